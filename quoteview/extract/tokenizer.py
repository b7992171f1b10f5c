"""The narrator's words: a text as tokens, each outermost quotation being a single one."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate, chain

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


class Tokenizer:
    """Cuts one text into tokens, in one pass.

    `tokens` are those of the whole text, `noted` the places of those among them that are `Token.noted`.
    """

    def __init__(self, text: str, marked: Sequence[Marked]) -> None:
        self._text = text
        self._marked = marked
        self._printed: list[str] = []  # what stands between two spaces; a quotation and a line end are pieces too
        self._first_pieces: list[int] = []  # by stretch of the narrator's words: its first piece, and where it starts
        self._starts: list[int] = []
        FORMS.make_room()
        self._pieces = self._read()
        self.tokens = list(chain.from_iterable(self._pieces))
        self.noted = [at for at, token in enumerate(self.tokens) if token.noted]
        self._judge_capitals()

    def start_of(self, place: int) -> int:
        """Return where a token starts in the text."""
        token = self.tokens[place]
        if token.quote >= 0:
            return self._marked[token.quote].opening.start
        ends, offsets = self._ends, self._offsets
        piece = bisect_right(ends, place)
        stretch = bisect_right(self._first_pieces, piece) - 1
        start = self._starts[stretch] + offsets[piece] - offsets[self._first_pieces[stretch]]
        printed, at, tokens = self._printed[piece], 0, self._pieces[piece]
        for earlier in tokens[: place - ends[piece] + len(tokens)]:
            at = printed.index(earlier.text, at) + len(earlier.text)
        return start + printed.index(token.text, at)

    def end_of(self, place: int) -> int:
        """Return where a token ends in the text."""
        token = self.tokens[place]
        return self._marked[token.quote].closing.end if token.quote >= 0 else self.start_of(place) + len(token.text)

    def _read(self) -> list[tuple[Token, ...]]:
        """Return the tokens of each piece of the text."""
        at, quoted = 0, list[int]()
        for stretch in self._marked:
            self._cut(at, stretch.opening.start)
            quoted.append(len(self._printed))
            self._printed.append("")
            at = stretch.closing.end
        self._cut(at, len(self._text))
        found = list(map(FORMS.__getitem__, self._printed))
        if not FORMS.unsure.isdisjoint(self._printed):
            for number, printed in enumerate(self._printed):
                if printed in FORMS.unsure:
                    found[number] = tokens_of(printed, self._standalone.__contains__)
        for number, (place, stretch) in enumerate(zip(quoted, self._marked, strict=True)):
            found[place] = (Token(stretch.content.of(self._text), "", Tag.QUOTE, quote=number),)
        return found

    def _cut(self, start: int, end: int) -> None:
        """Cut the narrator's words [start, end) at spaces and line ends."""
        if start < end:
            self._first_pieces.append(len(self._printed))
            self._starts.append(start)
            self._printed += self._text[start:end].replace("\n", " \n ").split(" ")

    @cached_property
    def _ends(self) -> list[int]:
        """How many tokens there are up to the end of each piece."""
        return list(accumulate(map(len, self._pieces)))

    @cached_property
    def _offsets(self) -> list[int]:
        """How far each piece is from the first; the spaces around a line end are none of the text's."""
        return list(accumulate([len(printed) + 1 if printed != "\n" else 0 for printed in self._printed], initial=0))

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
