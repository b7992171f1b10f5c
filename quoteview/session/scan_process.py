"""Scans in a process of its own: while one runs, the window never waits for Python's lock.

What is read and found comes over a pipe as soon as it is there, and in small pieces, for whoever unpacks a piece holds
that lock; at the end comes what is not as it was told on the way, and how all is grouped. The process stays when
it is done, for it knows what was scanned and how it was grouped: of the next scan only what is new goes over the pipe.
"""

import os
import signal
import sys
import threading
import time
import traceback
import weakref
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from operator import attrgetter
from pathlib import Path
from types import TracebackType
from typing import Any

from quoteview.core.collection import Collection
from quoteview.core.document import Document
from quoteview.core.errors import KnownError, ScanCancelled, ScanDied
from quoteview.core.quotation import Quotation
from quoteview.session import scanning
from quoteview.session.engine import regrouping
from quoteview.session.gathering import Gathering, unheard
from quoteview.session.progress import Progress, Unwatched

PIECE = 32
"""Values that are sent at one time: they are unpacked within a few ms."""

RESPITE = 0.001
"""Seconds between two pieces, in which the window gets its turn."""

GATHERED = "gathered"
"""What pieces of quotations are of that are told as they were found."""

REPORT_EVERY = 0.04
"""Seconds between two reports of one stage: more often than that nobody can read them."""

LISTEN_FOR = 0.05
"""Seconds until somebody who cancels is heard."""

NICENESS = 10
"""What is added to the niceness of the process that scans, where there is such a thing; 19 would starve it."""
BELOW_NORMAL = 0x4000
"""The priority class of Windows that is about the same."""


class ScanBug(Exception):
    """A bug that the other process met with; the message is what it would have told of it."""


@dataclass(frozen=True, slots=True)
class _Begun:
    """The process listens: until then nobody takes off the pipe what is sent."""


@dataclass(frozen=True, slots=True)
class _Reported:
    done: int
    total: int
    what: str


@dataclass(frozen=True, slots=True)
class _Piece:
    """Some values of one of a collection's fields, of the files to read, or of what was GATHERED."""

    of: str
    values: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class _Refused:
    """The scan ended with a cause that somebody can do something about."""

    error: KnownError


@dataclass(frozen=True, slots=True)
class _Bug:
    report: str


@dataclass(frozen=True, slots=True)
class _End:
    """After this comes no more."""


@dataclass(frozen=True, slots=True)
class _Same:
    """Values that both processes have: the half-open range of their places.

    They are of one field of what was scanned last; behind its quotations stand those that were gathered since.
    """

    start: int
    stop: int


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
        self._process = spawning.Process(target=_serve, args=(its_end,), name="scan", daemon=True)
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
        self._next()  # it is _Begun
        try:
            for piece in _pieces(fields):
                self._stop_if_cancelled()
                self._connection.send(piece)
                time.sleep(RESPITE)
            self._connection.send(_End())
        except OSError as error:
            raise ScanDied from error

    def receive(self, known: Collection, gather: Gathering) -> dict[str, tuple[Any, ...]]:
        """Return what was found, by the names of a collection's fields. Raises as scan_files does."""
        found: dict[str, list[Any]] = {}
        quotations = list(known.quotations)
        while True:
            match self._next():
                case _Reported(done, total, what):
                    self.progress.report(done, total, what)
                case _Piece("documents", values):
                    found.setdefault("documents", []).extend(values)
                    gather(values, ())
                case _Piece(of, values) if of == GATHERED:
                    own = tuple(_with_same(values, quotations))
                    quotations += own
                    gather((), own)
                case _Piece(of, values):
                    have = quotations if of == "quotations" else getattr(known, of)
                    found.setdefault(of, []).extend(_with_same(values, have))
                case _Refused(error):
                    raise error
                case _Bug(report):
                    raise ScanBug(report)
                case _End():
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


