"""What can be said on the command line."""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

OK, FAILED = 0, 1

POLICIES = ("strict", "default", "permissive")

COMMANDS = ("scan", "cluster", "compare", "check", "audit", "export", "import", "merge", "recover")

FORMATS = (
    "csv", "audit", "xlsx", "jsonl", "html", "pdf", "markdown", "annotations", "schema-org", "tei", "requests"
)  # fmt: skip
OF_THE_WHOLE = ("audit", "jsonl")

POLICY_HELP = """\
--policy says how much a difference matters and which kinds of signals are told, as in the window: strict (word
for word), default, permissive (what any desk does in passing is cosmetic), or a settings.json that the window
wrote, for the policy that was chosen there. No policy makes anything critical less than that."""

WINDOW_HELP = """\
quoteview finds every quoted statement in a set of articles, says who said it, groups the
variant wordings of one statement, and marks where they differ.

  quoteview PATH...                  open the window on files and folders
  quoteview scan PATH...             the same job without a window
  quoteview cluster QUOTES.jsonl     group quotations that you have already
  quoteview compare BASE VARIANT     compare two wordings
  quoteview check ARTICLE... --against SOURCE...
                                     find each quotation in a transcript or another source of record
  quoteview audit PROJECT            who decided what and when, and whether that record is whole
  quoteview export PROJECT           take a project away: tables, reports, data for others
  quoteview import FILE.jsonl        make a project of an exported one
  quoteview merge A B --into C       make one project of two checkers' copies
  quoteview recover PROJECT --into NEW
                                     save what survives of a damaged project
"""

WINDOW_EPILOG = """\
`quoteview COMMAND --help` says more of each. A folder or file called like a command is
opened as ./scan. Exit codes: 0 all done, 1 something failed and the rest was done, 2 wrong usage.
Nothing is ever fetched or sent."""

SCAN_EPILOG = f"""\
formats:
  table   for people: each statement with its variants and what differs
  jsonl   one JSON record a line: document, quotation, cluster, possible_match;
          offsets are code points of the document's text, half-open, marks excluded
  csv     one row an occurrence, or with --table clusters one row a statement

With --project all is saved to a new project file, which the window opens. It holds a copy of every document
unless --hashes-only is given: then their texts, hashes and paths.

{POLICY_HELP}

examples:
  quoteview scan articles/
  quoteview scan articles/ --format csv --out quotes.csv
  quoteview scan articles/ --project pier.quoteview
  quoteview scan a.txt b.txt --format jsonl | jq 'select(.record == "cluster")'
  quoteview scan articles/ --policy strict"""

CLUSTER_EPILOG = """\
Each line of QUOTES.jsonl is an object with "id" and "text", and, where known, "speaker", "outlet"
and "document". Written are lines {"id", "cluster_id"}, in the order of the input. A line that
is not such an object is named with its number and left out."""

COMPARE_EPILOG = f"""\
The differences rewrite BASE into VARIANT; each has a code and a severity: cosmetic, editorial,
substantive or critical. Texts that start with a dash go behind `--`.

{POLICY_HELP}

examples:
  quoteview compare "We will not go." "We will go."
  quoteview compare "We won't go." "We will not go." --policy strict"""

CHECK_EPILOG = f"""\
SOURCE is what the quotations are held against: captions (.srt, .vtt), a transcript, an official text.
Each quotation is found verbatim, found with differences (rated as `quoteview compare` does), found but cut
(what limits it was left out), found as two places joined, or not found; with the place and, where
the source has one, the time. Words that a transcript gives to somebody else are critical.

Exit code: 0 when nothing is worse than editorial, 1 when anything substantive or critical turns up or a
file could not be read, 2 for wrong usage. A quotation that was not found has no severity, for it may
be from elsewhere; with --all-found it counts as well.

{POLICY_HELP}

examples:
  quoteview check article.txt --against hearing.srt
  quoteview check articles/ --against speech.txt answers.vtt --format csv --out findings.csv"""

AUDIT_EPILOG = """\
Written is CSV, one row for each field that was changed, in the order it happened. Each row holds the
SHA-256 of the one before (prev_hash), so nothing can be changed or taken out unseen.

With --verify nothing of it is written: the exit code is 0 when the chain is whole and 1 when it
breaks, with the first entry that is missing or changed.

examples:
  quoteview audit pier.quoteview --out audit.csv
  quoteview audit pier.quoteview --verify"""


