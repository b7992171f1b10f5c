"""A checker's copy of a project, read whole and left as it is."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property, total_ordering
from pathlib import Path
from typing import TYPE_CHECKING

from quoteview.core.correction import Correction
from quoteview.core.document import Document
from quoteview.core.history import Entry
from quoteview.core.lineage import common
from quoteview.core.project import Project
from quoteview.core.reporting import Reporting, unreported
from quoteview.session.copies.parting import Parting
from quoteview.session.correcting import corrected

if TYPE_CHECKING:
    from quoteview.store.repository import Repository


_BEFORE_ALL = datetime.min.replace(tzinfo=UTC)


@total_ordering
@dataclass(frozen=True, slots=True)
class Origin:
    """When something was decided (ISO 8601 with zone), and by whom; the earlier comes first, in whichever zone."""

    at: str
    by: str

    def __lt__(self, other: "Origin") -> bool:
        """Tell which was earlier; of two at one moment, an order that hangs on nothing else."""
        return (instant(self.at), self.by, self.at) < (instant(other.at), other.by, other.at)


def instant(at: str) -> datetime:
    """Return a time (ISO 8601) as one that compares with those of other zones; what is none is before all others."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return _BEFORE_ALL
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


class Copy:
    """A project file that is only read: what it holds, who decided what of it and when, and its history."""

    def __init__(self, path: Path, repository: "Repository", report: Reporting = unreported) -> None:
        self._repository = repository
        self.path = path
        self.project_id = repository.project_id
        self.states, _ = repository.states()
        self.project = repository.load(corrected, report=report)
        self.history: Sequence[Entry] = repository.history()
        self.arrivals = repository.arrivals()
        self.first_break = repository.first_break()
        self.keeps_originals = repository.keeps_originals

    @cached_property
    def timeline(self) -> Sequence[tuple[Origin, Correction]]:
        """The corrections in their order, with when and by whom.

        A clock that went back does not move a correction before those that it was made on.
        """
        made, latest = [], ""
        for state, correction in zip(self._repository.corrected(), self.project.corrections, strict=True):
            latest = max(latest, state.at, key=instant)
            made.append((Origin(latest, state.user), correction))
        return made

    @cached_property
    def _last_edits(self) -> Mapping[tuple[str, str], Origin]:
        return {(entry.edit.target_id, entry.edit.field): Origin(entry.at, entry.user) for entry in self.history}

    def origin(self, target_id: str, field: str) -> Origin:
        """Return when and by whom a field of a cluster or a variant was set last."""
        return self._last_edits.get((target_id, field), Origin("", ""))

    @cached_property
    def settled(self) -> Collection[str]:
        """The orphans, by their ids, that were placed or dismissed, or have found their words, and wait no more."""
        last = {entry.edit.target_id: entry for entry in self.history if entry.edit.field == "waiting"}
        return frozenset(
            orphan
            for orphan, entry in last.items()
            if not entry.edit.new and entry.action.partition(": ")[0] != "Undo"
        )

    def beginning(self, other: "Copy") -> Project:
        """Return what this copy and another had in common last: nothing where they are of two projects.

        That is the project as it was when one became two, whichever of them took steps back since.
        """
        if self.project_id != other.project_id:
            return Project()
        parting = Parting.of(common(self.history, other.history).seq, self, other)
        holder = max(self, other, key=parting.n_kept)
        return holder.as_in(parting.number(holder))

    def as_in(self, number: int) -> Project:
        """Return the project as it was in a state; before the first it was empty."""
        return self._repository.load(corrected, number, self.project) if number else Project()

    def original(self, document: Document) -> bytes | None:
        """Return the bytes that a document was read from, if this copy keeps them."""
        try:
            return self._repository.original(document.sha256)
        except KeyError:
            return None


@contextmanager
def looked_at(path: Path, at: str, app_version: str, report: Reporting = unreported) -> Iterator[Copy]:
    """Read a project file and leave it as it is, whoever has it open.

    Raises PathMissing, PathUnreadable, NotAProject, NewerProject, DamagedProject and CannotSave.
    """
    # Loaded when it is needed: starting must not wait for the database's library.
    from quoteview.store.repository import Repository  # noqa: PLC0415

    with Repository.look(path, at, app_version) as repository:
        yield Copy(path, repository, report)


def app_version() -> str:
    """Return which version of the program this is."""
    from importlib.metadata import version  # noqa: PLC0415 - as above

    return version("quoteview")
