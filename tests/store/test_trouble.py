"""What goes wrong around a project file is one sentence, and costs nothing that was decided."""

import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from random import Random
from threading import Thread

import pytest

from quoteview.core.errors import (
    CannotSave,
    DamagedProject,
    KnownError,
    OriginalGone,
    PathUnreadable,
    VerdictRefused,
)
from quoteview.core.verdict import VariantVerdict
from quoteview.session.copies.copy import Origin
from quoteview.session.copies.merging import merge_files
from quoteview.session.progress import Unwatched
from quoteview.session.session import Session

MORNING = "“We will not sell the pier to anyone who wants to close it,” Mayor Ada Quill said.\n"


@pytest.fixture
def articles(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a-morning.txt").write_text(MORNING, "utf-8")
    return folder


@pytest.fixture
def start(articles, tmp_path):
    """Starts projects, each in a file of the name given, and closes them."""
    sessions = []

    def started(name="pier.quoteview", checker="Iris Holt"):
        session = Session(checker)
        session.start([articles], tmp_path / name)
        sessions.append(session)
        return session

    yield started
    for session in sessions:
        session.close()


def write_note(session, note):
    session.set_note([session.collection.clusters[0].id], note)


def note_in(path):
    session = Session()
    session.open_project(path)
    note = session.judgement(session.collection.clusters[0].id).note
    assert session.first_break_of_history() is None
    session.close()
    return note


@pytest.mark.parametrize("name", ["a?b", "a#b", "100%41", "Ä ü 港", "a;b", "a&mode=memory", "q'uote"])
def test_a_project_may_have_any_name(start, tmp_path, name):
    session = start(f"{name}.quoteview")
    write_note(session, name)
    session.close()
    assert note_in(tmp_path / f"{name}.quoteview") == name


def test_half_characters_in_notes_and_names_come_back(start, tmp_path):
    session = start(checker="I\ud83dris")
    write_note(session, "half \ud83d and \0 here")
    session.close()
    assert note_in(tmp_path / "pier.quoteview") == "half \ud83d and \0 here"


def test_a_copy_is_never_written_over_an_open_project(start, tmp_path):
    session, other = start(), start("other.quoteview")
    for target in ("pier.quoteview", "other.quoteview"):
        with pytest.raises(CannotSave, match="it is open"):
            session.save_copy(tmp_path / target)
    write_note(session, "mine")
    write_note(other, "hers")
    session.close()
    other.close()
    assert (note_in(tmp_path / "pier.quoteview"), note_in(tmp_path / "other.quoteview")) == ("mine", "hers")


def test_a_copy_takes_nothing_over_from_what_was_there_before(start, tmp_path):
    session, other, target = start(), start("other.quoteview"), tmp_path / "copy.quoteview"
    write_note(session, "mine")
    write_note(other, "hers")
    for ending in ("", "-wal"):
        shutil.copy(tmp_path / f"other.quoteview{ending}", f"{target}{ending}")
    session.save_copy(target)
    assert note_in(target) == "mine"


def test_another_name_of_a_project_that_is_open_opens_it_for_reading_only(start, tmp_path):
    start()
    (tmp_path / "link.quoteview").symlink_to(tmp_path / "pier.quoteview")
    other = Session()
    other.open_project(tmp_path / "link.quoteview")
    assert other.is_read_only
    other.close()


def test_nothing_is_written_to_a_file_that_is_elsewhere_now(start, tmp_path):
    session = start()
    write_note(session, "before")
    (tmp_path / "pier.quoteview").rename(tmp_path / "moved.quoteview")
    with pytest.raises(CannotSave, match="moved"):
        write_note(session, "after")
    assert session.judgement(session.collection.clusters[0].id).note == "before"
    session.save_copy(tmp_path / "saved.quoteview")
    assert note_in(tmp_path / "saved.quoteview") == "before"


def test_a_locked_project_is_not_called_damaged(start, tmp_path):
    start().close()
    with closing(sqlite3.connect(tmp_path / "pier.quoteview", isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(PathUnreadable, match="locked"):
            Session().open_project(tmp_path / "pier.quoteview")
    assert note_in(tmp_path / "pier.quoteview") == ""


def test_a_project_that_could_not_be_opened_can_be_opened_once_it_is_mended(start, tmp_path):
    start().close()
    path = tmp_path / "pier.quoteview"
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("UPDATE property SET name = 'gone' WHERE name = 'state'")
        with pytest.raises(DamagedProject):
            Session().open_project(path)
        other.execute("UPDATE property SET name = 'state' WHERE name = 'gone'")
    session = Session()
    session.open_project(path)
    assert not session.is_read_only
    session.close()


def test_the_history_can_be_read_while_decisions_are_saved(start):
    session, caught = start(), []

    def read():
        try:
            for _ in range(50):
                session.history()
        except KnownError as error:
            caught.append(error)

    reader = Thread(target=read)
    reader.start()
    for number in range(50):
        write_note(session, f"note {number}")
    reader.join()
    assert caught == []


@pytest.mark.parametrize("seed", range(25))
def test_a_project_with_bytes_changed_opens_or_is_refused_with_a_sentence(start, tmp_path, seed):
    session = start()
    write_note(session, "mine")
    session.close()
    path, order = tmp_path / "pier.quoteview", Random(seed)  # noqa: S311 - an order that can be repeated, and no secret
    data = bytearray(path.read_bytes())
    for _ in range(order.choice((1, 5, 50))):
        data[order.randrange(len(data))] = order.randrange(256)
    path.write_bytes(data)
    damaged = Session()
    with suppress(KnownError):
        damaged.open_project(path)
        while damaged.undo():
            pass
        damaged.first_break_of_history()
    damaged.close()


def run(script, *arguments):
    command = [sys.executable, "-c", script, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2])


FULL = """
import resource, signal, sys
from pathlib import Path
from quoteview.core.errors import CannotSave
from quoteview.session.session import Session

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
session = Session("Iris Holt")
session.open_project(Path(sys.argv[1]))
cluster = session.collection.clusters[0].id
session.set_note([cluster], "before")
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
for attempt in (lambda: session.set_note([cluster], "x" * 1_000_000), lambda: session.save_copy(Path(sys.argv[2]))):
    try:
        attempt()
    except CannotSave as error:
        print(error)
assert session.judgement(cluster).note == "before"
assert session.first_break_of_history() is None
"""


def test_where_the_disk_is_full_nothing_changes(start, tmp_path):
    start().close()
    path, copy = tmp_path / "pier.quoteview", tmp_path / "copy.quoteview"
    ran = run(FULL, path, copy)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "cannot be saved" in ran.stdout
    assert note_in(path) == "before"
    assert [each.name for each in tmp_path.glob("*.part*")] == []


ENDED_AT_THE_START = """
import os, sys
from pathlib import Path
from quoteview.session.session import Session

asked = []

def now():
    asked.append(1)
    if len(asked) == 2:  # The file was begun, and its first state is about to be stored.
        os._exit(7)
    return "2026-03-01T12:00:00+00:00"

Session("Iris Holt", now).start([Path(sys.argv[1])], Path(sys.argv[2]))
"""


def test_a_program_that_ends_right_at_the_start_leaves_no_empty_project(articles, tmp_path):
    path = tmp_path / "pier.quoteview"
    ran = run(ENDED_AT_THE_START, articles, path)
    assert (ran.returncode, ran.stderr) == (7, "")
    assert not path.exists()
    assert list(tmp_path.glob("*.part")), "it was in the middle of it"
    session = Session("Iris Holt")
    session.start([articles], path)
    session.set_note([session.collection.clusters[0].id], "before")
    session.close()
    assert note_in(path) == "before"
    assert list(tmp_path.glob("*.part*")) == []


READ_ONLY = """
import os, sys
from pathlib import Path
from quoteview.core.errors import OpenReadOnly
from quoteview.session.session import Session

session = Session("Iris Holt")
# What is loaded when a project is opened is loaded before the rights to it are given up.
session.open_project(Path(sys.argv[2]))
session.history()
session.close()
if os.geteuid() == 0:
    os.setuid(65534)
(remark,) = session.open_project(Path(sys.argv[1])).remarks
try:
    session.set_note([session.collection.clusters[0].id], "x")
except OpenReadOnly:
    print(len(session.collection.documents))
"""


def test_a_folder_that_cannot_be_written_to_can_be_read(start, tmp_path):
    start().close()
    folder = Path(tempfile.mkdtemp())
    shutil.copy(tmp_path / "pier.quoteview", folder)
    (folder / "pier.quoteview").chmod(0o444)
    folder.chmod(0o555)
    try:
        ran = run(READ_ONLY, folder / "pier.quoteview", tmp_path / "pier.quoteview")
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)
    assert (ran.returncode, ran.stderr, ran.stdout) == (0, "", "1\n")


def test_a_project_without_the_bytes_of_its_documents_keeps_all_else(articles, tmp_path):
    # Bytes that are not those of the text, which is always kept.
    (articles / "a-morning.txt").write_text(MORNING, "utf-16")
    session = Session("Iris Holt")
    session.keeps_originals = False
    session.start([articles], tmp_path / "pier.quoteview")
    (document,) = session.collection.documents
    assert session.original(document) == MORNING.encode("utf-16"), "the file is there still"
    (articles / "a-morning.txt").write_text("Something else.\n", "utf-8")
    with pytest.raises(OriginalGone, match="keeps no copy"):
        session.original(document)
    session.close()
    (articles / "a-morning.txt").unlink()
    session.open_project(tmp_path / "pier.quoteview")
    assert session.collection.documents == (document,)
    with pytest.raises(OriginalGone, match="keeps no copy"):
        session.original(document)
    session.close()


def test_a_project_keeps_the_bytes_of_its_documents_unless_somebody_chose_otherwise(start, articles, tmp_path):
    session = start()
    (articles / "a-morning.txt").unlink()
    assert session.original(session.collection.documents[0]) == MORNING.encode()


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("C:\\News\\Pier story.txt", "Pier story.txt"),
        ("\\\\server\\desk\\pier.txt", "pier.txt"),
        ("/desk/back\\slash.txt", "back\\slash.txt"),
        ("C:\\" + "very long folder\\" * 40 + "pier.txt", "pier.txt"),
    ],
)
def test_a_document_is_called_by_its_file_name_whichever_system_it_was_read_on(start, path, name):
    session = start()
    assert replace(session.collection.documents[0], path=path).file_name == name


