"""Documents that were opened on another machine: reading again what is on this one must not lose them."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from quoteview.core.collection import Collection
from quoteview.core.document import Document
from quoteview.core.errors import KnownError
from quoteview.core.project import Project
from quoteview.core.sentence import Sentence
from quoteview.session.engine import documents_under


def sources_here(sources: Iterable[str]) -> list[Path]:
    """Return what was opened or added and is on this machine."""
    return [path for path in map(Path, sources) if path.exists()]


def documents_elsewhere(project: Project) -> Collection:
    """Return the documents of which nothing is on this machine, with what was found in them.

    A file that is gone from a folder that is here was taken away, and one whose bytes are here under another name
    was moved: neither is elsewhere.
    """
    here = sources_here(project.sources)
    absent = [each for each in project.found.documents if _is_absent(each, here)]
    moved = _new_bytes(here, project.found.documents) if absent else frozenset()
    documents = tuple(each for each in absent if each.sha256 not in moved)
    known = {document.id for document in documents}
    quotations = tuple(each for each in project.found.quotations if each.document_id in known)
    return Collection(documents, quotations)


def told(elsewhere: Collection) -> Iterator[Sentence]:
    """Yield the remark that documents stayed as they are, where there are any."""
    if elsewhere.documents:
        yield Sentence("Not on this machine, and kept as before: %n document(s).", n=len(elsewhere.documents))


def _is_absent(document: Document, here: Sequence[Path]) -> bool:
    path = Path(document.path).absolute()
    return not path.exists() and not any(path.is_relative_to(source) for source in here)


def _new_bytes(here: Iterable[Path], known: Iterable[Document]) -> frozenset[str]:
    """Return the hashes of files that are here and were not read before."""
    paths = {os.path.realpath(document.path) for document in known}
    hashes: set[str] = set()
    for source in here:
        # What cannot be read is told by the scan that follows.
        with suppress(KnownError, OSError):
            new = (file for file in documents_under(source) if os.path.realpath(file) not in paths)
            hashes.update(sha256(file.read_bytes()).hexdigest() for file in new)
    return frozenset(hashes)
