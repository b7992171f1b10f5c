"""Wordings as sequences of terms: what of two texts can be the same, with a map back to the characters.

A term is a word as two outlets may both have printed it: without case, typography, hyphens and
contractions, numbers as digits. Its stem is coarser still and ties renderings of one word together.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from quoteview.collate.words import Word, words_of

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_NUMBERS = {word: str(value) for value, word in enumerate(_UNITS.split())}
_NUMBERS |= {word: str(value) for value, word in zip(range(20, 100, 10), _TENS.split(), strict=True)}
_IRREGULAR = {"can't": "can not", "cannot": "can not", "won't": "will not", "shan't": "shall not", "let's": "let us"}
_SYMBOLS = {"%": "percent", "&": "and"}
_CONTRACTED = {"ll": "will", "ve": "have", "re": "are", "m": "am"}


class Term(NamedTuple):
    """A word of a wording: its key, its stem, and the half-open range of the text where it stands, in code points."""

    key: str
    stem: str
    start: int
    end: int


@dataclass(frozen=True)
class Wording:
    """A text and its terms."""

    text: str
    terms: tuple[Term, ...]

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys of the terms: two wordings with equal keys have the same words."""
        return tuple(term.key for term in self.terms)

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stems of the terms."""
        return tuple(term.stem for term in self.terms)


def wording(text: str) -> Wording:
    """Return the wording of a text. Words in square brackets are an editor's, and are left out."""
    return Wording(
        text,
        tuple(Term(key, stem(key), word.start, word.end) for word in _printed_words(text) for key in _keys(word.key)),
    )


def _printed_words(text: str) -> Iterator[Word]:
    """Yield the words of a text that are not in square brackets; a bracket that never closes holds nothing."""
    words = words_of(text)
    closing = max((place for place, word in enumerate(words) if word.key == "]"), default=-1)
    inside = 0
    for place, word in enumerate(words):
        if word.key == "[" and place < closing:
            inside += 1
        elif word.key == "]" and inside:
            inside -= 1
        elif word.spoken and not inside:
            yield word


@lru_cache(maxsize=1 << 16)
def _keys(key: str) -> tuple[str, ...]:
    """Return the keys of the terms in one word: two for a contraction, none for a sign that is not read aloud."""
    if not key[:1].isalnum():
        return (_SYMBOLS[key],) if key in _SYMBOLS else ()
    if key in _IRREGULAR:
        return tuple(_IRREGULAR[key].split())
    if key.endswith("n't"):
        return key[:-3], "not"
    head, apostrophe, tail = key.rpartition("'")
    if apostrophe and tail in _CONTRACTED:
        return head.replace("'", ""), _CONTRACTED[tail]
    if apostrophe and tail in {"s", "d"}:  # possessive or is or has; had or would
        key = head
    key = key.replace("'", "")
    return (_NUMBERS.get(key, key),)


@lru_cache(maxsize=1 << 16)
def stem(key: str) -> str:
    """Return what is left of an English word without the endings of number, person, tense and spelling variety.

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
    key = key.replace("isation", "ization").removesuffix("e")
    if key.endswith("our") and len(key) > 5:
        key = key[:-2] + "r"
    return key[:-1] + "z" if key.endswith("is") and len(key) > 5 else key
