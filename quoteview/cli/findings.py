"""What was found in sources of record, as people read it in a terminal."""

from pathlib import PurePath

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from quoteview.cli.reports import STYLES, count, marked, rendered, row, visible
from quoteview.core.difference import Severity
from quoteview.core.finding import Finding, Outcome, Place, clock
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
    facts = row(Text(""), Text(f"{OUTCOMES[finding.outcome]}{_rating(finding)} · {speaker}", style or "dim"))
    places = [_place(checked, place) for place in finding.places]
    evidence = [row(Text(""), Text(visible(sentence), "dim")) for sentence in _shown(finding)]
    return Group(head, facts, *places, *evidence, Text(""))


def _rating(finding: Finding) -> str:
    codes = ", ".join(code.label for code in finding.codes)
    rated = f" · {finding.severity.value}" if finding.severity > Severity.NONE else ""
    return rated + (f" ({codes})" if codes else "")


def _place(checked: Checked, place: Place) -> RenderableType:
    where = [PurePath(checked.source.path).name]
    if place.start_ms is not None:
        where.append(clock(place.start_ms))
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
    missing = next((each.finding for each in check.checked if not each.finding.places), None)
    if missing:
        text.append("\n\nWhy words may not be found that were said:\n")
        text.append("\n".join(f"- {cause}" for cause in missing.evidence[1:]))
    return text
