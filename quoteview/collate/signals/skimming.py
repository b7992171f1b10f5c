"""Reading documents roughly for what persons said: which of them to read closely, and for what.

What is found here may be no report; what is not found is none.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from quoteview.collate.clusters.normalize import stem
from quoteview.collate.signals.material import Material
from quoteview.collate.signals.narration import Narration, folded_each
from quoteview.collate.signals.sayings import CITING, PRONOUNS, WEEK, Common, Postings, Saying, Sayings, alike, cues
from quoteview.core.document import Document

_SHE = frozenset(
    f"{cased}{ending}" for each in PRONOUNS for cased in (each, each.title(), each.upper())
    for ending in ("", "'s", "’s", "'S", "’S")
)  # fmt: skip


_SECOND = itemgetter(1)


class Line(NamedTuple):
    """A line that may report somebody: its number, and whom."""

    at: int
    persons: frozenset[str]


class Heard(NamedTuple):
    """A document, the words of its lines, those that report anybody, and what they may tell of what others quote."""

    narration: Narration
    lines: Sequence[Sequence[str]]
    reporting: Sequence[Line]
    told: Sequence[Saying]


class Skimmer:
    """Finds the documents that may tell anything that was said, and what that is."""

    def __init__(self, material: Material, sayings: Sayings) -> None:
        self._material = material
        self._sayings = sayings
        self._hints = cues() | {stem(CITING)}
        self._named = Named(sayings.by_surname)

    def heard(self) -> Iterator[Heard]:
        """Yield the documents that report anybody, with what they may tell."""
        by_week: dict[int | None, list[Document]] = defaultdict(list)
        for document in self._material.documents:
            day = self._material.day(document.id)
            by_week[None if day is None else day // WEEK].append(document)
        for week, documents in by_week.items():
            near = self._sayings.near(week)
            persons = frozenset(chain.from_iterable(near))
            for document in documents if any(near) else ():
                self._material.breathe()
                narration = self._material.sketch(document)
                sketch = _Sketch(narration)
                reporting = tuple(self._reporting(sketch, persons))
                if reporting:
                    told = dict.fromkeys(self._told(document, near, sketch, reporting))
                    yield Heard(narration, sketch.lines, reporting, tuple(told))

    def _reporting(self, sketch: "_Sketch", persons: AbstractSet[str]) -> Iterator[Line]:
        """Yield the lines that report any of some persons."""
        before: Sequence[str] = ()
        for at, line in enumerate(sketch.lines):
            named = chain.from_iterable(map(self._named.__getitem__, line))
            own = [name for name in named if name in persons]
            reported = frozenset((*own, *(before if before and not _SHE.isdisjoint(line) else ())))
            before = own or before
            if reported and not self._hints.isdisjoint(sketch.stems(at)):
                yield Line(at, reported)

    def _told(
        self, document: Document, near: Sequence[Mapping[str, Postings]], sketch: "_Sketch",
        reporting: Iterable[Line],
    ) -> Iterator[Saying]:  # fmt: skip
        """Yield what a line of a document may tell, by the stems in common."""
        related = self._material.related_to(document.id)
        for at, persons in reporting:
            for postings in [by_name[name] for name in sorted(persons) for by_name in near if name in by_name]:
                for saying in alike(postings, sketch.stems(at), related):
                    is_wanted = self._material.is_wanted(saying.cluster.id)
                    if is_wanted and self._may_be_told(document, saying, sketch, at):
                        yield saying

    def _may_be_told(self, document: Document, saying: Saying, sketch: "_Sketch", at: int) -> bool:
        """Tell whether a sentence of a line could be a likely report of a saying."""
        elsewhere = self._material.elsewhere(document.id, saying.documents)
        if not elsewhere:
            return False
        surprise, is_content = self._material.background.surprise, self._material.background.is_content
        worth: dict[str, float] = {}
        plain, content = set[str](), set[str]()
        for word, (key, stemmed) in zip(sketch.lines[at], folded_each(sketch.lines[at]), strict=True):
            if stemmed in saying.stems:
                worth[stemmed] = max(worth.get(stemmed, 0.0), surprise(key))
                plain.update([stemmed] if word[0].islower() else ())
                content.update([stemmed] if is_content(key) else ())
        share = self._sayings.weighed(saying).share(worth)
        is_related = not self._material.related_to(document.id).isdisjoint(elsewhere)
        at_most = Common(sum(worth.values()), share, len(plain), len(content))
        if not at_most.is_enough(is_related=is_related):
            return False
        here = sum(worth[each] * sketch.part_of_worth(each) for each in worth)
        return at_most._replace(worth=here).is_enough(is_related=is_related)


class Named(dict[str, tuple[str, ...]]):
    """The persons whom a word as it is printed may name."""

    def __init__(self, by_surname: Mapping[str, Sequence[str]]) -> None:
        super().__init__()
        self.by_surname = by_surname

    def __missing__(self, word: str) -> tuple[str, ...]:
        keys = (key for key, _ in folded_each((word,))) if word[0].isupper() else ()
        known = self[word] = tuple(name for key in keys for name in self.by_surname.get(key, ()))
        return known


class _Sketch:
    """The lines of a document without what is quoted, and the stems of each as far as anybody asked."""

    def __init__(self, narration: Narration) -> None:
        self.lines = tuple(narration.told_lines())
        self._text = narration.document.text
        self._stems: list[frozenset[str] | None] = [None] * len(self.lines)

    def stems(self, at: int) -> frozenset[str]:
        """Return the stems of the words of a line."""
        known = self._stems[at]
        if known is None:
            known = self._stems[at] = frozenset(map(_SECOND, folded_each(self.lines[at])))
        return known

    def part_of_worth(self, stemmed: str) -> float:
        """Return at least the part of its worth that a word has here: nothing where all sentences hold it."""
        return 1 - math.log(max(1, self._holding[stemmed])) / self._most

    @cached_property
    def _holding(self) -> Counter[str]:
        """In how many lines each stem stands."""
        return Counter(chain.from_iterable(map(self.stems, range(len(self.lines)))))

    @cached_property
    def _most(self) -> float:
        """The logarithm of the number of sentences, if every stop and every line ended one."""
        return math.log(max(2, 1 + sum(map(self._text.count, ".!?…\n"))))
