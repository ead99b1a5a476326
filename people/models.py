from people.companies import Company, CompanyAlias
from people.notices import Notice
from people.persons import Person
from people.submissions.guarding import Attempts, DailySalt

__all__ = [
    "Attempts",
    "Company",
    "CompanyAlias",
    "DailySalt",
    "Notice",
    "Person",
]
