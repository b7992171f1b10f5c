"""The narrator's words: a text as tokens, each outermost quotation being a single one."""

import re
from collections.abc import Iterator, Sequence

from quoteview.extract.forms import (
    APOSTROPHES,
    GLUE,
    ending_of,
    form_of,
    head_of,
    may_be_glued,
    may_be_name,
    small_words,
    tag_of,
)
from quoteview.extract.lexicon import VerbClass, VerbForm, english
from quoteview.extract.marks import Marked
from quoteview.extract.tokens import Tag, Token, ends_sentence

# White space between tokens matches nothing, so the search passes over it. What the first lines match, the lines of
# words would match too: they are the bulk of a text, and cheap to tell by their first character.
_TOKEN = re.compile(
    r"[a-z]([a-z ]*)(?=[ ,\n;!?)]|[.:]\s)"  # group 1: words in small letters that nothing else can be part of
    r"|[,;:!?()\[\]]"
    r"|\.(?!\.\.)"
    r"|[A-Z][a-z]+(?=[ ,\n;!?)]|[.:]\s)"
    r"|[\n\r\u2028\u2029]\s*"
    r"|(?:[DRI]|DFL)-[A-Z](?:[^\W\d_]|\.(?=[A-Z]\.|,|\)))*"  # a party
    r"|(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W\d_]))?"  # an acronym
    r"|https?://\S+|www\.\S+"
    r"|[@#]?[^\W\d_]+(?:[-’'‘\u2010\u2011&]?[^\W_]+)*"  # a word
    r"|[$€£]?\d[\d,.:/]*\d(?:[-’'][^\W\d_]+)*|[$€£]?\d(?:[-’'][^\W\d_]+)*"
    r"|--+|[—–―‒-]"
    r"|\.\.\.+|\S"
)
_PRONOUNS = frozenset((Tag.SUBJECT, Tag.OWNER, Tag.OBJECT))
_POSSESSIVE = ("’s", "'s", "’S", "'S")
# The longest abbreviation that a full stop can belong to, in code points, and one more.
_ABBREVIATION = 8
# The word before a small word that is a name ("said Per Roe") must fit into so many code points.
_BEFORE = 24
_IN_RUNNING_TEXT = re.compile(r"(?:(?:\A|[^\w’'-])[a-zà-ÿ]+|[,a-zà-ÿ]['’”\"»]) $")
_CAPITAL_NEXT = re.compile(r" [A-ZÀ-Þ][^\W\d_]")
_WORD_NEXT = re.compile(r" ([a-z]+)")
# What opens with a capital inside a word, and is one: "McDonald", "O'Neill".
_NAME_PREFIX = re.compile(r"(?:Mc|Mac|Fitz|De|Di|Du|La|Le|Lo|Van|Von|O|D|L)['’]?$")
_STANDALONE = re.compile(r"(?<![^\W_])[A-Z][^\W\d_]+(?![^\W_])")


