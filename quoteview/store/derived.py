"""What could be worked out again and is kept so that opening need not wait for it: what is seen first, and ratings."""

from sqlalchemy import Connection, delete, insert, select

from quoteview.core.collection import Collection
from quoteview.core.project import Project
from quoteview.store import contents, facts, records, states
from quoteview.store.schema import derived_table

_FRONT = "front"
_RATINGS = "ratings"


def keep_front(connection: Connection, front: Collection) -> None:
    """Keep the part of the project that is seen first."""
    _keep(connection, _FRONT, records.front_packed(front))


def front(connection: Connection) -> Project | None:
    """Return the part that is seen first as it is now; None where none was kept or it changed since."""
    present = facts.state(connection)
    row = connection.execute(select(derived_table).where(derived_table.c.name == _FRONT)).first()
    if row is None or states.has_changed(connection, row.number, present, states.MADE):
        return None
    part = contents.with_texts(connection, records.front_in(row.body))
    targets = [target for cluster in part.clusters for target in cluster.target_ids]
    judgements = records.judgements_in(states.bodies(connection, present, ("judgement",), targets))
    return Project(part, part, judgements=judgements)


def keep_ratings(connection: Connection, ratings: bytes) -> None:
    """Keep how much wordings were found to differ."""
    _keep(connection, _RATINGS, ratings)


def ratings(connection: Connection) -> bytes | None:
    """Return how much wordings were found to differ, or None where that was not kept."""
    return connection.scalar(select(derived_table.c.body).where(derived_table.c.name == _RATINGS))


def _keep(connection: Connection, name: str, body: bytes) -> None:
    """Keep something of the present state in the place of what was kept under its name."""
    connection.execute(delete(derived_table).where(derived_table.c.name == name))
    connection.execute(insert(derived_table).values(name=name, number=facts.state(connection), body=body))
