"""A workbook (XLSX): strings are strings, whatever they begin with, and nothing is cut.

XlsxWriter writes it row by row, so that its length costs no memory. It has no clock of its own here: two exports of
one project are the same bytes.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

from quoteview.core.errors import TooLargeForSheet
from quoteview.export.rows import Row

MOST_CHARACTERS = 32_767
"""UTF-16 code units that a cell holds."""
MOST_ROWS = 1_048_576
"""Rows that a sheet has, its header among them."""
_MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_WIDTHS = {"quote_text": 60, "quote_as_printed": 60, "reference_quote": 60, "difference_inline": 60, "note": 30,
           "prefix": 30, "suffix": 30, "title": 30, "speaker": 20, "outlet": 20, "outlets": 30}  # fmt: skip
_USUAL_WIDTH = 13


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a workbook: its name, its columns and its rows."""

    name: str
    columns: Sequence[str]
    rows: Sequence[Row]


def workbook(sheets: Iterable[Sheet], title: str, remark: str) -> bytes:
    """Return a workbook. Raises TooLargeForSheet before anything is written."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - loaded when a workbook is written

    checked = list(map(_checked, sheets))
    written = BytesIO()
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
               "strings_to_numbers": False}  # fmt: skip
    with Workbook(written, options) as book:
        book.set_properties({"title": _named(title), "comments": _writable(remark), "created": _MADE})
        plain, header = book.add_format(), book.add_format({"bold": True, "bottom": 1})
        for sheet in checked:
            own = book.add_worksheet(sheet.name)
            own.freeze_panes(1, 0)
            own.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
            for place, column in enumerate(sheet.columns):
                own.set_column(place, place, _WIDTHS.get(column, _USUAL_WIDTH))
                own.write_string(0, place, column, header)
            for number, place, cell in _cells(sheet):
                # The library takes what stands between these for markup of its own; in two runs it does not.
                if cell.startswith("<r>") and cell.endswith("</r>"):
                    own.write_rich_string(number, place, cell[:1], plain, cell[1:])
                else:
                    own.write_string(number, place, cell)
    return written.getvalue()


def _cells(sheet: Sheet) -> Iterator[tuple[int, int, str]]:
    for number, row in enumerate(sheet.rows, 1):
        for place, column in enumerate(sheet.columns):
            if row[column]:
                yield number, place, _writable(row[column])


def _checked(sheet: Sheet) -> Sheet:
    if len(sheet.rows) >= MOST_ROWS:
        raise TooLargeForSheet(sheet.name, "", len(sheet.rows), MOST_ROWS - 1)
    for number, row in enumerate(sheet.rows, 2):
        for column, cell in row.items():
            # Only what is half as long can be too long.
            if len(cell) > MOST_CHARACTERS // 2 and _units(cell) > MOST_CHARACTERS:
                raise TooLargeForSheet(sheet.name, f"{column}, row {number}", _units(cell), MOST_CHARACTERS)
    return sheet


def _units(text: str) -> int:
    return len(_writable(text).encode("utf-16-le")) // 2


def _named(text: str) -> str:
    """Return a title without what no property of a workbook can hold."""
    return "".join(each if each.isprintable() else " " for each in text)


def _writable(text: str) -> str:
    r"""Return text that UTF-8 can hold: half of a pair is the escape that JSON has for it (\ud83d)."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
