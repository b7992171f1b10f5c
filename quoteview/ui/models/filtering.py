"""What a cluster must have to be shown, and what comes first: values, without Qt."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum, StrEnum
from functools import lru_cache

from quoteview.core.difference import Severity
from quoteview.core.quotation import Kind
from quoteview.core.verdict import ClusterVerdict
from quoteview.ui.models.cluster_rows import ClusterRow
from quoteview.ui.models.folding import fold
from quoteview.ui.models.labels import code_shown
from quoteview.ui.translation import mark


class Facet(StrEnum):
    """A property that clusters can be narrowed by, in the order in which they are offered."""

    SEVERITY = mark("Worst difference")
    STATUS = mark("Status")
    VERDICT = mark("Verdict")
    MARK = mark("Marked")
    TAG = mark("Tags")
    OUTLET = mark("Outlets")
    SPREAD = mark("Number of outlets")
    SPEAKER = mark("Speaker")
    KIND = mark("Kind")
    CODE = mark("Differences")
    SIGNAL = mark("Signals")
    SOURCE = mark("Source of record")
    DATE = mark("Date")


class Order(Enum):
    """What comes first in the queue. Preferences keep the name of a member; its value is what is shown."""

    WORST = mark("Worst difference first")
    SPREAD = mark("Most outlets first")
    VARIANTS = mark("Most wordings first")
    QUOTES = mark("Most quotes first")
    POSSIBLE = mark("Most possible matches first")
    SPEAKER = mark("By speaker")
    KIND = mark("By kind")
    DATE = mark("By date, earliest first")
    LATEST = mark("By date, latest first")
    STATUS = mark("By status, unfinished first")
    VERDICT = mark("By verdict")
    WORDING = mark("By wording")
    READING = mark("In reading order")
    SIGNALS = mark("Most signals first")
    SOURCE = mark("By source of record, worst first")
    MILDEST = mark("Mildest difference first")
    NARROW = mark("Fewest outlets first")
    FEW_VARIANTS = mark("Fewest wordings first")
    FEW_QUOTES = mark("Fewest quotes first")
    FEW_POSSIBLE = mark("Fewest possible matches first")
    FEW_SIGNALS = mark("Fewest signals first")
    SPEAKER_BACK = mark("By speaker, reversed")
    KIND_BACK = mark("By kind, reversed")
    VERDICT_BACK = mark("By verdict, reversed")
    WORDING_BACK = mark("By wording, reversed")
    SOURCE_BACK = mark("By source of record, best first")


_REVERSED: Mapping[Order, Order] = {
    Order.WORST: Order.MILDEST,
    Order.SPREAD: Order.NARROW,
    Order.VARIANTS: Order.FEW_VARIANTS,
    Order.QUOTES: Order.FEW_QUOTES,
    Order.POSSIBLE: Order.FEW_POSSIBLE,
    Order.SIGNALS: Order.FEW_SIGNALS,
    Order.SPEAKER: Order.SPEAKER_BACK,
    Order.KIND: Order.KIND_BACK,
    Order.DATE: Order.LATEST,
    Order.VERDICT: Order.VERDICT_BACK,
    Order.WORDING: Order.WORDING_BACK,
    Order.SOURCE: Order.SOURCE_BACK,
}
BACKWARDS: Mapping[Order, Order] = {**_REVERSED, **{back: order for order, back in _REVERSED.items()}}
"""The order that is the other way round, where there is one."""
SELDOM = frozenset(_REVERSED.values()) - {Order.LATEST}
"""Orders that only the heads of columns offer."""
DESCENDING = frozenset({
    Order.WORST, Order.SPREAD, Order.VARIANTS, Order.QUOTES, Order.POSSIBLE, Order.SIGNALS, Order.SOURCE, Order.LATEST,
    Order.SPEAKER_BACK, Order.KIND_BACK, Order.VERDICT_BACK, Order.WORDING_BACK,
})
"""Orders in which what is most, latest or last of its kind comes first."""


Value = Severity | Kind | str | None
"""One value of a facet; None is the unknown speaker, or date."""

ONE_OUTLET = mark("1 only")
_LEAST = {mark("2 or more"): 2, mark("3 or more"): 3, mark("5 or more"): 5, mark("10 or more"): 10}
SPREADS = (ONE_OUTLET, *_LEAST)
"""Values of the number of outlets; those with "or more" hold one another."""

NO_VERDICT = "none"
VERDICTS = (*(verdict.value for verdict in ClusterVerdict), NO_VERDICT)
STARRED, NOTED = "starred", "noted"

_CHOSEN = {
    Facet.SEVERITY: "severities",
    Facet.STATUS: "statuses",
    Facet.VERDICT: "verdicts",
    Facet.MARK: "marks",
    Facet.TAG: "tags",
    Facet.OUTLET: "outlets",
    Facet.SPREAD: "spreads",
    Facet.SPEAKER: "speakers",
    Facet.KIND: "kinds",
    Facet.CODE: "codes",
    Facet.SIGNAL: "signals",
    Facet.SOURCE: "sources",
    Facet.DATE: "dates",
}
_NOTHING: frozenset[Value] = frozenset()
ANY_KIND: frozenset[Value] = frozenset(Kind)


@dataclass(frozen=True, slots=True)
class Filter:
    """What a cluster must have to be shown. Within a facet one value is enough; an empty facet asks nothing.

    All the terms of `words` must occur, in any order (see `terms`). A cluster is shown when any of its
    quotations is of one of the `kinds`, of which none asked for means none shown.
    """

    words: str = ""
    severities: frozenset[Value] = _NOTHING
    outlets: frozenset[Value] = _NOTHING
    spreads: frozenset[Value] = _NOTHING
    speakers: frozenset[Value] = _NOTHING
    kinds: frozenset[Value] = frozenset({Kind.STATEMENT, Kind.FRAGMENT})
    codes: frozenset[Value] = _NOTHING
    dates: frozenset[Value] = _NOTHING
    statuses: frozenset[Value] = _NOTHING
    verdicts: frozenset[Value] = _NOTHING
    marks: frozenset[Value] = _NOTHING
    tags: frozenset[Value] = _NOTHING
    signals: frozenset[Value] = _NOTHING
    sources: frozenset[Value] = _NOTHING

    def chosen(self, facet: Facet) -> frozenset[Value]:
        """Return the values of a facet that are asked for."""
        values: frozenset[Value] = getattr(self, _CHOSEN[facet])
        return values

    def with_facet(self, facet: Facet, values: frozenset[Value]) -> "Filter":
        """Return the filter with other values asked for in one facet."""
        changes: Mapping[str, frozenset[Value]] = {_CHOSEN[facet]: values}
        return replace(self, **changes)  # type: ignore[arg-type] # none of them is `words`

    def without_facet(self, facet: Facet) -> "Filter":
        """Return the filter with nothing asked for in one facet."""
        return self.with_facet(facet, ANY_KIND if facet is Facet.KIND else _NOTHING)

    def toggled(self, facet: Facet, value: Value) -> "Filter":
        """Return the filter with one value asked for that was not, or the other way round."""
        return self.with_facet(facet, self.chosen(facet) ^ {value})

    def asks(self, facet: Facet) -> bool:
        """Tell whether a facet lets through less than everything."""
        return self.chosen(facet) != (ANY_KIND if facet is Facet.KIND else _NOTHING)


EVERYTHING = Filter(kinds=ANY_KIND)


@lru_cache
def _spread(n_outlets: int) -> tuple[Value, ...]:
    return tuple(value for value, least in _LEAST.items() if n_outlets >= least) or (ONE_OUTLET,)


def values_of(row: ClusterRow, facet: Facet) -> tuple[Value, ...]:
    """Return the values that a cluster has in a facet."""
    return _VALUES[facet](row)


def _marks(row: ClusterRow) -> tuple[Value, ...]:
    return (*((STARRED,) if row.is_starred else ()), *((NOTED,) if row.notes else ()))


_VALUES: Mapping[Facet, Callable[[ClusterRow], tuple[Value, ...]]] = {
    Facet.SEVERITY: lambda row: (row.severity,),
    Facet.STATUS: lambda row: (row.judgement.status.value,),
    Facet.VERDICT: lambda row: (row.judgement.verdict.value if row.judgement.verdict else NO_VERDICT,),
    Facet.MARK: _marks,
    Facet.TAG: lambda row: row.tags,
    Facet.OUTLET: lambda row: row.outlets,
    Facet.SPREAD: lambda row: _spread(len(row.outlets)),
    Facet.SPEAKER: lambda row: (row.speaker,),
    Facet.KIND: lambda row: tuple(row.kinds),
    Facet.CODE: lambda row: row.codes,
    Facet.SIGNAL: lambda row: row.signals,
    Facet.SOURCE: lambda row: row.sources,
    Facet.DATE: lambda row: row.dates or (None,),
}


def value_in_words(value: Value) -> str:
    """Return a value of any facet as somebody types it after the name of its facet."""
    if isinstance(value, Severity | Kind):
        return value.value
    if value is None:
        return "unknown"
    label, name = value.replace("_", " "), code_shown(value)
    # A code can be typed as exports have it, and as it is read.
    return label if name == label else f"{label}, {name}"


@dataclass(frozen=True, slots=True)
class Term:
    """One thing to look for: folded text, anywhere or in one facet's values alone."""

    text: str
    facet: Facet | None = None


