"""The assembled statement part by part, and for each document what it prints of it, where and how it differs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from quoteview.core.cluster import Cluster
from quoteview.core.collection import Collection
from quoteview.core.difference import Comparison, Difference, Severity
from quoteview.core.text import Span
from quoteview.session.comparing import Comparing
from quoteview.ui.models.collation import is_quietly_left_out
from quoteview.ui.models.coverage import join_spans
from quoteview.ui.models.labels import shown
from quoteview.ui.models.names import outlet_names
from quoteview.ui.translation import number_shown, tr

WHOLE = 0.999
"""From this share on, a part counts as printed in full."""


@dataclass(frozen=True, slots=True)
class Parting:
    """Where a document parts ways with the statement, and how much that matters."""

    span: Span
    severity: Severity


@dataclass(frozen=True, slots=True)
class DocumentBar:
    """What one document prints of the assembled statement: spans of it, in code points.

    `printed` pairs each of its wordings with the spans that wording covers, the fullest first.
    """

    document_id: str
    name: str
    printed: tuple[tuple[str, tuple[Span, ...]], ...]
    covered: tuple[Span, ...]
    partings: tuple[Parting, ...]

    def share(self, of: Span) -> float:
        """Return how much of a span is covered, from 0 to 1."""
        inside = sum(max(0, min(each.end, of.end) - max(each.start, of.start)) for each in self.covered)
        return inside / len(of) if len(of) else 0.0

    def parts_ways(self, within: Span) -> bool:
        """Tell whether it says anything else inside a span: more than typography, an added word too."""
        return any(
            parting.severity > Severity.COSMETIC
            and (parting.span.overlaps(within) or within.start <= parting.span.start < within.end)
            for parting in self.partings
        )

    def variant_at(self, point: int) -> str:
        """Return the wording that covers a code point of the statement, or else the fullest."""
        covering = (variant for variant, spans in self.printed if any(s.start <= point < s.end for s in spans))
        return next(covering, self.printed[0][0])


@dataclass(frozen=True, slots=True)
class PartRow:
    """A part of the assembled statement with who prints it: word for word, differently, or not all of it."""

    number: int
    total: int
    span: Span
    text: str
    in_full: tuple[str, ...]
    differently: tuple[str, ...]
    partly: tuple[str, ...]

    @property
    def printed_by(self) -> str:
        """Who prints the part, in words."""
        told = [", ".join(self.in_full)] if self.in_full else []
        if self.differently:
            told.append(tr("differently: {outlets}").format(outlets=", ".join(self.differently)))
        if self.partly:
            told.append(tr("in part: {outlets}").format(outlets=", ".join(self.partly)))
        return "; ".join(told) or tr("nobody")

    @property
    def sentence(self) -> str:
        """The part in words."""
        return tr("Part {number} of {total}: {text} Printed by {outlets}.").format(
            number=self.number, total=self.total, text=self.text, outlets=self.printed_by
        )


@dataclass(frozen=True, slots=True)
class Assembled:
    """The statement, its parts, a bar for each document, fullest first, and how each variant differs from it."""

    text: str = ""
    parts: tuple[PartRow, ...] = ()
    bars: tuple[DocumentBar, ...] = ()
    comparisons: Mapping[str, Comparison] = field(default_factory=dict)

    def sentence(self, bar: DocumentBar) -> str:
        """Return a bar in words: which parts the document prints, and how often it parts ways."""
        share = number_shown(bar.share(Span(0, len(self.text))), ".0%")
        told = [tr("{share} of the statement").format(share=share), *self._told_of_parts(bar)]
        told += [_parting(bar.partings)] if bar.partings else []
        return f"{bar.name}: {'; '.join(told)}."

    def _told_of_parts(self, bar: DocumentBar) -> Iterator[str]:
        if full := [str(part.number) for part in self.parts if bar.name in part.in_full]:
            named = tr("all of part {numbers}") if len(full) == 1 else tr("all of parts {numbers}")
            yield named.format(numbers=", ".join(full))
        if differently := [str(part.number) for part in self.parts if bar.name in part.differently]:
            named = tr("part {numbers} differently") if len(differently) == 1 else tr("parts {numbers} differently")
            yield named.format(numbers=", ".join(differently))
        if partly := [str(part.number) for part in self.parts if bar.name in part.partly]:
            named = tr("some of part {numbers}") if len(partly) == 1 else tr("some of parts {numbers}")
            yield named.format(numbers=", ".join(partly))


def _parting(partings: Sequence[Parting]) -> str:
    worst = max(parting.severity for parting in partings)
    told = tr("parts ways in %n place(s), at worst {severity}", n=len(partings))
    return told.format(severity=shown(worst))


def assembled_of(
    collection: Collection, cluster: Cluster, compare: Comparing, *, hide_cosmetic: bool = False
) -> Assembled:
    """Return the assembled statement of a cluster, and how its variants differ from that, whatever the base is."""
    against_assembled = replace(cluster, base_is_chosen=False)
    comparisons = {variant.id: compare(against_assembled, variant) for variant in cluster.variants}
    bars = _bars(collection, cluster, comparisons, hide_cosmetic=hide_cosmetic)
    spans = _part_spans(cluster)
    parts = tuple(_part(number, len(spans), span, cluster.assembled, bars) for number, span in enumerate(spans, 1))
    return Assembled(cluster.assembled, parts, bars, comparisons)


def _part(number: int, total: int, span: Span, assembled: str, bars: Sequence[DocumentBar]) -> PartRow:
    printing = [bar for bar in bars if bar.share(span) > 0]
    differently = tuple(bar.name for bar in printing if bar.parts_ways(span))
    in_full = tuple(bar.name for bar in printing if bar.share(span) >= WHOLE and bar.name not in differently)
    partly = tuple(bar.name for bar in printing if bar.name not in {*differently, *in_full})
    return PartRow(number, total, span, span.of(assembled), in_full, differently, partly)


def _part_spans(cluster: Cluster) -> tuple[Span, ...]:
    """Return the parts' spans so that between them nothing of the statement is missing."""
    starts = [0, *(part.span.start for part in cluster.parts[1:]), len(cluster.assembled)]
    return tuple(Span(start, end) for start, end in pairwise(starts) if start < end)


