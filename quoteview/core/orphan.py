"""A decision whose words are gone: it waits for a person, who says where it belongs or that it is settled."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from quoteview.core.correction import (
    BaseChosen,
    BordersSet,
    ClustersMerged,
    Correction,
    DocumentDescribed,
    Excluded,
    KeptApart,
    KindSet,
    Moved,
    QuotationAdded,
    SourceMarked,
    SpeakerSet,
    SplitOff,
)
from quoteview.core.document import file_name
from quoteview.core.identity import identifier
from quoteview.core.sentence import Sentence
from quoteview.core.verdict import Judgement


class Target(StrEnum):
    """What a decision is about, and so what it can be placed on."""

    DOCUMENT = "document"
    QUOTATION = "quotation"
    VARIANT = "variant"
    CLUSTER = "cluster"


class Loss(StrEnum):
    """Why a decision has lost what it is about."""

    FILE_GONE = "file_gone"
    WORDS_GONE = "words_gone"
    NOT_QUOTED = "not_quoted"
    """The document holds the words still, but not as a quotation, or not where they stood."""
    OVERRULED = "overruled"
    """A changed file says itself what had been said of it."""
    TAKEN_OUT = "taken_out"
    """Another decision took the words out."""
    MET_ANOTHER = "met_another"
    """What was decided apart is one now, and one of the decisions stands there."""


COMES_BACK = frozenset({Loss.FILE_GONE, Loss.WORDS_GONE, Loss.NOT_QUOTED})
"""What another scan can mend: the words are there again, as they were."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where the words stood that a decision is about.

    `path` and `sha256` (of the original bytes) tell the document, `words` are those that the scan found at the offset
    `start` (code points), with what stood before and after them. Of a document as a whole there are no words. What
    `is_beside` is what other words were moved to, or kept apart from.
    """

    path: str
    sha256: str
    start: int = 0
    words: str = ""
    prefix: str = ""
    suffix: str = ""
    is_beside: bool = False


@dataclass(frozen=True, slots=True)
class Orphan:
    """A decision that lost its words, whole, with what is needed to place it.

    `decided` is the judgement, or the correction with those of its quotations that are left and without those that are
    gone, whose `anchors` these are. `wording` is what the decision was about, as a checker saw it; of a document it
    is "". The `id` stays the same for as long as the decision waits.
    """

    id: str
    decided: Judgement | Correction
    target: Target
    wording: str
    anchors: tuple[Anchor, ...]
    loss: Loss

    @classmethod
    def of(
        cls, decided: Judgement | Correction, target: Target, wording: str, anchors: Iterable[Anchor], loss: Loss
    ) -> "Orphan":
        """Return the orphan that a decision becomes; who loses the same decision elsewhere has the same."""
        own = tuple(anchors)
        return cls(identifier("o", repr(decided), target, wording, repr(own)), decided, target, wording, own, loss)

    @property
    def file_name(self) -> str:
        """The name of the file that held the words."""
        return file_name(self.anchors[0].path)

    @property
    def why(self) -> Sentence:
        """Why the words are lost."""
        match self.loss:
            case Loss.FILE_GONE:
                return Sentence("{file} is gone.", file=self.file_name)
            case Loss.WORDS_GONE:
                return Sentence("{file} does not hold these words any more.", file=self.file_name)
            case Loss.NOT_QUOTED:
                return Sentence("{file} does not quote these words there any more.", file=self.file_name)
            case Loss.OVERRULED:
                return Sentence("{file} was changed, and says something else itself.", file=self.file_name)
            case Loss.TAKEN_OUT:
                return Sentence("A correction took these words out.")
        return Sentence("Another decision was made of what is one with it now.")

    @property
    def told(self) -> str:
        """What was decided, in words."""
        return _judged(self.decided) if isinstance(self.decided, Judgement) else _corrected(self.decided)


def once(orphans: Iterable[Orphan]) -> tuple[Orphan, ...]:
    """Return orphans in their order, each once."""
    return tuple({each.id: each for each in orphans}.values())


def _judged(judgement: Judgement) -> str:
    own, star = judgement, "starred" if judgement.is_starred else ""
    cells = (own.verdict, own.status, own.basis, own.basis_ref, own.note, *own.tags, star)
    checks = (own.checked_by, own.checked_at, own.second_checker, own.second_checked_at)
    return "; ".join(filter(None, (*cells, *checks)))


def _corrected(correction: Correction) -> Sentence:
    match correction:
        case DocumentDescribed():
            said = ", ".join(f"{name}: {text or '–'}" for name, text in correction.fields)
            return Sentence("Describe document: {fields}", fields=said)
        case SourceMarked():
            marked = Sentence("Make it a source of record"), Sentence("Make it no source of record")
            return marked[not correction.is_source]
        case SpeakerSet():
            return Sentence("Correct speaker: {name}", name=correction.speaker or "–")
        case KindSet():
            return Sentence("Set kind: {kind}", kind=correction.kind.value)
        case QuotationAdded():
            return Sentence("Add quotation: {kind}", kind=correction.kind.value)
    return _LABELS[type(correction)]


_LABELS: Mapping[type, Sentence] = {
    BaseChosen: Sentence("Choose base"),
    ClustersMerged: Sentence("Merge statements"),
    SplitOff: Sentence("Split off"),
    Moved: Sentence("Move wording"),
    KeptApart: Sentence("Keep apart"),
    Excluded: Sentence("Not a quote"),
    BordersSet: Sentence("Set borders"),
}
