"""Decisions outlive a new scan: corrections are made again, and judgements go to the words they are about.

What has lost its words waits as an orphan, and goes back by itself to the same words when a later scan finds them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from quoteview.core.collection import Collection
from quoteview.core.correction import (
    BaseChosen,
    BordersSet,
    ClustersMerged,
    Correction,
    DocumentDescribed,
    Excluded,
    KeptApart,
    KindSet,
    Moved,
    OfQuotations,
    QuotationAdded,
    SourceMarked,
    SpeakerSet,
    SpeakersMerged,
)
from quoteview.core.document import Document
from quoteview.core.orphan import Anchor, Loss, Orphan, Target, once
from quoteview.core.project import Project
from quoteview.core.sentence import Sentence
from quoteview.core.text import Span
from quoteview.core.verdict import Judgement
from quoteview.session.anchoring import found_again, span_again
from quoteview.session.correcting import carry_judgements, lost_base, said_of
from quoteview.session.draft import Draft, added_id
from quoteview.session.orphans.orphaning import Orphaning
from quoteview.session.orphans.returning import Returning


@dataclass(frozen=True, slots=True)
class Kept:
    """A scan with the decisions that were made before it, and a sentence for each that was lost, or came back."""

    project: Project
    told: tuple[str, ...]


def keep_decisions(decided: Project, scanned: Collection) -> Kept:
    """Return `scanned` with the decisions of `decided`, wherever what they are about is still there."""
    by_path = {document.path: document for document in scanned.documents}
    by_bytes = {document.sha256: document for document in scanned.documents}
    documents = {
        document.id: by_path.get(document.path) or by_bytes.get(document.sha256)
        for document in decided.found.documents
    }
    keeping = Keeping(decided, Draft(scanned, scanned), found_again(decided.found, scanned), documents)
    for correction in decided.corrections:
        keeping.make_again(correction)
    returning = Returning(scanned, keeping.draft, keeping.again, documents.values())
    waiting = [returning.corrected(keeping.left_of(orphan)) for orphan in decided.orphans]
    collection = keeping.draft.collection()
    carried = carry_judgements(decided.collection, decided.judgements, collection, keeping.again)
    judgements = carried.judgements.with_others(returning.judgements(waiting, collection, carried.judgements))
    bases = tuple(keeping.lost_bases(collection))
    new = (*keeping.orphans, *bases, *carried.orphans(keeping.orphaning))
    still = (each for each in waiting if each and each.id not in returning.settled)
    made = (*keeping.made, *returning.made)
    kept = Project(collection, scanned, made, judgements, decided.sources, once((*still, *new)))
    lost = (lost_base(text) for text in dict.fromkeys(each.wording for each in bases))
    return Kept(kept, (*keeping.lost, *lost, *carried.told, *returning.told))


class Keeping:
    """Making the corrections of a project again on another scan, in their order.

    `again` are the ids of quotations there by those they had, `documents` the documents in the place of those
    before. `made` are the corrections as they were made, `lost` sentences on those that could not be, and `orphans`
    what these became.
    """

    def __init__(
        self, decided: Project, draft: Draft, again: Mapping[str, str], documents: Mapping[str, Document | None]
    ) -> None:
        self._decided = decided
        self.draft = draft
        self.again = dict(again)
        self.made: list[Correction] = []
        self.lost: list[str] = []
        self.orphans: list[Orphan] = []
        self.orphaning = Orphaning(decided, self._loss_of)
        self._document_again = documents
        added = (each for each in decided.corrections if isinstance(each, QuotationAdded))
        self._document_of = {
            **{quotation.id: quotation.document_id for quotation in decided.found.quotations},
            **{added_id(each): each.document_id for each in added},
        }

    def make_again(self, correction: Correction) -> None:
        """Make a correction on what it was about."""
        self.lose_of(correction)
        placed = self.placed(correction)
        if placed:
            self.draft.make(placed)
            self.made.append(placed)

    def lose_of(self, correction: Correction, *, waits: bool = True) -> None:
        """Note what a correction is about and is gone: all of it, or so much that a part of it is not said any more.

        It becomes an orphan unless it waits elsewhere already.
        """
        orphan = self._orphan_of(correction)
        if orphan:
            self.lost.append(self._sentence(correction, orphan))
            if waits:
                self.orphans.append(orphan)

    def is_moot(self, correction: Correction) -> bool:
        """Tell whether all that is gone of what a correction is about was taken out later where it was made, too."""
        if not isinstance(correction, OfQuotations) or isinstance(correction, Excluded):
            return False
        gone = self._gone(correction)
        return bool(gone) and gone.isdisjoint(self._decided.collection.quotation_by_id)

    def lose_base(self, correction: BaseChosen, *, waits: bool = True) -> None:
        """Note that a base was chosen among quotations of which none is there; as `lose_of` does."""
        left = replace(correction, quotation_ids=())
        lost = self.orphaning.of_quotations(correction, left, self._gone(correction))
        # Under the id that it has where a scan of the project itself lost it.
        orphan = Orphan.of(left, Target.VARIANT, lost.wording, lost.anchors, lost.loss)
        self.lost.append(lost_base(orphan.wording))
        if waits:
            self.orphans.append(orphan)

    def left_of(self, orphan: Orphan) -> Orphan:
        """Return what waited before, with what is left now of the quotations that were left of it."""
        decided = orphan.decided
        if isinstance(decided, Judgement) or not isinstance(decided, OfQuotations):
            return orphan
        gone = self._gone(decided)
        if not gone:
            return replace(orphan, decided=self._left(decided))
        more = self.orphaning.of_quotations(decided, decided, gone, Loss.WORDS_GONE).anchors
        return replace(orphan, decided=self._left(decided), anchors=(*orphan.anchors, *more))

    def lost_bases(self, now: Collection) -> Iterator[Orphan]:
        """Yield what was chosen as the base of a cluster and is none any more."""
        for cluster in self._decided.collection.clusters:
            if cluster.base_is_chosen:
                ids = [self.again[each] for each in cluster.base.quotation_ids if each in self.again]
                owners = [now.cluster_of[each] for each in ids if each in now.cluster_of]
                if not any(each.base_is_chosen and not set(ids).isdisjoint(each.base.quotation_ids) for each in owners):
                    yield self.orphaning.base(cluster, Loss.MET_ANOTHER if owners else None)

    def _loss_of(self, anchor: Anchor) -> Loss:
        before = (each for each in self._decided.found.documents if each.path == anchor.path)
        again = next(filter(None, (self._document_again.get(each.id) for each in before)), None)
        if again is None:
            return Loss.FILE_GONE
        return Loss.NOT_QUOTED if anchor.words in again.text else Loss.WORDS_GONE

    def _orphan_of(self, correction: Correction) -> Orphan | None:
        match correction:
            case SpeakersMerged() | BaseChosen():
                return None  # Of the bases it is told which were chosen before and are none now.
            case DocumentDescribed():
                return self._overruled(correction)
            case SourceMarked():
                again = self._document_again[correction.document_id]
                return None if again else self.orphaning.of_document(correction, Loss.FILE_GONE)
            case QuotationAdded():
                place = self.added_place(correction)
                is_there = place is not None and self.draft.holds(added_id(place))
                met = Loss.MET_ANOTHER if is_there else None
                return self.orphaning.added(correction, met) if is_there or place is None else None
        return self._orphan_of_quotations(correction)

    def _overruled(self, correction: DocumentDescribed) -> Orphan | None:
        """Return what becomes of what was said of a document that is gone, or says something else itself now."""
        again = self._document_again[correction.document_id]
        if again is None:
            return self.orphaning.of_document(correction, Loss.FILE_GONE)
        described = self._described(correction)
        kept = described.fields if described else ()
        others = (field for field in correction.fields if field not in kept)
        fields = tuple((name, text) for name, text in others if said_of(again, name) != text)
        left = replace(correction, fields=fields)
        return self.orphaning.of_document(correction, Loss.OVERRULED, left) if fields else None

    def _orphan_of_quotations(self, correction: OfQuotations) -> Orphan | None:
        gone = self._gone(correction)
        if isinstance(correction, ClustersMerged):
            return self._parted(correction, gone) if gone else None
        placed = self.placed(correction)
        if placed is None or (gone and isinstance(correction, SpeakerSet | KindSet | Excluded)):
            left = self._left(correction)
            loss = Loss.TAKEN_OUT if not gone.isdisjoint(self.again) else None
            if isinstance(correction, SpeakerSet | KindSet | Excluded):
                left = replace(left, quotation_ids=())
            return self.orphaning.of_quotations(correction, left, gone, loss)
        return None

    def _parted(self, correction: ClustersMerged, gone: frozenset[str]) -> Orphan | None:
        """Return what a merge becomes of which a whole side is gone: while both are there, it stands."""
        sides = self._sides(correction)
        lost = frozenset[str]().union(*(each for each in sides if each <= gone))
        if not lost or len(sides) == 1:
            return None
        return self.orphaning.of_quotations(correction, self._left(correction), lost)

    def _sides(self, merged: ClustersMerged) -> Sequence[frozenset[str]]:
        """Return the quotations that a merge made one statement of, by the statements they were then."""
        draft = Draft(self._decided.found, self._decided.found)
        for correction in takewhile(lambda each: each != merged, self._decided.corrections):
            draft.make(correction)
        sides: dict[str, set[str]] = {}
        for identifier in merged.quotation_ids:
            sides.setdefault(draft.owner_of(identifier).id, set()).add(identifier)
        return [frozenset(each) for each in sides.values()]

    def _gone(self, correction: OfQuotations) -> frozenset[str]:
        ids = (*correction.quotation_ids, *getattr(correction, "beside", ()))
        return frozenset(each for each in ids if each not in self.again or not self.draft.holds(self.again[each]))

    def _left(self, correction: OfQuotations) -> OfQuotations:
        """Return a correction with those of its quotations, as they are called now, that are left."""
        ids = self._ids(correction.quotation_ids)
        if isinstance(correction, Moved | KeptApart):
            return replace(correction, quotation_ids=ids, beside=self._ids(correction.beside))
        return replace(correction, quotation_ids=ids)

    def placed(self, correction: Correction) -> Correction | None:
        """Return a correction about the same things as the new scan has them, or None when they are gone."""
        match correction:
            case SpeakersMerged():
                return correction
            case DocumentDescribed():
                return self._described(correction)
            case SourceMarked():
                document = self._document_again[correction.document_id]
                return replace(correction, document_id=document.id) if document else None
            case QuotationAdded():
                return self._added(correction)
        ids = self._ids(correction.quotation_ids)
        return self._about(correction, ids) if ids else None

    def _about(self, correction: OfQuotations, ids: tuple[str, ...]) -> OfQuotations | None:
        match correction:
            case BordersSet():
                span = self._span(self._document_of[correction.quotation_ids[0]], correction.span)
                return replace(correction, quotation_ids=ids, span=span) if span else None
            case Moved() | KeptApart():
                beside = self._ids(correction.beside)
                return replace(correction, quotation_ids=ids, beside=beside) if beside else None
        return replace(correction, quotation_ids=ids)

    def _span(self, document_id: str, span: Span) -> Span | None:
        """Return where the words of a span of a document stand in what is in its place now."""
        again = self._document_again[document_id]
        before = self._decided.found.document_by_id[document_id]
        return span_again(before.text, span, again.text) if again else None

    def _ids(self, quotation_ids: tuple[str, ...]) -> tuple[str, ...]:
        there = (self.again[identifier] for identifier in quotation_ids if identifier in self.again)
        return tuple(dict.fromkeys(identifier for identifier in there if self.draft.holds(identifier)))

    def _described(self, correction: DocumentDescribed) -> DocumentDescribed | None:
        """Return what was said of a document, but for what another file in its place says itself and did not before."""
        again = self._document_again[correction.document_id]
        if again is None:
            return None
        before = self._decided.found.document_by_id[correction.document_id]
        is_same = again.sha256 == before.sha256
        fields = tuple(
            (name, text)
            for name, text in correction.fields
            if is_same or said_of(again, name) in (None, said_of(before, name))
        )
        return DocumentDescribed(again.id, fields)

    def added_place(self, correction: QuotationAdded) -> QuotationAdded | None:
        """Return a quotation that was added as it is to be added now, or None when its words are gone."""
        again, span = self._document_again[correction.document_id], self._span(correction.document_id, correction.span)
        if again is None or span is None:
            return None
        return replace(correction, document_id=again.id, span=span)

    def _added(self, correction: QuotationAdded) -> QuotationAdded | None:
        placed = self.added_place(correction)
        if placed is None or self.draft.holds(added_id(placed)):
            return None
        self.again[added_id(correction)] = added_id(placed)
        return placed

    def _sentence(self, correction: Correction, orphan: Orphan) -> str:
        """Return the sentence on a correction that cannot be made again."""
        if isinstance(correction, DocumentDescribed | SourceMarked):
            if orphan.loss is Loss.OVERRULED:
                return Sentence("What you set for {file} waits: the changed file says something else.",
                                file=orphan.file_name)  # fmt: skip
            return Sentence("What you set for {file} could not be kept: the file is gone.", file=orphan.file_name)
        return Sentence(
            "A correction of “{wording}” could not be made again: the words are gone.", wording=orphan.wording
        )
