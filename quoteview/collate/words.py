"""Words of a text, each with its place and with a folded key that likenesses are found by.

The text itself is never rewritten: a `Word` names a span of it, and its key is what is left when
case, typography, invisible characters and look-alike letters are folded. Whatever stands between
two words is white space or invisible.
"""

import re
import unicodedata
from collections.abc import Callable
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from quoteview.core.text import Span


class Shape(Enum):
    """What kind of token a word is."""

    WORD = "word"
    NUMBER = "number"
    SYMBOL = "symbol"
    """A sign that is read aloud or carries meaning: %, $, &, +."""
    ELLIPSIS = "ellipsis"
    """Three dots in any of their forms, in brackets or bare."""
    MARK = "mark"
    """Punctuation, quotation marks, brackets, and anything else that stands alone."""


class Word(NamedTuple):
    """A token of a text: the half-open range [start, end) in code points, its folded key and its shape."""

    start: int
    end: int
    key: str
    shape: Shape

    @property
    def span(self) -> Span:
        """Where the word stands."""
        return Span(self.start, self.end)

    @property
    def spoken(self) -> bool:
        """Whether the token is said aloud: a word, a number or a symbol."""
        return self.shape is not Shape.MARK and self.shape is not Shape.ELLIPSIS


# Default-ignorable characters (Unicode, DerivedCoreProperties) that occur in text: soft hyphen, zero-width
# characters, bidirectional controls, variation selectors, byte order mark.
INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff"
)
INVISIBLE_RUN = re.compile(f"[{INVISIBLE}]+")

# Combining marks, which Python does not count among the letters.
_COMBINING = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4"
    "\u0900-\u0903\u093a-\u093c\u093e-\u094f\u0981-\u0983\u09bc\u09be-\u09cd\u0a01-\u0a03\u0a3c-\u0a51\u0b82\u0bbe-\u0bcd"
    "\u0c00-\u0c04\u0c3e-\u0c56\u0d00-\u0d03\u0d3e-\u0d4d\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u20d0-\u20f0\ufe20-\ufe2f"
)
# Scripts written without spaces: each character is a word.
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]")

APOSTROPHES = "'\u2019\u02bc\uff07"
SINGLE_QUOTES = "'\u2018\u2019\u201a\u201b\u2039\u203a\u02bc\uff07`\u00b4\u2032"
DOUBLE_QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02'
DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
SYMBOLS = "%\u2030$\u20a0-\u20c0\u00a2-\u00a5&+=<>\u00d7\u00f7\u00b0\u00a7"

_LETTER = r"[^\W\d_]"
# The first alternative is the common case, told without trying the others.
_TOKEN = re.compile(
    rf"""
      (?P<plain>    [A-Za-z]+(?=[\s,;:!?]) )
    | (?P<ellipsis> [\[(]\ ?(?:\.{{3,}}|…+|\.(?:[ \u00a0]\.){{2,}})\ ?[\])] | \.{{3,}} | …+ | \.(?:[ \u00a0]\.){{2,}} )
    | (?P<number>   \d{{1,3}}(?:[\u00a0\u2009\u202f]\d{{3}})+(?!\d) | \d*[\u00bc-\u00be\u2150-\u215e]
                  | (?:(?<![\w.])\.)?\d+(?:[.,:/]\d+)*{_LETTER}* )
    | (?P<word>     (?<!\w){_LETTER}(?:\.{_LETTER})+(?!\w)\.?
                  | \[{_LETTER}+\]{_LETTER}+ | {_LETTER}+\[{_LETTER}+\](?!\w)
                  | (?<![\w*]){_LETTER}+\*+{_LETTER}+ | (?<![\w*]){_LETTER}+\*{{2,}}
                  | (?<!\w)(?=[A-Za-z])[^AEIOUaeiou\W](?:-{{2,}}[A-Za-z]*|[–—]+[A-Za-z]+)
                  | {_LETTER}[^\W_]*(?:(?:[{_COMBINING}]+|[{INVISIBLE}]*[{APOSTROPHES}][{INVISIBLE}]*(?={_LETTER})
                                         |[{INVISIBLE}]+(?={_LETTER}))[^\W_]*)* )
    | (?P<symbol>   [{SYMBOLS}] )
    | (?P<mark>     -{{2,}} | `` | '' | ‘‘ | ’’ | [^\s{INVISIBLE}] )
    """,
    re.VERBOSE,
)
_THOUSANDS = re.compile(r"(?<=\d)[,\u00a0\u2009\u202f](?=\d{3}(?!\d))")
_GROUPED = re.compile(r"\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+(?:\.\d+)?(?![.,:/]?\d)")

