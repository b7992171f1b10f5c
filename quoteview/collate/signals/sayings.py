"""What persons said, sentence by sentence, to be found again where others tell it: by person, day and stem.

A sentence that is told without marks has several rarer words with the statement in common, and was published near it.
So only sentences of near days are looked through, and a document is read closely only where one of its lines shares
enough stems with one of them.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate, chain
from typing import NamedTuple

from quoteview.collate.clusters.background import Background
from quoteview.collate.clusters.normalize import stem
from quoteview.collate.clusters.provenance import NEAR_DAYS, full_names, is_name
from quoteview.collate.lexicons import listed
from quoteview.collate.signals.material import Material
from quoteview.collate.signals.narration import folded_words, words_in
from quoteview.collate.terms import is_little
from quoteview.core.cluster import Cluster, Part
from quoteview.core.collector import collector_at_rest

_TELLING = 6.3
"""What a word must surprise, in nats, to count at all."""
_TOO_MANY = 300
"""A word that more sentences of one person hold than this, of those near a week, tells none of them from the others."""
WEEK = 7
"""Days whose documents are held against the same sayings: to sort these anew for every day takes longer."""
MUCH = 0.4
"""The share of a statement's content, by worth, that makes a report certain."""
SOME = 0.15
"""The least share of it."""
_ENOUGH = 9.0
"""What the shared words must be worth, in nats."""
_ENOUGH_OF_ALL = 7.0
"""The same where next to all of the statement is told."""
_ALL = 0.9
_ENOUGH_OF_FEW = 14.0
"""The same where only one of them is rare enough to say what a statement is about."""
PRONOUNS = frozenset(["he", "she", "they"])
CITING = "according"
FEWEST, FEWEST_UNRELATED = 2, 3
"""So many stems must a sentence share with a statement of a document that reports the same event, and of another."""


@dataclass(frozen=True, slots=True, eq=False)
class Saying:
    """A sentence of a statement: who said it, the stems of its telling words, and the documents that quote it.

    A sentence that shares less than `fewest` of the stems is no report of it, nor one that shares less than
    `fewest_unrelated` in a document that prints nothing else that these documents print.
    """

    name: str
    cluster: Cluster
    part: Part
    stems: frozenset[str]
    documents: tuple[str, ...]
    fewest: int
    fewest_unrelated: int


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """A saying that is looked at closely: what its content words are worth, by their stems, and all stems in order."""

    saying: Saying
    content: Mapping[str, float]
    in_order: tuple[str, ...]

    def share(self, stems: Iterable[str]) -> float:
        """Return the share of its worth that these stems make."""
        return sum(self.content[each] for each in stems) / sum(self.content.values())


class Common(NamedTuple):
    """What a sentence and a saying have in common.

    That is the worth of the shared words there, their share of the saying's worth, how many of them are no names, and
    how many say what it is about.
    """

    worth: float
    share: float
    n_plain: int
    n_content: int

    def is_enough(self, *, is_related: bool) -> bool:
        """Tell whether this may be a report; more is needed in a document that does not report the same event."""
        if not is_related:
            return self.share >= MUCH and self.n_plain >= 2 and self.n_content >= 3 and self.worth >= _ENOUGH
        if self.share >= _ALL and self.worth >= _ENOUGH_OF_ALL:
            return self.n_plain >= 1
        is_told = self.n_content >= 2 or self.worth >= _ENOUGH_OF_FEW
        return is_told and self.worth >= _ENOUGH and self.n_plain >= 2 and self.share >= SOME


@cache
def cues() -> frozenset[str]:
    """Return the stems of the words of reporting."""
    return frozenset(map(stem, listed("reporting")))


Postings = Mapping[str, Sequence[Saying]]
"""What one person said, by stem."""


