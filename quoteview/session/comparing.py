"""Comparing the variants of a cluster with its base, when somebody looks."""

from collections.abc import Callable
from functools import lru_cache

from quoteview.core.cluster import Cluster, Variant
from quoteview.core.difference import Comparison, Severity
from quoteview.core.policy import Policy
from quoteview.session import engine

REMEMBERED = 65_536

Comparing = Callable[[Cluster, Variant], Comparison]
"""How a variant differs from what its cluster is compared with."""


def compare(base: str, variant: str) -> Comparison:
    """Return how `variant` differs from `base`, from memory when the pair was compared before."""
    # Most statements have one wording, which equals its base at once: the memory is for those that have more.
    return engine.compare(base, variant) if base == variant else _compared(base, variant)


@lru_cache(REMEMBERED)
def _compared(base: str, variant: str) -> Comparison:
    return engine.compare(base, variant)


def comparison_of(cluster: Cluster, variant: Variant) -> Comparison:
    """Return how a variant differs from what its cluster is compared with."""
    if is_another_part(cluster, variant):
        behind = cluster.is_behind_base(variant)
        return engine.compare_parts(cluster.base_text, variant.text, is_behind=behind)
    return compare(cluster.base_text, variant.text)


def is_another_part(cluster: Cluster, variant: Variant) -> bool:
    """Tell whether a variant is another part of the statement than the chosen base, as all who print it have it.

    Where outlets differ in that part it is compared with the base still: nothing that was altered there goes untold.
    """
    if not cluster.is_another_part(variant):
        return False
    return compare(cluster.assembled, variant.text).max_severity <= Severity.EDITORIAL


def under(policy: Policy) -> Comparing:
    """Return the comparing whose differences are rated as a policy rates them, with a memory of its own."""
    if not policy.moves:
        return comparison_of

    @lru_cache(REMEMBERED)
    def rated(base: str, variant: str) -> Comparison:
        return policy.rate(compare(base, variant))

    def rate(cluster: Cluster, variant: Variant) -> Comparison:
        if is_another_part(cluster, variant):
            return policy.rate(comparison_of(cluster, variant))
        differs = cluster.base_text != variant.text
        return rated(cluster.base_text, variant.text) if differs else comparison_of(cluster, variant)

    return rate
