"""Texts as grouping sees them: the terms that two outlets may both have printed, with a map back to the characters.

The terms are those that wordings are compared by, less what an editor put in square brackets, the
possessive ending and signs that are not read aloud. Their stems are coarser still and tie inflected
forms of one word together.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from quoteview.collate.terms import Term, wording
from quoteview.collate.words import words_of


@dataclass(frozen=True)
class Normalized:
    """A text and its terms, each with its place in the text."""

    text: str
    terms: tuple[Term, ...]

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys of the terms: two texts with equal keys have the same words."""
        return tuple(term.key for term in self.terms)

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stems of the terms."""
        return tuple(map(stem, self.keys))


def normalized(text: str) -> Normalized:
    """Return a text with its terms."""
    terms = [term for term in wording(text).terms if term.key[:1].isalnum()]
    brackets = list(_brackets(text)) if "[" in text else []
    return Normalized(text, tuple(term for term in terms if not _inside(term, brackets)))


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
