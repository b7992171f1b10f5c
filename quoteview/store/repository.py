"""The project file as what a session saves to and opens from."""

import gc
import os
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import astuple, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self
from uuid import uuid4

from sqlalchemy import Connection, Engine, Select, Table, bindparam, delete, func, insert, select, update

from quoteview.core.collection import Collection
from quoteview.core.correction import Correction
from quoteview.core.document import Document
from quoteview.core.errors import CannotSave, OpenReadOnly, ProjectExists
from quoteview.core.history import BEGINNING, Edit, Entry, edits, first_break
from quoteview.core.judgements import Judgements
from quoteview.core.lineage import broken_import
from quoteview.core.project import Project
from quoteview.core.sentence import Sentence
from quoteview.store import database, migrations, records, transfer
from quoteview.store.lock import WriterLock
from quoteview.store.schema import (
    content_table,
    derived_table,
    history_table,
    property_table,
    record_table,
    state_table,
)
from quoteview.store.state import State

Correcting = Callable[[Collection, Sequence[Correction]], Collection]
"""Makes corrections of what was found."""
Reading = Callable[[Document], bytes | None]
"""Returns the original bytes of a document, where they can be had."""

_FRONT = "front"
_AT_ONCE = 500
"""Rows that one statement asks for."""


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
        self._folder: TemporaryDirectory[str] | None = None

    @classmethod
    def create(cls, path: Path, at: str, app_version: str, *, keeps_originals: bool = True) -> Self:
        """Make a new project file, which keeps the bytes of documents or only their hashes.

        Raises ProjectExists and CannotSave.
        """
        lock = WriterLock(path)
        with database.saving(path):
            if path.exists():
                raise ProjectExists(str(path))
            if not lock.take():
                raise OSError("its folder cannot be written to")
            try:
                _make(path, at, app_version, keeps_originals=keeps_originals)
                return cls(path, database.connect(path, read_only=False), lock, app_version)
            except BaseException:
                lock.give_back()
                raise

    @classmethod
    def open(cls, path: Path, at: str, app_version: str) -> Self:
        """Open a project file, for reading only where somebody else has it open or nothing can be written.

        Raises PathMissing, PathUnreadable, NotAProject, NewerProject, DamagedProject and CannotSave.
        """
        version = database.check(path)
        lock = WriterLock(path)
        is_writer = os.access(path, os.W_OK) and lock.take()
        if version < migrations.LATEST and not is_writer:
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
        unfinished, lock = database.beside(path, ".part"), WriterLock(path)
        if path.exists():
            raise ProjectExists(str(path))
        if not lock.take():
            raise CannotSave(str(path), Sentence("its folder cannot be written to, or somebody else writes there"))
        try:
            with database.saving(path):
                _make(unfinished, at, app_version, keeps_originals=keeps_originals)
                opened = cls(unfinished, database.connect(unfinished, read_only=False), lock, app_version)
            try:
                yield opened
            finally:
                opened._engine.dispose()
            with database.saving(path):
                database.put_in_place(unfinished, path)
        finally:
            for ending in ("", "-wal", "-shm"):
                database.beside(unfinished, ending).unlink(missing_ok=True)
            lock.give_back()

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
            return _property(connection, "project_id")

    def close(self) -> None:
        """Close the file and let others write to it."""
        self._engine.dispose()
        if self._folder:
            self._folder.cleanup()
        if self._lock:
            self._lock.give_back()

    def discard(self) -> None:
        """Close the file and take it away: a new project to which nothing could be saved."""
        self.close()
        self.path.unlink(missing_ok=True)

    def states(self) -> tuple[Sequence[State], int]:
        """Return the states of the project, the earliest first, and the number of the one it is in."""
        with database.reading(self.path), self._engine.begin() as connection:
            rows = connection.execute(select(state_table).order_by(state_table.c.number))
            return [State(*row) for row in rows], int(_property(connection, "state"))

    def corrected(self) -> Sequence[State]:
        """Return for each correction that is made now, in order, the state that it first came with."""
        table = record_table.c
        with database.reading(self.path), self._engine.begin() as connection:
            present = int(_property(connection, "state"))
            first = select(table.body, func.min(table.since)).where(table.kind == "correction").group_by(table.body)
            since = {bytes(body): int(number) for body, number in connection.execute(first)}
            states = {row.number: State(*row) for row in connection.execute(select(state_table))}
            return [states[since[bytes(body)]] for _, body in _bodies(connection, present, ("correction",))]

    @property
    def keeps_originals(self) -> bool:
        """Whether the bytes that documents were read from are kept, and not only their hashes."""
        with database.reading(self.path), self._engine.begin() as connection:
            return _keeps_originals(connection)

    def load(self, correcting: Correcting, number: int | None = None, known: Project | None = None) -> Project:
        """Return the project as it is, or as it was in an earlier state.

        What it has in common with a `known` project that is the present state is taken from there.
        """
        with _collector_at_rest(), database.reading(self.path), self._engine.begin() as connection:
            present = int(_property(connection, "state"))
            wanted = present if number is None else number
            if known and not _has_changed(connection, wanted, present, (*records.FOUND, "correction")):
                return replace(known, judgements=_judged_then(connection, known.judgements, wanted, present))
            same = known is not None and not _has_changed(connection, wanted, present, records.FOUND)
            scanned = known if known and same else _scanned(connection, wanted)
            corrections = records.corrections_in(_bodies(connection, wanted, ("correction",)))
            judgements = records.judgements_in(_bodies(connection, wanted, ("judgement",)))
            collection = correcting(scanned.found, corrections)
        return Project(collection, scanned.found, corrections, judgements, scanned.sources)

    def front(self) -> Project | None:
        """Return the part of the project that was seen first when it was last shown, as it is now.

        None where nobody showed it yet, or where it was corrected or scanned since.
        """
        with database.reading(self.path), self._engine.begin() as connection:
            present = int(_property(connection, "state"))
            row = connection.execute(select(derived_table).where(derived_table.c.name == _FRONT)).first()
            if row is None or _has_changed(connection, row.number, present, (*records.FOUND, "correction")):
                return None
            front = _with_texts(connection, records.front_in(row.body))
            targets = [target for cluster in front.clusters for target in cluster.target_ids]
            judgements = records.judgements_in(_bodies(connection, present, ("judgement",), targets))
        return Project(front, front, judgements=judgements)

    def keep_front(self, front: Collection) -> None:
        """Keep the part of the project that is seen first, for when it is opened again.

        Raises CannotSave and OpenReadOnly.
        """
        with self._writing() as connection:
            connection.execute(delete(derived_table).where(derived_table.c.name == _FRONT))
            row = {"name": _FRONT, "number": int(_property(connection, "state")), "body": records.front_packed(front)}
            connection.execute(insert(derived_table).values(**row))

    def save(
        self, before: Project, after: Project, state: State, reading: Reading, imported: Iterable[Entry] = ()
    ) -> State:
        """Store what an operation left, in the place of every state after the one the project is in.

        Entries that are `imported` from other histories come before those of this operation, chained anew.
        Returns the state with its number. Raises CannotSave and OpenReadOnly; nothing has changed then.
        """
        changed = records.delta(before, after)
        with self._writing() as connection:
            present = int(_property(connection, "state"))
            _forget_after(connection, present)
            stored = replace(state, number=present + 1)
            _end(connection, changed.gone, stored.number)
            _add_content(connection, before.found, after.found, reading)
            _begin(connection, changed.come, stored.number)
            connection.execute(insert(state_table).values(**_columns(state_table, astuple(stored))))
            _set_property(connection, "state", str(stored.number))
            self._chain(connection, imported)
            self._append(connection, stored, edits(before, after))
        return stored

    def go_to(self, state: State, before: Project, after: Project) -> None:
        """Go to a state that there is: undo and redo. Raises CannotSave and OpenReadOnly.

        `state` has the number to go to, and who goes there, when, and as what operation.
        """
        with self._writing() as connection:
            _set_property(connection, "state", str(state.number))
            self._append(connection, state, edits(before, after))

    def history(self, after: int = 0, limit: int | None = None) -> list[Entry]:
        """Return the history behind the entry with the number `after`, the earliest entry first.

        With a `limit`, at most so many entries.
        """
        query = select(history_table).where(history_table.c.seq > after).order_by(history_table.c.seq).limit(limit)
        with database.reading(self.path), self._engine.begin() as connection:
            rows = connection.execute(query).all()
        return [_entry(tuple(row)) for row in rows]

    def first_break(self) -> int | None:
        """Return where the chain of the history breaks first, or None where it is whole to its end."""
        entries = self.history()
        broken = first_break(entries)
        with database.reading(self.path), self._engine.begin() as connection:
            last = _property(connection, "last_hash")
        if broken is None and (entries[-1].hash if entries else BEGINNING) != last:
            return len(entries) + 1
        return broken_import(entries) if broken is None else broken

    def original(self, sha256: str) -> bytes:
        """Return the original bytes of a document by their hash. Raises KeyError when they are not kept."""
        with database.reading(self.path), self._engine.begin() as connection:
            body = connection.scalar(select(content_table.c.bytes).where(content_table.c.sha256 == sha256))
        if body is None:
            raise KeyError(sha256)
        return zlib.decompress(body)

    @contextmanager
    def rows(self) -> Iterator[Iterator[transfer.Row]]:
        """Give every row of the project as it is now, whoever writes to it meanwhile. Raises DamagedProject."""
        with database.reading(self.path), self._engine.begin() as connection:
            _property(connection, "state")  # From the first question on, every answer is of the same moment.
            yield transfer.rows_of(connection)

    def fill(self, rows: Iterable[transfer.Row]) -> None:
        """Put rows that `rows` gave, of this project or another, in the place of all there are. Raises CannotSave."""
        with self._writing() as connection:
            transfer.fill(connection, rows)

    def copy_to(self, target: Path) -> None:
        """Save a copy as another project file. Raises CannotSave."""
        database.copy_to(self._engine, self.path, target)

    def back_up(self, name: str) -> Path:
        """Keep a copy beside the project; the oldest of several goes."""
        return database.back_up(self._engine, self.path, name)

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

    def _append(self, connection: Connection, state: State, changed: Iterable[Edit]) -> None:
        version = self._app_version
        self._chain(
            connection,
            (Entry(0, state.at, state.user, state.operation, edit, version, BEGINNING) for edit in changed),
        )

    @staticmethod
    def _chain(connection: Connection, entries: Iterable[Entry]) -> None:
        """Put entries at the end of the history; their numbers and what they are chained to are given here."""
        last = select(func.max(history_table.c.seq))
        seq, chained = connection.scalar(last) or 0, _property(connection, "last_hash")
        rows = []
        for given in entries:
            seq += 1
            entry = replace(given, seq=seq, prev_hash=chained)
            chained = entry.hash
            edit = astuple(entry.edit)
            cells = (entry.seq, entry.at, entry.user, entry.action, *edit, entry.app_version, entry.prev_hash)
            rows.append(_columns(history_table, cells))
        if rows:
            connection.execute(insert(history_table), rows)
            _set_property(connection, "last_hash", chained)


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Keep Python from looking for garbage among millions of new objects that all stay: it takes half the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _make(path: Path, at: str, app_version: str, *, keeps_originals: bool) -> None:
    """Make the file of a project in which nothing was done yet: whole, before it has its name."""
    unfinished = database.beside(path, ".part")
    unfinished.unlink(missing_ok=True)
    engine = database.connect(unfinished, read_only=False)
    try:
        database.migrate(engine, unfinished, at, app_version)
        with engine.begin() as connection:
            facts = {"project_id": str(uuid4()), "created_at": at, "state": "0", "last_hash": BEGINNING}
            facts["originals"] = "kept" if keeps_originals else "hashed"
            connection.execute(insert(property_table), [{"name": n, "value": v} for n, v in facts.items()])
        engine.dispose()
        database.put_in_place(unfinished, path)
    finally:
        engine.dispose()
        for ending in ("", "-wal", "-shm"):
            database.beside(unfinished, ending).unlink(missing_ok=True)


