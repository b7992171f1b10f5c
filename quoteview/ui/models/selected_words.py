"""What of selected words a quotation holds: not the spaces and the marks around them."""

from quoteview.core.text import Span

_PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«", "‘": "’", "‚": "‘’", "‹": "›", "›": "‹", '"': '"', "'": "'"}
_OPENING = "“„«"
_CLOSING = "”»"


def bare(text: str, span: Span) -> Span:
    """Return a span of a text without spaces at its edges and without quotation marks around it.

    A single mark may be an apostrophe, so it goes only where its partner stands at the other edge.
    """
    start, end = span.start, span.end
    while start < end:
        first, last = text[start], text[end - 1]
        if first.isspace() or first in _OPENING:
            start += 1
        elif last.isspace() or last in _CLOSING:
            end -= 1
        elif end - start > 1 and last in _PAIRS.get(first, ""):
            start, end = start + 1, end - 1
        else:
            break
    return Span(start, end)
