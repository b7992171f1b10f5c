"""How the evidence of signals quotes documents, and how severe a signal is that may be none."""

from quoteview.core.document import Document
from quoteview.core.text import Span

LONGEST = 160
"""Code points of a document that evidence quotes at one place."""


def quoted(document: Document, span: Span) -> str:
    """Return what a document prints at `span` on one line, cut where it is long."""
    return shortened(span.of(document.text))


def shortened(text: str) -> str:
    """Return a text on one line, cut between two words where it is long."""
    line = " ".join(text.split())
    if len(line) <= LONGEST:
        return line
    return f"{line[:LONGEST].rsplit(' ', 1)[0]} …"
