import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteview.core.errors import CannotWrite
from quoteview.export import csv_table
from quoteview.export.rows import QUOTATION_COLUMNS, quotation_rows


def read(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_cell_that_a_spreadsheet_would_run_is_guarded_and_named(collection, comparing):
    rows = quotation_rows(collection, collection.clusters, comparing)
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


@pytest.mark.parametrize(("byte_order_mark", "start"), [(True, b"\xef\xbb\xbfname\r\n"), (False, b"name\r\n")])
def test_a_file_is_utf_8_with_a_byte_order_mark_unless_switched_off(tmp_path, byte_order_mark, start):
    path = tmp_path / "table.csv"
    assert csv_table.save(path, ("name", "guarded_cells")[:1], [{"name": "“é”"}], byte_order_mark=byte_order_mark) == 1
    assert path.read_bytes() == start + "“é”\r\n".encode()


def test_an_export_that_cannot_be_written_says_so_and_leaves_nothing_behind(tmp_path):
    missing = tmp_path / "nowhere" / "table.csv"
    with pytest.raises(CannotWrite, match=r"nowhere.*cannot be written"):
        csv_table.save(missing, ("name",), [])
    folder = tmp_path / "folder.csv"
    folder.mkdir()
    with pytest.raises(CannotWrite):
        csv_table.save(folder, ("name",), [])
    assert list(tmp_path.iterdir()) == [folder]


def test_a_new_file_gets_the_permissions_that_files_get_here_and_an_old_one_keeps_its_own(tmp_path):
    ordinary, kept = tmp_path / "ordinary", tmp_path / "kept.csv"
    ordinary.touch()
    csv_table.save(tmp_path / "new.csv", ("name",), [])
    assert (tmp_path / "new.csv").stat().st_mode == ordinary.stat().st_mode
    kept.touch()
    kept.chmod(0o600)
    csv_table.save(kept, ("name",), [])
    assert kept.stat().st_mode & 0o777 == 0o600
