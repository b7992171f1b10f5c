"""The narrator's words: a text as tokens, each outermost quotation being a single one."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from itertools import chain, compress, count
from operator import attrgetter

from quoteview.extract import tags
from quoteview.extract.forms import FORMS, tokens_of
from quoteview.extract.lexicon import BASE, SAY, english
from quoteview.extract.marks import Marked
from quoteview.extract.tokens import Token, ends_sentence

# The word before a small word that is a name ("said Per Roe") must fit into so many code points.
_BEFORE = 24
_IN_RUNNING_TEXT = re.compile(r"(?:(?:\A|[^\w’'-])[a-zà-ÿ]+|[,a-zà-ÿ]['’”\"»]) $")
_CAPITAL_NEXT = re.compile(r" [A-ZÀ-Þ][^\W\d_]")
_WORD_NEXT = re.compile(r" ([a-z]+)")
_STANDALONE = re.compile(r"(?<![^\W_])[A-Z][^\W\d_]+(?![^\W_])")
_IS_NOTED = attrgetter("noted")  # of tens of thousands of tokens: twice as fast as to ask each
_FRESHENING = frozenset((tags.BREAK, tags.STOP, tags.COLON))


class Tokenizer:
    """Cuts one text into tokens, in one pass.

    `tokens` are those of the whole text, `noted` the places of those among them that are `Token.noted`.
    """

    def __init__(self, text: str, marked: Sequence[Marked]) -> None:
        self._text = text
        self._marked = marked
        self._borders: list[int] = []  # the ends of lines and the quotations, and where each of them ends in the text
        self._ends = [0]
        self._known_starts: dict[int, int] = {}
        self._last_found = (0, 0)
        FORMS.make_room()
        printed, quoted = self._cut()
        pieces = self._read(printed)
        for number, place in enumerate(quoted):
            content = marked[number].content.of(text)
            pieces[place] = (Token(content, "", tags.QUOTE, quote=number),)
        self.tokens = list(chain.from_iterable(pieces))
        self.noted = list(compress(count(), map(_IS_NOTED, self.tokens)))
        self._judge_capitals()

    def start_of(self, place: int) -> int:
        """Return where a token starts in the text."""
        token = self.tokens[place]
        if token.quote >= 0:
            return self._marked[token.quote].opening.start
        known = self._known_starts.get(place)
        if known is None:
            known = self._known_starts[place] = self._find(place)
        return known

    def _find(self, place: int) -> int:
        """Look for a token in the text, from the nearest place that is known.

        That is the end of the line or quotation before it, the token found last, or the quotation behind it.
        """
        border = bisect_left(self._borders, place)
        first, at = self._borders[border - 1] + 1 if border else 0, self._ends[border]
        if first <= self._last_found[0] <= place:
            first, at = self._last_found
        following = self._borders[border] if border < len(self._borders) else 0
        if 0 < following - place < place - first and self.tokens[following].quote >= 0:
            found = self._find_before(place, following)
        else:
            for token in self.tokens[first:place]:
                at = self._text.index(token.text, at) + len(token.text)
            found = self._text.index(self.tokens[place].text, at)
        self._last_found = place, found
        return found

    def _find_before(self, place: int, quotation: int) -> int:
        """Look for a token in the text, back from a quotation behind it."""
        at = self.start_of(quotation)
        for token in self.tokens[place:quotation][::-1]:
            at = self._text.rindex(token.text, 0, at)
        return at

    def _note_border(self, place: int, end: int) -> None:
        self._borders.append(place)
        self._ends.append(end)

    def content_start_of(self, place: int) -> int:
        """Return where the words of a quotation start in the text, behind its mark."""
        return self._marked[self.tokens[place].quote].content.start

    def end_of(self, place: int) -> int:
        """Return where a token ends in the text."""
        token = self.tokens[place]
        return self._marked[token.quote].closing.end if token.quote >= 0 else self.start_of(place) + len(token.text)

    def _cut(self) -> tuple[list[str], list[int]]:
        """Return the pieces of the text, what stands between two spaces, and the places of the quotations there."""
        printed, quoted, at = list[str](), list[int](), 0
        for stretch in self._marked:
            self._cut_words(at, stretch.opening.start, printed)
            quoted.append(len(printed))
            printed.append("")
            at = stretch.closing.end
        self._cut_words(at, len(self._text), printed)
        return printed, quoted

    def _cut_words(self, start: int, end: int, printed: list[str]) -> None:
        """Cut the narrator's words [start, end) at spaces and line ends."""
        if start < end:
            printed += self._text[start:end].replace("\n", " \n ").split(" ")

    def _read(self, printed: list[str]) -> list[tuple[Token, ...]]:
        """Return the tokens of each piece of the text."""
        found = list(map(FORMS.__getitem__, printed))
        if not FORMS.unsure.isdisjoint(printed):
            for number, piece in enumerate(printed):
                if piece in FORMS.unsure:
                    found[number] = tokens_of(piece, self._standalone.__contains__)
        return found

    @cached_property
    def _standalone(self) -> frozenset[str]:
        """The words with a capital that stand alone somewhere in the text."""
        return frozenset(_STANDALONE.findall(self._text))

    def _judge_capitals(self) -> None:
        """Judge the words whose capital says nothing at the start of a sentence, or makes a name of a small word."""
        tokens, opening = self.tokens, 0
        for at in self.noted:
            token = tokens[at]
            tag = token.tag
            if tag is tags.NAME and at != opening:
                continue
            if tag is tags.QUOTE:
                self._note_border(at, self._marked[token.quote].closing.end)
                if ends_sentence(token.text):
                    opening = at + 1
            elif tag in _FRESHENING:
                opening = at + 1
                if token.text == "\n":
                    self._note_border(at, self._text.index("\n", self._ends[-1]) + 1)
            elif at == opening:
                if tag is tags.OPENING:
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
        follows = _WORD_NEXT.match(self._text, end) if token.tag is tags.PREPOSITION else None
        verb = english().verbs.get(follows.group(1)) if follows is not None else None
        return verb is not None and verb.kind is SAY and verb.form is not BASE
