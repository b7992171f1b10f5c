"""Opening projects that are made of others: merged, recovered, restored from a backup; and keeping backups."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from quoteview.core.sentence import Sentence
from quoteview.session.changes import Changes
from quoteview.session.copies import Origin
from quoteview.session.merging import MERGE, merge_files
from quoteview.session.progress import Progress
from quoteview.session.recovering import RECOVER, recover
from quoteview.session.session import Session
from quoteview.store.backups import Backup, Backups, restore


def open_merged(session: Session, other: Path, into: Path, progress: Progress) -> Changes:
    """Merge the open project with another copy into a new file and open that; conflicts are the remarks.

    Raises what `merge_files` raises; what was open stays open then.
    """
    if session.project_path is None:
        raise ValueError("nothing is saved in a file")
    merged = merge_files(session.project_path, other, into, _here(session), progress)
    return replace(session.open_project(into), operation=MERGE, remarks=merged.conflicts)


def open_recovered(session: Session, path: Path, into: Path) -> Changes:
    """Recover a damaged project into a new file and open that; what was lost are the remarks.

    Raises what `recover` raises; what was open stays open then.
    """
    recovered = recover(path, into, _here(session))
    return replace(session.open_project(into), operation=RECOVER, remarks=recovered.lost)


def open_backup(session: Session, backup: Path, into: Path) -> Changes:
    """Make a new project file of a backup and open that. Raises what `restore` raises."""
    restore(backup, into)
    return replace(session.open_project(into), operation=Sentence("Restore from backup"))


def backups_of(project: Path, folder: Path) -> Sequence[Backup]:
    """Return the backups of a project that are kept in a folder, the newest first."""
    return Backups(folder, project).all()


def keep_backup(project: Path, folder: Path, number: int) -> Backup | None:
    """Make a backup of a project if it is time for one, and keep so many of them. Raises KnownError."""
    return Backups(folder, project).keep(datetime.now().astimezone(), number)


def _here(session: Session) -> Origin:
    return Origin(datetime.now().astimezone().isoformat(timespec="seconds"), session.checker)
