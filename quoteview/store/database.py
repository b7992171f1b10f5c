"""Opening a project file as a database."""

import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError, DataError, OperationalError
from sqlalchemy.pool import StaticPool

from quoteview.core.errors import (
    CannotSave,
    DamagedProject,
    NewerProject,
    NotAProject,
    PathMissing,
    PathUnreadable,
)
from quoteview.core.project import PROJECT_SUFFIX
from quoteview.core.reporting import Reporting, unreported
from quoteview.core.sentence import Sentence
from quoteview.store import migrations
from quoteview.store.identity import APPLICATION_ID, PATIENCE, VERSION, beside, uri
from quoteview.store.lock import WriterLock

BACKUPS = 5
"""Copies that are kept of a project, the oldest of which makes room for the next."""
_COPIED_AT_ONCE = 1 << 20
COPYING = Sentence("Copying the project, in MB")
_DAMAGES = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def connect(path: Path, *, read_only: bool) -> Engine:
    """Return the database of a project file. Nothing is written by this."""
    address = uri(path, read_only=read_only)

    def opened() -> sqlite3.Connection:
        return sqlite3.connect(address, uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False)

    # One connection, which the session's lock gives to one thread at a time.
    engine = create_engine("sqlite://", creator=opened, poolclass=StaticPool)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(_begin(read_only=read_only)))
    if not read_only:
        event.listen(engine, "connect", _prepare)
    return engine


def take_away(path: Path) -> None:
    """Take an unfinished project file away, and what SQLite keeps beside it."""
    for ending in ("", "-wal", "-shm"):
        beside(path, ending).unlink(missing_ok=True)


def _begin(*, read_only: bool) -> str:
    return "BEGIN" if read_only else "BEGIN IMMEDIATE"


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    """Make what is committed stay, whether the program or the machine stops."""
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def check(path: Path, called: Path | None = None) -> int:
    """Return the version of a project file; where it is only a copy, errors name what it is `called`.

    Raises PathMissing, PathUnreadable when the system or another program keeps it from being read, NotAProject
    when it is none, NewerProject when this program is too old for it, and DamagedProject.
    """
    name = called or path
    with reading(name):
        if not path.is_file():
            raise PathMissing(str(name))
    with reading(name), _read(path, name) as connection:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if application != APPLICATION_ID:
            raise NotAProject(str(name))
        if version > VERSION:
            raise NewerProject(str(name))
        (problem, *_) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if problem != "ok":
        raise DamagedProject(str(name), problem)
    return int(version)


def end(path: Path) -> tuple[str, ...]:
    """Return what tells whether a project is another one than it was: the state it is in and the end of its history.

    Raises what `check` raises.
    """
    with reading(path), _read(path, path) as connection:
        names = "SELECT value FROM property WHERE name IN ('state', 'last_hash') ORDER BY name"
        return tuple(str(value) for (value,) in connection.execute(names))


@contextmanager
def _read(path: Path, called: Path) -> Iterator[sqlite3.Connection]:
    try:
        with closing(sqlite3.connect(uri(path, read_only=True), uri=True, timeout=PATIENCE)) as connection:
            yield connection
    except sqlite3.OperationalError as error:
        raise PathUnreadable(str(called), str(error)) from error
    except sqlite3.DatabaseError as error:
        if is_database(path):
            raise DamagedProject(str(called), str(error)) from error
        raise NotAProject(str(called)) from error


def is_database(path: Path) -> bool:
    """Tell whether a file begins as a database does, whatever became of the rest of it."""
    try:
        with path.open("rb") as file:
            return file.read(16) == b"SQLite format 3\x00"
    except OSError:
        return False


def migrate(engine: Engine, path: Path, at: str, app_version: str) -> None:
    """Bring a project file to today's tables, step by step; a copy of it as it was is kept beside it."""
    # The first question to a new file writes its beginning.
    with reading(path) if path.exists() else saving(path), engine.begin() as connection:
        version = migrations.version_of(connection)
    wanted = [migration for migration in migrations.MIGRATIONS if migration.number > version]
    if version and wanted:
        back_up(engine, path, f"before-version-{wanted[-1].number}")
    for migration in wanted:
        with engine.begin() as connection:
            migrations.apply(connection, migration, at, app_version)
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version={migration.number}")


def back_up(engine: Engine, path: Path, name: str) -> Path:
    """Keep a copy of a project beside it, and return where. Raises CannotSave."""
    folder = path.with_name(f"{path.name}-backups")
    copy = folder / f"{path.stem}-{name}{PROJECT_SUFFIX}"
    with saving(path):
        folder.mkdir(exist_ok=True)
        copy_to(engine, path, copy)
        kept = sorted(folder.glob(f"*{PROJECT_SUFFIX}"), key=lambda each: each.stat().st_mtime_ns)
        for old in kept[:-BACKUPS]:
            old.unlink()
    return copy