def test_names_that_differ_in_capitals_are_two_documents_and_come_back_as_two(articles, tmp_path):
    (articles / "A-Morning.txt").write_text(MORNING, "utf-8")
    session = Session("Iris Holt")
    session.start([articles], tmp_path / "pier.quoteview")
    before = {document.path for document in session.collection.documents}
    session.close()
    session.open_project(tmp_path / "pier.quoteview")
    assert {document.path for document in session.collection.documents} == before
    assert len(before) == len(list(articles.iterdir()))
    session.close()


def test_a_clock_that_goes_back_leaves_the_history_in_its_order(articles, tmp_path):
    times = iter(f"2026-03-01T{hour:02}:00:00+01:00" for hour in range(20, 0, -1))
    session = Session("Iris Holt", now=lambda: next(times))
    session.start([articles], tmp_path / "pier.quoteview")
    for number in range(3):
        write_note(session, f"note {number}")
    notes = [entry.edit.new for entry in session.history() if entry.edit.field == "note"]
    assert notes == ["note 0", "note 1", "note 2"]
    assert session.first_break_of_history() is None
    session.undo()
    assert session.judgement(session.collection.clusters[0].id).note == "note 1"
    session.close()


@pytest.mark.parametrize("name", ["iris holt", "  Iris   Holt ", "IRIS HOLT", "Iris\u00a0Holt"])
def test_nobody_is_a_second_checker_by_writing_the_name_otherwise(start, name):
    session = start()
    target = session.collection.clusters[0].variants[0].id
    session.set_verdict([target], VariantVerdict.VERBATIM)
    session.checker = name
    with pytest.raises(VerdictRefused, match="somebody else"):
        session.check_again([target])
    session.checker = "Iris Holz"
    session.check_again([target])
    assert session.judgement(target).second_checker == "Iris Holz"


