"""What LibreOffice Calc makes of our tables: every cell comes back as it was, and nothing runs."""

import csv
import io

import openpyxl
import pytest
from openpyxl.utils.escape import unescape

from quoteview.core.verdict import ClusterVerdict
from quoteview.session.exporting import Format, Table, Wanted
from quoteview.session.session import Session

UTF8, COMMA, QUOTE, TEXT = 76, 44, 34, 2
AS_TEXT = "/".join(f"{column}/{TEXT}" for column in range(1, 60))
READING = f"CSV:{COMMA},{QUOTE},{UTF8},1,{AS_TEXT}"
AS_USUAL = f"CSV:{COMMA},{QUOTE},{UTF8},1"
WRITING = f"Text - txt - csv (StarCalc):{COMMA},{QUOTE},{UTF8},1,,0,false,true,false,false,false,-1"
"""Every sheet to a file of its own, texts in quotes, cells as they are and not as they are shown."""

ARTICLE = (
    "“=1+1 is what they wrote upon the wall of our pier,” Ada Quill said.\n\n"
    "“-We pay nothing at all for the old pier,” Quill said. “@home nobody pays for a pier, either.”\n\n"
    '“+1 for the pier; "always", I say,” Quill said.\n\n'
    "“It belongs to the town,\nand to nobody else at all,” Quill said.\n\n"
    "Quill said: “לא נמכור את המזח לאיש, לעולם לא” and also: “لن نبيع الرصيف لأحد في هذه المدينة”.\n\n"
    "“The tide comes at 05/06, twice a day, for 1,000.50 reasons 😀,” Quill said. “<r>It does come again</r>”.\n"
)
NOTES = (
    "=cmd|' /C calc'!A0", "007", "1e5", "05/06/2026", "TRUE", "  two spaces  ", "tab\there", 'a "word", and more',
    "two\nlines", "“ﬁ”\u00a0\u200b", "-", "https://x.example/?a=1&b=2", "#N/A",
)  # fmt: skip


@pytest.fixture
def session(tmp_path):
    (tmp_path / "harbour.txt").write_text(ARTICLE, encoding="utf-8")
    session = Session("Iris Holt", now=lambda: "2026-03-01T10:00:00+01:00")
    session.start([tmp_path / "harbour.txt"], tmp_path / "pier.quoteview")
    for cluster, note in zip(session.collection.clusters, NOTES, strict=False):
        session.set_verdict([cluster.id], ClusterVerdict.DISPUTED)
        session.set_note([cluster.id, cluster.variants[0].id], note)
    yield session
    session.close()


def written(session, path, form, table=Table.QUOTATIONS):
    session.export(path, Wanted(form, table))
    return path


def rows_of(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def cells_of(data, sheet):
    rows = openpyxl.load_workbook(io.BytesIO(data))[sheet].iter_rows(values_only=True)
    return [[unescape(str("" if cell is None else cell)) for cell in row] for row in rows]


@pytest.mark.parametrize("table", Table)
def test_csv_comes_back_from_calc_as_it_was(session, convert, tmp_path, table):
    path = written(session, tmp_path / "table.csv", Format.CSV, table)
    again = convert(path, "xlsx", reading=READING)
    assert cells_of(again, "table") == rows_of(path.read_bytes())


@pytest.mark.parametrize("table", Table)
def test_nothing_in_csv_becomes_a_formula_where_calc_may_guess(session, convert, tmp_path, table):
    path = written(session, tmp_path / "table.csv", Format.CSV, table)
    book = openpyxl.load_workbook(io.BytesIO(convert(path, "xlsx", reading=AS_USUAL)))
    assert [cell.value for row in book["table"] for cell in row if cell.data_type == "f"] == []
    header, *rows = ([cell.value for cell in row] for row in book["table"])
    quotes = {str(row[header.index("reference_quote" if table is Table.CLUSTERS else "quote_text")]) for row in rows}
    assert {quote.removeprefix("'") for quote in quotes} == {each.text for each in session.collection.quotations}


@pytest.mark.parametrize("table", Table)
def test_csv_goes_through_calc_and_is_csv_again(session, convert, tmp_path, table):
    path = written(session, tmp_path / "table.csv", Format.CSV, table)
    assert rows_of(convert(path, "csv", reading=READING, writing=WRITING)) == rows_of(path.read_bytes())


@pytest.mark.parametrize("sheet", ["Clusters", "Quotes", "Documents", "History"])
def test_the_workbook_comes_back_from_calc_as_it_was(session, convert, tmp_path, sheet):
    path = written(session, tmp_path / "book.xlsx", Format.XLSX)
    again = convert(path, "xlsx")
    assert cells_of(again, sheet) == cells_of(path.read_bytes(), sheet)
    types = {cell.data_type for row in openpyxl.load_workbook(io.BytesIO(again))[sheet] for cell in row}
    assert "f" not in types
