"""How work that takes long tells how far it is."""

from collections.abc import Callable, Collection, Iterator
from typing import TypeVar

from quoteview.core.sentence import Sentence

Reporting = Callable[[int, int, Sentence], None]
"""Hears that so many of so many things are done, and what is being done; what it raises ends the work."""

_Thing = TypeVar("_Thing")


def unreported(_done: int, _total: int, _what: Sentence) -> None:
    """Hear that nobody waits."""


def reported(things: Collection[_Thing], what: Sentence, report: Reporting) -> Iterator[_Thing]:
    """Yield some things, and report before each how many are done, and after the last that all are."""
    total = len(things)
    for done, thing in enumerate(things):
        report(done, total, what)
        yield thing
    if things:
        report(total, total, what)
