"""Quotations to clusters: the front door of grouping."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from quoteview.collate.clusters.attachment import group_phrases
from quoteview.collate.clusters.background import Background, count_once
from quoteview.collate.clusters.candidates import Candidates, find_candidates
from quoteview.collate.clusters.description import agreed_speaker, cluster_id, described
from quoteview.collate.clusters.evidence import Scale
from quoteview.collate.clusters.grouping import Group, Grouping
from quoteview.collate.clusters.kept import KeptGroups
from quoteview.collate.clusters.occasions import Occasions
from quoteview.collate.clusters.phrases import Phrase, phrases_of
from quoteview.collate.clusters.possibility import possible_matches
from quoteview.collate.clusters.provenance import Scopes
from quoteview.collate.clusters.steps import Steps, Watching, unwatched
from quoteview.core.cluster import Cluster, Clustering
from quoteview.core.document import Document
from quoteview.core.quotation import Kind, Quotation

READING, COMPARING, DESCRIBING = 0.3, 0.3, 0.4
"""Shares of the time that grouping takes, as measured; nothing but what is told of it while it runs hangs on them."""


def cluster_quotations(
    quotations: Sequence[Quotation], documents: Mapping[str, Document], watch: Watching = unwatched
) -> Clustering:
    """Group quotations by the statement they print, each in exactly one cluster.

    Clusters are in the order of their first quotations, and do not depend on that order otherwise.
    What is known of a quotation's document (when it was published) helps; a document that is not in
    `documents` is one of which nothing is known. Scare quotes stay alone: a title or a nickname is
    nobody's statement, so that the same words prove nothing. What is likely but not certain is in
    `possible`, never merged. `watch` hears how many of the quotations are behind, and may raise to stop the work.
    """
    scopes = Scopes(quotations, documents)
    steps = Steps(len(quotations), watch)
    grouping = _grouped(list(_spoken(quotations)), scopes, steps)
    order = {quotation.id: place for place, quotation in enumerate(quotations)}
    by_name = dict(_clusters(grouping, scopes, order, steps))
    steps.end()
    scare = [described([quotation], None, grouping.scale, scopes, order) for quotation in _scare(quotations)]
    return Clustering(in_order([*by_name.values(), *scare], order), possible_matches(grouping, by_name))


def in_order(clusters: Iterable[Cluster], order: Mapping[str, int]) -> tuple[Cluster, ...]:
    """Return clusters by the places of their first quotations."""
    return tuple(sorted(clusters, key=lambda cluster: min(map(order.__getitem__, cluster.quotation_ids))))


def cluster_ids(quotations: Sequence[Quotation], documents: Mapping[str, Document]) -> dict[str, str]:
    """Return the id of the cluster of each quotation, by the quotation's: the clusters of `cluster_quotations`.

    Nothing of the clusters is described, which spares much of the time.
    """
    grouping = _grouped(list(_spoken(quotations)), Scopes(quotations, documents), _unwatched(), is_doubting=False)
    groups = [_members(grouping, group) for group in grouping.groups.values()]
    groups += [[quotation] for quotation in _scare(quotations)]
    return {quotation.id: own for members in groups for own in [cluster_id(members)] for quotation in members}


def kept_groups(quotations: Sequence[Quotation], documents: Mapping[str, Document], steps: Steps) -> KeptGroups:
    """Return the groups of those of some quotations that are somebody's statements, to be changed as others come."""
    scopes, occasions = Scopes(quotations, documents), Occasions()
    phrases, found, scale = _weighed(list(_spoken(quotations)), scopes, steps)
    alone = Grouping(dict(enumerate(phrases)), scopes, scale)
    grouping = group_phrases(alone, steps.through(found.pairs, COMPARING), occasions)
    return KeptGroups(grouping, found, occasions, scale.against(Background(count_once([]))))


def cluster_of(quotations: Sequence[Quotation], documents: Mapping[str, Document]) -> Cluster:
    """Return the one cluster that some quotations make because a person says so, whatever their words.

    The assembled statement is the fullest of those that they would make by themselves.
    """
    scopes = Scopes(quotations, documents)
    grouping = _grouped(list(_spoken(quotations)), scopes, _unwatched())
    fullest = min(grouping.groups.values(), key=lambda group: group.fullness, default=None)
    order = {quotation.id: place for place, quotation in enumerate(quotations)}
    return described(quotations, fullest.statement if fullest else None, grouping.scale, scopes, order)


def speaker_of(quotations: Sequence[Quotation], documents: Mapping[str, Document]) -> str | None:
    """Return who all but a minority of some quotations say they are by, as printed most."""
    return agreed_speaker(quotations, Scopes(quotations, documents))


def _scare(quotations: Sequence[Quotation]) -> Iterator[Quotation]:
    return (quotation for quotation in quotations if quotation.kind is Kind.SCARE)


def _spoken(quotations: Sequence[Quotation]) -> Iterator[Quotation]:
    return (quotation for quotation in quotations if quotation.kind is not Kind.SCARE)


def _unwatched() -> Steps:
    return Steps(0, unwatched)


def _grouped(quotations: Sequence[Quotation], scopes: Scopes, steps: Steps, *, is_doubting: bool = True) -> Grouping:
    """Return the groups of some quotations, weighed by the shipped background and by their own words."""
    phrases, found, scale = _weighed(quotations, scopes, steps)
    pairs = found.pairs
    # What they were found by goes before anything is compared.
    del found
    if not is_doubting:
        # Where a quotation comes from is asked for again only to say why it is where it is.
        scopes.forget_all()
    grouping = Grouping(dict(enumerate(phrases)), scopes, scale)
    return group_phrases(grouping, steps.through(pairs, COMPARING), is_doubting=is_doubting)


def _weighed(
    quotations: Sequence[Quotation], scopes: Scopes, steps: Steps
) -> tuple[Sequence[Phrase], Candidates, Scale]:
    """Return the phrases of some quotations, what is worth comparing, and the scale they are weighed on."""
    shipped = Scale(Background(count_once([])))
    phrases = phrases_of(quotations, scopes, shipped)
    readings = [shipped.read(phrase.text) for phrase in steps.through(phrases, READING)]
    candidates = find_candidates(readings, [phrase.provenance for phrase in phrases], shipped.surprise)
    families: dict[int, list[str]] = {}
    for reading, family in zip(readings, candidates.families, strict=True):
        families.setdefault(family, []).append(reading.spelled)
    return phrases, candidates, shipped.against(Background(shipped.letters.counted(families.values())))


def _clusters(
    grouping: Grouping, scopes: Scopes, order: Mapping[str, int], steps: Steps
) -> Iterator[tuple[int, Cluster]]:
    for name, group in steps.through(grouping.groups.items(), DESCRIBING):
        yield name, described(_members(grouping, group), group.statement, grouping.scale, scopes, order)


def _members(grouping: Grouping, group: Group) -> list[Quotation]:
    return [quotation for number in group.phrases for quotation in grouping.phrases[number].quotations]
