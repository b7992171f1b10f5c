"""A whole project as JSON Lines, and back: what reads it needs nothing but JSON, and nothing of the project is lost.

The lines that anybody reads (document, quotation, cluster, possible_match, judgement, orphan) come first, as `scan`
writes them. The lines that make the project again (row) are the project's own records. The last line has the SHA-256
of all before it, so a line that is missing or was changed is found.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from quoteview.core.errors import DamagedProject, MalformedLine, PathMissing, PathUnreadable
from quoteview.core.policy import Policy
from quoteview.core.reporting import Reporting, unreported
from quoteview.core.sentence import Sentence
from quoteview.export import json_lines
from quoteview.export.excerpt import Excerpt
from quoteview.export.files import encoded
from quoteview.session.correcting import corrected
from quoteview.session.first_sight import keep_first_sight

if TYPE_CHECKING:
    from quoteview.store.repository import Repository
    from quoteview.store.transfer import Row

FORMAT, VERSION = "quoteview", 1
CHECKING = Sentence("Checking the file, in MB")
IMPORTING = Sentence("Importing the project, in MB")
_MB = 1 << 20

Record = dict[str, object]


def lines(excerpt: Excerpt, rows: Iterable["Row"]) -> Iterator[bytes]:
    """Yield a whole project as lines in UTF-8, each with its end: the excerpt must hold all of it."""
    digest, n_lines = hashlib.sha256(), 0
    for line in chain([json_lines.line(_head(excerpt))], _readable(excerpt), map(_row, rows)):
        data = encoded(f"{line}\n")
        digest.update(data)
        n_lines += 1
        yield data
    yield encoded(json_lines.line({"record": "end", "n_lines": n_lines, "sha256": digest.hexdigest()}) + "\n")


def _head(excerpt: Excerpt) -> Record:
    return {
        "record": "project",
        "format": FORMAT,
        "version": VERSION,
        "project_id": excerpt.project_id,
        "app_version": excerpt.app_version,
        "as_of": excerpt.as_of,
        "policy": _policy(excerpt.policy),
    }


def _policy(policy: Policy) -> Record:
    moves = {code.label: severity.value for code, severity in policy.moves}
    return {"name": policy.name.value, "version": policy.version, "moves": moves}


def _readable(excerpt: Excerpt) -> Iterator[str]:
    collection = excerpt.collection
    yield from json_lines.lines(collection, excerpt.comparing)
    for target, judgement in sorted(excerpt.project.judgements.items()):
        is_cluster = target in collection.cluster_by_id
        yield json_lines.line(json_lines.judgement_record(target, judgement, is_cluster=is_cluster))
    yield from (json_lines.line(json_lines.orphan_record(orphan)) for orphan in excerpt.project.orphans)


def _row(row: "Row") -> str:
    table, cells = row
    return json_lines.line({"record": "row", "table": table, "cells": dict(cells)})


def restore(path: Path, repository: "Repository", report: Reporting = unreported) -> None:
    """Fill a new project with what `lines` wrote.

    Raises PathMissing, PathUnreadable, MalformedLine where the file is no whole project, and CannotSave.
    """
    _prove(path, report)
    try:
        repository.fill(_rows(path, report))
        whole = repository.load(corrected, report=report)
    except (KeyError, TypeError, ValueError, DamagedProject) as error:
        raise MalformedLine(str(path), 1, Sentence("a row is none of a project's ({cause})", cause=error)) from error
    if repository.first_break() is not None:
        raise MalformedLine(str(path), 1, Sentence("the history in it is not whole"))
    keep_first_sight(repository, whole.collection)


def _rows(path: Path, report: Reporting) -> Iterator["Row"]:
    for _, line in _lines(path, IMPORTING, report):
        if line.startswith(b'{"record":"row",'):
            record = json.loads(line)
            yield record["table"], record["cells"]


def _prove(path: Path, report: Reporting) -> None:
    """Raise MalformedLine where a file is no project, or is not as it was written."""
    digest, before, last = hashlib.sha256(), b"", 0
    for number, line in _lines(path, CHECKING, report):
        if number == 1:
            _check_head(path, _record(path, 1, line))
        digest.update(before)
        before, last = line, number
    end = _record(path, last or 1, before)
    if end.get("record") != "end":
        raise MalformedLine(str(path), last or 1, Sentence("the end is missing: the file was cut off"))
    if (end.get("sha256"), end.get("n_lines")) != (digest.hexdigest(), last - 1):
        raise MalformedLine(str(path), last, Sentence("the file is not as it was written: a line was changed"))


def _check_head(path: Path, head: Mapping[str, object]) -> None:
    if head.get("record") != "project" or head.get("format") != FORMAT:
        problem = Sentence("this is no exported project; what `scan` writes holds no decisions, and cannot be imported")
        raise MalformedLine(str(path), 1, problem)
    if head.get("version") != VERSION:
        raise MalformedLine(str(path), 1, Sentence("a newer quoteview wrote this; import it with that one"))


def _record(path: Path, number: int, line: bytes) -> Mapping[str, object]:
    try:
        record = json.loads(line)
    except ValueError as error:
        raise MalformedLine(str(path), number, Sentence("this is not JSON")) from error
    if not isinstance(record, dict):
        raise MalformedLine(str(path), number, Sentence("this is not a JSON object"))
    return record


def _lines(path: Path, what: Sentence, report: Reporting) -> Iterator[tuple[int, bytes]]:
    try:
        with path.open("rb") as file:
            size, done, told = os.fstat(file.fileno()).st_size, 0, -1
            for number, line in enumerate(file, 1):
                if done // _MB > told:
                    told = done // _MB
                    report(told, size // _MB, what)
                done += len(line)
                yield number, line
    except FileNotFoundError as error:
        raise PathMissing(str(path)) from error
    except OSError as error:
        raise PathUnreadable(str(path), error.strerror or str(error)) from error
