"""The same words given to two persons.

Two forms of one name, a pronoun or an office nobody resolved, and a body beside the person who speaks for it are
no conflict. Where an attribution is not sure, or the words are few, it is a question.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, combinations, product

from rapidfuzz import fuzz

from quoteview.collate.clusters.provenance import full_names, is_name, is_short_for
from quoteview.collate.signals.material import Material
from quoteview.collate.signals.wording import quoted
from quoteview.core.difference import Severity
from quoteview.core.quotation import Quotation, Resolution
from quoteview.core.sentence import Sentence
from quoteview.core.signal import Place, Signal, SignalKind

_SURE = 0.75
_FEWEST_WORDS = 4
_FEWEST_CONTENT = 2
_LONG = 8
"""So many words in the same order are one statement, whenever they were printed."""
_SLIP = 80.0
"""How like two surnames must be, in percent, to be one with a slip in it."""


def find_conflicts(material: Material) -> Iterator[Signal]:
    """Yield where the same words are given to two persons, in one cluster or in two."""
    for cluster_ids, quotations in _same_words(material):
        by_name: dict[str, list[Quotation]] = defaultdict(list)
        for quotation in quotations:
            if quotation.speaker and is_somebody(quotation):
                by_name[quotation.speaker].append(quotation)
        pairs = (
            (one, other)
            for one, other in combinations(sorted(by_name), 2)
            if not may_be_one(one, other) and material.is_same_matter(by_name[one], by_name[other], _LONG)
        )
        pair = next(pairs, None)
        if pair:
            yield from _signals(material, cluster_ids, *_surest(by_name[pair[0]], by_name[pair[1]]))


def may_be_one(one: str, other: str) -> bool:
    """Tell whether two names may be one person's: one short for the other, or a slip apart."""
    mine, yours = (tuple(name.casefold().replace(".", " ").split()) for name in (one, other))
    if not mine or not yours or len(set(full_names((one, other)).values())) == 1:
        return True
    if is_short_for(mine, yours) or is_short_for(yours, mine) or set(mine) <= set(yours) or set(yours) <= set(mine):
        return True
    return mine[-1] == yours[-1] or fuzz.ratio(mine[-1], yours[-1]) >= _SLIP or fuzz.ratio(one, other) >= _SLIP


def _same_words(material: Material) -> Iterator[tuple[Sequence[str], Sequence[Quotation]]]:
    """Yield the quotations of each wording that clusters print, with the wanted clusters it stands in."""
    for same in material.same_words:
        wanted = tuple(dict.fromkeys(cluster.id for cluster, _ in same if material.is_wanted(cluster.id)))
        if wanted and material.says_enough(same[0][1].text, _FEWEST_WORDS, _FEWEST_CONTENT):
            quotations = [each for _, variant in same for each in material.printing(variant)]
            if len({each.speaker for each in quotations if each.speaker}) > 1:
                yield wanted, quotations


def is_somebody(quotation: Quotation) -> bool:
    """Tell whether a quotation names its speaker: what is quoted inside another quotation has a speaker inside."""
    resolution = quotation.attribution.resolution
    return resolution is not Resolution.BODY and is_name(quotation.speaker or "")


def _unsure(quotation: Quotation) -> tuple[float, str]:
    return -quotation.attribution.confidence, quotation.id


def _surest(some: Sequence[Quotation], others: Sequence[Quotation]) -> tuple[Quotation, Quotation]:
    """Return the surest quotation by each of two, of two documents where there are such."""
    pairs = product(sorted(some, key=_unsure), sorted(others, key=_unsure))
    first = next(pairs)
    return next((pair for pair in chain([first], pairs) if pair[0].document_id != pair[1].document_id), first)


def _signals(material: Material, cluster_ids: Sequence[str], one: Quotation, other: Quotation) -> Iterator[Signal]:
    documents = material.collection.document_by_id
    here, there = documents[one.document_id], documents[other.document_id]
    # One document that gives the same words to two has most likely been misread.
    is_sure = here is not there and _is_certain(one) and _is_certain(other)
    values = {
        "words": quoted(here, one.span), "first": one.speaker, "outlet": here.outlet_shown, "second": other.speaker,
        "other": there.outlet_shown,
    }  # fmt: skip
    evidence = (
        Sentence("“{words}” is {first}’s in {outlet}, and {second}’s in {other}.", **values)
        if is_sure
        else Sentence("“{words}” may be {first}’s in {outlet}, and {second}’s in {other}.", **values)
    )
    places = tuple(Place(each.document_id, each.span, each.id) for each in (one, other))
    severity = Severity.CRITICAL if is_sure else Severity.EDITORIAL
    for cluster_id in cluster_ids:
        yield Signal(
            SignalKind.SPEAKER_CONFLICT, severity, cluster_id, places, evidence, is_question=not is_sure
        )


_NAMED = frozenset({Resolution.NAME, Resolution.SHORT_NAME, Resolution.CORRECTED})


def _is_certain(quotation: Quotation) -> bool:
    """Tell whether the document prints a name at the quotation, and whose words these are is sure."""
    return quotation.attribution.resolution in _NAMED and quotation.attribution.confidence >= _SURE
