"""Backups of a project: whole copies of it as it was, in a folder where they are in nobody's way."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

from quoteview.core.errors import KnownError, ProjectExists
from quoteview.core.project import PROJECT_SUFFIX
from quoteview.core.reporting import Reporting, unreported
from quoteview.core.sentence import Sentence
from quoteview.store import database
from quoteview.store.identity import beside

EVERY = timedelta(hours=1)
"""The least time between two backups of a project."""
_TIME = "%Y-%m-%d %H.%M.%S"
"""How the name of a backup tells when it was made: without signs that a system forbids in names of files."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of a project: where it is, when it was made, and how many bytes it has."""

    path: Path
    made_at: datetime
    size: int


class Backups:
    """The backups of one project, in a folder below a common one.

    The folder is known by the path of the project, so that it is found when nothing can be read there any more.
    """

    def __init__(self, common: Path, project: Path) -> None:
        self._project = project
        place = os.path.normcase(project.resolve())
        digest = sha256(os.fsencode(place)).hexdigest()[:12]
        self.folder = common / f"{project.stem} {digest}"

    def all(self) -> Sequence[Backup]:
        """Return the backups that can be read, the newest first."""
        kept = []
        for path in self.folder.glob(f"*{PROJECT_SUFFIX}"):
            try:
                size, made_at = path.stat().st_size, datetime.strptime(path.stem, _TIME).astimezone()
            except (OSError, ValueError):
                continue
            kept.append(Backup(path, made_at, size))
        return sorted(kept, key=lambda backup: backup.made_at, reverse=True)

    def keep(self, now: datetime, number: int) -> Backup | None:
        """Make a backup if the project is another one than in the last, which is old enough, and keep `number` of them.

        Nobody has to wait for it: the project can be read and written meanwhile. A copy that is damaged takes no
        place of another. Returns what was made. Raises PathMissing, PathUnreadable, NotAProject, NewerProject,
        DamagedProject and CannotSave.
        """
        before = self.all()
        if number <= 0 or (before and not self._is_due(before[0], now)):
            return None
        path = self.folder / f"{now:{_TIME}}{PROJECT_SUFFIX}"
        with database.saving(path):
            self.folder.mkdir(parents=True, exist_ok=True)
            for unfinished in self.folder.glob("*.part*"):  # Of a program that was ended in the middle of it.
                unfinished.unlink(missing_ok=True)
        _copy(self._project, path)
        with database.saving(path):
            for old in before[number - 1 :]:
                old.path.unlink(missing_ok=True)
            return Backup(path, now, path.stat().st_size)

    def _is_due(self, last: Backup, now: datetime) -> bool:
        # A clock that went back must not keep backups from being made.
        if timedelta() <= now - last.made_at < EVERY:
            return False
        try:
            return database.end(self._project) != database.end(last.path)
        except KnownError:
            return True


def restore(backup: Path, into: Path, report: Reporting = unreported) -> None:
    """Make a project file of a backup, which stays where it is.

    Raises ProjectExists, PathMissing, PathUnreadable, DamagedProject, NotAProject and CannotSave.
    """
    if into.exists():
        raise ProjectExists(str(into))
    _copy(backup, into, report)


def take_away(made: Path) -> None:
    """Take a project file away that nobody has seen. Raises CannotSave."""
    with database.saving(made):
        database.take_away(made)


def _copy(path: Path, target: Path, report: Reporting = unreported) -> None:
    """Write a copy of a project that is sound, whole or not at all."""
    unfinished = beside(target, ".part")
    try:
        database.copy_file(path, unfinished, report)
        report(0, 0, Sentence("Checking that the copy is whole"))
        database.check(unfinished, path)
        with database.saving(target):
            database.put_in_place(unfinished, target)
    finally:
        database.take_away(unfinished)
