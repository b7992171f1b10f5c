"""The report on paper: leaves of rich text, as Qt knows it, that stay together on a page where they fit.

Light paper, no links to go to, differences struck through and underlined in the colours of the HTML report.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from quoteview.core.difference import Severity
from quoteview.core.document import Document
from quoteview.core.signal import Signal
from quoteview.core.verdict import Judgement
from quoteview.export.evidence import CAUSES, causes, differing, reasons, told_apart, told_of_answer, told_of_signal
from quoteview.export.excerpt import Answer, Excerpt
from quoteview.export.html_report import HEADINGS, by_severity, counted, made_by, told
from quoteview.export.markup import in_rich_text
from quoteview.export.statement import (
    SIGNS,
    Occurrence,
    Piece,
    Statement,
    Wording,
    in_words,
    statement,
    told_of_judgement,
)

QUIET, TAKEN, ADDED = "#555555", "#8c1d18", "#0b5c2f"
_TIGHT = "margin-top:1px; margin-bottom:2px"
COLOURS = {Severity.CRITICAL: "#a3150f", Severity.SUBSTANTIVE: "#8a4b00"}


@dataclass(frozen=True, slots=True)
class Leaf:
    """Rich text that stays together.

    What `is_bound` to the next one is not the last on a page; `depth` is how far it is set in, `space` the points
    that are left free above it.
    """

    text: str
    is_bound: bool = False
    depth: int = 0
    space: float = 0.0


def leaves(excerpt: Excerpt) -> Iterator[Leaf]:
    """Yield the report, the worst first."""
    yield Leaf(f"<h1>{in_rich_text(excerpt.title)}</h1>{_facts(in_rich_text(told(excerpt)))}"
               f"{_facts(in_rich_text(made_by(excerpt)))}")  # fmt: skip
    for worst, clusters in by_severity(excerpt).items():
        yield Leaf(f"<h2>{SIGNS[worst]} {HEADINGS[worst]}: {len(clusters):,}</h2>", is_bound=True, space=18)
        for cluster in clusters:
            yield from _statement(statement(excerpt, cluster))


def _statement(told_of: Statement) -> Iterator[Leaf]:
    cluster, worst = told_of.cluster, told_of.severity
    whose = "reference wording" if cluster.base_is_chosen else "compared with"
    whose = "one wording" if told_of.is_of_one_wording else whose
    colour = COLOURS.get(worst, QUIET)
    head = (
        f'<p style="{_TIGHT}"><b><span style="color:{colour}">{SIGNS[worst]} {worst.value}</span> · '
        f"{in_rich_text(told_of.speaker or 'Speaker unknown')}</b>"
        f'<span style="color:{QUIET}"> · {whose} · {counted(len(told_of.outlets), "outlet")}</span></p>'
    )
    base = head + _said(in_rich_text(cluster.base_text)) + _judged(told_of.judgement)
    if told_of.is_of_one_wording:
        (only,) = told_of.wordings
        where = "".join(_facts(_where(each)) for each in only.occurrences)
        signals = bool(told_of.signals)
        yield Leaf(base + _answer(only.answer) + _judged(only.judgement) + where, is_bound=signals, space=14)
    else:
        yield Leaf(base, is_bound=True, space=14)
        yield from (Leaf(_wording(wording), depth=1, space=6) for wording in told_of.wordings)
    for heading, own in told_apart(told_of.signals):
        yield Leaf(_facts(f"<b>{heading}</b>") + "".join(map(_signal, own)), depth=1, space=6)


def _signal(signal: Signal) -> str:
    return _facts(f"{SIGNS[signal.severity]} {in_rich_text(told_of_signal(signal))}")


def _answer(answer: Answer | None) -> str:
    if answer is None:
        return ""
    finding = answer.finding
    explained = f"{CAUSES}: {' '.join(causes(finding))}" if causes(finding) else ""
    return (
        _facts(f"{SIGNS[finding.severity]} {in_rich_text(told_of_answer(answer))}")
        + "".join(_said("".join(map(_piece, pieces))) for pieces in differing(finding))
        + "".join(_facts(in_rich_text(each)) for each in (*reasons(finding), explained) if each)
    )


def _said(text: str) -> str:
    return f'<p style="font-family:serif; font-size:11pt; white-space:pre-wrap; {_TIGHT}">{text}</p>'


def _wording(wording: Wording) -> str:
    differences = wording.comparison.differences
    codes = dict.fromkeys(f"{in_words(each.code.label)} ({each.severity.value})" for each in differences)
    return (
        _said("".join(map(_piece, wording.pieces())))
        + (_facts(f"{SIGNS[wording.severity]} {', '.join(codes)}") if codes else "")
        + _answer(wording.answer)
        + _judged(wording.judgement)
        + "".join(_facts(_where(each)) for each in wording.occurrences)
    )


def _piece(piece: Piece) -> str:
    difference = piece.difference
    if difference is None:
        return in_rich_text(piece.base)
    if piece.is_left_out:
        return f'<span style="color:{QUIET}"> … </span>'
    weight = " font-weight:bold;" if difference.severity is Severity.CRITICAL else ""
    taken = f'<span style="color:{TAKEN}; text-decoration:line-through;{weight}">{in_rich_text(piece.base)}</span>'
    added = f'<span style="color:{ADDED}; text-decoration:underline;{weight}">{in_rich_text(piece.variant)}</span>'
    return (taken if piece.base else "") + (added if piece.variant else "")


def _where(occurrence: Occurrence) -> str:
    document: Document = occurrence.document
    facts = (document.outlet_shown, document.title or "", document.published_at or "", document.url or "")
    return " · ".join(in_rich_text(fact) for fact in facts if fact)


def _judged(judgement: Judgement) -> str:
    facts = [in_rich_text(each) for each in told_of_judgement(judgement)]
    style = f"white-space:pre-wrap; {_TIGHT}"
    note = f'<p style="{style}">{in_rich_text(judgement.note)}</p>' if judgement.note else ""
    return (_facts(f"<b>{facts[0]}</b>{''.join(f' · {each}' for each in facts[1:])}") if facts else "") + note


def _facts(text: str) -> str:
    return f'<p style="color:{QUIET}; font-size:8.5pt; {_TIGHT}">{text}</p>'
