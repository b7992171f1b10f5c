"""Orphans that find their words again: a scan has brought back exactly what they are about."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

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
from quoteview.core.orphan import COMES_BACK, Anchor, Loss, Orphan, Target
from quoteview.core.sentence import Sentence
from quoteview.core.verdict import UNJUDGED, Judgement
from quoteview.session.anchoring import anchor_of, anchored, distance, is_of
from quoteview.session.correcting import as_far, not_done, said_of, shown
from quoteview.session.draft import Draft, added_id


class Returning:
    """Placing orphans where a scan has found the very words again that they lost, and nowhere else.

    That is only among quotations and documents that are new: what was there before has its decisions. `made` are the
    corrections that were made, `told` the sentences on all that came back; `settled` are orphans whose decision
    stands again.
    """

    def __init__(
        self, scanned: Collection, draft: Draft, again: Mapping[str, str], known: Iterable[Document | None]
    ) -> None:
        self._draft = draft
        before = {document.id for document in known if document}
        self._documents = scanned.documents
        self._new_documents = [each for each in scanned.documents if each.id not in before]
        self._new: dict[str, list[tuple[Anchor, str]]] = {}
        taken = frozenset(again.values())
        for quotation in scanned.quotations:
            if quotation.id not in taken:
                anchor = anchor_of(scanned.document_by_id[quotation.document_id], quotation.span)
                self._new.setdefault(quotation.text, []).append((anchor, quotation.id))
        self.made: list[Correction] = []
        self.told: list[str] = []
        self.settled: set[str] = set()

    def corrected(self, orphan: Orphan) -> Orphan | None:
        """Make a correction again that waits, if what it is about is back, and return what of it waits still."""
        decided = orphan.decided
        if isinstance(decided, Judgement) or orphan.loss not in COMES_BACK:
            return orphan
        match decided:
            case DocumentDescribed() | SourceMarked():
                return self._of_document(orphan, decided)
            case QuotationAdded():
                return self._added(orphan, decided)
            case SpeakersMerged():
                return orphan
        return self._of_quotations(orphan, decided)

    def judgements(
        self, waiting: Iterable[Orphan | None], now: Collection, given: Mapping[str, Judgement]
    ) -> Mapping[str, Judgement]:
        """Return the judgements that waited and whose words are back, by the targets that hold these and have none."""
        back: dict[str, Judgement] = {}
        for orphan in waiting:
            if orphan and isinstance(orphan.decided, Judgement) and orphan.loss in COMES_BACK:
                target = self._target(orphan, now)
                judgement = as_far(orphan.decided, now, target) if target else UNJUDGED
                if target and back.get(target, given.get(target, judgement)) == judgement:
                    back[target] = judgement
                    self.settled.add(orphan.id)
                    self._tell(orphan)
                    if judgement.status is not orphan.decided.status:
                        self.told.append(not_done(now, target))
        return back

    def _target(self, orphan: Orphan, now: Collection) -> str | None:
        """Return the cluster or the variant that holds most of the words that are back of what was judged."""
        found, _ = self._find(orphan.anchors)
        owners = [(now.cluster_of[each], each) for each in found if each in now.cluster_of]
        if orphan.target is Target.CLUSTER:
            targets = [cluster.id for cluster, _ in owners]
        else:
            targets = [variant.id for cluster, own in owners for variant in cluster.variants
                       if own in variant.quotation_ids]  # fmt: skip
        return max(targets, key=targets.count, default=None)

    def _of_document(self, orphan: Orphan, decided: DocumentDescribed | SourceMarked) -> Orphan | None:
        document = next((each for each in self._new_documents if is_of(orphan.anchors[0], each)), None)
        if document is None:
            return orphan
        if isinstance(decided, SourceMarked):
            self._make(orphan, replace(decided, document_id=document.id))
            return None
        is_same = document.sha256 == orphan.anchors[0].sha256
        fields = tuple((name, text) for name, text in decided.fields if is_same or said_of(document, name) is None)
        left = tuple((name, text) for name, text in decided.fields
                     if (name, text) not in fields and said_of(document, name) != text)  # fmt: skip
        self._make(orphan, DocumentDescribed(document.id, fields))
        return replace(orphan, decided=replace(decided, fields=left), loss=Loss.OVERRULED) if left else None

    def _added(self, orphan: Orphan, decided: QuotationAdded) -> Orphan | None:
        (anchor,) = orphan.anchors
        for document in (each for each in self._documents if is_of(anchor, each)):
            span = anchored(anchor, document.text)
            placed = replace(decided, document_id=document.id, span=span) if span else None
            if placed and not self._draft.quotes(document.id, placed.span):
                self._make(orphan, placed)
                self._new.setdefault(anchor.words, []).append((anchor_of(document, placed.span), added_id(placed)))
                return None
        return orphan

    def _of_quotations(self, orphan: Orphan, decided: OfQuotations) -> Orphan | None:
        own, missing = self._find(each for each in orphan.anchors if not each.is_beside)
        beside, others = self._find(each for each in orphan.anchors if each.is_beside)
        placed = self._completed(decided, orphan.wording, own, beside)
        if placed is None:
            return _nearer(orphan, decided, (own, beside), (*missing, *others) or orphan.anchors)
        self._make(orphan, placed)
        if missing and isinstance(decided, SpeakerSet | KindSet | Excluded):
            return replace(orphan, anchors=missing)
        return None

    def _completed(
        self, decided: OfQuotations, wording: str, own: tuple[str, ...], beside: tuple[str, ...]
    ) -> OfQuotations | None:
        """Return a correction that waited with what is back of its quotations; None where that is not enough."""
        together = completed(decided, own, beside)
        match together:
            case BordersSet():
                ids = together.quotation_ids[:1]
                span = self._draft.words_at(ids[0], wording) if ids else None
                return replace(together, quotation_ids=ids, span=span) if span else None
            case BaseChosen():
                return together if own and not self._draft.owner_of(own[0]).base_is_chosen else None
        return together if together and (own or beside) else None

    def _find(self, anchors: Iterable[Anchor]) -> tuple[tuple[str, ...], tuple[Anchor, ...]]:
        """Return the new quotations that stand where anchors stood, and the anchors that nothing stands at."""
        found: list[str] = []
        missing = []
        for anchor in anchors:
            near = [(distance(anchor, other), identifier) for other, identifier in self._new.get(anchor.words, ())]
            free = [(far, each) for far, each in near if far and each not in found and self._draft.holds(each)]
            if free:
                found.append(min(free)[1])
            else:
                missing.append(anchor)
        return tuple(found), tuple(missing)

    def _make(self, orphan: Orphan, correction: Correction) -> None:
        self._draft.make(correction)
        self.made.append(correction)
        self._tell(orphan)

    def _tell(self, orphan: Orphan) -> None:
        if orphan.target is Target.DOCUMENT:
            told = Sentence("What you set for {file} is back in its place: the file is there again.",
                            file=orphan.file_name)  # fmt: skip
        else:
            told = Sentence("What you decided of “{wording}” is back in its place: {file} holds the words again.",
                            wording=shown(orphan.wording), file=orphan.file_name)  # fmt: skip
        self.told.append(told)


def _nearer(
    orphan: Orphan, decided: OfQuotations, found: tuple[tuple[str, ...], tuple[str, ...]], missing: tuple[Anchor, ...]
) -> Orphan:
    """Return an orphan that waits still, with those of its quotations that are back."""
    own, beside = found
    ids = tuple(dict.fromkeys((*decided.quotation_ids, *own)))
    match decided:
        case Moved() | KeptApart():
            others = tuple(dict.fromkeys((*decided.beside, *beside)))
            return replace(orphan, decided=replace(decided, quotation_ids=ids, beside=others), anchors=missing)
        case ClustersMerged():
            return replace(orphan, decided=replace(decided, quotation_ids=ids), anchors=missing)
        case BordersSet():
            return replace(orphan, decided=replace(decided, quotation_ids=ids))
    return orphan


def completed(decided: OfQuotations, own: tuple[str, ...], beside: tuple[str, ...] = ()) -> OfQuotations | None:
    """Return a correction that waited, with quotations in the place of those it lost; None where there are too few."""
    ids = tuple(dict.fromkeys((*decided.quotation_ids, *own)))
    match decided:
        case Moved() | KeptApart():
            others = tuple(dict.fromkeys((*decided.beside, *beside)))
            return replace(decided, quotation_ids=ids, beside=others) if ids and others else None
        case ClustersMerged():
            return replace(decided, quotation_ids=ids) if len(ids) > 1 else None
    return replace(decided, quotation_ids=ids) if ids else None
