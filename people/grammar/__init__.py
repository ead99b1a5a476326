"""The grammar of Navnenyt: fields to Danish sentences, and the sentences back to fields."""

from .as_json import from_json, to_json
from .fields import FIELD_LABELS, FIELD_NAMES, SCHOOL_PREPOSITIONS, WHO, NoticeFields
from .lint import Remark, lint
from .occasions import OCCASIONS, Occasion
from .read import ReadMail, ReadNotice, read, read_mail
from .write import missing, write, write_with_label

__all__ = [
    "FIELD_LABELS",
    "FIELD_NAMES",
    "OCCASIONS",
    "SCHOOL_PREPOSITIONS",
    "WHO",
    "NoticeFields",
    "Occasion",
    "ReadMail",
    "ReadNotice",
    "Remark",
    "from_json",
    "lint",
    "missing",
    "read",
    "read_mail",
    "to_json",
    "write",
    "write_with_label",
]
