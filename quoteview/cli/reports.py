"""Results as people read them in a terminal.

Words of documents reach the terminal with their control characters made visible: an article must
not be able to steer the terminal of whoever checks it.
"""

import unicodedata
from collections.abc import Callable
from io import StringIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from quoteview.core.cluster import Cluster, Variant
from quoteview.core.collection import Collection
from quoteview.core.difference import Comparison, Difference, Severity
from quoteview.core.policy import DEFAULT, Policy
from quoteview.core.quotation import Kind
from quoteview.core.signal import Signal, Signals
from quoteview.export.evidence import told_of_silence
from quoteview.export.statement import SIGNS

STYLES = {
    Severity.NONE: "",
    Severity.COSMETIC: "dim",
    Severity.EDITORIAL: "",
    Severity.SUBSTANTIVE: "yellow",
    Severity.CRITICAL: "bold red",
}
WIDTH = 100
"""Columns, where the output is no terminal that has a width of its own."""

QUIET_KINDS = frozenset({Kind.SCARE, Kind.HEADLINE})
OMITTED = frozenset({"fragment_of", "truncation"})

Comparing = Callable[[Cluster, Variant], Comparison]


POSSIBLE = "Perhaps told in other words, the likeliest first"


def visible(text: str) -> str:
    """Return `text` on one line, its control and formatting characters replaced by their names in angle brackets."""
    return "".join(map(_visible, text))


def _visible(character: str) -> str:
    if character.isspace():
        return " "
    if unicodedata.category(character) in ("Cc", "Cf", "Cs"):
        return f"<{unicodedata.name(character, f'U+{ord(character):04X}')}>"
    return character


def collection_report(
    collection: Collection, comparing: Comparing, signals: Signals, policy: Policy, *, colour: bool
) -> str:
    """Return every statement with its variants, what differs and its signals, worst first, and the sums.

    What may be told in other words is a list by itself before the sums, the likeliest first.
    `comparing` rates by `policy`, and `signals` are without those that it leaves out.
    """
    shown = [cluster for cluster in collection.clusters if not _is_quiet(collection, cluster)]
    worst = {cluster.id: _worst(cluster, comparing) for cluster in shown}
    shown.sort(key=lambda cluster: -worst[cluster.id].rank)
    blocks: list[RenderableType] = []
    for cluster in shown:
        blocks.append(_cluster_block(collection, cluster, comparing, worst[cluster.id]))
        blocks += [_signal_row(signal) for signal in signals.of(cluster.id) if not signal.is_possible]
        blocks.append(Text(""))
    possible = [signal for signal in signals.possible() if signal.cluster_id in worst]
    if possible:
        blocks += [Text(POSSIBLE, "bold"), *map(_signal_row, possible), Text("")]
    sums = _sums(collection, shown, worst).append(rated_by(policy)).append(_silence(policy))
    return rendered([*blocks, sums], colour=colour)


def comparison_report(comparison: Comparison, *, colour: bool) -> str:
    """Return the variant with its differences marked, then each difference on a line of its own."""
    lines = [_difference_line(difference) for difference in comparison.differences]
    summary = Text(f"{comparison.max_severity.value} ({_words(comparison.tier.value)})", style="bold")
    return rendered([marked(comparison), summary, *lines], colour=colour)


def rendered(blocks: list[RenderableType], *, colour: bool) -> str:
    """Return blocks as the lines of a terminal, in colour or plain."""
    written = StringIO()
    console = Console(
        file=written, force_terminal=colour, no_color=not colour, highlight=False, width=None if colour else WIDTH
    )
    console.print(*blocks, sep="\n")
    return "\n".join(line.rstrip() for line in written.getvalue().splitlines()) + "\n"


def _is_quiet(collection: Collection, cluster: Cluster) -> bool:
    return all(quotation.kind in QUIET_KINDS for quotation in collection.quotations_of(cluster))


def _worst(cluster: Cluster, comparing: Comparing) -> Severity:
    return max(comparing(cluster, variant).max_severity for variant in cluster.variants)


