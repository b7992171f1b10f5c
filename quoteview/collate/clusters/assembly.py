"""The fullest wording that overlapping wordings make together, out of verbatim pieces of them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import add, mul

from quoteview.collate.clusters.evidence import Agreement, Measured, Scale, agreement, holds, is_firm
from quoteview.collate.clusters.overlap import Block

_LOOSE = 4.0
"""Words of so little worth, in nats, at the end of a wording do not keep another from going on there."""
_PURE = 0.6
_ENDS = 3
"""A wording of which so many words at either end stand in the statement does not go on beyond it."""
_KNOWN = 0.5
"""Words of which so much stands in the statement already are not added at its end."""


@dataclass(frozen=True, slots=True)
class Print:
    """A wording and the number of documents that print it."""

    measured: Measured
    documents: int


def assembled(scale: Scale, prints: Sequence[Print]) -> Measured:
    """Return the statement that some wordings make together.

    It starts from the wording whose words most others print too, and goes on at either end wherever
    another does. Of equally supported wordings the fullest is taken, then the first.
    """
    statement = _best_supported(prints)
    rest = sorted((entry.measured for entry in prints), key=lambda measured: -measured.worth)
    waiting = [measured for measured in rest if not holds(statement, measured)]
    while waiting:
        longer = ((measured, _lengthened(scale, statement, measured)) for measured in waiting)
        reached = next(((measured, text) for measured, text in longer if text is not statement), None)
        if reached is None:
            break
        used, statement = reached
        waiting = [measured for measured in waiting if measured is not used and not holds(statement, measured)]
    return statement


def _lengthened(scale: Scale, statement: Measured, other: Measured) -> Measured:
    if other.code[:_ENDS] in statement.code and other.code[-_ENDS:] in statement.code:
        return statement
    found = agreement(statement, other)
    return extended(scale, statement, other, found) if found and found.purity >= _PURE else statement


def _best_supported(prints: Sequence[Print]) -> Measured:
    if len(prints) == 1:
        return prints[0].measured
    if len(prints) == 2 and prints[0].documents == prints[1].documents:
        # What the two share supports both alike.
        return max(prints, key=lambda entry: entry.measured.worth).measured
    neighbours = [_neighbours(entry.measured) for entry in prints]
    support = Counter(chain.from_iterable(neighbours))
    for entry, own in zip(prints, neighbours, strict=True):
        if entry.documents > 1:
            support.update(dict.fromkeys(own, entry.documents - 1))
    best = max(
        range(len(prints)),
        key=lambda place: (
            round(_supported(support, neighbours[place]), 6),
            prints[place].measured.worth,
            -place,
        ),
    )
    return prints[best].measured


def _supported(support: Mapping[str, int], neighbours: Mapping[str, float]) -> float:
    """Return what the neighbouring words of a wording are worth, each once for each other document that has them."""
    worth = neighbours.values()
    supported: Iterator[float] = map(mul, map(support.__getitem__, neighbours), worth)
    return sum(supported) - sum(worth)


def _neighbours(measured: Measured) -> dict[str, float]:
    """Return the neighbouring words of a wording, in letters of its code, with the worth of the second."""
    second = map(measured.scale.surprise, measured.spelled[1:])
    return dict(zip(map(add, measured.code, measured.code[1:]), second, strict=True))


def extended(scale: Scale, first: Measured, second: Measured, found: Agreement) -> Measured:
    """Return `first` with what `second` has beyond it at either end.

    The words at a joint are taken from the wording that goes on, so that its own punctuation and case
    stand there, not those of a cut.
    """
    text = first.wording.text
    head, tail = found.blocks[0], found.blocks[-1]
    last_mine, last_yours = tail.first + tail.length - 1, tail.second + tail.length - 1
    right, loose = second.worth - second.upto[last_yours + 1], first.worth - first.upto[last_mine + 1]
    goes_on = loose < min(_LOOSE, right) and _joins(first, tail)
    if goes_on and _is_new(first, second, last_yours + 1, len(second.code)):
        # Asked for here and not before, as the places of a text are read when somebody first wants them.
        mine, yours = first.wording.places[last_mine], second.wording.places[last_yours]
        text = text[: mine.start] + second.wording.text[yours.start :]
    left = second.upto[head.second]
    if first.upto[head.first] < min(_LOOSE, left) and _joins(first, head) and _is_new(first, second, 0, head.second):
        mine, yours = first.wording.places[head.first], second.wording.places[head.second]
        text = second.wording.text[: yours.end] + text[mine.end :]
    return first if text == first.wording.text else scale.measure(text)


def _joins(statement: Measured, joint: Block) -> bool:
    """Tell whether one wording may go on where the other ends: at a firm joint, or where all of the statement is one.

    Two renderings of one sentence meet in single words, and cannot be joined there.
    """
    return joint.length == len(statement.code) or is_firm(statement, joint)


def _is_new(statement: Measured, other: Measured, start: int, end: int) -> bool:
    """Tell whether most of the terms [start, end) of a wording are not in the statement."""
    alone = [*map(other.scale.surprise, other.spelled[start:end])]
    letters = set(statement.code)
    known = sum([worth for letter, worth in zip(other.code[start:end], alone, strict=True) if letter in letters])
    return known < _KNOWN * sum(alone)
