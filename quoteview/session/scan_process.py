"""Scans in a process of its own: while one runs, the window never waits for Python's lock.

What is read and found comes over a pipe as soon as it is there, and in small pieces, for whoever unpacks a piece holds
that lock; at the end comes what is not as it was told on the way, and how all is grouped. The process stays when
it is done, for it knows what was scanned and how it was grouped: of the next scan only what is new goes over the pipe.
"""

import time
import weakref
from collections.abc import Mapping, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from quoteview.core.collection import Collection
from quoteview.core.errors import ScanCancelled, ScanDied
from quoteview.session.gathering import Gathering, unheard
from quoteview.session.progress import Progress, Unwatched
from quoteview.session.scan_pipe import (
    GATHERED,
    RESPITE,
    Bug,
    End,
    Piece,
    Refused,
    Reported,
    pieces,
    with_same,
)
from quoteview.session.scan_server import serve

LISTEN_FOR = 0.05
"""Seconds until somebody who cancels is heard."""


class ScanBug(Exception):
    """A bug that the other process met with; the message is what it would have told of it."""


class ScanProcess:
    """A process that scans when it is asked to. It is there from the first scan until it is ended, or one fails."""

    def __init__(self) -> None:
        self._child: _Child | None = None
        self._known = Collection()
        """What was scanned last: the other process has it too."""

    def scan_files(
        self, files: Sequence[Path], progress: Progress, opened: Collection, gather: Gathering = unheard
    ) -> Collection:
        """Read files as scanning.scan_files does.

        Raises ScanCancelled, ScanDied, ScanBug, and any KnownError that the other process met with; the process has
        ended then.
        """
        if self._child is None or not self._child.is_alive:
            self.end()
            self._child = _Child()
        # Compared by identity: it is what was returned here, and most often is.
        is_known = opened.documents is self._known.documents and opened.quotations is self._known.quotations
        sent = Collection() if is_known else opened
        try:
            self._child.progress = progress
            self._child.send({
                "files": files, "documents": sent.documents, "quotations": sent.quotations, "known": (is_known,)
            })  # fmt: skip
            found = self._child.receive(self._known, gather)
        except BaseException:
            self.end()
            raise
        self._known = Collection(opened.documents + found.pop("documents", ()), **found)
        return self._known

    def end(self) -> None:
        """End the process, if there is one: with it goes what it knows."""
        if self._child:
            self._child.end()
        self._child, self._known = None, Collection()


class _Child:
    """The process that scans, while somebody waits for what it finds."""

    def __init__(self) -> None:
        self.progress: Progress = Unwatched()
        # Spawned on every system: a fork would take over the window's threads and locks half-way.
        spawning = get_context("spawn")
        self._connection, its_end = spawning.Pipe()
        self._process = spawning.Process(target=serve, args=(its_end,), name="scan", daemon=True)
        try:
            self._process.start()
        except OSError as error:
            raise ScanDied from error
        finally:
            its_end.close()
        self.end = weakref.finalize(self, _end, self._connection, self._process)
        """End the process; nobody who forgets about it leaves it behind."""

    @property
    def is_alive(self) -> bool:
        """Whether the process is there."""
        return self._process.is_alive()

    def send(self, fields: Mapping[str, Sequence[Any]]) -> None:
        """Send what the process needs. Raises ScanCancelled and ScanDied."""
        self._next()  # it is Begun
        try:
            for piece in pieces(fields):
                self._stop_if_cancelled()
                self._connection.send(piece)
                time.sleep(RESPITE)
            self._connection.send(End())
        except ConnectionError:
            return  # who hangs up may have told why: that is received next
        except OSError as error:
            raise ScanDied from error

    def receive(self, known: Collection, gather: Gathering) -> dict[str, tuple[Any, ...]]:
        """Return what was found, by the names of a collection's fields. Raises as scan_files does."""
        found: dict[str, list[Any]] = {}
        quotations = list(known.quotations)
        while True:
            match self._next():
                case Reported(done, total, what):
                    self.progress.report(done, total, what)
                case Piece("documents", values):
                    found.setdefault("documents", []).extend(values)
                    gather(values, ())
                case Piece(of, values) if of == GATHERED:
                    own = tuple(with_same(values, quotations))
                    quotations += own
                    gather((), own)
                case Piece(of, values):
                    have = quotations if of == "quotations" else getattr(known, of)
                    found.setdefault(of, []).extend(with_same(values, have))
                case Refused(error):
                    raise error
                case Bug(report):
                    raise ScanBug(report)
                case End():
                    return {name: tuple(values) for name, values in found.items()}

    def _next(self) -> object:
        try:
            while not self._connection.poll(LISTEN_FOR):
                self._stop_if_cancelled()
            self._stop_if_cancelled()
            return self._connection.recv()
        except (EOFError, OSError) as error:
            raise ScanDied from error

    def _stop_if_cancelled(self) -> None:
        if self.progress.is_cancelled():
            raise ScanCancelled


def _end(connection: Connection, process: BaseProcess) -> None:
    connection.close()
    process.kill()  # it holds nothing that it could leave half-done
    process.join()
    process.close()
