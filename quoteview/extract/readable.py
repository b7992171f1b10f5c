"""A text as the rules read it: without what cannot be seen inside words, and the way back to what is printed.

Soft hyphens, joiners and marks of direction stand in the middle of names and verbs on many pages, ligatures and
accents of their own in what was taken from a PDF. Every place the rules find is given in the text as it is printed.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple
from unicodedata import normalize

from quoteview.core.document import Document
from quoteview.core.quotation import Attribution, Quotation
from quoteview.core.text import Span

_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_MODIFIERS = "\u0300-\u036f"
# What every fold holds, which a search skips to at full speed: most texts have nothing of it.
_TELLTALE = re.compile(rf"[{_UNSEEN}\ufb00-\ufb06{_MODIFIERS}]")
_FOLDED = re.compile(rf"(?P<unseen>[{_UNSEEN}]+)|[\ufb00-\ufb06]|[^\W\d_][{_MODIFIERS}]+")


class _Fold(NamedTuple):
    """Characters [start, end) of the printed text that are read as `length` others, from `place` on."""

    place: int
    length: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Readable:
    """A document as the rules read it, the document as it is printed, and where the two differ, in order."""

    document: Document
    printed: Document
    folds: Sequence[_Fold]

    def as_printed(self, quotations: Iterable[Quotation]) -> tuple[Quotation, ...]:
        """Return what was found in the text that is read as it stands in the printed one."""
        return tuple(map(self._as_printed, quotations))

    def _as_printed(self, quotation: Quotation) -> Quotation:
        span = self._with_unseen(quotation.span)
        return replace(
            quotation,
            id=self._id(quotation.id),
            span=span,
            text=span.of(self.printed.text),
            attribution=self._attribution(quotation.attribution),
            utterance_id=f"{self._id(quotation.utterance_id.removesuffix('u'))}u",
            inner=tuple(map(self._with_unseen, quotation.inner)),
        )

    def _id(self, identifier: str) -> str:
        """Return the id of a quotation with the place that it is made of."""
        start, end = map(int, identifier.rpartition(":")[2].split("-"))
        span = self._with_unseen(Span(start, end))
        return f"{self.printed.id}:{span.start}-{span.end}"

    def _attribution(self, found: Attribution) -> Attribution:
        return replace(found, mention=self._of_words(found.mention), cue=self._of_words(found.cue))

    def _with_unseen(self, span: Span) -> Span:
        """Return where quoted words stand, with what cannot be seen between them and their marks."""
        return Span(self._end(span.start - 1) if span.start else 0, self._start(span.end))

    def _of_words(self, span: Span | None) -> Span | None:
        return None if span is None else Span(self._start(span.start), self._end(span.end - 1))

    def _start(self, place: int) -> int:
        """Return where the character at a place of the text that is read starts in the printed one."""
        fold = self._fold(place)
        if fold is None:
            return place
        beyond = place - fold.place - fold.length
        return fold.start if beyond < 0 else fold.end + beyond

    def _end(self, place: int) -> int:
        fold = self._fold(place)
        return fold.end if fold is not None and place < fold.place + fold.length else self._start(place) + 1

    def _fold(self, place: int) -> _Fold | None:
        """Return the last fold that begins at a place or before it."""
        number = bisect_right(self.folds, place, key=lambda fold: fold.place)
        return self.folds[number - 1] if number else None


def readable(document: Document) -> Readable | None:
    """Return a document as the rules read it, or None where that is how it is printed."""
    text = document.text
    if text.isascii() or _TELLTALE.search(text) is None or _FOLDED.search(text) is None:
        return None
    pieces, folds, at, length = list[str](), list[_Fold](), 0, 0
    for found in _FOLDED.finditer(text):
        start, end = found.span()
        folded = "" if found["unseen"] else normalize("NFKC" if end - start == 1 else "NFC", found[0])
        pieces += text[at:start], folded
        length += start - at
        folds.append(_Fold(length, len(folded), start, end))
        length += len(folded)
        at = end
    pieces.append(text[at:])
    plain = replace(document, text="".join(pieces), title_span=_title(document.title_span, folds))
    return Readable(plain, document, folds)


def _title(printed: Span | None, folds: Iterable[_Fold]) -> Span | None:
    """Return where the title stands in the text that is read; no fold runs over its end."""
    if printed is None:
        return None
    before = sum(fold.end - fold.start - fold.length for fold in folds if fold.end <= printed.start)
    inside = sum(fold.end - fold.start - fold.length for fold in folds if printed.start < fold.end <= printed.end)
    return Span(printed.start - before, printed.end - before - inside)
