"""Quotations to clusters: the front door of grouping."""

from collections import Counter
from collections.abc import Mapping, Sequence

from quoteview.collate.attachment import group_phrases
from quoteview.collate.background import Background, count_once, count_terms
from quoteview.collate.candidates import find_candidates
from quoteview.collate.evidence import Measured, Scale, agreement, aligned_spans
from quoteview.collate.grouping import Group, Grouping
from quoteview.collate.normalize import wording
from quoteview.collate.phrases import Phrase, canonical, phrases_of
from quoteview.collate.provenance import Scopes
from quoteview.core.cluster import Cluster, Clustering, Evidence, Part, Variant
from quoteview.core.document import Document
from quoteview.core.identity import identifier
from quoteview.core.quotation import Kind, Quotation
from quoteview.core.text import Span


def cluster_quotations(quotations: Sequence[Quotation], documents: Mapping[str, Document]) -> Clustering:
    """Group quotations by the statement they print, each in exactly one cluster.

    Clusters are in the order of their first quotations. What is known of a quotation's document helps; a document that is not in `documents` is one of
    which nothing is known. Scare quotes stay alone: a title or a nickname is nobody's statement.
    """
    scopes = Scopes(quotations, documents)
    spoken = [quotation for quotation in quotations if quotation.kind is not Kind.SCARE]
    grouping = _grouped(spoken, scopes)
    phrases, scale = grouping.phrases, grouping.scale
    order = {quotation.id: place for place, quotation in enumerate(quotations)}
    for group in grouping.groups.values():
        grouping.settle(group)
    clusters = [_cluster(group, phrases, scale, order) for group in grouping.groups.values()]
    clusters += [_alone(quotation, scale) for quotation in quotations if quotation.kind is Kind.SCARE]
    clusters.sort(key=lambda cluster: min(order[identifier] for identifier in cluster.quotation_ids))
    return Clustering(tuple(clusters), ())


def _grouped(quotations: Sequence[Quotation], scopes: Scopes) -> Grouping:
    """Return the groups of some quotations, weighed by the shipped background and by their own words."""
    phrases = phrases_of(quotations, scopes, Scale(Background(count_terms([]))))
    candidates = find_candidates([phrase.measured for phrase in phrases], [phrase.provenance for phrase in phrases])
    families: dict[int, list[Sequence[str]]] = {}
    for phrase, family in zip(phrases, candidates.families, strict=True):
        families.setdefault(family, []).append(phrase.measured.wording.keys)
    scale = Scale(Background(count_once(families.values())))
    return group_phrases([phrase.remeasured(scale) for phrase in phrases], candidates.pairs, scopes, scale)


def _cluster(group: Group, phrases: Sequence[Phrase], scale: Scale, order: Mapping[str, int]) -> Cluster:
    quotations = [quotation for number in group.phrases for quotation in phrases[number].quotations]
    return _made_of(quotations, group.statement, scale, order)


def _alone(quotation: Quotation, scale: Scale) -> Cluster:
    return _made_of([quotation], scale.measure(wording(quotation.text)), scale, {quotation.id: 0})


def _made_of(
    quotations: Sequence[Quotation], statement: Measured, scale: Scale, order: Mapping[str, int]
) -> Cluster:
    own = identifier("c", min(quotations, key=canonical).id)
    by_text: dict[str, list[Quotation]] = {}
    for quotation in sorted(quotations, key=lambda quotation: order[quotation.id]):
        by_text.setdefault(quotation.text, []).append(quotation)
    variants = tuple(_variant(own, text, members, statement, scale) for text, members in by_text.items())
    base = max(variants, key=lambda variant: (len(variant.text), variant.text))
    text = statement.wording.text
    part = Part(Span(0, len(text)), text, tuple(quotation.id for quotation in quotations))
    return Cluster(own, variants, base.id, text, (part,), _speaker(quotations))


def _variant(own: str, text: str, members: Sequence[Quotation], statement: Measured, scale: Scale) -> Variant:
    measured = scale.measure(wording(text))
    found = agreement(measured, statement)
    aligned = aligned_spans(measured.wording, statement.wording, found.blocks) if found else ()
    evidence = Evidence(found.score if found else 0.0, aligned, "It prints words of the assembled statement.")
    return Variant(identifier("v", own, text), text, tuple(quotation.id for quotation in members), evidence)


def _speaker(quotations: Sequence[Quotation]) -> str | None:
    named = Counter(quotation.speaker for quotation in quotations if quotation.speaker)
    if not named:
        return None
    speaker, count = max(named.items(), key=lambda entry: (entry[1], entry[0]))
    return speaker if count * 2 > named.total() else None