_FIELDS = {
    "speaker": Facet.SPEAKER,
    "outlet": Facet.OUTLET,
    "code": Facet.CODE,
    "signal": Facet.SIGNAL,
    "source": Facet.SOURCE,
    "kind": Facet.KIND,
    "date": Facet.DATE,
    "severity": Facet.SEVERITY,
    "status": Facet.STATUS,
    "verdict": Facet.VERDICT,
    "tag": Facet.TAG,
    "is": Facet.MARK,
}
_UNDERSCORED = {Facet.CODE, Facet.SIGNAL, Facet.STATUS, Facet.VERDICT}
_NAMES = "|".join(_FIELDS)
# A field with nothing after it; or a phrase (its last mark may be missing while somebody types) or a word, of a field.
_TERM = re.compile(rf'(?:{_NAMES}):(?=\s|$)|(?:({_NAMES}):)?(?:"([^"]*)(?:"|$)|(\S+))')


@lru_cache(64)
def terms(words: str) -> tuple[Term, ...]:
    """Return what somebody looks for: `pier "last boat" speaker:quill outlet:"harbour post" code:number kind:scare`.

    Straight and curly marks, case and accents are equal. A field with nothing after it asks nothing yet.
    """
    found = (_term(*match.groups()) for match in _TERM.finditer(fold(words)))
    return tuple(dict.fromkeys(term for term in found if term.text))


def _term(field: str | None, phrase: str | None, word: str | None) -> Term:
    text = " ".join((phrase or "").split()) or (word or "").replace('"', "")
    facet = _FIELDS.get(field or "")
    return Term(text.replace("_", " ") if facet in _UNDERSCORED else text, facet)