def _entry(row: tuple[object, ...]) -> Entry:
    (seq, at, user, action), edit, (app_version, prev_hash) = row[:4], map(str, row[4:9]), row[9:]
    return Entry(int(str(seq)), str(at), str(user), str(action), Edit(*edit), str(app_version), str(prev_hash))


def _columns(table: Table, cells: Iterable[object]) -> dict[str, object]:
    return dict(zip(table.columns.keys(), cells, strict=True))


def _property(connection: Connection, name: str) -> str:
    value = connection.scalar(select(property_table.c.value).where(property_table.c.name == name))
    if value is None:
        raise KeyError(name)
    return str(value)


def _keeps_originals(connection: Connection) -> bool:
    # Projects that do not say so were made before there was a choice.
    value = connection.scalar(select(property_table.c.value).where(property_table.c.name == "originals"))
    return value != "hashed"


def _set_property(connection: Connection, name: str, value: str) -> None:
    connection.execute(update(property_table).where(property_table.c.name == name).values(value=value))


def _forget_after(connection: Connection, number: int) -> None:
    """Take away the states after `number`, which can be redone no more; the history still tells of them."""
    if (connection.scalar(select(func.max(state_table.c.number))) or 0) <= number:
        return  # There hardly ever are any, and looking through all records for theirs takes long.
    connection.execute(delete(state_table).where(state_table.c.number > number))
    connection.execute(delete(derived_table).where(derived_table.c.number > number))
    connection.execute(delete(record_table).where(record_table.c.since > number))
    connection.execute(update(record_table).where(record_table.c.until > number).values(until=None))


