"""Merging two checkers' copies into a project of their own: all that both found and decided, nothing dropped."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial, reduce
from pathlib import Path

from quoteview.core.collection import Collection
from quoteview.core.correction import BaseChosen, BordersSet, Correction, Excluded, KindSet, QuotationAdded, SpeakerSet
from quoteview.core.document import Document
from quoteview.core.errors import MakingCancelled, ProjectExists, ScanCancelled
from quoteview.core.history import BEGINNING, Edit, Entry
from quoteview.core.judgements import Judgements
from quoteview.core.lineage import Place, common, imported
from quoteview.core.orphan import Loss, Orphan, once
from quoteview.core.project import Project
from quoteview.core.reporting import Reporting, reported
from quoteview.core.sentence import Sentence
from quoteview.core.verdict import UNJUDGED, Judgement
from quoteview.session.changes import Changes
from quoteview.session.copies.agreeing import Opinion, agree, in_conflict
from quoteview.session.copies.clashing import Conflict, conflicts_of
from quoteview.session.copies.copy import Copy, Origin, app_version, looked_at
from quoteview.session.copies.joining import join
from quoteview.session.copies.reconciling import New, Remade, Side, remake
from quoteview.session.copies.rereading import Reread, reread
from quoteview.session.copies.waiting import waiting
from quoteview.session.correcting import as_far, lost_judgement, not_done, place_of, shown
from quoteview.session.draft import added_id
from quoteview.session.first_sight import keep_first_sight
from quoteview.session.orphans.orphaning import Orphaning
from quoteview.session.progress import Progress, stoppable
from quoteview.store.packing import dumps
from quoteview.store.state import State

MERGE = Sentence("Merge copies")
FINDING = Sentence("Looking for the words of what was decided")
DECIDING = Sentence("Bringing together what was decided")


@dataclass(frozen=True, slots=True)
class Merged:
    """A project that two copies made, and a sentence on each thing that they tell differently of."""

    project: Project
    conflicts: tuple[str, ...]


def merge_files(one: Path, other: Path, into: Path, origin: Origin, progress: Progress) -> Merged:
    """Merge two project files, which stay as they are, into a new one, which is whole or not there.

    `origin` is who merges and when. Raises ProjectExists, PathMissing, PathUnreadable,
    NotAProject, NewerProject, DamagedProject, CannotSave and MakingCancelled.
    """
    if into.exists():
        raise ProjectExists(str(into))
    report = stoppable(progress, MakingCancelled)
    with ExitStack() as stack:
        looks = (looked_at(path, origin.at, app_version(), report) for path in (one, other))
        mine, theirs = map(stack.enter_context, looks)
        merged = merge(mine, theirs, progress)
        _write(merged, (mine, theirs), into, origin, report)
    return merged


def merge(one: Copy, other: Copy, progress: Progress) -> Merged:
    """Return what two copies make together. Raises MakingCancelled."""
    began = one.beginning(other)
    read = reread(began.found, one, other)
    try:
        found = join(read.one, read.other, progress)
    except ScanCancelled as error:
        raise MakingCancelled from error
    report = stoppable(progress, MakingCancelled)
    before = Side(began, found, ())
    sides = Side(one.project, found, one.timeline), Side(other.project, found, other.timeline)
    remade, kept = _remade(found, before, sides, report)
    judging = _Judging(remade, before, sides, (one, other), report)
    decided = judging.judgements()
    conflicts = (*_read_differently(remade, read), *conflicts_of(remade, before, sides), *kept, *judging.parted)
    judgements = _marked(remade.collection, decided, conflicts)
    sources = tuple(dict.fromkeys((*one.project.sources, *other.project.sources)))
    lost = (each for each in (*remade.orphans, *judging.orphans) if each.id not in {*one.settled, *other.settled})
    orphans = once((*waiting(remade, before, sides), *lost))
    project = Project(remade.collection, found, remade.made, Judgements.of(judgements), sources, orphans)
    breaks = (_broken(each) for each in (one, other) if each.first_break is not None)
    told = (*read.told, *judging.conflicts, *(each.sentence for each in conflicts), *remade.lost, *breaks)
    return Merged(project, tuple(dict.fromkeys(told)))


def _read_differently(remade: Remade, read: Reread) -> Iterator[Conflict]:
    """Yield the documents that were read with two texts, as conflicts of what is quoted first in them."""
    for document_id, sentence in read.differing.items():
        first = remade.first_in.get(document_id)
        yield Conflict((first,) if first else (), sentence)


def _remade(
    found: Collection, before: Side, sides: tuple[Side, Side], report: Reporting
) -> tuple[Remade, Sequence[Conflict]]:
    """Make the corrections of both again, but for what would cost the other a decision, and say which those are."""
    remade = remake(found, before, sides, report=report)
    held = dict(_costly(remade, before, sides))
    if not held:
        return remade, ()
    kept = sorted(held.values(), key=lambda each: (each.quotation_ids, each.sentence))
    return remake(found, before, sides, held.keys(), report), kept


_Decided = tuple[str, frozenset[str]]
"""A wording that a side decided something of, and the quotations that print it, by their ids there."""


def _costly(
    remade: Remade, before: Side, sides: tuple[Side, Side]
) -> Iterator[tuple[tuple[int, Correction], Conflict]]:
    """Yield each time one side called no quotation, or took back as one, what the other decided something of."""
    for number, side in enumerate(sides):
        decided = tuple(_decided(remade, number, before, side))
        for new in remade.new:
            if new.number != number and isinstance(new.correction, Excluded):
                yield from _excluded(remade, new, new.correction, decided)
        for other, correction in remade.taken_back:
            if other != number and isinstance(correction, QuotationAdded):
                yield from _taken_back(remade, other, correction, decided)


def _decided(remade: Remade, number: int, before: Side, side: Side) -> Iterator[_Decided]:
    """Yield what a side decided something of since it began."""
    collection = side.project.collection
    for target, judgement in side.project.judgements.items():
        if before.project.judgements.get(target) != judgement:
            yield _wording(collection, target), frozenset(_held(collection, target))
    for new in remade.new:
        if new.number == number and isinstance(new.correction, SpeakerSet | KindSet | BordersSet | BaseChosen):
            left = [each for each in new.correction.quotation_ids if each in collection.cluster_of]
            if left:
                yield shown(collection.quotation_by_id[left[0]].text), frozenset(left)


def _excluded(
    remade: Remade, new: New, correction: Excluded, decided: Iterable[_Decided]
) -> Iterator[tuple[tuple[int, Correction], Conflict]]:
    out = remade.standing(new.number, correction.quotation_ids)
    for wording, own in decided:
        ids = remade.standing(1 - new.number, own)
        if ids & out and ids.isdisjoint(remade.collection.cluster_of):
            sentence = Sentence(
                "“{wording}” is no quotation, says {who} ({at}); something was decided of it, so it was kept.",
                wording=wording, who=new.origin.by or "?", at=new.origin.at,
            )  # fmt: skip
            yield (new.number, correction), Conflict(tuple(sorted(ids)), sentence)


def _taken_back(
    remade: Remade, number: int, correction: QuotationAdded, decided: Iterable[_Decided]
) -> Iterator[tuple[tuple[int, Correction], Conflict]]:
    back = (each for other, each in remade.taken_back if other == number)
    gone = {added_id(each) for each in back if isinstance(each, QuotationAdded)}
    for wording, ids in decided:
        if ids <= gone and added_id(correction) in ids:
            sentence = Sentence(
                "“{wording}” was added as a quotation, which one copy took back; something was decided of it in the "
                "other, so it was kept.",
                wording=wording,
            )  # fmt: skip
            yield (number, correction), Conflict(tuple(sorted(ids)), sentence)


def _wording(collection: Collection, target: str) -> str:
    cluster = collection.cluster_of_target(target)
    return shown(next((each.text for each in cluster.variants if each.id == target), cluster.base_text))


class _Judging:
    """Bringing what two sides decided to where its words are now, and together there."""

    def __init__(
        self, remade: Remade, before: Side, sides: tuple[Side, Side], copies: tuple[Copy, Copy], report: Reporting
    ) -> None:
        self._remade, self._before, self._sides, self._copies = remade, before, sides, copies
        self._report, self._n_found = report, 0
        self.conflicts: list[str] = []
        self.parted: list[Conflict] = []
        """Verdicts on what one side decided of as one statement, and the other took apart."""
        self.orphans: list[Orphan] = []
        """What one of the sides decided of words that are not there any more."""

    def judgements(self) -> Mapping[str, Judgement]:
        """Return the judgements of both by the clusters and variants that they are of now."""
        was = self._placed(self._before, self._remade.again_before, lambda *_: Origin("", ""), self._lost_by_one())
        mine, theirs = (
            self._placed(side, again, copy.origin)
            for side, again, copy in zip(self._sides, self._remade.again, self._copies, strict=True)
        )
        together = {}
        for target in reported(dict.fromkeys((*mine, *theirs)), DECIDING, self._report):
            own = self._together(target, *(each.get(target, ()) for each in (mine, theirs, was)))
            together[target] = as_far(own, self._remade.collection, target)
            if together[target].status is not own.status:
                self.conflicts.append(not_done(self._remade.collection, target))
        return {target: each for target, each in together.items() if each != UNJUDGED}

    def _lost_by_one(self) -> frozenset[str]:
        """Return what was judged in the beginning, and is not in what one of the sides has found since.

        Nobody took that judgement back: another scan did, of a document that was changed by then.
        """
        began = self._before.project
        held = {target: began.collection.cluster_of_target(target).quotation_ids for target in began.judgements}
        return frozenset(
            target
            for target, ids in held.items()
            if not all(any(side.has(each, self._before) for each in ids) for side in self._sides)
        )

    def _placed(
        self,
        side: Side,
        again: Mapping[str, str],
        origin: Callable[[str, str], Origin],
        without: frozenset[str] = frozenset(),
    ) -> Mapping[str, tuple[Opinion, ...]]:
        placed: dict[str, tuple[Opinion, ...]] = {}
        for target, judgement in side.project.judgements.items():
            self._tell_found()
            if target in without:
                continue
            place = place_of(side.project.collection, target, self._remade.collection, again)
            if place is not None:
                opinion = Opinion(judgement, partial(origin, target))
                placed[place[0]] = (*placed.get(place[0], ()), opinion)
                if self._is_new_verdict(side, target, judgement):
                    self.parted += self._parted(side, target, place[0], opinion, again)
            elif side is not self._before and (self._is_new(target, judgement) or _is_gone(side, target, again)):
                self._lose(side, target, again)
        return placed

    def _tell_found(self) -> None:
        """Tell how many of all judgements were looked for by now, and let whoever wants to stop do so."""
        total = sum(len(side.project.judgements) for side in (self._before, *self._sides))
        self._n_found += 1
        self._report(self._n_found, total, FINDING)

    def _is_new_verdict(self, side: Side, target: str, judgement: Judgement) -> bool:
        before = self._before.project.judgements.judgement(target)
        checks = [(each.verdict, each.checked_at, each.second_checked_at) for each in (before, judgement)]
        return side is not self._before and judgement.verdict is not None and checks[0] != checks[1]

    def _parted(
        self, side: Side, target: str, place: str, opinion: Opinion, again: Mapping[str, str]
    ) -> Iterator[Conflict]:
        """Yield what a verdict was given on together with what bears it now, and is not there any more."""
        collection = self._remade.collection
        stays = collection.cluster_of_target(place)
        held = (again[each] for each in _held(side.project.collection, target) if each in again)
        owners = {collection.cluster_of[each].id: each for each in held if each in collection.cluster_of}
        origin = opinion.origin("verdict")
        for identifier in (each for owner, each in owners.items() if owner != stays.id):
            sentence = Sentence(
                "“{wording}”: {who} ({at}) decided of it together with “{other}”, which the other copy took apart; "
                "the decision stays with the first.",
                wording=_wording(collection, place), who=origin.by or "?", at=origin.at,
                other=shown(collection.quotation_by_id[identifier].text),
            )  # fmt: skip
            yield Conflict((stays.quotation_ids[0],), sentence)
            yield Conflict((identifier,), sentence)

    def _is_new(self, target: str, judgement: Judgement) -> bool:
        return self._before.project.judgements.get(target) != judgement

    def _lose(self, side: Side, target: str, again: Mapping[str, str]) -> None:
        self.conflicts.append(lost_judgement(side.project.collection, target))
        held = side.project.collection.cluster_of_target(target).quotation_ids
        loss = Loss.TAKEN_OUT if any(each in again for each in held) else Loss.WORDS_GONE
        if self._is_new(target, side.project.judgement(target)):
            # What is not new waits on the other side, which lost it itself, if it did not settle it or take it back.
            self.orphans.append(Orphaning(side.project, lambda _: loss).judgement(target))

    def _together(
        self, target: str, mine: tuple[Opinion, ...], theirs: tuple[Opinion, ...], was: tuple[Opinion, ...]
    ) -> Judgement:
        """Return what both decided of one thing; of what was judged apart and is one now, all decisions meet."""
        ours, yours, before = ([each.judgement for each in opinions] for opinions in (mine, theirs, was))
        if yours in (before, ours):
            return self._folded(target, mine).judgement
        if ours == before:
            return self._folded(target, theirs).judgement
        one, other = self._folded(target, mine), self._folded(target, theirs)
        return self._agreed(target, one, other, before[0] if len(before) == 1 else UNJUDGED).judgement

    def _folded(self, target: str, opinions: tuple[Opinion, ...]) -> Opinion:
        nothing = Opinion(UNJUDGED, lambda _: Origin("", ""))
        return reduce(partial(self._agreed, target), opinions[1:], opinions[0] if opinions else nothing)

    def _agreed(self, target: str, one: Opinion, other: Opinion, before: Judgement = UNJUDGED) -> Opinion:
        agreed = agree(one, other, before)
        wording = _wording(self._remade.collection, target)
        for conflict in agreed.conflicts:
            self.conflicts.append(Sentence("“{wording}”: {conflict}", wording=wording, conflict=conflict))
        return Opinion(agreed.judgement, one.origin)


def _is_gone(side: Side, target: str, again: Mapping[str, str]) -> bool:
    """Tell whether the words that a target of a side held are in no text that stands, so that nobody took them out."""
    return again.keys().isdisjoint(_held(side.project.collection, target))


def _held(collection: Collection, target: str) -> Sequence[str]:
    """Return the quotations that a cluster or a variant holds."""
    cluster = collection.cluster_of_target(target)
    return next((each for each in cluster.variants if each.id == target), cluster).quotation_ids


def _marked(
    collection: Collection, judgements: Mapping[str, Judgement], conflicts: Iterable[Conflict]
) -> Mapping[str, Judgement]:
    """Return judgements with a mark on every cluster that a conflict is about: there a checker finds it."""
    marked = dict(judgements)
    for conflict in conflicts:
        owners = (collection.cluster_of.get(each) for each in conflict.quotation_ids)
        cluster = next((each for each in owners if each), None)
        if cluster:
            marked[cluster.id] = in_conflict(marked.get(cluster.id, UNJUDGED), [conflict.sentence])
    return marked


def _broken(copy: Copy) -> Sentence:
    return Sentence(
        "{path}: the history is not whole; it breaks at entry {seq}.", path=str(copy.path), seq=copy.first_break
    )


def _write(merged: Merged, copies: tuple[Copy, Copy], into: Path, origin: Origin, report: Reporting) -> None:
    # Loaded when it is needed: starting must not wait for the database's library.
    from quoteview.store.repository import Material, Repository  # noqa: PLC0415

    changes = Changes(MERGE, everything=True, remarks=merged.conflicts)
    state = State(0, origin.at, origin.by, str(MERGE), dumps(changes))
    keeps = any(copy.keeps_originals for copy in copies)
    with Repository.create_whole(into, origin.at, app_version(), keeps_originals=keeps) as repository:
        material = Material(partial(_original, copies), _histories(copies, origin), report)
        repository.save(Project(), merged.project, state, material)
        keep_first_sight(repository, merged.project.collection)


def _original(copies: tuple[Copy, Copy], document: Document) -> bytes | None:
    return next(filter(None, (copy.original(document) for copy in copies)), None)


def _histories(copies: tuple[Copy, Copy], origin: Origin) -> Sequence[Entry]:
    """Return the histories of both, what they have in common only once."""
    heading = Entry(0, origin.at, origin.by, str(MERGE), Edit("", "", "", "", ""), app_version(), BEGINNING)
    one, other = copies
    shared = common(one.history, other.history)
    return (
        *imported(one.history, one.project_id, Place(), heading),
        *imported(other.history, other.project_id, shared, heading),
    )
