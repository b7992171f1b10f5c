"""Tables as CSV: RFC 4180, guarded against spreadsheets that take a cell for a formula."""

import csv
import io
from collections.abc import Iterable, Sequence

from quoteview.export.rows import Row

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
GUARD = "'"
BYTE_ORDER_MARK = "\ufeff"
"""Tells spreadsheets that the file is UTF-8."""


def text(columns: Sequence[str], rows: Iterable[Row]) -> str:
    """Return the table with its header as CSV text."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([[guarded[column] for column in columns] for guarded in map(_guarded, rows)])
    return written.getvalue()


def _guarded(row: Row) -> Row:
    """Put an apostrophe before each cell a spreadsheet would run, and name its column in `guarded_cells`."""
    guarded = [column for column, cell in row.items() if cell.startswith(FORMULA_STARTS)]
    return row | {column: GUARD + row[column] for column in guarded} | {"guarded_cells": " ".join(guarded)}
