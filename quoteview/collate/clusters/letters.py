"""Words as letters: a text is a string with one character for each of its terms, for strings are compared fastest."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
from operator import add

from quoteview.collate.clusters.background import Counts, shipped_counts
from quoteview.collate.clusters.memo import Memo
from quoteview.collate.clusters.normalize import (
    Place,
    is_torn,
    keys_of_last,
    keys_of_piece,
    normalized,
    prepared,
    stem,
)

_SURROGATES = range(0xD800, 0xE000)
MOST_LETTERS = sys.maxunicode - len(_SURROGATES)
"""So many letters there are."""
_MOST_SHARED = 1 << 18
"""So many of the last letters are shared by the words that come when all are given."""
_LEANS = "\0"
"""Stands for a piece of text whose neighbours matter; no term has this letter."""
_MOST_PIECES = 1 << 17
"""So many pieces of text are remembered."""


class Reading:
    """A text as it is read: `spelled` has one letter for each key, `code` the same one for keys of one stem.

    Compared by identity: what reads the texts reads each once.
    """

    __slots__ = ("_letters", "_places", "code", "spelled", "text")

    def __init__(self, text: str, spelled: str, code: str, letters: "Letters") -> None:
        self.text, self.spelled, self.code = text, spelled, code
        self._letters = letters
        self._places: tuple[Place, ...] | None = None

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the terms."""
        return tuple(map(self._letters.key_of.__getitem__, self.spelled))

    @property
    def places(self) -> tuple[Place, ...]:
        """Where the terms stand in the text; most texts are grouped without anybody asking."""
        if self._places is None:
            self._places = normalized(self.text).places
        return self._places


class Letters:
    """The letters that texts are spelled in, and the texts that were: a letter is given to each key that is met.

    When all are given the next keys share the last ones in turn. They are the rarest of more than a million, and that
    two of them which differ stand at the same place of like texts and have one letter is a chance of one in as many
    letters as are shared.
    """

    def __init__(self, most: int = MOST_LETTERS) -> None:
        """Begin with the letters of the shipped model; `most`, which is more, are given at most."""
        known = shipped_letters()
        self._most = most
        self._shared = min(_MOST_SHARED, most - len(known))
        self.key_of = dict(known)
        """The key that each letter stands for."""
        self.letter_of: Memo[str, str] = Memo(self._new_letter)
        """The letter of each key; an unknown one is given the next."""
        self.letter_of.update((key, letter) for letter, key in known.items())
        self.numbers: set[str] = {letter for letter, key in known.items() if key[0].isdigit()}
        """The letters of the keys that begin with a digit."""
        self._pieces: Memo[str, str] = Memo(self._spelled_piece)
        self._of_stem: dict[str, str] = {}
        self._stem_of: Memo[str, str] = Memo(self._stem_letter)
        self._texts: Memo[str, Reading] = Memo(self._read)
        self.read = self._texts.__getitem__
        """Return a text as it is read; each text is read once."""

    def counted(self, families: Iterable[Sequence[str]]) -> Counts:
        """Count the keys and neighbours of families of spelled texts, each once a family, however often it is there.

        Of the neighbours only those that two families have are counted.
        """
        families = [*families]
        letters = Counter(chain.from_iterable(map(_letters, families)))
        pairs = Counter(chain.from_iterable(map(_neighbours, families)))
        key_of = self.key_of
        return Counts(
            letters.total(),
            {key_of[letter]: count for letter, count in letters.items()},
            {(key_of[pair[0]], key_of[pair[1]]): count for pair, count in pairs.items() if count > 1},
        )

    def _read(self, text: str) -> Reading:
        spelled = self._spelled(text)
        return Reading(text, spelled, "".join(map(self._stem_of.__getitem__, spelled)), self)

    def _spelled(self, text: str) -> str:
        ready = prepared(text)
        if ready is not None:
            pieces = ready.split(" ")
            spelled = "".join(map(self._pieces.__getitem__, pieces))
            if _LEANS not in spelled:
                return spelled
            if not is_torn(ready):
                return "".join(self._leaning(pieces))
        return self._in_letters(normalized(text).keys)

    def _leaning(self, pieces: Sequence[str]) -> Iterator[str]:
        """Yield the letters of the pieces of a text, those that lean on what stands behind them together with it."""
        begun = ""
        for alone in pieces:
            piece = f"{begun} {alone}" if begun else alone
            spelled = self._pieces[piece]
            begun = piece if spelled == _LEANS else ""
            if not begun:
                yield spelled
        if begun:
            yield self._in_letters(keys_of_last(begun))

    def _in_letters(self, keys: Iterable[str]) -> str:
        return "".join(map(self.letter_of.__getitem__, keys))

    def _spelled_piece(self, piece: str) -> str:
        if len(self._pieces) >= _MOST_PIECES:
            self._pieces.clear()
        keys = keys_of_piece(piece)
        return _LEANS if keys is None else self._in_letters(keys)

    def _new_letter(self, key: str) -> str:
        given = len(self.letter_of)
        if given < self._most:
            letter = _letter(given)
            self.key_of[letter] = key
        else:
            letter = _letter(self._most - self._shared + (given - self._most) % self._shared)
        if key[0].isdigit():
            self.numbers.add(letter)
        return letter

    def _stem_letter(self, letter: str) -> str:
        return self._of_stem.setdefault(stem(self.key_of[letter]), _letter(len(self._of_stem)))


def _letters(family: Sequence[str]) -> set[str]:
    """Return the letters of a family of spelled texts."""
    return set().union(*family)


def _neighbours(family: Sequence[str]) -> set[str]:
    """Return the neighbouring letters of a family of spelled texts."""
    return set(chain.from_iterable([map(add, each, each[1:]) for each in family]))


@cache
def shipped_letters() -> dict[str, str]:
    """Return the keys that the shipped model knows, by the letters that they have in every collection."""
    shipped = shipped_counts()
    keys = dict.fromkeys(chain(shipped.words, *shipped.pairs))
    return {_letter(number): key for number, key in enumerate(keys)}


@cache
def shipped_pairs() -> frozenset[str]:
    """Return the neighbours that the shipped model knows, in letters."""
    letter_of = {key: letter for letter, key in shipped_letters().items()}
    return frozenset(letter_of[first] + letter_of[second] for first, second in shipped_counts().pairs)


def _letter(number: int) -> str:
    """Return the letter of the key of a number, from 0; nothing stands at the first place, nor on a surrogate."""
    number += 1
    return chr(number if number < _SURROGATES.start else number + len(_SURROGATES))
