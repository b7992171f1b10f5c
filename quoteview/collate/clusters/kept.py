"""Groups that stay while quotations come and go: only what these touch is put together anew."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import count

from quoteview.collate.clusters.assembly import Print, assembled
from quoteview.collate.clusters.attachment import grouped, linked, near_ties
from quoteview.collate.clusters.candidates import Candidates, Pair
from quoteview.collate.clusters.evidence import Scale
from quoteview.collate.clusters.grouping import Doubt, Grouping
from quoteview.collate.clusters.neighbours import Neighbours
from quoteview.collate.clusters.occasions import Occasions
from quoteview.collate.clusters.phrases import Phrase, canonical, phrases_alike
from quoteview.collate.clusters.provenance import MARGIN, Voices
from quoteview.core.document import Document
from quoteview.core.quotation import Kind, Quotation

_Key = tuple[str, frozenset[str]]
"""The words and the speakers that make quotations one phrase."""


@dataclass(frozen=True, slots=True, eq=False)
class KeptGroup:
    """Phrases of one statement, by their numbers, and the statement that they make."""

    name: int
    phrases: tuple[int, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Regrouped:
    """The names of the groups that are no more, and of those that stand in their place."""

    gone: frozenset[int]
    made: frozenset[int]


class KeptGroups:
    """The groups of a collection, with what it takes to find what a quotation touches that comes or goes.

    That is regrouped as all was grouped at first: on the same scale, and in scopes of the same size. Both are
    frozen, so that what is not touched stays what it is.
    """

    def __init__(self, grouping: Grouping, found: Candidates, occasions: Occasions, shipped: Scale) -> None:
        """Keep what some phrases were put together to, and what was found worth comparing."""
        self.scopes = grouping.scopes
        self.scale = grouping.scale
        self.groups: dict[int, KeptGroup] = {}
        self._shipped = shipped
        self._features = found.features
        self._occasions = occasions
        self._phrases = dict(grouping.phrases)
        self._group_of: dict[int, int] = {}
        self._numbers: dict[_Key, list[int]] = defaultdict(list)
        self._doubts: dict[int, Doubt] = {}
        self._doubts_about: dict[int, list[int]] = defaultdict(list)
        self._pairs: dict[int, list[tuple[int, int]]] = defaultdict(list)
        self._printed: set[int] = set()
        self._name, self._number, self._doubt = count(), count(len(self._phrases)), count()
        self._is_silent = not any(phrase.provenance.speakers for phrase in self._phrases.values())
        for number, phrase in self._phrases.items():
            self._numbers[self._key(phrase.quotations[0])].append(number)
        for pair in found.pairs:
            self._pairs[pair.first].append((pair.second, pair.shared))
            self._pairs[pair.second].append((pair.first, pair.shared))
        self._take(grouping)

    def quotations_of(self, group: KeptGroup) -> list[Quotation]:
        """Return the quotations of a group."""
        return [quotation for number in group.phrases for quotation in self._phrases[number].quotations]

    def doubts(self) -> Iterator[tuple[int, int, Doubt]]:
        """Yield what was not put together, with the names of the two groups that it is about."""
        for doubt in self._doubts.values():
            yield self._group_of[doubt.first], self._group_of[doubt.second], doubt

    def change(
        self, gone: Collection[Quotation], come: Collection[Quotation], documents: Mapping[str, Document]
    ) -> Regrouped:
        """Take quotations out and others in, and put together anew what that touches.

        `documents` are those of what comes, by id. Scare quotes are in no group.
        """
        left = {quotation.id for quotation in gone}
        renamed = self.scopes.extend(come, documents)
        again = [quotation for quotation in self._said_by(renamed) if quotation.id not in left]
        by_key: dict[_Key, dict[str, Quotation]] = {}
        for quotation in _spoken([*gone, *again]):
            del self._of_key(by_key, quotation)[quotation.id]
            self.scopes.forget(quotation)
        for quotation in _spoken([*again, *come]):
            self._of_key(by_key, quotation)[quotation.id] = quotation
        touched: set[int] = set()
        self._printed.clear()
        for key, quotations in by_key.items():
            touched |= self._put(key, sorted(quotations.values(), key=canonical))
        printed = self._printed - touched
        made = [self._assembled_again(self.groups.pop(name)) for name in sorted(printed)]
        return Regrouped(frozenset(touched | printed), self._regroup(touched).union(made))

    @cached_property
    def _neighbours(self) -> Neighbours:
        """Where phrases are looked for: made of those there are when something changes first, which may never be."""
        readings = {number: self.scale.read(phrase.text) for number, phrase in self._phrases.items()}
        return Neighbours(readings, self._phrases, self._features, self._shipped.surprise)

    def _key(self, quotation: Quotation) -> _Key:
        return self.scale.read(quotation.text).spelled, self.scopes.provenance(quotation).speakers

    def _said_by(self, speakers: AbstractSet[str]) -> Iterator[Quotation]:
        if speakers:
            for phrase in self._phrases.values():
                yield from (quotation for quotation in phrase.quotations if quotation.speaker in speakers)

    def _of_key(self, by_key: dict[_Key, dict[str, Quotation]], like: Quotation) -> dict[str, Quotation]:
        """Return the quotations that have the words and the speaker of another, to be changed."""
        key = self._key(like)
        if key not in by_key:
            phrases = map(self._phrases.__getitem__, self._numbers.get(key, ()))
            by_key[key] = {quotation.id: quotation for phrase in phrases for quotation in phrase.quotations}
        return by_key[key]

    def _put(self, key: _Key, quotations: Sequence[Quotation]) -> set[int]:
        """Make these the quotations of a key; return the groups that this touches, where new phrases may belong too."""
        before, touched = self._numbers.pop(key, []), set()
        there = {quotation.id: number for number in before for quotation in self._phrases[number].quotations}
        free = dict.fromkeys(before)
        for phrase in phrases_alike(quotations, self.scopes, self._shipped) if quotations else ():
            known = next((there[each.id] for each in phrase.quotations if there.get(each.id) in free), None)
            if known is None:
                number = next(self._number)
                touched |= self._place(number, phrase)
            else:
                number = known
                del free[number]
                if not self._is_only_printed_again(number, phrase):
                    touched.add(self._group_of[number])
                self._neighbours.move(number, phrase)
                self._phrases[number] = phrase
                self._printed.add(self._group_of[number])
            self._numbers[key].append(number)
        for number in free:
            touched.add(self._group_of[number])
            self._remove(number)
        return touched

    def _place(self, number: int, phrase: Phrase) -> set[int]:
        """Give a new phrase a group of its own; return it with the groups that it may belong to."""
        found = self._neighbours.add(number, self.scale.read(phrase.text), phrase)
        self._phrases[number] = phrase
        own = self.scale.measure(phrase.text)
        touched = {self._add(KeptGroup(next(self._name), (number,), phrase.text))}
        for other, shared in sorted(found.items(), key=lambda entry: (-entry[1], entry[0])):
            pair = Pair(other, number, shared)
            self._pairs[other].append((number, shared))
            self._pairs[number].append((other, shared))
            if self._group_of[other] in touched:
                continue
            link = linked(pair, self.scale.measure(self._phrases[other].text), own, self._phrases, self.scopes)
            if link is None:
                continue
            if link.voices is not Voices.DIFFERENT and link.agreement.score >= link.needed - MARGIN:
                touched.add(self._group_of[other])
            else:
                self._keep_doubts(near_ties([link]))
        return touched

    def _remove(self, number: int) -> None:
        self._neighbours.discard(number)
        del self._phrases[number]
        for name in self._doubts_about.pop(number, ()):
            self._doubts.pop(name, None)
        for other, _ in self._pairs.pop(number, ()):
            self._pairs[other] = [each for each in self._pairs[other] if each[0] != number]

    def _is_only_printed_again(self, number: int, phrase: Phrase) -> bool:
        """Tell whether a phrase is only in more documents than before, none of which prints anything else of its group.

        What belongs together is then what did before, though another wording may be the best supported one.
        """
        before, now = self._phrases[number].provenance, phrase.provenance
        more = now.documents - before.documents
        others = (self._phrases[other].documents for other in self.groups[self._group_of[number]].phrases)
        return replace(before, documents=now.documents) == now and all(map(more.isdisjoint, others))

    def _assembled_again(self, group: KeptGroup) -> int:
        """Make the statement of a group that is printed by others now; return the name of what is in its place."""
        phrases = [self._phrases[number] for number in sorted(group.phrases)]
        prints = [Print(self.scale.measure(phrase.text), len(phrase.documents)) for phrase in phrases]
        text = assembled(self.scale, prints).wording.text
        return self._add(KeptGroup(next(self._name), group.phrases, text))

    def _regroup(self, touched: set[int]) -> frozenset[int]:
        """Put the phrases of some groups together anew; return the names of the groups that they make."""
        phrases = {
            number: self._phrases[number]
            for name in sorted(touched)
            for number in self.groups.pop(name).phrases
            if number in self._phrases
        }
        within = (
            Pair(number, other, shared)
            for number in phrases
            for other, shared in self._pairs.get(number, ())
            if number < other and other in phrases
        )
        pairs = sorted(within, key=lambda pair: (-pair.shared, pair.first, pair.second))
        for number in phrases:
            for name in self._doubts_about.get(number, ()):
                doubt = self._doubts.get(name)
                if doubt and doubt.first in phrases and doubt.second in phrases:
                    del self._doubts[name]
        grouping = Grouping(phrases, self.scopes, self.scale)
        if pairs:
            grouped(grouping, pairs, self._occasions, is_silent=self._is_silent)
        return self._take(grouping)

    def _take(self, grouping: Grouping) -> frozenset[int]:
        """Keep the groups and the doubts of a grouping; return the names of the groups."""
        made = [
            self._add(KeptGroup(next(self._name), tuple(group.phrases), group.text))
            for group in grouping.groups.values()
        ]
        self._keep_doubts(grouping.doubts)
        return frozenset(made)

    def _add(self, group: KeptGroup) -> int:
        self.groups[group.name] = group
        self._group_of.update(dict.fromkeys(group.phrases, group.name))
        return group.name

    def _keep_doubts(self, doubts: Iterable[Doubt]) -> None:
        for name, doubt in zip(self._doubt, doubts, strict=False):
            self._doubts[name] = doubt
            self._doubts_about[doubt.first].append(name)
            self._doubts_about[doubt.second].append(name)


def _spoken(quotations: Iterable[Quotation]) -> Iterator[Quotation]:
    return (quotation for quotation in quotations if quotation.kind is not Kind.SCARE)
