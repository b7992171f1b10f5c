"""What is told of signals and of the answers of sources, in the words of every form for people."""

from collections.abc import Iterator, Sequence

from quoteview.core.difference import Severity
from quoteview.core.finding import Finding, Outcome, clock
from quoteview.core.policy import Policy
from quoteview.core.signal import Signal
from quoteview.export.excerpt import Answer
from quoteview.export.statement import Piece, in_words, pieces_of

SIGNALS = "Across the documents"
"""What stands above the signals of a statement."""
POSSIBLE = "Perhaps told in other words, the likeliest first"
"""What stands above its possible reports."""
CAUSES = "What may explain it"
"""What stands above the innocent causes of words that were not found."""

_OUTCOMES = {
    Outcome.VERBATIM: "found word for word",
    Outcome.DIFFERENT: "found with differences",
    Outcome.CUT: "found, but cut",
    Outcome.JOINED: "found in pieces that it joins",
    Outcome.NOT_FOUND: "not found",
}


def told_apart(signals: Sequence[Signal]) -> Iterator[tuple[str, Sequence[Signal]]]:
    """Yield the signals of a statement under what stands above them: what is merely possible by itself, at the end."""
    for heading, is_possible in ((SIGNALS, False), (POSSIBLE, True)):
        own = [each for each in signals if each.is_possible is is_possible]
        if own:
            yield heading, own


def told_of_signal(signal: Signal) -> str:
    """Return what a signal is about and the words that prove it."""
    kind = in_words(signal.kind.label)
    return f"{kind}, a question: {signal.evidence}" if signal.is_question else f"{kind}: {signal.evidence}"


def told_of_silence(policy: Policy) -> str:
    """Return which signals are switched off: that none of these is told means nothing. "" where all are on."""
    kinds = ", ".join(in_words(kind.label) for kind in policy.not_looked_for)
    return f"Signals not looked for under this policy: {kinds}." if kinds else ""


def told_of_answer(answer: Answer) -> str:
    """Return which source says what of a wording, and when it was spoken there."""
    source, finding = answer
    named = source.title or source.file_name
    at = f", {clock(finding.start_ms)}" if finding.start_ms is not None else ""
    rated = f" ({finding.severity.value})" if finding.severity > Severity.COSMETIC else ""
    return f"Source of record {named}{at}: {_OUTCOMES[finding.outcome]}{rated}"


def reasons(finding: Finding) -> tuple[str, ...]:
    """Return the sentences that say why a finding is what it is."""
    return finding.evidence if finding.places else finding.evidence[:1]


def causes(finding: Finding) -> tuple[str, ...]:
    """Return what may explain that words were not found; nothing where they were."""
    return () if finding.places else finding.evidence[1:]


def differing(finding: Finding) -> Iterator[tuple[Piece, ...]]:
    """Yield the places of a source that are not printed to the letter, in pieces: its words are the base."""
    for place in finding.places:
        if place.comparison.differences:
            yield tuple(pieces_of(place.comparison))
