"""The process that scans, as it is from within: it serves whoever started it, and ends when they do."""

import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Mapping, Sequence
from contextlib import suppress
from multiprocessing import parent_process
from multiprocessing.connection import Connection
from operator import attrgetter
from types import TracebackType
from typing import Any

from quoteview.core.collection import Collection
from quoteview.core.document import Document
from quoteview.core.errors import KnownError
from quoteview.core.quotation import Quotation
from quoteview.session import scanning
from quoteview.session.engine import regrouping
from quoteview.session.scan_pipe import GATHERED, RESPITE, Begun, Bug, End, Known, Piece, Refused, Reported, pieces

REPORT_EVERY = 0.04
"""Seconds between two reports of one stage: more often than that nobody can read them."""

NICENESS = 10
"""What is added to the niceness of the process that scans, where there is such a thing; 19 would starve it."""
BELOW_NORMAL = 0x4000
"""The priority class of Windows that is about the same."""


def serve(connection: Connection) -> None:
    """Scan what comes over a connection and send back what was found, as often as it is asked: all that it does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the program that started this one
    _give_way()
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    with _ErrorsTold(connection):
        group, known = regrouping().cluster, Collection()
        while True:
            connection.send(Begun())
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
        self._quotations = Known(known.quotations, attrgetter("id"))
        self._sent_at = 0.0

    def gather(self, documents: Sequence[Document], quotations: Sequence[Quotation]) -> None:
        """Send what was just read and found."""
        self._send({"documents": documents, GATHERED: self._quotations.without(quotations)})
        self._quotations.add(quotations)

    def finish(self, scanned: Collection, known: Collection) -> None:
        """Send the rest of what was scanned, and the end."""
        clusters = Known(known.clusters, attrgetter("id"))
        possible = Known(known.possible, attrgetter("cluster_id", "other_id"))
        self._send({
            "quotations": self._quotations.without(scanned.quotations),
            "clusters": clusters.without(scanned.clusters),
            "possible": possible.without(scanned.possible),
            "failures": scanned.failures,
        })  # fmt: skip
        self._connection.send(End())

    def _send(self, fields: Mapping[str, Sequence[Any]]) -> None:
        for piece in pieces(fields):
            time.sleep(max(self._sent_at + RESPITE - time.monotonic(), 0.0))
            self._connection.send(piece)
            self._sent_at = time.monotonic()


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
    while isinstance(piece := connection.recv(), Piece):
        asked[piece.of].extend(piece.values)
    return {name: tuple(values) for name, values in asked.items()}


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
            self._connection.send(Reported(done, total, what))

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
                Refused(error) if isinstance(error, KnownError) else Bug("".join(traceback.format_exception(error)))
            )
        return True
