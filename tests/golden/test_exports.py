"""The CSV of the samples, to the letter: what a change of the engine does to it is seen in its diff.

Made by `quoteview scan seeds --format csv --table TABLE --out seeds/expected/TABLE.csv`; read the
difference before it is committed.
"""

import pytest

from quoteview.core.resources import sample_folder
from quoteview.session.exporting import Format, Table, Wanted
from quoteview.session.session import Session


@pytest.fixture(scope="module")
def session():
    opened = Session()
    opened.scan([sample_folder()])
    return opened


@pytest.mark.parametrize("table", Table)
def test_the_samples_export_as_expected(session, table):
    expected = (sample_folder() / "expected" / f"{table}.csv").read_bytes().decode("utf-8-sig")
    written = b"".join(session.exported(Wanted(Format.CSV, table, has_mark=False))).decode("utf-8")
    assert written.splitlines() == expected.splitlines()


@pytest.mark.parametrize("table", Table)
def test_what_is_written_to_a_file_is_what_is_written_to_a_pipe(session, table, tmp_path):
    wanted = Wanted(Format.CSV, table)
    session.export(tmp_path / "out.csv", wanted, session.collection.clusters)
    assert (tmp_path / "out.csv").read_bytes() == b"".join(session.exported(wanted))
