from people.companies import Company, CompanyAlias, FormerAddress
from people.notices import Notice
from people.persons import Person
from people.submissions.guarding import Attempts, DailySalt
from people.submissions.portraits import SubmittedPortrait
from people.submissions.submission import Submission

__all__ = [
    "Attempts",
    "Company",
    "CompanyAlias",
    "DailySalt",
    "FormerAddress",
    "Notice",
    "Person",
    "Submission",
    "SubmittedPortrait",
]
