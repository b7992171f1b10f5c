"""A wording: a text with its terms, in columns, so that two wordings of many words can be laid side by side fast."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, chain
from operator import add, itemgetter

from quoteview.collate.terms import Term, read, read_alone
from quoteview.collate.words import DASHES, INVISIBLE_RUN
from quoteview.core.difference import Code

_STOPS = frozenset(".!?…")
_MAKE = tuple.__new__
"""Makes a Term without the call of its own constructor, which takes as long again."""

_Placed = tuple[int, int, str, int, int, Code | None, bool, int]
"""A term of a piece of text, and how much further on what the next term is placed by begins.

That is the length of the piece and a blank behind the last term of a piece, nothing behind the others.
"""


@dataclass(frozen=True, eq=False)
class Wording:
    """A text with its terms; the silent tokens (marks and ellipses) are what stands between them.

    The keys of the terms are a column. Where they start and end in the text, in code points, and a whole `Term` are
    made when they are asked for, because most words of two wordings are the same and nothing but their keys is looked
    at. Compared by identity, so that it can be a key of caches at no cost.
    """

    text: str
    keys: list[str]
    _found: list[_Placed]
    """The terms as they stand in the pieces of the text that were read."""
    _offsets: list[int]
    """Where the piece of each term starts in the text."""

    def __len__(self) -> int:
        """Return how many terms there are."""
        return len(self.keys)

    def term(self, index: int) -> Term:
        """Return one term."""
        start, end, key, whole_start, whole_end, origin, number, _ = self._found[index]
        at = self._offsets[index]
        return _MAKE(Term, (start + at, end + at, key, whole_start + at, whole_end + at, origin, number))

    def terms_between(self, first: int, last: int) -> tuple[Term, ...]:
        """Return the terms from `first` to the one before `last`, as far as there are any."""
        return tuple([self.term(index) for index in range(first, min(last, len(self.keys)))])

    def is_number(self, index: int) -> bool:
        """Tell whether a term is a number."""
        return self._found[index][6]

    def starts_word(self, index: int) -> bool:
        """Tell whether a term is where its printed word starts."""
        found = self._found[index]
        return found[0] == found[3]

    def ends_word(self, index: int) -> bool:
        """Tell whether a term is where its printed word ends."""
        found = self._found[index]
        return found[1] == found[4]

    def is_inside_word(self, index: int) -> bool:
        """Tell whether a printed word goes on from term `index - 1` to term `index`."""
        if not 0 < index < len(self.keys) or self._offsets[index - 1] != self._offsets[index]:
            return False
        return self._found[index - 1][3] == self._found[index][3]

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """All terms."""
        return self.terms_between(0, len(self.keys))

    @cached_property
    def starts(self) -> list[int]:
        """Where each term starts."""
        return list(map(add, map(_START, self._found), self._offsets))

    @cached_property
    def ends(self) -> list[int]:
        """Where each term ends."""
        return list(map(add, map(_END, self._found), self._offsets))

    def printed(self, first: int, last: int) -> str:
        """Return the text of the terms from `first` to the one before `last`, at least one."""
        return self.text[self.start_of(first) : self.end_before(last)]

    def between(self, first: int, last: int) -> str:
        """Return the text from the end of term `first - 1` to the start of term `last`."""
        return self.text[self.end_before(first) : self.start_of(last)]

    def end_before(self, index: int) -> int:
        """Return where the term before `index` ends: 0 before the first."""
        return self._found[index - 1][1] + self._offsets[index - 1] if index else 0

    def start_of(self, index: int) -> int:
        """Return where term `index` starts: the length of the text after the last."""
        return self._found[index][0] + self._offsets[index] if index < len(self._found) else len(self.text)

    def gap(self, index: int) -> str:
        """Return the text between terms `index - 1` and `index`."""
        return self.text[self.end_before(index) : self.start_of(index)]

    def opens_sentence(self, index: int) -> bool:
        """Tell whether term `index` begins a sentence: the text's first, or after . ! ? and a blank."""
        if index == 0:
            return True
        gap = self.gap(index)
        if gap == " ":
            return False
        if "\n" in gap:
            return True
        stop = not _STOPS.isdisjoint(gap)
        return stop and (index >= len(self.keys) or not self.text[self.start_of(index)].islower())

    def opens_clause(self, index: int) -> bool:
        """Tell whether any mark stands before term `index`."""
        if index == 0:
            return True
        gap = self.gap(index)
        return gap != " " and any(not (char.isspace() or char in DASHES[:3]) for char in gap)


