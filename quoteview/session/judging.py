"""Deciding: verdict, status, basis, note, tags and star of statements and wordings."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from quoteview.core.errors import VerdictRefused
from quoteview.core.project import Project
from quoteview.core.sentence import Sentence
from quoteview.core.verdict import Basis, Judgement, Status, Verdict
from quoteview.session.sources import Suggestion

Judging = Callable[[Judgement], Judgement]


def judge(project: Project, target_ids: Iterable[str], judging: Judging) -> Project:
    """Return the project with the judgements of some clusters or variants changed.

    Work on what was unstarted has begun with it. Raises VerdictRefused when a rule forbids it for any
    of them, and KeyError when there is no such target; nothing is changed then.
    """
    return project.judged({target: _begun(judging(project.judgement(target))) for target in target_ids})


def verdict_set(verdict: Verdict | None, checker: str, at: str) -> Judging:
    """Give a verdict, or take it away. A second check was of the verdict before, and is gone with it."""
    by, when = (checker, at) if verdict else (None, None)
    return lambda before: replace(
        before, verdict=verdict, checked_by=by, checked_at=when, second_checker=None, second_checked_at=None,
        status=_status_without(before) if verdict is None else before.status,
    )  # fmt: skip


def status_set(status: Status) -> Judging:
    """Say how far the work is."""
    return lambda before: replace(before, status=status)


def basis_set(basis: Basis | None, reference: str) -> Judging:
    """Say what the verdict rests on, and where that is to be found."""
    return lambda before: replace(before, basis=basis, basis_ref=reference.strip())


def accepted(suggestion: Suggestion, checker: str, at: str) -> Judging:
    """Make a suggestion the verdict, with its basis and where that is to be found."""

    def accept(before: Judgement) -> Judgement:
        # Without the basis before, on which the verdict may be refused.
        judged = verdict_set(suggestion.verdict, checker, at)(replace(before, basis=None))
        return basis_set(suggestion.basis, suggestion.reference)(judged)

    return accept


def all_accepted(project: Project, suggestions: Mapping[str, Suggestion], checker: str, at: str) -> Project:
    """Make each suggestion the verdict of its variant, but for those that a person has given another already."""
    for target, suggestion in suggestions.items():
        if project.judgement(target).verdict is None:
            project = judge(project, [target], accepted(suggestion, checker, at))
    return project


def note_set(note: str) -> Judging:
    """Write the note."""
    return lambda before: replace(before, note=note.strip())


def tags_changed(added: Iterable[str], removed: Iterable[str]) -> Judging:
    """Put tags to those there are, each once and with single blanks, and take others away."""
    own, gone = [" ".join(tag.split()) for tag in added], set(removed)

    def changed(before: Judgement) -> Judgement:
        kept = (tag for tag in before.tags if tag not in gone)
        return replace(before, tags=tuple(dict.fromkeys(filter(None, (*kept, *own)))))

    return changed


def star_set(*, is_starred: bool) -> Judging:
    """Star, or take the star away."""
    return lambda before: replace(before, is_starred=is_starred)


def checked_again(checker: str, at: str) -> Judging:
    """Say that a second person came to the same verdict; the work is done with it."""

    def again(before: Judgement) -> Judgement:
        if before.verdict is None:
            raise VerdictRefused(Sentence("There is no verdict yet that a second person could check."))
        return replace(before, status=Status.DONE, second_checker=checker, second_checked_at=at)

    return again


def _begun(judgement: Judgement) -> Judgement:
    has_begun = judgement.verdict or judgement.basis or judgement.note
    if judgement.status is Status.UNSTARTED and has_begun:
        return replace(judgement, status=Status.IN_PROGRESS)
    return judgement


def _status_without(before: Judgement) -> Status:
    """Return the status of what loses its verdict: nothing waits for a second check, or is done, without one."""
    return Status.IN_PROGRESS if before.basis or before.note else Status.UNSTARTED
