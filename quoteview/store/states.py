"""The states of a project and the records that hold in each: what came with an operation, and with which it went."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import astuple, replace

from sqlalchemy import Connection, Select, bindparam, delete, func, insert, select, update

from quoteview.core.collection import Collection
from quoteview.core.correction import Correction
from quoteview.core.document import Document
from quoteview.core.judgements import Judgements
from quoteview.core.orphan import Orphan
from quoteview.core.project import Project
from quoteview.core.reporting import Reporting, reported, unreported
from quoteview.core.sentence import Sentence
from quoteview.store import contents, facts, records
from quoteview.store.schema import derived_table, record_table, state_table
from quoteview.store.state import State

Correcting = Callable[[Collection, Sequence[Correction]], Collection]
"""Makes corrections of what was found."""

_AT_ONCE = 500
"""Keys that one statement asks for."""


def all_states(connection: Connection) -> list[State]:
    """Return the states there are, the earliest first."""
    return [State(*row) for row in connection.execute(select(state_table).order_by(state_table.c.number))]


LOADING = Sentence("Loading the project")


def load(
    connection: Connection,
    correcting: Correcting,
    number: int | None,
    known: Project | None,
    report: Reporting = unreported,
) -> Project:
    """Return the project in a state, by default the present one.

    What it has in common with a `known` project that is the present state is taken from there.
    """
    present = facts.state(connection)
    wanted = present if number is None else number
    if known and not has_changed(connection, wanted, present, records.MADE):
        judged = _judged_then(connection, known.judgements, wanted, present)
        return replace(known, judgements=judged, orphans=_orphans_then(connection, known.orphans, wanted, present))
    same = known is not None and not has_changed(connection, wanted, present, records.FOUND)
    scanned = known if known and same else _scanned(connection, wanted, report)
    corrections = records.corrections_in(bodies(connection, wanted, ("correction",)))
    judgements = records.judgements_in(bodies(connection, wanted, ("judgement",)))
    collection = correcting(scanned.found, corrections)
    orphans = records.orphans_in(bodies(connection, wanted, ("orphan",)))
    return Project(collection, scanned.found, corrections, judgements, scanned.sources, orphans)


def corrected(connection: Connection) -> list[State]:
    """Return for each correction that is made now, in order, the state that it came with.

    Where others before it went it has another place, and a record of its own for that: it is the same still. What
    went and came again came with the later state.
    """
    table = record_table.c
    query = select(table.body, table.since, table.until, table.place).where(table.kind == "correction")
    present, came = facts.state(connection), {}
    ended: dict[tuple[bytes, int], list[tuple[int, int]]] = {}
    for body, since, until, place in connection.execute(query.order_by(table.since, table.place)):
        moved = ended.get((bytes(body), since), [])
        number = moved.pop(moved.index(min(moved)))[1] if moved else since
        if until is not None:
            ended.setdefault((bytes(body), until), []).append((place, number))
        if since <= present and (until is None or until > present):
            came[place] = number
    by_number = {state.number: state for state in all_states(connection)}
    return [by_number[came[place]] for place in sorted(came)]


def add(connection: Connection, state: State, changed: records.Delta) -> None:
    """Put a state behind the others, with what goes and what comes with it."""
    _end(connection, changed.gone, state.number)
    _begin(connection, changed.come, state.number)
    row = dict(zip(state_table.columns.keys(), astuple(state), strict=True))
    connection.execute(insert(state_table).values(**row))


def forget_after(connection: Connection, number: int) -> None:
    """Take away the states after `number`, which can be redone no more; the history still tells of them."""
    if (connection.scalar(select(func.max(state_table.c.number))) or 0) <= number:
        return  # There hardly ever are any, and looking through all records for theirs takes long.
    connection.execute(delete(state_table).where(state_table.c.number > number))
    connection.execute(delete(derived_table).where(derived_table.c.number > number))
    connection.execute(delete(record_table).where(record_table.c.since > number))
    connection.execute(update(record_table).where(record_table.c.until > number).values(until=None))


def bodies(
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


def has_changed(connection: Connection, one: int, other: int, kinds: Iterable[str]) -> bool:
    """Tell whether records of some kinds are not the same in two states."""
    return connection.scalar(_changed(one, other, kinds).limit(1)) is not None


def documents_ever(connection: Connection) -> list[Document]:
    """Return the documents of every state there is, without their texts."""
    table = record_table.c
    held = connection.execute(select(table.key, table.body).where(table.kind == "documents"))
    parts = (records.found_in([(("documents", key), body)]) for key, body in held)
    return [document for part in parts for document in part.found.documents]


def _judged_then(connection: Connection, judgements: Judgements, number: int, present: int) -> Judgements:
    """Return the judgements of a state, those of the present one being given: few were others, as a rule."""
    kinds = ("judgement",)
    targets = sorted(set(connection.scalars(_changed(number, present, kinds))))
    if not targets:
        return judgements
    if len(targets) > _AT_ONCE:
        return records.judgements_in(bodies(connection, number, kinds))
    then = records.judgements_in(bodies(connection, number, kinds, targets))
    return judgements.with_others(then, without=targets)


def _orphans_then(
    connection: Connection, orphans: tuple[Orphan, ...], number: int, present: int
) -> tuple[Orphan, ...]:
    """Return the orphans of a state, those of the present one being given."""
    if not has_changed(connection, number, present, ("orphan",)):
        return orphans
    return records.orphans_in(bodies(connection, number, ("orphan",)))


def _scanned(connection: Connection, number: int, report: Reporting) -> Project:
    """Return the project in a state without what was decided."""
    found = records.found_in(reported(list(bodies(connection, number, records.FOUND)), LOADING, report))
    return replace(found, found=contents.with_texts(connection, found.found))


def _changed(one: int, other: int, kinds: Iterable[str]) -> Select[str]:
    """Return the query for the keys of the records of some kinds that are not the same in two states."""
    least, most = sorted((one, other))
    table = record_table.c
    between = table.since.between(least + 1, most) | table.until.between(least + 1, most)
    return select(table.key).where(table.kind.in_(tuple(kinds)), between)


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
