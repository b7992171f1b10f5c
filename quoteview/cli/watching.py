"""Progress on stderr, when that is a terminal."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from quoteview.session import progress


class _Shown(progress.Unwatched):
    """Progress drawn as a bar."""

    def __init__(self, bar: Progress) -> None:
        self._bar = bar
        self._task = bar.add_task("")

    def report(self, done: int, total: int, what: str) -> None:
        self._bar.update(self._task, completed=done, total=total, description=what)


@contextmanager
def watched() -> Iterator[progress.Progress]:
    """Yield progress that is drawn while the block runs and gone after it, or not drawn at all."""
    if not sys.stderr.isatty():
        yield progress.Unwatched()
        return
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield _Shown(bar)
