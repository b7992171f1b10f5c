"""What was found in a source of record, in the words of the window."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from quoteview.core.difference import Severity
from quoteview.core.finding import Finding, Outcome, clock
from quoteview.session.sources import Answer, Answers, Held
from quoteview.ui.colours import SIGNS
from quoteview.ui.models.cluster_rows import ClusterRow
from quoteview.ui.models.labels import shown
from quoteview.ui.translation import mark, tr, translated

OUTCOMES: Mapping[Outcome, str] = {
    Outcome.VERBATIM: mark("found verbatim"),
    Outcome.DIFFERENT: mark("found with differences"),
    Outcome.CUT: mark("found, but cut"),
    Outcome.JOINED: mark("found as places joined"),
    Outcome.NOT_FOUND: mark("not found"),
}

FOUND, MISSING = "✓", "?"
"""Signs of what stands in the source word for word, and of what was not found: how grave that is nobody can tell."""


def rows_answered(rows: Iterable[ClusterRow], found: Mapping[str, Answers]) -> list[ClusterRow]:
    """Return the rows of which the sources say something else now, as they are now."""
    changed = []
    for row in rows:
        if not (row.sources or row.source_sign or row.cluster_id in found):
            continue  # most rows, and the window waits for this
        own = found.get(row.cluster_id)
        sources = tuple(answer.value for answer in own.answers) if own else ()
        sign = _sign(own) if own else ""
        if (sources, sign) != (row.sources, row.source_sign):
            changed.append(replace(row, sources=sources, source_sign=sign))
    return changed


def _sign(own: Answers) -> str:
    if own.answers == (Answer.NOT_HELD,):
        return ""
    if Answer.NOT_FOUND in own.answers and own.severity < Severity.CRITICAL:
        return MISSING
    return SIGNS[own.severity] if own.severity > Severity.COSMETIC else FOUND


def found(held: Held) -> str:
    """Return where and how a wording stands in its source: "hearing.srt, 0:12:33: found with differences"."""
    finding = held.finding
    codes = ", ".join(shown(code) for code in finding.codes)
    told = tr(OUTCOMES[finding.outcome]) + (f" ({codes})" if codes and finding.outcome is Outcome.DIFFERENT else "")
    return tr("{place}: {outcome}").format(place=held.suggestion.reference, outcome=told)


def question(held: Held) -> str:
    """Return what is suggested, as a question: nothing is decided by it."""
    return tr("{verdict}?").format(verdict=shown(held.suggestion.verdict))


def question_beside(held: Held) -> str:
    """Return the same where verdicts stand that somebody gave: it says whose it is."""
    return tr("source: {verdict}?").format(verdict=shown(held.suggestion.verdict))


def reasons(held: Held) -> Sequence[str]:
    """Return why, a sentence a line; of what was not found that is what could explain it."""
    return [translated(held.suggestion.reason), *map(translated, held.finding.evidence[1:])]


def spoken(finding: Finding, at: int) -> str:
    """Return when and by whom the words of a place were spoken, as far as the source tells; "" where it does not."""
    place = finding.places[at]
    time = clock(place.start_ms) if place.start_ms is not None else ""
    several = tr("{at} of {total}").format(at=at + 1, total=len(finding.places)) if len(finding.places) > 1 else ""
    return " · ".join(filter(None, (time, place.speaker or "", several)))
