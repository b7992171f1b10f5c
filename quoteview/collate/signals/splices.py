"""Two utterances of one document that stand in one pair of marks of another.

Comparing sees a splice against its base; it cannot where the spliced wording is the base. A document that quotes
the two pieces apart, with other matter between them, is the witness against it. Who is right the documents do not
say: a question, unless the pieces are told of two occasions.
"""

from collections.abc import Iterator, Sequence

from quoteview.collate.lexicons import listed
from quoteview.collate.signals.material import Material
from quoteview.collate.signals.wording import quoted
from quoteview.collate.wordings import has_ellipsis
from quoteview.core.cluster import Cluster, Variant
from quoteview.core.difference import Severity
from quoteview.core.quotation import Quotation
from quoteview.core.sentence import Sentence
from quoteview.core.signal import Place, Signal, SignalKind
from quoteview.core.text import Span

_FEWEST_WORDS = 4
"""A piece of fewer words is a fragment that a document repeats."""
_FAR = 25
"""So many of the narrator's words between two pieces are more than who said them."""


def find_splices(material: Material) -> Iterator[Signal]:
    """Yield where one document joins what another quotes as two utterances."""
    for cluster in material.clusters:
        if len(cluster.variants) >= 3 and material.is_statement(cluster):
            yield from _of_cluster(material, cluster)


def _of_cluster(material: Material, cluster: Cluster) -> Iterator[Signal]:
    places = _places(material, cluster)
    for variant in sorted(cluster.variants, key=lambda each: each.text):
        own = material.comparing(cluster, variant).stretch
        for first, second in _apart(material, cluster, places):
            mine, yours = places[first.id], places[second.id]
            if own.holds(mine) and own.holds(yours) and _is_joined(cluster, mine, yours):
                signal = _signal(material, cluster, variant, first, second)
                if signal:
                    yield signal
                    return


def _places(material: Material, cluster: Cluster) -> dict[str, Span]:
    """Return which stretch of the statement each quotation prints, where that is all it prints."""
    return {
        identifier: comparison.stretch
        for variant in cluster.variants
        if (comparison := material.comparing(cluster, variant)).max_severity < Severity.SUBSTANTIVE
        and len(material.keys(variant.text)) >= _FEWEST_WORDS
        for identifier in variant.quotation_ids
    }


def _apart(material: Material, cluster: Cluster, places: dict[str, Span]) -> Iterator[tuple[Quotation, Quotation]]:
    """Yield the quotations of one document that print two neighbouring pieces of the statement as two utterances."""
    quotations = [each for each in material.printing(cluster) if each.id in places]
    for one in sorted(quotations, key=lambda each: (each.document_id, places[each.id].start, each.span.start)):
        for other in quotations:
            is_apart = one.document_id == other.document_id and one.utterance_id != other.utterance_id
            if is_apart and places[one.id].end <= places[other.id].start:
                yield one, other


def _is_joined(cluster: Cluster, first: Span, second: Span) -> bool:
    """Tell whether two pieces follow each other in the statement, with no cut shown between them."""
    gap = cluster.base_text[first.end : second.start]
    return not any(each.isalnum() for each in gap) and not has_ellipsis(gap)


def _signal(
    material: Material, cluster: Cluster, variant: Variant, first: Quotation, second: Quotation
) -> Signal | None:
    document = material.collection.document_by_id[first.document_id]
    joining = next((each for each in material.printing(variant) if each.document_id != document.id), None)
    between = _between(material, first, second)
    is_later = any(word in listed("elsewhere") for word in between)
    if joining is None or not (is_later or len(between) >= _FAR or second.span.start < first.span.start):
        return None
    there = material.collection.document_by_id[joining.document_id]
    values = {"other": there.outlet_shown, "outlet": document.outlet_shown, "first": quoted(document, first.span),
                  "second": quoted(document, second.span)}  # fmt: skip
    evidence = (
        Sentence("{other} joins what {outlet} quotes as said apart: “{first}” and “{second}”.", **values)
        if is_later
        else Sentence("{other} has in one piece what {outlet} has at two places: “{first}” and “{second}”.", **values)
    )
    places = (Place(there.id, joining.span, joining.id), *(Place(each.document_id, each.span, each.id)
                                                            for each in (first, second)))  # fmt: skip
    severity = Severity.CRITICAL if is_later else Severity.EDITORIAL
    return Signal(SignalKind.SPLICE, severity, cluster.id, places, evidence, is_question=not is_later)


def _between(material: Material, first: Quotation, second: Quotation) -> Sequence[str]:
    """Return the narrator's words between two quotations of a document."""
    narration = material.narration(material.collection.document_by_id[first.document_id])
    before, behind = sorted((first, second), key=lambda each: each.span.start)
    start, end = narration.around(before.span)[1], narration.around(behind.span)[0]
    return [word.key for word in narration.words[start:end] if not word.is_quoted]
