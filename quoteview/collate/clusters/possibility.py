"""Matches that are likely but not certain: for a person to decide, never merged."""

from collections import Counter
from collections.abc import Iterable, Mapping

from quoteview.collate.clusters.grouping import Doubt, Grouping
from quoteview.core.cluster import Cluster, PossibleMatch

_MOST = 5
"""So many possible matches of one cluster are shown, the best first."""


def possible_matches(grouping: Grouping, clusters: Mapping[int, Cluster]) -> tuple[PossibleMatch, ...]:
    """Return the doubts of a grouping as matches of clusters, the most telling first.

    `clusters` are by the names of their groups.
    """
    def cluster_of(number: int) -> str:
        return clusters[grouping.group_of(number).name].id

    return best_matches((cluster_of(doubt.first), cluster_of(doubt.second), doubt) for doubt in grouping.doubts)


def best_matches(doubts: Iterable[tuple[str, str, Doubt]]) -> tuple[PossibleMatch, ...]:
    """Return doubts about pairs of clusters, given with their ids, as matches: the most telling first."""
    best: dict[tuple[str, str], Doubt] = {}
    for first, second, doubt in doubts:
        key = (first, second) if first < second else (second, first)
        if first != second and (key not in best or doubt.score > best[key].score):
            best[key] = doubt
    shown: Counter[str] = Counter()
    matches = []
    for (one, other), doubt in sorted(best.items(), key=lambda entry: (-entry[1].score, entry[0])):
        if max(shown[one], shown[other]) < _MOST:
            shown.update((one, other))
            matches.append(PossibleMatch(one, other, doubt.score, doubt.reason))
    return tuple(matches)
