"""What a printed word or mark is by its form alone, worked out once for all the texts that print it."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from quoteview.extract.lexicon import english
from quoteview.extract.tokens import Tag

_MARKS = {
    **dict.fromkeys(".!?…。！？", Tag.STOP),
    "...": Tag.MARK,
    ",": Tag.COMMA,
    ";": Tag.COLON,
    ":": Tag.COLON,
    **dict.fromkeys("([", Tag.OPENING),
    **dict.fromkeys(")]", Tag.CLOSING),
}
_FRESHENING = frozenset((Tag.BREAK, Tag.STOP, Tag.COLON))
_BREAK = "\n\r\u2028\u2029"
_WORD = re.compile(r"[@#]?[^\W\d_]")
_NUMBER = re.compile(r"[$€£]?\d")
_DASH = re.compile(r"--+|[—–―‒-]")
# What looks like a word and names neither a person nor a place here: an address, the "R-Ohio" of a party.
_OTHER = re.compile(r"https?://\S|www\.\S|(?:[DRI]|DFL)-[A-Z]")
_CONTRACTION = re.compile(r"[’'](?:s|d|ll|ve|re|m)$", re.IGNORECASE)
_CONTRACTING = frozenset((Tag.SUBJECT, Tag.RELATIVE, Tag.SUBORDINATOR, Tag.ADVERB))
# Small words that are given or family names too: "said Per Roe", "said So Young Roe".
_NAMESAKES = frozenset((Tag.PREPOSITION, Tag.CONJUNCTION, Tag.ADVERB, Tag.SUBJECT))
# A mark that ends a possessive, or is none.
APOSTROPHES = frozenset("’'")
# Camel case that scraping may have made ("agoShare", "EPASmith").
GLUE = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])|(?<=[A-Z]{2})(?=[A-Z][a-z]{2})")


class Form(NamedTuple):
    """The tokens that a word or mark makes: the first one's text, in lower case and tag, and the endings after it.

    `leaves_fresh` says that a capital right after it says nothing.
    """

    text: str
    lower: str
    tag: Tag
    endings: tuple["Ending", ...]
    leaves_fresh: bool


class Ending(NamedTuple):
    """What a word has beyond its head: the possessive of "Roe's", the verb of "he's"."""

    text: str
    lower: str
    tag: Tag


@cache
def small_words() -> dict[str, Tag]:
    """Return the tag of each small word; where a word has several uses, the last line below wins."""
    classes, tags = english().classes, dict[str, Tag]()
    for tag in (
        Tag.ADVERB, Tag.DETERMINER, Tag.SUBORDINATOR, Tag.PREPOSITION, Tag.CONJUNCTION, Tag.AUXILIARY, Tag.OBJECT,
        Tag.RELATIVE, Tag.SUBJECT,
    ):  # fmt: skip
        tags |= dict.fromkeys(classes[tag.value], tag)
    tags |= dict.fromkeys(classes["possessive"], Tag.OWNER)
    return tags | dict.fromkeys(("that",), Tag.SUBORDINATOR)


@lru_cache(maxsize=16_384)
def form_of(printed: str, fresh: bool) -> Form | None:
    """Return what a printed word or mark is, or None where only the text around it tells.

    `fresh` says that it stands at the start of a sentence, where a capital says nothing.
    """
    sign = _sign(printed)
    if sign is not None:
        leaves_fresh = sign in _FRESHENING or (fresh and sign is Tag.OPENING)
        return Form(printed, printed, sign, (), leaves_fresh) if printed not in APOSTROPHES else None
    word, endings = printed, list[Ending]()
    while (head := head_of(word)) is not None:
        endings.insert(0, ending_of(word, head))
        word = head
    lower = word.lower()
    tag = tag_of(word, lower, fresh)
    told_around = (may_be_glued(word) and GLUE.search(word)) or (not fresh and may_be_name(word, tag))
    return Form(word, lower, tag, tuple(endings), leaves_fresh=False) if not told_around else None


def _sign(printed: str) -> Tag | None:
    """Return the tag of what is no word, or None."""
    if printed[0] in _BREAK:
        return Tag.BREAK
    if _NUMBER.match(printed):
        return Tag.NUMBER
    if _DASH.fullmatch(printed):
        return Tag.DASH
    if _OTHER.match(printed):
        return Tag.MARK
    return None if _WORD.match(printed) else _MARKS.get(printed, Tag.MARK)


def head_of(word: str) -> str | None:
    """Return a word without the contraction or possessive ending it has, or None where it has none."""
    ending = _CONTRACTION.search(word) if "’" in word or "'" in word else None
    return word[: ending.start()] if ending is not None and ending.start() else None


def ending_of(word: str, head: str) -> Ending:
    """Return the ending that a word has beyond its head."""
    text = word[len(head) :]
    pronoun = small_words().get(head.lower()) in _CONTRACTING
    tag = Tag.POSSESSIVE if text[-1] in "sS" and not pronoun else Tag.AUXILIARY
    return Ending(text, text.lower().replace("’", "'"), tag)


def may_be_glued(word: str) -> bool:
    """Tell whether the capitals of a word let it be two that scraping left no space between."""
    return not (word[1:].islower() or word.isupper() or word[0] in "@#")


def may_be_name(word: str, tag: Tag) -> bool:
    """Tell whether a small word has the capital of a name."""
    return tag in _NAMESAKES and len(word) > 1 and word.istitle()


def tag_of(word: str, lower: str, fresh: bool) -> Tag:
    """Return the tag of a word by its form."""
    known = small_words().get(lower)
    if known is not None:
        return _capital_function_word(word, known, fresh) if word[0].isupper() else known
    if not word[0].isupper():
        return Tag.NAME if word[0] == "@" else Tag.WORD
    if lower in english().classes["time"]:
        return Tag.TIME
    return Tag.WORD if fresh and (lower in english().classes["opener"] or _is_common(lower)) else Tag.NAME


def _capital_function_word(word: str, known: Tag, fresh: bool) -> Tag:
    # US is a country where it stands in capitals, us is not.
    if len(word) > 1 and word.isupper() and not fresh and known is Tag.OBJECT:
        return Tag.NAME
    if known is Tag.AUXILIARY and not fresh and not word.isupper():
        return Tag.NAME  # Will, May
    return Tag.NAME if word == "US" else known


def _is_common(lower: str) -> bool:
    titles, verbs, gender = english().titles, english().verbs, english().gender
    listed = any(lower in titles[name] for name in ("group", "role", "body", "writing"))
    return listed or (lower in verbs and lower not in gender)
