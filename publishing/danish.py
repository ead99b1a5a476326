"""Dates, numbers and alphabetical order as a Danish paper writes them."""

import re
import unicodedata
from datetime import datetime, timedelta

from django.utils import timezone

NO_BREAK_SPACE = "\u00a0"
MONTHS = [
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
]
SHORT_MONTHS = [
    "jan.",
    "feb.",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "aug.",
    "sept.",
    "okt.",
    "nov.",
    "dec.",
]
DAYS = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"]

# First parts after which "aa" is two vowels (dataanalyse, ekstraarbejde), not an å.
TWO_VOWELS_AFTER = ("data", "ekstra", "infra", "meta", "para", "ultra")
TWO_VOWELS = re.compile(rf"\b({'|'.join(TWO_VOWELS_AFTER)})(?=a)")
ORDER = str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}", "ü": "y"})


def local(moment: datetime) -> datetime:
    return timezone.localtime(moment)


def date(day) -> str:
    """5. januar 2026"""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def full_date(day) -> str:
    """mandag den 5. januar 2026"""
    return f"{DAYS[day.weekday()]} den {date(day)}"


def short_date(day) -> str:
    """5. jan. 2026"""
    return f"{day.day}. {SHORT_MONTHS[day.month - 1]} {day.year}"


def clock(moment: datetime) -> str:
    """kl. 14.05"""
    moment = local(moment)
    return f"kl.{NO_BREAK_SPACE}{moment:%H.%M}"


def stamp(moment: datetime) -> str:
    """5. januar 2026 kl. 14.05"""
    return f"{date(local(moment))} {clock(moment)}"


def short_stamp(moment: datetime) -> str:
    """5. jan. 2026 kl. 14.05"""
    return f"{short_date(local(moment))} {clock(moment)}"


def list_stamp(moment: datetime, now: datetime | None = None) -> str:
    """How a list tells the time: the clock today, »i går«, the date this year, or with its year."""
    day = local(moment).date()
    today = local(now or timezone.now()).date()
    if day == today:
        return clock(moment)
    if day == today - timedelta(days=1):
        return f"i går {clock(moment)}"
    if day.year == today.year:
        return f"{day.day}. {SHORT_MONTHS[day.month - 1]}"
    return short_date(day)


def ago(moment: datetime, now: datetime | None = None) -> str:
    """
    How a sentence tells of the past: »i dag kl. 8.12«, »i går kl. 8.12«, »for 3 dage siden« within
    a week, »5. januar« this year, or with its year. What lies ahead has its date and clock.
    """
    moment, now = local(moment), local(now or timezone.now())
    days = (now.date() - moment.date()).days
    if moment > now:
        return short_stamp(moment)
    if days < 2:
        return f"{'i går' if days else 'i dag'} {clock(moment)}"
    if days < 7:
        return f"for {days} dage siden"
    day = date(moment)
    return day.removesuffix(f" {moment.year}") if moment.year == now.year else day


def number(value: int | float) -> str:
    """1.234.567,89"""
    return f"{value:,}".translate(str.maketrans(",.", ".,"))


def counted(count: int, one: str, many: str) -> str:
    """1 artikel, 2 artikler, 1.000 artikler"""
    return f"{number(count)} {one if count == 1 else many}"


def sort_key(text: str) -> str:
    """
    A key that sorts … z æ ø å, with ü as y, and aa as å where it is sounded as one vowel
    (Retskrivningsordbogen § 2).
    """
    text = unicodedata.normalize("NFC", text).casefold()
    text = TWO_VOWELS.sub(r"\1" + "\x00", text)
    text = text.replace("aa", "å").replace("\x00", "")
    return "".join(
        c
        for c in unicodedata.normalize("NFD", text.translate(ORDER))
        if not unicodedata.combining(c)
    )
