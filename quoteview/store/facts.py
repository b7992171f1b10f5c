"""The facts of a project as a whole, one value each: its id, the state it is in, the end of its history."""

from collections.abc import Mapping

from sqlalchemy import Connection, delete, insert, select, update

from quoteview.store.schema import property_table


def begin(connection: Connection, facts: Mapping[str, str]) -> None:
    """Put the first facts into a new project."""
    connection.execute(insert(property_table), [{"name": name, "value": value} for name, value in facts.items()])


def fact(connection: Connection, name: str) -> str:
    """Return a fact. Raises KeyError where the project does not say."""
    value = connection.scalar(select(property_table.c.value).where(property_table.c.name == name))
    if value is None:
        raise KeyError(name)
    return str(value)


def set_fact(connection: Connection, name: str, value: str) -> None:
    """Put another value in the place of a fact."""
    connection.execute(update(property_table).where(property_table.c.name == name).values(value=value))


def put(connection: Connection, name: str, value: str) -> None:
    """Say a fact, whether the project said it before or not."""
    connection.execute(delete(property_table).where(property_table.c.name == name))
    begin(connection, {name: value})


def state(connection: Connection) -> int:
    """Return the number of the state the project is in."""
    return int(fact(connection, "state"))


def keeps_originals(connection: Connection) -> bool:
    """Tell whether the bytes that documents were read from are kept, and not only their hashes."""
    # Projects that do not say so were made before there was a choice.
    value = connection.scalar(select(property_table.c.value).where(property_table.c.name == "originals"))
    return value != "hashed"
