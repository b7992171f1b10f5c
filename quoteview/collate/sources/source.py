"""A source made ready for asking: the terms of its speech, and where each of them and each run of three stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

from quoteview.collate.sources.speech import Speech
from quoteview.collate.sources.transcript import speech_of
from quoteview.collate.wordings import Wording, has_ellipsis, wording
from quoteview.core.document import Document
from quoteview.core.text import Span

GRAM = 3
"""How many terms make a run that matches are looked up by."""

Gram = tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Source:
    """A document to hold quotations against.

    `said` are the terms of what it says; where its capitals mean nothing they are read as small letters, place by
    place, so that no name is seen where none is marked.
    """

    document: Document
    speech: Speech
    said: Wording

    @cached_property
    def keys(self) -> Sequence[str]:
        """The keys of the terms."""
        return self.said.keys

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each key stands."""
        found: dict[str, list[int]] = {}
        for at, key in enumerate(self.keys):
            found.setdefault(key, []).append(at)
        return found

    @cached_property
    def grams(self) -> dict[Gram, list[int]]:
        """Where each run of three keys begins."""
        found: dict[Gram, list[int]] = {}
        for at, gram in enumerate(zip(*(self.keys[offset:] for offset in range(GRAM)), strict=False)):
            found.setdefault(gram, []).append(at)
        return found

    @cached_property
    def _turns(self) -> list[int]:
        return [self.speech.turn_at(start) for start in self.said.starts]

    def turn_of(self, at: int) -> int:
        """Return the number of the turn that a term lies in."""
        return self._turns[at]

    def changes_speaker(self, at: int) -> bool:
        """Tell whether somebody else begins to speak with a term, or may: the source does not say who."""
        before, turn = self.turn_of(at - 1), self.turn_of(at)
        label = self.speech.label_of(turn)
        return turn != before and (label is None or label != self.speech.label_of(before))

    def weight(self, key: str) -> float:
        """Return how much it tells that a key agrees, in nats: the rarer it is here, the more."""
        return log((len(self.keys) + 1) / (len(self.places.get(key, ())) + 0.5))

    def text(self, start: int, end: int) -> str:
        """Return what is said from the beginning of term `start` to the end of the marks behind term `end - 1`."""
        return self.speech.text[slice(*self.range(start, end))]

    def range(self, start: int, end: int) -> tuple[int, int]:
        """Return the range of the speech from the marks before term `start` to those behind term `end - 1`."""
        said = self.said
        before, after = said.gap(start), said.gap(end)
        opens, closes = not start or "\n" in before, end == len(said) or "\n" in after
        before, after = before.rpartition("\n")[2], after.partition("\n")[0]
        last = said.start_of(start) - len(before)
        # All marks beside a line's first and last word are its own. An ellipsis belongs to the words on both sides;
        # other marks stand beside theirs.
        blanks = [] if opens else [at for at, character in enumerate(before) if character.isspace()]
        begin = blanks[0 if has_ellipsis(before) else -1] + 1 if blanks else 0
        blanks = [] if closes else [at for at, character in enumerate(after) if character.isspace()]
        stop = blanks[-1 if has_ellipsis(after) else 0] if blanks else len(after)
        return last + begin, said.end_before(end) + stop

    def in_document(self, start: int, end: int) -> Span:
        """Return where a range of the speech stands in the document."""
        return self.speech.in_document(Span(start, end))


def source_of(document: Document) -> Source:
    """Make a document ready."""
    speech = speech_of(document)
    read = speech.text
    if not speech.has_case:
        small = read.lower()
        read = small if len(small) == len(read) else read
    return Source(document, speech, wording(read))
