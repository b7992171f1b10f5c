"""Holding quotations against sources of record, when somebody looks, and what that suggests."""

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from quoteview.core.collection import Collection
from quoteview.core.difference import MatchTier, Severity
from quoteview.core.document import Document
from quoteview.core.finding import Finding, Outcome, clock
from quoteview.core.policy import Policy
from quoteview.core.quotation import Kind
from quoteview.core.sentence import Sentence
from quoteview.core.verdict import Basis, VariantVerdict
from quoteview.session import engine
from quoteview.session.progress import STINT, Progress, Rest

if TYPE_CHECKING:
    from quoteview.collate.sources.source import Source

CAPTIONS = "subtitles"
"""How the reader of what was written along a recording is named."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A verdict that the program would give, on what basis, and why: a question to a person, and no decision.

    `reference` says where in the source the words are.
    """

    verdict: VariantVerdict
    basis: Basis
    reference: str
    reason: str


@dataclass(frozen=True, slots=True)
class Held:
    """A wording held against the sources of record: what was found in the one that agrees best, and suggests."""

    source: Document
    finding: Finding
    suggestion: Suggestion


class Answer(StrEnum):
    """What the sources of record say of a wording, from what wants a look most to what wants none."""

    OTHER_SPEAKER = "another speaker"
    JOINED = "joined"
    CUT = "cut"
    NOT_FOUND = "not found"
    DIFFERENT = "differs"
    VERBATIM = "found verbatim"
    NOT_HELD = "not held"
    """No source speaks of it: only sources print it, or it is nobody's statement."""


_ANSWERS = {
    Outcome.VERBATIM: Answer.VERBATIM,
    Outcome.DIFFERENT: Answer.DIFFERENT,
    Outcome.CUT: Answer.CUT,
    Outcome.JOINED: Answer.JOINED,
    Outcome.NOT_FOUND: Answer.NOT_FOUND,
}


@dataclass(frozen=True, slots=True)
class Answers:
    """What the sources say of the wordings of one cluster: each answer once, and how grave the worst of it is."""

    answers: tuple[Answer, ...]
    severity: Severity


def answer_of(held: Held | None) -> Answer:
    """Return in one word what was found of a wording."""
    if held is None:
        return Answer.NOT_HELD
    return Answer.OTHER_SPEAKER if held.finding.other_speaker else _ANSWERS[held.finding.outcome]


class Sources:
    """Sources of record made ready, and what was found in them. Both are remembered by the words of the source."""

    def __init__(self) -> None:
        self._ready: dict[str, Source] = {}
        self._findings: dict[tuple[str, str, str | None], Finding] = {}

    def finding(self, text: str, speaker: str | None, document: Document) -> Finding:
        """Return whether the words of a quotation stand in a document."""
        key = document.id, text, speaker
        if key not in self._findings:
            self._findings[key] = engine.check(text, speaker, self._source(document))
        return self._findings[key]

    def best(self, text: str, speaker: str | None, documents: Iterable[Document]) -> Finding | None:
        """Return the finding in whichever source agrees best, or None without a source."""
        findings = [self.finding(text, speaker, document) for document in documents]
        return min(findings, key=lambda each: (each.outcome is Outcome.NOT_FOUND, each.severity.rank), default=None)

    def held(self, collection: Collection, variant_id: str, policy: Policy) -> Held | None:
        """Hold a variant against the sources of a collection, for whoever it is said to be by; the worst counts.

        None without a source, for what only sources print, and for scare quotes, which are nobody's statement.
        Raises KeyError when there is no such variant.
        """
        cluster = collection.cluster_of_variant[variant_id]
        variant = next(each for each in cluster.variants if each.id == variant_id)
        printed = [collection.quotation_by_id[each] for each in variant.quotation_ids]
        printed = [
            each
            for each in printed
            if each.kind is not Kind.SCARE and not collection.document_by_id[each.document_id].is_source
        ]
        speakers = dict.fromkeys(each.speaker for each in printed)
        found = [self.best(variant.text, speaker, collection.sources) for speaker in speakers]
        rated = [finding.rated(policy) for finding in found if finding]
        if not rated:
            return None
        worst = max(rated, key=lambda finding: finding.severity.rank)
        source = collection.document_by_id[worst.source_id]
        return Held(source, worst, suggestion(worst, source))

    def answers(self, collection: Collection, policy: Policy, progress: Progress, rest: Rest) -> Mapping[str, Answers]:
        """Hold every variant, and return what the sources say of each cluster; nothing where there is no source.

        It takes milliseconds a variant the first time, with a `rest` now and then. Whoever stops it gets what there is.
        """
        found: dict[str, Answers] = {}
        since = time.monotonic()
        for cluster in collection.clusters if collection.sources else ():
            helds = [self.held(collection, variant.id, policy) for variant in cluster.variants]
            own = {answer_of(held) for held in helds}
            severity = max((held.finding.severity for held in helds if held), default=Severity.NONE)
            found[cluster.id] = Answers(tuple(each for each in Answer if each in own), severity)
            if progress.is_cancelled():
                break
            if time.monotonic() - since > STINT:
                rest()
                since = time.monotonic()
        return found

    def _source(self, document: Document) -> "Source":
        if document.id not in self._ready:
            self._ready[document.id] = engine.source_of(document)
        return self._ready[document.id]


