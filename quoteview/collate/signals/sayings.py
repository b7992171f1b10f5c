"""What persons said, sentence by sentence, to be found again where others tell it: by person, day and stem.

A sentence that is told without marks has several rarer words with the statement in common, and was published near it.
So only sentences of near days are looked through, and a document is read closely only where one of its lines shares
enough stems with one of them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from quoteview.collate.clusters.background import Background
from quoteview.collate.clusters.provenance import NEAR_DAYS, full_names, is_name
from quoteview.collate.lexicons import listed
from quoteview.collate.signals.material import Material
from quoteview.collate.signals.narration import folded_words, words_in
from quoteview.collate.terms import is_little
from quoteview.core.cluster import Cluster, Part

_TELLING = 6.3
"""What a word must surprise, in nats, to count at all."""
_TOO_MANY = 300
"""A word that more sentences of one person hold than this, of those near a week, tells none of them from the others."""
WEEK = 7
"""Days whose documents are held against the same sayings: to sort these anew for every day takes longer."""
FEWEST, FEWEST_UNRELATED = 2, 3
"""So many stems must a sentence share with a statement of a document that reports the same event, and of another."""


@dataclass(frozen=True, slots=True, eq=False)
class Saying:
    """A sentence of a statement: who said it, the stems of its telling words, and the documents that quote it."""

    name: str
    cluster: Cluster
    part: Part
    stems: frozenset[str]
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """A saying that is looked at closely: what its content words are worth, by their stems, and all stems in order."""

    saying: Saying
    content: Mapping[str, float]
    in_order: tuple[str, ...]

    def share(self, stems: Iterable[str]) -> float:
        """Return the share of its worth that these stems make."""
        return sum(self.content[each] for each in stems) / sum(self.content.values())


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

    def near(self, week: int | None) -> Sequence[Mapping[str, Postings]]:
        """Return what was said near any day of a week, by person: what may have been said any day by itself.

        Near no week in particular is all that was ever said.
        """
        if week is None:
            every = {id(each): each for own in self._by_day.values() for each in own}
            return [_posted(every.values())]
        days = range(week * WEEK - NEAR_DAYS, (week + 1) * WEEK + NEAR_DAYS)
        dated = {id(each): each for day in days for each in self._by_day.get(day, ())}
        self._weighed.clear()
        return [self._timeless, _posted(dated.values())]

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
        return _posted(self._by_day.get(None, ()))

    def _sorted_by_day(self) -> Mapping[int | None, Sequence[Saying]]:
        found: dict[int | None, list[Saying]] = defaultdict(list)
        for saying in self._all():
            days = {self._material.day(each) for each in saying.documents}
            for day in {None} if None in days else days:
                found[day].append(saying)
        return found

    def _all(self) -> Iterator[Saying]:
        material = self._material
        for cluster in material.all_clusters:
            name = self._names.get(cluster.speaker or "")
            if name in self._wanted and material.is_statement(cluster):
                documents = tuple(dict.fromkeys(each.document_id for each in material.printing(cluster)))
                for part in cluster.parts:
                    words = folded_words(part.span.of(cluster.assembled))
                    stems = frozenset(stem for key, stem in words if self._tells[key] and key not in name.split())
                    if len(stems) > 1:
                        yield Saying(name, cluster, part, stems, documents)


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


def _posted(sayings: Iterable[Saying]) -> Mapping[str, Postings]:
    posted: dict[str, dict[str, list[Saying]]] = {}
    for saying in sayings:
        own = posted.setdefault(saying.name, {})
        for stem in saying.stems:
            own.setdefault(stem, []).append(saying)
    return posted


def alike(postings: Postings, stems: frozenset[str]) -> Iterator[tuple[Saying, int]]:
    """Yield what a person said that shares a few stems with a line, with how many."""
    shared = postings.keys() & stems
    if len(shared) >= FEWEST:
        telling = (posted for stem in shared if len(posted := postings[stem]) <= _TOO_MANY)
        counts = Counter(chain.from_iterable(telling))
        yield from ((saying, n) for saying, n in counts.items() if n >= FEWEST)
