"""Differences inside a word: the characters that differ, and what kind of difference they are."""

import unicodedata
from collections.abc import Callable, Iterator
from itertools import accumulate

from rapidfuzz.distance import OSA, Levenshtein

from quoteview.collate.differences.edits import Edit, trimmed
from quoteview.collate.words import APOSTROPHES, DASHES, INVISIBLE_RUN, latin_twin
from quoteview.core.difference import Code


def character_edits(base: str, variant: str) -> list[Edit]:
    """Return the characters that differ, with common characters between two edits absorbed when they are few.

    A letter and the accents combined with it are one character, in whichever way they are composed.
    """
    letters, others = _letters(base), _letters(variant)
    places, other_places = _places(letters), _places(others)
    edits: list[Edit] = []
    for i, i_end, j, j_end in _differing(letters, others):
        edit = Edit(places[i], places[i_end], other_places[j], other_places[j_end])
        if edits and edit.base_start - edits[-1].base_end <= 1 and edit.variant_start - edits[-1].variant_end <= 1:
            before = edits.pop()
            edit = Edit(before.base_start, edit.base_end, before.variant_start, edit.variant_end)
        edits.append(edit)
    return edits


def _differing(letters: list[str], others: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """Yield the ranges of letters that differ, those that are only composed in another way among them."""
    composed = [[unicodedata.normalize("NFC", letter) for letter in side] for side in (letters, others)]
    for op in Levenshtein.opcodes(*composed):
        if op.tag != "equal":
            yield op.src_start, op.src_end, op.dest_start, op.dest_end
            continue
        for i, j in zip(range(op.src_start, op.src_end), range(op.dest_start, op.dest_end), strict=True):
            if letters[i] != others[j]:
                yield i, i + 1, j, j + 1


def _letters(text: str) -> list[str]:
    """Divide a text into letters, each with the marks combined with it."""
    letters: list[str] = []
    for character in text:
        if letters and unicodedata.combining(character):
            letters[-1] += character
        else:
            letters.append(character)
    return letters


def _places(letters: list[str]) -> list[int]:
    """Return where each letter starts in the text, and where the last ends."""
    return [0, *accumulate(map(len, letters))]


_MOST_CHANGED = 0.4
_LONG_ENOUGH = 4


def alike(base: str, variant: str) -> bool:
    """Tell whether two different words are near enough to mark the letters that differ, not the words.

    So they are when one letter slipped or two changed places in a word of four letters or more, or when
    both begin alike and differ in a short ending (support, supported). A prefix is no such thing: of
    happy and unhappy the whole words are what a reader must see.
    """
    longer, shorter = max(len(base), len(variant)), min(len(base), len(variant))
    if shorter >= _LONG_ENOUGH and longer - shorter <= 1 and OSA.distance(base, variant, score_cutoff=1) <= 1:
        return True
    if base[:3] != variant[:3]:
        return False
    start, end, _, other_end = trimmed(base, variant)
    ends_differ = end == len(base) and other_end == len(variant)
    return ends_differ and start >= 3 and longer - start <= _MOST_CHANGED * longer


def typographic(base: str, variant: str) -> Code | None:
    """Return what kind of difference two pieces of one word are when it is not one of letters, else None."""
    for code, fold in _FOLDS:
        if fold(base) == fold(variant):
            return code
    return None


_STRAIGHT = str.maketrans({**dict.fromkeys(APOSTROPHES, "'"), **dict.fromkeys(DASHES, "-")})


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", INVISIBLE_RUN.sub("", text)).translate(_STRAIGHT)


def _twin(text: str) -> str:
    """Return the letters as they look: the piece is read as part of a Latin word."""
    return latin_twin("x" + _plain(text)).casefold()


# Each fold forgives a little more than the one before; the first that makes two pieces equal says what differs.
_FOLDS: tuple[tuple[Code, Callable[[str], str]], ...] = (
    (Code.SPACE_INVISIBLE, lambda text: INVISIBLE_RUN.sub("", text)),
    (Code.LIGATURE_NFC, lambda text: unicodedata.normalize("NFKC", text)),
    (Code.APOSTROPHE_DASH, _plain),
    (Code.WORD_CASE, lambda text: _plain(text).lower()),
    (Code.SPELLING_VARIETY, lambda text: _plain(text).casefold()),
    (Code.HOMOGLYPH, _twin),
)
