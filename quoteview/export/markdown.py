"""Statements as Markdown, for the note of an article or an issue: CommonMark, with `ins` and `del` of HTML in it."""

import re
from collections.abc import Iterator

from quoteview.core.signal import Signal
from quoteview.export.evidence import (
    CAUSES,
    causes,
    differing,
    reasons,
    told_apart,
    told_of_answer,
    told_of_signal,
    told_of_silence,
)
from quoteview.export.excerpt import Answer, Excerpt
from quoteview.export.markup import is_link
from quoteview.export.statement import SIGNS, Occurrence, Piece, Statement, Wording, statements, told_of_judgement

_MARKUP = re.compile(r"[\\`*_\[\]<>#~|&$]|:(?=[\w+-]+:)")
"""What stands for markup wherever it stands: in CommonMark, in GitHub's tables, formulas and little pictures."""
_AT_START = re.compile(r"^([-+=]|\d{1,9}(?=[.)]))", re.MULTILINE)
"""What stands for a list, a heading or a rule where a line begins."""
_LINE_END = re.compile(r"\r\n|\r|\n")


def pieces(excerpt: Excerpt) -> Iterator[str]:
    """Yield each statement of an excerpt as a section of Markdown."""
    yield from map(_section, statements(excerpt))
    silence = _plain(told_of_silence(excerpt.policy))
    told = f"Severities are rated under the policy {_plain(excerpt.policy_shown)}. {silence}"
    yield f"{told.rstrip()}\n"


def _section(told_of: Statement) -> str:
    cluster = told_of.cluster
    head = f"### {SIGNS[told_of.severity]} {_plain(told_of.speaker or 'Speaker unknown')}".replace("   ", " ")
    whose = "Reference wording" if cluster.base_is_chosen else "Compared with"
    parts = [
        head,
        f"{whose}:",
        _quoted(_plain(cluster.base_text)),
        _judged(told_of),
        *map(_wording, told_of.wordings),
        *(f"{heading}:\n\n" + "\n".join(map(_signal, own)) for heading, own in told_apart(told_of.signals)),
    ]
    return "\n\n".join(filter(None, parts)) + "\n\n"


def _judged(told_of: Statement) -> str:
    facts = [_plain(each) for each in told_of_judgement(told_of.judgement)]
    note = _plain(told_of.judgement.note)
    return "\n\n".join(filter(None, ("; ".join(facts), note)))


def _wording(wording: Wording) -> str:
    marked = "".join(map(_piece, wording.pieces()))
    codes = dict.fromkeys(f"{each.code.label} ({each.severity.value})" for each in wording.comparison.differences)
    facts = [", ".join(map(_plain, codes)), *map(_plain, told_of_judgement(wording.judgement))]
    lines = [
        _indented(f"- {SIGNS[wording.severity].strip()} {marked}".replace("-  ", "- ", 1)),
        *(_indented(f"  - {_where(each)}", 4) for each in wording.occurrences),
        *(_indented(f"  - {fact}", 4) for fact in (*facts, _plain(wording.judgement.note)) if fact),
        *(_answer(wording.answer) if wording.answer else ()),
    ]
    return "\n".join(lines)


def _signal(signal: Signal) -> str:
    return _indented(f"- {SIGNS[signal.severity].strip()} {_plain(told_of_signal(signal))}")


def _answer(answer: Answer) -> Iterator[str]:
    """Yield the lines that tell what a source of record says of a wording."""
    finding = answer.finding
    yield _indented(f"  - {_plain(told_of_answer(answer))}", 4)
    explained = f"{CAUSES}: {' '.join(causes(finding))}" if causes(finding) else ""
    told = ("".join(map(_piece, pieces)) for pieces in differing(finding))
    for line in (*told, *map(_plain, reasons(finding)), _plain(explained)):
        if line:
            yield _indented(f"    - {line}", 6)


def _piece(piece: Piece) -> str:
    if piece.difference is None:
        return _plain(piece.base)
    if piece.is_left_out:
        return " … "
    removed = f"<del>{_plain(piece.base)}</del>" if piece.base else ""
    return removed + (f"<ins>{_plain(piece.variant)}</ins>" if piece.variant else "")


def _where(occurrence: Occurrence) -> str:
    document = occurrence.document
    shown = _plain(document.outlet_shown)
    # An address in angle brackets ends at the first of these, whatever is escaped.
    if document.url and is_link(document.url) and not re.search(r"[<>\s\\]", document.url):
        shown = f"[{shown}](<{document.url}>)"
    return ", ".join(filter(None, (shown, _plain(document.title or ""), document.published_at or "")))


def _plain(text: str) -> str:
    """Return text that Markdown shows as it is; lines stay lines."""
    lines = _LINE_END.split(_AT_START.sub(_escaped_start, _MARKUP.sub(r"\\\g<0>", text)))
    return "\\\n".join((lines[0], *map(_kept_spaces, lines[1:]))) if lines[1:] else lines[0]


def _escaped_start(found: re.Match[str]) -> str:
    """Escape what would begin a list or a heading: the sign itself, or the point behind a number."""
    return f"{found.group()}\\" if found.group().isdecimal() else f"\\{found.group()}"


def _kept_spaces(line: str) -> str:
    """Return a line with the space that it begins with, if it does: Markdown takes only a written one for text."""
    return f"&#{ord(line[0])};{line[1:]}" if line[:1] in {" ", "\t"} else line


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}" for line in text.split("\n"))


def _indented(text: str, width: int = 2) -> str:
    return text.replace("\n", "\n" + " " * width)
