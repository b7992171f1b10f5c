"""Ways to scan: here, where whoever asked waits, or apart, so that the window keeps answering."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from quoteview.core.collection import Collection
from quoteview.session.gathering import Gathering, unheard
from quoteview.session.progress import Progress
from quoteview.session.scanning import files_to_read, scan, scan_files

if TYPE_CHECKING:
    from quoteview.session.scan_process import ScanProcess

WORTH_A_PROCESS = 150_000
"""Bytes of documents from which starting another Python takes less time than the scan."""


class Scan(Protocol):
    """A way to scan: in this process, or in one of its own."""

    def __call__(
        self,
        paths: Sequence[Path],
        progress: Progress,
        opened: Collection | None = None,
        gather: Gathering = unheard,
    ) -> Collection:
        """Read all documents under `paths` and return them with their quotations and clusters.

        `gather` hears on the way of what was read and found.
        """

    def forget(self) -> None:
        """Keep nothing of what was scanned for the next scan."""


class Here:
    """Scans in this process, and groups all anew every time."""

    def __call__(
        self,
        paths: Sequence[Path],
        progress: Progress,
        opened: Collection | None = None,
        gather: Gathering = unheard,
    ) -> Collection:
        """Do as `scan` does."""
        return scan(paths, progress, opened, gather)

    def forget(self) -> None:
        """Do nothing: nothing is kept."""


class Apart:
    """Scans in a process of its own unless there is little to do: the window keeps answering.

    How all was grouped is kept there, so that documents that come beside it regroup only what they touch.
    """

    def __init__(self) -> None:
        self._process: ScanProcess | None = None

    def __call__(
        self,
        paths: Sequence[Path],
        progress: Progress,
        opened: Collection | None = None,
        gather: Gathering = unheard,
    ) -> Collection:
        """Do as `scan` does.

        Raises ScanCancelled, ScanDied, any other KnownError, and ScanBug where the other process met with a bug.
        """
        opened = opened or Collection()
        files, failures = files_to_read(paths, opened)
        if _size(files) + sum(len(document.text) for document in opened.documents) < WORTH_A_PROCESS:
            self.forget()
            scanned = scan_files(files, progress, opened, gather=gather)
        else:
            scanned = self._other_process().scan_files(files, progress, opened, gather)
        return replace(scanned, failures=failures + scanned.failures)

    def forget(self) -> None:
        """End the other process."""
        if self._process:
            self._process.end()

    def _other_process(self) -> "ScanProcess":
        if self._process is None:
            from quoteview.session.scan_process import ScanProcess  # noqa: PLC0415 - the window is there before

            self._process = ScanProcess()
        return self._process


def _size(files: Iterable[Path]) -> int:
    """Return the bytes of files together; one that is gone by now has none."""
    size = 0
    for file in files:
        with suppress(OSError):
            size += file.stat().st_size
    return size