class Sayings:
    """Who said what: persons by the last word of their names, what they said by person and day."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._tells = Telling(material.background)
        spoken = {each.speaker for each in material.collection.quotations if each.speaker and is_name(each.speaker)}
        self._names = full_names(spoken)
        wanted = {cluster.speaker for cluster in material.clusters}
        self._wanted = {self._names[each] for each in wanted if each in self._names}
        self.by_surname: dict[str, list[str]] = defaultdict(list)
        """The folded full names that end in a word."""
        for name in sorted(set(self._names.values())):
            self.by_surname[name.split()[-1]].append(name)
        self._by_day = self._sorted_by_day()
        self._weighed: dict[Saying, Said] = {}

    def full_name(self, speaker: str | None) -> str | None:
        """Return the folded full name of whom a statement is given to, None where that is no person."""
        return self._names.get(speaker or "")

    def near(self, week: int | None) -> Sequence[Mapping[str, Postings]]:
        """Return what was said near any day of a week, by person: what may have been said any day by itself.

        Where nothing of that is wanted there is nothing. Near no week in particular is all that was ever said.
        """
        if week is None:
            every = {id(each): each for own in self._by_day.values() for each in own}
            return [self._posted(every.values())]
        days = range(week * WEEK - NEAR_DAYS, (week + 1) * WEEK + NEAR_DAYS)
        dated = {id(each): each for day in days for each in self._by_day.get(day, ())}
        self._weighed.clear()
        return [self._timeless, self._posted(dated.values())]

    def telling(self, name: str, key: str) -> bool:
        """Tell whether a word counts in what a person said, whose own name does not."""
        return self._tells[key] and key not in name.split()

    def weighed(self, saying: Saying) -> Said:
        """Return a saying with what its words are worth."""
        known = self._weighed.get(saying)
        if known is None:
            known = self._weighed[saying] = self._weigh(saying)
        return known

    def _weigh(self, saying: Saying) -> Said:
        surprise = self._material.background.surprise
        words = tuple(words_in(saying.part.span.of(saying.cluster.assembled)))
        content = {word.stem: surprise(word.key) for word in words if self.telling(saying.name, word.key)}
        return Said(saying, content, tuple(word.stem for word in words))

    @cached_property
    def _timeless(self) -> Mapping[str, Postings]:
        return self._posted(self._by_day.get(None, ()))

    def _posted(self, sayings: Collection[Saying]) -> Mapping[str, Postings]:
        """Return sayings by person and stem, with those that are not wanted: how many there are counts."""
        posted: dict[str, dict[str, list[Saying]]] = defaultdict(lambda: defaultdict(list))
        if any(self._material.is_wanted(each.cluster.id) for each in sayings):
            with collector_at_rest():
                for saying in sayings:
                    own = posted[saying.name]
                    for each in saying.stems:
                        own[each].append(saying)
        return posted

    def _sorted_by_day(self) -> Mapping[int | None, Sequence[Saying]]:
        found: dict[int | None, list[Saying]] = defaultdict(list)
        with collector_at_rest():
            for saying in self._all():
                days = {self._material.day(each) for each in saying.documents}
                for day in {None} if None in days else days:
                    found[day].append(saying)
        return found

    def _all(self) -> Iterator[Saying]:
        material, tells = self._material, self._tells
        for cluster in material.all_clusters:
            name = self.full_name(cluster.speaker)
            if name and name in self._wanted and material.is_statement(cluster):
                documents = tuple(dict.fromkeys(each.document_id for each in material.printing(cluster)))
                own = frozenset(name.split())
                for part in cluster.parts:
                    words = folded_words(part.span.of(cluster.assembled))
                    content = {stemmed: key for key, stemmed in words if tells[key] and key not in own}
                    if len(content) > 1:
                        worths = sorted(map(material.background.surprise, content.values()), reverse=True)
                        fewest = max(FEWEST, _fewest(worths, SOME)), max(FEWEST_UNRELATED, _fewest(worths, MUCH))
                        yield Saying(name, cluster, part, frozenset(content), documents, *fewest)


class Telling(dict[str, bool]):
    """Which words count: function words, modals and the commonest of the others do not."""

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background

    def __missing__(self, key: str) -> bool:
        is_function_word = is_little(key) or key in listed("modals") or key in listed("answers")
        is_rare = self._background.is_content(key) or self._background.surprise(key) >= _TELLING
        known = self[key] = len(key) > 2 and not is_function_word and is_rare
        return known


def _fewest(worths: Sequence[float], share: float) -> int:
    """Return how many words of a sentence make a share of its worth, if they are the most telling ones."""
    return bisect_left(list(accumulate(worths)), share * sum(worths) * (1 - 1e-9)) + 1


def alike(postings: Postings, stems: frozenset[str], related: frozenset[str]) -> Iterator[Saying]:
    """Yield what a person said that a line may tell, by the stems in common; `related` are documents of one event."""
    shared = postings.keys() & stems
    if len(shared) >= FEWEST:
        telling = (posted for each in shared if len(posted := postings[each]) <= _TOO_MANY)
        counts = Counter(chain.from_iterable(telling))
        for saying, n in counts.items():
            if n >= saying.fewest_unrelated or (n >= saying.fewest and not related.isdisjoint(saying.documents)):
                yield saying
