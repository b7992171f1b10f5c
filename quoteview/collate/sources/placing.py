"""From chains of shared words to the stretches of a source that a quotation prints."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import chain as joined
from itertools import pairwise

from quoteview.collate.sources.chains import Chain, Run, is_near
from quoteview.collate.sources.passages import Stretch
from quoteview.collate.sources.source import Source
from quoteview.collate.terms import is_little
from quoteview.collate.wordings import Wording, has_ellipsis
from quoteview.core.text import Span

_MOST_TELLING = 7.0
"""The weight in nats that one word can have at most where it is asked how much of a quotation was found."""
_FEWEST_NATS = 9.0
_SHARE = 0.5
_SHORT = 5
_SHARE_OF_SHORT = 0.55
_FEW = 3
_SHARE_OF_FEW = 0.75
_BESIDE = 3
"""Terms that may stand between a run and further words of the quotation too common to be a run."""


def ellipses(quoted: Wording) -> frozenset[int]:
    """Return the terms of a quotation before which it says that it leaves something out."""
    return frozenset(at for at in range(len(quoted) + 1) if has_ellipsis(quoted.gap(at)))


def is_enough(chain: Chain, quoted: Wording, source: Source) -> bool:
    """Tell whether enough of a quotation stands in a chain for it to be the same words at all.

    What the outlet put into brackets need not be there.
    """
    covered = _covered(chain, quoted, source)
    if len(covered) == len(quoted) and len(chain.runs) == 1:
        return True
    asked = covered | set(_outside_brackets(quoted))
    weights = {at: min(source.weight(quoted.keys[at]), _MOST_TELLING) for at in asked}
    agreed, total = sum(weights[at] for at in covered), sum(weights.values())
    n_telling = sum(not is_little(quoted.keys[at]) for at in covered)
    share = _SHARE if len(quoted) > _SHORT else _SHARE_OF_SHORT
    is_whole = len(covered) >= _FEW and len(covered) >= _SHARE_OF_FEW * len(quoted) and n_telling
    enough_words = n_telling > 1 or len(covered) >= _SHORT or is_whole
    return bool(enough_words) and agreed >= _FEWEST_NATS and agreed >= share * total


def _covered(chain: Chain, quoted: Wording, source: Source) -> set[int]:
    """Return the terms of a quotation that stand in a chain, or right beside one of its runs, in their order."""
    covered = {at for run in chain.runs for at in range(run.at, run.end)}
    first, last = chain.runs[0], chain.runs[-1]
    head = range(max(0, first.there - first.at - _BESIDE), first.there)
    tail = range(last.there_end, min(len(source.keys), last.there_end + len(quoted) - last.end + _BESIDE))
    for own, there in ((range(first.at), head), (range(last.end, len(quoted)), tail)):
        keys, others = [quoted.keys[at] for at in own], [source.keys[at] for at in there]
        for block in SequenceMatcher(None, keys, others, autojunk=False).get_matching_blocks():
            covered.update(own[block.a + offset] for offset in range(block.size))
    return covered


def _outside_brackets(quoted: Wording) -> Iterator[int]:
    depth = 0
    for at in range(len(quoted)):
        gap = quoted.gap(at)
        depth = max(0, depth + gap.count("[") - gap.count("]"))
        if not depth:
            yield at


def stretches(chain: Chain, quoted: Wording, source: Source) -> tuple[Stretch, ...]:
    """Return the places of a chain, each with the part of the quotation that it holds.

    Together that is all of it, but for the blanks between two parts.
    """
    groups: list[list[Run]] = []
    for run in joined.from_iterable(_by_speaker(run, source) for run in chain.runs):
        if groups and is_near(groups[-1][-1], run, source):
            groups[-1].append(run)
        else:
            groups.append([run])
    for one, other in pairwise(groups):
        one[-1], other[0] = _settled(one[-1], other[0], quoted, source)
    borders = [0, *(_border(one[-1].end, two[0].at, quoted) for one, two in pairwise(groups))]
    ends = [*borders[1:], len(quoted)]
    return tuple(
        _stretch(group, border, end, quoted, source) for group, border, end in zip(groups, borders, ends, strict=True)
    )


def _by_speaker(run: Run, source: Source) -> Iterator[Run]:
    """Yield the parts of a run that are one speaker's each: whoever quotes on into the next turn joins two places."""
    start = run.there
    for at in range(run.there + 1, run.there_end):
        if source.changes_speaker(at):
            yield _part(run, start, at)
            start = at
    yield _part(run, start, run.there_end)


def _part(run: Run, start: int, end: int) -> Run:
    at = run.at + start - run.there
    return Run(at, start, end - start, run.weight * (end - start) / run.length)


def _settled(one: Run, other: Run, quoted: Wording, source: Source) -> tuple[Run, Run]:
    """Move the border of two runs that meet over the words that stand in both places, to where a sentence begins."""
    if one.end != other.at or quoted.opens_sentence(other.at):
        return one, other
    back = 0
    while back < one.length - 1 and other.there > back:
        back += 1
        if not _same(quoted, one.end - back, source, other.there - back):
            break
        if quoted.opens_sentence(one.end - back):
            left = other.length + back
            return one._replace(length=one.length - back), Run(other.at - back, other.there - back, left, other.weight)
    return one, other


def _same(quoted: Wording, at: int, source: Source, there: int) -> bool:
    return quoted.keys[at] == source.keys[there]


def _border(end: int, at: int, quoted: Wording) -> int:
    """Return the term that a further place begins with: behind an ellipsis, or its first word that agrees."""
    return next((place for place in range(at, end - 1, -1) if has_ellipsis(quoted.gap(place))), at)


def _stretch(group: list[Run], border: int, end: int, quoted: Wording, source: Source) -> Stretch:
    """Return a place with room for the words of its part that do not agree."""
    start, there_end = group[0].there, group[-1].there_end
    room, turn = group[0].at - border, source.turn_of(start)
    while room and start and source.turn_of(start - 1) == turn:
        start, room = start - 1, room - 1
    room, turn = end - group[-1].end, source.turn_of(there_end - 1)
    while room and there_end < len(source.keys) and source.turn_of(there_end) == turn:
        there_end, room = there_end + 1, room - 1
    begins, ends = _offset(border, quoted), _offset(end, quoted)
    part = quoted.text[begins:ends] if end == len(quoted) else quoted.text[begins:ends].rstrip()
    return Stretch(start, there_end, Span(begins, begins + len(part)))


def _offset(at: int, quoted: Wording) -> int:
    """Return where in the text of a quotation the marks before a term begin."""
    if at in (0, len(quoted)):
        return len(quoted.text) if at else 0
    start, last = quoted.start_of(at), quoted.end_before(at)
    return max(quoted.text.rfind(blank, last, start) for blank in (" ", "\n", "\t", "\xa0", "…")) + 1 or start
