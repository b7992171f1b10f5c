"""What is seen first of a project, read before the database's library is loaded: that takes longer than all of this.

It is an aid and nothing is done to it, so whatever is wrong with a file here means that it has no front. Who opens the
file in the usual way is told what is wrong.
"""

import sqlite3
import zlib
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from quoteview.core.collection import Collection
from quoteview.core.judgements import Judgements
from quoteview.core.project import Project
from quoteview.store import records
from quoteview.store.identity import APPLICATION_ID, PATIENCE, VERSION, uri

FRONT, RATINGS = "front", "ratings"
"""The names under which what is seen first is kept, and how much wordings differ."""
_AT_ONCE = 500
"""Keys that one statement asks for."""


@dataclass(frozen=True, slots=True)
class Front:
    """The part of a project that is seen first, as it is now, and how much wordings were found to differ."""

    project: Project
    ratings: bytes | None


def front_of(path: Path) -> Front | None:
    """Return what is seen first of a project file; nothing is written, whoever has it open.

    None where none was kept, where the project was corrected or scanned since, and for what is no project of today's
    version or cannot be read.
    """
    try:
        with closing(sqlite3.connect(uri(path, read_only=True), uri=True, timeout=PATIENCE)) as connection:
            connection.isolation_level = None
            connection.execute("BEGIN")  # Every answer is of the same moment.
            return _front(connection) if _is_of_today(connection) else None
    except (OSError, sqlite3.Error, zlib.error, LookupError, TypeError, ValueError, AttributeError):
        return None


def _is_of_today(connection: sqlite3.Connection) -> bool:
    (application,), (version,) = (
        connection.execute(f"PRAGMA {name}").fetchone() for name in ("application_id", "user_version")
    )
    return bool(application == APPLICATION_ID and version == VERSION)


def _front(connection: sqlite3.Connection) -> Front | None:
    kept = {name: (number, body) for name, number, body in connection.execute("SELECT name, number, body FROM derived")}
    (state,) = connection.execute("SELECT value FROM property WHERE name = 'state'").fetchone()
    number, body = kept.get(FRONT, (0, b""))
    if not body or _has_changed(connection, number, int(state)):
        return None
    part = _with_texts(connection, records.front_in(body))
    _, ratings = kept.get(RATINGS, (0, None))
    return Front(Project(part, part, judgements=_judgements(connection, part, int(state))), ratings)


def _has_changed(connection: sqlite3.Connection, one: int, other: int) -> bool:
    """Tell whether the collection is not the same in two states."""
    least, most = sorted((one, other))
    if least == most:
        return False
    kinds = ", ".join("?" for _ in records.MADE)
    between = "since BETWEEN ? AND ? OR until BETWEEN ? AND ?"
    query = f"SELECT 1 FROM record WHERE kind IN ({kinds}) AND ({between}) LIMIT 1"  # noqa: S608 - question marks alone
    return connection.execute(query, (*records.MADE, least + 1, most, least + 1, most)).fetchone() is not None


def _judgements(connection: sqlite3.Connection, part: Collection, state: int) -> Judgements:
    holds = "kind = 'judgement' AND since <= ? AND (until IS NULL OR until > ?)"
    targets = (target for cluster in part.clusters for target in cluster.target_ids)
    found = _found(connection, f"SELECT key, body FROM record WHERE {holds} AND key IN", targets, (state, state))  # noqa: S608
    return records.judgements_in((("judgement", key), body) for key, body in found)


def _with_texts(connection: sqlite3.Connection, part: Collection) -> Collection:
    hashes = (document.text_sha256 for document in part.documents)
    found = _found(connection, "SELECT sha256, bytes FROM content WHERE sha256 IN", hashes)
    texts: Mapping[str, str] = {key: zlib.decompress(body).decode("utf-8", "surrogatepass") for key, body in found}
    return replace(part, documents=tuple(replace(each, text=texts[each.text_sha256]) for each in part.documents))


def _found(
    connection: sqlite3.Connection, query: str, keys: Iterable[str], before: Sequence[int] = ()
) -> list[tuple[str, bytes]]:
    """Return what a query that ends in `IN` finds under keys."""
    wanted, found = list(dict.fromkeys(keys)), list[tuple[str, bytes]]()
    for at in range(0, len(wanted), _AT_ONCE):
        some = wanted[at : at + _AT_ONCE]
        found += connection.execute(f"{query} ({', '.join('?' for _ in some)})", (*before, *some))
    return found
