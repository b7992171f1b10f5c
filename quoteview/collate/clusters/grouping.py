"""Phrases put together to groups, each of which answers to the statement that its phrases make together."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from quoteview.collate.clusters.assembly import Print, assembled, extended
from quoteview.collate.clusters.evidence import Agreement, Measured, Scale, agreement, holds, repeats
from quoteview.collate.clusters.memo import Memo
from quoteview.collate.clusters.phrases import Phrase
from quoteview.collate.clusters.provenance import MARGIN, Provenance, Scopes, Voices
from quoteview.core.sentence import Sentence

LEAST_SCORE = 4.0
"""Agreement worth less than this, in nats, is none."""
LEAST_PURITY = 0.6
LEAST_SHARE = 0.4
"""A wording of which less stands in the assembled statement is not a wording of it."""
_CORE_SHARE = 0.5
"""Two wordings that share so much of both are wordings of one statement."""
_PART_SHARE = 0.75
"""A wording of which so much is shared is part of the other."""
OTHER_SPEAKER = Sentence("The words are alike, but the documents name different speakers.")
_TWO_TELLINGS = Sentence("One document prints both, in different words: they may be two tellings of one thing.")
_ONE_BRIDGE = Sentence("A single quotation ties them, which may run two statements together.")
FEW = 4
"""So few words tell little by themselves."""
WHOLE = 0.999
"""Wordings that share so much of both have the same words."""
_DOVETAIL_PURITY = 0.7
_CLEAN = 0.9
"""Agreement of which so much remains has next to nothing in its way."""
_STRANGER = 8.0
"""What wordings that differ, or only overlap, must be worth more when nobody says that one speaker said both."""
_SAID_TWICE = 8.0
"""What two wordings in one document must share, in nats, to be two tellings of one thing."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two phrases, by their numbers, that may belong together, and why they were not put together."""

    first: int
    second: int
    score: float
    reason: Sentence


@dataclass(slots=True, eq=False)
class Group:
    """Phrases of one statement, by their numbers; the statement so far; where they all come from.

    `is_settled` tells whether the statement is assembled from all of the phrases, not only extended by some.
    """

    name: int
    phrases: list[int]
    text: str
    provenance: Provenance
    prints: int
    scale: Scale
    is_settled: bool = True

    @property
    def statement(self) -> Measured:
        """The statement so far; most stay as they are printed, and are never weighed."""
        return self.scale.measure(self.text)

    @property
    def fullness(self) -> tuple[float, int]:
        """What groups are sorted by, the fullest first."""
        return -self.statement.worth, self.name


def _retold(whole: Measured, part: Measured) -> bool:
    """Tell whether a wording repeats a part of another, inflected at most to fit the sentence it runs in."""
    return repeats(whole, part) or (len(part.code) > 2 and holds(whole, part))


def _are_two_parts(statement: Measured, one: Measured, other: Measured) -> bool:
    """Tell whether two wordings stand at different places of the statement."""
    first, second = agreement(one, statement), agreement(other, statement)
    if first is None or second is None or min(first.purity, second.purity) < _CLEAN:
        return False
    before, after = sorted((first.blocks, second.blocks), key=lambda blocks: blocks[0].second)
    return before[-1].second + before[-1].length <= after[0].second


def ties(found: Agreement, needed: float, voices: Voices) -> bool:
    """Tell whether an agreement is enough to put two wordings together.

    Where nothing says that one speaker said both, words that differ count against them: a turn of
    phrase is often filled anew. A few words, none of them a content word, are enough only where they are all
    that both hold, and wordings that only overlap must do so where they could be joined.
    """
    if voices is not Voices.SAME and found.purity < _CLEAN:
        needed += _STRANGER
    if voices is Voices.DIFFERENT or found.purity < LEAST_PURITY or found.score < max(LEAST_SCORE, needed):
        return False
    if found.least_share < WHOLE and found.words <= FEW and not found.content:
        return False
    if found.least_share >= _CORE_SHARE or found.most_share >= _PART_SHARE:
        return True
    margin = MARGIN if voices is Voices.SAME else _STRANGER
    return found.is_firm and found.score >= needed + margin and found.purity >= _DOVETAIL_PURITY


