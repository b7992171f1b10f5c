"""Making orphans: what was decided of words that are gone, with all that is needed to place it again."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from quoteview.core.cluster import Cluster
from quoteview.core.correction import (
    BaseChosen,
    BordersSet,
    DocumentDescribed,
    OfQuotations,
    QuotationAdded,
    SourceMarked,
)
from quoteview.core.document import Document
from quoteview.core.orphan import Anchor, Loss, Orphan, Target
from quoteview.core.project import Project
from quoteview.core.text import Span
from quoteview.session.anchoring import anchor_of
from quoteview.session.draft import added_id


@dataclass(frozen=True)
class Orphaning:
    """Makes orphans of what was `decided`; `loss_of` tells why what an anchor stands for is lost."""

    decided: Project
    loss_of: Callable[[Anchor], Loss]

    def judgement(self, target_id: str, loss: Loss | None = None) -> Orphan:
        """Return the orphan that the judgement of a cluster or a variant becomes."""
        cluster = self.decided.collection.cluster_of_target(target_id)
        variant = next((each for each in cluster.variants if each.id == target_id), None)
        ids, wording = (variant.quotation_ids, variant.text) if variant else (cluster.quotation_ids, cluster.base_text)
        kind = Target.VARIANT if variant else Target.CLUSTER
        anchors = tuple(self.standing.anchors(ids))
        return Orphan.of(self.decided.judgement(target_id), kind, wording, anchors, loss or self.loss_of(anchors[0]))

    def base(self, cluster: Cluster, loss: Loss | None = None) -> Orphan:
        """Return the orphan that the choice of a cluster's base becomes."""
        anchors = tuple(self.standing.anchors(cluster.base.quotation_ids))
        return Orphan.of(
            BaseChosen(()), Target.VARIANT, cluster.base.text, anchors, loss or self.loss_of(anchors[0])
        )

    def of_document(
        self, correction: DocumentDescribed | SourceMarked, loss: Loss, fields: DocumentDescribed | None = None
    ) -> Orphan:
        """Return the orphan that something said of a document becomes, or only some `fields` of it."""
        anchor = whole(self.decided.found.document_by_id[correction.document_id])
        return Orphan.of(fields or correction, Target.DOCUMENT, "", [anchor], loss)

    def added(self, correction: QuotationAdded, loss: Loss | None = None) -> Orphan:
        """Return the orphan that a quotation becomes which somebody added."""
        anchor = anchor_of(self.decided.found.document_by_id[correction.document_id], correction.span)
        return Orphan.of(correction, Target.QUOTATION, anchor.words, [anchor], loss or self.loss_of(anchor))

    def of_quotations(
        self, correction: OfQuotations, left: OfQuotations, gone: Collection[str], loss: Loss | None = None
    ) -> Orphan:
        """Return the orphan that a correction becomes of which some quotations are `gone` and others `left`.

        Where none of its quotations is, it is the words that it made one of them hold.
        """
        own = [each for each in correction.quotation_ids if each in gone]
        beside = [each for each in getattr(correction, "beside", ()) if each in gone]
        others = (replace(each, is_beside=True) for each in self.standing.anchors(beside))
        anchors = *self.standing.anchors(own), *others
        is_borders = isinstance(correction, BordersSet) and bool(correction.quotation_ids)
        wording = self._borders(correction).words if is_borders else self._wording((own + beside)[0])
        anchors = anchors or (self._borders(correction),)
        return Orphan.of(left, Target.QUOTATION, wording, anchors, loss or self.loss_of(anchors[0]))

    @cached_property
    def standing(self) -> "Standing":
        """Where the quotations of what was decided stood."""
        return Standing(self.decided)

    def _wording(self, quotation_id: str) -> str:
        known = self.decided.collection.quotation_by_id.get(quotation_id)
        return known.text if known else next(self.standing.anchors([quotation_id])).words

    def _borders(self, correction: OfQuotations) -> Anchor:
        """Return where the words stood that a quotation was made to hold, or those that it held."""
        (anchor, *_) = self.standing.anchors(correction.quotation_ids[:1])
        if not isinstance(correction, BordersSet):
            return anchor
        return anchor_of(self.standing.document(correction.quotation_ids[0]), correction.span)


class Standing:
    """Where the quotations of a project stand that were found or added, those that were taken out since, too."""

    def __init__(self, project: Project) -> None:
        self._found = project.found
        added = (each for each in project.corrections if isinstance(each, QuotationAdded))
        self._added: Mapping[str, tuple[str, Span]] = {added_id(each): (each.document_id, each.span) for each in added}

    def anchors(self, quotation_ids: Iterable[str]) -> Iterator[Anchor]:
        """Yield where quotations stood, as they were found or added; borders that were set are another decision."""
        for identifier in quotation_ids:
            yield anchor_of(self.document(identifier), self._place(identifier)[1])

    def document(self, quotation_id: str) -> Document:
        """Return the document of a quotation."""
        return self._found.document_by_id[self._place(quotation_id)[0]]

    def _place(self, quotation_id: str) -> tuple[str, Span]:
        found = self._found.quotation_by_id.get(quotation_id)
        return (found.document_id, found.span) if found else self._added[quotation_id]


def whole(document: Document) -> Anchor:
    """Return by what a document as a whole is known again."""
    return Anchor(document.path, document.sha256)