def _bars(
    collection: Collection, cluster: Cluster, comparisons: Mapping[str, Comparison], *, hide_cosmetic: bool
) -> tuple[DocumentBar, ...]:
    names = _document_names(collection, cluster)
    printed: dict[str, dict[str, tuple[Span, ...]]] = {}
    partings: dict[str, dict[Parting, None]] = {}
    for variant in cluster.variants:
        spans = tuple(_with_punctuation(span, cluster.assembled) for _, span in variant.evidence.aligned)
        parting = _partings(comparisons[variant.id].differences, hide_cosmetic=hide_cosmetic)
        for identifier in variant.quotation_ids:
            document = collection.quotation_by_id[identifier].document_id
            printed.setdefault(document, {})[variant.id] = join_spans(spans, cluster.assembled)
            partings.setdefault(document, {}).update(parting)
    bars = []
    for document, wordings in printed.items():
        fullest_first = sorted(wordings.items(), key=lambda item: -sum(map(len, item[1])))
        covered = join_spans((span for spans in wordings.values() for span in spans), cluster.assembled)
        at = tuple(sorted(partings[document], key=lambda each: (each.span, each.severity.rank)))
        bars.append(DocumentBar(document, names[document], tuple(fullest_first), covered, at))
    whole = Span(0, len(cluster.assembled))
    return tuple(sorted(bars, key=lambda bar: (-bar.share(whole), bar.covered, bar.name)))


def _with_punctuation(span: Span, text: str) -> Span:
    """Return a span with what follows up to the next word: who prints all words of a part prints all of it."""
    end = next((at for at in range(span.end, len(text)) if text[at].isalnum()), len(text))
    return Span(span.start, end)


def _partings(differences: Sequence[Difference], *, hide_cosmetic: bool) -> dict[Parting, None]:
    return {
        Parting(difference.base, difference.severity): None
        for difference in differences
        if not is_quietly_left_out(difference)
        and not (hide_cosmetic and difference.severity is Severity.COSMETIC)
    }


def _document_names(collection: Collection, cluster: Cluster) -> dict[str, str]:
    """Return a name for each document: its outlet, with the file's name where an outlet has several here."""
    outlets = outlet_names(collection.documents)
    documents = dict.fromkeys(collection.quotation_by_id[each].document_id for each in cluster.quotation_ids)
    shown = [outlets[document] for document in documents]
    return {
        document: outlets[document]
        if shown.count(outlets[document]) == 1
        else f"{outlets[document]} ({collection.document_by_id[document].file_name})"
        for document in documents
    }