class Grouping:
    """What has been put together so far of some phrases, given by their numbers, and the doubts that are left."""

    def __init__(self, phrases: Mapping[int, Phrase], scopes: Scopes, scale: Scale) -> None:
        self.phrases = phrases
        self.scopes = scopes
        self.scale = scale
        self.doubts: list[Doubt] = []
        self.groups = {number: self._alone(number, number) for number in phrases}
        self._group_of = dict(zip(phrases, phrases, strict=True))
        self.measured: Callable[[int], Measured] = Memo(self._measured).__getitem__
        """Return a phrase, by its number, with what its terms are worth."""
        self._next_name = max(phrases, default=-1) + 1

    def _alone(self, name: int, number: int) -> Group:
        phrase = self.phrases[number]
        return Group(name, [number], phrase.text, phrase.provenance, len(phrase.quotations), self.scale)

    def _measured(self, number: int) -> Measured:
        return self.scale.measure(self.phrases[number].text)

    def are_named(self, first: int, second: int) -> bool:
        """Tell whether the speakers of two phrases are both named."""
        return bool(self.phrases[first].provenance.speakers and self.phrases[second].provenance.speakers)

    def group_of(self, phrase: int) -> Group:
        """Return the group that a phrase is in."""
        return self.groups[self._group_of[phrase]]

    def are_together(self, first: int, second: int) -> bool:
        """Tell whether two phrases are in one group."""
        return self._group_of[first] == self._group_of[second]

    def join(self, first: Group, second: Group, thin: bool = False, known: Agreement | None = None) -> bool:
        """Put two groups together if nothing speaks against it, and tell whether it was done.

        A `thin` tie is one that other reasons than the worth of the words speak for. `known` is how two phrases
        agree, one of each group, the fuller one first.
        """
        one, other = (first, second) if first.fullness < second.fullness else (second, first)
        voices = one.provenance.voices(other.provenance)
        needed = self.scopes.needed(one.provenance, other.provenance, voices)
        whole, part = one.statement, other.statement
        found = known if known and known.first is whole and known.second is part else agreement(whole, part)
        score = found.score if found else 0.0
        if voices is Voices.DIFFERENT:
            self.doubts.append(Doubt(one.phrases[0], other.phrases[0], score, OTHER_SPEAKER))
            return False
        reason = None
        is_extended = found is not None and (thin or ties(found, needed, voices))
        if found and is_extended:
            statement = extended(self.scale, whole, part, found)
        else:
            statement = self._assembled([*one.phrases, *other.phrases])
            reason = self._strangers(one, other, statement, needed)
        reason = reason or self._objection(one, other, statement, needed, voices)
        if reason:
            self.doubts.append(Doubt(one.phrases[0], other.phrases[0], score, reason))
            return False
        self._absorb(one, other, statement)
        one.is_settled = not is_extended
        return True

    def settle(self, group: Group) -> None:
        """Assemble the statement of a group anew from all its phrases."""
        if not group.is_settled:
            group.text, group.is_settled = self._assembled(group.phrases).wording.text, True

    def finish(self) -> None:
        """Settle all groups, and give each phrase that does not answer to its group's statement a group of its own."""
        for group in [group for group in self.groups.values() if len(group.phrases) > 1]:
            self.settle(group)
            strangers = [number for number in group.phrases if not self._answers(number, group.statement)]
            for number in strangers:
                self._expel(number, group)
            if strangers:
                group.is_settled = len(group.phrases) == 1
                self.settle(group)

    def _answers(self, number: int, statement: Measured) -> bool:
        measured = self.measured(number)
        if repeats(statement, measured):
            return measured.worth >= LEAST_SCORE
        found = agreement(measured, statement)
        return found is not None and found.score >= LEAST_SCORE and found.share_first >= LEAST_SHARE

    def _expel(self, number: int, group: Group) -> None:
        if len(group.phrases) == 1:
            return
        group.phrases.remove(number)
        name = self._next_name
        self._next_name += 1
        self.groups[name] = self._alone(name, number)
        self._group_of[number] = name
        reason = Sentence("Other wordings of the statement hold too few of these words.")
        self.doubts.append(Doubt(number, group.phrases[0], 0.0, reason))

    def _assembled(self, numbers: Sequence[int]) -> Measured:
        prints = [Print(self.measured(number), len(self.phrases[number].documents)) for number in sorted(numbers)]
        return assembled(self.scale, prints)

    def _strangers(self, one: Group, other: Group, statement: Measured, needed: float) -> Sentence | None:
        """Return why a statement assembled from two groups does not stand for all their phrases, as a sentence."""
        for number in sorted([*one.phrases, *other.phrases]):
            measured = self.measured(number)
            found = agreement(measured, statement)
            if found is None or found.score < min(needed, measured.worth / 2) or found.purity < LEAST_PURITY:
                return Sentence("They share words, but no statement holds them all.")
        return None

    def _objection(
        self, one: Group, other: Group, statement: Measured, needed: float, voices: Voices
    ) -> Sentence | None:
        """Return what else speaks against putting two groups together, as a sentence."""
        if self._told_twice(one, other, statement):
            return _TWO_TELLINGS
        if voices is not Voices.SAME and (self._bridged(one, other, needed) or self._bridged(other, one, needed)):
            return _ONE_BRIDGE
        return None

    def _told_twice(self, one: Group, other: Group, statement: Measured) -> bool:
        """Tell whether a document has a wording in each group that overlap and differ.

        An outlet that prints a statement twice repeats its words or a part of them, or prints another part.
        """
        for first, second in self._in_one_document(one, other):
            mine, yours = self.measured(first), self.measured(second)
            if not (_retold(mine, yours) or _retold(yours, mine) or _are_two_parts(statement, mine, yours)):
                found = agreement(mine, yours)
                if found is not None and found.score >= _SAID_TWICE and found.purity >= LEAST_PURITY:
                    return True
        return False

    def _in_one_document(self, one: Group, other: Group) -> Iterator[tuple[int, int]]:
        shared = one.provenance.documents & other.provenance.documents
        if not shared:
            return
        for first in one.phrases:
            there = self.phrases[first].documents & shared
            if there:
                yield from ((first, second) for second in other.phrases if self.phrases[second].documents & there)

    def _bridged(self, one: Group, other: Group, needed: float) -> bool:
        """Tell whether only one quotation of a well attested group ties it to another such group."""
        if one.prints < 3 or other.prints < 2 or len(other.statement.code) < 6:
            return False
        bridge: Phrase | None = None
        for number in one.phrases:
            found = agreement(self.measured(number), other.statement)
            if found is not None and found.score >= min(needed, other.statement.worth / 2):
                if bridge is not None:
                    return False
                bridge = self.phrases[number]
        return bridge is not None and len(bridge.quotations) == 1

    def _absorb(self, one: Group, other: Group, statement: Measured) -> None:
        for number in other.phrases:
            self._group_of[number] = one.name
        del self.groups[other.name]
        one.phrases += other.phrases
        one.text, one.prints = statement.wording.text, one.prints + other.prints
        one.provenance = one.provenance.joined(other.provenance)


