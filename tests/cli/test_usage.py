import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize("arguments", [["scan"], ["scan", "x", "--format", "xml"], ["cluster"], ["compare", "one"]])
def test_wrong_usage_is_exit_code_2(quoteview, arguments):
    ran = quoteview(*arguments)
    assert ran.code == 2
    assert "usage: quoteview" in ran.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(["--help"], "quoteview scan PATH"), (["scan", "--help"], "quotes.csv"), (["cluster", "--help"], "cluster_id")],
)
def test_help_is_worth_reading(quoteview, arguments, words):
    ran = quoteview(*arguments)
    assert ran.code == 0
    assert words in ran.out


def test_the_window_without_a_display_is_one_sentence_that_names_the_way_out(quoteview, monkeypatch, articles):
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux starts without a display")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    ran = quoteview(articles)
    assert ran.code == 1
    assert ran.err.count("\n") == 1
    assert "quoteview scan" in ran.err


def test_a_reader_that_stops_early_is_no_crash(articles):
    program = [sys.executable, "-m", "quoteview", "scan", str(articles), "--format", "jsonl"]
    reading, writing = os.pipe()
    os.close(reading)
    ran = subprocess.run(program, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert ran.stderr == b""
    assert ran.returncode == 1


def test_the_command_line_does_not_load_qt(articles):
    look = "import sys; from quoteview.__main__ import main; main(); sys.exit('PySide6' in sys.modules)"
    program = [sys.executable, "-c", look, "scan", str(articles)]
    assert subprocess.run(program, capture_output=True, check=False).returncode == 0


def test_a_full_disk_behind_stdout_is_one_sentence(articles):
    full = Path("/dev/full")
    if not full.is_char_device():
        pytest.skip("only Linux has a device that is always full")
    program = [sys.executable, "-m", "quoteview", "scan", str(articles)]
    with full.open("wb") as nowhere:
        ran = subprocess.run(program, stdout=nowhere, stderr=subprocess.PIPE, check=False)
    assert (ran.returncode, ran.stderr.count(b"\n")) == (1, 1)
    assert b"standard output: cannot be written" in ran.stderr
