"""Judgements as they are read: signs with short words in lists, sentences for tooltips and screen readers."""

from collections.abc import Mapping

from quoteview.core.verdict import ClusterVerdict, Judgement, Status, VariantVerdict, Verdict
from quoteview.ui.models.labels import shown
from quoteview.ui.models.moments import moment_shown
from quoteview.ui.translation import tr

STAR, NO_STAR = "★", "☆"

STATUS_SIGNS: Mapping[Status, str] = {
    Status.UNSTARTED: "○",
    Status.IN_PROGRESS: "◐",
    Status.SECOND_CHECK: "②",
    Status.DONE: "●",
}

VERDICT_SIGNS: Mapping[Verdict, str] = {
    ClusterVerdict.CONFIRMED: "✓",
    ClusterVerdict.DISPUTED: "✗",
    ClusterVerdict.UNPROVEN: "?",
    ClusterVerdict.NO_PRIMARY_SOURCE: "∅",
    VariantVerdict.VERBATIM: "✓",
    VariantVerdict.COSMETIC: "✓",
    VariantVerdict.ACCEPTABLE_EDIT: "✓",
    VariantVerdict.ALTERED_MINOR: "✗",
    VariantVerdict.ALTERED_MEANING: "✗",
    VariantVerdict.TRUNCATED: "✗",
    VariantVerdict.SPLICED: "✗",
    VariantVerdict.MISATTRIBUTED: "✗",
    VariantVerdict.MISTRANSLATED: "✗",
    VariantVerdict.OUT_OF_CONTEXT: "✗",
    VariantVerdict.OUTDATED: "✗",
    VariantVerdict.FABRICATED: "✗",
    VariantVerdict.NOT_FOUND: "?",
    VariantVerdict.SOURCE_UNREADABLE: "?",
    VariantVerdict.DIFFERENT_UTTERANCE: "∅",
    VariantVerdict.NOT_A_QUOTE: "∅",
}
"""Four signs for what is so, what is not, what is open and what there is nothing to say of; words stand beside them."""


def verdict_shown(verdict: Verdict) -> str:
    """Return a verdict with its sign: "✗ disputed"."""
    return f"{VERDICT_SIGNS[verdict]} {shown(verdict)}"


def status_shown(status: Status) -> str:
    """Return a status with its sign: "● done"."""
    return f"{STATUS_SIGNS[status]} {shown(status)}"


def decision(judgement: Judgement) -> str:
    """Return verdict and status for a list: "● done · ✓ confirmed"; "" where nobody has begun.

    That work on what has a verdict is in progress goes without saying.
    """
    is_told = judgement.status is not Status.UNSTARTED and not (
        judgement.status is Status.IN_PROGRESS and judgement.verdict
    )
    told = (
        status_shown(judgement.status) if is_told else "",
        verdict_shown(judgement.verdict) if judgement.verdict else "",
    )
    return " · ".join(filter(None, told))


def decision_starred(judgement: Judgement) -> str:
    """Return what `decision` does, with the star where there is one: "✗ disputed ★"."""
    return " ".join(filter(None, (decision(judgement), STAR if judgement.is_starred else "")))


def decision_signs(judgement: Judgement) -> str:
    """Return verdict and status where there is no room for words: "●✓"."""
    status = STATUS_SIGNS[judgement.status] if judgement.status is not Status.UNSTARTED else ""
    return status + (VERDICT_SIGNS[judgement.verdict] if judgement.verdict else "")


def told(judgement: Judgement) -> tuple[str, ...]:
    """Return all that was decided in words, one thing each: "disputed", "done", "on the basis of a recording"."""
    things = (
        shown(judgement.verdict) if judgement.verdict else "",
        shown(judgement.status) if judgement.status is not Status.UNSTARTED else "",
        basis_told(judgement),
        tr("starred") if judgement.is_starred else "",
        tr("tags {tags}").format(tags=", ".join(judgement.tags)) if judgement.tags else "",
        tr("note: {note}").format(note=judgement.note) if judgement.note else "",
    )
    return tuple(filter(None, things))


def basis_told(judgement: Judgement) -> str:
    """Return what a verdict rests on: "basis recording (tape 3, 12:30)", or ""."""
    if not judgement.basis:
        return ""
    basis = tr("basis {basis}").format(basis=shown(judgement.basis))
    return f"{basis} ({judgement.basis_ref})" if judgement.basis_ref else basis


def signed(judgement: Judgement) -> str:
    """Return who judged and when: "Iris Holt, 01.03.26 10:00; second check Jon Dell, …"; "" where nobody has."""
    told = []
    if judgement.checked_at:
        told.append(_by(judgement.checked_by, judgement.checked_at))
    if judgement.second_checked_at:
        second = _by(judgement.second_checker, judgement.second_checked_at)
        told.append(tr("second check {who}").format(who=second))
    return "; ".join(told)


def _by(who: str | None, when: str) -> str:
    return ", ".join(filter(None, (who, moment_shown(when))))
