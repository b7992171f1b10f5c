"""A program that is killed at any moment leaves projects that hold all that was reported done.

To kill it more often: python -m tests.store.test_killed 200 [SEED]
"""

import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from select import select
from time import monotonic

import pytest

from quoteview.session.session import Session

KILLED = 4
LONGEST = 0.6
"""Seconds after the project was started or opened within which the program is killed."""
STARTING = 2.5
"""Seconds after the program itself was started within which it is killed, now and then."""


def make_articles(folder):
    for name in ("articles", "more"):
        (folder / name).mkdir()
    for number in range(12):
        wording = "not sell" if number % 3 else "sell"
        (folder / "articles" / f"{number}.txt").write_text(
            f"“We will {wording} the pier to anyone who wants to close it,” Mayor Ada Quill said.\n\n"
            f"Ben Marsh said: “The last boat of day {number} leaves at nine every single evening.”\n",
            "utf-8",
        )


@dataclass
class Reported:
    """What a program said was done before it was killed: the end of the history of each file, and what it was at."""

    ends: dict[str, tuple[int, str]] = field(default_factory=dict)
    begun: str = "starting"

    def take(self, line):
        kind, *words = line.split()
        if kind == "begun":
            self.begun = " ".join(words)
            # What is made anew in its place holds something else.
            for name in {"merge copies": ("merged", "copy"), "copy": ("copy",), "import": ("imported",),
                         "migrate": ("old",), "recover": ("recovered",)}.get(self.begun, ()):  # fmt: skip
                self.ends.pop(f"{name}.quoteview", None)
        else:
            n_entries, last_hash, *name = words
            self.ends[" ".join(name)] = int(n_entries), last_hash


def killed(folder, seed):
    """Run the scripted session, kill it at a moment that the seed tells, and return what it reported."""
    command = [sys.executable, "-u", "-m", "tests.store.scripted_session", str(folder), str(seed)]
    order = Random(seed)  # noqa: S311 - an order that can be repeated, and no secret
    is_early, reported = order.random() < 0.2, Reported()
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=Path(__file__).parents[2]
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        lines = []
        while not is_early and lines[-1:] != [b""] and not (lines and lines[-1].startswith(b"done")):
            lines.append(running.stdout.readline())
        end = monotonic() + order.random() * (STARTING if is_early else LONGEST)
        while (left := end - monotonic()) > 0 and lines[-1:] != [b""]:
            if select([running.stdout], [], [], left)[0]:
                lines.append(running.stdout.readline())
        running.kill()
        lines += running.stdout.readlines()
        told = running.stderr.read().decode()
    assert running.returncode < 0, f"it ended by itself: {told}"
    for line in lines:
        if line.endswith(b"\n"):
            reported.take(line.decode())
    return reported


def assert_kept(path, n_entries, last_hash):
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    session = Session()
    session.open_project(path)
    try:
        assert not session.is_read_only
        assert session.first_break_of_history() is None
        assert n_entries == 0 or session.history()[n_entries - 1].hash == last_hash
        while session.undo():
            pass
        while session.redo():
            pass
    finally:
        session.close()


def kill_once(folder, seed):
    """Kill the program once, look at every project it leaves, and return in the middle of what it was."""
    reported = killed(folder, seed)
    for path in sorted(folder.glob("*.quoteview")):
        assert_kept(path, *reported.ends.pop(path.name, (0, "")))
    assert reported.ends == {}, "what was reported done is not there"
    return reported.begun


@pytest.fixture
def folder(tmp_path):
    make_articles(tmp_path)
    return tmp_path


def test_what_was_reported_done_is_there_after_the_program_was_killed(folder):
    for seed in range(KILLED):
        kill_once(folder, seed)


def main(times, first=0):
    """Kill the program many times, in a folder of its own every twenty times, and write what it was at."""
    tally, failed = Counter(), []
    for start in range(first, first + times, 20):
        with tempfile.TemporaryDirectory() as name:
            make_articles(Path(name))
            for seed in range(start, min(start + 20, first + times)):
                try:
                    tally[kill_once(Path(name), seed)] += 1
                except Exception as error:  # noqa: BLE001 - each is written, and the next one tried
                    failed.append(seed)
                    sys.stdout.write(f"seed {seed}: {type(error).__name__}: {error}\n")
        sys.stdout.write(f"{min(start + 20, first + times) - first} of {times}: {len(failed)} failed\n")
        sys.stdout.flush()
    sys.stdout.write(f"killed in the middle of: {dict(tally.most_common())}; failed: {failed}\n")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
