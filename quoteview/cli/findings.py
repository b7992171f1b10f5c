"""What was found in sources of record, as people read it in a terminal."""

from collections.abc import Iterator
from pathlib import PurePath

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from quoteview.cli.reports import STYLES, count, marked, rated_by, rendered, row, visible
from quoteview.core.difference import Severity
from quoteview.core.finding import Finding, Outcome, Place, clock
from quoteview.core.unusual import unusual_in
from quoteview.export.statement import SIGNS
from quoteview.session.checking import Check, Checked

OUTCOMES = {
    Outcome.VERBATIM: "found verbatim",
    Outcome.DIFFERENT: "found with differences",
    Outcome.CUT: "found, but cut",
    Outcome.JOINED: "found as places joined",
    Outcome.NOT_FOUND: "not found",
}
MISSING = "?"
"""The sign of what was not found: there is no telling how much that matters."""


def findings_report(check: Check, *, colour: bool) -> str:
    """Return each quotation with its outcome, differences and places, by article, and the sums."""
    blocks: list[RenderableType] = []
    path = ""
    for checked in check.checked:
        if checked.document.path != path:
            path = checked.document.path
            blocks.append(Text(visible(path), "bold underline"))
        blocks.append(_block(checked))
    return rendered([*blocks, _sums(check)], colour=colour)


def _block(checked: Checked) -> RenderableType:
    finding = checked.finding
    sign, style = (SIGNS[finding.severity], STYLES[finding.severity]) if finding.places else (MISSING, "")
    speaker = visible(checked.quotation.speaker or "speaker unknown")
    head = row(Text(sign, style), Text(f"“{visible(checked.quotation.text)}”", "bold"))
    found = OUTCOMES[finding.outcome] + (", as somebody else's words" if finding.other_speaker else "")
    facts = row(Text(""), Text(f"{found}{_rating(finding)} · {speaker}", style or "dim"))
    places = [_place(checked, place) for place in finding.places]
    evidence = [row(Text(""), Text(visible(sentence), "dim")) for sentence in _shown(finding)]
    named = [row(Text(""), Text(sentence, "dim")) for sentence in _named(finding)]
    return Group(head, facts, *places, *evidence, *named, Text(""))


def _named(finding: Finding) -> Iterator[str]:
    """Yield which letters in the differences look like others, and which signs cannot be seen."""
    compared = [place.comparison for place in finding.places]
    edits = {text for each in compared for edit in each.differences for text in (edit.base_text, edit.variant_text)}
    differing = set("".join(edits))
    for text in dict.fromkeys(text for each in compared for text in (each.base, each.variant)):
        for unusual in unusual_in(text):
            if unusual.character in differing:
                shown = f"“{unusual.character}”" if unusual.looks_like_another else "What cannot be seen"
                yield f"{shown} is {unusual.name}."


def _rating(finding: Finding) -> str:
    codes = ", ".join(code.label for code in finding.codes)
    rated = f" · {finding.severity.value}" if finding.severity > Severity.NONE else ""
    return rated + (f" ({codes})" if codes else "")


def _place(checked: Checked, place: Place) -> RenderableType:
    where = [PurePath(checked.source.path).name]
    line = checked.source.text.count("\n", 0, place.span.start) + 1
    where.append(f"line {line}" if place.start_ms is None else clock(place.start_ms))
    where.append(place.speaker or "")
    text = marked(place.comparison)
    text.append(f"  {visible(', '.join(filter(None, where)))}", "dim")
    return Padding(row(Text(""), text), (0, 0, 0, 2))


def _shown(finding: Finding) -> tuple[str, ...]:
    """Return the evidence; the causes why words may not be there are the same each time and stand below once."""
    return finding.evidence if finding.places else finding.evidence[:1]


def _sums(check: Check) -> Text:
    n_amiss = sum(each.finding.severity >= Severity.SUBSTANTIVE for each in check.checked)
    sums = f"{count(len(check.checked), 'quotation')} against {count(len(check.sources), 'source')}: "
    text = Text(f"{sums}{n_amiss} with findings of substance, {check.n_missing} not found")
    text.append(rated_by(check.policy))
    missing = next((each.finding for each in check.checked if not each.finding.places), None)
    if missing:
        text.append("\n\nWhy words may not be found that were said:\n")
        text.append("\n".join(f"- {cause}" for cause in missing.evidence[1:]))
    return text
