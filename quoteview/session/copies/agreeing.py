"""What two checkers decided of one thing, as one judgement: what they agree on, and what a person has to settle."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from quoteview.core.errors import VerdictRefused
from quoteview.core.sentence import Sentence
from quoteview.core.verdict import UNJUDGED, Judgement, Status, Verdict, is_same_name
from quoteview.session.copies.copy import Origin

CONFLICT_TAG = "merge conflict"
"""What everything bears that two copies tell differently of, until somebody takes it off."""

_Value = TypeVar("_Value")

_RANKS = (Status.UNSTARTED, Status.IN_PROGRESS, Status.SECOND_CHECK, Status.DONE)


@dataclass(frozen=True, slots=True)
class Opinion:
    """One checker's judgement; `origin` tells when and by whom a field of it was set."""

    judgement: Judgement
    origin: Callable[[str], Origin]

    @property
    def checks(self) -> list[Origin]:
        """Who gave the verdict, and who checked it again."""
        own = self.judgement
        named = ((own.checked_at, own.checked_by), (own.second_checked_at, own.second_checker))
        return [Origin(at or "", by) for at, by in named if by is not None]

    @property
    def told(self) -> str:
        """Who gives which verdict on what basis, and when."""
        own = self.judgement
        who = min(self.checks, default=self.origin("basis"))
        grounds = filter(None, (own.verdict, own.basis, own.basis_ref))
        return f"{who.by or '?'} ({who.at or '?'}): {', '.join(grounds)}"


@dataclass(frozen=True, slots=True)
class Agreed:
    """The judgement that two make, and a sentence on each thing that they do not agree on."""

    judgement: Judgement
    conflicts: tuple[str, ...] = ()


def agree(one: Opinion, other: Opinion, before: Judgement = UNJUDGED) -> Agreed:
    """Return what two checkers decided together, each from what was decided `before` their ways parted.

    What one of them changed is taken. Where both gave one verdict and have two names the later has
    checked it again. What they do not agree on is decided by neither: it waits for a second check
    with what each said in its note, under a tag.
    """
    return _Agreeing(one, other, before).agreed()


def in_conflict(judgement: Judgement, sentences: Iterable[str]) -> Judgement:
    """Return a judgement that waits for a person to settle what some sentences tell of."""
    return replace(
        judgement,
        status=Status.SECOND_CHECK,
        note=joined_notes(judgement.note, *sentences),
        tags=tuple(dict.fromkeys((*judgement.tags, CONFLICT_TAG))),
    )


def joined_notes(*notes: str) -> str:
    """Return notes as one, each a paragraph; what another holds already is not said again."""
    told: list[str] = []
    for note in notes:
        if note and not any(note in each for each in told):
            told = [*(each for each in told if each not in note), note]
    return "\n\n".join(told)


