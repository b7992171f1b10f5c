"""Who is said to have said a quotation, where and when: what makes a coincidence of words likely or not."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from quoteview.core.document import Document
from quoteview.core.quotation import Quotation, Resolution

NEAR_DAYS = 3
"""Documents published within so many days may report one occasion."""
MARGIN = 4.0
"""What an agreement must be worth beyond the logarithm of the quotations in scope, in nats."""
ARCHIVE = 20.0
"""What an agreement must be worth across an archive, or where a body or nobody in particular is named, in nats."""
_FEWEST = 20
"""A scope counts for at least so many quotations: a few words agree even among a handful."""
_SURE = 0.75
"""An attribution of less confidence is no reason to keep like words apart."""
# Shared, as most quotations have one of them and an empty set takes more room than many a quotation.
_NOTHING: frozenset[str] = frozenset()
_NEVER: frozenset[int] = frozenset()
_LINKS = frozenset(["and", "de", "des", "du", "for", "in", "of", "on", "the", "und"])
_ARTICLES = frozenset(["a", "an", "another", "one", "some", "that", "the", "this"])


class Voices(Enum):
    """How the speakers of two wordings relate."""

    SAME = "same"
    UNKNOWN = "unknown"
    UNSURE = "unsure"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where words come from: speakers (folded names), which are surely persons or named bodies, documents, days."""

    speakers: frozenset[str]
    persons: frozenset[str]
    bodies: frozenset[str]
    documents: frozenset[str]
    days: frozenset[int]

    def joined(self, other: "Provenance") -> "Provenance":
        """Return the provenance of both together."""
        return Provenance(
            self.speakers | other.speakers,
            self.persons | other.persons,
            self.bodies | other.bodies,
            self.documents | other.documents,
            self.days | other.days,
        )

    def voices(self, other: "Provenance") -> Voices:
        """Return how the two speakers relate."""
        if not (self.speakers and other.speakers):
            return Voices.UNKNOWN
        # Before what they share: what is doubtfully another's does not tie two who are surely named.
        if self.persons and other.persons:
            if self.persons & other.persons:
                return Voices.SAME
            return Voices.UNSURE if _may_be_one(self.persons, other.persons) else Voices.DIFFERENT
        if self.speakers & other.speakers:
            return Voices.SAME
        # A person may speak for a body, but a body for no other.
        return Voices.DIFFERENT if self.bodies and other.bodies else Voices.UNSURE

    def days_apart(self, other: "Provenance") -> int | None:
        """Return how many days lie between the closest documents of the two, or None where that is unknown."""
        if not (self.days and other.days):
            return None
        return min(abs(mine - yours) for mine in self.days for yours in other.days)