EXPORT_EPILOG = f"""\
formats:
  csv          one row an occurrence, or with --table clusters one row a statement
  audit        the history, as CSV
  xlsx         a workbook: Clusters, Quotes, Documents, History
  jsonl        the whole project, nothing lost: `quoteview import` makes the project again
  html         a report in one file, which needs no network
  pdf          the same on pages
  markdown     the statements as text to paste; --cluster ID for one
  annotations  W3C Web Annotations (JSON-LD), positions in code points
  schema-org   Quotation, and ClaimReview of what was judged (JSON-LD)
  tei          a critical apparatus in TEI P5
  requests     a request to each outlet to correct what was judged altered or misattributed

--preset verified leaves the statements that are done and confirmed. jsonl and audit are always of the whole
project. Nothing is changed in the project.

{POLICY_HELP}

examples:
  quoteview export pier.quoteview --format xlsx --out pier.xlsx
  quoteview export pier.quoteview --format csv --table clusters --preset verified --out verified.csv
  quoteview export pier.quoteview --format requests --outlet "The Morning"
  quoteview export pier.quoteview --format jsonl --out pier.jsonl"""

IMPORT_EPILOG = """\
FILE is what `quoteview export --format jsonl` wrote: documents, quotations, decisions and their history come
back as they were. A file that was cut off or changed is refused, and nothing is made then.

example:
  quoteview import pier.jsonl --into pier.quoteview"""


MERGE_EPILOG = """\
Documents are joined by the bytes they were read from, quotations by where they stand, and what either
checker decided is taken. One verdict by two people is one that was checked again by the later of them.
A and B stay as they are; C must not be there yet, and holds the history of both.

What the two tell differently is written, a line each, and waits in C for a person: with the status
second_check, the tag "merge conflict" and both opinions in the note.

Exit code: 0 when they agree, 1 when anything is left to be settled (C is made all the same), 2 for wrong usage.

example:
  quoteview merge iris.quoteview jo.quoteview --into pier.quoteview"""

RECOVER_EPILOG = """\
Every page of PROJECT that can be read is read, whatever became of the others; decisions whose record is lost
are taken from the history, documents are read again from the bytes that are kept. PROJECT stays as it is.

What was lost is written, a line each. Exit code: 0 when nothing was, 1 when anything was (NEW is made all the
same), 2 for wrong usage.

example:
  quoteview recover pier.quoteview --into pier-recovered.quoteview"""


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Return the arguments, with `command` one of COMMANDS or "window"; wrong usage exits with code 2."""
    if argv and argv[0] in COMMANDS:
        parser = _commands()
        parsed = parser.parse_args(argv)
        problem = _problems[parsed.command](parsed) if parsed.command in _problems else ""
        return parser.error(problem) if problem else parsed
    if not any(each.startswith("-") for each in argv):  # to make a parser that learns as much takes long at the start
        return argparse.Namespace(command="window", paths=[Path(each) for each in argv])
    parsed = _window().parse_args(argv)
    parsed.command = "window"
    return parsed


class _Version(argparse.Action):
    """Says which version this is: looked up when asked for, which takes longer than to read all other arguments."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version  # noqa: PLC0415 - see above

        sys.stdout.write(f"quoteview {version('quoteview')}\n")
        parser.exit()


def _parser(prog: str, description: str, epilog: str) -> argparse.ArgumentParser:
    return argparse.ArgumentParser(
        prog=prog, description=description, epilog=epilog, formatter_class=argparse.RawDescriptionHelpFormatter
    )


def _window() -> argparse.ArgumentParser:
    parser = _parser("quoteview", WINDOW_HELP, WINDOW_EPILOG)
    parser.add_argument("paths", metavar="PATH", nargs="*", type=Path, help="documents, or folders of documents")
    parser.add_argument("--version", action=_Version, nargs=0, help="show program's version number and exit")
    return parser


def _commands() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="quoteview")
    commands = parser.add_subparsers(dest="command", required=True)
    _scan(commands)
    _cluster(commands)
    _compare(commands)
    _check(commands)
    _audit(commands)
    _export(commands)
    _import(commands)
    _merge(commands)
    _recover(commands)
    return parser


def _add(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, description: str, epilog: str
) -> argparse.ArgumentParser:
    return commands.add_parser(
        name, description=description, epilog=epilog, formatter_class=argparse.RawDescriptionHelpFormatter
    )


def _policy(asked: str) -> str:
    if asked not in POLICIES and not Path(asked).exists():
        raise argparse.ArgumentTypeError(f"{asked!r} is neither one of {', '.join(POLICIES)} nor a file")
    return asked


def _add_policy(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--policy", metavar="POLICY", type=_policy, default="default", help="strict, default, permissive or a FILE"
    )


def _scan(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    scan = _add(commands, "scan", "Find, attribute, group and compare the quotations of documents.", SCAN_EPILOG)
    scan.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="documents, or folders of documents")
    scan.add_argument("--format", choices=("table", "jsonl", "csv"), default="table", help="default: table")
    scan.add_argument(
        "--table", choices=("quotes", "clusters"), default="quotes", help="which table --format csv writes"
    )
    scan.add_argument("--no-bom", action="store_true", help="csv without the byte order mark that spreadsheets need")
    scan.add_argument("--project", metavar="NEW", type=Path, help="the project file to make")
    scan.add_argument("--hashes-only", action="store_true", help="a project without copies of the documents")
    _add_policy(scan)
    _add_checker(scan)
    _add_out(scan)


