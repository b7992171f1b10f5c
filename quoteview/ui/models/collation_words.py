"""Differences of right-to-left text over whole words: letters there join, so a mark inside a word tears it apart."""

import re
import unicodedata
from dataclasses import replace
from functools import lru_cache

from quoteview.core.difference import Comparison, Difference
from quoteview.core.text import Span
from quoteview.ui.models.collation import is_quietly_left_out

_POSSIBLY_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""The blocks of all letters that run from right to left; some of what stands there does not."""
_RIGHT_TO_LEFT = {"R", "AL"}
_JOINERS = "\u200c\u200d"
REMEMBERED = 1024


def over_whole_words(comparison: Comparison) -> Comparison:
    """Return a comparison whose differences in right-to-left words take in the whole of them.

    Of several differences in one word one is left, the worst of them. The differences still rewrite the base
    into the variant. A comparison without right-to-left text is returned as it is.
    """
    # To look a comparison up takes longer than to see that nothing in it runs from right to left.
    is_widened = is_right_to_left(comparison.base) or is_right_to_left(comparison.variant)
    return _over_whole_words(comparison) if is_widened else comparison


@lru_cache(REMEMBERED)
def _over_whole_words(comparison: Comparison) -> Comparison:
    widened: list[Difference] = []
    for at, difference in enumerate(comparison.differences):
        wide = _widened(comparison, at)
        if widened and wide.base.start < widened[-1].base.end and wide is not difference:
            wide = _merged(comparison, widened.pop(), wide)
        widened.append(wide)
    return replace(comparison, differences=tuple(widened))


def is_right_to_left(text: str) -> bool:
    """Tell whether any of a text runs from right to left."""
    possible = _POSSIBLY_RIGHT_TO_LEFT.finditer(text)
    return any(unicodedata.bidirectional(found.group()) in _RIGHT_TO_LEFT for found in possible)


def _widened(comparison: Comparison, at: int) -> Difference:
    """Return a difference with what agrees of the word at either edge of it."""
    base, variant, differences = comparison.base, comparison.variant, comparison.differences
    difference = differences[at]
    if is_quietly_left_out(difference):
        return difference
    floor = differences[at - 1].base.end if at else 0
    ceiling = differences[at + 1].base.start if at + 1 < len(differences) else len(base)
    start, end = difference.base.start, difference.base.end
    first, last = base[start : start + 1], base[end - 1 : end] if end else ""
    v_first = variant[difference.variant.start : difference.variant.start + 1]
    v_last = variant[difference.variant.end - 1 : difference.variant.end] if difference.variant.end else ""
    before = after = 0
    if _in_word(first) or _in_word(v_first):
        while start - before > floor and _in_word(base[start - before - 1]):
            before += 1
    if _in_word(last) or _in_word(v_last):
        while end + after < ceiling and _in_word(base[end + after]):
            after += 1
    wide = _over(
        comparison,
        difference,
        Span(start - before, end + after),
        Span(difference.variant.start - before, difference.variant.end + after),
    )
    return wide if is_right_to_left(wide.base_text + wide.variant_text) else difference


def _merged(comparison: Comparison, first: Difference, second: Difference) -> Difference:
    worst = second if second.severity > first.severity else first
    base, variant = Span(first.base.start, second.base.end), Span(first.variant.start, second.variant.end)
    return _over(comparison, worst, base, variant)


def _over(comparison: Comparison, difference: Difference, base: Span, variant: Span) -> Difference:
    if base == difference.base and variant == difference.variant:
        return difference
    base_text, variant_text = base.of(comparison.base), variant.of(comparison.variant)
    return replace(difference, base=base, variant=variant, base_text=base_text, variant_text=variant_text)


def _in_word(character: str) -> bool:
    """Tell whether a character, if there is one, is of a word: a letter, a digit, a mark on one, a joiner."""
    return bool(character) and (character in _JOINERS or unicodedata.category(character)[0] in "LMN")
