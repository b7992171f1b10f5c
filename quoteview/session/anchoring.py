"""Finding quotations again in documents that were read again.

A quotation is found by its exact text in the same document, then by what stands before and after it,
then by its position, as a text quote selector of the Web Annotation Data Model is.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile
from operator import ge

from quoteview.core.collection import Collection
from quoteview.core.document import Document
from quoteview.core.orphan import Anchor
from quoteview.core.quotation import Quotation
from quoteview.core.text import Span

CONTEXT = 32
"""Code points before and after a quotation that tell it from the same words elsewhere in the document."""
NEAR = 8
"""Code points of what stands before words, or of what stands after them, by which short words are known again."""
LONG = 40
"""Code points from which words are known again wherever they stand in their document."""


def found_again(before: Collection, now: Collection) -> Mapping[str, str]:
    """Return the ids of quotations of `now` by the ids that they had in `before`; what is gone has no entry.

    No two have become one: where the same words were quoted twice and are quoted once now, one is gone.
    """
    found = {quotation.id: quotation.id for quotation in before.quotations if quotation.id in now.quotation_by_id}
    printed = _by_words(now, found)
    for words, missed in _by_words(before, found).items():
        left = printed.get(words, ())
        pairs = [
            (_distance(before, was, now, each), was.id, each.id)
            for was in missed
            for each in left
            if _is_known(was.text, _context(before, was), _context(now, each))
        ]
        given: set[str] = set()
        for _, was, each in sorted(pairs, key=lambda pair: pair[0]):
            if was not in found and each not in given:
                found[was] = each
                given.add(each)
    return found


def _by_words(collection: Collection, known: Mapping[str, str]) -> Mapping[tuple[str, str], Sequence[Quotation]]:
    """Return the quotations but for those that are `known`, by the paths of their documents and by their words."""
    printed: dict[tuple[str, str], list[Quotation]] = {}
    for quotation in collection.quotations:
        if quotation.id not in known:
            path = collection.document_by_id[quotation.document_id].path
            printed.setdefault((path, quotation.text), []).append(quotation)
    return printed


def span_again(before: str, span: Span, now: str) -> Span | None:
    """Return where the words of a span of one text stand in another, by their context, or None when they do not."""
    return _nearest(span.of(before), span.start, _around(before, span), now)


def anchor_of(document: Document, span: Span) -> Anchor:
    """Return by what the words of a span of a document are known again."""
    before, after = _around(document.text, span)
    return Anchor(document.path, document.sha256, span.start, span.of(document.text), before[::-1], after)


def anchored(anchor: Anchor, text: str) -> Span | None:
    """Return where the words of an anchor stand in a text, known again by their context, or None."""
    return _nearest(anchor.words, anchor.start, (anchor.prefix[::-1], anchor.suffix), text)


def distance(anchor: Anchor, other: Anchor) -> tuple[int, int] | None:
    """Return how far words are from where they stood, by context and then by position; None where they are others."""
    one, two = ((each.prefix[::-1], each.suffix) for each in (anchor, other))
    is_same_file = other.path == anchor.path or other.sha256 == anchor.sha256
    if anchor.words != other.words or not is_same_file or not _is_known(anchor.words, one, two):
        return None
    return _far(one, anchor.start, two, other.start)


def is_of(anchor: Anchor, document: Document) -> bool:
    """Tell whether a document is the one of an anchor: the file at its path, or one of the same bytes."""
    return document.path == anchor.path or document.sha256 == anchor.sha256


def stood_at(anchor: Anchor, text: str) -> Span:
    """Return the place in a text where the words of an anchor are, or else where they would be.

    That is after what stood before them, or before what stood after them, or where they were counted to be.
    """
    found = anchored(anchor, text)
    if found:
        return found
    for length in range(CONTEXT, NEAR - 1, -4):
        before, after = anchor.prefix[-length:], anchor.suffix[:length]
        for words, shift in ((before, len(before)), (after, 0)):
            at = text.find(words) if len(words) >= NEAR else -1
            if at >= 0:
                return Span(at + shift, at + shift)
    start = min(anchor.start, len(text))
    return Span(start, start)


def _nearest(words: str, start: int, own: tuple[str, str], text: str) -> Span | None:
    """Return where words stand in a text that stood at an offset between `own` before and after."""
    starts = (match.start() for match in re.finditer(f"(?={re.escape(words)})", text))
    places = [Span(at, at + len(words)) for at in starts]
    known = (place for place in places if _is_known(words, own, _around(text, place)))
    return min(known, key=lambda place: _far(own, start, _around(text, place), place.start), default=None)


def _is_known(words: str, own: tuple[str, str], other: tuple[str, str]) -> bool:
    """Tell whether words are so much the same ones as before that no decision would jump to others like them.

    Long words are, wherever they stand; short ones where some of what stands around them does still.
    """
    shared = (_shared(*pair) for pair in zip(own, other, strict=True))
    whole = (max(1, min(NEAR, max(map(len, pair)))) for pair in zip(own, other, strict=True))
    return len(words) >= LONG or own == other or any(map(ge, shared, whole))


def _distance(before: Collection, quotation: Quotation, now: Collection, other: Quotation) -> tuple[int, int]:
    """Return how far `other` is from what `quotation` was: by the context that both share, then by position."""
    return _far(_context(before, quotation), quotation.span.start, _context(now, other), other.span.start)


def _far(one: tuple[str, str], start: int, two: tuple[str, str], other: int) -> tuple[int, int]:
    shared = sum(_shared(*pair) for pair in zip(one, two, strict=True))
    return -shared, abs(other - start)


def _shared(one: str, two: str) -> int:
    """Return how many code points two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, two, strict=False)))


def _context(collection: Collection, quotation: Quotation) -> tuple[str, str]:
    """Return what stands before a quotation, read backwards, and after it."""
    return _around(collection.document_by_id[quotation.document_id].text, quotation.span)


def _around(text: str, span: Span) -> tuple[str, str]:
    return text[max(0, span.start - CONTEXT) : span.start][::-1], text[span.end : span.end + CONTEXT]
