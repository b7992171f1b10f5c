"""The narrator's words: a text as tokens, each outermost quotation being a single one."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate, chain
from typing import NamedTuple

from quoteview.extract.forms import FORMS, tokens_of
from quoteview.extract.lexicon import VerbClass, VerbForm, english
from quoteview.extract.marks import Marked
from quoteview.extract.tokens import Tag, Token, ends_sentence

# The word before a small word that is a name ("said Per Roe") must fit into so many code points.
_BEFORE = 24
_IN_RUNNING_TEXT = re.compile(r"(?:(?:\A|[^\w’'-])[a-zà-ÿ]+|[,a-zà-ÿ]['’”\"»]) $")
_CAPITAL_NEXT = re.compile(r" [A-ZÀ-Þ][^\W\d_]")
_WORD_NEXT = re.compile(r" ([a-z]+)")
_STANDALONE = re.compile(r"(?<![^\W_])[A-Z][^\W\d_]+(?![^\W_])")
_FRESHENING = frozenset((Tag.BREAK, Tag.STOP, Tag.COLON))
_LINE_END = Token("\n", "\n", Tag.BREAK)


class _Line(NamedTuple):
    """The pieces between the spaces of a line of the narrator's words.

    `pieces` are what is printed, `starts` where they start, counted without the spaces before them, `tokens` what they
    make, and `ends` how many tokens there are up to the end of each.
    """

    pieces: list[str]
    starts: list[int]
    tokens: list[tuple[Token, ...]]
    ends: list[int]


class Tokenizer:
    """Cuts one text into tokens, in one pass.

    `tokens` are those of the whole text, `noted` the places of those among them that are `Token.noted`.
    """

    def __init__(self, text: str, marked: Sequence[Marked]) -> None:
        self._text = text
        self._marked = marked
        self._first_of_line: list[int] = []  # by line, the place of its first token, and where it starts and ends
        self._extents: list[tuple[int, int]] = []
        self._lines: dict[int, _Line] = {}
        self.tokens: list[Token] = []
        FORMS.make_room()
        at = 0
        for number, stretch in enumerate(marked):
            self._read(at, stretch.opening.start)
            self.tokens.append(Token(stretch.content.of(text), "", Tag.QUOTE, quote=number))
            at = stretch.closing.end
        self._read(at, len(text))
        self.noted = [at for at, token in enumerate(self.tokens) if token.noted]
        self._judge_capitals()

    def start_of(self, place: int) -> int:
        """Return where a token starts in the text."""
        token = self.tokens[place]
        if token.quote >= 0:
            return self._marked[token.quote].opening.start
        number = bisect_right(self._first_of_line, place) - 1
        line, index = self._line(number), place - self._first_of_line[number]
        piece = bisect_right(line.ends, index)
        tokens, printed, at = line.tokens[piece], line.pieces[piece], 0
        for earlier in tokens[: index - line.ends[piece] + len(tokens)]:
            at = printed.index(earlier.text, at) + len(earlier.text)
        return line.starts[piece] + piece + printed.index(token.text, at)

    def end_of(self, place: int) -> int:
        """Return where a token ends in the text."""
        token = self.tokens[place]
        return self._marked[token.quote].closing.end if token.quote >= 0 else self.start_of(place) + len(token.text)

    def _read(self, start: int, end: int) -> None:
        """Add the tokens of the narrator's words [start, end)."""
        tokens, text = self.tokens, self._text
        line_end = text.find("\n", start, end)
        while line_end >= 0:
            self._read_line(start, line_end)
            tokens.append(_LINE_END)
            start = line_end + 1
            line_end = text.find("\n", start, end)
        self._read_line(start, end)

    def _read_line(self, start: int, end: int) -> None:
        if start < end:
            self._first_of_line.append(len(self.tokens))
            self._extents.append((start, end))
            self.tokens += chain.from_iterable(self._pieces(self._text[start:end].split(" ")))

    def _pieces(self, pieces: list[str]) -> list[tuple[Token, ...]]:
        """Return the tokens of each piece of a line."""
        found = list(map(FORMS.__getitem__, pieces))
        if not FORMS.unsure.isdisjoint(pieces):
            for number, piece in enumerate(pieces):
                if piece in FORMS.unsure:
                    found[number] = tokens_of(piece, self._standalone.__contains__)
        return found

    def _line(self, number: int) -> _Line:
        line = self._lines.get(number)
        if line is None:
            start, end = self._extents[number]
            pieces = self._text[start:end].split(" ")
            tokens = self._pieces(pieces)
            starts = list(accumulate(map(len, pieces), initial=start))
            line = self._lines[number] = _Line(pieces, starts, tokens, list(accumulate(map(len, tokens))))
        return line

    @cached_property
    def _standalone(self) -> frozenset[str]:
        """The words with a capital that stand alone somewhere in the text."""
        return frozenset(_STANDALONE.findall(self._text))

    def _judge_capitals(self) -> None:
        """Judge the words whose capital says nothing at the start of a sentence, or makes a name of a small word."""
        tokens, opening = self.tokens, 0
        for at in self.noted:
            token = tokens[at]
            if token.tag in _FRESHENING or (token.tag is Tag.QUOTE and ends_sentence(token.text)):
                opening = at + 1
            elif at == opening:
                if token.tag is Tag.OPENING:
                    opening = at + 1
                elif token.opening is not None:
                    tokens[at] = token.opening
            elif token.namesake is not None and self._named_like(token, at):
                tokens[at] = token.namesake

    def _named_like(self, token: Token, place: int) -> bool:
        """Tell whether a small word is a name: its capital stands in running text, and a name or cue follows it.

        Among the capitals of a headline a capital says nothing.
        """
        start = self.start_of(place)
        end = start + len(token.text)
        if not _IN_RUNNING_TEXT.search(self._text, max(0, start - _BEFORE), start):
            return False
        if _CAPITAL_NEXT.match(self._text, end):
            return True
        follows = _WORD_NEXT.match(self._text, end) if token.tag is Tag.PREPOSITION else None
        verb = english().verbs.get(follows.group(1)) if follows is not None else None
        return verb is not None and verb.kind is VerbClass.SAY and verb.form is not VerbForm.BASE
