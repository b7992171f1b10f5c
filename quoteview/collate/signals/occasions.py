"""The same words by the same person on another day: said again, or put where they do not belong."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from quoteview.collate.clusters.provenance import NEAR_DAYS
from quoteview.collate.signals.material import Material
from quoteview.collate.signals.wording import quoted
from quoteview.core.cluster import Cluster
from quoteview.core.difference import Severity
from quoteview.core.quotation import Quotation
from quoteview.core.sentence import Sentence
from quoteview.core.signal import Place, Signal, SignalKind

_FEWEST_WORDS = 6
_FEWEST_CONTENT = 2


def find_occasions(material: Material) -> Iterator[Signal]:
    """Yield where documents of different days print the same words of one person. It is a question always."""
    for same in material.same_words:
        is_wanted = any(material.is_wanted(cluster.id) for cluster, _ in same)
        if is_wanted and material.says_enough(same[0][1].text, _FEWEST_WORDS, _FEWEST_CONTENT):
            by_speaker: dict[str, list[tuple[Cluster, Quotation]]] = defaultdict(list)
            for cluster, variant in same:
                if cluster.speaker:
                    by_speaker[cluster.speaker] += ((cluster, each) for each in material.printing(variant))
            for printed in by_speaker.values():
                yield from _of_wording(material, printed)


def _of_wording(material: Material, printed: Sequence[tuple[Cluster, Quotation]]) -> Iterator[Signal]:
    dated = sorted(
        ((day, quotation.id, cluster, quotation) for cluster, quotation in printed
         if (day := material.day(quotation.document_id)) is not None),
        key=lambda entry: entry[:2],
    )  # fmt: skip
    for (before, _, _, earlier), (day, _, cluster, later) in pairwise(dated):
        is_apart = day - before > NEAR_DAYS and earlier.document_id != later.document_id
        if is_apart and material.is_wanted(cluster.id):
            yield _signal(material, cluster, earlier, later)


def _signal(material: Material, cluster: Cluster, earlier: Quotation, later: Quotation) -> Signal:
    here, there = (material.collection.document_by_id[each.document_id] for each in (later, earlier))
    evidence = Sentence(
        "“{words}” stands in {outlet} of {day}, and in {other} of {before} already: said again, or put elsewhere?",
        words=quoted(here, later.span), outlet=here.outlet_shown, day=_shown(material, later),
        other=there.outlet_shown, before=_shown(material, earlier),
    )  # fmt: skip
    places = tuple(Place(each.document_id, each.span, each.id) for each in (later, earlier))
    return Signal(SignalKind.CONTEXT_CONFLICT, Severity.EDITORIAL, cluster.id, places, evidence, is_question=True)


def _shown(material: Material, quotation: Quotation) -> str:
    return date.fromordinal(material.day(quotation.document_id) or 1).isoformat()
