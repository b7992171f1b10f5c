"""Requests to outlets to correct what they printed: plain text, only on wordings that somebody judged."""

from collections.abc import Iterator, Sequence
from itertools import chain
from textwrap import indent

from quoteview.core.difference import Comparison
from quoteview.core.finding import clock
from quoteview.export.excerpt import Answer, Excerpt
from quoteview.export.statement import (
    Occurrence,
    Piece,
    Statement,
    Wording,
    in_words,
    pieces_of,
    statements,
    verdict_shown,
)

RULE = "=" * 72


def pieces(excerpt: Excerpt, outlet: str | None = None) -> Iterator[str]:
    """Yield a request for each outlet that printed a wording at fault, or for one `outlet` alone."""
    cases: dict[str, list[str]] = {}
    for told_of in statements(excerpt):
        for wording in told_of.wordings:
            if wording.is_at_fault:
                for occurrence in wording.occurrences:
                    cases.setdefault(occurrence.document.outlet_shown, []).append(_case(told_of, wording, occurrence))
    wanted = {name: own for name, own in cases.items() if outlet in {None, name}}
    for number, (name, own) in enumerate(sorted(wanted.items())):
        yield f"\n{RULE}\n\n" if number else ""
        yield _request(name, own, excerpt)


def outlets(excerpt: Excerpt) -> tuple[str, ...]:
    """Return the outlets that there is a request for, sorted by name."""
    at_fault = (
        wording.occurrences for told_of in statements(excerpt) for wording in told_of.wordings if wording.is_at_fault
    )
    return tuple(sorted({occurrence.document.outlet_shown for occurrence in chain.from_iterable(at_fault)}))


def _request(outlet: str, cases: list[str], excerpt: Excerpt) -> str:
    what = "a quotation" if len(cases) == 1 else f"{len(cases)} quotations"
    return (
        f"To: {outlet}\nSubject: Request to correct {what}\n\n"
        "Dear editors,\n\n"
        f"in checking how statements were quoted we came upon {what} in your pages that we believe should be\n"
        "corrected. You find below what you printed, what was said, and where that can be verified.\n\n"
        + "\n".join(f"{number}. {case}" for number, case in enumerate(cases, 1))
        + "\nIf we are mistaken, we would be grateful to learn of your source. Otherwise we would be glad if you\n"
        "corrected this and told your readers so.\n\nWith kind regards\n\n"
        f"(Differences are rated under policy {excerpt.policy_shown}; [-…-] is what was said and is missing,\n"
        "{+…+} is what was printed in its place.)\n"
    )


def _case(told_of: Statement, wording: Wording, occurrence: Occurrence) -> str:
    document, judgement = occurrence.document, wording.judgement
    by = f" by {told_of.cluster.speaker}" if told_of.cluster.speaker else ""
    where = ", ".join(filter(None, (document.title, document.url, document.published_at))) or document.file_name
    answer = None if told_of.cluster.base_is_chosen else wording.answer
    lines = [
        f"Our finding: {verdict_shown(judgement.verdict)}\n",
        f"   In: {where}\n",
        f"   What you printed:\n{_set_in(occurrence.as_printed)}\n",
        _in_source(answer)
        if answer and answer.finding.places
        else _said(told_of, by) + _difference([wording.comparison]),
        _basis(told_of, wording),
        f"   Note:\n{_set_in(judgement.note)}\n" if judgement.note else "",
    ]
    return "".join(lines)


def _said(told_of: Statement, by: str) -> str:
    is_known = told_of.cluster.base_is_chosen
    what = f"What was said{by}" if is_known else f"What it was compared with (the statement{by} as outlets print it)"
    return f"   {what}:\n{_set_in(told_of.cluster.base_text)}\n"


def _in_source(answer: Answer) -> str:
    """Return what a source of record says: a person said what is wrong, and these are the words that show it."""
    source, finding = answer
    at = f", {clock(finding.start_ms)}" if finding.start_ms is not None else ""
    comparisons = [place.comparison for place in finding.places]
    said = "".join(f"{_set_in(each.base)}\n" for each in comparisons)
    told = "".join(f"   {each}\n" for each in finding.evidence)
    named = f"{source.title or source.file_name}{at}"
    return f"   What the source of record says ({named}):\n{said}{_difference(comparisons)}{told}"


def _difference(comparisons: Sequence[Comparison]) -> str:
    marked = ("".join(map(_marked, pieces_of(each))) for each in comparisons if each.differences)
    shown = "".join(f"{_set_in(each)}\n" for each in marked)
    return f"   Difference:\n{shown}" if shown else ""


def _marked(piece: Piece) -> str:
    if piece.difference is None:
        return piece.base
    if piece.is_left_out:
        return " […] "
    return (f"[-{piece.base}-]" if piece.base else "") + (f"{{+{piece.variant}+}}" if piece.variant else "")


def _basis(told_of: Statement, wording: Wording) -> str:
    """Return what the finding rests on: where nobody says for the wording, what the statement rests on."""
    checked_by, checked_at = wording.judgement.checked_by, wording.judgement.checked_at
    judgement = wording.judgement if wording.judgement.basis else told_of.judgement
    facts = [in_words(judgement.basis.value)] if judgement.basis else []
    source = ", ".join(filter(None, (*facts, judgement.basis_ref)))
    checked = f"   Checked by {checked_by}, {checked_at}\n" if checked_by else ""
    return (f"   Source: {source}\n" if source else "") + checked


def _set_in(text: str) -> str:
    return indent(text, "      ", lambda _: True)
