"""What a row of the queue can tell beside its wording; which of it is shown is the checker's choice."""

from collections.abc import Callable, Mapping
from enum import Enum

from quoteview.core.quotation import Kind
from quoteview.ui.models.cluster_rows import NOT_GROUPED, ClusterRow
from quoteview.ui.models.labels import kind_shown
from quoteview.ui.translation import mark, number_shown, tr


class QueueField(Enum):
    """One thing that rows tell. Preferences keep the name of a member; its value is what is shown."""

    # Every row that is scrolled into sight looks all of them up, and the hash of Enum is that of the name.
    __hash__ = object.__hash__

    SIGN = mark("Sign of the worst difference")
    VERDICT = mark("Verdict, status and star")
    SPEAKER = mark("Speaker")
    OUTLETS = mark("Outlets")
    KIND = mark("Kind")
    DATE = mark("Date")
    WORDINGS = mark("Number of wordings")
    QUOTES = mark("Number of quotes")
    POSSIBLE = mark("Possible matches")
    SIGNALS = mark("Signals")
    SOURCE = mark("Source of record")


Fields = frozenset[QueueField]

_UNUSUAL = {QueueField.KIND, QueueField.DATE, QueueField.QUOTES}
USUAL: Fields = frozenset(QueueField).difference(_UNUSUAL)


def fields_named(names: str) -> Fields:
    """Return the fields with these names, which have a space between them; names that nothing has count for nothing."""
    return frozenset(QueueField[name] for name in names.split() if name in QueueField.__members__)


def names_of(fields: Fields) -> str:
    """Return what `fields_named` takes."""
    return " ".join(field.name for field in QueueField if field in fields)


def told_at_right(row: ClusterRow, fields: Fields, *, is_short: bool) -> str:
    """Return what stands at the right of a row: its small facts, in few words or fewer."""
    told = (_TOLD[field](row, is_short) for field in _TOLD if field in fields)
    return " · ".join(filter(None, (*told, "" if row.is_grouped else tr(NOT_GROUPED))))


def _kinds(row: ClusterRow) -> str:
    return ", ".join(kind_shown(kind) for kind in Kind if kind in row.kinds)


def _counted(number: int, sign: str, words: str, is_short: bool) -> str:
    return f"{sign}{number_shown(number)}" if is_short else tr(words, n=number)


_WORDINGS, _QUOTES, _POSSIBLE = mark("%n wording(s)"), mark("%n quote(s)"), mark("%n possible")
SIGNAL = "⚑"
"""Stands before the number of signals."""
SOURCE = "§"
"""Stands before the sign of what the sources of record say."""
QUOTES, WORDINGS, POSSIBLE = "❝", "×", "≈"
"""Stand before these numbers where there is little room."""

_TOLD: Mapping[QueueField, Callable[[ClusterRow, bool], str]] = {
    QueueField.DATE: lambda row, _: row.dates[0] if row.dates else "",
    QueueField.KIND: lambda row, _: _kinds(row),
    QueueField.QUOTES: lambda row, is_short: _counted(row.n_quotations, QUOTES, _QUOTES, is_short),
    QueueField.WORDINGS: lambda row, is_short: (
        _counted(row.n_variants, WORDINGS, _WORDINGS, is_short) if row.n_variants > 1 else ""
    ),
    QueueField.POSSIBLE: lambda row, is_short: (
        _counted(row.n_possible, POSSIBLE, _POSSIBLE, is_short) if row.n_possible else ""
    ),
    QueueField.SIGNALS: lambda row, _: f"{SIGNAL}{number_shown(row.n_signals)}" if row.n_signals else "",
    QueueField.SOURCE: lambda row, _: f"{SOURCE}{row.source_sign}" if row.source_sign else "",
}
