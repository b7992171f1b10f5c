"""Comparing the variants of a cluster with its base, when somebody looks."""

from functools import lru_cache

from quoteview.collate import comparison
from quoteview.core.cluster import Cluster, Variant
from quoteview.core.difference import Comparison, Severity

REMEMBERED = 65_536


@lru_cache(REMEMBERED)
def compare(base: str, variant: str) -> Comparison:
    """Return how `variant` differs from `base`, from memory when the pair was compared before."""
    return comparison.compare(base, variant)


def comparison_of(cluster: Cluster, variant: Variant) -> Comparison:
    """Return how a variant differs from what its cluster is compared with."""
    return compare(cluster.base_text, variant.text)


def max_severity(cluster: Cluster) -> Severity:
    """Return the severity of the worst difference in a cluster."""
    return max(comparison_of(cluster, variant).max_severity for variant in cluster.variants)
