"""The outlet itself: name, imprint and colours, read from a TOML file an outlet edits."""

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

DAYS = {"notice_box_days", "notice_indexed_days", "picture_warning_days"}


@dataclass(frozen=True, kw_only=True)
class Outlet:
    """What the law wants on every page's foot, and the name over the door."""

    name: str
    tagline: str
    editor: str
    address: str
    cvr: str
    email: str
    phone: str
    complaints: str
    description: str = ""
    sections: tuple[str, ...] = ()
    logo: str = ""
    signal_light: str = ""
    signal_dark: str = ""
    notice_box_days: int = 60
    notice_indexed_days: int = 730
    picture_warning_days: int = 14


def read_outlet(path: str | Path) -> Outlet:
    """Read the outlet's file. An unknown or missing setting is refused by name."""
    values = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    known = {field.name for field in fields(Outlet)}
    if unknown := sorted(values.keys() - known):
        raise ImproperlyConfigured(
            f"{path}: ukendt indstilling {', '.join(unknown)}. Kendte: {', '.join(sorted(known))}."
        )
    for name in DAYS & values.keys():
        if type(values[name]) is not int or values[name] < 1:
            raise ImproperlyConfigured(f"{path}: {name} skal være et helt antal dage, mindst 1.")
    values["sections"] = tuple(values.get("sections", ()))
    try:
        return Outlet(**values)
    except TypeError as error:
        raise ImproperlyConfigured(f"{path}: {error}") from error


def outlet(request):
    return {"outlet": settings.OUTLET}
