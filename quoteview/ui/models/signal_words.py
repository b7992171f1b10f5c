"""Signals in words, and the rows of the queue that have them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from quoteview.core.policy import Policy
from quoteview.core.signal import Signal, Signals
from quoteview.ui.colours import SIGNS
from quoteview.ui.models.cluster_rows import ClusterRow
from quoteview.ui.models.labels import severity_shown, signal_shown
from quoteview.ui.models.queue_fields import SIGNAL
from quoteview.ui.translation import tr, translated

QUESTION = "?"


def line(signal: Signal) -> str:
    """Return a signal as one line: how grave it is, of what kind, and what proves it."""
    sign = QUESTION if signal.is_question else SIGNS[signal.severity]
    return f"{sign} {signal_shown(signal.kind.label)}: {translated(signal.evidence)}"


def spoken(signal: Signal) -> str:
    """Return a signal to be read aloud."""
    grave = tr("question") if signal.is_question else severity_shown(signal.severity)
    places = tr("%n place(s)", n=len(signal.places))
    return f"{signal_shown(signal.kind.label)}, {grave}. {translated(signal.evidence)} {places}."


def silence(policy: Policy) -> str:
    """Return which signals the policy switches off, in a sentence; "" where none is."""
    kinds = ", ".join(signal_shown(kind.label) for kind in policy.not_looked_for)
    return tr("Not looked for under the policy: {kinds}.").format(kinds=kinds) if kinds else ""


def possible(n_possible: int) -> str:
    """Return how many reports in other words there may be."""
    return tr("%n possible report(s)", n=n_possible)


def summary(signals: Sequence[Signal], n_outlets: int, n_independent: int, n_silent: int = 0) -> str:
    """Return how many signals and witnesses there are, in one line; "" where there is nothing to tell.

    `n_silent` is how many kinds of signals are switched off: nobody is to take their silence for safety.
    """
    n_possible = sum(signal.is_possible for signal in signals)
    n_questions = sum(signal.is_question for signal in signals) - n_possible
    n_certain = len(signals) - n_questions - n_possible
    told = (
        f"{SIGNAL} {tr('%n signal(s)', n=n_certain)}" if n_certain else "",
        tr("%n question(s)", n=n_questions) if n_questions else "",
        possible(n_possible) if n_possible else "",
        tr("{outlets}, {independent} independent").format(
            outlets=tr("%n outlet(s)", n=n_outlets), independent=n_independent
        )
        if n_independent < n_outlets
        else "",
        tr("%n kind(s) of signals not looked for", n=n_silent) if n_silent else "",
    )
    return " · ".join(filter(None, told))


def rows_with(rows: Iterable[ClusterRow], signals: Signals) -> list[ClusterRow]:
    """Return the rows whose signals are others now, as they are now."""
    changed = []
    for row in rows:
        # Most rows have none, before and now, and the window waits for this.
        if row.signals or row.cluster_id in signals.by_cluster:
            own = signals.of(row.cluster_id)
            kinds = tuple(dict.fromkeys(signal.kind.label for signal in own))
            n_signals = sum(not signal.is_question for signal in own)
            if (kinds, n_signals) != (row.signals, row.n_signals):
                changed.append(replace(row, signals=kinds, n_signals=n_signals))
    return changed
