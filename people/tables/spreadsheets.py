"""
XLSX files: an archive of XML, and as such looked into with care. A formula is refused, because
what a file's last program made of it is not what its author sees.
"""

import io
import warnings
import zipfile
from datetime import date, datetime
from xml.etree.ElementTree import ParseError

import openpyxl
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils.exceptions import InvalidFileException

from people.tables.columns import key_of
from people.tables.faults import TableFault

# Unpacked; and lines looked at, the empty ones too, and columns.
BYTES, PARTS, LINES, COLUMNS = 12 * 1024 * 1024, 200, 5_000, 60
BROKEN = "Regnearket kan ikke åbnes. Gem det igen som XLSX, eller som CSV, og vælg det nye."
TOO_LARGE = "Regnearket er for stort, når det pakkes ud. Kopiér rækkerne til et nyt, og vælg det."
ANOTHER = "Der står også notitser på arket »{}«. Saml dem på ét ark, og vælg filen igen."
FAULTY = "Celle {} viser en fejl: »{}«. Ret den, gem filen, og vælg den igen."
FORMULA = "Celle {} er en formel. Kopiér cellerne, sæt dem ind som værdier, og gem filen igen."


def lines_of(data):
    """The numbered lines of the first sheet, each a list of texts."""
    look_into(data)
    try:
        with warnings.catch_warnings():
            # It warns of what it leaves out: colours, rules of validation.
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
            sheet, *others = book.worksheets
            refuse_tables_on(others)
            # How far it goes is what a file says of itself, and some say too little.
            sheet.reset_dimensions()
            for number, cells in enumerate(sheet.iter_rows(max_col=COLUMNS), 1):
                if number > LINES:
                    raise TableFault(TOO_LARGE)
                yield number, [text_of(cell) for cell in cells]
    except TableFault:
        raise
    except (
        # What openpyxl and what lies under it say of a file that is not as it should be.
        InvalidFileException,
        zipfile.BadZipFile,
        ParseError,
        ArithmeticError,
        AttributeError,
        LookupError,
        TypeError,
        ValueError,
        OSError,
    ) as error:
        raise TableFault(BROKEN) from error


def refuse_tables_on(sheets):
    """Only the first sheet is read, so notices on another are told of rather than left out."""
    for sheet in sheets:
        sheet.reset_dimensions()
        headings = next(sheet.iter_rows(max_row=1, max_col=COLUMNS, values_only=True), ())
        if any(key_of(heading) for heading in headings if heading):
            raise TableFault(ANOTHER.format(sheet.title))


def look_into(data):
    """Refuse an archive that grows when it is unpacked, or has entities that do."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if len(parts) > PARTS or sum(part.file_size for part in parts) > BYTES:
                raise TableFault(TOO_LARGE)
            for part in parts:
                if part.filename.endswith((".xml", ".rels")) and b"<!" in archive.read(part):
                    raise TableFault(BROKEN)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise TableFault(BROKEN) from error


def text_of(cell):
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "f":
        raise TableFault(FORMULA.format(cell.coordinate))
    if cell.data_type == "e":
        raise TableFault(FAULTY.format(cell.coordinate, value))
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else str(value).replace(".", ",")
    return str(value)


def as_xlsx(dataset):
    """The bytes of a workbook whose every cell is text, whatever it begins with."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Navnenyt")
    sheet.freeze_panes = "A2"
    for number in range(len(dataset.headers)):
        sheet.column_dimensions[openpyxl.utils.get_column_letter(number + 1)].width = 20
    sheet.append([text_cell(sheet, label, bold=True) for label in dataset.headers])
    for row in dataset:
        sheet.append([text_cell(sheet, value) for value in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def text_cell(sheet, value, *, bold=False):
    cell = WriteOnlyCell(sheet, value=str(value))
    cell.data_type = "s"
    cell.font = Font(bold=bold)
    return cell
