"""Scans in a process of their own: the same to the last value, stopped at once, and never left behind."""

import ctypes
import os
import subprocess
import sys
import time
from multiprocessing import active_children
from pathlib import Path

import pytest

from quoteview.core.collection import Collection
from quoteview.core.errors import PathMissing, ScanCancelled, ScanDied
from quoteview.core.sentence import Sentence
from quoteview.ingest.reader import read_document
from quoteview.session import scan_server, scanning, scans
from quoteview.session.progress import Unwatched
from quoteview.session.scan_process import ScanBug, ScanProcess
from quoteview.session.session import Session

SAMPLES = Path(__file__).parents[2] / "seeds"

PLACES = ("the pier", "the old mill", "our tram line", "the market hall", "that footbridge")
FATES = ("will stay open all winter", "was never safe", "costs 40 crowns a day", "is not for sale", "has two owners")


class Watched(Unwatched):
    """Remembers what was reported, and does something at the first report of a stage."""

    def __init__(self, at_grouping=lambda: None):
        self.reports = []
        self._at_grouping = at_grouping

    def report(self, done, total, what):
        self.reports.append((done, total, what))
        if what.startswith("Grouping") and done == 0:
            self._at_grouping()


class StoppedWhen(Unwatched):
    """Cancels as soon as something is so."""

    def __init__(self, is_so):
        self.is_cancelled = is_so


def the_process():
    """The process that scans now."""
    (process,) = active_children()
    return process


def priority_of(process_id):
    """The niceness of a process, 0 being this one; its priority class on Windows."""
    if sys.platform != "win32":
        return os.getpriority(os.PRIO_PROCESS, process_id)
    system = ctypes.windll.kernel32
    return system.GetPriorityClass(system.OpenProcess(0x1000, 0, process_id))


class Endless:
    """A file that is never done with: the process that is sent it is busy for good."""

    is_sent = False

    def __reduce__(self):
        self.is_sent = True
        return time.sleep, (3600,)


class ReadOverThere:
    """A file that the process reads as soon as it is sent it."""

    def __init__(self, path):
        self._path = path

    def __reduce__(self):
        return read_document, (self._path,)


