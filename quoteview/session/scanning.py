"""The main job: from paths to documents, quotations and clusters."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path

from quoteview.core.cluster import Clustering
from quoteview.core.collection import Collection, Failure
from quoteview.core.document import Document
from quoteview.core.errors import KnownError, ScanCancelled
from quoteview.core.identity import identifier
from quoteview.core.quotation import Quotation
from quoteview.core.sentence import Sentence
from quoteview.session.engine import (
    cluster_quotations,
    documents_under,
    find_quotations,
    read_document,
    unify_speakers,
)
from quoteview.session.gathering import Gathering, unheard
from quoteview.session.progress import Progress

Group = Callable[[Sequence[Quotation], Mapping[str, Document], Callable[[int, int], None]], Clustering]
"""A way to group quotations, given with their documents by id, and told on the way to whoever watches."""


def scan(
    paths: Sequence[Path], progress: Progress, opened: Collection | None = None, gather: Gathering = unheard
) -> Collection:
    """Read all documents under `paths` and return them with their quotations and clusters.

    Documents that are `opened` already stay as they are, and come first. A path that cannot be read
    becomes a Failure, of which those of this scan are kept, and the rest is done. `gather` hears on the way
    of what was read and found. Raises ScanCancelled.
    """
    opened = opened or Collection()
    files, failures = files_to_read(paths, opened)
    scanned = scan_files(files, progress, opened, gather=gather)
    return replace(scanned, failures=failures + scanned.failures)


def files_to_read(paths: Sequence[Path], opened: Collection) -> tuple[tuple[Path, ...], tuple[Failure, ...]]:
    """Return the files under `paths` that are not open yet, each once, and the paths that hold none."""
    known = {os.path.realpath(document.path) for document in opened.documents}
    files: dict[str, Path] = {}
    failures = []
    for path in paths:
        try:
            for file in documents_under(path):
                files.setdefault(os.path.realpath(file), file)
        except KnownError as error:
            failures.append(Failure(str(path), error.sentence))
    return tuple(file for real, file in files.items() if real not in known), tuple(failures)


def scan_files(
    files: Sequence[Path],
    progress: Progress,
    opened: Collection,
    group: Group = cluster_quotations,
    gather: Gathering = unheard,
) -> Collection:
    """Read files and return them, after what is `opened`, with all quotations and clusters. Raises ScanCancelled."""
    documents, quotations, failures = list(opened.documents), list(opened.quotations), []
    for document in _read(files, progress, opened.documents):
        if isinstance(document, Failure):
            failures.append(document)
            continue
        own = find_quotations(document)
        documents.append(document)
        quotations += own
        gather((document,), own)
    return collate(Collection(tuple(documents), tuple(quotations), failures=tuple(failures)), progress, group)


def collate(collection: Collection, progress: Progress, group: Group = cluster_quotations) -> Collection:
    """Return `collection` with its speakers told apart across documents and its quotations clustered.

    Raises ScanCancelled.
    """
    speakers = Sentence("Telling the speakers apart")
    _step(progress, 0, 1, speakers)
    quotations = unify_speakers(
        collection.documents, collection.quotations, lambda done, total: _step(progress, done, total, speakers)
    )
    grouping = Sentence("Grouping the wordings of each statement")
    clustering = group(
        quotations, collection.document_by_id, lambda done, total: _step(progress, done, total, grouping)
    )
    _step(progress, 1, 1, Sentence("Done"))
    return replace(collection, quotations=tuple(quotations), clusters=clustering.clusters, possible=clustering.possible)


def _read(files: Sequence[Path], progress: Progress, opened: Iterable[Document]) -> Iterator[Document | Failure]:
    """Yield what becomes of each file, one at a time: what is found in one is told before the next is read."""
    taken = {document.id for document in opened}
    for done, file in enumerate(files):
        _step(progress, done, len(files), Sentence("Reading {name}", name=file.name))
        try:
            document = _with_own_id(read_document(file), taken)
        except KnownError as error:
            yield Failure(str(file), error.sentence)
        else:
            taken.add(document.id)
            yield document


def _with_own_id(document: Document, taken: set[str]) -> Document:
    """Give a second file with the same bytes an id of its own: both are documents that somebody published."""
    if document.id not in taken:
        return document
    candidates = (identifier("d", document.sha256, str(copy)) for copy in count(2))
    return replace(document, id=next(candidate for candidate in candidates if candidate not in taken))


def _step(progress: Progress, done: int, total: int, what: str) -> None:
    if progress.is_cancelled():
        raise ScanCancelled
    progress.report(done, total, what)
