"""Statements that one document quotes and another tells without marks.

A sentence reports a person who is named in it, or whom its pronoun stands for, beside a verb or noun of
reporting. It tells a statement of that person when a stretch of it holds enough of the statement's content
words: each is worth what it surprises, less the more sentences of the document hold it, and words in the way
cost. Measured on news: what is told in the marks' own words is nearly always the statement, while a few words in
common may only be what both are about; these are questions.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from quoteview.collate.signals.material import Material
from quoteview.collate.signals.narration import Narration, Passage, Told
from quoteview.collate.signals.reported import reported_in
from quoteview.collate.signals.retellings import Reteller
from quoteview.collate.signals.sayings import (
    FEWEST,
    FEWEST_UNRELATED,
    MUCH,
    Common,
    Said,
    Saying,
    Sayings,
    cues,
)
from quoteview.collate.signals.skimming import Skimmer
from quoteview.collate.signals.wording import quoted
from quoteview.core.difference import Severity
from quoteview.core.document import Document
from quoteview.core.sentence import Sentence
from quoteview.core.signal import Place, Signal, SignalKind
from quoteview.core.text import Span

_COST = 0.35
"""What a content word in the way of the shared ones costs, of its worth."""
_RUN = 3
"""So many words in the same order, function words among them, are no chance."""
_REACH = 4
"""A word in common so many words before or behind the best stretch belongs to it."""


@dataclass(frozen=True, slots=True)
class _Report:
    """A stretch of a sentence that tells something said: the words in common, and how certain that is."""

    document: Document
    said: Said
    words: Sequence[Told]
    worth: float
    share: float
    n_plain: int
    n_content: int
    n_in_order: int
    is_quoted_too: bool
    is_related: bool

    @property
    def is_likely(self) -> bool:
        """Whether it is worth showing. A document that quotes the statement itself tells it beside, as a rule."""
        common = Common(self.worth, self.share, self.n_plain, self.n_content)
        return common.is_enough(is_related=self.is_related) and (self.is_related or self.is_certain)

    @property
    def is_certain(self) -> bool:
        """Whether next to nothing speaks against it."""
        is_worded_alike = self.n_content >= 3 or self.n_in_order >= _RUN
        return not self.is_quoted_too and self.share >= MUCH and self.n_plain >= 2 and is_worded_alike

    @property
    def span(self) -> Span:
        return Span(self.words[0].start, self.words[-1].end)


def find_reports(material: Material) -> Iterator[Signal]:
    """Yield where a document tells in its own words what others quote: of each statement at the likeliest place.

    Behind them come questions for what it may tell in other words.
    """
    sayings = Sayings(material)
    reader, reteller = _Reader(material, sayings), Reteller(material, sayings)
    for heard in Skimmer(material, sayings).heard():
        best: dict[str, _Report] = {}
        for report in reader.reports(heard.narration, heard.told) if heard.told else ():
            known = best.get(report.said.saying.cluster.id)
            if report.is_likely and (known is None or _rank(report) > _rank(known)):
                best[report.said.saying.cluster.id] = report
        yield from (_signal(material, report) for report in best.values())
        yield from reteller.retold(heard, best.keys())


def _rank(report: _Report) -> tuple[bool, float, int]:
    return report.is_certain, report.worth, -report.words[0].start


_Heard = Mapping[str, Mapping[str, Sequence[Said]]]
"""What a document may tell, by person and stem."""


class _Reader:
    """Reads documents closely for what persons said."""

    def __init__(self, material: Material, sayings: Sayings) -> None:
        self._material = material
        self._sayings = sayings

    def reports(self, narration: Narration, told: Iterable[Saying]) -> Iterator[_Report]:
        """Yield what may be reports in a document of what it may tell, likely or not."""
        heard = self._weighed(told)
        counts = Counter(each for passage in narration.passages for each in {word.stem for word in passage.words})
        for reported in reported_in(narration.document, narration.passages, self._sayings.by_surname):
            for name in reported.persons:
                if name in heard:
                    yield from self._tellings(narration, reported.passage, name, heard[name], counts)

    def _weighed(self, told: Iterable[Saying]) -> _Heard:
        heard: dict[str, dict[str, list[Said]]] = defaultdict(lambda: defaultdict(list))
        for saying in sorted(told, key=lambda each: (each.cluster.id, each.part.span.start)):
            said = self._sayings.weighed(saying)
            for each in said.content:
                heard[saying.name][each].append(said)
        return heard

    def _tellings(
        self, narration: Narration, passage: Passage, name: str, heard: Mapping[str, Sequence[Said]],
        counts: Counter[str],
    ) -> Iterator[_Report]:  # fmt: skip
        stems = {word.stem for word in passage.told if word.key not in name.split()}
        related = self._material.related_to(narration.document.id)
        shares = Counter(each for shared in sorted(stems & heard.keys()) for each in heard[shared])
        told = [
            each for each, n in shares.items()
            if n >= (FEWEST_UNRELATED if related.isdisjoint(each.saying.documents) else FEWEST)
        ]  # fmt: skip
        if told:
            worths = self._worths(narration, passage, name, counts)
            for each in told:
                report = self._told(narration, passage, worths, each)
                if report:
                    yield report

    def _worths(self, narration: Narration, passage: Passage, name: str, counts: Counter[str]) -> Sequence[float]:
        """Return what each of the narrator's words is worth: nothing where all of the document is about it."""
        surprise, n_passages = self._material.background.surprise, max(2, len(narration.passages))
        return [
            surprise(word.key) * (1 - math.log(counts[word.stem]) / math.log(n_passages))
            if self._sayings.telling(name, word.key)
            else 0.0
            for word in passage.told
        ]

    def _told(
        self, narration: Narration, passage: Passage, worths: Sequence[float], said: Said
    ) -> _Report | None:
        """Return the stretch of a sentence that holds most of what was said, and least beside."""
        saying = said.saying
        elsewhere = self._material.elsewhere(narration.document.id, saying.documents)
        start, end, worth = _best_stretch(passage.told, worths, said.content)
        words = [word for word in passage.told[start:end] if word.stem in said.content]
        stems = {word.stem for word in words}
        if len(stems) < 2:
            return None
        content = {word.stem for word in words if self._material.background.is_content(word.key)}
        in_order = LCSseq.similarity([word.stem for word in passage.told[start:end]], said.in_order)
        plain = {word.stem for word in words if narration.document.text[word.start].islower()}
        quotes = any(
            each.document_id == narration.document.id and each.id in saying.part.quotation_ids
            for each in self._material.printing(saying.cluster)
        )
        return _Report(
            narration.document, said, passage.told[start:end], worth, said.share(stems), len(plain), len(content),
            in_order, quotes, not self._material.related_to(narration.document.id).isdisjoint(elsewhere),
        )