def write_articles(folder, count):
    folder.mkdir()
    for at in range(count):
        said = "\n\n".join(
            f"“{PLACES[(at + n) % 5].capitalize()} {FATES[n * 3 % 5]} while {PLACES[n]} {FATES[(at // 2 + n) % 5]},” "
            f"{'Mayor Ada Quill' if n % 2 else 'Ben Marsh, who runs the ferry,'} said on day {n // 2}."
            for n in range(5)
        )
        (folder / f"{at:03}.txt").write_text(said, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    return write_articles(tmp_path_factory.mktemp("scan") / "many", 24)


@pytest.fixture
def at_once(monkeypatch):
    """Any scan is worth a process."""
    monkeypatch.setattr(scans, "WORTH_A_PROCESS", 0)


# The same is found


def test_the_same_is_found_wherever_it_is_found(many, at_once, monkeypatch):
    paths = [many, SAMPLES, many / "gone.txt"]
    here = scanning.scan(paths, Unwatched())
    assert len(here.documents) > 24
    assert len(here.clusters) > 3
    for seed in "1", "2":  # of what Python orders its sets by
        monkeypatch.setenv("PYTHONHASHSEED", seed)
        assert scans.Apart()(paths, Unwatched()) == here


def test_sentences_can_still_be_said_in_another_language(articles, at_once):
    reason = scans.Apart()([articles], Unwatched()).quotations[0].attribution.reason
    assert isinstance(reason, Sentence)


def test_documents_come_beside_those_that_are_open(many, articles, at_once):
    opened = scanning.scan([articles], Unwatched())
    added = scans.Apart()([many, articles], Unwatched(), opened)
    assert added == scanning.scan([many, articles], Unwatched(), opened)
    assert added.documents[:2] == opened.documents


def test_what_cannot_be_read_is_told_and_the_rest_is_done(articles, at_once):
    (articles / "c-empty.txt").write_bytes(b"")
    found = scans.Apart()([articles, articles / "gone"], Unwatched())
    assert [Path(failure.path).name for failure in found.failures] == ["gone", "c-empty.txt"]
    assert len(found.documents) == 2


def test_every_stage_is_reported(many, at_once):
    watched = Watched()
    scans.Apart()([many], watched)
    told = [what.split(" ")[0] for _, _, what in watched.reports]
    assert list(dict.fromkeys(told)) == ["Reading", "Telling", "Grouping", "Done"]
    assert all(isinstance(what, Sentence) for _, _, what in watched.reports)


def test_a_small_scan_starts_no_process(articles):
    seen = []
    scans.Apart()([articles], Watched(lambda: seen.append(active_children())))
    assert seen == [[]]


def test_a_session_scans_as_it_was_told_to(articles, at_once):
    seen = []
    session = Session(scan=scans.Apart())
    session.scan([articles], Watched(lambda: seen.append(len(active_children()))))
    assert seen == [1]
    assert len(session.collection.documents) == 2


# It stays


def test_the_process_stays_and_what_it_knows_is_not_sent_again(many, articles, at_once):
    apart = scans.Apart()
    opened = apart([many], Unwatched())
    process_id = the_process().pid
    added = apart([articles], Unwatched(), opened)
    assert the_process().pid == process_id
    assert len(added.documents) == len(opened.documents) + 2
    assert added.documents[0] is opened.documents[0]
    # An equal value that came over the pipe would be another.
    assert added.quotations[: len(opened.quotations)] == opened.quotations
    assert added.quotations[0] is opened.quotations[0]


def test_what_is_open_is_sent_where_the_process_knows_of_something_else(many, articles, at_once):
    apart = scans.Apart()
    apart([many], Unwatched())
    opened = scanning.scan([articles], Unwatched())
    assert apart([many], Unwatched(), opened) == scanning.scan([many], Unwatched(), opened)


def test_another_process_takes_the_place_of_one_that_died_between_two_scans(many, articles, at_once):
    apart = scans.Apart()
    opened = apart([many], Unwatched())
    the_process().kill()
    the_process().join()
    assert apart([articles], Unwatched(), opened) == scanning.scan([articles], Unwatched(), opened)


def test_closing_what_is_open_ends_the_process(many, at_once):
    session = Session(scan=scans.Apart())
    session.scan([many])
    assert len(active_children()) == 1
    session.close()
    assert active_children() == []


# It ends


def test_cancelling_ends_the_process_in_the_middle_of_a_step():
    endless = Endless()
    with pytest.raises(ScanCancelled):
        ScanProcess().scan_files([endless], StoppedWhen(lambda: endless.is_sent), Collection())
    assert active_children() == []


def test_cancelling_is_heard_before_the_process_has_begun(many, at_once):
    with pytest.raises(ScanCancelled):
        scans.Apart()([many], StoppedWhen(lambda: True))
    assert active_children() == []


def test_the_process_gives_way_to_the_window(many, at_once):
    priorities = []
    scans.Apart()([many], Watched(lambda: priorities.append(priority_of(the_process().pid))))
    assert len(priorities) == 1
    assert priorities[0] == (
        scan_server.BELOW_NORMAL if sys.platform == "win32" else min(priority_of(0) + scan_server.NICENESS, 19)
    )


def test_a_process_that_somebody_killed_is_told_in_a_sentence(many, at_once):
    with pytest.raises(ScanDied, match="what was open before is still open"):
        scans.Apart()([many], Watched(lambda: the_process().kill()))
    assert active_children() == []


def test_a_bug_comes_with_the_trace_of_the_other_process(at_once):
    # A file that is no path is what only a bug could ask for.
    with pytest.raises(ScanBug, match=r"(?s)Traceback.*in _read.*AttributeError.*'name'"):
        ScanProcess().scan_files([None], Unwatched(), Collection())
    assert active_children() == []


def test_a_cause_that_somebody_can_mend_comes_back_as_it_was_told(tmp_path):
    with pytest.raises(PathMissing) as told:
        # It hangs up while most is still to be sent.
        ScanProcess().scan_files([ReadOverThere(tmp_path / "gone.txt"), *range(100_000)], Unwatched(), Collection())
    assert told.value.sentence == f"{tmp_path / 'gone.txt'}: there is no such file or folder."
    assert told.value.sentence.template == "{path}: there is no such file or folder."
    assert active_children() == []


def test_the_process_ends_with_the_program_even_when_that_is_killed():
    program = (
        "from quoteview.core.collection import Collection\n"
        "from quoteview.session.progress import Unwatched\n"
        "from quoteview.session.scan_process import ScanProcess\n"
        "class Endless:\n"
        "    def __reduce__(self):\n"
        "        return exec, ('import time; print(\"busy\", flush=True); time.sleep(3600)',)\n"
        "if __name__ == '__main__':\n"
        "    ScanProcess().scan_files([Endless()], Unwatched(), Collection())\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as killed:
        assert killed.stdout.readline().strip() == b"busy"
        killed.kill()
        # Both write to the same pipe: its end is there when the last of them is gone.
        assert killed.communicate(timeout=30)[0] == b""
