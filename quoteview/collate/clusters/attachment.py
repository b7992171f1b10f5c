"""The way from phrases to groups: first wordings of one thing, then parts and overlaps, then fragments."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from quoteview.collate.clusters.candidates import Pair
from quoteview.collate.clusters.evidence import Agreement, Measured, agreement, holds, repeats
from quoteview.collate.clusters.grouping import (
    FEW,
    LEAST_PURITY,
    LEAST_SCORE,
    OTHER_SPEAKER,
    WHOLE,
    Doubt,
    Group,
    Grouping,
    ties,
)
from quoteview.collate.clusters.letters import Reading
from quoteview.collate.clusters.occasions import Occasions
from quoteview.collate.clusters.phrases import Phrase
from quoteview.collate.clusters.provenance import ARCHIVE, MARGIN, Provenance, Scopes, Voices
from quoteview.collate.terms import is_little
from quoteview.core.quotation import Kind
from quoteview.core.sentence import Sentence

_MAKE = tuple.__new__
"""Makes a link without the call of its own constructor."""
_CORE_SHARE = 0.5
_RIVAL = 0.85
"""Another place that is worth so much of the best one makes it uncertain which is right."""
_ALIKE = 8.0
"""What words must be worth, in nats, to be shown as possibly the same."""
_MOSTLY = 0.75
_FEWEST_OF_DOUBTFUL = 2
"""So many terms must be shared where the speakers may be two."""
_ENOUGH_CONTENT = 2
"""So many content words tell even where the words are few."""
_TWO_SPEAKERS = Sentence("The same words are given to two speakers.")
_TOO_FEW = Sentence(
    "The words stand in both, but are too few and too common to tell whether they are one statement."
)


class Link(NamedTuple):
    """Two phrases that agree, how much that would have to be worth, and whether it is enough."""

    first: int
    second: int
    agreement: Agreement
    needed: float
    voices: Voices

    @property
    def is_enough(self) -> bool:
        """Whether the two phrases would be put together if they were all there is."""
        return ties(self.agreement, self.needed, self.voices)

    @property
    def is_core(self) -> bool:
        """Whether that would be for what both hold, not for what one is part of."""
        return self.agreement.least_share >= _CORE_SHARE and self.is_enough

    def is_part(self, number: int) -> bool:
        """Whether more is shared of phrase `number` than of the other, which may then be what it is part of."""
        mine, yours = self.agreement.share_first, self.agreement.share_second
        return mine >= yours if number == self.first else yours > mine

    def other(self, number: int) -> int:
        """Return the phrase that is tied to phrase `number`."""
        return self.second if number == self.first else self.first


@dataclass(frozen=True, slots=True)
class Host:
    """A group that another may be part of, and the best link to it.

    `is_whole` tells whether it repeats all words of the other in one piece, `is_beside` whether one document prints
    both: what an article cuts from a statement it mostly prints in full as well.
    """

    group: Group
    link: Link
    is_whole: bool
    is_beside: bool

    @property
    def rank(self) -> tuple[bool, bool]:
        """What comes before the worth of the words."""
        return self.is_whole, self.is_whole and self.is_beside

    @property
    def score(self) -> float:
        """What the best link is worth, in nats."""
        return self.link.agreement.score


def group_phrases(
    grouping: Grouping, pairs: Iterable[Pair], occasions: Occasions | None = None, *, is_doubting: bool = True
) -> Grouping:
    """Put together all phrases of a collection, of which `pairs` are worth comparing; return what that makes of them.

    `occasions` learn what these phrases tell of them. Who wants the groups alone is spared most of the doubts.
    """
    is_silent = not any(phrase.provenance.speakers for phrase in grouping.phrases.values())
    return grouped(grouping, pairs, occasions or Occasions(), is_silent=is_silent, is_doubting=is_doubting)


def grouped(
    grouping: Grouping, pairs: Iterable[Pair], occasions: Occasions, *, is_silent: bool, is_doubting: bool = True
) -> Grouping:
    """Put phrases that stand alone together; where the collection `is_silent` nobody is named anywhere in it."""
    links = _join_cores(grouping, pairs, is_silent=is_silent)
    by_phrase: dict[int, list[Link]] = defaultdict(list)
    for link in links:
        by_phrase[link.first].append(link)
        by_phrase[link.second].append(link)
    linked = {group.name: group for group in map(grouping.group_of, by_phrase)}
    for group in linked.values():
        grouping.settle(group)
    occasions.learn(grouping.groups.values())
    # The longest first: by the time a short piece chooses, the statements have found their own place.
    for group in sorted(linked.values(), key=lambda group: group.fullness):
        phrase = group.phrases[0] if group.name in grouping.groups else None
        # What has found its place may now reach further than its parts did.
        while phrase is not None and _attach(grouping, grouping.group_of(phrase), by_phrase, occasions):
            pass
    grouping.finish()
    if is_doubting:
        grouping.doubts += near_ties(links)
    return grouping


def near_ties(links: Iterable[Link]) -> Iterator[Doubt]:
    """Yield what was not quite enough to tie two phrases."""
    for link in links:
        found, least = link.agreement, max(_ALIKE, link.needed - MARGIN)
        if link.voices is Voices.DIFFERENT:
            if found.least_share >= WHOLE and found.score >= _ALIKE:
                yield Doubt(link.first, link.second, found.score, _TWO_SPEAKERS)
            elif found.score >= ARCHIVE and found.most_share >= _MOSTLY:
                yield Doubt(link.first, link.second, found.score, OTHER_SPEAKER)
        elif found.score >= (link.needed + MARGIN if found.most_share < _CORE_SHARE else least):
            yield Doubt(link.first, link.second, found.score, _short_of(link))


def _short_of(link: Link) -> Sentence:
    """Return why a link was not enough, as a sentence."""
    if link.agreement.score >= link.needed:
        return _TOO_FEW
    return Sentence(
        "The words they share are worth {score:.0f} nats; {needed:.0f} would be enough.",
        score=link.agreement.score,
        needed=link.needed,
    )


def _join_cores(grouping: Grouping, pairs: Iterable[Pair], *, is_silent: bool) -> list[Link]:
    """Join wordings of one thing, and return the links between those that were not together when they were met.

    Where both speakers are named, or none is anywhere, what shares most comes first, so that most wordings of a
    statement are together before each has been compared with each; else the links are weighed against one another.
    """
    links: list[Link] = []
    waiting: list[Link] = []
    for pair in pairs:
        is_plain = is_silent or grouping.are_named(pair.first, pair.second)
        if is_plain and grouping.are_together(pair.first, pair.second):
            continue
        link = link_of(grouping, pair)
        if link is None:
            continue
        is_core = link.is_core and not _is_other_sentence(grouping, link)
        if is_core and is_plain:
            first, second = grouping.group_of(link.first), grouping.group_of(link.second)
            if grouping.join(first, second, known=link.agreement):
                continue
        elif is_core:
            waiting.append(link)
        links.append(link)
    contested = _contested(grouping.phrases, waiting)
    for link in sorted(waiting, key=lambda link: (-link.agreement.score, link.first, link.second)):
        first, second = grouping.group_of(link.first), grouping.group_of(link.second)
        if first is not second and not {link.first, link.second} & contested:
            grouping.join(first, second, known=link.agreement)
    return links


def link_of(grouping: Grouping, pair: Pair) -> Link | None:
    """Return the link between two phrases, or None where they do not agree.

    The fuller one is first; of two with the same words one that names nobody, which is then what looks for a host.
    """
    one, two = grouping.measured(pair.first), grouping.measured(pair.second)
    return linked(pair, one, two, grouping.phrases, grouping.scopes)


def linked(pair: Pair, one: Measured, two: Measured, phrases: Mapping[int, Phrase], scopes: Scopes) -> Link | None:
    """Return what `link_of` does, of phrases that are weighed already.

    What is worth so little that it neither ties nor is in doubt is left out, but where the speakers may be one: there
    it can be enough that both report one occasion.
    """
    number, other = pair.first, pair.second
    first, second = phrases[number].provenance, phrases[other].provenance
    if one.worth < two.worth or (one.worth == two.worth and first.speakers and not second.speakers):
        number, other, one, two, first, second = other, number, two, one, second, first
    found = agreement(one, two, LEAST_PURITY)
    if found is None or found.score < LEAST_SCORE:
        return None
    voices = first.voices(second)
    needed = scopes.needed(first, second, voices)
    if found.score < needed - MARGIN and (voices is Voices.SAME or voices is Voices.UNKNOWN):
        return None
    return _MAKE(Link, (number, other, found, needed, voices))


def _is_other_sentence(grouping: Grouping, link: Link) -> bool:
    """Tell whether one of two wordings is a few words that begin a sentence of their own."""
    if link.agreement.words > FEW or link.agreement.content >= _ENOUGH_CONTENT:
        return False
    first, second = link.first, link.second
    return _opens_elsewhere(grouping, first, second) or _opens_elsewhere(grouping, second, first)


def _contested(phrases: Mapping[int, Phrase], cores: Iterable[Link]) -> set[int]:
    """Return the phrases of unknown speakers that two named speakers are given: nothing tells whose they are."""
    claimants: dict[int, list[Provenance]] = defaultdict(list)
    for link in cores:
        for number in (link.first, link.second):
            other = phrases[link.other(number)].provenance
            if not phrases[number].provenance.speakers and other.speakers:
                claimants[number].append(other)
    return {
        number
        for number, others in claimants.items()
        if any(one.voices(other) is Voices.DIFFERENT for one, other in combinations(others, 2))
    }


def _attach(
    grouping: Grouping, own: Group, by_phrase: Mapping[int, Sequence[Link]], occasions: Occasions
) -> bool:
    """Hang a group on the one other that it is part of, or that it overlaps, unless several claim it.

    Tells whether that was done.
    """
    hosts = _hosts(grouping, own, by_phrase, occasions)
    if not hosts:
        return False
    best = hosts[0]
    rivals = [host for host in hosts[1:] if host.score >= _RIVAL * best.score and host.rank == best.rank]
    if rivals:
        reason = Sentence("Several statements hold these words.")
        grouping.doubts += [
            Doubt(own.phrases[0], host.group.phrases[0], host.score, reason) for host in [best, *rivals]
        ]
        return False
    phrase = own.phrases[0]
    if not grouping.join(best.group, own, thin=best.is_whole):
        return False
    grouping.settle(grouping.group_of(phrase))
    return True


def _hosts(
    grouping: Grouping, own: Group, by_phrase: Mapping[int, Sequence[Link]], occasions: Occasions
) -> list[Host]:
    """Return the groups that a group may be part of, the best first."""
    best: dict[int, Host] = {}
    for number in own.phrases:
        for link in by_phrase[number]:
            other = link.other(number)
            if grouping.are_together(number, other) or link.voices is Voices.DIFFERENT or not link.is_part(number):
                continue
            group = grouping.group_of(other)
            host = grouping.measured(other)
            is_whole = repeats(host, own.statement)
            if is_whole and link.voices is not Voices.UNSURE:
                enough = _is_piece(grouping, own, other, link)
            elif is_whole and occasions.is_one(own.provenance, group.provenance):
                enough = _is_piece_of_doubtful(grouping, own, group, other, link)
            else:
                is_short = len(own.statement.code) <= FEW
                enough = link.is_enough and (not is_short or holds(host, own.statement))
            if is_whole and not enough and link.agreement.score >= link.needed - MARGIN:
                grouping.doubts.append(Doubt(number, other, link.agreement.score, _TOO_FEW))
            known = best.get(group.name)
            if enough and (known is None or link.agreement.score > known.score):
                is_beside = bool(own.provenance.documents & group.provenance.documents)
                best[group.name] = Host(group, link, is_whole, is_beside)
    by_same = [host for host in best.values() if host.link.voices is Voices.SAME]
    return sorted(by_same or best.values(), key=lambda host: (host.rank, host.score, -host.group.name), reverse=True)


def _is_piece(grouping: Grouping, own: Group, host: int, link: Link) -> bool:
    """Tell whether a group whose words all stand in another wording, in one piece, is quoted from it.

    A few words with no content word never tell. A single one tells where the speaker or the document is the
    same, or where it is rare; but who says "Very sad," has not said "It was very sad news".
    """
    found, documents = link.agreement, grouping.phrases[host].documents
    near = link.voices is Voices.SAME or bool(own.provenance.documents & documents)
    if len(own.statement.code) > FEW or found.content >= _ENOUGH_CONTENT:
        return found.score >= link.needed - MARGIN
    if not found.content or any(_opens_elsewhere(grouping, number, host) for number in own.phrases):
        return False
    alone = MARGIN if len(own.statement.code) == 1 else 0.0
    return found.score >= link.needed + (-MARGIN if near else alone)


def _is_piece_of_doubtful(grouping: Grouping, own: Group, group: Group, host: int, link: Link) -> bool:
    """Tell the same where it is not sure that the two speakers are one, but both report one occasion.

    One word is then not enough: in an article on guns many a speaker says "guns".
    """
    needed = grouping.scopes.needed_in(own.provenance, group.provenance)
    if len(own.statement.code) < _FEWEST_OF_DOUBTFUL or link.agreement.score < needed + MARGIN:
        return False
    return _is_piece(grouping, own, host, link._replace(needed=needed))


def _opens_elsewhere(grouping: Grouping, number: int, other: int) -> bool:
    """Tell whether a statement begins with a capital where the other wording, which holds it, is amid a sentence."""
    piece, host = grouping.measured(number), grouping.measured(other)
    statement, whole = piece.wording, host.wording
    if not repeats(host, piece) or not statement.text[statement.places[0].start].isupper() or _is_title(statement):
        return False
    if any(quotation.kind is not Kind.STATEMENT for quotation in grouping.phrases[number].quotations):
        return False
    size = len(piece.spelled)
    places = [at for at in range(len(host.spelled) - size + 1) if host.spelled.startswith(piece.spelled, at)]
    return all(at > 0 and whole.text[whole.places[at].start].islower() for at in places)


def _is_title(wording: Reading) -> bool:
    """Tell whether several words all begin with a capital, as in a title, which tells nothing of sentences."""
    telling = [place for place, key in zip(wording.places, wording.keys, strict=True) if not is_little(key)]
    return len(telling) > 1 and all(wording.text[place.start].isupper() for place in telling)
