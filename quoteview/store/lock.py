"""One writer at a time: a lock that the system takes back when the program ends, however it ends."""

import sys
from io import BufferedRandom
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _take(file: BufferedRandom) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(file: BufferedRandom) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class WriterLock:
    """The right to write to a project, held by the file beside it."""

    def __init__(self, project: Path) -> None:
        # Whatever other names lead to the project, there is one lock of it.
        whole = project.resolve()
        self._path = whole.with_name(f"{whole.name}-lock")
        self._file: BufferedRandom | None = None

    def take(self) -> bool:
        """Take the lock; return False when another program holds it or the folder cannot be written to."""
        try:
            self._file = self._path.open("a+b")
        except OSError:
            return False
        try:
            _take(self._file)
        except OSError:
            self.give_back()
            return False
        return True

    def give_back(self) -> None:
        """Let others write."""
        if self._file:
            self._file.close()
            self._file = None
