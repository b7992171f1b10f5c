"""The project file of 5,000 documents with 100,000 quotations: opening, deciding, correcting, size and memory."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.archive import archive
from benchmarks.measuring import ROOT, Bar, Result, as_installed
from quoteview.core.sentence import Sentence
from quoteview.session.changes import Changes
from quoteview.session.journal import Journal

RUNS = 3
FIRST_ROWS, VERDICT, TO_TEXT = 2.0, 20.0, 3.0
"""Seconds until the first rows are painted, milliseconds that a verdict takes, and how many times the size of its text
a project file has, at most."""
AT = "2031-01-01T08:00:00+01:00"
WITHOUT_SECONDS = "megabytes"


def results() -> Iterator[Result | Bar]:
    """Measure in processes of their own, one after the other, each on a copy of one project."""
    with TemporaryDirectory() as folder:
        made = Path(folder) / "archive.quoteview"
        n_bytes = _make(made)
        yield Bar("project file, beside its text", (made.stat().st_size / n_bytes,), TO_TEXT, "×")
        installed = as_installed(Path(folder))
        # The first time a window shows it, what is seen first is not kept yet.
        _run("benchmarks.one_project", made, installed)
        yield from _opening([_run("benchmarks.one_project", made, installed) for _ in range(RUNS)])
        copies = [Path(copyfile(made, Path(folder) / f"{number}.quoteview")) for number in range(RUNS)]
        yield from _working([_run("benchmarks.one_record", copy, installed) for copy in copies])


def _opening(runs: Sequence[Mapping[str, float]]) -> Iterator[Result | Bar]:
    peak = max(run[WITHOUT_SECONDS] for run in runs)
    for name in runs[0]:
        if name != WITHOUT_SECONDS:
            yield Result(f"project: {name}", tuple(run[name] for run in runs), peak, "")
    for name in ("first rows painted", "first rows painted, processor"):
        yield Bar(f"project opened, {name}", tuple(run[name] for run in runs), FIRST_ROWS, "s")


def _working(runs: Sequence[Mapping[str, Mapping[str, Sequence[float]]]]) -> Iterator[Result | Bar]:
    figures = {name: tuple(each for run in runs for each in run["seconds"][name]) for name in runs[0]["seconds"]}
    for name, seconds in figures.items():
        yield Result(f"project: {name}", seconds, None, "")
    for name in ("a verdict, none before", "a verdict, 20,000 before"):
        yield Bar(f"{name}, median", tuple(each * 1000 for each in figures[name]), VERDICT)
    memory = ", ".join(f"{megabytes:.0f} MB {when}" for when, megabytes in runs[0]["megabytes"].items())
    yield Result("project: memory", figures["opened, without a window"], None, memory)


def _run(module: str, project: Path, environment: Mapping[str, str]) -> Any:  # noqa: ANN401 - each has figures of its own
    command = [sys.executable, "-m", module, str(project)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{module} failed:\n{done.stderr}")
    return json.loads(done.stdout.splitlines()[-1])


def _make(path: Path) -> int:
    """Make the project file, and return how many bytes of text its documents have."""
    project = archive()
    journal = Journal.create(path, AT)
    journal.add(Changes(Sentence("Open documents"), everything=True), AT, "Iris Holt", project)
    journal.put_in_place()
    journal.close()
    return sum(len(document.text.encode()) for document in project.found.documents)