def _end(connection: Connection, keys: Sequence[records.Key], number: int) -> None:
    table = record_table.c
    ending = (
        update(record_table)
        .where(table.kind == bindparam("of_kind"), table.key == bindparam("of_key"), table.until.is_(None))
        .values(until=number)
    )
    if keys:
        connection.execute(ending, [{"of_kind": kind, "of_key": key} for kind, key in keys])


def _begin(connection: Connection, come: Sequence[records.Record], number: int) -> None:
    rows = [
        {"kind": kind, "key": key, "since": number, "until": None, "place": record.place, "body": record.body}
        for record in come
        for kind, key in (record.key,)
    ]
    if rows:
        connection.execute(insert(record_table), rows)


def _bodies(
    connection: Connection, number: int, kinds: Iterable[str], keys: Iterable[str] = ()
) -> Iterator[tuple[records.Key, bytes]]:
    """Yield the records of some kinds that hold in a state, kind by kind in their order: under these keys or all."""
    table, wanted = record_table.c, sorted(keys)
    holds = (table.since <= number) & (table.until.is_(None) | (table.until > number))
    holds = holds & table.key.in_(wanted) if wanted else holds
    for kind in kinds:
        query = select(table.key, table.body).where(table.kind == kind, holds).order_by(table.place, table.key)
        for key, body in connection.execute(query):
            yield (kind, key), body