WITHOUT_ROOM = """
import resource, signal, sys
from datetime import datetime, UTC
from pathlib import Path
from quoteview.core.errors import KnownError
from quoteview.session.copies.copy import Origin
from quoteview.session.copies.merging import merge_files
from quoteview.session.progress import Unwatched
from quoteview.session.recovering import recover
from quoteview.store.backups import Backups, restore

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path, folder, here = Path(sys.argv[1]), Path(sys.argv[2]), Origin("2026-03-01T10:00:00+01:00", "Iris Holt")
merge_files(path, path, folder / "before.quoteview", here, Unwatched())
if sys.argv[3] == "full":
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
else:
    import os
    folder.chmod(0o555)
    os.setuid(65534) if os.geteuid() == 0 else None
new = folder / "new.quoteview"
for attempt in (
    lambda: merge_files(path, path, new, here, Unwatched()),
    lambda: recover(path, new, here),
    lambda: restore(path, new),
    lambda: Backups(folder, path).keep(datetime.now(UTC), 5),
):
    try:
        attempt()
    except KnownError as error:
        print(type(error).__name__)
"""


@pytest.mark.parametrize("trouble", ["full", "read-only"])
def test_what_makes_a_project_of_others_makes_nothing_where_there_is_no_room(start, tmp_path, trouble):
    session = start()
    write_note(session, "x" * 100_000)
    session.close()
    folder, source = Path(tempfile.mkdtemp()), Path(tempfile.mkdtemp())
    try:
        source.chmod(0o755)
        shutil.copy(tmp_path / "pier.quoteview", source)
        (source / "pier.quoteview").chmod(0o444)
        ran = run(WITHOUT_ROOM, source / "pier.quoteview", folder, trouble)
        assert (ran.returncode, ran.stderr) == (0, "")
        assert ran.stdout.splitlines() == ["CannotSave"] * 4
        left = {path.name for path in folder.rglob("*") if path.is_file() and not path.name.endswith("-lock")}
        assert left == {"before.quoteview"}
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)
        shutil.rmtree(source)


def test_a_project_that_another_program_has_locked_is_left_alone_by_merging_and_recovery(start, tmp_path):
    start().close()
    path, new = tmp_path / "pier.quoteview", tmp_path / "new.quoteview"
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        other.execute("UPDATE property SET value = value")
        with pytest.raises(KnownError):
            merge_files(path, path, new, Origin("2026-03-01T10:00:00+01:00", "Iris Holt"), Unwatched())
    assert not new.exists()
    assert note_in(path) == ""
