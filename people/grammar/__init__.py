"""The grammar of Navnenyt: fields to Danish sentences, and the sentences back to fields."""

from .as_json import from_json, to_json
from .fields import FIELD_LABELS, FIELD_NAMES, SCHOOL_PREPOSITIONS, WHO, NoticeFields
from .lint import NO_PERSONAL_NUMBER, PERSONAL_NUMBER, Remark, lint, personal_numbers
from .occasions import OCCASIONS, Occasion
from .read import ReadMail, ReadNotice, read, read_mail
from .write import missing, write, write_with_label

__all__ = [
    "FIELD_LABELS",
    "FIELD_NAMES",
    "NO_PERSONAL_NUMBER",
    "OCCASIONS",
    "PERSONAL_NUMBER",
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
    "personal_numbers",
    "read",
    "read_mail",
    "to_json",
    "write",
    "write_with_label",
]
