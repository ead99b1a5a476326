"""Danish dates: written one way, read in all the ways companies type them."""

import re
from datetime import date

MONTHS = (
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
)

DATE_PATTERN = (
    r"(?:\d{1,2}\s?\.?\s?[A-Za-z]{3,9}\.?\s\d{4}"
    r"|\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:\d{4}|\d{2})"
    r"|\d{4}-\d{2}-\d{2}"
    r"|\d{1,2}\s?\.?\s?[A-Za-z]{3,9}(?!\w)|[A-Za-z]{3,9}\s\d{4}|dags\sdato)"
)

_WORDED = re.compile(r"(\d{1,2})\s?\.?\s?([A-Za-z]{3,9})\.?\s(\d{4})")
_NUMBERED = re.compile(r"(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def write_date(day):
    """`5. januar 2026`: no leading zero, lower-case month."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def read_date(text):
    """The date, or None when the text names no day in the calendar."""
    if worded := _WORDED.fullmatch(text):
        day, month, year = int(worded[1]), _month(worded[2]), int(worded[3])
    elif numbered := _NUMBERED.fullmatch(text):
        day, month, year = int(numbered[1]), int(numbered[2]), int(numbered[3])
        year += 2000 if year < 100 else 0
    elif iso := _ISO.fullmatch(text):
        year, month, day = (int(part) for part in iso.groups())
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(word):
    """The month's number, from its name or the first letters of it (`okt`, `sept`); else 0."""
    word = word.lower()
    starts = [number for number, name in enumerate(MONTHS, 1) if name.startswith(word)]
    return starts[0] if len(starts) == 1 else 0
