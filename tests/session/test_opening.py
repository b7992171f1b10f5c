"""What a project shows first is there before anything else is asked of its file."""

import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from quoteview.core.errors import DamagedProject, NewerProject
from quoteview.core.verdict import VariantVerdict
from quoteview.session import first_sight
from quoteview.session.copies.copy import Origin
from quoteview.session.copies.merging import merge_files
from quoteview.session.exporting import Format, Wanted
from quoteview.session.progress import Unwatched
from quoteview.session.recovering import recover
from quoteview.session.session import Session
from quoteview.store.front import front_of
from quoteview.store.identity import VERSION
from quoteview.store.migrations import MIGRATIONS

HERE = Origin("2031-01-01T08:00:00+01:00", "Iris Holt")


@pytest.fixture
def path(project):
    """The file of a project that nobody has open, the second statement of which is seen first."""
    session, path = project
    session.close()
    return path


def changed(path, statement):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


def test_the_version_that_a_front_is_read_of_is_that_of_the_last_migration():
    assert MIGRATIONS[-1].number == VERSION


def test_a_front_is_read_without_the_library_of_the_database(path):
    asked = (
        "import sys; from pathlib import Path; from quoteview.session.journal import Journal;"
        "front = Journal.at_front(Path(sys.argv[1])); print(len(front.project().collection.clusters),"
        "'sqlalchemy' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", asked, str(path)], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["1", "False"]


def test_a_front_is_read_while_somebody_else_writes_and_shows_what_was_saved_by_then(path):
    with_it_open = Session("Iris Holt")
    with_it_open.open_project(path)
    wording = with_it_open.collection.clusters[1].variants[0].id
    with_it_open.set_verdict([wording], VariantVerdict.VERBATIM)
    assert front_of(path).project.judgement(wording).verdict is VariantVerdict.VERBATIM
    with_it_open.close()


def test_reading_a_front_changes_nothing_and_takes_no_lock(path):
    before = path.read_bytes()
    front_of(path)
    assert path.read_bytes() == before
    session = Session()
    session.open_project(path)
    assert not session.is_read_only
    session.close()


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE derived SET body = x'00'",
        "UPDATE derived SET body = x'789c'",
        "DELETE FROM content",
        "DELETE FROM property",
        "UPDATE content SET bytes = x'00'",
        "DROP TABLE derived",
        "PRAGMA application_id = 7",
        f"PRAGMA user_version = {VERSION - 1}",
        f"PRAGMA user_version = {VERSION + 1}",
    ],
)
def test_of_what_is_no_whole_project_of_today_nothing_is_shown_first(path, harm):
    assert front_of(path) is not None
    changed(path, harm)
    assert front_of(path) is None


def test_where_there_is_no_file_there_is_no_front(tmp_path):
    assert front_of(tmp_path / "nowhere.quoteview") is None
    (tmp_path / "text.quoteview").write_text("“We will not sell.”", "utf-8")
    assert front_of(tmp_path / "text.quoteview") is None


def test_a_file_that_shows_nothing_first_leaves_open_what_was_open(path, tmp_path):
    newer = tmp_path / "newer.quoteview"
    newer.write_bytes(path.read_bytes())
    changed(newer, f"PRAGMA user_version = {VERSION + 1}")
    session = Session()
    session.open_project(path)
    whole = session.project
    with pytest.raises(NewerProject):
        session.open_project(newer, lambda: None)
    assert (session.project, session.project_path) == (whole, path)
    session.close()


def test_a_damaged_file_is_let_go_of_though_its_front_could_be_read(path):
    changed(path, "UPDATE record SET body = x'00' WHERE kind = 'documents'")
    session, seen = Session(), []
    with pytest.raises(DamagedProject):
        session.open_project(path, lambda: seen.append(session.is_at_front))
    assert seen == [True]
    assert session.project_path is None
    again = Session()
    with pytest.raises(DamagedProject):
        again.open_project(path)


def test_the_project_that_is_open_can_be_opened_again_and_written_to(path):
    session = Session("Iris Holt")
    session.open_project(path, lambda: None)
    session.open_project(path, lambda: None)
    assert not session.is_read_only
    session.set_note([session.collection.clusters[0].id], "Ask again.")
    session.close()


def archived(path, into):
    session = Session("Iris Holt")
    session.open_project(path)
    session.export(into, Wanted(Format.JSON_LINES))
    session.close()
    return into


def recovered(path, into):
    damaged = path.with_name("damaged.quoteview")
    data = bytearray(path.read_bytes())
    data[28:32] = b"\xff\xff\xff\xff"
    damaged.write_bytes(data)
    recover(damaged, into, HERE)


def imported(path, into):
    archive = archived(path, into.with_suffix(".jsonl"))
    session = Session("Iris Holt")
    session.import_project(archive, into)
    session.close()


def merged(path, into):
    other = path.with_name("other.quoteview")
    other.write_bytes(path.read_bytes())
    merge_files(path, other, into, HERE, Unwatched())


@pytest.mark.parametrize("make", [merged, recovered, imported])
def test_large_projects_made_of_others_show_something_first_the_first_time_too(path, tmp_path, monkeypatch, make):
    monkeypatch.setattr(first_sight, "MANY", 2)
    monkeypatch.setattr(first_sight, "FRONT", 1)
    make(path, tmp_path / "made.quoteview")
    front = front_of(tmp_path / "made.quoteview")
    session = Session("Iris Holt")
    session.open_project(tmp_path / "made.quoteview")
    assert front.project.collection.clusters == session.collection.clusters[:1]
    assert len(session.collection.clusters) == 2
    session.close()


def test_of_small_projects_made_of_others_all_is_there_at_once(path, tmp_path):
    merged(path, tmp_path / "made.quoteview")
    assert front_of(tmp_path / "made.quoteview") is None
