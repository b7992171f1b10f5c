"""Taking out of a damaged project file all that survives of it: row by row, each as far as it can be proven."""

import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from quoteview.core.correction import Correction
from quoteview.core.document import Document
from quoteview.core.errors import NotAProject, PathMissing
from quoteview.core.history import Edit, Entry
from quoteview.core.orphan import Orphan
from quoteview.core.project import Project
from quoteview.core.reporting import Reporting, unreported
from quoteview.core.verdict import Judgement
from quoteview.store import database, migrations, records
from quoteview.store.identity import VERSION, beside
from quoteview.store.pages import Cell, Pages
from quoteview.store.schema import metadata

_TABLES = {"property": 2, "content": 2, "migration": 4, "state": 5, "record": 6, "history": 11, "arrival": 3}
"""The tables by how many columns they have, by which a row is known."""
_NUMBERED = {"migration", "state", "history", "arrival"}
"""The tables whose first column is the number of the row, which SQLite does not store twice."""
_BROKEN = (LookupError, TypeError, ValueError, AttributeError, zlib.error)
"""What records raise that do not hold what they should."""
_SHA256_DIGITS = 64

Rows = Mapping[str, Sequence[Sequence[Cell]]]


@dataclass(frozen=True, slots=True)
class Salvage:
    """What survives of a project file: its rows by table, and how many rows and pages could not be read."""

    rows: Rows
    n_lost: int

    @property
    def facts(self) -> Mapping[str, str]:
        """The properties of the project that are left."""
        return {str(name): _text(value) for name, value in self.rows["property"]}

    def history(self) -> Sequence[Entry]:
        """Return the entries that are left, in their order."""
        entries = []
        for row in sorted(self.rows["history"], key=lambda row: _whole(row[0])):
            at, user, action, *edit, app_version, prev_hash = map(_text, row[1:])
            entries.append(Entry(_whole(row[0]), at, user, action, Edit(*edit), app_version, prev_hash))
        return entries

    def contents(self) -> Mapping[str, bytes]:
        """Return the original bytes and the texts that are left, by the hash that proves them."""
        contents = {}
        for digest, packed in self.rows["content"]:
            with suppress(zlib.error):
                body = zlib.decompress(packed) if isinstance(packed, bytes) else b""
                if sha256(body).hexdigest() == digest:
                    contents[str(digest)] = body
        return contents

    def present(self) -> int:
        """Return the number of the state the project was in."""
        known = self.facts.get("state", "")
        return int(known) if known.isdecimal() else max((_whole(row[0]) for row in self.rows["state"]), default=0)

    def last_state(self) -> int:
        """Return the number of the last state that any record came or went with."""
        numbers = (_whole(number) for row in self.rows["record"] for number in row[2:4])
        return max(numbers, default=0)

    def scanned(self) -> Iterator[Project]:
        """Yield what each record that is left of the scan holds: documents without their text, and the rest."""
        for key, body in self._holding(records.FOUND):
            with suppress(*_BROKEN):
                yield records.found_in([(key, body)])

    def corrections(self) -> Iterator[Correction]:
        """Yield the corrections that are left, in their order."""
        for record in self._holding(("correction",)):
            with suppress(*_BROKEN):
                yield from records.corrections_in([record])

    def judgements(self) -> Iterator[tuple[str, Judgement]]:
        """Yield the judgements that are left, by their targets."""
        for record in self._holding(("judgement",)):
            with suppress(*_BROKEN):
                yield from records.judgements_in([record]).items()

    def orphans(self) -> Iterator[Orphan]:
        """Yield the decisions that wait for a person and are left, in their order."""
        for record in self._holding(("orphan",)):
            with suppress(*_BROKEN):
                yield from records.orphans_in([record])

    def _holding(self, kinds: Iterable[str]) -> Iterator[tuple[records.Key, bytes]]:
        """Yield the records of some kinds that hold in the present state, kind by kind in their order."""
        present = self.present()
        rows = [row for row in self.rows["record"] if _holds(row, present)]
        for kind in kinds:
            own = sorted((_whole(row[4]), str(row[1]), row[5]) for row in rows if row[0] == kind)
            for _, key, body in own:
                if isinstance(body, bytes):
                    yield (kind, key), body


