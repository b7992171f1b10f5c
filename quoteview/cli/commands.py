"""The commands: each takes its arguments, does one session call, writes, and returns the exit code."""

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from quoteview.cli import reports
from quoteview.cli.arguments import FAILED, OK
from quoteview.cli.watching import watched
from quoteview.core.errors import CannotWrite
from quoteview.core.project import Project
from quoteview.session import comparing, exporting, grouping
from quoteview.session.exporting import Table
from quoteview.session.session import Session


def scan(arguments: argparse.Namespace) -> int:
    """Scan documents and write what was found in the form asked for."""
    session = Session()
    with watched() as progress:
        session.scan(arguments.paths, progress)
    if session.collection.documents:
        read = [Path(document.path) for document in session.collection.documents]
        _write(_forms[arguments.format](session.project, arguments), arguments.out, read)
    return complain(failure.sentence for failure in session.collection.failures)


def cluster(arguments: argparse.Namespace) -> int:
    """Group given quotations and write the cluster of each."""
    grouped = grouping.group_lines(arguments.quotes)
    _write("".join(f"{line}\n" for line in grouped.lines), arguments.out, [arguments.quotes])
    return complain(str(problem) for problem in grouped.problems)


def compare(arguments: argparse.Namespace) -> int:
    """Compare two wordings and write how they differ."""
    comparison = comparing.compare(arguments.base, arguments.variant)
    if arguments.format == "json":
        _write(exporting.json_of(comparison) + "\n", None)
    else:
        _write(reports.comparison_report(comparison, colour=_is_coloured(None)), None)
    return OK


def audit(arguments: argparse.Namespace) -> int:
    """Write the history of a project, or say whether it is whole."""
    session = Session()
    session.open_project(arguments.project)
    try:
        if not arguments.verify:
            text = exporting.audit_text(session.history())
            _write(text if arguments.no_bom else exporting.BYTE_ORDER_MARK + text, arguments.out, [arguments.project])
            return OK
        broken, n_entries = session.first_break_of_history(), len(session.history())
    finally:
        session.close()
    if broken is not None:
        return complain([f"{arguments.project}: the history is not whole; it breaks at entry {broken}."])
    _write(f"{reports.visible(str(arguments.project))}: the history is whole ({n_entries} entries).\n", None)
    return OK


def complain(sentences: Iterable[str]) -> int:
    """Write what failed to stderr, a line each, and return the exit code that says whether anything did."""
    code = OK
    for sentence in sentences:
        sys.stderr.write(f"quoteview: {reports.visible(sentence)}\n")
        code = FAILED
    return code


COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "scan": scan,
    "cluster": cluster,
    "compare": compare,
    "audit": audit,
}


def _table(project: Project, arguments: argparse.Namespace) -> str:
    return reports.collection_report(project.collection, comparing.comparison_of, colour=_is_coloured(arguments.out))


def _json_lines(project: Project, _arguments: argparse.Namespace) -> str:
    return "".join(f"{line}\n" for line in exporting.json_lines_of(project.collection))


def _csv(project: Project, arguments: argparse.Namespace) -> str:
    text = exporting.csv_text(project, Table(arguments.table))
    return text if arguments.no_bom else exporting.BYTE_ORDER_MARK + text


_forms: Mapping[str, Callable[[Project, argparse.Namespace], str]] = {
    "table": _table,
    "jsonl": _json_lines,
    "csv": _csv,
}


def _is_coloured(out: Path | None) -> bool:
    return out is None and sys.stdout.isatty()


def _write(text: str, out: Path | None, read: Iterable[Path] = ()) -> None:
    """Write `text` in UTF-8, to a file or as it is to stdout, but over none of the files that were `read`.

    Raises CannotWrite, and BrokenPipeError when whoever reads stdout has gone.
    """
    if out is not None:
        exporting.save_text(out, text, read)
        return
    try:
        sys.stdout.buffer.write(exporting.encoded(text))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _give_up_stdout()
        raise
    except OSError as error:
        _give_up_stdout()
        raise CannotWrite("standard output", error.strerror or str(error)) from error


def _give_up_stdout() -> None:
    """Send what is still buffered nowhere: Python would try to write it again at exit, and complain again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
