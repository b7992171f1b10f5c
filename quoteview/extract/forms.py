"""What a piece of text between two spaces is by its form alone, worked out once for all the texts that print it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, lru_cache

from quoteview.extract import tags
from quoteview.extract.lexicon import ING, OTHER, PAST, SAY, Verb, english
from quoteview.extract.tags import Tag
from quoteview.extract.tokens import Token

_TOKEN = re.compile(
    r"[\n\r\u2028\u2029]\s*"
    r"|(?:[DRI]|DFL)-[A-Z](?:[^\W\d_]|\.(?=[A-Z]\.|,|\)))*"  # a party
    r"|(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W\d_]))?"  # an acronym
    r"|https?://\S+|www\.\S+"
    r"|[@#]?[^\W\d_]+(?:[-’'‘\u2010\u2011&]?[^\W_]+)*"  # a word
    r"|[$€£]?\d[\d,.:/]*\d(?:[-’'][^\W\d_]+)*|[$€£]?\d(?:[-’'][^\W\d_]+)*"
    r"|--+|[—–―‒-]"
    r"|\.\.\.+|\S"
)
_MARKS = {
    **dict.fromkeys(".!?…。！？", tags.STOP),
    "...": tags.MARK,
    ",": tags.COMMA,
    ";": tags.COLON,
    ":": tags.COLON,
    **dict.fromkeys("([", tags.OPENING),
    **dict.fromkeys(")]", tags.CLOSING),
}
# The marks that stand right behind a word.
_FOLLOWING = frozenset(",.;:!?)")
PRONOUNS = frozenset((tags.SUBJECT, tags.OWNER, tags.OBJECT))
"""The tags of words that stand for somebody named before."""
_NOTED = PRONOUNS | {tags.NAME, tags.QUOTE, tags.BREAK, tags.STOP, tags.COLON, tags.OPENING}
_BREAK = "\n\r\u2028\u2029"
_WORD = re.compile(r"[@#]?[^\W\d_]")
_NUMBER = re.compile(r"[$€£]?\d")
_DASH = re.compile(r"--+|[—–―‒-]")
# What looks like a word and names neither a person nor a place here: an address, the "R-Ohio" of a party.
_OTHER = re.compile(r"https?://\S|www\.\S|(?:[DRI]|DFL)-[A-Z]")
_CONTRACTION = re.compile(r"[’'](?:s|d|ll|ve|re|m)$", re.IGNORECASE)
_CONTRACTING = frozenset((tags.SUBJECT, tags.RELATIVE, tags.SUBORDINATOR, tags.ADVERB))
# Small words that are given or family names too: "said Per Roe", "said So Young Roe".
_NAMESAKES = frozenset((tags.PREPOSITION, tags.CONJUNCTION, tags.ADVERB, tags.SUBJECT))
# A mark that ends a possessive, or is none.
_APOSTROPHES = frozenset("’'")
# Camel case that scraping may have made ("agoShare", "EPASmith").
_GLUE = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])|(?<=[A-Z]{2})(?=[A-Z][a-z]{2})")
# What opens with a capital inside a word, and is one: "McDonald", "O'Neill".
_NAME_PREFIX = re.compile(r"(?:Mc|Mac|Fitz|De|Di|Du|La|Le|Lo|Van|Von|O|D|L)['’]?$")
_POSSESSIVE = ("’s", "'s", "’S", "'S")
# The longest abbreviation that a full stop can belong to, in code points, and one more.
_ABBREVIATION = 8
# How many pieces of text are known at a time, and how long one may be, in code points.
_MOST_KNOWN = 32_768
_LONGEST_KNOWN = 40


class Forms(dict[str, tuple[Token, ...]]):
    """The tokens that each piece of text between two spaces makes, worked out when it is first met.

    Of the `unsure` pieces only the text around them tells whether they are two that scraping glued together.
    """

    def __init__(self) -> None:
        super().__init__()
        self.unsure: set[str] = set()

    def __missing__(self, piece: str) -> tuple[Token, ...]:
        tokens = _plain_tokens(piece) or self._judged(piece)
        if len(self) < _MOST_KNOWN and len(piece) <= _LONGEST_KNOWN:
            self[piece] = tokens
        return tokens

    def _judged(self, piece: str) -> tuple[Token, ...]:
        """Return the tokens of a piece where none of its words stands alone, and note whether that mattered."""
        asked = []

        def stands_alone(word: str) -> bool:
            asked.append(word)
            return False

        tokens = tokens_of(piece, stands_alone)
        if asked:
            self.unsure.add(piece)
        return tokens

    def make_room(self) -> None:
        """Forget everything where no more could be kept; what is unsure in a text that is being read must stay."""
        if len(self) >= _MOST_KNOWN or len(self.unsure) >= _MOST_KNOWN:
            self.clear()
            self.unsure.clear()


FORMS = Forms()


@cache
def small_words() -> dict[str, Tag]:
    """Return the tag of each small word; where a word has several uses, the last line below wins."""
    classes, found = english().classes, dict[str, Tag]()
    for tag in (
        tags.ADVERB, tags.DETERMINER, tags.SUBORDINATOR, tags.PREPOSITION, tags.CONJUNCTION, tags.AUXILIARY,
        tags.OBJECT, tags.RELATIVE, tags.SUBJECT,
    ):  # fmt: skip
        found |= dict.fromkeys(classes[tag.value], tag)
    found |= dict.fromkeys(classes["possessive"], tags.OWNER)
    return found | dict.fromkeys(("that",), tags.SUBORDINATOR)


def _plain_tokens(piece: str) -> tuple[Token, ...]:
    """Return the tokens of a word that cannot be glued, and of one with a comma or the like; nothing for others."""
    word, last = (piece[:-1], piece[-1:]) if piece[-1:] in _FOLLOWING else (piece, "")
    if not word.isalpha() or not (word.islower() or word.istitle()):
        return ()
    if not last or (last == "." and _is_abbreviated(piece, len(word))):
        return (_word(word),)
    return _word(word), token_of(last, _MARKS[last])


def tokens_of(piece: str, stands_alone: Callable[[str], bool]) -> tuple[Token, ...]:
    """Return the tokens that a piece of text makes, `stands_alone` telling whether its text has a word by itself."""
    tokens: list[Token] = []
    for match in _TOKEN.finditer(piece):
        at, printed = match.start(), match[0]
        if printed in _APOSTROPHES:
            tokens.append(token_of(printed, tags.POSSESSIVE if at and piece[at - 1] in "sS" else tags.MARK))
        elif (sign := _sign(printed)) is None:
            tokens += _words(printed, stands_alone)
        elif printed != "." or not at or not _is_abbreviated(piece, at):
            tokens.append(token_of(printed, sign))
    return tuple(tokens)


def _is_abbreviated(piece: str, at: int) -> bool:
    """Tell whether the full stop at `at` belongs to an abbreviation or an initial, not to a sentence."""
    if not piece[at - 1].isalpha():
        return False
    start, earliest = at, max(0, at - _ABBREVIATION)
    while start > earliest and (piece[start - 1].isalpha() or piece[start - 1] == "."):
        start -= 1
    word = piece[start:at]
    if len(word) == 1:
        return word.isupper() and word != "I"
    return word.lower() in english().classes["abbreviation"]


def _sign(printed: str) -> Tag | None:
    """Return the tag of what is no word, or None."""
    if printed[0] in _BREAK:
        return tags.BREAK
    if _NUMBER.match(printed):
        return tags.NUMBER
    if _DASH.fullmatch(printed):
        return tags.DASH
    if _OTHER.match(printed):
        return tags.MARK
    return None if _WORD.match(printed) else _MARKS.get(printed, tags.MARK)


def _words(printed: str, stands_alone: Callable[[str], bool]) -> Iterator[Token]:
    """Yield the words that a printed one is made of: glued ones, and the endings of "Roe's" and "he's"."""
    head = _head_of(printed)
    if head is not None:
        yield from _words(head, stands_alone)
        yield _ending_of(printed, head)
        return
    glue = _glue(printed, stands_alone)
    if not glue:
        yield _word(printed)
        return
    yield _word(printed[:glue])
    further = _words(printed[glue:], stands_alone)
    first = next(further)
    yield replace(first.opening or first, glued=True, noted=True, opening=None, namesake=None)
    yield from (token.opening or token for token in further)


def _head_of(word: str) -> str | None:
    """Return a word without the contraction or possessive ending it has, or None where it has none."""
    ending = _CONTRACTION.search(word) if "’" in word or "'" in word else None
    return word[: ending.start()] if ending is not None and ending.start() else None


def _ending_of(word: str, head: str) -> Token:
    """Return what a word has beyond its head: the possessive of "Roe's", the verb of "he's"."""
    text = word[len(head) :]
    pronoun = small_words().get(head.lower()) in _CONTRACTING
    return _ending(text, tags.POSSESSIVE if text[-1] in "sS" and not pronoun else tags.AUXILIARY)


@cache
def _ending(text: str, tag: Tag) -> Token:
    return Token(text, text.lower().replace("’", "'"), tag, noted=False, verbal=tag is tags.AUXILIARY)


def _glue(word: str, stands_alone: Callable[[str], bool]) -> int:
    """Return where in a word scraping glued two pieces of text together, or 0."""
    if word[1:].islower() or word.isupper() or word[0] in "@#":
        return 0
    for match in _GLUE.finditer(word):
        left, right = word[: match.start()], word[match.start() :]
        if _NAME_PREFIX.search(left):
            continue
        if (left.islower() and len(left) > 2) or _is_word(right, stands_alone):
            return match.start()
    return 0


def _is_word(word: str, stands_alone: Callable[[str], bool]) -> bool:
    head = word[:-2] if word[-2:] in _POSSESSIVE else word
    return len(head) > 1 and stands_alone(head)


@lru_cache(maxsize=16_384)
def token_of(printed: str, tag: Tag) -> Token:
    """Return the token of something printed that is of one kind wherever it stands."""
    lower = printed.lower()
    is_capital = printed[:1].isupper()
    verb = _verb_of(lower, tag)
    is_verbal = verb is not None or tag is tags.AUXILIARY
    return Token(printed, lower, tag, noted=tag in _NOTED, capital=is_capital, verb=verb, verbal=is_verbal)


@lru_cache(maxsize=16_384)
def _word(printed: str) -> Token:
    """Return the token of a word inside a sentence, with what it makes at the start of one and among names."""
    lower = printed.lower()
    tag = _tag_of(printed, lower, fresh=False)
    if not printed[0].isupper():
        return token_of(printed, tag)
    opening, verb = _tag_of(printed, lower, fresh=True), _verb_of(lower, tag)
    is_namesake = tag in _NAMESAKES and len(printed) > 1 and printed.istitle()
    return Token(
        printed,
        lower,
        tag,
        capital=True,
        verb=verb,
        verbal=verb is not None or tag is tags.AUXILIARY,
        opening=token_of(printed, opening) if opening is not tag or is_namesake else None,
        namesake=token_of(printed, tags.NAME) if is_namesake else None,
        noted=True,
    )


def _tag_of(word: str, lower: str, *, fresh: bool) -> Tag:
    """Return the tag of a word by its form; `fresh` says that it opens a sentence."""
    known = small_words().get(lower)
    if known is not None:
        return _capital_function_word(word, known, fresh) if word[0].isupper() else known
    if not word[0].isupper():
        return tags.NAME if word[0] == "@" else tags.WORD
    if lower in english().classes["time"]:
        return tags.TIME
    if fresh and (lower in english().classes["opener"] or _is_common(lower)):
        return tags.WORD
    return tags.WORD if _is_reported(lower) else tags.NAME


def _is_reported(lower: str) -> bool:
    """Tell whether a word is a verb of speech that no name looks like: "Roe Tweeted"."""
    verb = english().verbs.get(lower) if lower.endswith("ed") else None
    return verb is not None and verb.kind is SAY and lower not in english().gender


def _capital_function_word(word: str, known: Tag, fresh: bool) -> Tag:
    # US is a country where it stands in capitals, us is not.
    if len(word) > 1 and word.isupper() and not fresh and known is tags.OBJECT:
        return tags.NAME
    if known is tags.AUXILIARY and not fresh and not word.isupper():
        return tags.NAME  # Will, May
    return tags.NAME if word == "US" else known


def _is_common(lower: str) -> bool:
    titles, verbs, gender = english().titles, english().verbs, english().gender
    listed = any(lower in titles[name] for name in ("group", "role", "body", "writing"))
    return listed or (lower in verbs and (lower not in gender or lower == "said"))  # "Said Roe," rather than Said Roe


def _verb_of(lower: str, tag: Tag) -> Verb | None:
    """Return the verb that a word may be: by the list of verbs, or by its ending where that does not hold it."""
    if tag is not tags.WORD:
        return None
    listed = english().verbs.get(lower)
    if listed is not None:
        return listed
    if len(lower) > 4 and lower.endswith("ed"):
        return Verb(lower, OTHER, PAST)
    if len(lower) > 5 and lower.endswith("ing"):
        return Verb(lower, OTHER, ING)
    return None