class Tokenizer:
    """Cuts one text into tokens, in one pass.

    `tokens` are those of the whole text; `borders` are the places among them where a sentence may end or begin,
    `quotes` those of the quotations, `names` and `pronouns` those of names and of pronouns.
    """

    def __init__(self, text: str, marked: Sequence[Marked]) -> None:
        self._text = text
        self._standalone: frozenset[str] | None = None
        self._fresh = True  # at the start of a sentence, where a capital says nothing
        self.tokens: list[Token] = []
        self.borders: list[int] = []
        self.quotes: list[int] = []
        self.names: list[int] = []
        self.pronouns: list[int] = []
        at = 0
        for number, stretch in enumerate(marked):
            self._read(at, stretch.opening.start)
            content = stretch.content.of(text)
            self.borders.append(len(self.tokens))
            self.quotes.append(len(self.tokens))
            self.tokens.append(Token(stretch.opening.start, stretch.closing.end, content, "", Tag.QUOTE, number))
            self._fresh = ends_sentence(content)
            at = stretch.closing.end
        self._read(at, len(text))

    def _read(self, start: int, end: int) -> None:
        """Add the tokens of the narrator's words [start, end)."""
        tokens, borders, fresh = self.tokens, self.borders, self._fresh
        small, other, name, pronouns, new = small_words(), Tag.WORD, Tag.NAME, _PRONOUNS, tuple.__new__
        for match in _TOKEN.finditer(self._text, start, end):
            at, printed = match.start(), match[0]
            if match.lastindex:
                for word in printed.split(" "):
                    after = at + len(word)
                    if word:
                        tag = small.get(word, other)
                        if tag in pronouns:
                            self.pronouns.append(len(tokens))
                        tokens.append(new(Token, (at, after, word, word, tag, -1, False)))
                    at = after + 1
                fresh = False
                continue
            if printed == "." and at > start and self._is_abbreviated(at):
                continue
            form = form_of(printed, fresh)
            if form is None:
                self._judge(printed, at, fresh)
                fresh = False
                continue
            text, lower, tag, endings, fresh = form
            after = at + len(text)
            if tag is name:
                self.names.append(len(tokens))
            elif fresh:
                borders.append(len(tokens))
            elif tag in pronouns:
                self.pronouns.append(len(tokens))
            tokens.append(new(Token, (at, after, text, lower, tag, -1, False)))
            for text, lower, tag in endings:
                at, after = after, after + len(text)
                tokens.append(new(Token, (at, after, text, lower, tag, -1, False)))
        self._fresh = fresh

    def _is_abbreviated(self, at: int) -> bool:
        """Tell whether the full stop at `at` belongs to an abbreviation or an initial, not to a sentence."""
        text = self._text
        if not text[at - 1].isalpha():
            return False
        word = text[max(0, at - _ABBREVIATION) : at].rpartition(" ")[2]
        if not word.isalpha() or len(word) == _ABBREVIATION:
            start = at
            while start and (text[start - 1].isalpha() or text[start - 1] == "."):
                start -= 1
            word = text[start:at]
        if len(word) == 1:
            return word.isupper() and word != "I"
        return word.lower() in english().classes["abbreviation"]

    def _judge(self, printed: str, at: int, fresh: bool) -> None:
        """Add the tokens of what is judged by the text around it, too."""
        if printed in APOSTROPHES:
            possessive = at > 0 and self._text[at - 1] in "sS"
            self.tokens.append(Token(at, at + 1, printed, printed, Tag.POSSESSIVE if possessive else Tag.MARK))
            return
        for token in self._word(printed, at, fresh):
            if token.glued:
                self.borders.append(len(self.tokens))
            if token.tag is Tag.NAME:
                self.names.append(len(self.tokens))
            elif token.tag in _PRONOUNS:
                self.pronouns.append(len(self.tokens))
            self.tokens.append(token)

    def _word(self, word: str, at: int, fresh: bool) -> Iterator[Token]:
        head = head_of(word)
        if head is not None:
            yield from self._word(head, at, fresh)
            yield Token(at + len(head), at + len(word), *ending_of(word, head))
            return
        glue = self._glue(word) if may_be_glued(word) else 0
        if not glue:
            yield self._plain_word(word, at, fresh)
            return
        yield self._plain_word(word[:glue], at, fresh)
        further = self._word(word[glue:], at + glue, fresh=True)
        yield next(further)._replace(glued=True)
        yield from further

    def _plain_word(self, word: str, at: int, fresh: bool) -> Token:
        lower, end = word.lower(), at + len(word)
        tag = tag_of(word, lower, fresh)
        named = not fresh and may_be_name(word, tag) and self._named_like(tag, at, end)
        return Token(at, end, word, lower, Tag.NAME if named else tag)

    def _named_like(self, tag: Tag, start: int, end: int) -> bool:
        """Tell whether a small word [start, end) is a name: its capital stands in running text, a name or cue follows.

        Among the capitals of a headline a capital says nothing.
        """
        if not _IN_RUNNING_TEXT.search(self._text, max(0, start - _BEFORE), start):
            return False
        if _CAPITAL_NEXT.match(self._text, end):
            return True
        follows = _WORD_NEXT.match(self._text, end) if tag is Tag.PREPOSITION else None
        verb = english().verbs.get(follows.group(1)) if follows is not None else None
        return verb is not None and verb.kind is VerbClass.SAY and verb.form is not VerbForm.BASE

    def _glue(self, word: str) -> int:
        """Return where in a word scraping glued two pieces of text together, or 0."""
        for match in GLUE.finditer(word):
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
