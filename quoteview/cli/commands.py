"""The commands: each takes its arguments, does one session call, writes, and returns the exit code."""

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from itertools import chain
from pathlib import Path

from quoteview.cli import reports
from quoteview.cli.arguments import FAILED, OK
from quoteview.cli.findings import findings_report
from quoteview.cli.watching import watched
from quoteview.core.difference import Severity
from quoteview.core.errors import CannotWrite
from quoteview.session import checking, comparing, exporting, grouping
from quoteview.session.exporting import Format, Preset, Table, Wanted
from quoteview.session.policies import policy_named
from quoteview.session.session import Session
from quoteview.session.settings import login_name


def scan(arguments: argparse.Namespace) -> int:
    """Scan documents and write what was found in the form asked for."""
    session = Session(arguments.checker or login_name())
    session.keeps_originals = not arguments.hashes_only
    session.set_policy(policy_named(arguments.policy))
    with watched() as progress:
        if arguments.project:
            session.start(arguments.paths, arguments.project, progress)
        else:
            session.scan(arguments.paths, progress)
    if session.collection.documents:
        read = [*filter(None, [arguments.project]), *(Path(each.path) for each in session.collection.documents)]
        _write_pieces(_forms[arguments.format](session, arguments), arguments.out, read)
    failed = complain(failure.sentence for failure in session.collection.failures)
    session.close()
    return failed


def cluster(arguments: argparse.Namespace) -> int:
    """Group given quotations and write the cluster of each."""
    grouped = grouping.group_lines(arguments.quotes)
    _write("".join(f"{line}\n" for line in grouped.lines), arguments.out, [arguments.quotes])
    return complain(str(problem) for problem in grouped.problems)


def compare(arguments: argparse.Namespace) -> int:
    """Compare two wordings and write how they differ."""
    policy = policy_named(arguments.policy)
    comparison = policy.rate(comparing.compare(arguments.base, arguments.variant))
    if arguments.format == "json":
        _write(exporting.json_of(comparison) + "\n", None)
    else:
        _write(reports.comparison_report(comparison, colour=_is_coloured(None)), None)
    return OK


def check(arguments: argparse.Namespace) -> int:
    """Hold the quotations of articles against sources, and write what was found; 1 where something is of substance."""
    policy = policy_named(arguments.policy)
    with watched() as progress:
        done = checking.check(arguments.paths, arguments.against, progress, policy)
    if done.sources:
        read = [Path(document.path) for document in (*done.sources, *(each.document for each in done.checked))]
        _write(_check_forms[arguments.format](done, arguments), arguments.out, read)
    failed = complain(failure.sentence for failure in done.failures)
    is_amiss = done.worst >= Severity.SUBSTANTIVE or (arguments.all_found and done.n_missing > 0)
    return FAILED if is_amiss else failed


def _check_table(done: checking.Check, arguments: argparse.Namespace) -> str:
    return findings_report(done, colour=_is_coloured(arguments.out))


def _check_json_lines(done: checking.Check, _arguments: argparse.Namespace) -> str:
    return checking.json_text(done)


def _check_csv(done: checking.Check, arguments: argparse.Namespace) -> str:
    return checking.csv_text(done, has_mark=not arguments.no_bom)


_check_forms: Mapping[str, Callable[[checking.Check, argparse.Namespace], str]] = {
    "table": _check_table,
    "jsonl": _check_json_lines,
    "csv": _check_csv,
}


def audit(arguments: argparse.Namespace) -> int:
    """Write the history of a project, or say whether it is whole."""
    session = Session()
    session.open_project(arguments.project)
    try:
        if not arguments.verify:
            _write_pieces(session.exported(Wanted(Format.AUDIT, has_mark=not arguments.no_bom)), arguments.out,
                          [arguments.project])  # fmt: skip
            return OK
        broken, n_entries = session.first_break_of_history(), len(session.history())
    finally:
        session.close()
    if broken is not None:
        return complain([f"{arguments.project}: the history is not whole; it breaks at entry {broken}."])
    _write(f"{reports.visible(str(arguments.project))}: the history is whole ({n_entries} entries).\n", None)
    return OK


def export(arguments: argparse.Namespace) -> int:
    """Write a project, or some of it, in the form asked for."""
    wanted = Wanted(
        Format(arguments.format), Table(arguments.table), arguments.outlet, has_mark=not arguments.no_bom
    )
    session = Session()
    session.set_policy(policy_named(arguments.policy))
    session.open_project(arguments.project)
    try:
        clusters = exporting.chosen(
            session.project, Preset(arguments.preset), arguments.cluster, arguments.outlet
        )
        read = [arguments.project, *exporting.paths_of(session.collection)]
        _write_pieces(session.exported(wanted, clusters, arguments.printing), arguments.out, read)
    finally:
        session.close()
    return OK


def import_project(arguments: argparse.Namespace) -> int:
    """Make a project of an exported one."""
    session = Session()
    with watched() as progress:
        session.import_project(arguments.file, arguments.into, progress)
    session.close()
    return OK


def merge(arguments: argparse.Namespace) -> int:
    """Make one project of two copies, and write what a person has to settle; 1 where that is anything."""
    from quoteview.cli import projects  # noqa: PLC0415 - a scan must not wait for the database's library

    return _written(*projects.merged(arguments))


def recover(arguments: argparse.Namespace) -> int:
    """Make a project of what survives of a damaged one, and write what was lost; 1 where that is anything."""
    from quoteview.cli import projects  # noqa: PLC0415 - as above

    return _written(*projects.recovered(arguments))


def _written(text: str, code: int) -> int:
    _write(text, None)
    return code


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
    "check": check,
    "audit": audit,
    "export": export,
    "import": import_project,
    "merge": merge,
    "recover": recover,
}


def _table(session: Session, arguments: argparse.Namespace) -> Iterable[bytes]:
    found = session.collection, session.comparison, session.find_signals(), session.policy
    return [exporting.encoded(reports.collection_report(*found, colour=_is_coloured(arguments.out)))]


def _json_lines(session: Session, _arguments: argparse.Namespace) -> Iterable[bytes]:
    signals = exporting.signal_lines_of(session.collection, session.find_signals(), session.policy)
    return chain(session.exported(Wanted(Format.JSON_LINES)), (exporting.encoded(f"{line}\n") for line in signals))


def _csv(session: Session, arguments: argparse.Namespace) -> Iterable[bytes]:
    return session.exported(Wanted(Format.CSV, Table(arguments.table), has_mark=not arguments.no_bom))


_forms: Mapping[str, Callable[[Session, argparse.Namespace], Iterable[bytes]]] = {
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
    _write_pieces([exporting.encoded(text)], out, read)


def _write_pieces(pieces: Iterable[bytes], out: Path | None, read: Iterable[Path] = ()) -> None:
    """Write as `_write` does what may be too much to be held at once."""
    if out is not None:
        exporting.write(out, pieces, read)
        return
    try:
        sys.stdout.buffer.writelines(pieces)
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
