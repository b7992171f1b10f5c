"""The tables of a project file.

What was found and decided is a record: of a kind, under a key, valid from one state of the project
(`since`) until another (`until`; none for what still holds). A state is what an operation left, so
every state there ever was can be read again, and undoing is going back to one. Texts are stored once,
whatever refers to them. `history` is for people and is only ever appended to.
"""

import re

from sqlalchemy import Column, Dialect, Index, Integer, LargeBinary, MetaData, String, Table, Text, TypeDecorator


class Words(TypeDecorator[str]):
    """Text as people and files have it: what UTF-8 cannot hold (half a pair, a file name of no encoding) as bytes."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | bytes | None:
        """Return what is stored."""
        if value is None or value.isascii():
            return value
        return value.encode("utf-8", "surrogatepass") if _HALVES.search(value) else value

    def process_result_value(self, value: str | bytes | None, _dialect: Dialect) -> str | None:
        """Return what was stored."""
        return value.decode("utf-8", "surrogatepass") if isinstance(value, bytes) else value


_HALVES = re.compile("[\ud800-\udfff]")

metadata = MetaData()

property_table = Table(
    "property",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", Words, nullable=False),
)
"""Facts of the project as a whole: its id, the state it is in, the hash of its last history entry."""

migration_table = Table(
    "migration",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("name", String, nullable=False),
    Column("at", String, nullable=False),
    Column("app_version", String, nullable=False),
)

state_table = Table(
    "state",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", String, nullable=False),
    Column("user", Words, nullable=False),
    Column("operation", Words, nullable=False),
    Column("changes", Words, nullable=False),
)
"""The operations that are done or undone, each by the state it left."""

record_table = Table(
    "record",
    metadata,
    Column("kind", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("since", Integer, primary_key=True, autoincrement=False),
    Column("until", Integer),
    Column("place", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
)
Index("record_until", record_table.c.until)

derived_table = Table(
    "derived",
    metadata,
    Column("name", String, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
)
"""What could be worked out again, for the state with this number: kept so that opening need not wait for it."""

arrival_table = Table(
    "arrival",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("state", Integer, nullable=False),
    Column("n_states", Integer, nullable=False),
)
"""The state that an operation arrived at, and how many there were then, by the number of its last history entry."""

content_table = Table(
    "content",
    metadata,
    Column("sha256", String, primary_key=True),
    Column("bytes", LargeBinary, nullable=False),
)
"""Original bytes and derived texts in UTF-8 by their SHA-256, compressed with zlib."""

history_table = Table(
    "history",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", String, nullable=False),
    Column("user", Words, nullable=False),
    Column("action", Words, nullable=False),
    Column("target_type", String, nullable=False),
    Column("target_id", Words, nullable=False),
    Column("field", String, nullable=False),
    Column("old", Words, nullable=False),
    Column("new", Words, nullable=False),
    Column("app_version", String, nullable=False),
    Column("prev_hash", String, nullable=False),
)
