"""The CSV of the samples, to the letter: what a change of the engine does to it is seen in its diff.

Made by `quoteview scan seeds --format csv --table TABLE --out seeds/expected/TABLE.csv`; read the
difference before it is committed.
"""

import pytest

from quoteview.core.resources import sample_folder
from quoteview.session import exporting
from quoteview.session.exporting import Table
from quoteview.session.session import Session


@pytest.fixture(scope="module")
def session():
    opened = Session()
    opened.scan([sample_folder()])
    return opened


@pytest.mark.parametrize("table", Table)
def test_the_samples_export_as_expected(session, table):
    expected = (sample_folder() / "expected" / f"{table}.csv").read_bytes().decode("utf-8-sig")
    assert exporting.csv_text(session.project, table).splitlines() == expected.splitlines()


@pytest.mark.parametrize("table", Table)
def test_the_window_writes_what_the_command_line_writes(session, table, tmp_path):
    rows = session.export_csv(tmp_path / "out.csv", table, session.collection.clusters)
    written = (tmp_path / "out.csv").read_bytes().decode("utf-8-sig")
    assert written == exporting.csv_text(session.project, table)
    collection = session.collection
    assert rows == len(collection.quotations if table is Table.QUOTATIONS else collection.clusters)
