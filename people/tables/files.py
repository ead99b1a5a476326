"""
A file of notices to a table of text, and the empty table to fill in. What is no table, or is too
large to be looked at, is refused with a sentence that says what to do.
"""

import csv
import io
import unicodedata
from dataclasses import dataclass

import tablib

from people.tables import spreadsheets
from people.tables.columns import LABELS, key_of
from people.tables.faults import TableFault

BYTES, ROWS, LETTERS = 1024 * 1024, 200, 600_000
DELIMITERS = ";,\t"
ENCODINGS = "utf-8-sig", "cp1252"
TOO_LARGE = "Filen er for stor: den må højst fylde 1 MB. Del den i flere."
# The first bytes of files that are sent for tables and are none.
OTHERS = {
    b"%PDF": "Filen er en PDF. Gem tabellen som CSV eller XLSX, og vælg den i stedet.",
    b"\xd0\xcf\x11\xe0": "Filen er i det gamle Excel-format. Gem den som XLSX, og vælg den igen.",
    b"{\\rtf": "Filen er et tekstdokument. Gem tabellen som CSV eller XLSX.",
}
NO_TABLE = "Filen er hverken CSV eller XLSX. Gem tabellen som en af dem, og vælg den igen."
ODD_QUOTES = (
    "Linje {}: et citationstegn begynder og slutter ikke, som det skal i CSV. Gem filen som XLSX, "
    "eller ret linjen."
)


@dataclass(frozen=True)
class Table:
    """
    `columns` are keys of `LABELS`; each of `rows` is its number in the file and its cells as text.
    `unknown` are headings that mean nothing here.
    """

    columns: list[str]
    rows: list[tuple[int, list[str]]]
    unknown: tuple[str, ...] = ()

    @property
    def dataset(self):
        dataset = tablib.Dataset(headers=[LABELS[key] for key in self.columns])
        for _, cells in self.rows:
            dataset.append(cells)
        return dataset

    def only(self, numbers):
        return Table(self.columns, [row for row in self.rows if row[0] in numbers])

    def as_json(self):
        return {"columns": self.columns, "rows": self.rows}

    @classmethod
    def from_json(cls, data):
        """The table of a page that was sent; ValueError where it is none."""
        try:
            columns = [str(key) for key in data["columns"]]
            rows = [(int(number), list(map(str, cells))) for number, cells in data["rows"]]
        except (KeyError, TypeError) as error:
            raise ValueError from error
        if not columns or set(columns) - LABELS.keys() or len(rows) > ROWS:
            raise ValueError
        if any(len(cells) != len(columns) for _, cells in rows):
            raise ValueError
        return cls(columns, rows)


def read_file(data):
    """The table in the bytes of a file."""
    if len(data) > BYTES:
        raise TableFault(TOO_LARGE)
    for begins, sentence in OTHERS.items():
        if data.startswith(begins):
            raise TableFault(sentence)
    if data.startswith(b"PK"):
        return table_of(spreadsheets.lines_of(data))
    return table_of(lines_of(decoded(data)))


def decoded(data):
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    if b"\0" in data:
        raise TableFault(NO_TABLE)
    for encoding in ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise TableFault(NO_TABLE)


def lines_of(text):
    """The lines of a CSV, parted by whichever sign gives most columns that are known."""
    heading = text.lstrip().partition("\n")[0].replace('"', "")
    known = {sign: len(list(filter(key_of, heading.split(sign)))) for sign in DELIMITERS}
    lines = csv.reader(
        io.StringIO(text, newline=""), delimiter=max(known, key=known.get), strict=True
    )
    while True:
        number = lines.line_num + 1
        try:
            cells = next(lines)
        except StopIteration:
            return
        except csv.Error as error:
            raise TableFault(ODD_QUOTES.format(number)) from error
        yield number, cells


def table_of(lines):
    """The table of numbered lines, the first of which that is not empty has the headings."""
    lines = ((number, list(map(composed, cells))) for number, cells in lines)
    lines = ((number, cells) for number, cells in lines if any(cells))
    _, headings = next(lines, (0, []))
    keys = [key_of(heading) for heading in headings]
    columns = [key for key in keys if key]
    if not columns:
        raise TableFault(
            "Vi kender ingen af kolonnerne. Første linje skal have deres navne: hent skabelonen, "
            "og brug den."
        )
    if twice := next((key for key in columns if columns.count(key) > 1), None):
        raise TableFault(f"Kolonnen »{LABELS[twice]}« står der to gange. Slet den ene.")
    rows = list(rows_of(lines, keys))
    if not rows:
        raise TableFault("Der er ingen rækker under kolonnernes navne.")
    unknown = [name for name, key in zip(headings, keys, strict=True) if not key]
    return Table(columns, rows, tuple(filter(None, unknown)))


def rows_of(lines, keys):
    letters = 0
    for count, (number, cells) in enumerate(lines, 1):
        if count > ROWS:
            raise TableFault(f"Der er flere end {ROWS} rækker. Del filen i flere.")
        letters += sum(map(len, cells))
        if letters > LETTERS:
            raise TableFault("Der er for meget tekst i filen. Del den i flere.")
        if any(cells[len(keys) :]):
            raise TableFault(
                f"Linje {number} har flere felter end der er kolonner. Sæt citationstegn om felter "
                "med semikolon eller komma i, eller gem filen som XLSX."
            )
        cells = [*cells, *[""] * (len(keys) - len(cells))]
        yield number, [cell for cell, key in zip(cells, keys, strict=False) if key]


def composed(cell):
    """Without spaces around it, and with å as one character, however it was typed."""
    return unicodedata.normalize("NFC", cell.strip())


def as_csv(dataset):
    """Bytes that Excel opens as they are: with a BOM, parted by semicolons."""
    return dataset.export("csv", delimiter=";").encode("utf-8-sig")
