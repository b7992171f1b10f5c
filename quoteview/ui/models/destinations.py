"""What a correction can lead to: the statements a wording can be moved to, the names a quotation can be given."""

from collections import Counter
from collections.abc import Iterable, Sequence

from quoteview.core.cluster import Cluster
from quoteview.core.collection import Collection
from quoteview.ui.models.choices import Choice
from quoteview.ui.models.cluster_rows import ClusterRow
from quoteview.ui.models.folding import fold
from quoteview.ui.translation import tr

SHORT = 60
"""Code points of a wording that a sentence about it shows."""


def shortened(text: str) -> str:
    """Return the beginning of a wording, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= SHORT else f"{line[:SHORT].rstrip()}…"


def destinations(collection: Collection, cluster: Cluster, rows: Iterable[ClusterRow]) -> Sequence[Choice]:
    """Return the statements that a wording of a cluster can be moved to: first what may be the same anyway."""
    pairs = ((match.cluster_id, match.other_id) for match in collection.possible)
    near = {each for pair in pairs if cluster.id in pair for each in pair}

    def rank(row: ClusterRow) -> tuple[bool, bool]:
        return row.cluster_id not in near, row.speaker is None or row.speaker != cluster.speaker

    others = sorted((row for row in rows if row.cluster_id != cluster.id), key=rank)
    return [Choice(row.cluster_id, row.wording, _beside(row), row.haystack) for row in others]


def names_to_give(collection: Collection, cluster: Cluster | None) -> Sequence[Choice]:
    """Return the speakers there are: those of a cluster first, then "nobody knows", then who is quoted most."""
    counts = Counter(each.speaker for each in collection.quotations if each.speaker)
    own = Counter(each.speaker for each in collection.quotations_of(cluster) if each.speaker) if cluster else Counter()
    nobody = Choice(None, tr("Nobody knows"), tr("The speaker is unknown"))
    known = sorted(counts, key=lambda name: (-counts[name], fold(name)))
    first = [_named(name, counts) for name in known if name in own]
    return [*first, nobody, *(_named(name, counts) for name in known if name not in own)]


def _named(name: str, counts: Counter[str]) -> Choice:
    return Choice(name, name, tr("%n quote(s)", n=counts[name]))


def _beside(row: ClusterRow) -> str:
    return " · ".join((row.speaker_shown, ", ".join(row.outlets)))
