"""Matches that are likely but not certain: for a person to decide, never merged."""

from collections import Counter
from collections.abc import Mapping

from quoteview.collate.clusters.grouping import Doubt, Grouping
from quoteview.core.cluster import Cluster, PossibleMatch

_MOST = 5
"""So many possible matches of one cluster are shown, the best first."""


def possible_matches(grouping: Grouping, clusters: Mapping[int, Cluster]) -> tuple[PossibleMatch, ...]:
    """Return the doubts of a grouping as matches of clusters, the most telling first.

    `clusters` are by the names of their groups.
    """
    best: dict[tuple[str, str], Doubt] = {}
    for doubt in grouping.doubts:
        ids = sorted({clusters[grouping.group_of(number).name].id for number in (doubt.first, doubt.second)})
        if len(ids) == 2:
            key = ids[0], ids[1]
            if key not in best or doubt.score > best[key].score:
                best[key] = doubt
    shown: Counter[str] = Counter()
    matches = []
    for (one, other), doubt in sorted(best.items(), key=lambda entry: (-entry[1].score, entry[0])):
        if max(shown[one], shown[other]) < _MOST:
            shown.update((one, other))
            matches.append(PossibleMatch(one, other, doubt.score, doubt.reason))
    return tuple(matches)
