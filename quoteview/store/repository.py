"""The project file as what a session saves to and opens from."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self
from uuid import uuid4

from sqlalchemy import Connection, Engine

from quoteview.core.collection import Collection
from quoteview.core.collector import collector_at_rest
from quoteview.core.errors import CannotSave, OpenReadOnly, ProjectExists
from quoteview.core.history import BEGINNING, Entry, edits
from quoteview.core.project import Project
from quoteview.core.reporting import Reporting, unreported
from quoteview.core.sentence import Sentence
from quoteview.store import arrivals, chronicle, contents, database, derived, facts, records, states, transfer
from quoteview.store.contents import Reading
from quoteview.store.identity import VERSION, beside
from quoteview.store.lock import WriterLock
from quoteview.store.state import Arrival, State
from quoteview.store.states import Correcting


@dataclass(frozen=True, slots=True)
class Material:
    """What an operation is stored with: its documents' bytes, others' entries of the history, and who waits for it."""

    reading: Reading
    imported: Iterable[Entry] = ()
    report: Reporting = unreported


class Repository:
    """An open project file.

    Every change of it is one transaction, and is on disk when the call returns. It must be used by one
    thread at a time. `is_read_only` when somebody else writes to it, or nobody may.
    """

    def __init__(self, path: Path, engine: Engine, lock: WriterLock | None, app_version: str) -> None:
        self.path = path
        self._engine = engine
        self._lock = lock
        self._app_version = app_version
        self._file = path.stat()
        self._name: Path | None = None
        """Where a new file is put when it is whole."""
        self._folder: TemporaryDirectory[str] | None = None

    @classmethod
    def create(cls, path: Path, at: str, app_version: str, *, keeps_originals: bool = True) -> Self:
        """Begin a new project file, which keeps the bytes of documents or only their hashes.

        It is not there before `put_in_place`: whoever is ended before that leaves no half of a project. Raises
        ProjectExists and CannotSave.
        """
        lock = WriterLock(path)
        with database.saving(path):
            if path.exists():
                raise ProjectExists(str(path))
        if not lock.take():
            raise CannotSave(str(path), Sentence("its folder cannot be written to, or somebody else writes there"))
        unfinished = beside(path, ".part")
        try:
            with database.saving(path):
                engine = _make(unfinished, at, app_version, keeps_originals=keeps_originals)
                created = cls(unfinished, engine, lock, app_version)
        except BaseException:
            lock.give_back()
            raise
        created._name = path
        return created

    def put_in_place(self) -> None:
        """Give a new file its name, now that it is whole. Raises ProjectExists and CannotSave."""
        name = self._name
        if name is None:
            raise ValueError(f"{self.path} has its name")
        with database.saving(name):
            if name.exists():
                raise ProjectExists(str(name))
            self._engine.dispose()
            database.put_in_place(self.path, name)
            self._name, self.path, self._file = None, name, name.stat()
            self._engine = database.connect(name, read_only=False)

    @classmethod
    def open(cls, path: Path, at: str, app_version: str) -> Self:
        """Open a project file, for reading only where somebody else has it open or nothing can be written.

        Raises PathMissing, PathUnreadable, NotAProject, NewerProject, DamagedProject and CannotSave.
        """
        version = database.check(path)
        lock = WriterLock(path)
        is_writer = os.access(path, os.W_OK) and lock.take()
        if version < VERSION and not is_writer:
            return cls._open_older(path, at, app_version)
        opened = cls(path, database.connect(path, read_only=not is_writer), lock if is_writer else None, app_version)
        try:
            if is_writer:
                with database.saving(path):
                    database.migrate(opened._engine, path, at, app_version)
        except BaseException:
            opened.close()
            raise
        return opened

    @classmethod
    def _open_older(cls, path: Path, at: str, app_version: str) -> Self:
        """Open a project file of an older version for reading only: what is read is a copy that is of today's."""
        folder = TemporaryDirectory(ignore_cleanup_errors=True)
        copy = Path(folder.name) / path.name
        try:
            with database.reading(path):
                database.copy_file(path, copy)
            engine = database.connect(copy, read_only=False)
            database.migrate(engine, copy, at, app_version)
            engine.dispose()
            opened = cls(path, database.connect(copy, read_only=True), None, app_version)
        except BaseException:
            folder.cleanup()
            raise
        opened._folder = folder
        return opened

    @classmethod
    @contextmanager
    def create_whole(cls, path: Path, at: str, app_version: str, *, keeps_originals: bool = True) -> Iterator[Self]:
        """Make a new project file that has its name once the block is done, and is not there where that fails.

        Raises ProjectExists and CannotSave.
        """
        created = cls.create(path, at, app_version, keeps_originals=keeps_originals)
        try:
            yield created
            created.put_in_place()
        except BaseException:
            created.discard()
            raise
        created.close()

    @classmethod
    @contextmanager
    def look(cls, path: Path, at: str, app_version: str) -> Iterator[Self]:
        """Open a copy of a project file, whoever has it open: nothing is changed at the file or beside it.

        Raises PathMissing, PathUnreadable, NotAProject, NewerProject, DamagedProject and CannotSave.
        """
        with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            copy = Path(folder) / path.name
            database.copy_file(path, copy)
            database.check(copy, path)
            opened = cls.open(copy, at, app_version)
            try:
                yield opened
            finally:
                opened.close()

    @property
    def is_read_only(self) -> bool:
        """Whether the project can only be looked at."""
        return self._lock is None

    @property
    def project_id(self) -> str:
        """What tells this project from every other, copies of it aside."""
        with self._engine.begin() as connection:
            return facts.fact(connection, "project_id")

    @property
    def created_at(self) -> str:
        """When the project was made, ISO 8601 with zone."""
        with self._reading() as connection:
            return facts.fact(connection, "created_at")

    @property
    def keeps_originals(self) -> bool:
        """Whether the bytes that documents were read from are kept, and not only their hashes."""
        with self._reading() as connection:
            return facts.keeps_originals(connection)

    def close(self) -> None:
        """Close the file and let others write to it."""
        self._engine.dispose()
        if self._folder:
            self._folder.cleanup()
        if self._lock:
            self._lock.give_back()

    def discard(self) -> None:
        """Close a new file that could not be made whole, and take it away."""
        self._engine.dispose()
        if self._name:
            database.take_away(self.path)
        self.close()

    def states(self) -> tuple[Sequence[State], int]:
        """Return the states of the project, the earliest first, and the number of the one it is in."""
        with self._reading() as connection:
            return states.all_states(connection), facts.state(connection)

    def arrivals(self) -> Sequence[Arrival]:
        """Return where operations arrived, the earliest first: see `arrivals.arrivals`."""
        with self._reading() as connection:
            return arrivals.arrivals(connection)

    def corrected(self) -> Sequence[State]:
        """Return for each correction that is made now, in order, the state that it first came with."""
        with self._reading() as connection:
            return states.corrected(connection)

    def load(
        self,
        correcting: Correcting,
        number: int | None = None,
        known: Project | None = None,
        report: Reporting = unreported,
    ) -> Project:
        """Return the project as it is, or as it was in an earlier state.

        What it has in common with a `known` project that is the present state is taken from there.
        """
        with collector_at_rest(), self._reading() as connection:
            return states.load(connection, correcting, number, known, report)

    def ratings(self) -> bytes | None:
        """Return how much wordings were found to differ, or None where that was not kept."""
        with self._reading() as connection:
            return derived.ratings(connection)

    def keep_front(self, front: Collection, ratings: bytes | None = None) -> None:
        """Keep the part of the project that is seen first, and new ratings, for when it is opened again.

        Raises CannotSave and OpenReadOnly.
        """
        with self._writing() as connection:
            derived.keep_front(connection, front)
            if ratings is not None:
                derived.keep_ratings(connection, ratings)

    def save(self, before: Project, after: Project, state: State, material: Material) -> None:
        """Store what an operation left, in the place of every state after the one the project is in.

        Entries that are `material.imported` from other histories come before those of this operation, chained anew.
        The state's number is given here. Raises CannotSave and OpenReadOnly; nothing has changed then.
        """
        changed = records.delta(before, after, material.report)
        with self._writing() as connection:
            present = facts.state(connection)
            states.forget_after(connection, present)
            contents.add(connection, before.found, after.found, material.reading, material.report)
            states.add(connection, replace(state, number=present + 1), changed)
            facts.set_fact(connection, "state", str(present + 1))
            chronicle.chain(connection, material.imported)
            chronicle.tell(connection, state, edits(before, after), self._app_version)
            arrivals.arrive(connection)

    def go_to(self, state: State, before: Project, after: Project) -> None:
        """Go to a state that there is: undo and redo. Raises CannotSave and OpenReadOnly.

        `state` has the number to go to, and who goes there, when, and as what operation.
        """
        with self._writing() as connection:
            facts.set_fact(connection, "state", str(state.number))
            chronicle.tell(connection, state, edits(before, after), self._app_version)
            arrivals.arrive(connection)

    def history(self, after: int = 0, limit: int | None = None) -> list[Entry]:
        """Return the history behind the entry with the number `after`, the earliest entry first.

        With a `limit`, at most so many entries.
        """
        with self._reading() as connection:
            return chronicle.entries(connection, after, limit)

    def first_break(self) -> int | None:
        """Return where the chain of the history breaks first, or None where it is whole to its end."""
        with self._reading() as connection:
            return chronicle.break_of(chronicle.entries(connection), facts.fact(connection, "last_hash"))

    def original(self, sha256: str) -> bytes:
        """Return the original bytes of a document by their hash. Raises KeyError when they are not kept."""
        with self._reading() as connection:
            kept = contents.content(connection, sha256)
        if kept is None:
            raise KeyError(sha256)
        return kept

    @contextmanager
    def rows(self) -> Iterator[Iterator[transfer.Row]]:
        """Give every row of the project as it is now, whoever writes to it meanwhile. Raises DamagedProject."""
        with self._reading() as connection:
            facts.state(connection)  # From the first question on, every answer is of the same moment.
            yield transfer.rows_of(connection)

    def fill(self, rows: Iterable[transfer.Row]) -> None:
        """Put rows that `rows` gave, of this project or another, in the place of all there are. Raises CannotSave."""
        with self._writing() as connection:
            transfer.fill(connection, rows)

    def copy_to(self, target: Path, reading: Reading, *, keeps_originals: bool | None = None) -> None:
        """Save a copy as another project file. Raises CannotSave.

        It keeps the bytes of documents, those that are not kept here as `reading` has them, or only their hashes; by
        default what is kept here.
        """
        if keeps_originals in {None, self.keeps_originals}:
            database.copy_to(self._engine, self.path, target)
            return
        with self._reading() as connection:
            documents = states.documents_ever(connection)
        hold, let_go = partial(contents.hold, reading=reading), contents.let_go
        changing = partial(hold if keeps_originals else let_go, documents=documents)
        database.copy_to(self._engine, self.path, target, changing)

    def n_missing(self, hashes: Sequence[str]) -> int:
        """Return how many of these hashes of documents nothing is kept under."""
        with self._reading() as connection:
            return contents.n_missing(connection, hashes)

    def n_entries(self) -> int:
        """Return how many entries the history has."""
        with self._reading() as connection:
            return chronicle.n_entries(connection)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with database.reading(self.path), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        if self.is_read_only:
            raise OpenReadOnly(str(self.path))
        if not self._is_there():
            raise CannotSave(str(self.path), Sentence("the file was moved, deleted or replaced; save a copy"))
        with database.saving(self.path), self._engine.begin() as connection:
            yield connection

    def _is_there(self) -> bool:
        """Tell whether the path still leads to the file that is open: what is written to another's is lost."""
        try:
            return os.path.samestat(self.path.stat(), self._file)
        except OSError:
            return False


def _make(path: Path, at: str, app_version: str, *, keeps_originals: bool) -> Engine:
    """Return the database of a new project in which nothing was done yet."""
    database.take_away(path)
    engine = database.connect(path, read_only=False)
    try:
        database.migrate(engine, path, at, app_version)
        with engine.begin() as connection:
            first = {"project_id": str(uuid4()), "created_at": at, "state": "0", "last_hash": BEGINNING}
            facts.begin(connection, {**first, "originals": "kept" if keeps_originals else "hashed"})
    except BaseException:
        engine.dispose()
        database.take_away(path)
        raise
    return engine
