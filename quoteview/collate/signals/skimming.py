"""Reading documents roughly for what persons said: which of them to read closely, and for what.

What is found here may be no report; what is not found is none.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain

from quoteview.collate.clusters.normalize import stem
from quoteview.collate.signals.material import Material
from quoteview.collate.signals.narration import Narration, folded_each
from quoteview.collate.signals.sayings import CITING, PRONOUNS, WEEK, Common, Postings, Saying, Sayings, alike, cues
from quoteview.core.document import Document

_SHE = frozenset(
    f"{cased}{ending}" for each in PRONOUNS for cased in (each, each.title(), each.upper())
    for ending in ("", "'s", "’s", "'S", "’S")
)  # fmt: skip


class Skimmer:
    """Finds the documents that may tell anything that was said, and what that is."""

    def __init__(self, material: Material, sayings: Sayings) -> None:
        self._material = material
        self._sayings = sayings
        self._hints = cues() | {stem(CITING)}

    def heard(self) -> Iterator[tuple[Document, Sequence[Saying]]]:
        """Yield the documents that may tell something, with what that is."""
        by_week: dict[int | None, list[Document]] = defaultdict(list)
        for document in self._material.documents:
            day = self._material.day(document.id)
            by_week[None if day is None else day // WEEK].append(document)
        for week, documents in by_week.items():
            near = self._sayings.near(week)
            named = _Named(self._sayings, near)
            for document in documents if any(near) else ():
                self._material.breathe()
                told = dict.fromkeys(self._told(document, near, named))
                if told:
                    yield document, tuple(told)

    def _told(
        self, document: Document, near: Sequence[Mapping[str, Postings]], named: Mapping[str, Sequence[str]]
    ) -> Iterator[Saying]:
        """Yield what a line of a document may tell, by the stems in common."""
        sketch, related = _Sketch(self._material.sketch(document)), self._material.related_to(document.id)
        before: Sequence[str] = ()
        for at, line in enumerate(sketch.lines):
            own = [name for word in line for name in named[word]]
            reported = {*own, *(before if before and not _SHE.isdisjoint(line) else ())}
            before = own or before
            if reported and not self._hints.isdisjoint(sketch.stems(at)):
                for postings in [by_name[name] for name in reported for by_name in near if name in by_name]:
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


class _Named(dict[str, tuple[str, ...]]):
    """The persons whom a word as it is printed may name, of those who said anything near."""

    def __init__(self, sayings: Sayings, near: Sequence[Mapping[str, Postings]]) -> None:
        super().__init__()
        self._by_surname, self._near = sayings.by_surname, near

    def __missing__(self, word: str) -> tuple[str, ...]:
        known: tuple[str, ...] = ()
        if word[0].isupper():
            names = (name for key, _ in folded_each((word,)) for name in self._by_surname.get(key, ()))
            known = tuple(name for name in names if any(name in by_name for by_name in self._near))
        self[word] = known
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
            known = self._stems[at] = frozenset([stemmed for _, stemmed in folded_each(self.lines[at])])
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