_NOT_SPOKEN = str.maketrans("", "", ".[]")
_GLYPHS = {
    **dict.fromkeys(map(ord, SINGLE_QUOTES), "'"),
    **dict.fromkeys(map(ord, DOUBLE_QUOTES), '"'),
    **dict.fromkeys(map(ord, DASHES), "-"),
}
# Cyrillic and Greek letters that look like Latin ones in both cases, and those that do in capitals only
# (after the Unicode confusables table, UTS 39).
_TWINS = str.maketrans("аеорсхуіјѕАЕОРСХУІЈЅοΟ", "aeopcxyijsAEOPCXYIJSoO")
_CAPITAL_TWINS = str.maketrans("ВКМНТΑΒΕΖΗΙΚΜΝΡΤΥΧԁһԛԝα", "BKMHTABEZHIKMNPTYXdhqwa")
_LATIN = re.compile("[A-Za-z]")
# Raised, lowered and circled digits beside a digit: 10² is not 102, while m² is m2 in other type.
_RAISED_DIGITS = "[\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089\u2460-\u249b]+"
_RAISED = re.compile(rf"(?<=\d){_RAISED_DIGITS}|{_RAISED_DIGITS}(?=\d)")
_NON_LATIN = re.compile("[\u0370-\u052f]")


def latin_twin(text: str) -> str:
    """Return `text` with Cyrillic and Greek letters that look Latin turned into the Latin ones.

    Letters that look alike only as capitals are turned only in a text that holds Latin letters too, so
    that the words of a language written in Cyrillic or Greek keep one form in both cases.
    """
    if not _NON_LATIN.search(text):
        return text
    twin = text.translate(_TWINS)
    return twin.translate(_CAPITAL_TWINS) if _LATIN.search(text) else twin


@lru_cache(maxsize=1 << 16)
def folded(text: str) -> str:
    """Return one token with case, typography, compatibility forms, invisible and look-alike letters folded."""
    if text.isascii():
        return text.casefold()
    plain = _RAISED.sub(r"^\g<0>^", INVISIBLE_RUN.sub("", text))
    plain = unicodedata.normalize("NFKC", plain).translate(_GLYPHS)
    return unicodedata.normalize("NFKC", latin_twin(plain).casefold())


def _number_key(text: str) -> str:
    """Return digits without thousands separators or an empty decimal part: 5,000.0 is 5000, 10.5 is 10.5."""
    digits = folded(_THOUSANDS.sub("", text) if _GROUPED.match(text) else text)
    return re.sub(r"(?<=\d)\.0+(?!\d)", "", digits) if digits.count(".") == 1 else digits


def _word_key(text: str) -> str:
    """Return a folded word; a dotted initialism loses its points, a mended word ([W]e) its brackets."""
    return folded(text).translate(_NOT_SPOKEN)


def _mark_key(text: str) -> str:
    """Return a folded mark; -- is a dash, and `` and '' are quotation marks, and so are ‘‘ and ’’."""
    if len(text) == 1:
        return folded(text)
    return "-" if text[0] == "-" else '"'


def _ellipsis_key(_text: str) -> str:
    return "…"


# The groups of the token pattern by number: what they hold, and how it is folded.
_READERS: tuple[tuple[Shape, Callable[[str], str]], ...] = (
    (Shape.WORD, str.casefold),
    (Shape.ELLIPSIS, _ellipsis_key),
    (Shape.NUMBER, lru_cache(maxsize=1 << 14)(_number_key)),
    (Shape.WORD, lru_cache(maxsize=1 << 16)(_word_key)),
    (Shape.SYMBOL, folded),
    (Shape.MARK, lru_cache(maxsize=1 << 10)(_mark_key)),
)


def words_of(text: str) -> list[Word]:
    """Return the tokens of `text` in order.

    A contraction is one word (key "don't"), as are a dotted initialism (U.S., key "us"), a mended word
    ([W]e, key "we"), a masked expletive, and a number with its separators and suffix (5,000, key "5000").
    A hyphen is a mark, so that fine-tuned and fine tuned hold the same words. Each character of Chinese
    or Japanese is a word.
    """
    unspaced = _UNSPACED.search(text) is not None
    tokens: list[Word] = []
    for match in _TOKEN.finditer(text):
        shape, key = _READERS[(match.lastindex or 1) - 1]
        found = match[0]
        start, end = match.span()
        if unspaced and shape is Shape.WORD and _UNSPACED.search(found):
            tokens += _characters(found, start)
        else:
            tokens.append(Word(start, end, key(found), shape))
    return tokens


def _characters(text: str, offset: int) -> list[Word]:
    """Return the words of a run of letters that holds characters of an unspaced script."""
    pieces = re.finditer(rf"{_UNSPACED.pattern}|(?:(?!{_UNSPACED.pattern}).)+", text)
    return [
        Word(offset + piece.start(), offset + piece.end(), folded(piece.group()), Shape.WORD) for piece in pieces
    ]
