"""Signals across documents: looked for when somebody wants them, remembered while the collection stays the same."""

import time
from collections.abc import Mapping
from dataclasses import replace
from threading import Lock

from quoteview.core.collection import Collection
from quoteview.core.errors import SignalsCancelled
from quoteview.core.policy import Policy
from quoteview.core.signal import Signal, Signals
from quoteview.core.witness import Witnesses
from quoteview.session import comparing, engine
from quoteview.session.progress import STINT, Progress, Rest, Unwatched


class Signalling:
    """The signals of what is open.

    They are found under no policy: a policy only leaves kinds out, so that it can change at no cost.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._collection: Collection | None = None
        self._found = Signals()

    def find(self, collection: Collection, progress: Progress | None = None, rest: Rest | None = None) -> Signals:
        """Return the signals of a collection, from memory if it is the one of before. Raises SignalsCancelled.

        It takes seconds for thousands of documents, with a `rest` now and then.
        """
        with self._lock:
            if self._collection is not collection:
                found = find_signals(collection, progress, rest)
                self._collection, self._found = collection, found
            return self._found

    def witnesses(self, collection: Collection) -> Witnesses:
        """Return which documents of a collection count as one witness: what an export needs, and no more."""
        if self._collection is collection:
            return self._found.witnesses
        return engine.find_witnesses(collection.documents, collection.quotations)

    @property
    def found(self) -> Signals:
        """What was found last; it may be of the collection before a correction."""
        return self._found


def find_signals(collection: Collection, progress: Progress | None = None, rest: Rest | None = None) -> Signals:
    """Return the signals of a collection, with a `rest` now and then. Raises SignalsCancelled."""
    watched, since = progress or Unwatched(), time.monotonic()

    def breathe() -> None:
        nonlocal since
        if watched.is_cancelled():
            raise SignalsCancelled
        if rest is not None and time.monotonic() - since > STINT:
            rest()
            since = time.monotonic()

    return engine.find_signals(collection, comparing.comparison_of, breathe)


def shown(signals: Signals, policy: Policy) -> Signals:
    """Return signals without the kinds that a policy leaves out."""
    if not policy.silent:
        return signals
    kept: Mapping[str, tuple[Signal, ...]] = {
        cluster_id: left
        for cluster_id, own in signals.by_cluster.items()
        if (left := tuple(each for each in own if each.kind not in policy.silent))
    }
    return replace(signals, by_cluster=kept)