def _has_changed(connection: Connection, one: int, other: int, kinds: Iterable[str]) -> bool:
    """Tell whether records of some kinds are not the same in two states."""
    return connection.scalar(_changed(one, other, kinds).limit(1)) is not None


def _changed(one: int, other: int, kinds: Iterable[str]) -> Select[str]:
    """Return the query for the keys of the records of some kinds that are not the same in two states."""
    least, most = sorted((one, other))
    table = record_table.c
    between = table.since.between(least + 1, most) | table.until.between(least + 1, most)
    return select(table.key).where(table.kind.in_(tuple(kinds)), between)


def _judged_then(connection: Connection, judgements: Judgements, number: int, present: int) -> Judgements:
    """Return the judgements of a state, those of the present one being given: few were others, as a rule."""
    kinds = ("judgement",)
    targets = sorted(set(connection.scalars(_changed(number, present, kinds))))
    if not targets:
        return judgements
    if len(targets) > _AT_ONCE:
        return records.judgements_in(_bodies(connection, number, kinds))
    then = records.judgements_in(_bodies(connection, number, kinds, targets))
    return judgements.with_others(then, without=targets)


def _add_content(connection: Connection, before: Collection, after: Collection, reading: Reading) -> None:
    """Keep the text and the original bytes of each document that is new."""
    if before is after:
        return
    keeps_originals = _keeps_originals(connection)
    for document in after.documents:
        if before.document_by_id.get(document.id) is not document:
            _keep(connection, document.text_sha256, document.text.encode("utf-8", "surrogatepass"))
            original = reading(document) if keeps_originals else None
            if original is not None:
                _keep(connection, document.sha256, original)


def _keep(connection: Connection, sha256: str, content: bytes) -> None:
    known = connection.scalar(select(content_table.c.sha256).where(content_table.c.sha256 == sha256))
    if known is None:
        connection.execute(insert(content_table).values(sha256=sha256, bytes=zlib.compress(content)))


def _scanned(connection: Connection, number: int) -> Project:
    """Return the project in a state without what was decided."""
    scanned = records.found_in(_bodies(connection, number, records.FOUND))
    return replace(scanned, found=_with_texts(connection, scanned.found))


def _with_texts(connection: Connection, collection: Collection) -> Collection:
    """Return a collection that was unpacked, with the texts of its documents."""
    texts = _texts(connection, collection.documents)
    documents = tuple(replace(each, text=texts[each.text_sha256]) for each in collection.documents)
    return replace(collection, documents=documents)


def _texts(connection: Connection, documents: Sequence[Document]) -> Mapping[str, str]:
    """Return the texts of documents by their SHA-256."""
    wanted = list(dict.fromkeys(document.text_sha256 for document in documents))
    texts = {}
    for at in range(0, len(wanted), _AT_ONCE):
        query = select(content_table).where(content_table.c.sha256.in_(wanted[at : at + _AT_ONCE]))
        for sha256, body in connection.execute(query):
            texts[sha256] = zlib.decompress(body).decode("utf-8", "surrogatepass")
    return texts
