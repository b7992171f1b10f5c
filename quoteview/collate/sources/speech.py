"""What a source says, and whose words they are."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from quoteview.core.text import Span


class Turn(NamedTuple):
    """Where in a speech somebody begins to speak, and the name the source gives; None where it only shows a change."""

    start: int
    label: str | None


class Piece(NamedTuple):
    """A word of the speech, with all that is glued to it: where it starts in the speech and in the document."""

    start: int
    document_start: int


@dataclass(frozen=True)
class Speech:
    """The words of a source and whose they are.

    `text` holds the document's words with one blank or line break between them, and `pieces` where they stand in
    the document. `has_case` and `has_marks` tell whether capitals and punctuation mean anything in it: captions
    often have neither.
    """

    text: str
    turns: tuple[Turn, ...]
    pieces: tuple[Piece, ...]
    has_case: bool
    has_marks: bool

    @cached_property
    def labels(self) -> frozenset[str]:
        """The names of all who speak."""
        return frozenset(turn.label for turn in self.turns if turn.label)

    def turn_at(self, offset: int) -> int:
        """Return the number of the turn that an offset of the text lies in; 0 before the first."""
        return bisect_right(self.turns, offset, key=lambda turn: turn.start)

    def label_of(self, turn: int) -> str | None:
        """Return who speaks in a turn, where the source says so."""
        return self.turns[turn - 1].label if turn else None

    def in_document(self, span: Span) -> Span:
        """Return where a span of the text, which must not be empty, stands in the document."""
        return Span(self._document_offset(span.start), self._document_offset(span.end - 1) + 1)

    def _document_offset(self, offset: int) -> int:
        piece = self.pieces[max(0, bisect_right(self.pieces, offset, key=lambda piece: piece.start) - 1)]
        return piece.document_start + offset - piece.start


_CAPITAL_WORD = re.compile(r"\b(?!I\b)[^\W\d_a-z]\w*")
_STOPS = re.compile(r"[.!?;,](?=\s|$)")
_SMALL_SHARE = 0.1
_WORDS_A_CAPITAL = 200
_WORDS_A_STOP = 60


def has_case(text: str) -> bool:
    """Tell whether a text writes most of its words in small letters and some with a capital."""
    n_letters = sum(map(str.isalpha, text))
    n_small = sum(map(str.islower, text))
    if n_small == 0 and text.upper() == text.lower():
        return True
    n_capital_words = sum(1 for _ in _CAPITAL_WORD.finditer(text))
    return n_small > _SMALL_SHARE * n_letters and n_capital_words * _WORDS_A_CAPITAL > text.count(" ")


def has_marks(text: str) -> bool:
    """Tell whether a text ends its sentences with marks."""
    return sum(1 for _ in _STOPS.finditer(text)) * _WORDS_A_STOP >= text.count(" ")
