from people.companies import Company, CompanyAlias, Person
from people.notices import Notice
from people.submissions.guarding import Attempts, DailySalt

__all__ = [
    "Attempts",
    "Company",
    "CompanyAlias",
    "DailySalt",
    "Notice",
    "Person",
]
