"""Commands that make a project file of others: merging two copies, recovering a damaged one."""

import argparse
from collections.abc import Iterable
from datetime import UTC, datetime

from quoteview.cli import reports
from quoteview.cli.arguments import FAILED, OK
from quoteview.cli.watching import watched
from quoteview.session.copies.copy import Origin
from quoteview.session.copies.merging import merge_files
from quoteview.session.recovering import recover
from quoteview.session.settings import login_name


def merged(arguments: argparse.Namespace) -> tuple[str, int]:
    """Merge two copies into a new project; return what they differ on, and 1 where that is anything."""
    with watched() as progress:
        done = merge_files(arguments.one, arguments.other, arguments.into, _here(arguments), progress)
    project, count = done.project, reports.count
    documents = count(len(project.collection.documents), "document")
    judgements = count(len(project.judgements), "judgement")
    corrections = count(len(project.corrections), "correction")
    waiting = f", {count(len(project.orphans), 'orphan')}" if project.orphans else ""
    counted = f"{_shown(arguments.into)}: {documents}, {judgements}, {corrections}{waiting}"
    return _told(counted, "to be settled", done.conflicts), FAILED if done.conflicts else OK


def recovered(arguments: argparse.Namespace) -> tuple[str, int]:
    """Recover a damaged project into a new one; return what was lost, and 1 where that is anything."""
    with watched() as progress:
        done = recover(arguments.project, arguments.into, _here(arguments), progress)
    counted = (
        f"{_shown(arguments.into)}: {reports.count(done.n_documents, 'document')}, "
        f"{reports.count(done.n_decisions, 'decision')}"
    )
    return _told(counted, "lost", done.lost), FAILED if done.lost else OK


def _told(counted: str, what: str, sentences: Iterable[str]) -> str:
    lines = [f"  {reports.visible(sentence)}\n" for sentence in sentences]
    return "".join([f"{counted}; {what}: {len(lines) or 'nothing'}\n", *lines])


def _shown(path: object) -> str:
    return reports.visible(str(path))


def _here(arguments: argparse.Namespace) -> Origin:
    return Origin(datetime.now(UTC).astimezone().isoformat(timespec="seconds"), arguments.checker or login_name())
