"""Signals across documents as records of JSON Lines. Keys may be added, never changed."""

from collections.abc import Iterator

from quoteview.core.collection import Collection
from quoteview.core.policy import DEFAULT, Policy
from quoteview.core.signal import Place, Signal, Signals
from quoteview.export.json_lines import Record, line


def signal_lines(collection: Collection, signals: Signals, policy: Policy) -> Iterator[str]:
    """Yield what a policy left of signals as lines of JSON, by cluster in the order of the collection.

    Before them stands the policy, unless it is the usual one; behind them the witnesses of each cluster.
    """
    if policy != DEFAULT:
        silent = [kind.label for kind in policy.not_looked_for]
        yield line({"record": "policy", "name": policy.name.value, "version": policy.version,
                    "moves": {code.label: severity.value for code, severity in policy.moves},
                    "silent_signals": silent})  # fmt: skip
    for cluster in collection.clusters:
        yield from (line(_signal_record(signal)) for signal in signals.of(cluster.id))
    for cluster in collection.clusters:
        n_outlets = len(collection.outlets_of(cluster.quotation_ids))
        n_independent = signals.witnesses.of_cluster(collection, cluster)
        if n_independent < n_outlets:
            yield line({"record": "witnesses", "cluster_id": cluster.id, "n_outlets": n_outlets,
                        "n_independent": n_independent})  # fmt: skip


def _signal_record(signal: Signal) -> Record:
    likeness: Record = {"likeness": round(signal.likeness, 1)} if signal.is_possible else {}
    return {
        "record": "signal",
        "id": signal.id,
        "kind": signal.kind.label,
        "severity": signal.severity.value,
        "is_question": signal.is_question,
        "cluster_id": signal.cluster_id,
        "evidence": str(signal.evidence),
        "places": [_place_record(place) for place in signal.places],
        **likeness,
    }


def _place_record(place: Place) -> Record:
    return {
        "document_id": place.document_id,
        "start": place.span.start,
        "end": place.span.end,
        "quotation_id": place.quotation_id,
    }
