"""The same words given to two persons.

Two forms of one name, a pronoun or an office nobody resolved, and a body beside the person who speaks for it are
no conflict. Where an attribution is not sure, or the words are few, it is a question.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, product
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from quoteview.collate.clusters.provenance import full_names, is_name, is_short_for
from quoteview.collate.signals.material import Material
from quoteview.collate.signals.wording import quoted
from quoteview.core.cluster import Variant
from quoteview.core.difference import Severity
from quoteview.core.quotation import Quotation, Resolution
from quoteview.core.sentence import Sentence
from quoteview.core.signal import Place, Signal, SignalKind

_SURE = 0.75
_FEWEST_WORDS = 4
_FEWEST_CONTENT = 2
_LONG = 8
"""So many words in the same order are one statement, whenever they were printed."""
_MOST = 0.8
"""So much of the shorter wording must two share to be asked whose they are."""
_SLIP = 80.0
"""How like two surnames must be, in percent, to be one with a slip in it."""


def find_conflicts(material: Material) -> Iterator[Signal]:
    """Yield where the same words are given to two persons, in one cluster or in two.

    Where one outlet prints more of them than another, or words that differ a little, that may be a conflict too.
    """
    told = set[tuple[str, str | None, str | None]]()
    for cluster_ids, quotations in _same_words(material):
        pair = _rivals(material, _by_name(quotations), _by_name(quotations))
        if pair:
            told.update((each, pair[0][0].speaker, pair[1][0].speaker) for each in cluster_ids)
            yield from _signals(material, cluster_ids, *_surest(*pair), is_same=True)
    for cluster_ids, overlap in _like_words(material):
        some, others = (_by_name(material.printing(each)) for each in overlap.variants)
        pair = _rivals(material, some, others)
        if pair:
            untold = [each for each in cluster_ids if (each, pair[0][0].speaker, pair[1][0].speaker) not in told]
            yield from _signals(material, untold, *_surest(*pair), is_same=overlap.is_part)


_Named = Mapping[str, Sequence[Quotation]]
"""Quotations by whom their documents name as their speaker."""


def _by_name(quotations: Iterable[Quotation]) -> _Named:
    by_name: dict[str, list[Quotation]] = defaultdict(list)
    for quotation in quotations:
        if quotation.speaker and is_somebody(quotation):
            by_name[quotation.speaker].append(quotation)
    return by_name


def _rivals(
    material: Material, some: _Named, others: _Named
) -> tuple[Sequence[Quotation], Sequence[Quotation]] | None:
    """Return what two persons are given of whom one cannot be the other, the first two by name."""
    names = sorted({(min(pair), max(pair)) for pair in product(some, others) if pair[0] != pair[1]})
    for one, other in names:
        mine, yours = (some[one], others[other]) if one in some and other in others else (others[one], some[other])
        if not may_be_one(one, other) and material.is_same_matter(mine, yours, _LONG):
            return mine, yours
    return None


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


class _Overlap(NamedTuple):
    """Two variants of two clusters that share most of the shorter one's words; `is_part` where they share all."""

    variants: tuple[Variant, Variant]
    n_shared: int
    is_part: bool

    @property
    def rank(self) -> tuple[bool, int, str, str]:
        """What the most telling overlap of two clusters is the greatest by, in whatever order they come."""
        return self.is_part, self.n_shared, self.variants[0].text, self.variants[1].text


def _like_words(material: Material) -> Iterator[tuple[Sequence[str], _Overlap]]:
    """Yield, of two clusters that may be one, what they share most of, with the wanted ones of them."""
    clusters = material.collection.cluster_by_id
    for match in material.collection.possible:
        pair = [clusters[each] for each in (match.cluster_id, match.other_id) if each in clusters]
        wanted = tuple(cluster.id for cluster in pair if material.is_wanted(cluster.id))
        if not wanted or len(pair) < 2 or (pair[0].speaker is not None and pair[0].speaker == pair[1].speaker):
            continue
        overlaps = (_overlap(material, *each) for each in product(pair[0].variants, pair[1].variants))
        shared = [each for each in overlaps if each is not None]
        if shared and all(map(material.is_statement, pair)):
            yield wanted, max(shared, key=lambda each: each.rank)


def _overlap(material: Material, one: Variant, other: Variant) -> _Overlap | None:
    """Return what two wordings share, where that is enough to ask whose words they are; equal ones are told of."""
    shorter, longer = sorted((one, other), key=lambda variant: (len(material.keys(variant.text)), variant.text))
    part, whole = material.keys(shorter.text), material.keys(longer.text)
    if len(part) < _LONG or part == whole:
        return None
    n_shared = LCSseq.similarity(part, whole)
    if n_shared < max(_LONG, _MOST * len(part)):
        return None
    is_part = any(whole[at : at + len(part)] == part for at in range(len(whole) - len(part) + 1))
    return _Overlap((shorter, longer), n_shared, is_part)


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


def _signals(
    material: Material, cluster_ids: Sequence[str], one: Quotation, other: Quotation, *, is_same: bool
) -> Iterator[Signal]:
    """Yield the signal of each cluster; `is_same` tells whether one prints all the words that the other prints."""
    documents = material.collection.document_by_id
    here, there = documents[one.document_id], documents[other.document_id]
    # One document that gives the same words to two has most likely been misread.
    is_sure = is_same and here is not there and _is_certain(one) and _is_certain(other)
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
