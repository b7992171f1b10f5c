"""A program that is killed at any moment leaves a project that holds all that was reported done."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from random import Random
from select import select
from time import monotonic

import pytest

from quoteview.session.session import Session

KILLED = 4
LONGEST = 0.25
"""Seconds after the project was started or opened within which the program is killed."""


@pytest.fixture
def folder(tmp_path):
    for name in ("articles", "more"):
        (tmp_path / name).mkdir()
    for number in range(12):
        wording = "not sell" if number % 3 else "sell"
        (tmp_path / "articles" / f"{number}.txt").write_text(
            f"“We will {wording} the pier to anyone who wants to close it,” Mayor Ada Quill said.\n\n"
            f"Ben Marsh said: “The last boat of day {number} leaves at nine every single evening.”\n",
            "utf-8",
        )
    return tmp_path


def killed(folder, seed):
    """Run the scripted session, kill it at a moment that the seed tells, and return what it reported last."""
    command = [sys.executable, "-u", "-m", "tests.store.scripted_session", str(folder), str(seed)]
    order = Random(seed)  # noqa: S311 - an order that can be repeated, and no secret
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]) as running:
        assert running.stdout is not None
        reported = [] if order.random() < 0.2 else [running.stdout.readline()]
        end = monotonic() + LONGEST * order.random() * (1 if reported else 10)
        while (left := end - monotonic()) > 0:
            if select([running.stdout], [], [], left)[0]:
                reported.append(running.stdout.readline())
        running.kill()
        reported += running.stdout.readlines()
    whole = [line.split() for line in reported if line.endswith(b"\n")]
    return (int(whole[-1][1]), whole[-1][2].decode()) if whole else (0, "")


def assert_kept(path, n_entries, last_hash):
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    session = Session()
    session.open_project(path)
    assert not session.is_read_only
    assert session.first_break_of_history() is None
    assert n_entries == 0 or session.history()[n_entries - 1].hash == last_hash
    while session.undo():
        pass
    while session.redo():
        pass
    session.close()


def kill_again_and_again(folder, times, seed=0):
    path = folder / "pier.quoteview"
    for number in range(seed, seed + times):
        n_entries, last_hash = killed(folder, number)
        if n_entries or path.exists():
            assert_kept(path, n_entries, last_hash)
        copy = folder / "copy.quoteview"
        if copy.exists():
            assert_kept(copy, 0, "")


def test_what_was_reported_done_is_there_after_the_program_was_killed(folder):
    kill_again_and_again(folder, KILLED)
