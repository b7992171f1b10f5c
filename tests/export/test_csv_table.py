import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from quoteview.core.project import Project
from quoteview.export import csv_table
from quoteview.export.rows import QUOTATION_COLUMNS, quotation_rows


def read(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_cell_that_a_spreadsheet_would_run_is_guarded_and_named(collection, comparing):
    rows = quotation_rows(Project(collection), collection.clusters, comparing)
    morning, evening = read(csv_table.text(QUOTATION_COLUMNS, rows))
    assert evening["quote_text"] == "'-We will sell the pier"
    assert evening["guarded_cells"] == "quote_text"
    assert evening["quote_as_printed"] == '"-We will sell the pier"'
    assert (morning["quote_text"], morning["guarded_cells"]) == ("We will not sell the pier,", "")


formulas = st.sampled_from(["=1+1", "+1", "-x", "@a", "\tb", "\r\n", '"', "a,b"])
cells = st.text(st.characters(exclude_categories=["Cs"])) | formulas


@given(st.lists(cells, min_size=1, max_size=5))
def test_every_cell_comes_back_as_it_was_once_its_guard_is_taken_off(given_cells):
    rows = [{"quote_text": cell, "guarded_cells": ""} for cell in given_cells]
    for row, cell in zip(read(csv_table.text(("quote_text", "guarded_cells"), rows)), given_cells, strict=True):
        assert row["quote_text"][bool(row["guarded_cells"]) :] == cell
        assert not row["quote_text"].startswith(csv_table.FORMULA_STARTS)
