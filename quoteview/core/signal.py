"""What documents show only when they are read beside each other, each with the words that prove it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from quoteview.core.difference import Severity
from quoteview.core.identity import identifier
from quoteview.core.sentence import Sentence
from quoteview.core.signal_kind import SignalKind
from quoteview.core.text import Span
from quoteview.core.witness import Witnesses

__all__ = ["Place", "Signal", "SignalKind", "Signals"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: `span` counts in the document's derived text, in code points.

    `quotation_id` names the quotation it belongs to; what the narrator tells belongs to none.
    """

    document_id: str
    span: Span
    quotation_id: str | None = None


@dataclass(frozen=True, slots=True)
class Signal:
    """Something that documents show about a cluster when they are read beside each other.

    `places` are where to look, the first one first; `evidence` says what stands there, in the documents' own
    words. What `is_question` may be so, and may be not: its severity says no more than that one should look.
    `likeness` puts questions of one kind in order, the likeliest before the others; 0 where there is no such order.
    """

    kind: SignalKind
    severity: Severity
    cluster_id: str
    places: tuple[Place, ...]
    evidence: Sentence
    is_question: bool = False
    likeness: float = 0.0

    @property
    def is_possible(self) -> bool:
        """Whether it is a mere possibility, which is told apart from all else."""
        return self.kind is SignalKind.POSSIBLE_REPORT

    @property
    def id(self) -> str:
        """An id that depends on what the signal says alone."""
        places = (f"{place.document_id}:{place.span.start}-{place.span.end}" for place in self.places)
        return identifier("s", self.kind.label, self.cluster_id, *places, self.evidence)


@dataclass(frozen=True)
class Signals:
    """All signals of a collection, by the ids of its clusters, and which of its documents count as one witness.

    Those of a cluster are in the order in which to look at them: the gravest first, questions last.
    """

    by_cluster: Mapping[str, tuple[Signal, ...]] = field(default_factory=dict)
    witnesses: Witnesses = field(default_factory=Witnesses)

    def of(self, cluster_id: str) -> tuple[Signal, ...]:
        """Return the signals of a cluster."""
        return self.by_cluster.get(cluster_id, ())

    def possible(self) -> tuple[Signal, ...]:
        """Return all that is merely possible, the likeliest first."""
        every = (signal for own in self.by_cluster.values() for signal in own if signal.is_possible)
        return tuple(sorted(every, key=lambda each: (-each.likeness, each.id)))
