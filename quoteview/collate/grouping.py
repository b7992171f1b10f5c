"""Phrases put together to groups, each of which answers to the statement that its phrases make together."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from quoteview.collate.assembly import extended
from quoteview.collate.candidates import candidate_pairs
from quoteview.collate.evidence import Agreement, Measured, Scale, agreement
from quoteview.collate.phrases import Phrase
from quoteview.collate.provenance import MARGIN, Provenance, Scopes, Voices

LEAST_SCORE = 4.0
"""Agreement worth less than this, in nats, is none."""
_PURE = 0.6
_CORE_SHARE = 0.5
"""Two wordings that share so much of both are wordings of one statement."""
_PART_SHARE = 0.75
"""A wording of which so much is shared is part of the other."""
_SAME_SHARE = 0.9
"""Wordings by different speakers are one only when so much of both is shared."""
_RIVAL = 0.85
"""Another place that is worth so much of the best one makes it uncertain which is right."""


@dataclass
class Group:
    """Phrases of one statement, by their numbers; the statement so far; where they all come from."""

    phrases: list[int]
    statement: Measured
    provenance: Provenance
    prints: int


@dataclass(frozen=True, slots=True)
class Link:
    """Two phrases that agree, and how much that would have to be worth."""

    first: int
    second: int
    agreement: Agreement
    needed: float

    @property
    def is_core(self) -> bool:
        """Whether the two are wordings of one thing, not parts of each other."""
        return self.agreement.least_share >= _CORE_SHARE and ties(self.agreement, self.needed)


@dataclass
class Doubt:
    """Two phrases that may belong together, and why they were not put together."""

    first: int
    second: int
    score: float
    reason: str


@dataclass
class Grouping:
    """What has been put together so far."""

    phrases: Sequence[Phrase]
    scopes: Scopes
    scale: Scale
    groups: dict[int, Group] = field(default_factory=dict)
    group_of: list[int] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)

    def __post_init__(self) -> None:
        for number, phrase in enumerate(self.phrases):
            self.groups[number] = Group([number], phrase.measured, phrase.provenance, len(phrase.quotations))
            self.group_of.append(number)

    def join(self, first: int, second: int) -> bool:
        """Put two groups together if their statements agree, and tell whether they did."""
        one, other = sorted((self.groups[first], self.groups[second]), key=_fullness)
        found = agreement(one.statement, other.statement)
        if found is None or not ties(found, self.scopes.needed(one.provenance, other.provenance)):
            return False
        self._absorb(one, other, extended(self.scale, one.statement, other.statement, found))
        return True

    def _absorb(self, one: Group, other: Group, statement: Measured) -> None:
        name = self.group_of[one.phrases[0]]
        del self.groups[self.group_of[other.phrases[0]]]
        for number in other.phrases:
            self.group_of[number] = name
        one.phrases += other.phrases
        one.statement, one.prints = statement, one.prints + other.prints
        one.provenance = one.provenance.joined(other.provenance)


def _fullness(group: Group) -> tuple[float, int]:
    return -group.statement.worth, group.phrases[0]


def ties(found: Agreement, needed: float) -> bool:
    """Tell whether an agreement is enough to put two wordings together."""
    if found.purity < _PURE or found.score < max(LEAST_SCORE, needed):
        return False
    if found.least_share >= _CORE_SHARE or found.most_share >= _PART_SHARE:
        return True
    return found.score >= needed + MARGIN and found.purity >= 0.7


def group_phrases(phrases: Sequence[Phrase], scopes: Scopes, scale: Scale) -> Grouping:
    """Return the groups of some phrases, and the doubts that are left."""
    grouping = Grouping(phrases, scopes, scale)
    links = list(_links(phrases, scopes))
    for link in sorted((link for link in links if link.is_core), key=_strength):
        first, second = grouping.group_of[link.first], grouping.group_of[link.second]
        if first != second:
            grouping.join(first, second)
    _attach_parts(grouping, links)
    return grouping


def _strength(link: Link) -> tuple[float, int, int]:
    return -link.agreement.score, link.first, link.second


def _links(phrases: Sequence[Phrase], scopes: Scopes) -> Iterator[Link]:
    measured = [phrase.measured for phrase in phrases]
    provenances = [phrase.provenance for phrase in phrases]
    for first, second in candidate_pairs(measured, provenances):
        found = agreement(measured[first], measured[second])
        if found is None or found.score < LEAST_SCORE or found.purity < _PURE:
            continue
        one, other = provenances[first], provenances[second]
        if one.voices(other) is Voices.DIFFERENT and found.least_share < _SAME_SHARE:
            continue
        yield Link(first, second, found, scopes.needed(one, other))


def _attach_parts(grouping: Grouping, links: Sequence[Link]) -> None:
    """Hang each group on the one other that it is part of, or overlaps: longest first, so that hosts are settled."""
    by_phrase: dict[int, list[Link]] = defaultdict(list)
    for link in links:
        if not link.is_core:
            by_phrase[link.first].append(link)
            by_phrase[link.second].append(link)
    for name in sorted(grouping.groups, key=lambda key: _fullness(grouping.groups[key])):
        if name in grouping.groups:
            _attach(grouping, name, by_phrase)


def _attach(grouping: Grouping, name: int, by_phrase: dict[int, list[Link]]) -> None:
    own = grouping.groups[name]
    hosts: dict[int, float] = {}
    for number in own.phrases:
        for link in by_phrase[number]:
            host = grouping.group_of[link.second if link.first == number else link.first]
            if host != name and ties(link.agreement, link.needed):
                hosts[host] = max(hosts.get(host, 0.0), link.agreement.score)
    ranked = sorted(hosts, key=lambda host: (-hosts[host], host))
    if not ranked or (len(ranked) > 1 and hosts[ranked[1]] >= _RIVAL * hosts[ranked[0]]):
        return
    grouping.join(ranked[0], name)
