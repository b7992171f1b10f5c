"""Terms: what two wordings are aligned by.

A term is a word, or a part of one, under a key that is the same for every way of writing it: colour
and color, 20 and twenty, Gen. and General, the n't of can't and not, gonna and going to. Each term
knows which convention its key owes, so that the comparison can say why two spellings are one word.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from quoteview.collate.lexicons import listed, table
from quoteview.collate.words import Shape, Word, words_of
from quoteview.core.difference import Code


class Term(NamedTuple):
    """One term: its half-open range in the text, its key, the word it is part of, and what made its key.

    `whole_start` and `whole_end` are the printed word that the term is part of. `origin` is the code of
    the convention that the key was read by, or None where the word stands for itself.
    """

    start: int
    end: int
    key: str
    whole_start: int
    whole_end: int
    origin: Code | None
    number: bool = False


class _Piece(NamedTuple):
    """A part of a word: where it ends in the word, its key and what made it."""

    end: int
    key: str
    origin: Code | None


def read(text: str) -> tuple[Term, ...]:
    """Return the terms of `text`."""
    return _read_words(text, words_of(text))


def _read_words(text: str, words: list[Word]) -> tuple[Term, ...]:
    """Return the terms that the words of `text` make."""
    auxiliaries = _auxiliaries()
    terms: list[Term] = []
    at = 0
    while at < len(words):
        word = words[at]
        if word.key in auxiliaries and (read := _detached(words, at, terms)):
            at += read
            continue
        everyday = _everyday(word.key) if word.shape is Shape.WORD else ""
        if everyday:
            origin = _origin(word.key, everyday)
            terms.append(Term(word.start, word.end, everyday, word.start, word.end, origin))
            at += 1
            continue
        if not word.spoken:
            at += _elided(text, words, at, terms)
            continue
        at += _abbreviated(text, words, at, terms) or _counted(words, at, terms) or _plain(text, words, at, terms)
    return tuple(terms)


def read_alone(printed: str) -> tuple[Term, ...] | None:
    """Return the terms of what stands between two blanks, None if they hang on what stands behind it.

    So they do, besides what leans anyway, behind a verb that its n't may have been torn from (wasn 't).
    """
    if ordinary := ordinary_term(printed):
        key, (start, end) = ordinary
        word = printed[start:end].casefold()
        if word not in _auxiliaries():
            return (_whole(start, end, key, _origin(word, key)),)
    digits = _DIGITS.fullmatch(printed)
    if digits and digits[1] not in _read_with_care():
        return (_number(*digits.span(1), digits[1]),)
    words = words_of(printed)
    if printed and (not words or _leans(words) or words[-1].key in _auxiliaries()):
        return None
    return _read_words(printed, words)


# A word of English letters alone, or of digits, between marks that neither is read together with.
_ORDINARY = re.compile(r"[\"“”(]*([A-Za-z]+)[,.;:!?)\"“”…]*")
_DIGITS = re.compile(r"[\"“”(]*([0-9]+)[,.;:!?)\"“”…]*")


def ordinary_term(piece: str) -> tuple[str, tuple[int, int]] | None:
    """Return the key and the place of an everyday word that stands between two blanks, with marks at most."""
    ordinary = _ORDINARY.fullmatch(piece)
    if ordinary and (key := _everyday(ordinary[1].casefold())):
        return key, ordinary.span(1)
    return None


def terms_of_piece(piece: str) -> tuple[Term, ...] | None:
    """Return the terms of what stands between two blanks, or None where its neighbours matter.

    Where no piece of a text needs its neighbours, and no ellipsis is printed with blanks in it, the terms of the
    text are those of its pieces.
    """
    words = words_of(piece)
    return None if words and _leans(words) else _read_words(piece, words)


def _leans(words: Sequence[Word]) -> bool:
    """Tell whether what stands before the first or behind the last of some words may change how they are read."""
    if [word.key for word in words[:2]] == ["'", "t"] or words[-1].key in _first_of_pairs():
        return True
    before, last = words[-2:] if len(words) > 1 else (words[-1], words[-1])
    is_abbreviation = last.key == "." and f"{before.key}." in table("abbreviations")
    return is_abbreviation or (last.key == "-" and before.key in table("numbers"))


@cache
def _first_of_pairs() -> frozenset[str]:
    """Return the words that pairs begin with which are one term."""
    return frozenset(pair.split()[0] for pair in _phrases())


@cache
def _auxiliaries() -> frozenset[str]:
    """Return the verbs that n't is glued to, with its n: was, but as wasn."""
    return frozenset(f"{key}n" for key in listed("auxiliaries"))