class Scopes:
    """Tells how much an agreement must be worth: less where few quotations could agree by chance.

    Measured on news: what is worth the logarithm of the number of quotations in scope and four nats
    more is enough within what one speaker says, or within a few days; across an archive it takes 20.
    """

    def __init__(self, quotations: Sequence[Quotation], documents: Mapping[str, Document]) -> None:
        self._names = full_names({quotation.speaker for quotation in quotations if quotation.speaker})
        self._namesakes: defaultdict[str, set[str]] = defaultdict(set)
        self._days = {key: day_of(document) for key, document in documents.items()}
        self._provenances: dict[str, Provenance] = {}
        self._all = max(1, len(quotations))
        self._anywhere = min(ARCHIVE, math.log(max(_FEWEST, self._all)) + MARGIN)
        self._spoken: Counter[str] = Counter()
        self._printed: Counter[str] = Counter()
        self._published: Counter[int] = Counter()
        # Counted one by one: of so few an update takes longer to find out what it was given.
        for quotation in quotations:
            own = self.provenance(quotation)
            for speaker in own.speakers:
                self._spoken[speaker] += 1
            for document in own.documents:
                self._printed[document] += 1
            for day in own.days:
                self._published[day] += 1

    def extend(self, quotations: Iterable[Quotation], documents: Mapping[str, Document]) -> set[str]:
        """Learn of more speakers and documents; return the known speakers whose full name is another one now.

        How many quotations a scope has stays what it was.
        """
        self._days.update((key, day_of(document)) for key, document in documents.items() if key not in self._days)
        new = {quotation.speaker for quotation in quotations if quotation.speaker} - self._names.keys()
        if not new:
            return set()
        if not self._namesakes:
            for name in self._names:
                self._namesakes[_surname(name)].add(name)
        for name in new:
            self._namesakes[_surname(name)].add(name)
        names = full_names(set().union(*(self._namesakes[_surname(name)] for name in new)))
        changed = {name for name, full in names.items() if self._names.get(name, full) != full}
        self._names.update(names)
        return changed

    def forget(self, quotation: Quotation) -> None:
        """Trace a quotation anew when it is asked for again."""
        self._provenances.pop(quotation.id, None)

    def forget_all(self) -> None:
        """Trace every quotation anew that is asked for again: what is known of so many takes much room."""
        self._provenances.clear()

    def day_of(self, document_id: str) -> int | None:
        """Return the day on which a document was published, as a number, or None where that is unknown."""
        return self._days.get(document_id)

    def provenance(self, quotation: Quotation) -> Provenance:
        """Return where a quotation comes from."""
        known = self._provenances.get(quotation.id)
        if known is None:
            known = self._provenances[quotation.id] = self._traced(quotation)
        return known

    def _traced(self, quotation: Quotation) -> Provenance:
        documents = frozenset([quotation.document_id])
        days = self._published_on(quotation.document_id)
        if not quotation.speaker:
            return Provenance(_NOTHING, _NOTHING, _NOTHING, documents, days)
        speakers = frozenset(self._voice(quotation))
        attribution = quotation.attribution
        is_body, is_sure = attribution.resolution is Resolution.BODY, attribution.confidence >= _SURE
        # What a quotation carries on is not resolved again: "the statement" is no person there either.
        is_proper = is_sure and is_proper_name(quotation.speaker)
        return Provenance(
            speakers=speakers,
            persons=speakers if is_proper and not is_body else _NOTHING,
            bodies=speakers if is_proper and is_body else _NOTHING,
            documents=documents,
            days=days,
        )

    def _published_on(self, document_id: str) -> frozenset[int]:
        day = self._days.get(document_id)
        return _NEVER if day is None else frozenset([day])

    def _voice(self, quotation: Quotation) -> Iterator[str]:
        """Yield the folded name of the speaker; who has no name is somebody in that document only."""
        if quotation.speaker and quotation.attribution.resolution is Resolution.BODY and not is_name(quotation.speaker):
            yield f"{quotation.speaker.casefold()} in {quotation.document_id}"
        elif quotation.speaker:
            yield self._names[quotation.speaker]

    def needed(self, first: Provenance, second: Provenance, voices: Voices | None = None) -> float:
        """Return what the agreement of two wordings must be worth, in nats; nothing is enough for two names.

        `voices` is how their speakers relate, where that is known.
        """
        voices, apart = voices or first.voices(second), first.days_apart(second)
        if voices is Voices.DIFFERENT:
            return math.inf
        if voices is Voices.UNKNOWN and apart is None and first.documents.isdisjoint(second.documents):
            return self._anywhere
        if voices is Voices.UNSURE or (apart is not None and apart > NEAR_DAYS):
            return ARCHIVE
        sizes = [self._all]
        sizes += [self._printed[document] for document in first.documents & second.documents]
        if voices is Voices.SAME:
            sizes += [self._spoken[speaker] for speaker in first.speakers & second.speakers]
        if apart is not None:
            sizes.append(self._near(first.days) + self._near(second.days))
        return min(ARCHIVE, math.log(max(_FEWEST, min(sizes))) + MARGIN)

    def needed_in(self, first: Provenance, second: Provenance) -> float:
        """Return what the agreement of two wordings on one occasion must be worth, in nats, whoever is named."""
        size = sum([self._printed[document] for document in first.documents | second.documents])
        return min(ARCHIVE, math.log(max(_FEWEST, size)) + MARGIN)

    def _near(self, days: Iterable[int]) -> int:
        return max(self._published[other] for day in days for other in range(day - NEAR_DAYS, day + NEAR_DAYS + 1))


def day_of(document: Document) -> int | None:
    """Return the day on which a document was published, as a number, or None where that is unknown."""
    try:
        return date.fromisoformat((document.published_at or "")[:10]).toordinal()
    except ValueError:
        return None


def is_name(speaker: str) -> bool:
    """Tell whether a speaker is named: "the statement" or "another man" may be anybody's, in another document."""
    words = speaker.split()
    named = words[1:] if words and words[0].casefold() in _ARTICLES else words
    return any(not word[0].islower() for word in named)


def _may_be_one(names: Iterable[str], others: Iterable[str]) -> bool:
    """Tell whether a folded full name stands whole inside another, which may be the name with more glued to it."""
    return any(_holds(one, other) or _holds(other, one) for one in names for other in others)


def _holds(longer: str, name: str) -> bool:
    return " " in name and f" {name} " in f" {longer} "


def is_proper_name(speaker: str) -> bool:
    """Tell whether a body goes by its own name, as The Harbour Board does and "a lawyer for Lund" does not."""
    words = speaker.split()
    named = words[1:] if words and words[0].casefold() == "the" else words
    return bool(named) and not any(word[0].islower() and word not in _LINKS for word in named)


def full_names(names: Iterable[str]) -> dict[str, str]:
    """Return the folded full name of each name: the only longer one that has its words, and the same last one.

    A name that could be short for several people stays as it is, and is neither's.
    """
    words = {name: _words(name) for name in names}
    by_surname: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for own in words.values():
        by_surname["".join(own[-1:])].add(own)
    return {name: " ".join(_longest(own, by_surname["".join(own[-1:])])) for name, own in words.items()}


def _words(name: str) -> tuple[str, ...]:
    return tuple(name.casefold().replace(".", " ").split())


def _surname(name: str) -> str:
    return "".join(_words(name)[-1:])


def _longest(own: tuple[str, ...], namesakes: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    longer = [other for other in namesakes if is_short_for(own, other)]
    longest = max(longer, key=lambda other: (len(other), other), default=own)
    return longest if all(is_short_for(other, longest) for other in longer) else own


def is_short_for(own: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether a name is another one with words left out: a middle name, a title, all before the surname."""
    rest = iter(other)
    return own[-1:] == other[-1:] and all(word in rest for word in own)
