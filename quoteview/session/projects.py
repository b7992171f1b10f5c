"""Opening projects that are made of others: merged, recovered, restored from a backup; and keeping backups."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from quoteview.core.errors import MakingCancelled, OpeningCancelled
from quoteview.core.sentence import Sentence
from quoteview.session.changes import Changes
from quoteview.session.copies.copy import Origin
from quoteview.session.copies.merging import MERGE, merge_files
from quoteview.session.progress import Progress, stoppable
from quoteview.session.recovering import RECOVER, recover
from quoteview.session.session import Session
from quoteview.store.backups import Backup, Backups, restore, take_away


def open_merged(session: Session, other: Path, into: Path, progress: Progress) -> Changes:
    """Merge the open project with another copy into a new file and open that; conflicts are the remarks.

    Raises what `merge_files` raises; what was open stays open then.
    """
    if session.project_path is None:
        raise ValueError("nothing is saved in a file")
    merged = merge_files(session.project_path, other, into, _here(session), progress)
    return replace(_opened(session, into, progress), operation=MERGE, remarks=merged.conflicts)


def open_recovered(session: Session, path: Path, into: Path, progress: Progress) -> Changes:
    """Recover a damaged project into a new file and open that; what was lost are the remarks.

    Raises what `recover` raises; what was open stays open then.
    """
    recovered = recover(path, into, _here(session), progress)
    return replace(_opened(session, into, progress), operation=RECOVER, remarks=recovered.lost)


def open_backup(session: Session, backup: Path, into: Path, progress: Progress) -> Changes:
    """Make a new project file of a backup and open that. Raises what `restore` raises, and MakingCancelled."""
    restore(backup, into, stoppable(progress, MakingCancelled))
    return replace(_opened(session, into, progress), operation=Sentence("Restore from backup"))


def open_imported(session: Session, lines: Path, into: Path, progress: Progress) -> Changes:
    """Make a new project file of JSON Lines of a whole one and open that. Raises what `import_project` raises."""
    with _gone_if_stopped(into):
        return session.import_project(lines, into, progress)


def _opened(session: Session, into: Path, progress: Progress) -> Changes:
    with _gone_if_stopped(into):
        return session.open_project(into, progress=progress)


@contextmanager
def _gone_if_stopped(into: Path) -> Iterator[None]:
    """Take a file that was made for this away where its opening is stopped. Raises MakingCancelled then."""
    try:
        yield
    except OpeningCancelled as error:
        take_away(into)
        raise MakingCancelled from error


def backups_of(project: Path, folder: Path) -> Sequence[Backup]:
    """Return the backups of a project that are kept in a folder, the newest first."""
    return Backups(folder, project).all()


def keep_backup(project: Path, folder: Path, number: int) -> Backup | None:
    """Make a backup of a project if it is time for one, and keep so many of them. Raises KnownError."""
    return Backups(folder, project).keep(datetime.now().astimezone(), number)


def _here(session: Session) -> Origin:
    return Origin(datetime.now().astimezone().isoformat(timespec="seconds"), session.checker)
