"""What documents show when they are read beside each other: `find_signals` is the front door."""

from collections.abc import Callable, Container, Iterable
from dataclasses import replace
from typing import Protocol

from quoteview.collate.signals.boundaries import find_shifts
from quoteview.collate.signals.changes import find_changes
from quoteview.collate.signals.characters import find_characters
from quoteview.collate.signals.dependence import find_dependence
from quoteview.collate.signals.editions import find_editions
from quoteview.collate.signals.material import Comparing, Material
from quoteview.collate.signals.occasions import find_occasions
from quoteview.collate.signals.reports import find_reports
from quoteview.collate.signals.speakers import find_conflicts
from quoteview.collate.signals.splices import find_splices
from quoteview.collate.signals.translations import find_translations
from quoteview.collate.witnesses import find_witnesses
from quoteview.core.collection import Collection
from quoteview.core.signal import Place, Signal, SignalKind, Signals
from quoteview.core.witness import Witnesses


class Watch(Protocol):
    """What looking for signals needs of whoever waits for them; what either raises ends the work."""

    def breathe(self) -> None:
        """Be called every few milliseconds."""

    def step(self, done: int, total: int) -> None:
        """Hear that `done` of `total` steps are behind."""


_FINDERS: tuple[Callable[[Material], Iterable[Signal]], ...] = (
    find_changes, find_characters, find_conflicts, find_splices, find_editions, find_shifts, find_reports,
    find_translations, find_occasions,
)  # fmt: skip
MOST_POSSIBLE = 3
"""Of so many possible reports of one statement it is asked."""
_REPORTS = frozenset({SignalKind.INDIRECT_REPORT, SignalKind.POSSIBLE_REPORT})
_RANK = {kind: rank for rank, kind in enumerate(SignalKind)}


def find_signals(
    collection: Collection,
    comparing: Comparing,
    watch: Watch,
    only: Container[str] | None = None,
    witnesses: Witnesses | None = None,
) -> Signals:
    """Return all signals of a collection, or those of the clusters whose ids are in `only`, which takes less time.

    The order of the documents does not matter. `witnesses` are those of
    the collection where they are known; with `only`, they are looked for if several outlets print one of these.
    """
    material = Material(collection, comparing, watch.breathe, only)
    found: dict[str, dict[str, Signal]] = {}
    n_steps = len(_FINDERS) + 1
    watch.step(0, n_steps)
    if witnesses is None:
        are_needed = only is None or any(map(material.is_of_several, material.clusters))
        everything = collection.documents, collection.quotations
        witnesses = find_witnesses(*everything, watch.breathe) if are_needed else Witnesses()
    for signal in find_dependence(material, witnesses):
        found.setdefault(signal.cluster_id, {})[signal.id] = signal
    for at, finder in enumerate(_FINDERS, start=1):
        watch.step(at, n_steps)
        for signal in finder(material):
            found.setdefault(signal.cluster_id, {})[signal.id] = signal
    return Signals({each: _ordered(found[each].values()) for each in sorted(found)}, witnesses)


def _ordered(signals: Iterable[Signal]) -> tuple[Signal, ...]:
    """Return the signals of a cluster; what the narrator tells outside the marks right beside is no report as well.

    Of the possible reports only the likeliest are left.
    """
    own = sorted(_together(signals), key=_order)
    shifted = [each.places[0] for each in own if each.kind is SignalKind.BOUNDARY_SHIFT]
    left = [
        each for each in own
        if each.kind not in _REPORTS or not any(_is_there(each.places[0], at) for at in shifted)
    ]  # fmt: skip
    possible = [each for each in left if each.kind is SignalKind.POSSIBLE_REPORT][MOST_POSSIBLE:]
    return tuple(each for each in left if each not in possible)


def _together(signals: Iterable[Signal]) -> Iterable[Signal]:
    """Return signals of which several that say the same, of a paragraph that is printed twice, are one."""
    said: dict[tuple[SignalKind, str], Signal] = {}
    for signal in sorted(signals, key=_order):
        before = said.setdefault((signal.kind, str(signal.evidence)), signal)
        places = dict.fromkeys((*before.places, *signal.places))
        said[signal.kind, str(signal.evidence)] = replace(before, places=tuple(places))
    return said.values()


def _is_there(place: Place, other: Place) -> bool:
    return place.document_id == other.document_id and place.span.overlaps(other.span)


def _order(signal: Signal) -> tuple[bool, int, int, float, str, int, str]:
    first = signal.places[0]
    return (
        signal.is_question, -signal.severity.rank, _RANK[signal.kind], -signal.likeness, first.document_id,
        first.span.start, signal.id,
    )  # fmt: skip
