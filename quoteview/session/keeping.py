"""Decisions outlive a new scan: corrections are made again, and judgements go to the words they are about."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from quoteview.core.collection import Collection
from quoteview.core.correction import (
    BaseChosen,
    BordersSet,
    Correction,
    DocumentDescribed,
    Field,
    KeptApart,
    Moved,
    OfQuotations,
    QuotationAdded,
    SourceMarked,
    SpeakersMerged,
)
from quoteview.core.document import Document
from quoteview.core.project import Project
from quoteview.core.sentence import Sentence
from quoteview.core.text import Span
from quoteview.session.anchoring import found_again, span_again
from quoteview.session.correcting import carry_judgements, lost_base
from quoteview.session.draft import Draft, added_id


@dataclass(frozen=True, slots=True)
class Kept:
    """A scan with the decisions that were made before it, and a sentence for each that could not be kept."""

    project: Project
    lost: tuple[str, ...]


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
    collection = keeping.draft.collection()
    judgements, unplaced = carry_judgements(decided.collection, decided.judgements, collection, keeping.again)
    kept = Project(collection, scanned, tuple(keeping.made), judgements)
    chosen = set(_chosen(collection))
    bases = (lost_base(text) for text in dict.fromkeys(_chosen(decided.collection)) if text not in chosen)
    return Kept(kept, (*keeping.lost, *bases, *unplaced))


def _chosen(collection: Collection) -> Iterator[str]:
    """Yield the wordings that somebody made the base of a cluster."""
    return (cluster.base.text for cluster in collection.clusters if cluster.base_is_chosen)


class Keeping:
    """Making the corrections of a project again on another scan, in their order.

    `again` are the ids of quotations there by those they had, `documents` the documents in the place of those
    before. `made` are the corrections as they were made, `lost` sentences on those that could not be.
    """

    def __init__(
        self, decided: Project, draft: Draft, again: Mapping[str, str], documents: Mapping[str, Document | None]
    ) -> None:
        self._decided = decided
        self.draft = draft
        self.again = dict(again)
        self.made: list[Correction] = []
        self.lost: list[str] = []
        self._document_again = documents
        added = (each for each in decided.corrections if isinstance(each, QuotationAdded))
        self._document_of = {
            **{quotation.id: quotation.document_id for quotation in decided.found.quotations},
            **{added_id(each): each.document_id for each in added},
        }

    def make_again(self, correction: Correction) -> None:
        """Make a correction on what it was about."""
        placed = self.placed(correction)
        if placed is None and isinstance(correction, BaseChosen):
            return  # Of the bases it is told which were chosen before and are none now.
        if placed is None:
            self.lost.append(self.sentence(correction))
        else:
            self.draft.make(placed)
            self.made.append(placed)

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
        """Return what was said of a document, but for what another file in its place says itself."""
        again = self._document_again[correction.document_id]
        if again is None:
            return None
        is_same = again.sha256 == self._decided.found.document_by_id[correction.document_id].sha256
        fields = tuple((name, text) for name, text in correction.fields if is_same or _says(again, name) is None)
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

    def sentence(self, correction: Correction) -> str:
        """Return the sentence on a correction that cannot be made again."""
        if isinstance(correction, DocumentDescribed | SourceMarked):
            document = self._decided.found.document_by_id[correction.document_id]
            return Sentence("What you set for {file} could not be kept: the file is gone.", file=document.file_name)
        return Sentence(
            "A correction of “{wording}” could not be made again: the words are gone.",
            wording=next(self._words(correction)),
        )

    def _words(self, correction: Correction) -> Iterator[str]:
        """Yield the words that a correction is about."""
        if isinstance(correction, QuotationAdded):
            yield correction.span.of(self._decided.found.document_by_id[correction.document_id].text)
        elif not isinstance(correction, SpeakersMerged | DocumentDescribed | SourceMarked):
            known = {
                quotation.id: quotation.text
                for collection in (self._decided.collection, self._decided.found)
                for quotation in collection.quotations
            }
            for added in self._decided.corrections:
                if isinstance(added, QuotationAdded):
                    words = added.span.of(self._decided.found.document_by_id[added.document_id].text)
                    known.setdefault(added_id(added), words)
            yield from (known[identifier] for identifier in correction.quotation_ids if identifier in known)


def _says(document: Document, field: Field) -> str | None:
    known: Mapping[Field, str | None] = {
        "outlet": document.outlet,
        "title": document.title,
        "url": document.url,
        "published_at": document.published_at,
    }
    return known[field]
