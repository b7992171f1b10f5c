"""Backups are made where they are in nobody's way, and there is always one that can be opened."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quoteview.core.errors import DamagedProject, ProjectExists
from quoteview.session.session import Session
from quoteview.store.backups import Backups, restore

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC).astimezone()
HOUR = timedelta(hours=1)


@pytest.fixture
def session(tmp_path):
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "morning.txt").write_text("“We will not sell the pier,” Mayor Ada Quill said.\n", "utf-8")
    opened = Session("Iris Holt")
    opened.start([articles], tmp_path / "pier.quoteview")
    yield opened
    opened.close()


@pytest.fixture
def backups(session, tmp_path):
    return Backups(tmp_path / "backups", session.project_path)


def write(session, note):
    session.set_note([session.collection.clusters[0].id], note)


def note_in(path):
    session = Session()
    session.open_project(path)
    try:
        return session.judgement(session.collection.clusters[0].id).note
    finally:
        session.close()


def test_a_backup_is_made_while_the_project_is_open_and_nothing_is_put_beside_it(session, backups, tmp_path):
    write(session, "first")
    before = {path.name for path in tmp_path.iterdir()}
    made = backups.keep(NOON, 5)
    assert note_in(made.path) == "first"
    assert {path.name for path in tmp_path.iterdir()} - before == {"backups"}
    assert [(each.made_at, each.size) for each in backups.all()] == [(NOON, made.path.stat().st_size)]


def test_a_backup_is_made_once_an_hour_and_only_of_what_changed(session, backups):
    assert backups.keep(NOON, 5)
    assert backups.keep(NOON + 2 * HOUR, 5) is None, "nothing changed"
    write(session, "first")
    assert backups.keep(NOON + HOUR / 2, 5) is None, "the last one is new still"
    assert backups.keep(NOON + HOUR, 5)
    session.undo()
    assert backups.keep(NOON + 2 * HOUR, 5), "what was undone is a change, too"


def test_the_oldest_of_several_goes_and_none_is_made_where_nobody_wants_any(session, backups):
    for number in range(7):
        write(session, f"note {number}")
        backups.keep(NOON + number * HOUR, 3)
    assert [note_in(backup.path) for backup in backups.all()] == ["note 6", "note 5", "note 4"]
    write(session, "the last")
    assert backups.keep(NOON + 9 * HOUR, 0) is None
    assert len(backups.all()) == 3


def test_a_clock_that_goes_back_neither_stops_backups_nor_takes_the_new_one_away(session, backups):
    for number in range(3):
        write(session, f"note {number}")
        backups.keep(NOON + number * HOUR, 3)
    write(session, "a year before")
    made = backups.keep(NOON - 365 * 24 * HOUR, 3)
    assert note_in(made.path) == "a year before"
    assert [note_in(backup.path) for backup in backups.all()] == ["note 2", "note 1", "a year before"]


def test_what_a_killed_program_left_of_a_backup_goes_with_the_next(session, backups):
    backups.folder.mkdir(parents=True)
    (backups.folder / "2026-02-28 12.00.00.quoteview.part").write_bytes(b"half of it")
    made = backups.keep(NOON, 5)
    assert [path.name for path in backups.folder.iterdir()] == [made.path.name]


def test_a_damaged_project_takes_no_place_of_a_backup(session, backups):
    write(session, "whole")
    backups.keep(NOON, 1)
    path = session.project_path
    session.close()
    path.write_bytes(path.read_bytes()[:20_000])
    with pytest.raises(DamagedProject):
        backups.keep(NOON + HOUR, 1)
    assert [note_in(backup.path) for backup in backups.all()] == ["whole"]


def test_a_backup_becomes_a_project_of_its_own(session, backups, tmp_path):
    write(session, "before")
    made = backups.keep(NOON, 5)
    write(session, "after")
    restore(made.path, tmp_path / "restored.quoteview")
    assert note_in(tmp_path / "restored.quoteview") == "before"
    with pytest.raises(ProjectExists):
        restore(made.path, session.project_path)
    assert session.judgement(session.collection.clusters[0].id).note == "after"


def test_projects_of_one_name_have_backups_of_their_own(tmp_path):
    one, other = (Backups(tmp_path, Path(folder) / "pier.quoteview") for folder in ("/desk/iris", "/desk/jo"))
    assert one.folder != other.folder
