"""What denies, limits, or says how certain a thing is: the words, their parts and their prefixes."""

from functools import cache, lru_cache

from quoteview.collate.lexicons import listed, parts
from quoteview.collate.wordings import Wording
from quoteview.collate.words import DASHES

_NOT = "not"
_PLAIN = frozenset([_NOT, "nicht", "ne", "pas", "non", "niet", "inte", "ikke", "не"])
"""What denies no more than the words it stands by: not often is rarely."""
_WITHOUT = "less"


def limiters() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that limit anywhere, and those that do so only where they open or stand in a gap."""
    return parts("limiters", "joining")


@cache
def _telling() -> frozenset[str]:
    return listed("modals") | limiters()[0]


def denies_or_limits(key: str) -> bool:
    """Tell whether a word denies or limits by itself."""
    return key in listed("negations") or key in limiters()[0]


@cache
def _joined_prefixes() -> frozenset[str]:
    return parts("prefixes", "hyphen")[1]


def is_denying_prefix(wording: Wording, index: int) -> bool:
    """Tell whether a term is a prefix that denies the word it is joined to by a hyphen: non-violent, anti-war.

    In capitals it is a name: UN-led.
    """
    if wording.keys[index] not in _joined_prefixes() or index + 1 == len(wording):
        return False
    joint = wording.gap(index + 1)
    return len(joint) == 1 and joint in DASHES and not wording.printed(index, index + 1).isupper()


def denying_keys(wording: Wording, start: int, end: int) -> list[str]:
    """Return the keys of terms [start, end), with the prefixes among them that deny as denials."""
    keys = wording.keys[start:end]
    if _joined_prefixes().isdisjoint(keys):
        return keys
    return [_NOT if is_denying_prefix(wording, at) else key for at, key in enumerate(keys, start)]


def without_prefixes(wording: Wording, start: int, end: int) -> list[str]:
    """Return the keys of terms [start, end) without the prefixes that deny, with a hyphen or without."""
    return [wording.keys[at] for at in range(start, end) if not is_denying_prefix(wording, at)]


def denials_and_limits(keys: list[str]) -> list[str]:
    """Return the words that deny (as one), that limit, or that say how certain a thing is, in one order."""
    negations, telling = listed("negations"), _telling()
    found = [_NOT if key in negations else key for key in keys if key in negations or key in telling]
    if not "".join(keys).isascii():
        written = "".join(key for key in keys if not key.isascii())
        if any(part in written for part in listed("denying_parts")):
            found.append(_NOT)
    found.sort()
    return found


@cache
def _prefixes() -> tuple[str, ...]:
    glued, hyphenated = parts("prefixes", "hyphen")
    return tuple(sorted(glued | hyphenated))


@lru_cache(maxsize=1 << 14)
def may_deny(key: str) -> bool:
    """Tell whether `polarity` has to look at a key at all: most words neither deny nor limit in any company."""
    if key in listed("negations") or key in _telling() or not key.isascii():
        return True
    return key.startswith(_prefixes()) or key.endswith(_WITHOUT)


def polarity(keys: list[str], others: list[str]) -> list[str]:
    """Return, in one order, what `keys` deny and limit beside the `others` that stand in their place.

    A negative prefix denies too where the other side has the word without it: unhappy is not happy; and harmless is
    not harmful.
    """
    found = denials_and_limits(keys)
    prefixes = _prefixes()
    for key in keys if others else ():
        prefixed = key.startswith(prefixes) and any(key == prefix + other for prefix in prefixes for other in others)
        stem = key.removesuffix(_WITHOUT)
        if prefixed or (stem != key and (stem in others or f"{stem}ful" in others)):
            found.append(_NOT)
            found.sort()
    return found


def denies_all_or_most(keys: list[str], others: list[str]) -> bool:
    """Tell whether one side denies all of what the other denies but mostly: never, hardly ever."""
    faint = listed("faint")
    absolute = listed("negations") - faint - _PLAIN
    return any(
        not faint.isdisjoint(mine) and not absolute.isdisjoint(yours)
        for mine, yours in ((keys, others), (others, keys))
    )
