"""Joining what two copies found: documents by the hash of their bytes, quotations by where they stand in the text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Literal

from quoteview.core.collection import Collection
from quoteview.core.document import Document
from quoteview.core.identity import identifier
from quoteview.core.quotation import Quotation
from quoteview.core.text import Span
from quoteview.session.anchoring import found_again, span_again
from quoteview.session.progress import Progress
from quoteview.session.scanning import collate


@dataclass(frozen=True, slots=True)
class Places:
    """Where the documents and the quotations of one collection are in another, by their ids."""

    documents: Mapping[str, Document]
    quotations: Mapping[str, str]


def places_in(joined: Collection, own: Collection) -> Places:
    """Return where what a collection holds is in a joined one.

    A quotation is where its words stand: at its span while the text is the same, and else by its context. What is in
    the place of a document that was read again is of its path.
    """
    documents = paired(joined.documents, own.documents)
    changed = _read_again(joined, own, documents)
    standing = {(each.document_id, each.span): each.id for each in joined.quotations}
    quotations = {}
    for quotation in own.quotations:
        document = documents.get(quotation.document_id)
        span = document and _span(own.document_by_id[quotation.document_id].text, quotation.span, document.text)
        if document and span and (document.id, span) in standing:
            quotations[quotation.id] = standing[document.id, span]
    if changed:
        now = [each for each in joined.quotations if each.document_id in {new.id for new in changed.values()}]
        was = [each for each in own.quotations if each.document_id in changed]
        there = Collection(tuple(changed.values()), tuple(now))
        quotations |= found_again(Collection(own.documents, tuple(was)), there)
    return Places({**documents, **changed}, quotations)


def _read_again(joined: Collection, own: Collection, known: Mapping[str, Document]) -> Mapping[str, Document]:
    """Return what is in the place of documents of which there are no bytes, by their ids."""
    unknown = (document for document in own.documents if document.id not in known)
    by_path = only_ones(joined.documents, "path")
    return {each.id: by_path[path] for path, each in only_ones(unknown, "path").items() if path in by_path}


def only_ones(documents: Iterable[Document], field: Literal["path", "url"]) -> Mapping[str, Document]:
    """Return documents by their paths or addresses, but for those that are not the only one of it."""
    named: dict[str, list[Document]] = {}
    for document in documents:
        named.setdefault(getattr(document, field) or "", []).append(document)
    return {name: own[0] for name, own in named.items() if name and len(own) == 1}


def join(one: Collection, other: Collection, progress: Progress) -> Collection:
    """Return all that two scans found, each document and each quotation once.

    Where the same bytes were read into two texts the newer reader's stands. What was found is grouped
    anew unless one of the scans holds all of the other, and has grouped it. Raises ScanCancelled.
    """
    documents, quotations = _documents(one, other), tuple(_quotations(one, other))
    failures = tuple(dict.fromkeys((*one.failures, *other.failures)))
    whole = [each for each in (one, other) if _holds(each, documents, quotations)]
    if whole and len({_grouping(each) for each in whole}) == 1:
        return replace(whole[0], failures=failures)
    return collate(Collection(documents, quotations, failures=failures), progress)


def _span(before: str, span: Span, now: str) -> Span | None:
    return span if before == now else span_again(before, span, now)


def paired(mine: Sequence[Document], theirs: Sequence[Document]) -> Mapping[str, Document]:
    """Return documents of the same bytes as others, by the ids of those.

    Where several files have the same bytes those of the same path belong together, then of the same name.
    """
    paired: dict[str, Document] = {}
    given: set[str] = set()
    keys = (lambda each: each.path), (lambda each: each.file_name), (lambda _: "")
    for key in keys:
        left: dict[tuple[str, str], list[Document]] = {}
        for document in mine:
            if document.id not in given:
                left.setdefault((document.sha256, key(document)), []).append(document)
        for document in theirs:
            same = left.get((document.sha256, key(document)))
            if same and document.id not in paired:
                paired[document.id] = same.pop(0)
                given.add(paired[document.id].id)
    return paired


def _documents(one: Collection, other: Collection) -> tuple[Document, ...]:
    pairs = paired(one.documents, other.documents)
    twin = {mine.id: other.document_by_id[theirs] for theirs, mine in pairs.items()}
    documents = [_read_best(each, twin.get(each.id, each)) for each in one.documents]
    taken = {each.id for each in documents}
    for document in other.documents:
        if document.id not in pairs:
            own = document if document.id not in taken else replace(document, id=_free_id(document, taken))
            taken.add(own.id)
            documents.append(own)
    return tuple(documents)


def _read_best(mine: Document, theirs: Document) -> Document:
    best = max(mine, theirs, key=lambda each: (each.reader, each.text_sha256))
    return mine if best.text == mine.text else replace(best, id=mine.id, path=mine.path)


def _free_id(document: Document, taken: set[str]) -> str:
    ids = (identifier("d", document.sha256, str(copy)) for copy in count(2))
    return next(each for each in ids if each not in taken)


def _quotations(one: Collection, other: Collection) -> Iterator[Quotation]:
    """Yield the quotations of the joined documents, in their order: of each scan those that are in its text."""
    documents = _documents(one, other)
    found: dict[str, dict[Span, Quotation]] = {document.id: {} for document in documents}
    by_id = {document.id: document for document in documents}
    for scan in (one, other):
        place = {theirs: mine.id for theirs, mine in paired(documents, scan.documents).items()}
        for quotation in scan.quotations:
            document = by_id[place[quotation.document_id]]
            if scan.document_by_id[quotation.document_id].text == document.text:
                found[document.id].setdefault(quotation.span, _placed(quotation, document.id))
    for document in documents:
        yield from sorted(found[document.id].values(), key=lambda each: (each.span.start, -each.span.end))


def _placed(quotation: Quotation, document_id: str) -> Quotation:
    """Return a quotation as it is called in a document of another id."""
    was = quotation.document_id
    if was == document_id:
        return quotation
    own, utterance = (each.replace(was, document_id, 1) for each in (quotation.id, quotation.utterance_id))
    return replace(quotation, id=own, document_id=document_id, utterance_id=utterance)


def _holds(scan: Collection, documents: Sequence[Document], quotations: Sequence[Quotation]) -> bool:
    """Tell whether a scan found all of the joined documents and quotations, and calls them the same."""
    texts = {document.id: document.text_sha256 for document in scan.documents}
    is_grouped = bool(scan.clusters) or not scan.quotations
    has_texts = texts == {document.id: document.text_sha256 for document in documents}
    return is_grouped and has_texts and scan.quotation_by_id.keys() == {quotation.id for quotation in quotations}


def _grouping(scan: Collection) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(cluster.quotation_ids) for cluster in scan.clusters)
