from people.companies import Company, CompanyAlias, FormerAddress
from people.merges import CompanyMerge, PersonMerge
from people.moves.keys import NoticeKey
from people.notices import Notice
from people.persons import Person, PersonAlias
from people.removal.requests import RemovalRequest
from people.submissions.guarding import Attempts, DailySalt
from people.submissions.portraits import SubmittedPortrait
from people.submissions.submission import Submission

__all__ = [
    "Attempts",
    "Company",
    "CompanyAlias",
    "CompanyMerge",
    "DailySalt",
    "FormerAddress",
    "Notice",
    "NoticeKey",
    "Person",
    "PersonAlias",
    "PersonMerge",
    "RemovalRequest",
    "Submission",
    "SubmittedPortrait",
]
