"""Where the witnesses of a statement part ways: the segments of a critical apparatus.

The segments of all wordings are cut at the same places of the base, as parallel segmentation needs it. What a
fragment does not reach, before and after its stretch of the base, it does not attest.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from quoteview.core.difference import Difference, Severity
from quoteview.core.text import Span
from quoteview.export.statement import LEFT_OUT, Wording


@dataclass(frozen=True, slots=True)
class Reading:
    """What some wordings have at a segment, with the worst difference there from the base, if any."""

    text: str
    wordings: tuple[Wording, ...]
    difference: Difference | None


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the base, and the readings of it; wordings that do not reach so far have none."""

    base: str
    readings: tuple[Reading, ...]

    def is_agreed(self, n_wordings: int) -> bool:
        """Tell whether all of so many wordings have what the base has."""
        (first, *others) = self.readings
        return not others and first.text == self.base and len(first.wordings) == n_wordings


def segments(base: str, wordings: Sequence[Wording]) -> list[Segment]:
    """Return the base in segments, in order; together they are the base."""
    edges = sorted({edge for each in wordings for edge in (_reach(each).start, _reach(each).end)})
    made, at = [], 0
    for place in (*_places(wordings), None):
        end = len(base) if place is None else place.start
        made += [_agreed(base, span, wordings) for span in _split(Span(at, end), edges) if len(span)]
        if place is not None:
            made.append(_parting(base, place, wordings))
            at = place.end
    return made


def _places(wordings: Sequence[Wording]) -> list[Span]:
    """Return where any wording differs from the base; places that touch are one."""
    joined: list[Span] = []
    for span in sorted(each.base for wording in wordings for each in _attested(wording)):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def _split(span: Span, edges: Sequence[int]) -> list[Span]:
    bounds = [span.start, *(edge for edge in edges if span.start < edge < span.end), span.end]
    return [Span(start, end) for start, end in pairwise(bounds)]


def _agreed(base: str, span: Span, wordings: Sequence[Wording]) -> Segment:
    """Return a segment that all have who reach so far."""
    there = tuple(each for each in wordings if _reach(each).holds(span))
    return Segment(span.of(base), (Reading(span.of(base), there, None),))


def _parting(base: str, place: Span, wordings: Sequence[Wording]) -> Segment:
    """Return a segment that some wording has otherwise."""
    read: dict[str, list[Wording]] = {}
    worst: dict[str, Difference] = {}
    for wording in wordings:
        own = [each for each in _attested(wording) if place.holds(each.base)]
        reach = _reach(wording)
        if own or reach.overlaps(place) or reach.start < place.start == place.end < reach.end:
            text = _read(base, Span(max(place.start, reach.start), max(place.start, min(place.end, reach.end))), own)
            read.setdefault(text, []).append(wording)
            if own:
                worst[text] = max(own, key=lambda each: each.severity)
    readings = (Reading(text, tuple(there), worst.get(text)) for text, there in read.items())
    return Segment(place.of(base), tuple(sorted(readings, key=lambda each: each.text != place.of(base))))


def _read(base: str, span: Span, own: Sequence[Difference]) -> str:
    """Return what a wording with these differences has at a span of the base."""
    pieces, at = [], span.start
    for each in own:
        pieces += [base[at : each.base.start], each.variant_text]
        at = max(at, each.base.end)
    return "".join([*pieces, base[at : span.end]])


def _is_silent(difference: Difference) -> bool:
    """Tell whether a difference is that a fragment does not reach so far, and nothing hangs on it."""
    is_cut = difference.code in LEFT_OUT and not difference.variant_text
    return is_cut and difference.severity <= Severity.EDITORIAL


def _attested(wording: Wording) -> list[Difference]:
    return [each for each in wording.comparison.differences if not _is_silent(each)]


def _reach(wording: Wording) -> Span:
    """Return the stretch of the base that a wording attests."""
    start, end = 0, len(wording.comparison.base)
    for each in wording.comparison.differences:
        if _is_silent(each):
            start = each.base.end if each.base.start == start == 0 else start
            end = each.base.start if each.base.end == end else end
    return Span(start, max(start, end))
