"""Who printed which part of an assembled statement, and where wordings part ways."""

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from quoteview.core.cluster import Cluster
from quoteview.core.collection import Collection
from quoteview.core.difference import Comparison, Difference, Severity
from quoteview.core.text import Span
from quoteview.session.comparing import Comparing
from quoteview.ui.models.collation import is_quietly_left_out
from quoteview.ui.models.names import outlet_names


@dataclass(frozen=True, slots=True)
class CoverageBar:
    """What one outlet, or several alike, print of the assembled statement: spans of it, in code points."""

    outlets: tuple[str, ...]
    covered: tuple[Span, ...]
    altered: tuple[Span, ...]
    critical: tuple[Span, ...] = ()
    """Where among the altered it may mean something else."""

    def share(self, total: int) -> float:
        """Return how much of `total` code points is covered, from 0 to 1."""
        return sum(len(span) for span in self.covered) / total if total else 0.0


def coverage(collection: Collection, cluster: Cluster, compare: Comparing) -> tuple[CoverageBar, ...]:
    """Return a bar for each outlet of a cluster, fullest first; outlets that print the same share one.

    Places where wordings part ways in more than typography are known while the assembled statement is
    the base; with another base there are none.
    """
    names = outlet_names(collection.documents)
    covered: dict[str, list[Span]] = {}
    altered: dict[str, list[Span]] = {}
    critical: dict[str, list[Span]] = {}
    for variant in cluster.variants:
        parting = _parting(compare(cluster, variant)) if cluster.base_text == cluster.assembled else []
        worst = [each.base for each in parting if each.severity is Severity.CRITICAL]
        for identifier in variant.quotation_ids:
            outlet = names[collection.quotation_by_id[identifier].document_id]
            covered.setdefault(outlet, []).extend(span for _, span in variant.evidence.aligned)
            altered.setdefault(outlet, []).extend(each.base for each in parting)
            critical.setdefault(outlet, []).extend(worst)
    alike: dict[tuple[tuple[Span, ...], ...], list[str]] = {}
    for outlet in covered:
        key = tuple(join_spans(spans[outlet], cluster.assembled) for spans in (covered, altered, critical))
        alike.setdefault(key, []).append(outlet)
    bars = [CoverageBar(tuple(outlets), *spans) for spans, outlets in alike.items()]
    return tuple(sorted(bars, key=lambda bar: (-bar.share(1), bar.covered, bar.outlets)))


def _parting(comparison: Comparison) -> list[Difference]:
    """Return what of a variant parts ways with the base in more than typography."""
    return [
        difference
        for difference in comparison.differences
        if difference.severity > Severity.COSMETIC and not is_quietly_left_out(difference)
    ]


_PLACE = attrgetter("start", "end")


def join_spans(spans: Iterable[Span], text: str) -> tuple[Span, ...]:
    """Join spans of `text` that touch, or have nothing but spaces and punctuation between them or up to the end."""
    joined: list[Span] = []
    for span in sorted(spans, key=_PLACE):
        if joined and not any(map(str.isalnum, text[joined[-1].end : span.start])):
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    if joined and not any(map(str.isalnum, text[joined[-1].end :])):
        joined[-1] = Span(joined[-1].start, len(text))
    return tuple(joined)
