from people.companies import Company, CompanyAlias, Person
from people.notices import Notice

__all__ = ["Company", "CompanyAlias", "Notice", "Person"]
