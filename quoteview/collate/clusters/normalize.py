"""Texts as grouping sees them: the terms that two outlets may both have printed, with a map back to the characters.

The terms are those that wordings are compared by, less what an editor put in square brackets, the
possessive ending and signs that are not read aloud. Their stems are coarser still and tie inflected
forms of one word together.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain

from quoteview.collate.terms import Term, keys_of_piece, wording
from quoteview.collate.words import words_of


@dataclass(frozen=True, eq=False)
class Normalized:
    """A text and the keys of its terms: two texts with equal keys have the same words."""

    text: str
    keys: tuple[str, ...]

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The terms, each with its place in the text; most texts are grouped without anybody asking."""
        return _terms(self.text)

    @property
    def stems(self) -> tuple[str, ...]:
        """The stems of the terms."""
        return tuple(map(stem, self.keys))


def normalized(text: str) -> Normalized:
    """Return a text with its terms."""
    keys = _keys_by_piece(text)
    return Normalized(text, tuple(term.key for term in _terms(text)) if keys is None else keys)


def _terms(text: str) -> tuple[Term, ...]:
    terms = [term for term in wording(text).terms if term.key[:1].isalnum()]
    brackets = list(_brackets(text)) if "[" in text else []
    return tuple(term for term in terms if not _inside(term, brackets)) if brackets else tuple(terms)


def _keys_by_piece(text: str) -> tuple[str, ...] | None:
    """Return the keys of a text read a piece at a time, which is faster, or None where it must be read whole."""
    if "[" in text or ". ." in text:
        return None
    pieces = [_keys_of_piece(piece) for piece in text.split(" ")]
    known = [keys for keys in pieces if keys is not None]
    return tuple(chain.from_iterable(known)) if len(known) == len(pieces) else None


@lru_cache(maxsize=1 << 17)
def _keys_of_piece(piece: str) -> tuple[str, ...] | None:
    keys = keys_of_piece(piece)
    return None if keys is None else tuple(key for key in keys if key[:1].isalnum())


def _inside(term: Term, brackets: Sequence[tuple[int, int]]) -> bool:
    return any(start <= term.start < end for start, end in brackets)


def _brackets(text: str) -> Iterator[tuple[int, int]]:
    """Yield the half-open ranges of a text in square brackets; one that never closes holds nothing."""
    opened: int | None = None
    for word in words_of(text):
        if word.key == "[" and opened is None:
            opened = word.start
        elif word.key == "]" and opened is not None:
            yield opened, word.end
            opened = None


@lru_cache(maxsize=1 << 16)
def stem(key: str) -> str:
    """Return what is left of an English word without the endings of number, person and tense.

    A light form of the rules of M. F. Porter, "An algorithm for suffix stripping" (1980): it may
    join too much, never split, and what it joins counts for less than the same word.
    """
    if len(key) < 4 or not key.isascii() or not key.isalpha():
        return key
    for ending, instead in (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("ly", ""), ("es", ""), ("s", "")):
        if key.endswith(ending) and len(key) - len(ending) >= 3 and not key.endswith(("ss", "us", "is")):
            key = key[: -len(ending)] + instead
            break
    if key[-1] == key[-2] and key[-1] not in "lsz":
        key = key[:-1]
    return key.removesuffix("e")
