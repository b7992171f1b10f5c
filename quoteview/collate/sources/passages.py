"""A place in a source, compared: what it says there, what the quotation makes of it, and what it goes on to say."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from quoteview.collate.comparison import compare
from quoteview.collate.differences.tiers import match_tier
from quoteview.collate.differences.truncation import tail_limits
from quoteview.collate.lexicons import listed, parts
from quoteview.collate.sources.source import Source
from quoteview.collate.wordings import wording
from quoteview.core.difference import Code, Comparison, Difference, Severity
from quoteview.core.finding import Cut
from quoteview.core.text import Span

_FARTHEST = 60
"""Terms before and behind a place that are looked at, where no sentence ends earlier."""
_SHOWN = 16
"""Terms of a cut that are shown."""
_REACH = 25
"""Terms of the same sentence behind a place in which a proviso still belongs to it."""

_JOINING = frozenset({"and", "or", "so", "und", "oder"})
_LETTER_CASE = frozenset({Code.WORD_CASE, Code.INITIAL_CASE})
_PUNCTUATION = frozenset({Code.EDGE_PUNCT, Code.INNER_PUNCT})
_AT_THE_ENDS = frozenset({Code.TRUNCATION, Code.NUMBER_UNIT, Code.POLARITY_MODALITY})


class Stretch(NamedTuple):
    """Terms [start, end) of a source that hold the words of a part of a quotation, a range of its text."""

    start: int
    end: int
    part: Span


@dataclass(frozen=True, slots=True)
class Passage:
    """What a source says at a stretch: the comparison with the part, where it stands in the document, and what was cut.

    `goes_on` is how the source goes on where it does so with a but, and `condition` what before the place may be its
    condition; neither limits anything by itself.
    """

    comparison: Comparison
    span: Span
    cuts: tuple[Cut, ...]
    condition: str
    goes_on: str


def passage(source: Source, stretch: Stretch, part: str) -> Passage:
    """Compare a part of a quotation with what a source says at a stretch, and look at what stands around it.

    A quotation may be shorter than what it is from: its head and tail are no differences here, unless what was
    left out limits or denies what was kept.
    """
    begin, end = source.range(*_surroundings(source, stretch))
    window = source.said.text[begin:end]
    compared = compare(window, part)
    inside: list[Difference] = []
    outside: list[Difference] = []
    for difference in compared.differences:
        (inside if compared.stretch.holds(difference.base) else outside).append(difference)
    kept = compared.stretch
    if not len(kept):
        kept = Span(0, len(window))
    span = source.in_document(begin + kept.start, begin + max(kept.end, kept.start + 1))
    reading = _Around(source, begin, window, kept, span)
    cuts = [*(reading.cut(each) for each in outside if _turns_meaning(each)), *reading.provisos()]
    real = [cut for cut in cuts if cut and not reading.may_be_elsewhere(cut)]
    said = source.speech.text[begin + kept.start : begin + kept.end]
    comparison = _within(said, part, kept, inside, outside)
    return Passage(_rated(comparison, source), span, tuple(_distinct(real)), reading.condition(), reading.turn())


def _surroundings(source: Source, stretch: Stretch) -> tuple[int, int]:
    """Return the terms from the beginning of the sentence to the end of the one behind it, within the turn."""
    said, turn = source.said, source.turn_of(stretch.start)
    start = stretch.start
    while start and stretch.start - start < _FARTHEST and source.turn_of(start - 1) == turn:
        if said.opens_sentence(start) and start < stretch.start:
            break
        start -= 1
        if said.opens_sentence(start):
            break
    if said.opens_sentence(stretch.start):
        start = stretch.start
    end, opened = stretch.end, 0
    last = source.turn_of(stretch.end - 1)
    while end < len(said) and end - stretch.end < _FARTHEST and source.turn_of(end) == last:
        opened += said.opens_sentence(end)
        if opened > 1:
            break
        end += 1
    return start, end


def _turns_meaning(difference: Difference) -> bool:
    """Tell whether what was left out at an end limits, denies or divides what was kept."""
    if difference.code is Code.ELLIPSIS_CUT:
        return difference.severity >= Severity.SUBSTANTIVE
    return difference.code in _AT_THE_ENDS and difference.severity is Severity.CRITICAL


def _within(said: str, part: str, kept: Span, inside: list[Difference], outside: list[Difference]) -> Comparison:
    """Return the comparison of what is said at the place itself."""
    differences = [
        replace(each, base=Span(each.base.start - kept.start, each.base.end - kept.start),
                base_text=said[each.base.start - kept.start : each.base.end - kept.start])
        for each in inside
    ]  # fmt: skip
    for each in outside:
        if each.variant_text:
            at = 0 if each.base.start < kept.start else len(said)
            severity = Severity.EDITORIAL if each.code is Code.ELLIPSIS_CUT else each.severity
            differences.append(Difference(each.code, severity, Span(at, at), each.variant, "", each.variant_text))
    differences.sort(key=lambda each: (each.base, each.variant))
    return Comparison(said, part, match_tier(differences), Span(0, len(said)), tuple(differences))


def _rated(comparison: Comparison, source: Source) -> Comparison:
    """Return a comparison whose capitals and marks count for no more than they can tell in this source."""
    idle = (frozenset() if source.speech.has_case else _LETTER_CASE) | (
        frozenset() if source.speech.has_marks else _PUNCTUATION
    )
    if not idle:
        return comparison
    return replace(
        comparison,
        differences=tuple(
            replace(each, severity=min(each.severity, Severity.COSMETIC)) if each.code in idle else each
            for each in comparison.differences
        ),
    )


def _distinct(cuts: list[Cut]) -> Iterator[Cut]:
    taken: list[Span] = []
    for cut in sorted(cuts, key=lambda cut: (-cut.severity.rank, cut.span)):
        if not any(cut.span.overlaps(span) for span in taken):
            taken.append(cut.span)
            yield cut


class _Around:
    """What stands before and behind a place in its window."""

    def __init__(self, source: Source, begin: int, window: str, kept: Span, place: Span) -> None:
        self._source, self._begin, self._kept, self._place = source, begin, kept, place
        self._read = wording(window)
        self._first = bisect_right(self._read.ends, kept.start)
        self._behind = bisect_left(self._read.starts, kept.end)

    def cut(self, difference: Difference) -> Cut | None:
        """Return the words that a difference at an end leaves out, as many as tell why."""
        if difference.base.start >= self._kept.end:
            return self._cut(self._behind, self._behind + _SHOWN, difference.severity)
        return self._cut(max(0, self._first - _SHOWN), self._first, difference.severity)

    def provisos(self) -> Iterator[Cut | None]:
        """Yield the proviso that stands farther on in the sentence, or that the next one opens with."""
        read = self._read
        reach = _REACH if self._source.speech.has_marks else 1
        for at in range(self._behind, min(self._behind + reach, len(read))):
            is_next = read.opens_sentence(at)
            if not (is_next or read.opens_clause(at) or (read.keys[at] in _firm() and not self._is_verb(at))):
                continue
            is_mild = read.keys[at] in _mild() and not self._is_firm_behind(at)
            if tail_limits(read, at, self._first) and not (is_mild and at > self._behind):
                yield self._cut(at, at + _SHOWN, Severity.CRITICAL)
                return
            if is_next or self._begins_anew(at):
                return

    def _is_verb(self, at: int) -> bool:
        """Tell whether "provided" is what somebody did: and provided details, she had provided."""
        before = self._read.keys[at - 1] if at else ""
        joining = _JOINING | listed("pronouns") | listed("auxiliaries")
        return self._read.keys[at] == "provided" and before in joining

    def _begins_anew(self, at: int) -> bool:
        """Tell whether a further statement begins at a clause: and they, or it, so we."""
        keys = self._read.keys[at : at + 2]
        return at > self._behind - 1 and len(keys) == 2 and keys[0] in _JOINING and keys[1] in listed("pronouns")

    def turn(self) -> str:
        """Return how the source goes on where it does so with a but, or in words that may limit what was kept."""
        at = self._behind
        if self._source.speech.has_marks:
            while at < len(self._read) and not self._read.opens_sentence(at):
                at += 1
        if at == len(self._read) or self._read.keys[at] not in _mild() | self._ambiguous():
            return ""
        last = min(at + _SHOWN, len(self._read))
        begin, end = self._begin + self._read.starts[at], self._begin + self._read.ends[last - 1]
        return self._source.speech.text[begin:end]

    def may_be_elsewhere(self, cut: Cut) -> bool:
        """Tell whether the words of a cut may belong to another sentence, in a source that marks no sentences.

        A head only counts there where it ends in what governs a clause (I do not think that), a tail where it
        opens with more than what opens sentences too.
        """
        if self._source.speech.has_marks:
            return self._is_mere_measure(cut)
        keys = self._read.keys
        before = keys[self._first - 1] if self._first else ""
        if cut.span.start < self._place.start:
            return before not in listed("denials") | listed("hedges") | {"that", "to", "of"}
        last, opening = keys[self._behind - 1] if self._behind else "", keys[self._behind]
        if opening in listed("negations"):
            return last not in listed("modals") | listed("auxiliaries")
        return opening in self._ambiguous() | listed("bounds") and not self._is_firm_behind(self._behind)

    def _is_mere_measure(self, cut: Cut) -> bool:
        """Tell whether a cut is a sentence of its own that opens with a measure of what it says itself: only Reed came.

        Only if, only when and the like go on with the sentence before.
        """
        if cut.span.start < self._place.start or not self._read.opens_sentence(self._behind):
            return False
        is_measure = self._read.keys[self._behind] in parts("limiters", "joining")[0] - _firm()
        return is_measure and not self._is_firm_behind(self._behind)

    def condition(self) -> str:
        """Return the words before the place that may be its condition, in a source that marks no sentences."""
        if self._source.speech.has_marks:
            return ""
        opening = range(self._first - 1, max(-1, self._first - _SHOWN), -1)
        at = next((at for at in opening if self._read.keys[at] in listed("conditions")), None)
        if at is None:
            return ""
        begin, end = self._begin + self._read.starts[at], self._begin + self._read.ends[self._first - 1]
        return self._source.speech.text[begin:end]

    def _ambiguous(self) -> frozenset[str]:
        """Return the words that limit what stands before them, or open a sentence of their own."""
        return frozenset() if self._source.speech.has_marks else parts("limiters", "joining")[1] - {"provided"}

    def _is_firm_behind(self, at: int) -> bool:
        """Tell whether what opens at a term is firm in its second word: but only, even if."""
        keys, firm = self._read.keys, _firm() | {"only", "when", "after"}
        return at + 1 < len(keys) and keys[at] != "if" and keys[at + 1] in firm

    def _cut(self, start: int, end: int, severity: Severity) -> Cut | None:
        """Return terms [start, end), but no farther than the sentence goes."""
        end = min(end, len(self._read))
        stop = next((at for at in range(start + 1, end) if self._read.opens_sentence(at)), end)
        if start < self._first:
            start, stop = max((at for at in range(start, end) if self._read.opens_sentence(at)), default=start), end
        if start >= stop:
            return None
        begin, stop = self._begin + self._read.starts[start], self._begin + self._read.ends[stop - 1]
        return Cut(self._source.in_document(begin, stop), self._source.speech.text[begin:stop], severity)


def _mild() -> frozenset[str]:
    """Return the words that join a contrast, which limits only what stands right before it."""
    return frozenset({"but", "however", "though", "although", "aber", "sondern", "jedoch", "obwohl"})


def _firm() -> frozenset[str]:
    """Return the words that limit the sentence they stand in without a mark before them."""
    return listed("conditions") | {"except", "außer", "ausser"}
