"""Histories of other projects inside a history: what a merged or a recovered project keeps of those before it.

The entries of another history follow a heading, which names the project they are of, and where their
chain began and ended there: the number and the hash of the entry before the first, and of the last. In
their new place they are chained anew; with the numbers that they had they must come to the hash that
their heading names, so the chain they are from can be proven still.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from quoteview.core.history import BEGINNING, Edit, Entry

TARGET, FIELD = "project", "history"


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a history: behind the entry of this number, which has this hash."""

    seq: int = 0
    hash: str = BEGINNING

    def __str__(self) -> str:
        return f"{self.seq} {self.hash}"

    @classmethod
    def read(cls, text: str) -> "Place":
        """Return the place that was written as a text. Raises ValueError."""
        seq, _, digest = text.partition(" ")
        return cls(int(seq), digest)


def common(one: Sequence[Entry], other: Sequence[Entry]) -> Place:
    """Return the last place that two histories have in common."""
    place = Place()
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        place = Place(mine.seq, mine.hash)
    return place


def imported(entries: Sequence[Entry], project_id: str, after: Place, heading: Entry) -> Sequence[Entry]:
    """Return the entries behind a place of another project's history, under a heading.

    `heading` has who imports them, when and as what; its edit is put in here.
    """
    section = [entry for entry in entries if entry.seq > after.seq]
    edit = Edit(TARGET, project_id, FIELD, str(after), str(_end(section, after)))
    return [replace(heading, edit=edit), *section]


def broken_import(entries: Sequence[Entry]) -> int | None:
    """Return the `seq` of the first heading whose entries do not come to the hash that it names, if any."""
    at = 0
    while at < len(entries):
        entry = entries[at]
        at += 1
        if (entry.edit.target_type, entry.edit.field) == (TARGET, FIELD):
            try:
                after, end = Place.read(entry.edit.old), Place.read(entry.edit.new)
            except ValueError:
                return entry.seq
            section = entries[at : at + end.seq - after.seq]
            if _end(section, after) != end:
                return entry.seq
            at += len(section)
    return None


def _end(section: Iterable[Entry], after: Place) -> Place:
    """Return where entries end that are chained to a place."""
    for entry in section:
        after = Place(after.seq + 1, replace(entry, seq=after.seq + 1, prev_hash=after.hash).hash)
    return after