def _detached(words: list[Word], at: int, terms: list[Term]) -> int:
    """Read a contraction that the typesetting tore apart: wasn 't."""
    host, rest = words[at], words[at + 1 : at + 3]
    if [word.key for word in rest] != ["'", "t"] or rest[0].end != rest[1].start:
        return 0
    start, end = host.start, rest[1].end
    pieces = _divided().get(host.key + "'t") or _unglued(host.key + "'t")
    at_piece = start
    for number, piece in enumerate(pieces, 1):
        piece_end = end if number == len(pieces) else start + piece.end
        terms.append(Term(at_piece, piece_end, piece.key, start, end, piece.origin))
        at_piece = piece_end
    return 3


@cache
def _read_with_care() -> frozenset[str]:
    """Return the words that may be more than they look: abbreviations, numbers, and what begins a phrase."""
    entries = [*table("abbreviations"), *_phrases()]
    firsts = {entry.split()[0].casefold().replace(".", "") for entry in entries}
    return frozenset(firsts | table("numbers").keys() | _divided().keys())


@lru_cache(maxsize=1 << 16)
def _everyday(key: str) -> str:
    """Return the key of a word that can be read without looking at its neighbours or its capitals, else nothing."""
    return "" if "'" in key or key in _read_with_care() else american(key)


def _origin(key: str, american: str) -> Code | None:
    return None if american == key else Code.SPELLING_VARIETY


def _whole(start: int, end: int, key: str, origin: Code | None) -> Term:
    """Return the term that a whole printed word makes."""
    return Term(start, end, key, start, end, origin)


def _number(start: int, end: int, key: str) -> Term:
    """Return the term that a number makes."""
    return Term(start, end, key, start, end, Code.ABBREV_NUMBER, number=True)


def _elided(text: str, words: list[Word], at: int, terms: list[Term]) -> int:
    """Read an apostrophe that belongs to the word behind it ('em); other marks are passed over."""
    mark, following = words[at], words[at + 1] if at + 1 < len(words) else None
    blank_before = at == 0 or words[at - 1].end < mark.start
    if mark.key == "'" and following and following.start == mark.end and blank_before:
        key = table("dialect").get("'" + following.key)
        if key and text[mark.start] not in "‘`":
            terms.append(_whole(mark.start, following.end, key, Code.DIALECT))
            return 2
    return 1


def _abbreviated(text: str, words: list[Word], at: int, terms: list[Term]) -> int:
    """Read an abbreviation with its full stop, capitals that stand for words, or words that have a sign."""
    word = words[at]
    following = words[at + 1] if at + 1 < len(words) else None
    known = table("abbreviations")
    if following and following.key == "." and following.start == word.end and f"{word.key}." in known:
        if not _counts(text, words, at + 2, word.key):
            return 0
        terms.append(_whole(word.start, following.end, known[f"{word.key}."], Code.ABBREV_NUMBER))
        return 2
    if following and following.spoken and (pair := f"{word.key} {following.key}") in _phrases():
        terms.append(_whole(word.start, following.end, _phrases()[pair], None))
        return 2
    capitals = _capitals().get(text[word.start : word.end])
    if capitals or word.key in known:
        terms.append(_whole(word.start, word.end, capitals or known[word.key], Code.ABBREV_NUMBER))
        return 1
    return 0


def _counts(text: str, words: list[Word], after: int, key: str) -> bool:
    """Tell whether an abbreviation is one here: "no." only before a number, any other before more words."""
    if key in ("no", "nos"):
        return after < len(words) and words[after].shape is Shape.NUMBER
    return after < len(words) or not text[words[after - 1].end :].strip()


@cache
def _capitals() -> Mapping[str, str]:
    """Return abbreviations told by their capitals, with points, without, and with another mark for the last one."""
    known = {entry: key for entry, key in table("abbreviations").items() if entry[0].isupper()}
    others = {form: key for entry, key in known.items() for form in (entry.rstrip("."), entry.replace(".", ""))}
    return {**known, **others}


@cache
def _phrases() -> Mapping[str, str]:
    """Return the pairs of words that are one term: written-out names and signs of the abbreviations."""
    pairs = {entry: key for entry, key in table("abbreviations").items() if " " in entry}
    spelled = {key: key for entry, key in table("abbreviations").items() if key.count(" ") == 1}
    joined = {key: key for key in table("spelling").values() if " " in key}
    return {**spelled, **joined, **pairs}


