"""The texts of documents and the bytes they were read from: each once, under its SHA-256, whoever refers to it."""

import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection, delete, insert, select

from quoteview.core.collection import Collection
from quoteview.core.document import Document
from quoteview.core.reporting import Reporting, reported, unreported
from quoteview.core.sentence import Sentence
from quoteview.store import facts
from quoteview.store.schema import content_table

Reading = Callable[[Document], bytes | None]
"""Returns the original bytes of a document, where they can be had."""

_AT_ONCE = 500
"""Rows that one statement asks for."""


KEEPING = Sentence("Saving the documents")


def add(
    connection: Connection, before: Collection, after: Collection, reading: Reading, report: Reporting = unreported
) -> None:
    """Keep the text and the original bytes of each document that is new."""
    if before is after:
        return
    keeps_originals = facts.keeps_originals(connection)
    known = before.document_by_id
    for document in reported([each for each in after.documents if known.get(each.id) is not each], KEEPING, report):
        _keep(connection, document.text_sha256, document.text.encode("utf-8", "surrogatepass"))
        original = reading(document) if keeps_originals else None
        if original is not None:
            _keep(connection, document.sha256, original)


def hold(connection: Connection, documents: Sequence[Document], reading: Reading) -> None:
    """Keep the original bytes of documents of which only the hashes are kept, where they can be had."""
    facts.put(connection, "originals", "kept")
    for document in {each.sha256: each for each in documents}.values():
        original = reading(document)
        if original is not None:
            _keep(connection, document.sha256, original)


def let_go(connection: Connection, documents: Sequence[Document]) -> None:
    """Keep only the hashes of documents, and their texts."""
    facts.put(connection, "originals", "hashed")
    texts = {document.text_sha256 for document in documents}
    gone = sorted({document.sha256 for document in documents} - texts)
    for at in range(0, len(gone), _AT_ONCE):
        connection.execute(delete(content_table).where(content_table.c.sha256.in_(gone[at : at + _AT_ONCE])))


def n_missing(connection: Connection, hashes: Sequence[str]) -> int:
    """Return how many of these hashes nothing is kept under."""
    missing = 0
    for at in range(0, len(hashes), _AT_ONCE):
        some = hashes[at : at + _AT_ONCE]
        known = set(connection.scalars(select(content_table.c.sha256).where(content_table.c.sha256.in_(some))))
        missing += sum(each not in known for each in some)
    return missing


def content(connection: Connection, sha256: str) -> bytes | None:
    """Return what has this hash, or None when it is not kept."""
    body = connection.scalar(select(content_table.c.bytes).where(content_table.c.sha256 == sha256))
    return None if body is None else zlib.decompress(body)


def with_texts(connection: Connection, collection: Collection) -> Collection:
    """Return a collection that was unpacked, with the texts of its documents."""
    texts = _texts(connection, collection.documents)
    documents = tuple(replace(each, text=texts[each.text_sha256]) for each in collection.documents)
    return replace(collection, documents=documents)


def _texts(connection: Connection, documents: Sequence[Document]) -> Mapping[str, str]:
    """Return the texts of documents by their SHA-256."""
    wanted = list(dict.fromkeys(document.text_sha256 for document in documents))
    texts = {}
    for at in range(0, len(wanted), _AT_ONCE):
        query = select(content_table).where(content_table.c.sha256.in_(wanted[at : at + _AT_ONCE]))
        for sha256, body in connection.execute(query):
            texts[sha256] = zlib.decompress(body).decode("utf-8", "surrogatepass")
    return texts


def _keep(connection: Connection, sha256: str, content: bytes) -> None:
    known = connection.scalar(select(content_table.c.sha256).where(content_table.c.sha256 == sha256))
    if known is None:
        connection.execute(insert(content_table).values(sha256=sha256, bytes=zlib.compress(content)))
