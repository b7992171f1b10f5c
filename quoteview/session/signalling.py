"""Signals across documents: looked for when somebody wants them, remembered while the collection stays the same."""

import time
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from threading import Lock

from quoteview.core.cluster import Cluster
from quoteview.core.collection import Collection
from quoteview.core.errors import SignalsCancelled
from quoteview.core.policy import Policy
from quoteview.core.sentence import Sentence
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
        self._witnessed: tuple[Collection, Witnesses] | None = None

    def find(self, collection: Collection, progress: Progress | None = None, rest: Rest | None = None) -> Signals:
        """Return the signals of a collection, from memory if it is the one of before. Raises SignalsCancelled.

        It takes seconds for thousands of documents, with a `rest` now and then.
        """
        with self._lock:
            if self._collection is not collection:
                found = find_signals(collection, progress, rest, witnesses=self._known_witnesses(collection))
                self._collection, self._found = collection, found
                self._witnessed = collection, found.witnesses
            return self._found

    def find_of(
        self, collection: Collection, clusters: Sequence[Cluster], progress: Progress | None = None
    ) -> Signals:
        """Return signals of which those of these clusters are all, as `find` does. Raises SignalsCancelled.

        For some of the clusters it takes less time. Their signals are not remembered, the witnesses are: these are of
        the whole collection, and take longer than the rest.
        """
        if self._collection is collection or len(clusters) == len(collection.clusters):
            return self.find(collection, progress)
        with self._lock:
            only = frozenset(cluster.id for cluster in clusters)
            found = find_signals(collection, progress, only=only, witnesses=self._known_witnesses(collection))
            if found.witnesses.is_known:
                self._witnessed = collection, found.witnesses
            return found

    def witnesses(self, collection: Collection, progress: Progress | None = None) -> Witnesses:
        """Return which documents of a collection count as one witness: what an export needs, and no more.

        Raises SignalsCancelled.
        """
        with self._lock:
            known = self._known_witnesses(collection)
            if known is None:
                known = engine.find_witnesses(collection, _Watch(progress or Unwatched()).breathe)
                self._witnessed = collection, known
            return known

    @property
    def found(self) -> Signals:
        """What was found last; it may be of the collection before a correction."""
        return self._found

    def _known_witnesses(self, collection: Collection) -> Witnesses | None:
        return self._witnessed[1] if self._witnessed and self._witnessed[0] is collection else None


def find_signals(
    collection: Collection,
    progress: Progress | None = None,
    rest: Rest | None = None,
    only: Container[str] | None = None,
    witnesses: Witnesses | None = None,
) -> Signals:
    """Return the signals of a collection, or of its clusters with the ids in `only`, with a `rest` now and then.

    `witnesses` are the collection's, where they are known. Raises SignalsCancelled.
    """
    watch = _Watch(progress or Unwatched(), rest)
    return engine.find_signals(collection, comparing.comparison_of, watch, only, witnesses)


class _Watch:
    """Tells where the search for signals is, lets it rest now and then, and ends it when nobody wants them any more."""

    def __init__(self, progress: Progress, rest: Rest | None = None) -> None:
        self._progress, self._rest = progress, rest
        self._since = time.monotonic()

    def breathe(self) -> None:
        """Rest, if it is time to. Raises SignalsCancelled."""
        if self._progress.is_cancelled():
            raise SignalsCancelled
        if self._rest is not None and time.monotonic() - self._since > STINT:
            self._rest()
            self._since = time.monotonic()

    def step(self, done: int, total: int) -> None:
        """Tell that `done` of `total` steps are behind."""
        self._progress.report(done, total, Sentence("Looking for signals across the documents"))


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