def _cluster_block(collection: Collection, cluster: Cluster, comparing: Comparing, worst: Severity) -> RenderableType:
    sign, style = SIGNS[worst], STYLES[worst]
    outlets = collection.outlets_of(cluster.quotation_ids)
    head = row(Text(sign, style), Text(visible(cluster.base_text), "bold"))
    facts = row(Text(""), Text(visible(f"{cluster.speaker or 'speaker unknown'} · {', '.join(outlets)}"), "dim"))
    if len(cluster.quotation_ids) == 1:
        return Group(head, facts)
    variants = [_variant_row(collection, variant, comparing(cluster, variant)) for variant in cluster.variants]
    return Group(head, facts, *variants)


def _signal_row(signal: Signal) -> RenderableType:
    sign = "?" if signal.is_question else "⚑"
    style = "dim" if signal.is_question else STYLES[signal.severity]
    told = Text(visible(signal.evidence))
    told.append(f"  {_words(signal.kind.label)}", "dim")
    return Padding(row(Text(sign, style), told), (0, 0, 0, 2))


def _variant_row(collection: Collection, variant: Variant, comparison: Comparison) -> RenderableType:
    outlets = visible(", ".join(collection.outlets_of(variant.quotation_ids)))
    codes = ", ".join(dict.fromkeys(difference.code.label for difference in comparison.differences))
    text = marked(comparison, quiet_ends=True)
    text.append(f"  {outlets}", "dim")
    text.append(f"  {codes}" if codes else "", STYLES[comparison.max_severity] or "dim")
    return Padding(row(Text(SIGNS[comparison.max_severity], STYLES[comparison.max_severity]), text), (0, 0, 0, 2))


def row(sign: Text, text: Text) -> Table:
    """Return a text beside its sign."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=1)
    grid.add_column(overflow="fold")
    grid.add_row(sign, text)
    return grid


def marked(comparison: Comparison, *, quiet_ends: bool = False) -> Text:
    """Return the variant with its differences as [-removed-]{+added+}, and colour beside that.

    With `quiet_ends`, what a fragment leaves out before and after is only an ellipsis.
    """
    marked, at = Text(), 0
    for difference in comparison.differences:
        marked.append(visible(comparison.base[at : difference.base.start]))
        at = difference.base.end
        if quiet_ends and difference.code.label in OMITTED and not difference.variant_text:
            marked.append(" … ", "dim")
        else:
            _append_edit(marked, difference)
    marked.append(visible(comparison.base[at:]))
    return marked


def _append_edit(marked: Text, difference: Difference) -> None:
    weight = "bold " if difference.severity is Severity.CRITICAL else ""
    if difference.base_text:
        marked.append(f"[-{visible(difference.base_text)}-]", weight + "strike yellow")
    if difference.variant_text:
        marked.append(f"{{+{visible(difference.variant_text)}+}}", weight + "underline cyan")


def _difference_line(difference: Difference) -> Text:
    removed = f"removed “{visible(difference.base_text)}”" if difference.base_text else ""
    added = f"added “{visible(difference.variant_text)}”" if difference.variant_text else ""
    line = Text(f"{SIGNS[difference.severity]} ", STYLES[difference.severity])
    line.append(f"{difference.severity.value} {difference.code.label}: ")
    return line.append("; ".join(filter(None, (removed, added))))


def _sums(collection: Collection, shown: list[Cluster], worst: dict[str, Severity]) -> Text:
    differing = sum(worst[cluster.id] >= Severity.SUBSTANTIVE for cluster in shown)
    quiet = len(collection.clusters) - len(shown)
    return Text(
        f"{count(len(collection.documents), 'document')}, {count(len(collection.quotations), 'quotation')}, "
        f"{count(len(shown), 'statement')}, {differing} of them with differences of substance"
        + (f"; {count(quiet, 'headline or scare quote', 'headlines and scare quotes')} not shown" if quiet else "")
    )


def rated_by(policy: Policy) -> str:
    """Return a line behind the sums that names a policy, "" for the usual one."""
    return f"\nSeverities are rated under the policy {policy.shown}." if policy != DEFAULT else ""


def _silence(policy: Policy) -> str:
    silence = told_of_silence(policy)
    return f"\n{silence}" if silence else ""


def count(number: int, noun: str, plural: str | None = None) -> str:
    """Return a number and what it counts."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def _words(label: str) -> str:
    return label.replace("_", " ")
