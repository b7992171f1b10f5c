"""The narrator's words: a text as tokens, each outermost quotation being a single one."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import cache
from typing import NamedTuple

from quoteview.extract.lexicon import VerbClass, VerbForm, english
from quoteview.extract.marks import Marked


class Tag(Enum):
    """What a token is, as far as its form tells."""

    QUOTE = "quote"
    BREAK = "break"
    STOP = "stop"
    COMMA = "comma"
    COLON = "colon"
    DASH = "dash"
    OPENING = "opening"
    CLOSING = "closing"
    MARK = "mark"
    NAME = "name"
    NUMBER = "number"
    WORD = "word"
    POSSESSIVE = "possessive"
    SUBJECT = "subject"
    OBJECT = "object"
    OWNER = "owner"
    RELATIVE = "relative"
    DETERMINER = "determiner"
    PREPOSITION = "preposition"
    SUBORDINATOR = "subordinator"
    CONJUNCTION = "conjunction"
    AUXILIARY = "auxiliary"
    ADVERB = "adverb"
    TIME = "time"


class Token(NamedTuple):
    """One word, mark or quotation.

    `start` and `end` are code points of the text; `lower` is the word in lower case; `quote` is the
    number of the quotation, or -1; `glued` says that scraping left no space before a new piece of text.
    """

    start: int
    end: int
    text: str
    lower: str
    tag: Tag
    quote: int = -1
    glued: bool = False

    @property
    def capital(self) -> bool:
        """Whether the token starts with a capital letter."""
        return self.text[:1].isupper()


# White space between tokens matches nothing, so the search passes over it.
_TOKEN = re.compile(
    r"((?:[a-z]+ )+)"  # words in small letters that nothing else can be part of: most of a text
    r"|(?P<party>(?:[DRI]|DFL)-[A-Z](?:[^\W\d_]|\.(?=[A-Z]\.|,|\)))*)"
    r"|(?P<acronym>(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W\d_]))?)"
    r"|(?P<url>https?://\S+|www\.\S+)"
    r"|(?P<word>[@#]?[^\W\d_]+(?:[-’'‘\u2010\u2011&]?[^\W_]+)*)"
    r"|(?P<number>[$€£]?\d[\d,.:/]*\d(?:[-’'][^\W\d_]+)*|[$€£]?\d(?:[-’'][^\W\d_]+)*)"
    r"|(?P<break>[\n\r\u2028\u2029]\s*)"
    r"|(?P<dash>--+|[—–―‒-])"
    r"|(?P<mark>\.\.\.+|\S)"
)
_MARKS = {
    **dict.fromkeys(".!?…。！？", Tag.STOP),
    "...": Tag.MARK,
    ",": Tag.COMMA,
    ";": Tag.COLON,
    ":": Tag.COLON,
    **dict.fromkeys("([", Tag.OPENING),
    **dict.fromkeys(")]", Tag.CLOSING),
}
_FRESHENING = (Tag.BREAK, Tag.STOP, Tag.COLON)
_POSSESSIVE = ("’s", "'s", "’S", "'S")
_CONTRACTION = re.compile(r"[’'](?:s|d|ll|ve|re|m)$", re.IGNORECASE)
# Small words that are given or family names too: "said Per Roe", "said So Young Roe"; the word before one must fit
# into so many code points.
_NAMESAKES = frozenset((Tag.PREPOSITION, Tag.CONJUNCTION, Tag.ADVERB, Tag.SUBJECT))
_IN_RUNNING_TEXT = re.compile(r"(?:(?:\A|[^\w’'-])[a-zà-ÿ]+|[,a-zà-ÿ]['’”\"»]) $")
_BEFORE = 24
_CAPITAL_NEXT = re.compile(r" [A-ZÀ-Þ][^\W\d_]")
_WORD_NEXT = re.compile(r" ([a-z]+)")
_CONTRACTING = (Tag.SUBJECT, Tag.RELATIVE, Tag.SUBORDINATOR, Tag.ADVERB)
# Camel case that scraping made ("agoShare", "EPASmith"), but not "McDonald" or "O'Neill".
_GLUE = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])|(?<=[A-Z]{2})(?=[A-Z][a-z]{2})")
_NAME_PREFIX = re.compile(r"(?:Mc|Mac|Fitz|De|Di|Du|La|Le|Lo|Van|Von|O|D|L)['’]?$")
_STANDALONE = re.compile(r"(?<![^\W_])[A-Z][^\W\d_]+(?![^\W_])")


@cache
def _word_tags() -> dict[str, Tag]:
    """Return the tag of each small word; where a word has several uses, the last line below wins."""
    classes, tags = english().classes, dict[str, Tag]()
    for tag in (
        Tag.ADVERB, Tag.DETERMINER, Tag.SUBORDINATOR, Tag.PREPOSITION, Tag.CONJUNCTION, Tag.AUXILIARY, Tag.OBJECT,
        Tag.RELATIVE, Tag.SUBJECT,
    ):  # fmt: skip
        tags |= dict.fromkeys(classes[tag.value], tag)
    tags |= dict.fromkeys(classes["possessive"], Tag.OWNER)
    return tags | dict.fromkeys(("that",), Tag.SUBORDINATOR)


class Tokenizer:
    """Cuts one text into tokens, in one pass."""

    def __init__(self, text: str, marked: Sequence[Marked]) -> None:
        self._text = text
        self._marked = marked
        self._tags = _word_tags()
        self._lexicon = english()
        self._standalone: frozenset[str] | None = None
        self._names: dict[str, str] = {}  # capitalised words found to be names, with their lower case
        self._fresh = True  # at the start of a sentence, where a capital says nothing

    def tokens(self) -> list[Token]:
        """Return the tokens of the whole text."""
        found: list[Token] = []
        at = 0
        for number, marked in enumerate(self._marked):
            found += self._plain(at, marked.opening.start)
            content = marked.content.of(self._text)
            found.append(Token(marked.opening.start, marked.closing.end, content, "", Tag.QUOTE, number))
            self._fresh = ends_sentence(content)
            at = marked.closing.end
        found += self._plain(at, len(self._text))
        return found

    def _plain(self, start: int, end: int) -> list[Token]:
        text, small, names, other, new = self._text, self._tags, self._names, Tag.WORD, tuple.__new__
        found: list[Token] = []
        for match in _TOKEN.finditer(text, start, end):
            at, after = match.span()
            if match.lastindex == 1:
                for word in match[1].split():
                    after = at + len(word)
                    found.append(new(Token, (at, after, word, word, small.get(word, other), -1, False)))
                    at = after + 1
                self._fresh = False
                continue
            kind, word = match.lastgroup, match[0]
            if kind == "word" and word.isalpha():
                if word.islower():
                    self._fresh = False
                    found.append(Token(at, after, word, word, small.get(word, other)))
                    continue
                if not self._fresh and word in names:
                    found.append(Token(at, after, word, names[word], Tag.NAME))
                    continue
            if kind in ("word", "acronym"):
                found += self._word(word, at)
                self._fresh = False
                continue
            if word == "." and at > start and text[at - 1].isalpha() and self._abbreviated(at):
                continue
            tag = self._sign(kind or "", word, at)
            if tag in _FRESHENING:
                self._fresh = True
            elif tag is not Tag.OPENING:
                self._fresh = False
            found.append(Token(at, after, word, word, tag))
        return found

    def _abbreviated(self, at: int) -> bool:
        """Tell whether the full stop at `at` belongs to an abbreviation or an initial, not to a sentence."""
        start = at
        while start and (self._text[start - 1].isalpha() or self._text[start - 1] == "."):
            start -= 1
        word = self._text[start:at]
        if len(word) == 1:
            return word.isupper() and word != "I"
        return word.lower() in self._lexicon.classes["abbreviation"]

    def _sign(self, kind: str, word: str, at: int) -> Tag:
        if kind == "break":
            return Tag.BREAK
        if kind == "number":
            return Tag.NUMBER
        if kind == "dash":
            return Tag.DASH
        if kind in ("url", "party"):  # "R-Ohio" names neither a person nor a place here
            return Tag.MARK
        if word in "’'" and at and self._text[at - 1] in "sS":
            return Tag.POSSESSIVE
        return _MARKS.get(word, Tag.MARK)

    def _word(self, word: str, at: int) -> Iterator[Token]:
        tail = _CONTRACTION.search(word) if "’" in word or "'" in word else None
        if tail is not None and tail.start():
            head = word[: tail.start()]
            yield from self._word(head, at)
            pronoun = self._tags.get(head.lower()) in _CONTRACTING
            possessive = tail.group()[-1] in "sS" and not pronoun
            shown = tail.group().lower().replace("’", "'")
            tag = Tag.POSSESSIVE if possessive else Tag.AUXILIARY
            yield Token(at + len(head), at + len(word), tail.group(), shown, tag)
            return
        whole = word[1:].islower() or word.isupper() or word[0] in "@#"
        glue = 0 if whole else self._glue(word)
        if glue:
            yield self._plain_word(word[:glue], at)
            self._fresh = True
            yield from (
                token._replace(glued=True) if token.start == at + glue else token
                for token in self._word(word[glue:], at + glue)
            )
            return
        yield self._plain_word(word, at)

    def _plain_word(self, word: str, at: int) -> Token:
        lower = word.lower()
        tag = self._word_tag(word, lower)
        if tag in _NAMESAKES and word.istitle() and len(word) > 1 and self._named_like(tag, at, at + len(word)):
            tag = Tag.NAME
        elif tag is Tag.NAME and not self._fresh:
            self._names[word] = lower
        return Token(at, at + len(word), word, lower, tag)

    def _word_tag(self, word: str, lower: str) -> Tag:
        known = self._tags.get(lower)
        if known is not None:
            return self._capital_function_word(word, known) if word[0].isupper() else known
        if not word[0].isupper():
            return Tag.NAME if word[0] == "@" else Tag.WORD
        if lower in self._lexicon.classes["time"]:
            return Tag.TIME
        if self._fresh and (lower in self._lexicon.classes["opener"] or self._common(lower)):
            return Tag.WORD
        return Tag.NAME

    def _capital_function_word(self, word: str, known: Tag) -> Tag:
        # US is a country where it stands in capitals, us is not.
        if len(word) > 1 and word.isupper() and not self._fresh and known is Tag.OBJECT:
            return Tag.NAME
        if known is Tag.AUXILIARY and not self._fresh and not word.isupper():
            return Tag.NAME  # Will, May
        return Tag.NAME if word == "US" else known

    def _named_like(self, tag: Tag, start: int, end: int) -> bool:
        """Tell whether a small word [start, end) is a name: its capital stands in running text, a name or cue follows.

        Among the capitals of a headline, and where a sentence begins, a capital says nothing.
        """
        if self._fresh or not _IN_RUNNING_TEXT.search(self._text, max(0, start - _BEFORE), start):
            return False
        if _CAPITAL_NEXT.match(self._text, end):
            return True
        follows = _WORD_NEXT.match(self._text, end) if tag is Tag.PREPOSITION else None
        verb = self._lexicon.verbs.get(follows.group(1)) if follows is not None else None
        return verb is not None and verb.kind is VerbClass.SAY and verb.form is not VerbForm.BASE

    def _common(self, lower: str) -> bool:
        titles = self._lexicon.titles
        return (
            lower in titles["group"] or lower in titles["role"] or lower in titles["body"] or lower in titles["writing"]
            or (lower in self._lexicon.verbs and lower not in self._lexicon.gender)
        )  # fmt: skip

    def _glue(self, word: str) -> int:
        """Return where in a word scraping glued two pieces of text together, or 0."""
        for match in _GLUE.finditer(word):
            left, right = word[: match.start()], word[match.start() :]
            if _NAME_PREFIX.search(left):
                continue
            if (left.islower() and len(left) > 2) or self._stands_alone(right):
                return match.start()
        return 0

    def _stands_alone(self, word: str) -> bool:
        if self._standalone is None:
            self._standalone = frozenset(_STANDALONE.findall(self._text))
        head = word[:-2] if word[-2:] in _POSSESSIVE else word
        return len(head) > 1 and head in self._standalone


def ends_sentence(content: str) -> bool:
    """Tell whether quoted words end with a full stop or the like, inner marks left aside."""
    return content.rstrip(" \t\n\r'’”\"»").endswith((".", "!", "?", "…", "。", "！", "？"))
