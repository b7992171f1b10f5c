"""Finding words in a text as people type them: marks, dashes, case, accents and what cannot be seen do not count."""

import re
import unicodedata
from bisect import bisect_right
from itertools import accumulate

from quoteview.core.text import Span
from quoteview.ui.models.folding import fold

_TATWEEL = "ـ"
"""Stretches an Arabic word, and is no letter of it."""

_VARIATION_SELECTORS = range(0xFE00, 0xFE10)


class Findable:
    """A text to find words in. Every place found is a span of the text itself, in code points."""

    def __init__(self, text: str) -> None:
        table = {ord(character): _folded(character) for character in set(text)}
        self._text = text
        self._folded = text.translate(table)
        is_one_for_one = all(len(folded) == 1 for folded in table.values())
        lengths = () if is_one_for_one else (len(table[ord(character)]) for character in text)
        self._starts = list(accumulate(lengths, initial=0)) if not is_one_for_one else None

    def places(self, words: str) -> tuple[Span, ...]:
        """Return where words stand, from the first to the last place, none of them in another.

        A space among the words stands for any white space, line breaks included. Words in which
        nothing is left to look for are found nowhere.
        """
        wanted = " +".join(map(re.escape, "".join(map(_folded, words)).split()))
        found = (self._span(each.start(), each.end()) for each in re.finditer(wanted, self._folded)) if wanted else ()
        # Two letters can be folded from one, which is one place all the same.
        return tuple(dict.fromkeys(found))

    def _span(self, start: int, end: int) -> Span:
        return Span(self._point(start), self._with_marks(self._point(end - 1) + 1))

    def _point(self, at: int) -> int:
        """Return the character of the text that a folded one comes from."""
        return at if self._starts is None else bisect_right(self._starts, at) - 1

    def _with_marks(self, end: int) -> int:
        """Return where a place ends that takes in the accents on its last letter."""
        while end < len(self._text) and unicodedata.category(self._text[end]) == "Mn" and not _folded(self._text[end]):
            end += 1
        return end


def _folded(character: str) -> str:
    """Return one character as the filter sees it: nothing for one that cannot be seen, a space for any white space."""
    if character.isspace():
        return " "
    if character == _TATWEEL or ord(character) in _VARIATION_SELECTORS or unicodedata.category(character) == "Cf":
        return ""
    return fold(character)
