"""A statement as every form for people tells of it: who said it, how it was printed, what was decided of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from quoteview.core.cluster import Cluster, Variant
from quoteview.core.difference import Code, Comparison, Difference, Severity
from quoteview.core.document import Document
from quoteview.core.quotation import CERTAIN, Quotation
from quoteview.core.signal import Signal
from quoteview.core.text import Span
from quoteview.core.verdict import Judgement, Status, VariantVerdict, Verdict
from quoteview.export.excerpt import Answer, Excerpt

SIGNS = {
    Severity.NONE: " ",
    Severity.COSMETIC: "·",
    Severity.EDITORIAL: "~",
    Severity.SUBSTANTIVE: "≠",
    Severity.CRITICAL: "!",
}
"""What stands for a severity beside its colour."""
LEFT_OUT = frozenset({Code.FRAGMENT_OF, Code.TRUNCATION})
FAULTS = frozenset(
    {
        VariantVerdict.ALTERED_MINOR, VariantVerdict.ALTERED_MEANING, VariantVerdict.TRUNCATED, VariantVerdict.SPLICED,
        VariantVerdict.MISATTRIBUTED, VariantVerdict.MISTRANSLATED, VariantVerdict.OUT_OF_CONTEXT,
        VariantVerdict.OUTDATED, VariantVerdict.FABRICATED,
    }
)  # fmt: skip
"""Verdicts that say that a wording is not what was said, or not as it was said."""


def is_out(judgement: Judgement) -> bool:
    """Tell whether a verdict is out: there is one, and it does not wait for a second person."""
    return judgement.verdict is not None and judgement.status is not Status.SECOND_CHECK


def is_at_fault(judgement: Judgement) -> bool:
    """Tell whether somebody decided that a wording is not what was said."""
    return is_out(judgement) and judgement.verdict in FAULTS


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a wording: what base and variant have in common, or a difference between them."""

    base: str
    variant: str
    difference: Difference | None = None

    @property
    def is_left_out(self) -> bool:
        """Whether it is what a fragment leaves out before or after, and nothing hangs on it."""
        return (
            self.difference is not None
            and self.difference.code in LEFT_OUT
            and self.difference.severity <= Severity.EDITORIAL
            and not self.variant
        )


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place where a wording is printed."""

    quotation: Quotation
    document: Document

    @property
    def as_printed(self) -> str:
        """The words with the marks of the outlet."""
        return self.quotation.open_mark + self.quotation.text + self.quotation.close_mark


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of a statement, how it differs, where it is printed, what sources say, and what was decided of it."""

    variant: Variant
    comparison: Comparison
    judgement: Judgement
    occurrences: tuple[Occurrence, ...]
    is_reference: bool
    answer: Answer | None = None

    @property
    def severity(self) -> Severity:
        """The severity of the worst difference."""
        return self.comparison.max_severity

    @property
    def is_at_fault(self) -> bool:
        """Whether somebody decided that this is not what was said."""
        return is_at_fault(self.judgement)

    def pieces(self) -> Iterator[Piece]:
        """Yield the wording in pieces, in order; base and variant of all of them are the two texts."""
        return pieces_of(self.comparison)


def pieces_of(comparison: Comparison) -> Iterator[Piece]:
    """Yield a comparison in pieces, in order; base and variant of all of them are the two texts."""
    at, base = 0, comparison.base
    for difference in comparison.differences:
        same = base[at : difference.base.start]
        if same:
            yield Piece(same, same)
        yield Piece(difference.base_text, difference.variant_text, difference)
        at = difference.base.end
    if base[at:]:
        yield Piece(base[at:], base[at:])


@dataclass(frozen=True, slots=True)
class Statement:
    """A cluster with all that is told of it."""

    cluster: Cluster
    judgement: Judgement
    wordings: tuple[Wording, ...]
    outlets: tuple[str, ...]
    speaker: str
    """Who said it, with a question mark where that is not certain; "" when nobody knows."""
    signals: tuple[Signal, ...] = ()

    @property
    def severity(self) -> Severity:
        """The severity of the worst difference of any wording, of what sources say, and of what is no question."""
        return _worst((wording.comparison for wording in self.wordings), self.signals,
                      (wording.answer for wording in self.wordings))  # fmt: skip

    @property
    def occurrences(self) -> Iterator[Occurrence]:
        """Every place where it is printed, by wording."""
        return chain.from_iterable(wording.occurrences for wording in self.wordings)

    @property
    def is_of_one_wording(self) -> bool:
        """Whether everybody prints the same, to the letter."""
        return len(self.wordings) == 1 and self.wordings[0].severity is Severity.NONE

    @property
    def base_is_assembled(self) -> bool:
        """Whether no single outlet prints what the wordings are compared with."""
        return all(wording.variant.text != self.cluster.base_text for wording in self.wordings)