def _counted(words: list[Word], at: int, terms: list[Term]) -> int:
    """Read a number in digits, or one below a hundred in words."""
    word = words[at]
    if word.shape is Shape.NUMBER:
        terms.append(_number(word.start, word.end, word.key))
        return 1
    value = table("numbers").get(word.key)
    if value is None:
        return 0
    rest = words[at + 1 : at + 3]
    hyphen = len(rest) == 2 and rest[0].key == "-" and rest[0].start == word.end
    unit = table("numbers").get(rest[1].key, "") if hyphen else ""
    if unit[:1].isdigit() and value.isdigit() and int(value) >= 20 and len(unit.rstrip("stndrh")) == 1:
        terms.append(_number(word.start, rest[1].end, value[0] + unit))
        return 3
    terms.append(_number(word.start, word.end, value))
    return 1


def _plain(text: str, words: list[Word], at: int, terms: list[Term]) -> int:
    """Read any other word: whole, or divided where it stands for several."""
    word = words[at]
    start = word.start
    for piece in _pieces(text[word.start : word.end], word.key):
        terms.append(Term(start, word.start + piece.end, piece.key, word.start, word.end, piece.origin))
        start = word.start + piece.end
    return 1


def _pieces(printed: str, key: str) -> tuple[_Piece, ...]:
    """Divide a word into what it stands for; one whose folding changed its length stays whole."""
    if len(printed) != len(key):
        return (_Piece(len(printed), american(key), None),)
    return _divided().get(key) or _unglued(key)


@cache
def _divided() -> Mapping[str, tuple[_Piece, ...]]:
    """Return the words that the tables divide, with their parts."""
    found: dict[str, tuple[_Piece, ...]] = {}
    for name, origin in (("contractions", Code.CONTRACTION), ("dialect", Code.DIALECT)):
        for entry, meaning in table(name).items():
            printed, keys = entry.split("|"), meaning.split()
            ends = [len("".join(printed[: number + 1])) for number in range(len(printed))]
            found["".join(printed)] = tuple(
                _Piece(end, key, origin) for end, key in zip(ends, keys, strict=True)
            )
    return found


def _unglued(key: str) -> tuple[_Piece, ...]:
    """Divide a word at its clitics: couldn't've is could, not, have."""
    for clitic, meanings in table("clitics").items():
        host = key[: -len(clitic)]
        if host and key.endswith(clitic):
            meaning = clitic if "|" in meanings else meanings
            before = _divided().get(host) or _unglued(host)
            return (*before, _Piece(len(key), meaning, Code.CONTRACTION))
    plain = american(key)
    return (_Piece(len(key), plain, None if plain == key else Code.SPELLING_VARIETY),)


@cache
def _endings() -> tuple[tuple[str, str], ...]:
    entries = [(old[1:], new[1:]) for old, new in table("spelling").items() if old.startswith("*")]
    return tuple(sorted(entries, key=lambda pair: (-len(pair[0]), pair[0])))


@cache
def _beginnings() -> tuple[tuple[str, str], ...]:
    entries = [(old[:-1], new[:-1]) for old, new in table("spelling").items() if old.endswith("*")]
    return tuple(sorted(entries, key=lambda pair: (-len(pair[0]), pair[0])))


_SHORTEST_STEM = 3


@cache
def _first_letters() -> frozenset[str]:
    return frozenset(old[:3] for old, _ in _beginnings())


@cache
def _last_letters() -> tuple[str, ...]:
    return tuple(old for old, _ in _endings())


def american(key: str) -> str:
    """Return a folded word in the spelling that varieties of English are compared in.

    It need not be a word: advise becomes advize, on both sides alike.
    """
    whole = table("spelling").get(key)
    if whole:
        return whole
    if key[:3] in _first_letters():
        for old, new in _beginnings():
            if key.startswith(old):
                return new + key[len(old) :]
    if not key.endswith(_last_letters()):
        return key
    for old, new in _endings():
        if key.endswith(old) and len(key) - len(old) >= _SHORTEST_STEM:
            return key[: -len(old)] + new
    return key


def is_little(key: str) -> bool:
    """Tell whether a key is a function word, too common to hold two stretches of text together."""
    return key in listed("little_words")


def stands_for(key: str, other: str) -> bool:
    """Tell whether one key is a clitic that may stand for the other: 's for is, 'd for had."""
    clitics = table("clitics")
    if key not in clitics and other not in clitics:
        return False
    return other in clitics.get(key, "").split(" | ") or key in clitics.get(other, "").split(" | ")
