"""What documents show only when they are read beside each other, each with the words that prove it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from quoteview.core.difference import Severity
from quoteview.core.identity import identifier
from quoteview.core.sentence import Sentence
from quoteview.core.text import Span
from quoteview.core.witness import Witnesses


class SignalKind(Enum):
    """What a signal is about, with the severity it has where nothing about it is uncertain.

    Kinds that are codes of differences too have the labels of these.
    """

    SPEAKER_CONFLICT = ("speaker_conflict", Severity.CRITICAL)
    """The same words are given to two persons."""
    POLARITY_MODALITY = ("polarity_modality", Severity.CRITICAL)
    """A negation, a modal or a limit is there in one wording and not in another."""
    NUMBER_UNIT = ("number_unit", Severity.CRITICAL)
    """Another number, or another unit."""
    NAMED_ENTITY = ("named_entity", Severity.CRITICAL)
    """Another name, place or date."""
    SPLICE = ("splice", Severity.CRITICAL)
    """Two utterances of one document stand in one pair of marks of another."""
    UNSEEN_CHARACTERS = ("unseen_characters", Severity.CRITICAL)
    """Letters that look like others, or characters that cannot be seen."""
    BOUNDARY_SHIFT = ("boundary_shift", Severity.SUBSTANTIVE)
    """Words stand in the marks here, and there in the narrator's own sentence."""
    EDITED = ("edited_after_publication", Severity.SUBSTANTIVE)
    """The same address was read twice, and prints something else now."""
    TRANSLATION = ("translation", Severity.SUBSTANTIVE)
    """Two renderings of what was said in another language."""
    CONTEXT_CONFLICT = ("context_conflict", Severity.SUBSTANTIVE)
    """The same words on another day."""
    INDIRECT_REPORT = ("indirect_report", Severity.EDITORIAL)
    """What is quoted here is told there without marks."""
    DEPENDENT_WITNESSES = ("dependent_witnesses", Severity.EDITORIAL)
    """Documents that are copied from one another, or from one agency, count as one."""

    def __init__(self, label: str, severity: Severity) -> None:
        self.label = label
        self.severity = severity

    @property
    def is_switchable(self) -> bool:
        """Whether a policy may leave this kind out: nothing that is critical by nature is ever left out."""
        return self.severity is not Severity.CRITICAL


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
    """

    kind: SignalKind
    severity: Severity
    cluster_id: str
    places: tuple[Place, ...]
    evidence: Sentence
    is_question: bool = False

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
