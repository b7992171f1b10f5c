"""CSV and workbooks: Python's csv and openpyxl read what we wrote."""

import csv
import io

import openpyxl
import pytest
from openpyxl.utils.escape import unescape

from quoteview.core.errors import TooLargeForSheet
from quoteview.session.exporting import Format, Table

NOTE = "She said so; ask\nagain, “please”.\t<r>5</r> =1+1 _x0041_"


def table(data):
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def sheet(data, name):
    header, *rows = openpyxl.load_workbook(io.BytesIO(data))[name].iter_rows(values_only=True)
    # What openpyxl leaves to whoever reads: the escapes that Excel has for control characters.
    return [dict(zip(header, (unescape(cell or "") for cell in row), strict=True)) for row in rows]


def test_every_quotation_comes_back_from_csv_as_it_was(session, taken):
    rows = table(taken(Format.CSV))
    quotations = session.collection.quotation_by_id
    assert len(rows) == len(quotations)
    for row in rows:
        is_guarded = "quote_text" in row["guarded_cells"].split()
        assert row["quote_text"].removeprefix("'" if is_guarded else "") == quotations[row["quote_id"]].text


def test_rows_say_of_which_project_they_are_and_by_which_policy(session, taken):
    project_id = session.excerpt().project_id
    for which in Table:
        rows = table(taken(Format.CSV, table=which))
        assert {(row["project_id"], row["policy"]) for row in rows} == {(project_id, "default 1")}
        assert len(project_id) == 36


def test_the_workbook_has_its_sheets_with_a_frozen_header_and_filters(taken):
    book = openpyxl.load_workbook(io.BytesIO(taken(Format.XLSX)))
    assert book.sheetnames == ["Clusters", "Quotes", "Documents", "History"]
    for own in book:
        assert own.freeze_panes == "A2"
        assert own.auto_filter.ref == own.dimensions
    assert book.properties.description == "Policy: default 1"


def test_strings_are_strings_in_the_workbook_whatever_they_begin_with(session, taken):
    data = taken(Format.XLSX)
    texts = {row["quote_id"]: row["quote_text"] for row in sheet(data, "Quotes")}
    assert texts == {each.id: each.text for each in session.collection.quotations}
    assert {text[0] for text in texts.values()} >= set("=-@+<")
    types = {cell.data_type for own in openpyxl.load_workbook(io.BytesIO(data)) for row in own for cell in row}
    assert types <= {"s", "inlineStr", "n"}
    assert not any(own._hyperlinks for own in openpyxl.load_workbook(io.BytesIO(data)))


def test_the_workbook_holds_what_csv_holds(session, taken):
    data = taken(Format.XLSX)
    for name, which in (("Clusters", Table.CLUSTERS), ("Quotes", Table.QUOTATIONS)):
        for row, other in zip(sheet(data, name), table(taken(Format.CSV, table=which)), strict=True):
            guarded = other.pop("guarded_cells").split()
            assert row == {key: cell[1:] if key in guarded else cell for key, cell in other.items()}
    documents = [row["document_id"] for row in sheet(data, "Documents")]
    assert documents == [each.id for each in session.collection.documents]
    for row, other in zip(sheet(data, "History"), table(taken(Format.AUDIT)), strict=True):
        guarded = other.pop("guarded_cells").split()
        assert row == {key: cell[1:] if key in guarded else cell for key, cell in other.items()}


@pytest.mark.parametrize(
    "note", [NOTE, "\x01 a control", "_x000D_ is not a line end", "a\rb\r\nc\nd", "  spaces  ", "<r>x</r>"]
)
def test_a_note_comes_back_from_the_workbook(noted, note):
    (row,) = sheet(noted(note, Format.XLSX), "Clusters")
    assert row["note"] == note


def test_half_of_a_pair_is_written_as_its_escape(noted):
    (row,) = sheet(noted("half \ud83d", Format.XLSX), "Clusters")
    assert row["note"] == "half \\ud83d"


def test_the_longest_cell_is_written_whole(noted):
    longest = "😀" * 16_383 + "a"
    (row,) = sheet(noted(longest, Format.XLSX), "Clusters")
    assert row["note"] == longest


def test_a_cell_that_is_too_long_is_named_and_nothing_is_cut(noted):
    with pytest.raises(TooLargeForSheet) as refused:
        noted("a" * 40_000, Format.XLSX)
    assert str(refused.value) == (
        "Clusters, note, row 2: has 40,000 characters, and a cell holds 32,767. "
        "Nothing was written: export it as CSV or JSON Lines, which have no such limit."
    )


@pytest.mark.parametrize("form", [each for each in Format if each not in {Format.PDF, Format.REQUESTS}])
def test_two_exports_are_the_same_bytes(taken_twice, form):
    one, other = taken_twice(form)
    assert one == other
    assert one