def _best_stretch(
    told: Sequence[Told], worths: Sequence[float], content: Mapping[str, float]
) -> tuple[int, int, float]:
    """Return the half-open range of words that is worth most (J. B. Kadane's scan), and what it is worth."""
    best, worth, start = (0, 0, 0.0), 0.0, 0
    seen: set[str] = set()
    for at, word in enumerate(told):
        if worth <= 0:
            worth, start, seen = 0.0, at, set()
        if word.stem not in content:
            worth -= 0.0 if word.stem in cues() else _COST * worths[at]
        elif word.stem not in seen:
            worth += worths[at]
            seen.add(word.stem)
        if worth > best[2]:
            best = start, at + 1, worth
    return _reaching(told, best, content)


def _reaching(
    told: Sequence[Told], stretch: tuple[int, int, float], content: Mapping[str, float]
) -> tuple[int, int, float]:
    """Return a stretch with the words in common that stand right before and behind it."""
    start, end, worth = stretch
    while before := [at for at in range(max(0, start - _REACH), start) if told[at].stem in content]:
        start = before[0]
    while behind := [at for at in range(end, min(len(told), end + _REACH)) if told[at].stem in content]:
        end = behind[-1] + 1
    return start, end, worth


def _signal(material: Material, report: _Report) -> Signal:
    collection, said = material.collection, report.said.saying
    others = [each for each in material.printing(said.cluster) if each.document_id != report.document.id]
    printing = [each for each in others if each.id in said.part.quotation_ids]
    near = (each for each in printing if material.are_near(each.document_id, report.document.id))
    quotation = next(near, (printing or others)[0])
    other = collection.document_by_id[quotation.document_id]
    template = {
        "outlet": report.document.outlet_shown, "told": quoted(report.document, report.span),
        "other": other.outlet_shown, "words": quoted(other, quotation.span),
    }
    evidence = (
        Sentence("{outlet} tells without marks what {other} quotes: “{told}” for “{words}”.", **template)
        if report.is_certain
        else Sentence("{outlet} may tell without marks what {other} quotes: “{told}” for “{words}”.", **template)
    )
    places = (Place(report.document.id, report.span), Place(other.id, quotation.span, quotation.id))
    severity = Severity.EDITORIAL if report.is_certain else Severity.COSMETIC
    return Signal(
        SignalKind.INDIRECT_REPORT, severity, said.cluster.id, places, evidence, is_question=not report.is_certain
    )
