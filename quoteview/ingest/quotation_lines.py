"""Quotations that somebody already has, one JSON object a line."""

import json
from codecs import BOM_UTF8
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from quoteview.core.document import Document
from quoteview.core.errors import MalformedLine, PathMissing, PathUnreadable
from quoteview.core.identity import identifier
from quoteview.core.quotation import NOBODY, Attribution, Kind, Quotation, Resolution
from quoteview.core.sentence import Sentence
from quoteview.core.text import Span

OPTIONAL = ("speaker", "outlet", "document", "kind", "published_at")
_KINDS: dict[str | None, Kind] = {None: Kind.STATEMENT, **{str(kind): kind for kind in Kind}}
_TEXT_OR_NOTHING = frozenset([str, type(None)])


@dataclass(frozen=True, slots=True)
class GivenQuotations:
    """What a file of quotations holds.

    `ids` are the ids as given, beside `quotations`, whose own ids are made from the line numbers so
    that a file may repeat an id. `documents` are those whose date is known. `problems` are the lines that
    could not be taken.
    """

    ids: Sequence[str | int]
    quotations: Sequence[Quotation]
    documents: dict[str, Document]
    problems: Sequence[MalformedLine]


_Line = tuple[str | int, Quotation, Document | None]
"""The id as given, the quotation, and its document where its date is known."""


def read_quotation_lines(path: Path) -> GivenQuotations:
    """Read quotations, each a line `{"id", "text"}` with optional speaker, outlet, document, kind and date.

    Raises PathMissing and PathUnreadable; a line that is no such object becomes a problem.
    """
    ids, quotations, problems = [], [], []
    documents: dict[str, Document] = {}
    for number, raw in enumerate(_bytes(path).split(b"\n"), 1):
        if not raw.strip():
            continue
        try:
            given, quotation, document = _line(_json(str(raw.removeprefix(BOM_UTF8), "utf-8")), number)
        except UnicodeDecodeError:
            problems.append(MalformedLine(str(path), number, "is not UTF-8"))
        except RecursionError:
            problems.append(MalformedLine(str(path), number, "is nested too deeply"))
        except ValueError as error:
            problems.append(MalformedLine(str(path), number, str(error)))
        else:
            ids.append(given)
            quotations.append(quotation)
            if document:
                documents[document.id] = document
    return GivenQuotations(ids, quotations, documents, problems)


def _bytes(path: Path) -> bytes:
    try:
        if not (path.is_file() or path.is_fifo() or path.is_dir() or not path.exists()):
            raise PathUnreadable(str(path), "it is neither a file nor a pipe")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise PathMissing(str(path)) from error
    except OSError as error:
        raise PathUnreadable(str(path), error.strerror or str(error)) from error


def _json(text: str) -> object:
    """Return what a line of JSON holds; raises ValueError with the sentence when it is none."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise ValueError(f"is not JSON ({error.msg} at column {error.colno})") from error
    except ValueError as error:
        raise ValueError("holds a number that is too long") from error


def _line(record: object, number: int) -> _Line:
    """Return what one line gives; raises ValueError with the sentence when it is not what it should be."""
    if not isinstance(record, dict):
        raise ValueError("is not a JSON object")
    given, text = record.get("id"), record.get("text")
    if not isinstance(given, str | int) or isinstance(given, bool):
        raise ValueError('has no "id"')
    if not isinstance(text, str):
        raise ValueError('has no "text"')
    if not _TEXT_OR_NOTHING.issuperset(map(type, map(record.get, OPTIONAL))):
        wrong = next(key for key in OPTIONAL if type(record.get(key)) not in _TEXT_OR_NOTHING)
        raise ValueError(f'"{wrong}" is not a text')
    if record.get("kind") not in _KINDS:
        raise ValueError(f'"kind" is not one of {", ".join(Kind)}')
    key = _document_id(record, number)
    return given, _quotation(text, record, number, key), _document(key, record) if key else None


def _document_id(record: dict[str, str | None], number: int) -> str | None:
    """Return the id of the document of a line, or None where it tells of none."""
    name = record.get("document")
    if name:
        return identifier("d", "document", name)
    return identifier("d", "line", str(number)) if record.get("outlet") else None


def _document(key: str, record: dict[str, str | None]) -> Document | None:
    """Return the document of a line that tells its date: nothing is known of the text around the quotation."""
    published_at = record.get("published_at")
    if not published_at:
        return None
    return Document(
        key,
        record.get("document") or "",
        "",
        "",
        "",
        reader="quotation lines 1",
        encoding="utf-8",
        outlet=record.get("outlet"),
        published_at=published_at,
    )


def _quotation(text: str, record: dict[str, str | None], number: int, document_id: str | None) -> Quotation:
    speaker, own = record.get("speaker"), identifier("q", "line", str(number))
    return Quotation(
        id=own,
        document_id=document_id or own,
        span=Span(0, len(text)),
        text=text,
        open_mark="",
        close_mark="",
        kind=_KINDS[record.get("kind")],
        attribution=_attribution(speaker) if speaker else NOBODY,
        utterance_id=own,
    )


def _attribution(speaker: str) -> Attribution:
    reason = Sentence("Given with the quotation.")
    return replace(NOBODY, speaker=speaker, resolution=Resolution.NAME, confidence=1.0, reason=reason)
