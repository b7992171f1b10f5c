"""Words that one document prints inside the marks and another right outside, in the narrator's sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quoteview.collate.signals.material import Material
from quoteview.collate.signals.narration import Told, is_abbreviated, words_in
from quoteview.collate.signals.wording import quoted, shortened
from quoteview.core.cluster import Cluster
from quoteview.core.difference import Severity
from quoteview.core.quotation import Quotation
from quoteview.core.sentence import Sentence
from quoteview.core.signal import Place, Signal, SignalKind
from quoteview.core.text import Span

_STOPS = frozenset(".!?…;\n")
_JOINING = frozenset(["and", "or", "but", "und", "oder", "aber"])
_REACH = 240
"""Code points before and behind the marks in which words are compared."""
_SHORT = 4
"""An outlet's own words in the place of quoted ones are told from the rest of its sentence where they are so few."""


def find_shifts(material: Material) -> Iterator[Signal]:
    """Yield where the marks of two documents stand at other words of one statement."""
    for cluster in material.clusters:
        documents = {each.document_id for each in material.printing(cluster)}
        if len(documents) > 1 and material.is_statement(cluster):
            yield from _of_cluster(material, cluster)


def _of_cluster(material: Material, cluster: Cluster) -> Iterator[Signal]:
    base = tuple(words_in(cluster.base_text))
    seen: set[Place] = set()
    for variant in sorted(cluster.variants, key=lambda each: each.text):
        stretch = material.comparing(cluster, variant).stretch
        before = [word for word in base if word.end <= stretch.start]
        behind = [word for word in base if word.start >= stretch.end]
        if before or behind:
            for quotation in material.printing(variant):
                for signal in _beside(material, _Cut(cluster, quotation, before, behind, stretch)):
                    if signal.places[0] not in seen:
                        seen.add(signal.places[0])
                        yield signal


@dataclass(frozen=True, slots=True)
class _Cut:
    """A quotation that prints a stretch of a statement, and the words of the statement before and behind that."""

    cluster: Cluster
    quotation: Quotation
    before: Sequence[Told]
    behind: Sequence[Told]
    stretch: Span


def _beside(material: Material, cut: _Cut) -> Iterator[Signal]:
    quotation, is_content = cut.quotation, material.background.is_content
    document = material.collection.document_by_id[quotation.document_id]
    left, right = material.narration(document).beside(quotation.span, _REACH)
    ahead = _run(document.text, cut.before[::-1], left[::-1], quotation.span.start)[::-1]
    after = _run(document.text, cut.behind, right, quotation.span.end)
    for run, there in ((ahead, cut.before[len(cut.before) - len(ahead) :]), (after, cut.behind[: len(after)])):
        # A name stands outside the marks for its own sake.
        if any(is_content(word.key) and document.text[word.start].islower() for word in run):
            yield from _shift(material, cut, Span(run[0].start, run[-1].end), Span(there[0].start, there[-1].end))
    if cut.behind and not any(is_content(word.key) for word in after):
        yield from _own_words(material, cut, right[: _SHORT + 2])


def _run(text: str, there: Sequence[Told], words: Sequence[Told], border: int) -> Sequence[Told]:
    """Return the narrator's words, from the marks away, that are those of the statement in the same order."""
    run: list[Told] = []
    for other, word in zip(there, words, strict=False):
        gap = text[border : word.start] if word.start >= border else text[word.end : border]
        if word.is_quoted or word.stem != other.stem or not _STOPS.isdisjoint(gap):
            break
        run.append(word)
        border = word.end if word.start >= border else word.start
    return run


def _shift(material: Material, cut: _Cut, span: Span, inside: Span) -> Iterator[Signal]:
    """Yield the signal that words beside a quotation are quoted by another document, if they are."""
    cluster, quotation = cut.cluster, cut.quotation
    other = _printing(material, cluster, quotation, inside)
    if other is None:
        return
    document = material.collection.document_by_id[quotation.document_id]
    there = material.collection.document_by_id[other.document_id]
    evidence = Sentence(
        "“{words}” stands outside the marks in {outlet} and inside them in {other}: “{quote}”.",
        words=quoted(document, span), outlet=document.outlet_shown, other=there.outlet_shown,
        quote=quoted(there, other.span),
    )  # fmt: skip
    places = (Place(document.id, span, quotation.id), Place(there.id, other.span, other.id))
    yield Signal(SignalKind.BOUNDARY_SHIFT, Severity.SUBSTANTIVE, cluster.id, places, evidence)


def _own_words(material: Material, cut: _Cut, words: Sequence[Told]) -> Iterator[Signal]:
    """Yield the signal that an outlet goes on in its own words where the statement goes on, if it does so shortly."""
    cluster, quotation, following = cut.cluster, cut.quotation, cut.behind[0]
    document = material.collection.document_by_id[quotation.document_id]
    text, is_amid = document.text, _STOPS.isdisjoint(cluster.base_text[cut.stretch.end : following.start])
    if not is_amid or following.key not in _JOINING or not words or words[0].key != following.key:
        return
    ends = (part.span.end for part in cluster.parts if part.span.end > following.start)
    rest = Span(following.start, next(ends, len(cluster.base_text)))
    end = next((at for at in range(len(words)) if _is_end(text, words, at)), None)
    if end is None or not 0 < end <= _SHORT or any(word.is_quoted for word in words[: end + 1]):
        return
    if text[quotation.span.end : words[0].start].strip("\"'“”‘’»«, \u00a0"):
        return
    own = words[1 : end + 1]
    other = _printing(material, cluster, quotation, rest)
    if other is None or not any(material.background.is_content(word.key) for word in own):
        return
    there, span = material.collection.document_by_id[other.document_id], Span(own[0].start, own[-1].end)
    evidence = Sentence(
        "{outlet} goes on in its own words, “{told}”, where {other} goes on quoting: “{words}”.",
        outlet=document.outlet_shown, told=quoted(document, span), other=there.outlet_shown,
        words=shortened(rest.of(cluster.base_text)),
    )  # fmt: skip
    places = (Place(document.id, span, quotation.id), Place(there.id, other.span, other.id))
    yield Signal(SignalKind.INDIRECT_REPORT, Severity.EDITORIAL, cluster.id, places, evidence)


def _is_end(text: str, words: Sequence[Told], at: int) -> bool:
    """Tell whether a clause ends behind a word."""
    end = words[at].end
    following = text[end : end + 1]
    if following == "." and is_abbreviated(words[at].of(text)):
        return False
    return following in {".", ",", ";", ":", "!", "?", "\n", "", "—", "–"}


def _printing(material: Material, cluster: Cluster, quotation: Quotation, inside: Span) -> Quotation | None:
    """Return the first quotation of another document that holds a stretch of the statement."""
    for variant in sorted(cluster.variants, key=lambda each: each.text):
        if material.comparing(cluster, variant).stretch.holds(inside):
            for each in material.printing(variant):
                if each.document_id != quotation.document_id:
                    return each
    return None
