"""Quotation marks: which characters are marks, and what stands between them."""

from dataclasses import dataclass

from quoteview.core.quotation import Flag
from quoteview.core.text import Span


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of a text between quotation marks, with those nested in it.

    `opening` and `closing` are the spans of the marks themselves (empty where the mark is missing);
    `content` lies between them. `reopenings` are the marks that reopen the stretch at the start of
    a further paragraph.
    """

    opening: Span
    content: Span
    closing: Span
    inner: tuple["Marked", ...] = ()
    reopenings: tuple[Span, ...] = ()
    flags: frozenset[Flag] = frozenset()


def find_marked(text: str) -> tuple[Marked, ...]:
    """Return the outermost marked stretches of `text`, in order, in time linear in its length."""
    raise NotImplementedError
