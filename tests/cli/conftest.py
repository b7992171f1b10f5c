"""The program, run in this process as a shell would run it."""

import sys
from dataclasses import dataclass

import pytest

from quoteview.__main__ import main


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


@pytest.fixture
def quoteview(monkeypatch, capfdbinary):
    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["quoteview", *map(str, arguments)])
        try:
            code = main()
        except SystemExit as stopped:
            code = stopped.code
        written = capfdbinary.readouterr()
        return Ran(code, written.out.decode(), written.err.decode())

    return run


@pytest.fixture
def articles(tmp_path):
    """Two outlets that print one statement, one of them without its "not"."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "morning.txt").write_text(
        "Mayor Ada Quill defended the old pier on Monday.\n\n"
        "“We will not sell the pier to anyone who wants to close it,” Quill told reporters.\n",
        encoding="utf-8",
    )
    (folder / "evening.txt").write_text(
        "The future of the pier is open, Mayor Ada Quill said on Monday.\n\n"
        "“We will sell the pier to anyone who wants to close it,” Quill said.\n",
        encoding="utf-8",
    )
    return folder
