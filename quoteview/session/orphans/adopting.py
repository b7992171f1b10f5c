"""Placing a decision that lost its words on what a person picks; nothing that is decided there is overwritten."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from quoteview.core.collection import Collection
from quoteview.core.correction import (
    BaseChosen,
    BordersSet,
    Correction,
    DocumentDescribed,
    Excluded,
    KindSet,
    OfQuotations,
    QuotationAdded,
    SourceMarked,
    SpeakerSet,
)
from quoteview.core.errors import VerdictRefused
from quoteview.core.orphan import Orphan, Target
from quoteview.core.project import Project
from quoteview.core.quotation import Resolution
from quoteview.core.sentence import Sentence
from quoteview.core.verdict import UNJUDGED, Judgement, Status
from quoteview.session.copies.agreeing import joined_notes
from quoteview.session.correcting import Corrected, as_far, correct, not_done, place_of, said_of, shown
from quoteview.session.draft import Draft
from quoteview.session.orphans.returning import completed

DECIDED_OTHERWISE = Sentence(
    "Something else was decided here: take that back first, or dismiss the decision that waits."
)
_RANKS = tuple(Status)


def without(project: Project, orphan_ids: Iterable[str]) -> Project:
    """Return the project in which some orphans wait no more. Raises VerdictRefused when one of them does not wait."""
    settled = frozenset(orphan_ids)
    if not settled <= {each.id for each in project.orphans}:
        raise VerdictRefused(Sentence("This decision waits no more: it was placed or dismissed."))
    return replace(project, orphans=tuple(each for each in project.orphans if each.id not in settled))


def adopt(project: Project, orphan_id: str, target_id: str) -> Corrected:
    """Return the project in which a decision that waited stands, on a document, quotation, variant or cluster.

    Raises VerdictRefused when it cannot stand there, or would overwrite what was decided there, and KeyError when
    there is no such target.
    """
    left = without(project, [orphan_id])
    orphan = next(each for each in project.orphans if each.id == orphan_id)
    adopting = _Adopting(left, orphan, target_id)
    if isinstance(orphan.decided, Judgement):
        return adopting.judged(orphan.decided)
    return correct(left, adopting.corrections(orphan.decided))


def adopt_all(project: Project, targets: Mapping[str, str]) -> Corrected:
    """Return the project in which decisions that waited stand, by their ids, on the targets that were picked for them.

    Judgements come first: corrections take them along. Raises as `adopt` does, when one of them cannot stand, and
    says which of several it is.
    """
    waiting = {each.id: each for each in project.orphans}
    ids = sorted(targets, key=lambda each: each not in waiting or not isinstance(waiting[each].decided, Judgement))
    all_placed = Corrected(project, frozenset(), (), is_regrouped=False)
    for identifier in ids:
        try:
            placed = adopt(all_placed.project, identifier, _as_now(project, targets[identifier], all_placed.project))
        except VerdictRefused as error:
            if len(ids) == 1 or identifier not in waiting:
                raise
            raise VerdictRefused(_of_several(waiting[identifier], error)) from error
        all_placed = Corrected(
            placed.project, all_placed.touched | placed.touched, (*all_placed.lost, *placed.lost),
            is_regrouped=all_placed.is_regrouped or placed.is_regrouped,
        )  # fmt: skip
    return all_placed


def _as_now(before: Project, target: str, now: Project) -> str:
    """Return what holds what a target held, after other decisions were placed."""
    if not before.collection.has_target(target) or now.collection.has_target(target):
        return target
    same = {each.id: each.id for each in now.collection.quotations}
    place = place_of(before.collection, target, now.collection, same)
    if place is None:
        raise VerdictRefused(DECIDED_OTHERWISE)
    return place[0]


def _of_several(orphan: Orphan, error: VerdictRefused) -> Sentence:
    """Return why one of several decisions cannot stand, and which of them it is."""
    about = f"“{shown(orphan.wording)}”" if orphan.wording else orphan.file_name
    decided = Sentence("verdict and notes") if isinstance(orphan.decided, Judgement) else orphan.told
    return Sentence("None was placed. {about} ({decided}): {why}", about=about, decided=decided, why=error.sentence)


class _Adopting:
    """One orphan and the target that somebody picked for it."""

    def __init__(self, project: Project, orphan: Orphan, target_id: str) -> None:
        self._project, self._orphan, self._target = project, orphan, target_id
        self._collection: Collection = project.collection

    def judged(self, waiting: Judgement) -> Corrected:
        """Return the project with a judgement beside what is noted of the target; a verdict or basis there stays."""
        target = self._cluster_or_variant()
        given = self._project.judgement(target)
        if given.verdict or given.basis:
            raise VerdictRefused(
                Sentence("This has a verdict or a basis already: clear them first, or dismiss the decision.")
            )
        joined = replace(
            waiting,
            status=max(waiting.status, given.status, key=_RANKS.index),
            note=joined_notes(given.note, waiting.note),
            tags=tuple(dict.fromkeys((*given.tags, *waiting.tags))),
            is_starred=given.is_starred or waiting.is_starred,
        )
        judgement = as_far(joined, self._collection, target)
        told = () if judgement.status is joined.status else (not_done(self._collection, target),)
        project = self._project.judged({target: judgement})
        return Corrected(project, frozenset([self._collection.cluster_of_target(target).id]), told, is_regrouped=False)

    def corrections(self, decided: Correction) -> tuple[Correction, ...]:
        """Return what is to be made of a correction that waited."""
        match decided:
            case DocumentDescribed():
                return (self._described(decided),)
            case SourceMarked():
                return (replace(decided, document_id=self._document()),)
            case QuotationAdded():
                own = (self._quotation(),)
                named = (SpeakerSet(own, decided.speaker),) if decided.speaker else ()
                return tuple(map(self._unsaid, (KindSet(own, decided.kind), *named)))
            case BordersSet():
                return (self._bordered(decided),)
        if not isinstance(decided, OfQuotations):
            raise TypeError(f"{decided!r} cannot wait")
        return (self._unsaid(self._of_quotations(decided)),)

    def _of_quotations(self, decided: OfQuotations) -> OfQuotations:
        own = self._quotations()
        needs_beside = bool(decided.quotation_ids) and hasattr(decided, "beside")
        together = completed(decided, () if needs_beside else own, own if needs_beside else ())
        if together is None:
            raise VerdictRefused(
                Sentence("Nothing is left of both sides: decide it anew with what there is, then dismiss this.")
            )
        return together

    def _unsaid(self, correction: OfQuotations) -> OfQuotations:
        """Return a correction that says nothing else than a person said before. Raises VerdictRefused."""
        ids = set(correction.quotation_ids)
        match correction:
            case BaseChosen():
                cluster = self._collection.cluster_of[correction.quotation_ids[0]]
                is_said = cluster.base_is_chosen and ids.isdisjoint(cluster.base.quotation_ids)
            case SpeakerSet():
                own = (self._collection.quotation_by_id[each].attribution for each in ids)
                is_said = any(each.resolution is Resolution.CORRECTED and each.speaker != correction.speaker
                              for each in own)  # fmt: skip
            case KindSet():
                others = (each for each in self._project.corrections if isinstance(each, KindSet))
                is_said = any(each.kind is not correction.kind and not ids.isdisjoint(each.quotation_ids)
                              for each in others)  # fmt: skip
            case Excluded():
                is_said = any(self._project.judgement(each) != UNJUDGED for each in self._lost_without(ids))
            case _:
                is_said = False
        if is_said:
            raise VerdictRefused(DECIDED_OTHERWISE)
        return correction

    def _lost_without(self, quotation_ids: set[str]) -> Iterable[str]:
        """Yield the clusters and variants that are nothing without some quotations."""
        owners = {self._collection.cluster_of[each].id: self._collection.cluster_of[each] for each in quotation_ids}
        for cluster in owners.values():
            yield from (each.id for each in cluster.variants if quotation_ids.issuperset(each.quotation_ids))
            if quotation_ids.issuperset(cluster.quotation_ids):
                yield cluster.id

    def _bordered(self, decided: BordersSet) -> BordersSet:
        identifier = self._quotation()
        span = Draft(self._collection, self._collection).words_at(identifier, self._orphan.wording)
        if span is None:
            raise VerdictRefused(
                Sentence("These words do not stand there: set the borders by hand, then dismiss this decision.")
            )
        others = (each for each in self._project.corrections if isinstance(each, BordersSet))
        if any(identifier in each.quotation_ids and each.span != span for each in others):
            raise VerdictRefused(DECIDED_OTHERWISE)
        return replace(decided, quotation_ids=(identifier,), span=span)

    def _described(self, decided: DocumentDescribed) -> DocumentDescribed:
        identifier = self._document()
        document = self._collection.document_by_id[identifier]
        said = {
            name
            for each in self._project.corrections
            if isinstance(each, DocumentDescribed) and each.document_id == identifier
            for name, _ in each.fields
        }
        if any(name in said and said_of(document, name) != text for name, text in decided.fields):
            raise VerdictRefused(DECIDED_OTHERWISE)
        return replace(decided, document_id=identifier)

    def _cluster_or_variant(self) -> str:
        if self._orphan.target is Target.CLUSTER:
            self._must_be_words()
            known = self._collection.cluster_of.get(self._target)
            return (known or self._collection.cluster_of_target(self._target)).id
        return self._variant()

    def _variant(self) -> str:
        """Return the variant that was picked. Raises VerdictRefused for a cluster of several."""
        self._must_be_words()
        cluster = self._collection.cluster_by_id.get(self._target)
        if cluster is None:
            owner = self._collection.cluster_of.get(self._target)
            variants = owner.variants if owner else ()
            return next((each.id for each in variants if self._target in each.quotation_ids), self._target)
        if len(cluster.variants) > 1:
            raise VerdictRefused(Sentence("This was decided of one wording: select the wording that it belongs to."))
        return cluster.variants[0].id

    def _must_be_words(self) -> None:
        if self._target in self._collection.document_by_id:
            raise VerdictRefused(Sentence("This was decided of quoted words: select those that it belongs to."))

    def _quotations(self) -> tuple[str, ...]:
        if self._target in self._collection.quotation_by_id:
            return (self._target,)
        variant = self._variant()
        variants = self._collection.cluster_of_variant[variant].variants
        return next(each.quotation_ids for each in variants if each.id == variant)

    def _quotation(self) -> str:
        own = self._quotations()
        if len(own) > 1:
            raise VerdictRefused(Sentence("This was decided of one quotation, and several print this wording."))
        return own[0]

    def _document(self) -> str:
        if self._target in self._collection.document_by_id:
            return self._target
        documents = {self._collection.quotation_by_id[each].document_id for each in self._quotations()}
        if len(documents) > 1:
            raise VerdictRefused(Sentence("This was decided of one document, and several print this wording."))
        return documents.pop()