def salvage(path: Path, report: Reporting = unreported) -> Salvage:
    """Read all that survives of a project file. Raises PathMissing, PathUnreadable, NotAProject and CannotSave."""
    wal = beside(path, "-wal")
    with database.reading(path):
        if not path.is_file():
            raise PathMissing(str(path))
        data, written_last = path.read_bytes(), wal.read_bytes() if wal.exists() else b""
    pages = Pages(_together(data, written_last) if written_last else data)
    rows: dict[str, dict[object, Sequence[Cell]]] = {table: {} for table in _TABLES}
    for rowid, cells in pages.rows(report):
        table = _table(cells)
        if table:
            own = [rowid, *cells[1:]] if table in _NUMBERED else cells
            rows[table].setdefault(_key(table, own), own)
    if not rows["record"] and not rows["history"] and not rows["property"]:
        raise NotAProject(str(path))
    if pages.n_lost:
        rows["arrival"].clear()  # Of these it must be certain that none is missing.
    return Salvage({table: list(own.values()) for table, own in rows.items()}, pages.n_lost)


def fill(path: Path, rows: Rows) -> None:
    """Put rows in the place of all there are in a project file that nobody has open. Raises CannotSave."""
    with database.saving(path), closing(sqlite3.connect(path)) as connection, connection:
        for name, own in rows.items():
            if name != "migration":
                connection.execute(f"DELETE FROM {name}")  # noqa: S608 - the name is one of ours
                marks = ",".join("?" * len(metadata.tables[name].columns))
                connection.executemany(f"INSERT INTO {name} VALUES ({marks})", own)  # noqa: S608 - as above
    _bring_up_to_date(path, max((_whole(row[0]) for row in rows["migration"]), default=VERSION))


def _bring_up_to_date(path: Path, version: int) -> None:
    """Have rows that an older program wrote be as they are today."""
    engine = database.connect(path, read_only=False)
    try:
        with database.saving(path), engine.begin() as connection:
            for migration in migrations.MIGRATIONS:
                if migration.number > version:
                    migration.apply(connection)
    finally:
        engine.dispose()


def with_texts(documents: Iterable[Document], contents: Mapping[str, bytes]) -> Iterator[tuple[Document, str | None]]:
    """Yield documents with their texts, or None where these are lost."""
    for document in documents:
        body = contents.get(document.text_sha256)
        yield document, None if body is None else body.decode("utf-8", "surrogatepass")


def _together(data: bytes, written_last: bytes) -> bytes:
    """Have SQLite put what was written last, and stands in a file beside, into a copy, if it still can."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / "copy"
        with database.saving(copy):
            copy.write_bytes(data)
            beside(copy, "-wal").write_bytes(written_last)
            with suppress(sqlite3.Error), closing(sqlite3.connect(copy)) as connection:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            return copy.read_bytes()


def _table(cells: Sequence[Cell]) -> str | None:
    """Return the table that a row is of, by its shape."""
    named = [table for table, n_columns in _TABLES.items() if n_columns == len(cells)]
    if not named or (named[0] in _NUMBERED) != (cells[0] is None):
        return None
    if len(named) == 1:
        return named[0]
    is_content = isinstance(cells[0], str) and len(cells[0]) == _SHA256_DIGITS and isinstance(cells[1], bytes)
    return "content" if is_content else "property"


def _key(table: str, row: Sequence[Cell]) -> object:
    return tuple(row[:3]) if table == "record" else row[0]


def _holds(row: Sequence[Cell], state: int) -> bool:
    since, until = row[2], row[3]
    return isinstance(since, int) and since <= state and (until is None or (isinstance(until, int) and until > state))


def _whole(cell: Cell) -> int:
    return cell if isinstance(cell, int) else 0


def _text(cell: Cell) -> str:
    return cell.decode("utf-8", "surrogatepass") if isinstance(cell, bytes) else str(cell)
