"""Which state each operation arrived at: two that were done in one second, and are called the same, are two."""

from collections.abc import Sequence
from dataclasses import astuple

from sqlalchemy import Connection, func, insert, inspect, select

from quoteview.store import facts
from quoteview.store.schema import arrival_table, history_table, property_table, state_table
from quoteview.store.state import Arrival


def arrivals(connection: Connection) -> Sequence[Arrival]:
    """Return where operations arrived, the earliest first.

    Files that older versions made say so from where they were brought up to date on, without a gap from there.
    """
    rows = connection.execute(select(arrival_table).order_by(arrival_table.c.seq))
    return [Arrival(*row) for row in rows]


def arrive(connection: Connection) -> None:
    """Note that the state the project is in now is where its last history entry has brought it."""
    seq = connection.scalar(select(func.max(history_table.c.seq))) or 0
    n_states = connection.scalar(select(func.max(state_table.c.number))) or 0
    arrival = Arrival(seq, facts.state(connection), n_states)
    row = dict(zip(arrival_table.columns.keys(), astuple(arrival), strict=True))
    connection.execute(insert(arrival_table).values(**row))


def begin(connection: Connection) -> None:
    """Make the table in a file that has none, and note where its history has brought it by now."""
    arrival_table.create(connection, checkfirst=True)
    is_told = inspect(connection).has_table(property_table.name) and connection.scalar(
        select(func.count()).select_from(history_table)
    )
    if is_told:
        arrive(connection)