def _serve(connection: Connection) -> None:
    """Scan what comes over a connection and send back what was found, as often as it is asked: all that it does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the program that started this one
    _give_way()
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    with _ErrorsTold(connection):
        group, known = regrouping().cluster, Collection()
        while True:
            connection.send(_Begun())
            asked = _asked(connection)
            opened = known if asked["known"][0] else Collection(asked["documents"], asked["quotations"])
            if not opened.documents:
                group = regrouping().cluster  # what is opened afresh depends on nothing that was open before
            told = _Told(connection, known)
            scanned = scanning.scan_files(asked["files"], _SentProgress(connection), opened, group, told.gather)
            told.finish(scanned, known)
            known = scanned


class _Told:
    """Sends what is found: on the way as it is, and at the end what has changed since or came of it.

    `known` is what was found last. The other process has it too.
    """

    def __init__(self, connection: Connection, known: Collection) -> None:
        self._connection = connection
        self._quotations = _Known(known.quotations, attrgetter("id"))
        self._sent_at = 0.0

    def gather(self, documents: Sequence[Document], quotations: Sequence[Quotation]) -> None:
        """Send what was just read and found."""
        self._send({"documents": documents, GATHERED: self._quotations.without(quotations)})
        self._quotations.add(quotations)

    def finish(self, scanned: Collection, known: Collection) -> None:
        """Send the rest of what was scanned, and the end."""
        clusters = _Known(known.clusters, attrgetter("id"))
        possible = _Known(known.possible, attrgetter("cluster_id", "other_id"))
        self._send({
            "quotations": self._quotations.without(scanned.quotations),
            "clusters": clusters.without(scanned.clusters),
            "possible": possible.without(scanned.possible),
            "failures": scanned.failures,
        })  # fmt: skip
        self._connection.send(_End())

    def _send(self, fields: Mapping[str, Sequence[Any]]) -> None:
        for piece in _pieces(fields):
            time.sleep(max(self._sent_at + RESPITE - time.monotonic(), 0.0))
            self._connection.send(piece)
            self._sent_at = time.monotonic()


class _Known:
    """Values that both processes have, in their order; `key` tells which of them could be the same as another."""

    def __init__(self, values: Iterable[Any], key: Callable[[Any], object]) -> None:
        self._values: list[Any] = []
        self._key = key
        self._places: dict[object, list[int]] = {}
        self.add(values)

    def add(self, values: Iterable[Any]) -> None:
        """Take note that both have these now, too."""
        for place, value in enumerate(values, len(self._values)):
            self._values.append(value)
            self._places.setdefault(self._key(value), []).append(place)

    def without(self, values: Iterable[Any]) -> list[Any]:
        """Return values with runs of known ones replaced by their places."""
        sent: list[Any] = []
        for value in values:
            place = self._place(value)
            if place is None:
                sent.append(value)
            elif sent and isinstance(sent[-1], _Same) and sent[-1].stop == place:
                sent[-1] = _Same(sent[-1].start, place + 1)
            else:
                sent.append(_Same(place, place + 1))
        return sent

    def _place(self, value: object) -> int | None:
        # What was found before and again stands at two places, and may be other than it is now at one of them.
        return next((at for at in self._places.get(self._key(value), ()) if self._values[at] == value), None)


def _with_same(sent: Sequence[Any], known: Sequence[Any]) -> Iterator[Any]:
    """Yield what values stand for that `_Known.without` returned."""
    for value in sent:
        if isinstance(value, _Same):
            yield from known[value.start : value.stop]
        else:
            yield value


def _give_way() -> None:
    """Let whoever uses the window come first where both want the same core."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - nobody else needs it

        system = ctypes.windll.kernel32
        system.SetPriorityClass(system.GetCurrentProcess(), BELOW_NORMAL)
    else:
        os.nice(NICENESS)


def _leave_with_parent() -> None:
    """End this process as soon as the one that waits for it is gone, however that ended."""
    parent = parent_process()
    if parent:
        parent.join()
    os._exit(1)


def _asked(connection: Connection) -> dict[str, tuple[Any, ...]]:
    asked: dict[str, list[Any]] = {"files": [], "documents": [], "quotations": [], "known": []}
    while isinstance(piece := connection.recv(), _Piece):
        asked[piece.of].extend(piece.values)
    return {name: tuple(values) for name, values in asked.items()}


def _pieces(fields: Mapping[str, Sequence[Any]]) -> Iterator[_Piece]:
    """Yield the values of some fields, a few at a time."""
    for name, values in fields.items():
        for at in range(0, len(values), PIECE):
            yield _Piece(name, tuple(values[at : at + PIECE]))


class _SentProgress:
    """Progress that is sent a few times a second, and at the beginning and the end of every stage."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._sent_at = 0.0

    def report(self, done: int, total: int, what: str) -> None:
        """Send, unless something was sent a moment ago."""
        now = time.monotonic()
        if done in {0, total} or now - self._sent_at >= REPORT_EVERY:
            self._sent_at = now
            self._connection.send(_Reported(done, total, what))

    def is_cancelled(self) -> bool:
        """Never stop: whoever cancels ends the process."""
        return False


class _ErrorsTold:
    """Tells of an error to whoever waits, if anybody still does."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if isinstance(error, MemoryError) or not isinstance(error, Exception):
            return False  # the process ends, and that tells enough
        with suppress(OSError):
            self._connection.send(
                _Refused(error) if isinstance(error, KnownError) else _Bug("".join(traceback.format_exception(error)))
            )
        return True
