"""The rows of a project file as plain values and back: what another form of it has to hold to be the same project.

A cell of bytes is an object that says how it was packed: `{"text": …}` where it is UTF-8 and `{"base64": …}` where it
is not, with `"zlib": true` where it is kept compressed.
"""

import base64
import zlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from sqlalchemy import Connection, Table, delete, insert, select

from quoteview.store.schema import derived_table, metadata, migration_table

Row = tuple[str, Mapping[str, object]]
"""The name of a table, and the cells of a row of it by column."""

_OWN = (migration_table, derived_table)
"""What tells of the file's own making, or could be worked out again."""
_AT_ONCE = 500
"""Rows that are written by one statement."""


def rows_of(connection: Connection) -> Iterator[Row]:
    """Yield every row but those that tell of the file's own making, table by table, in the order of their keys."""
    for table in _tables():
        for row in connection.execute(select(table).order_by(*table.primary_key.columns)):
            yield table.name, {name: _plain(cell) for name, cell in zip(table.columns.keys(), row, strict=True)}


def fill(connection: Connection, rows: Iterable[Row]) -> None:
    """Put rows in the place of all there are. Raises KeyError, TypeError or ValueError when they are none of ours."""
    tables = {table.name: table for table in _tables()}
    for table in tables.values():
        connection.execute(delete(table))
    for name, of_table in groupby(rows, key=lambda row: row[0]):
        table = tables[name]
        waiting: list[dict[str, object]] = []
        for _, cells in of_table:
            waiting.append({column: _packed(table, column, cell) for column, cell in cells.items()})
            if len(waiting) == _AT_ONCE:
                connection.execute(insert(table), waiting)
                waiting = []
        if waiting:
            connection.execute(insert(table), waiting)


def _tables() -> list[Table]:
    return sorted((table for table in metadata.tables.values() if table not in _OWN), key=lambda t: t.name)


def _plain(cell: object) -> object:
    if not isinstance(cell, bytes):
        return cell
    try:
        body, packing = zlib.decompress(cell), {"zlib": True}
    except zlib.error:
        body, packing = cell, {}
    try:
        return {"text": body.decode("utf-8", "surrogatepass"), **packing}
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(body).decode("ascii"), **packing}


def _packed(table: Table, column: str, cell: object) -> object:
    is_bytes = issubclass(table.columns[column].type.python_type, bytes)
    if not isinstance(cell, dict):
        if is_bytes and cell is not None:
            raise TypeError(f"{table.name}.{column} holds bytes")
        return cell
    if not is_bytes:
        raise TypeError(f"{table.name}.{column} holds no bytes")
    text = cell.get("text")
    body = base64.b64decode(cell["base64"]) if text is None else str(text).encode("utf-8", "surrogatepass")
    return zlib.compress(body) if cell.get("zlib") else body
