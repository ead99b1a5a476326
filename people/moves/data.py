"""Notices as data for others: CSV that Danish Excel opens, and JSON. docs/moves.md has the keys."""

import csv
import json

from django.conf import settings
from django.http import StreamingHttpResponse
from django.utils import timezone

from people import grammar
from people.notices import Notice

AT_A_TIME = 500
BEFORE = ("id", "url", "published_at", "updated_at", "label", "text")
AFTER = ("company_url", "former_company_url", "person_url", "tags")
KEYS = (*BEFORE, *grammar.FIELD_NAMES, *AFTER)
# What a spreadsheet takes for a formula (OWASP, »CSV Injection«).
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def terms():
    return (
        f"Kilde: {settings.OUTLET.name}. Må gengives med angivelse af kilden. Oplysninger om "
        "personer må ikke bruges til markedsføring eller samles i registre over dem."
    )


def rows(selection, absolute):
    """
    Each notice that may be searched for, as a dict of what is filled. Those taken down, and those
    that search engines may no longer keep, are left out. Memory holds a few hundred at a time.
    """
    notices = Notice.objects.indexed().for_career().prefetch_related("tags")
    for some in selection.all(notices, AT_A_TIME):
        for notice in some:
            yield row_of(notice, absolute)


def row_of(notice, absolute):
    companies = {"company_url": notice.company, "former_company_url": notice.former_company}
    rows = companies | {"url": notice, "person_url": notice.person}
    return {
        "id": notice.pk,
        "published_at": moment(notice.published_at),
        "label": notice.occasion_label,
        "text": notice.text,
        **({"updated_at": moment(notice.updated_at)} if notice.updated_at else {}),
        **grammar.to_json(notice.fields),
        **{key: absolute(row.get_absolute_url()) for key, row in rows.items() if row},
        "tags": sorted(tag.name for tag in notice.tags.all()),
    }


def moment(when):
    return timezone.localtime(when).isoformat(timespec="seconds")


def harmless(cell):
    """A cell that a spreadsheet would run is given the apostrophe that makes it text."""
    text = str(cell)
    return f"'{text}" if text.startswith(FORMULA) else text


def cell_of(row, key):
    value = row.get(key, "")
    if key in ("published_at", "updated_at") and value:
        # As a Danish Excel reads a moment; the offset is for machines.
        return value[:16].replace("T", " ")
    return harmless(", ".join(value) if key == "tags" else value)


class Line:
    """A file whose only line is the one just written."""

    def write(self, text):
        return text


def csv_lines(selection, absolute):
    write = csv.writer(Line(), delimiter=";").writerow
    yield "\ufeff" + write(KEYS)
    for row in rows(selection, absolute):
        yield write([cell_of(row, key) for key in KEYS])


def json_lines(selection, absolute):
    head = {"terms": terms(), "made_at": moment(timezone.now())}
    yield json.dumps(head, ensure_ascii=False)[:-1] + ', "notices": ['
    comma = "\n"
    for row in rows(selection, absolute):
        yield comma + json.dumps(row, ensure_ascii=False)
        comma = ",\n"
    yield "\n]}\n"


FORMATS = {
    "csv": (csv_lines, "text/csv; charset=utf-8"),
    "json": (json_lines, "application/json"),
}


def response(form, selection, absolute):
    """A file of all that is selected, sent as it is read."""
    lines, content_type = FORMATS[form]
    name = f"navnenyt-{timezone.localdate():%Y-%m-%d}.{form}"
    return StreamingHttpResponse(
        lines(selection, absolute),
        content_type=content_type,
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "Cache-Control": "no-store",
            "X-Robots-Tag": "noindex",
        },
    )