_BY_SEVERITY = {
    Severity.NONE: (VariantVerdict.VERBATIM, Sentence("It stands there word for word.")),
    Severity.COSMETIC: (VariantVerdict.COSMETIC, Sentence("It stands there word for word; only typography differs.")),
    Severity.EDITORIAL: (VariantVerdict.ACCEPTABLE_EDIT, Sentence("It stands there, edited as houses do.")),
    Severity.SUBSTANTIVE: (VariantVerdict.ALTERED_MINOR, Sentence("It stands there in other words.")),
    Severity.CRITICAL: (VariantVerdict.ALTERED_MEANING, Sentence("What differs there changes the meaning.")),
}
_BY_OUTCOME = {
    Outcome.CUT: (VariantVerdict.TRUNCATED, Sentence("What limits it was cut off.")),
    Outcome.JOINED: (VariantVerdict.SPLICED, Sentence("It joins words that stand in two places.")),
    Outcome.NOT_FOUND: (VariantVerdict.NOT_FOUND, Sentence("Its words do not stand in the source.")),
}


def suggestion(finding: Finding, document: Document) -> Suggestion:
    """Return the verdict that a finding in a document suggests. It is never that a quotation was made up."""
    verdict, reason = _suggested(finding)
    because = reason
    if finding.evidence:
        because = Sentence("{reason} {evidence}", reason=reason, evidence=finding.evidence[0])
    return Suggestion(verdict, basis_of(document), reference(finding, document), because)


def _suggested(finding: Finding) -> tuple[VariantVerdict, str]:
    if finding.other_speaker:
        return VariantVerdict.MISATTRIBUTED, Sentence("The source gives the words to somebody else.")
    if finding.outcome in _BY_OUTCOME and not _is_shown_join(finding):
        return _BY_OUTCOME[finding.outcome]
    if finding.severity is Severity.COSMETIC and all(_is_typography(tier) for tier in _tiers(finding)):
        return _BY_SEVERITY[Severity.NONE]
    return _BY_SEVERITY[finding.severity]


def _is_shown_join(finding: Finding) -> bool:
    """Tell whether a quotation that joins places shows it and loses nothing by it."""
    return finding.outcome is Outcome.JOINED and finding.severity < Severity.SUBSTANTIVE


def _tiers(finding: Finding) -> Iterable[MatchTier]:
    return (place.comparison.tier for place in finding.places)


def _is_typography(tier: MatchTier) -> bool:
    return tier <= MatchTier.TYPOGRAPHY


def basis_of(document: Document) -> Basis:
    """Return what a verdict rests on that a source gives: captions go with a recording, stamps with a transcript."""
    if document.reader.startswith(CAPTIONS):
        return Basis.RECORDING
    return Basis.OFFICIAL_TRANSCRIPT if document.timecodes else Basis.DOCUMENT


def reference(finding: Finding, document: Document) -> str:
    """Return where in a source the words are: the file, and the time."""
    if finding.start_ms is None:
        return document.file_name
    return f"{document.file_name}, {clock(finding.start_ms)}"
