"""Texts as grouping sees them: the terms that two outlets may both have printed, with a map back to the characters.

The terms are those that wordings are compared by, less what an editor put in square brackets, the
possessive ending and signs that are not read aloud. Their stems are coarser still and tie inflected
forms of one word together.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain
from typing import NamedTuple

from quoteview.collate.terms import Term, ordinary_term, terms_of_piece
from quoteview.collate.wordings import wording
from quoteview.collate.words import INVISIBLE_RUN, SINGLE_QUOTES, words_of

_Read = tuple[tuple[str, ...], tuple[int, tuple[tuple[int, int], ...]]]
"""The keys of the terms of a piece of text; its length and where they stand in it, in code points."""
_BRACKETED = re.compile(r"(?<![^\s“\"(])\[[^\[\]]*\](?![^\s,;:!?])")
"""What an editor put in, set off by blanks: between them no word is mended."""
_MENDED = re.compile(r"(?<![^\s“\"(])\[[A-Za-z]+\][A-Za-z]+(?![^\s,.;:!?])")
"""A word whose beginning an editor changed."""
_HARD_BLANK = re.compile(r"(?<=[A-Za-z,])\u00a0(?=[A-Za-z])")
"""Between words it is a blank like any other."""
_TORN = re.compile(f"(?:^| )[{SINGLE_QUOTES}]")
"""The beginning of a piece that may lean on the word before it: wasn 't."""


class Place(NamedTuple):
    """Where a term stands in its text, [start, end) in code points."""

    start: int
    end: int


@dataclass(frozen=True, eq=False)
class Normalized:
    """A text and the keys of its terms: two texts with equal keys have the same words."""

    text: str
    keys: tuple[str, ...]

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Where the terms stand in the text; most texts are grouped without anybody asking."""
        return tuple(_places(self.text))

    @property
    def stems(self) -> tuple[str, ...]:
        """The stems of the terms."""
        return tuple(map(stem, self.keys))


def normalized(text: str) -> Normalized:
    """Return a text with its terms."""
    readings = _readings(text)
    if readings is None:
        return Normalized(text, tuple([term.key for term in _terms(text)]))
    return Normalized(text, tuple(chain.from_iterable([keys for keys, _ in readings])))


def _places(text: str) -> Iterator[Place]:
    readings = None if "[" in text else _readings(text)
    if readings is None:
        yield from (Place(term.start, term.end) for term in _terms(text))
        return
    at = 0
    for length, places in [(length, places) for _, (length, places) in readings]:
        for start, end in places:
            yield Place(at + start, at + end)
        at += length + 1


def _terms(text: str) -> list[Term]:
    terms = [term for term in wording(text).terms if term.key[:1].isalnum()]
    brackets = list(_brackets(text)) if "[" in text else []
    return [term for term in terms if not _inside(term, brackets)] if brackets else terms


def prepared(text: str) -> str | None:
    """Return a text whose pieces between blanks can each be read by themselves, or None where it must be read whole.

    What stands in brackets is left out, so that the places in it are right only for texts without any.
    """
    if ". ." in text:
        return None
    if "\u00a0" in text:
        text = _HARD_BLANK.sub(" ", text)
    if "[" in text:
        text = _BRACKETED.sub("[]", text)
        if "[" in _MENDED.sub("", text.replace("[]", "")):
            return None
    return text


def is_torn(text: str) -> bool:
    """Tell whether a piece of a text may lean on what stands before it, or is read as it is not printed."""
    return _TORN.search(text) is not None or INVISIBLE_RUN.search(text) is not None


def _readings(text: str) -> list[_Read] | None:
    """Return what stands between the blanks of a text, each read by itself, or None where it must be read whole.

    That is faster, as most of what is printed has been printed before.
    """
    ready = prepared(text)
    if ready is None:
        return None
    printed = ready.split(" ")
    readings = [_read(piece) for piece in printed]
    known = [reading for reading in readings if reading is not None]
    return known if len(known) == len(readings) else None if is_torn(ready) else _leaning(printed)


def _leaning(printed: Sequence[str]) -> list[_Read]:
    """Return the pieces of a text, those that lean on what stands behind them together with it."""
    known: list[_Read] = []
    begun = ""
    for each in printed:
        piece = f"{begun} {each}" if begun else each
        reading = _read(piece)
        begun = piece if reading is None else ""
        if reading:
            known.append(reading)
    return [*known, _said(begun, wording(begun).terms)] if begun else known


@lru_cache(maxsize=1 << 17)
def _read(piece: str) -> _Read | None:
    ordinary = ordinary_term(piece)
    if ordinary:
        key, place = ordinary
        return (key,), (len(piece), (place,))
    terms = terms_of_piece(piece)
    return None if terms is None else _said(piece, terms)


def keys_of_piece(piece: str) -> tuple[str, ...] | None:
    """Return the keys of the terms of what stands between two blanks, or None where its neighbours matter."""
    ordinary = ordinary_term(piece)
    if ordinary:
        return (ordinary[0],)
    terms = terms_of_piece(piece)
    return None if terms is None else _keys(terms)


def keys_of_last(pieces: str) -> tuple[str, ...]:
    """Return the keys of the terms of the last pieces of a text, behind which nothing stands."""
    return _keys(wording(pieces).terms)


def _keys(terms: Iterable[Term]) -> tuple[str, ...]:
    return tuple([term.key for term in terms if term.key[:1].isalnum()])


def _said(piece: str, terms: Sequence[Term]) -> _Read:
    said = [term for term in terms if term.key[:1].isalnum()]
    return tuple([term.key for term in said]), (len(piece), tuple([(term.start, term.end) for term in said]))


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
