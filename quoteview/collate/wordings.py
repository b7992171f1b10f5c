"""A wording: a text with its terms, in columns, so that two wordings of many words can be laid side by side fast."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate
from operator import add, itemgetter

from quoteview.collate.terms import Term, read, read_alone
from quoteview.collate.words import DASHES, INVISIBLE_RUN

_STOPS = frozenset(".!?…")
_MAKE = tuple.__new__
"""Makes a Term without the call of its own constructor, which takes as long again."""


@dataclass(frozen=True, eq=False)
class Wording:
    """A text with its terms; the silent tokens (marks and ellipses) are what stands between them.

    The keys of the terms and where these start and end in the text, in code points, are columns; a `Term` is made
    when it is asked for, because most words of two wordings are the same and nothing but their keys is looked at.
    Compared by identity, so that it can be a key of caches at no cost.
    """

    text: str
    keys: list[str]
    starts: list[int]
    ends: list[int]
    _found: list[Term]
    """The terms as they stand in the pieces of the text that were read."""
    _offsets: list[int]
    """Where the piece of each term starts in the text."""

    def __len__(self) -> int:
        """Return how many terms there are."""
        return len(self.keys)

    def term(self, index: int) -> Term:
        """Return one term."""
        start, end, key, whole_start, whole_end, origin, number = self._found[index]
        at = self._offsets[index]
        return _MAKE(Term, (start + at, end + at, key, whole_start + at, whole_end + at, origin, number))

    def terms_between(self, first: int, last: int) -> tuple[Term, ...]:
        """Return the terms from `first` to the one before `last`, as far as there are any."""
        return tuple([self.term(index) for index in range(first, min(last, len(self.keys)))])

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """All terms."""
        return self.terms_between(0, len(self.keys))

    def between(self, first: int, last: int) -> str:
        """Return the text from the end of term `first - 1` to the start of term `last`."""
        return self.text[self.end_before(first) : self.start_of(last)]

    def end_before(self, index: int) -> int:
        """Return where the term before `index` ends: 0 before the first."""
        return self.ends[index - 1] if index else 0

    def start_of(self, index: int) -> int:
        """Return where term `index` starts: the length of the text after the last."""
        return self.starts[index] if index < len(self.starts) else len(self.text)

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
        return stop and (index >= len(self.keys) or not self.text[self.starts[index]].islower())

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
        return _columns(text, [text], [read(text)])
    printed = _divided(text)
    readings = list(map(read_alone, printed))
    alone = [found for found in readings if found is not None]
    if len(alone) < len(readings):
        printed, alone = _joined(printed, readings)
    return _columns(text, printed, alone)


def _columns(text: str, pieces: Sequence[str], readings: Sequence[tuple[Term, ...]]) -> Wording:
    """Return the wording whose pieces, a blank between each two, have these terms."""
    starts = accumulate(pieces, lambda at, piece: at + len(piece) + 1, initial=0)
    found = [term for terms in readings for term in terms]
    offsets = [at for at, terms in zip(starts, readings, strict=False) for _ in terms]
    return Wording(
        text,
        keys=list(map(_KEY, found)),
        starts=list(map(add, map(_START, found), offsets)),
        ends=list(map(add, map(_END, found), offsets)),
        _found=found,
        _offsets=offsets,
    )


_START, _END, _KEY = itemgetter(0), itemgetter(1), itemgetter(2)

# A blank that a token goes across, as . . . and [ … ] do.
_CROSSED = ("[ ", "( ", " .", " ]", " )")
_BLANK = re.compile(r"(?<![\[(]) (?![.\])])")


def _divided(text: str) -> list[str]:
    """Return what stands between the blanks that no token goes across."""
    return _BLANK.split(text) if any(crossed in text for crossed in _CROSSED) else text.split(" ")


def _joined(
    printed: Sequence[str], readings: Sequence[tuple[Term, ...] | None]
) -> tuple[list[str], list[tuple[Term, ...]]]:
    """Return the pieces with those that hang on what stands behind them joined to it, and their terms."""
    pieces: list[str] = []
    joined: list[tuple[Term, ...]] = []
    begun = ""
    for alone, known in zip(printed, readings, strict=True):
        piece, found = alone, known
        if begun:
            piece = f"{begun} {alone}"
            found = _remembered(piece) if known else None
        if found is None:
            begun = piece
            continue
        begun = ""
        pieces.append(piece)
        joined.append(found)
    if begun:
        pieces.append(begun)
        joined.append(read(begun))
    return pieces, joined


_remembered = lru_cache(maxsize=1 << 13)(read)


def has_ellipsis(gap: str) -> bool:
    """Tell whether what stands between two words holds an ellipsis in any of its forms."""
    return "…" in gap or "..." in gap or ". . ." in gap