def copy_to(
    engine: Engine, path: Path, target: Path, changing: Callable[[Connection], None] | None = None
) -> None:
    """Write a whole and consistent copy of an open project, complete or not at all. Raises CannotSave.

    What is `changing` it does so before it has its name.
    """
    unfinished = beside(target, ".part")
    lock = WriterLock(target)
    with saving(target):
        if target.exists() and (_is_same(path, target) or not lock.take()):
            raise CannotSave(str(target), Sentence("it is open"))
        try:
            unfinished.unlink(missing_ok=True)
            _copy(engine, unfinished)
            if changing:
                _change(unfinished, changing)
            put_in_place(unfinished, target)
        finally:
            take_away(unfinished)
            lock.give_back()


def _change(path: Path, changing: Callable[[Connection], None]) -> None:
    """Change a file that has no name yet, and leave no page in it that holds nothing."""
    changed = connect(path, read_only=False)
    try:
        with changed.begin() as connection:
            changing(connection)
    finally:
        changed.dispose()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("VACUUM")


def copy_file(path: Path, target: Path, report: Reporting = unreported) -> None:
    """Write a whole and consistent copy of a project file that somebody may have open.

    Nothing is written beside the file where nobody has it open. Raises PathMissing, PathUnreadable and CannotSave.
    """
    with reading(path):
        if not path.is_file():
            raise PathMissing(str(path))
    if not is_database(path):
        raise NotAProject(str(path))
    if not _is_copied(path, target, report):
        _copy_open_file(path, target)


def _is_copied(path: Path, target: Path, report: Reporting) -> bool:
    """Copy a file as it is; return False where that is no whole project, because somebody has it open."""
    wal = beside(path, "-wal")
    with reading(path):
        before = path.stat()
        if wal.exists():
            return False
        with path.open("rb") as file, saving(target), target.open("wb") as copy:
            for done, piece in enumerate(iter(lambda: file.read(_COPIED_AT_ONCE), b"")):
                report(done, before.st_size // _COPIED_AT_ONCE, COPYING)
                copy.write(piece)
        after = path.stat()
    return not wal.exists() and (before.st_mtime_ns, before.st_size) == (after.st_mtime_ns, after.st_size)


def _copy_open_file(path: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    engine = connect(path, read_only=True)
    try:
        with reading(path), engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA schema_version")
        with saving(target):
            _copy(engine, target)
    finally:
        engine.dispose()


def _is_same(path: Path, target: Path) -> bool:
    return path.exists() and path.samefile(target)


def _copy(engine: Engine, target: Path) -> None:
    with engine.connect() as connection, closing(sqlite3.connect(target)) as copy:
        driver = connection.connection.driver_connection
        if not isinstance(driver, sqlite3.Connection):
            raise TypeError("only a project in a file can be copied as one")
        driver.backup(copy)


def put_in_place(unfinished: Path, path: Path) -> None:
    """Give a finished project file its name. Raises OSError."""
    # What another file of this name left unwritten would else be written into this one.
    wal = beside(path, "-wal")
    if wal.exists():
        wal.replace(beside(path, "-wal.old"))
    beside(path, "-shm").unlink(missing_ok=True)
    unfinished.replace(path)


@contextmanager
def saving(path: Path) -> Iterator[None]:
    """Turn what stops a change from being stored into CannotSave, or into DamagedProject."""
    try:
        yield
    except (OperationalError, DataError) as error:
        raise CannotSave(str(path), _cause(error.orig)) from error
    except DatabaseError as error:
        raise DamagedProject(str(path), _cause(error.orig)) from error
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", None) in _DAMAGES:
            raise DamagedProject(str(path), _cause(error)) from error
        raise CannotSave(str(path), _cause(error)) from error
    except OSError as error:
        raise CannotSave(str(path), error.strerror or str(error)) from error


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turn what stops a project from being read into PathUnreadable, or into DamagedProject.

    That a record is there and does not hold what it should is damage, too.
    """
    try:
        yield
    except OperationalError as error:
        raise PathUnreadable(str(path), _cause(error.orig)) from error
    except DatabaseError as error:
        raise DamagedProject(str(path), _cause(error.orig)) from error
    except (OSError, sqlite3.OperationalError) as error:
        raise PathUnreadable(str(path), _cause(error)) from error
    except (sqlite3.Error, zlib.error) as error:
        raise DamagedProject(str(path), _cause(error)) from error
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise DamagedProject(str(path), f"{type(error).__name__}: {error}") from error


def _cause(error: object) -> str:
    return (isinstance(error, OSError) and error.strerror) or str(error)
