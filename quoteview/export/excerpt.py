"""What of a project is taken away."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from quoteview.core.cluster import Cluster, Variant
from quoteview.core.collection import Collection
from quoteview.core.document import Document
from quoteview.core.finding import Finding
from quoteview.core.history import Entry
from quoteview.core.policy import DEFAULT, Policy
from quoteview.core.project import Project
from quoteview.core.signal import Signals
from quoteview.core.witness import Witnesses
from quoteview.export.rows import Comparing, Row


class Answer(NamedTuple):
    """What holding a wording against the source of record that agrees best with it found."""

    source: Document
    finding: Finding


Answering = Callable[[Variant], Answer | None]
"""What the sources say of a wording, or None where none speaks of it."""


def _unanswered(_: Variant) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The clusters of a project that an export holds, and what it must know to tell of them.

    `comparing` rates differences under `policy`. `project_id` is "" for what is not saved in a file, `name` what the
    project is called, `as_of` when anything was done in it last (ISO 8601 with zone): an export has no clock of its
    own. `history` is all that was ever done in it, the earliest first, for the forms that hold it. `signals` is what
    its documents show beside each other, and `answering` asks its sources, for the forms that tell of that.
    """

    project: Project
    clusters: tuple[Cluster, ...]
    comparing: Comparing
    policy: Policy = DEFAULT
    project_id: str = ""
    name: str = ""
    app_version: str = ""
    as_of: str = ""
    history: Sequence[Entry] = field(default=())
    witnesses: Witnesses | None = None
    signals: Signals = field(default_factory=Signals)
    answering: Answering = _unanswered

    @property
    def collection(self) -> Collection:
        """The collection that the clusters are of."""
        return self.project.collection

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents that print any of the clusters, in their order."""
        quoted = {self.collection.quotation_by_id[each].document_id for each in self.quotation_ids()}
        return tuple(document for document in self.collection.documents if document.id in quoted)

    def quotation_ids(self) -> Iterator[str]:
        """Yield the ids of the quotations of the clusters."""
        return (identifier for cluster in self.clusters for identifier in cluster.quotation_ids)

    @property
    def title(self) -> str:
        """What the export is called."""
        return f"Quotations: {self.name}" if self.name else "Quotations"

    @property
    def policy_shown(self) -> str:
        """The policy by which severities were rated: its name and version, "default 1"."""
        return self.policy.shown

    def stamped(self, rows: Sequence[Row]) -> list[Row]:
        """Return rows that say of which project they are, and under which policy they were rated."""
        stamp = {"project_id": self.project_id, "policy": self.policy_shown}
        return [row | stamp for row in rows]
