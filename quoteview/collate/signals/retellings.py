"""What a document may tell in other words: what it quotes itself, or what another quotes that reports the same event.

Hardly a word of the statement is needed: a derived one, a country by another name, what was said in the same
breath, and the words that are in order count as well. Half of what is found so is something else that the
speaker said, so it is asked, never told, and the likeliest comes first.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from rapidfuzz.distance import LCSseq

from quoteview.collate.signals.clauses import clauses
from quoteview.collate.signals.kinship import Counting, has_family, kins
from quoteview.collate.signals.likeness import LEAST, Likeness, Specific, Wording, Worth, n_sentences
from quoteview.collate.signals.material import Material
from quoteview.collate.signals.narration import Passage, printed_in
from quoteview.collate.signals.reported import Reported, reported_in
from quoteview.collate.signals.sayings import Sayings
from quoteview.collate.signals.skimming import Heard, Named
from quoteview.collate.signals.wording import quoted
from quoteview.core.cluster import Cluster, Part
from quoteview.core.difference import Severity
from quoteview.core.document import Document
from quoteview.core.quotation import Quotation
from quoteview.core.sentence import Sentence
from quoteview.core.signal import Place, Signal, SignalKind
from quoteview.core.text import Span

_FEWEST = 2
"""So many words must be in common, one of them no name."""
_SHORTEST, _LONGEST = 6, 70
"""A sentence of fewer words says only who speaks; one of more is none, but what stands around an article on a page."""
_REMEMBERED = 5_000
"""Sentences of statements whose words are remembered at a time."""


@dataclass(frozen=True, slots=True, eq=False)
class _Said:
    """A sentence of a statement, and its words."""

    cluster: Cluster
    part: Part
    wording: Wording

    def shares(self, words: AbstractSet[str], telling: AbstractSet[str]) -> bool:
        """Tell whether enough of its words are among others, one of them a `telling` one."""
        shared = words & self.wording.kins
        return len(shared) >= _FEWEST and not shared.isdisjoint(telling)


@dataclass(frozen=True, slots=True)
class _Retelling:
    """A clause that may tell a sentence of a statement, which `quotation` prints."""

    said: _Said
    quotation: Quotation
    span: Span
    likeness: float

    @property
    def rank(self) -> tuple[float, int, str, int]:
        return self.likeness, -self.span.start, self.said.cluster.id, -self.said.part.span.start


class Reteller:
    """Finds what documents may tell in other words."""

    def __init__(self, material: Material, sayings: Sayings) -> None:
        self._material, self._sayings = material, sayings
        self._worth = Worth(material.background)
        self._counting = Counting(self._worth, material.background.is_content)
        self._named = Named(sayings.by_surname)
        self._known: dict[str, Sequence[_Said]] = {}

    def retold(self, heard: Heard, but: Collection[str]) -> Iterator[Signal]:
        """Yield a question for what each sentence of a document may tell, of each statement at the likeliest place.

        The statements whose ids are in `but` are told there for other reasons, and are left out.
        """
        reading = _Reading(self._material, self._named, self._worth, heard)
        best: dict[str, _Retelling] = {}
        for at, alike in self._alike(heard):
            for retelling in reading.retold(at, alike):
                cluster_id = retelling.said.cluster.id
                if cluster_id not in best or retelling.rank > best[cluster_id].rank:
                    best[cluster_id] = retelling
        for cluster_id, retelling in best.items():
            if cluster_id not in but and self._material.is_wanted(cluster_id):
                yield _signal(self._material, heard.narration.document, retelling)

    def _alike(self, heard: Heard) -> Iterator[tuple[int, Mapping[str, Sequence[_Said]]]]:
        """Yield the numbers of lines with what each may tell, by person, going by the number of words in common."""
        persons = frozenset(name for line in heard.reporting for name in line.persons)
        statements = self._statements(heard.narration.document, persons)
        for at, names in heard.reporting if statements else ():
            line, known = heard.lines[at], names & statements.keys()
            if known and len(line) >= _SHORTEST:
                words = self._counting.of(line)
                telling = words & self._counting.telling
                alike = {name: [said for said in statements[name] if said.shares(words, telling)] for name in known}
                if any(alike.values()):
                    yield at, alike

    def _statements(self, document: Document, persons: Collection[str]) -> Mapping[str, Sequence[_Said]]:
        """Return what some persons said in a document, and in those that report the same event."""
        material, full_name = self._material, self._sayings.full_name
        found: dict[str, dict[str, Sequence[_Said]]] = defaultdict(dict)
        for document_id in _event(material, document):
            for quotation in material.quotations_in.get(document_id, ()):
                cluster = material.collection.cluster_of[quotation.id]
                name = full_name(cluster.speaker)
                if name and name in persons and cluster.id not in found[name]:
                    found[name][cluster.id] = self._said(cluster, name)
        return {name: [said for own in by_cluster.values() for said in own] for name, by_cluster in found.items()}

    def _said(self, cluster: Cluster, name: str) -> Sequence[_Said]:
        """Return the sentences of a statement that have enough words to be told."""
        known = self._known.get(cluster.id)
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            printed = _printed(cluster) if self._material.is_statement(cluster) else ()
            own = name.split()
            read = (_Said(cluster, part, Wording(text, self._worth, self._counting, own)) for part, text in printed)
            known = self._known[cluster.id] = [said for said in read if len(said.wording.kins) >= _FEWEST]
        return known


def _printed(cluster: Cluster) -> Iterator[tuple[Part, str]]:
    """Yield the sentences of a statement, and of one that has a single sentence its other wordings too."""
    yield from ((part, part.span.of(cluster.assembled)) for part in cluster.parts)
    if len(cluster.parts) == 1:
        yield from ((cluster.parts[0], each.text) for each in cluster.variants if each.text not in cluster.assembled)


def _event(material: Material, document: Document) -> Sequence[str]:
    """Return the documents that report one event with a document, itself first."""
    related = material.related_to(document.id)
    return [document.id, *(sorted(material.elsewhere(document.id, related)) if related else ())]


class _Reading:
    """A document some lines of which are read closely."""

    def __init__(self, material: Material, named: Named, worth: Worth, heard: Heard) -> None:
        self._material, self._named, self._worth = material, named, worth
        self._narration, self._lines = heard.narration, heard.lines
        self._document = heard.narration.document
        self._event = frozenset(_event(material, self._document))

    @cached_property
    def _specific(self) -> "Specific":
        """The part of its worth that each word has in this document."""
        return Specific(kins([*chain.from_iterable(self._lines)]), n_sentences(self._document.text))

    @cached_property
    def _spans(self) -> Sequence[Span]:
        return tuple(self._narration.spans_of_told_lines())

    def retold(self, at: int, alike: Mapping[str, Sequence[_Said]]) -> Iterator[_Retelling]:
        """Yield of each sentence of a line what it may tell of each person, the likeliest alone."""
        passages = self._narration.passages_in(self._spans[at])
        for reported in reported_in(self._document, passages, self._named.by_surname, self._named_before(at)):
            told = reported.passage.told
            names = [name for name in reported.persons if alike.get(name)] if len(told) <= _LONGEST else ()
            words = kins([word.of(self._document.text) for word in told]) if names else ()
            there = frozenset(words)
            for name in names:
                sharing = [said for said in alike[name] if said.shares(there, there)]
                if sharing:
                    telling = self._telling(reported, name, words)
                    found = [each for said in sharing if (each := self._retelling(telling, said))]
                    if found:
                        yield max(found, key=lambda each: each.rank)

    def _named_before(self, at: int) -> Sequence[str]:
        """Return whom the last line before a line named that named anybody: two persons at most."""
        for line in reversed(self._lines[:at]):
            named = dict.fromkeys(chain.from_iterable(map(self._named.__getitem__, line)))
            if named:
                return tuple(named)[:2]
        return ()

    def _telling(self, reported: Reported, name: str, words: Sequence[str]) -> "_Telling":
        text, own, told = self._document.text, name.split(), reported.passage.told
        worths = [
            self._worth[word.key] * self._specific[kin] if kin and word.key not in own else 0.0
            for kin, word in zip(words, told, strict=True)
        ]
        is_content = self._material.background.is_content
        plain = frozenset(
            kin for kin, word in zip(words, told, strict=True)
            if (text[word.start].islower() or has_family(kin)) and is_content(word.key)
        )  # fmt: skip
        stretches = tuple(clauses(text, told, reported.places_of(name)))
        return _Telling(reported.passage, words, worths, plain, stretches)

    def _retelling(self, telling: "_Telling", said: _Said) -> _Retelling | None:
        """Return the clause of a sentence that is most like something said; None where none is alike enough."""
        shared = said.wording.worths.keys() & telling.plain
        printing = self._printing(telling, said) if shared and telling.clauses else ()
        if not printing:
            return None
        n_before = self._n_before(telling.passage, printing[0]) if self._is_here(printing[0]) else None
        beside = self._beside(printing) - said.wording.worths.keys()
        best, likeness = range(0), LEAST
        for clause in telling.clauses:
            each = telling.likeness(clause, said.wording, beside, n_before)
            if each > likeness:
                best, likeness = clause, each
        if not best:
            return None
        told = telling.passage.told
        span = Span(told[best.start].start, told[best.stop - 1].end)
        return _Retelling(said, printing[0], span, likeness)

    def _printing(self, telling: "_Telling", said: _Said) -> Sequence[Quotation]:
        """Return the quotations to hold a sentence against: those here, unless it quotes them itself, before others."""
        printing = [each for each in self._material.printing(said.cluster)
                    if each.id in said.part.quotation_ids and each.document_id in self._event]  # fmt: skip
        here = [each for each in printing if self._is_here(each)]
        if any(each.span.overlaps(telling.passage.span) for each in here):
            return ()
        return here or printing

    def _beside(self, quotations: Iterable[Quotation]) -> AbstractSet[str]:
        """Return the words of the utterances that quotations belong to, but for their own."""
        return {
            kin for quotation in quotations for each in self._material.quotations_in[quotation.document_id]
            if each.utterance_id == quotation.utterance_id and each.id != quotation.id
            for kin in kins(printed_in(each.text)) if kin
        }  # fmt: skip

    def _is_here(self, quotation: Quotation) -> bool:
        return quotation.document_id == self._document.id

    def _n_before(self, passage: Passage, quotation: Quotation) -> int:
        """Return how many sentences before a quotation of the document one stands; behind it, 0."""
        return n_sentences(self._document.text[passage.span.end : quotation.span.start])


@dataclass(frozen=True, slots=True, eq=False)
class _Telling:
    """A sentence that may tell something: its words outside the marks as what they count as, what each is worth here.

    `plain` are those that are no names and say what it is about; `clauses` may be what somebody is said to say.
    """

    passage: Passage
    words: Sequence[str]
    worths: Sequence[float]
    plain: frozenset[str]
    clauses: Sequence[range]

    def likeness(
        self, clause: range, wording: Wording, beside: AbstractSet[str], n_before: int | None
    ) -> float:
        """Return how alike a clause and something said are; 0 where too few words are in common."""
        worths = {self.words[at]: self.worths[at] for at in clause if self.worths[at] > 0}
        shared = worths.keys() & wording.worths.keys()
        if len(shared) < _FEWEST or shared.isdisjoint(self.plain):
            return 0.0
        in_order = LCSseq.similarity(self.words[clause.start : clause.stop], wording.in_order)
        return Likeness(
            sum(worths[each] for each in shared | (worths.keys() & beside)), sum(worths.values()),
            wording.share(shared), in_order, n_before,
        ).value  # fmt: skip


def _signal(material: Material, document: Document, retelling: _Retelling) -> Signal:
    quotation = retelling.quotation
    other = material.collection.document_by_id[quotation.document_id]
    template = {
        "outlet": document.outlet_shown, "told": quoted(document, retelling.span),
        "words": quoted(other, quotation.span),
    }  # fmt: skip
    if other.id == document.id:
        evidence = Sentence(
            "{outlet} may tell in other words what it quotes itself: “{told}” for “{words}”.", **template
        )
    else:
        evidence = Sentence(
            "{outlet} may tell in other words what {other} quotes: “{told}” for “{words}”.",
            **template, other=other.outlet_shown,
        )  # fmt: skip
    places = (Place(document.id, retelling.span), Place(other.id, quotation.span, quotation.id))
    return Signal(
        SignalKind.POSSIBLE_REPORT, Severity.COSMETIC, retelling.said.cluster.id, places, evidence, is_question=True,
        likeness=retelling.likeness,
    )  # fmt: skip
