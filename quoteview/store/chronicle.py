"""The history as the project file holds it: entries that are only ever put behind the others, each chained to them."""

from collections.abc import Iterable
from dataclasses import astuple, replace

from sqlalchemy import Connection, func, insert, select

from quoteview.core.history import BEGINNING, NOTHING, Edit, Entry, first_break
from quoteview.core.lineage import broken_import
from quoteview.store import facts
from quoteview.store.schema import history_table
from quoteview.store.state import State


def entries(connection: Connection, after: int = 0, limit: int | None = None) -> list[Entry]:
    """Return the entries behind the one with the number `after`, the earliest first; at most `limit` of them."""
    query = select(history_table).where(history_table.c.seq > after).order_by(history_table.c.seq).limit(limit)
    return [_entry(tuple(row)) for row in connection.execute(query).all()]


def n_entries(connection: Connection) -> int:
    """Return how many entries there are."""
    return connection.scalar(select(func.count()).select_from(history_table)) or 0


def break_of(told: list[Entry], last_hash: str) -> int | None:
    """Return where the chain of all entries breaks first, or None where it is whole to the end the project knows."""
    broken = first_break(told)
    if broken is None and (told[-1].hash if told else BEGINNING) != last_hash:
        return len(told) + 1
    return broken_import(told) if broken is None else broken


def tell(connection: Connection, state: State, changed: Iterable[Edit], app_version: str) -> None:
    """Put what an operation changed at the end of the history; every operation has an entry there."""
    edits = list(changed) or [NOTHING]
    chain(
        connection,
        (Entry(0, state.at, state.user, state.operation, edit, app_version, BEGINNING) for edit in edits),
    )


def chain(connection: Connection, told: Iterable[Entry]) -> None:
    """Put entries at the end of the history; their numbers and what they are chained to are given here."""
    last = select(func.max(history_table.c.seq))
    seq, chained = connection.scalar(last) or 0, facts.fact(connection, "last_hash")
    rows = []
    for given in told:
        seq += 1
        entry = replace(given, seq=seq, prev_hash=chained)
        chained = entry.hash
        edit = astuple(entry.edit)
        cells = (entry.seq, entry.at, entry.user, entry.action, *edit, entry.app_version, entry.prev_hash)
        rows.append(dict(zip(history_table.columns.keys(), cells, strict=True)))
    if rows:
        connection.execute(insert(history_table), rows)
        facts.set_fact(connection, "last_hash", chained)


def _entry(row: tuple[object, ...]) -> Entry:
    (seq, at, user, action), edit, (app_version, prev_hash) = row[:4], map(str, row[4:9]), row[9:]
    return Entry(int(str(seq)), str(at), str(user), str(action), Edit(*edit), str(app_version), str(prev_hash))
