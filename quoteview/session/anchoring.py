"""Finding quotations again in documents that were read again.

A quotation is found by its exact text in the same document, then by what stands before and after it,
then by its position, as a text quote selector of the Web Annotation Data Model is.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile

from quoteview.core.collection import Collection
from quoteview.core.quotation import Quotation
from quoteview.core.text import Span

CONTEXT = 32
"""Code points before and after a quotation that tell it from the same words elsewhere in the document."""


def found_again(before: Collection, now: Collection) -> Mapping[str, str]:
    """Return the ids of quotations of `now` by the ids that they had in `before`; what is gone has no entry.

    No two have become one: where the same words were quoted twice and are quoted once now, one is gone.
    """
    found = {quotation.id: quotation.id for quotation in before.quotations if quotation.id in now.quotation_by_id}
    printed = _by_words(now, found)
    for words, missed in _by_words(before, found).items():
        left = printed.get(words, ())
        pairs = [(_distance(before, was, now, each), was.id, each.id) for was in missed for each in left]
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
    words = span.of(before)
    starts = [match.start() for match in re.finditer(f"(?={re.escape(words)})", now)]
    own = _around(before, span)
    places = [Span(start, start + len(words)) for start in starts]
    return min(places, key=lambda place: _far(own, span, _around(now, place), place), default=None)


def _distance(before: Collection, quotation: Quotation, now: Collection, other: Quotation) -> tuple[int, int]:
    """Return how far `other` is from what `quotation` was: by the context that both share, then by position."""
    return _far(_context(before, quotation), quotation.span, _context(now, other), other.span)


def _far(one: tuple[str, str], span: Span, two: tuple[str, str], other: Span) -> tuple[int, int]:
    shared = sum(_shared(*pair) for pair in zip(one, two, strict=True))
    return -shared, abs(other.start - span.start)


def _shared(one: str, two: str) -> int:
    """Return how many code points two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, two, strict=False)))


def _context(collection: Collection, quotation: Quotation) -> tuple[str, str]:
    """Return what stands before a quotation, read backwards, and after it."""
    return _around(collection.document_by_id[quotation.document_id].text, quotation.span)


def _around(text: str, span: Span) -> tuple[str, str]:
    return text[max(0, span.start - CONTEXT) : span.start][::-1], text[span.end : span.end + CONTEXT]
