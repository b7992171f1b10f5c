"""Orders of rows: what each order compares them by."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from quoteview.core.quotation import Kind
from quoteview.core.verdict import Status
from quoteview.session.sources import Answer
from quoteview.ui.models.cluster_rows import ClusterRow
from quoteview.ui.models.filtering import BACKWARDS, VERDICTS, Facet, Order, Value, values_of
from quoteview.ui.models.folding import fold


def places_in(rows: Sequence[ClusterRow], order: Order) -> list[int]:
    """Return the places of rows in an order; what is equal in it stays in reading order."""
    if order is Order.READING:
        return list(range(len(rows)))
    keys = list(map(_key(rows, order), rows))
    return sorted(range(len(rows)), key=keys.__getitem__)


_COUNTED: Mapping[Order, Callable[[ClusterRow], int]] = {
    Order.WORST: lambda row: _packed(row.severity.rank, len(row.outlets), row.n_quotations),
    Order.SPREAD: lambda row: _packed(len(row.outlets), row.severity.rank, row.n_quotations),
    Order.VARIANTS: lambda row: _packed(row.n_variants, row.severity.rank, len(row.outlets)),
    Order.QUOTES: lambda row: _packed(row.n_quotations, row.severity.rank, len(row.outlets)),
    Order.POSSIBLE: lambda row: _packed(row.n_possible, row.severity.rank, len(row.outlets)),
    Order.SIGNALS: lambda row: _packed(row.n_signals, row.severity.rank, len(row.outlets)),
}
"""What rows have most of first, as one whole number: it sorts several times as fast as a tuple."""
_ANSWERS: Mapping[str, int] = {answer.value: at for at, answer in enumerate(Answer) if answer is not Answer.NOT_HELD}

Key = Callable[[ClusterRow], int]
"""What a row is compared by: the least comes first."""


def _key(rows: Sequence[ClusterRow], order: Order) -> Key:
    """Return what rows are compared by; what a row does not have comes last, whichever way round."""
    if order in _COUNTED:
        counted = _COUNTED[order]
        return lambda row: -counted(row)
    if order in _KEYS:
        return _KEYS[order](rows, order)
    forwards = _key(rows, BACKWARDS[order])
    return lambda row: -forwards(row)


def _by_speaker(rows: Sequence[ClusterRow], order: Order) -> Key:
    speakers = {row.speaker for row in rows}
    named = sorted(filter(None, speakers), key=lambda speaker: (fold(speaker), speaker))
    if order is Order.SPEAKER_BACK:
        named.reverse()
    rank: Mapping[str | None, int] = {speaker: at for at, speaker in enumerate(named)}
    return lambda row: rank.get(row.speaker, len(named))


def _by_date(rows: Sequence[ClusterRow], order: Order) -> Key:
    times = {time: at for at, time in enumerate(sorted({row.published_at or "" for row in rows}))}
    way = 1 if order is Order.DATE else -1
    return lambda row: way * times[row.published_at] if row.published_at else len(times)


def _by_kind(_: Sequence[ClusterRow], _order: Order) -> Key:
    kinds = {kind: at for at, kind in enumerate(Kind)}
    return lambda row: min((kinds[kind] for kind in row.kinds), default=len(kinds))


def _by_status(_: Sequence[ClusterRow], _order: Order) -> Key:
    return _ranked_by(Facet.STATUS, tuple(Status))


def _by_verdict(_: Sequence[ClusterRow], order: Order) -> Key:
    *given, none = VERDICTS
    return _ranked_by(Facet.VERDICT, (*(reversed(given) if order is Order.VERDICT_BACK else given), none))


def _by_wording(rows: Sequence[ClusterRow], _order: Order) -> Key:
    wordings = {words: at for at, words in enumerate(sorted({fold(row.wording) for row in rows}))}
    return lambda row: wordings[fold(row.wording)]


def _by_source(_: Sequence[ClusterRow], order: Order) -> Key:
    last, way = len(_ANSWERS), 1 if order is Order.SOURCE else -1
    return lambda row: last if (gravest := _gravest(row)) == last else way * gravest


def _ranked_by(facet: Facet, values: Iterable[Value]) -> Key:
    """Return what puts rows in the order of the values they have in a facet, and of these what is worst first."""
    ranks: Mapping[Value, int] = {value: at << 72 for at, value in enumerate(values)}
    worst = _COUNTED[Order.WORST]
    return lambda row: ranks[values_of(row, facet)[0]] - worst(row)


_KEYS: Mapping[Order, Callable[[Sequence[ClusterRow], Order], Key]] = {
    Order.SPEAKER: _by_speaker,
    Order.SPEAKER_BACK: _by_speaker,
    Order.DATE: _by_date,
    Order.LATEST: _by_date,
    Order.KIND: _by_kind,
    Order.STATUS: _by_status,
    Order.VERDICT: _by_verdict,
    Order.VERDICT_BACK: _by_verdict,
    Order.WORDING: _by_wording,
    Order.SOURCE: _by_source,
    Order.SOURCE_BACK: _by_source,
}


def _gravest(row: ClusterRow) -> int:
    """Return the place of the gravest answer of the sources of record, or the number of answers without any."""
    return min((_ANSWERS.get(answer, len(_ANSWERS)) for answer in row.sources), default=len(_ANSWERS))


def _packed(first: int, second: int, third: int) -> int:
    return (first << 48) + (second << 24) + third
