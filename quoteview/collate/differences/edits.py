"""An edit: the two half-open ranges of two texts that differ."""

from typing import NamedTuple

from rapidfuzz.distance import Postfix, Prefix


class Edit(NamedTuple):
    """[base_start, base_end) of the one text stands where [variant_start, variant_end) of the other does."""

    base_start: int
    base_end: int
    variant_start: int
    variant_end: int

    def shifted(self, base: int, variant: int) -> "Edit":
        """Return the edit with its ranges moved by `base` and `variant` code points."""
        start, end, other_start, other_end = self
        return Edit(start + base, end + base, other_start + variant, other_end + variant)


def trimmed(base: str, variant: str) -> Edit:
    """Return the one stretch that is left between the common beginning and the common end of two texts."""
    head = Prefix.similarity(base, variant)
    tail = Postfix.similarity(base[head:], variant[head:])
    return Edit(head, len(base) - tail, head, len(variant) - tail)