def _cluster(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    cluster = _add(commands, "cluster", "Group quotations by the statement they print.", CLUSTER_EPILOG)
    cluster.add_argument("quotes", metavar="QUOTES.jsonl", type=Path, help="quotations, one JSON object a line")
    _add_out(cluster)


def _compare(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    compare = _add(commands, "compare", "Say how one wording differs from another.", COMPARE_EPILOG)
    compare.add_argument("base", metavar="BASE", help="the wording to compare with")
    compare.add_argument("variant", metavar="VARIANT", help="the wording to compare")
    compare.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    _add_policy(compare)


def _check(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    check = _add(commands, "check", "Find the quotations of articles in sources of record.", CHECK_EPILOG)
    check.add_argument("paths", metavar="ARTICLE", nargs="+", type=Path, help="documents, or folders of documents")
    check.add_argument(
        "--against", metavar="SOURCE", nargs="+", type=Path, required=True, help="transcripts, captions, official texts"
    )
    check.add_argument("--format", choices=("table", "jsonl", "csv"), default="table", help="default: table")
    _add_policy(check)
    check.add_argument("--all-found", action="store_true", help="exit with 1 also when a quotation was not found")
    check.add_argument("--no-bom", action="store_true", help="csv without the byte order mark that spreadsheets need")
    _add_out(check)


def _audit(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    audit = _add(commands, "audit", "Write the history of a project, or prove it whole.", AUDIT_EPILOG)
    audit.add_argument("project", metavar="PROJECT", type=Path, help="a project file")
    audit.add_argument("--verify", action="store_true", help="only say whether the history is whole")
    audit.add_argument("--no-bom", action="store_true", help="without the byte order mark that spreadsheets need")
    _add_out(audit)


def _export(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    export = _add(commands, "export", "Take a project away, in a form for others.", EXPORT_EPILOG)
    export.add_argument("project", metavar="PROJECT", type=Path, help="a project file")
    export.add_argument("--format", choices=FORMATS, required=True, help="see below")
    export.add_argument("--table", choices=("quotes", "clusters"), default="quotes", help="for csv")
    export.add_argument("--preset", choices=("all", "verified"), default="all", help="default: all")
    _add_policy(export)
    export.add_argument("--cluster", metavar="ID", help="only this statement")
    export.add_argument("--outlet", metavar="NAME", help="only what this outlet printed; for requests, only to it")
    export.add_argument("--no-bom", action="store_true", help="csv without the byte order mark that spreadsheets need")
    _add_out(export)


def _scan_problem(asked: argparse.Namespace) -> str:
    """Return what is wrong with a scan that is asked for, or ""."""
    return "--hashes-only is of a --project" if asked.hashes_only and not asked.project else ""


def _export_problem(asked: argparse.Namespace) -> str:
    """Return what is wrong with an export that is asked for, or ""."""
    is_part = asked.preset != "all" or asked.cluster or asked.outlet
    return f"--format {asked.format} is of the whole project" if is_part and asked.format in OF_THE_WHOLE else ""


def _import(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    into = _add(commands, "import", "Make a project of an exported one.", IMPORT_EPILOG)
    into.add_argument("file", metavar="FILE.jsonl", type=Path, help="what export --format jsonl wrote")
    into.add_argument("--into", metavar="PROJECT", type=Path, required=True, help="the project file to make")


def _merge(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    merge = _add(commands, "merge", "Make one project of two checkers' copies.", MERGE_EPILOG)
    merge.add_argument("one", metavar="A", type=Path, help="a project file")
    merge.add_argument("other", metavar="B", type=Path, help="another one")
    merge.add_argument("--into", metavar="C", type=Path, required=True, help="the project file to make")
    _add_checker(merge)


def _recover(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    recover = _add(commands, "recover", "Save what survives of a damaged project.", RECOVER_EPILOG)
    recover.add_argument("project", metavar="PROJECT", type=Path, help="a project file")
    recover.add_argument("--into", metavar="NEW", type=Path, required=True, help="the project file to make")
    _add_checker(recover)


def _add_checker(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--checker", metavar="NAME", help="who does this, for the history; default: the login name")


def _add_out(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", metavar="FILE", type=Path, help="write to FILE, whole or not at all, not to stdout")


_problems: Mapping[str, Callable[[argparse.Namespace], str]] = {"scan": _scan_problem, "export": _export_problem}
"""What may be wrong with the arguments of a command taken together."""