def statements(excerpt: Excerpt) -> Iterator[Statement]:
    """Yield the statements of an excerpt, one at a time: there may be very many."""
    return (statement(excerpt, cluster) for cluster in excerpt.clusters)


def statement(excerpt: Excerpt, cluster: Cluster) -> Statement:
    """Return a cluster with all that is told of it."""
    collection = excerpt.collection
    confidences = (
        each.attribution.confidence for each in collection.quotations_of(cluster) if each.speaker == cluster.speaker
    )
    return Statement(
        cluster,
        excerpt.project.judgement(cluster.id),
        tuple(_wording(excerpt, cluster, variant) for variant in cluster.variants),
        collection.outlets_of(cluster.quotation_ids),
        _speaker(cluster.speaker, max(confidences, default=0.0)),
        excerpt.signals.of(cluster.id),
    )


def severity(excerpt: Excerpt, cluster: Cluster) -> Severity:
    """Return how grave the worst is that is told of a cluster: what `Statement.severity` is, without making one."""
    return _worst((excerpt.comparing(cluster, each) for each in cluster.variants), excerpt.signals.of(cluster.id),
                  map(excerpt.answering, cluster.variants))  # fmt: skip


def _worst(
    comparisons: Iterable[Comparison], signals: Iterable[Signal], answers: Iterable[Answer | None]
) -> Severity:
    return max(
        (
            *(each.max_severity for each in comparisons),
            *(each.severity for each in signals if not each.is_question),
            *(each.finding.severity for each in answers if each),
        ),
        default=Severity.NONE,
    )


def _speaker(speaker: str | None, confidence: float) -> str:
    return "" if speaker is None else speaker if confidence >= CERTAIN else f"{speaker}?"


def _wording(excerpt: Excerpt, cluster: Cluster, variant: Variant) -> Wording:
    quotations = map(excerpt.collection.quotation_by_id.__getitem__, variant.quotation_ids)
    return Wording(
        variant,
        excerpt.comparing(cluster, variant),
        excerpt.project.judgement(variant.id),
        tuple(Occurrence(each, excerpt.collection.document_by_id[each.document_id]) for each in quotations),
        variant.id == cluster.base_variant_id,
        excerpt.answering(variant),
    )


def covered(wording: Wording) -> Sequence[Span]:
    """Return what of the assembled statement a wording prints: spans of it that do not touch."""
    joined: list[Span] = []
    for span in sorted(theirs for _, theirs in wording.variant.evidence.aligned):
        if joined and span.start <= joined[-1].end + 1:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def in_words(code: str) -> str:
    """Return a code as people read it: "altered meaning"."""
    return code.replace("_", " ")


def verdict_shown(verdict: Verdict | None) -> str:
    """Return a verdict as people read it."""
    return in_words(verdict.value) if verdict else "no verdict yet"


def told_of_judgement(judgement: Judgement) -> list[str]:
    """Return what was decided in words, the verdict first; nothing where nobody began."""
    if judgement.verdict is None and judgement.status.value == "unstarted":
        return []
    basis = in_words(judgement.basis.value) if judgement.basis else ""
    by = f"checked by {judgement.checked_by or '(no name)'}, {judgement.checked_at}" if judgement.checked_at else ""
    again = f"again by {judgement.second_checker}, {judgement.second_checked_at}" if judgement.second_checked_at else ""
    facts = (
        f"Verdict: {verdict_shown(judgement.verdict)}",
        in_words(judgement.status.value),
        f"basis: {basis}" if basis else "",
        judgement.basis_ref,
        by,
        again,
        f"tags: {', '.join(judgement.tags)}" if judgement.tags else "",
    )
    return [fact for fact in facts if fact]