@lru_cache(maxsize=64)
def wording(text: str) -> Wording:
    """Return `text` with its terms.

    News goes by few words, so what stands between two blanks is read once and remembered.
    """
    if not text.isascii() and INVISIBLE_RUN.search(text):
        return _columns(text, [_placed(text, read(text))])
    printed = _divided(text)
    readings = list(map(_READINGS.__getitem__, printed))
    if () in readings:
        readings = _joined(printed, readings)
    return _columns(text, readings)


def _columns(text: str, readings: Sequence[tuple[_Placed, ...]]) -> Wording:
    """Return the wording whose pieces, a blank between each two, have these terms."""
    found = list(chain.from_iterable(readings))
    offsets = list(accumulate(map(_ADVANCE, found), initial=0))
    return Wording(text, list(map(_KEY, found)), found, offsets)


_START, _END, _KEY, _ADVANCE = itemgetter(0), itemgetter(1), itemgetter(2), itemgetter(7)


def _placed(piece: str, terms: Sequence[Term]) -> tuple[_Placed, ...]:
    """Return the terms of a piece of text, the last with the length of the piece and of the blank behind it."""
    if not terms:
        return ()
    return (*((*term, 0) for term in terms[:-1]), (*terms[-1], len(piece) + 1))


class _Readings(dict[str, tuple[_Placed, ...]]):
    """The terms of what stands between two blanks, each read when it is first asked for.

    There are none where it has none, or hangs on what stands behind it. A plain dictionary, looked in for every
    word of every text; it is begun anew when it has grown large, which takes less than to keep the latest words.
    """

    def __missing__(self, printed: str) -> tuple[_Placed, ...]:
        if len(self) >= _MOST_READ:
            self.clear()
        self[printed] = found = _placed(printed, read_alone(printed) or ())
        return found


_MOST_READ = 1 << 15
_READINGS = _Readings()

# A blank that a token goes across, as . . . and [ … ] do.
_CROSSED = ("[ ", "( ", " .", " ]", " )")
_BLANK = re.compile(r"(?<![\[(]) (?![.\])])")


def _divided(text: str) -> list[str]:
    """Return what stands between the blanks that no token goes across."""
    return _BLANK.split(text) if any(crossed in text for crossed in _CROSSED) else text.split(" ")


def _joined(printed: Sequence[str], readings: Sequence[tuple[_Placed, ...]]) -> list[tuple[_Placed, ...]]:
    """Return the readings with the pieces that have no terms by themselves read together with those behind them."""
    joined: list[tuple[_Placed, ...]] = []
    begun = 0
    for at in [number for number, found in enumerate(readings) if not found]:
        if at < begun:
            continue
        joined += readings[begun:at]
        begun = next((behind + 1 for behind in range(at + 1, len(printed)) if readings[behind]), len(printed))
        joined.append(_remembered(" ".join(printed[at:begun])))
    return [*joined, *readings[begun:]]


@lru_cache(maxsize=1 << 13)
def _remembered(piece: str) -> tuple[_Placed, ...]:
    """Return the terms of a piece of several words."""
    return _placed(piece, read(piece))


def has_ellipsis(gap: str) -> bool:
    """Tell whether what stands between two words holds an ellipsis in any of its forms."""
    return "…" in gap or "..." in gap or ". . ." in gap