@dataclass(slots=True)
class _Agreeing:
    one: Opinion
    other: Opinion
    before: Judgement
    conflicts: list[str] = field(default_factory=list)

    def agreed(self) -> Agreed:
        judgement = self._verdict()
        mine, theirs = self.one.judgement, self.other.judgement
        judgement = replace(
            judgement,
            note=self._note(),
            tags=self._tags(),
            is_starred=_changed(mine.is_starred, theirs.is_starred, self.before.is_starred),
        )
        if self.conflicts:
            return Agreed(in_conflict(judgement, self.conflicts), tuple(self.conflicts))
        return Agreed(replace(judgement, status=self._status(judgement)))

    def _verdict(self) -> Judgement:
        """Return a judgement with the verdict and the basis that both stand for."""
        mine, theirs, before = (_decision(each) for each in (self.one.judgement, self.other.judgement, self.before))
        if theirs in (mine, before):
            return mine
        if mine == before:
            return theirs
        verdict = self._given()
        basis = self._basis()
        if verdict is None or basis is None:
            self._disagree()
            return UNJUDGED
        try:
            return replace(verdict, basis=basis.basis, basis_ref=basis.basis_ref)
        except VerdictRefused:
            self._disagree()
            return UNJUDGED

    def _given(self) -> Judgement | None:
        """Return the verdict that one gave or both, with its checks, or None where they gave two."""
        mine, theirs = (_without_basis(_decision(each.judgement)) for each in (self.one, self.other))
        before = _without_basis(_decision(self.before))
        if mine.verdict is None or theirs.verdict is None or before in (mine, theirs):
            return _changed(mine, theirs, before) if before in (mine, theirs) else max(mine, theirs, key=_has_verdict)
        return self._checked_by_both(mine.verdict) if mine.verdict == theirs.verdict else None

    def _checked_by_both(self, verdict: Verdict) -> Judgement:
        first, *later = sorted({*self.one.checks, *self.other.checks})
        again = next((each for each in later if not is_same_name(each.by, first.by)), None)
        return Judgement(
            verdict=verdict,
            checked_by=first.by,
            checked_at=first.at or None,
            second_checker=again.by if again else None,
            second_checked_at=(again.at or None) if again else None,
        )

    def _basis(self) -> Judgement | None:
        """Return a judgement with the basis that one named or both, or None where they named two."""
        mine, theirs, before = (_only_basis(each) for each in (self.one.judgement, self.other.judgement, self.before))
        if before in (mine, theirs) or UNJUDGED in (mine, theirs):
            return _changed(mine, theirs, before) if before in (mine, theirs) else max(mine, theirs, key=_has_basis)
        if mine.basis is not theirs.basis and mine.basis and theirs.basis:
            return None
        references = sorted(filter(None, {mine.basis_ref, theirs.basis_ref}))
        return Judgement(basis=mine.basis or theirs.basis, basis_ref="; ".join(references))

    def _disagree(self) -> None:
        one, other = sorted((self.one.told, self.other.told))
        self.conflicts.append(Sentence("Two checkers differ. {one}. {other}.", one=one, other=other))

    def _note(self) -> str:
        mine, theirs, before = self.one.judgement.note, self.other.judgement.note, self.before.note
        if before in (mine, theirs) or mine in theirs or theirs in mine:
            return _changed(mine, theirs, before) if before in (mine, theirs) else max(mine, theirs, key=len)
        signed = ((each.origin("note"), each.judgement.note) for each in (self.one, self.other))
        return joined_notes(*(f"{origin.by}: {note}" if origin.by else note for origin, note in sorted(signed)))

    def _tags(self) -> tuple[str, ...]:
        mine, theirs, before = self.one.judgement.tags, self.other.judgement.tags, self.before.tags
        gone = {tag for tag in before if tag not in mine or tag not in theirs}
        return tuple(tag for tag in dict.fromkeys((*mine, *theirs)) if tag not in gone)

    def _status(self, judgement: Judgement) -> Status:
        mine, theirs = self.one.judgement, self.other.judgement
        own = {each.second_checker for each in (mine, theirs)}
        if judgement.second_checker not in own and {Status.SECOND_CHECK, Status.DONE} & {mine.status, theirs.status}:
            return Status.DONE
        if self.before.status in (mine.status, theirs.status):
            return _changed(mine.status, theirs.status, self.before.status)
        return max(mine.status, theirs.status, key=_RANKS.index)


def _changed(mine: _Value, theirs: _Value, before: _Value) -> _Value:
    """Return what one of two values is that was changed, or both where they are the same."""
    return theirs if mine == before else mine


def _decision(judgement: Judgement) -> Judgement:
    """Return only the verdict of a judgement, with who gave it on what basis."""
    return replace(judgement, status=Status.UNSTARTED, note="", tags=(), is_starred=False)


def _without_basis(judgement: Judgement) -> Judgement:
    return replace(judgement, basis=None, basis_ref="")


def _only_basis(judgement: Judgement) -> Judgement:
    return Judgement(basis=judgement.basis, basis_ref=judgement.basis_ref)


def _has_verdict(judgement: Judgement) -> bool:
    return judgement.verdict is not None


def _has_basis(judgement: Judgement) -> bool:
    return judgement != UNJUDGED
