"""What could be worked out again and is kept so that opening need not wait for it: what is seen first, and ratings."""

from sqlalchemy import Connection, delete, insert, select

from quoteview.core.collection import Collection
from quoteview.store import facts, records
from quoteview.store.front import FRONT, RATINGS
from quoteview.store.schema import derived_table


def keep_front(connection: Connection, front: Collection) -> None:
    """Keep the part of the project that is seen first: see `front.front_of`."""
    _keep(connection, FRONT, records.front_packed(front))


def keep_ratings(connection: Connection, ratings: bytes) -> None:
    """Keep how much wordings were found to differ."""
    _keep(connection, RATINGS, ratings)


def ratings(connection: Connection) -> bytes | None:
    """Return how much wordings were found to differ, or None where that was not kept."""
    return connection.scalar(select(derived_table.c.body).where(derived_table.c.name == RATINGS))


def _keep(connection: Connection, name: str, body: bytes) -> None:
    """Keep something of the present state in the place of what was kept under its name."""
    connection.execute(delete(derived_table).where(derived_table.c.name == name))
    connection.execute(insert(derived_table).values(name=name, number=facts.state(connection), body=body))
