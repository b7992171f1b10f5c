"""The steps from an empty file to today's tables, each done in one transaction with its own record."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, insert, inspect, select

from quoteview.store import arrivals, version_1
from quoteview.store.schema import derived_table, metadata, migration_table


@dataclass(frozen=True, slots=True)
class Migration:
    """One step; its number is never given to another one."""

    number: int
    name: str
    apply: Callable[[Connection], None]


def _first_tables(connection: Connection) -> None:
    metadata.create_all(connection)


def _derived(connection: Connection) -> None:
    derived_table.create(connection, checkfirst=True)


MIGRATIONS: Sequence[Migration] = (
    Migration(1, "first tables", _first_tables),
    Migration(2, "many documents a record", version_1.put_together),
    Migration(3, "what could be worked out again", _derived),
    Migration(4, "which state an operation arrived at", arrivals.begin),
)


def version_of(connection: Connection) -> int:
    """Return the number of the last step that was done; 0 for an empty database."""
    if not inspect(connection).has_table(migration_table.name):
        return 0
    return connection.scalar(select(func.max(migration_table.c.number))) or 0


def apply(connection: Connection, migration: Migration, at: str, app_version: str) -> None:
    """Do one step and record it; the caller holds the transaction."""
    migration.apply(connection)
    connection.execute(
        insert(migration_table).values(number=migration.number, name=migration.name, at=at, app_version=app_version)
    )
