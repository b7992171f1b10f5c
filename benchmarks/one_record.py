"""Works on the project that the command line names, in this process, and prints how long each kind of operation takes.

Every operation is saved before it has ended, as always. What is on the screen is not part of it: see one_project.
"""

import gc
import json
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from benchmarks.measuring import peak_megabytes
from quoteview.core.quotation import Kind
from quoteview.core.verdict import VariantVerdict
from quoteview.session.session import Session

TIMES = 25
FEW = 7
JUDGED = 20_000
"""Judgements that are there already when verdicts are measured again."""
MANY = 940
"""Verdicts after which memory is looked at."""


Act = Callable[[int], object]


class Work:
    """Somebody's work on a project."""

    def __init__(self, session: Session) -> None:
        self._session = session
        clusters = session.collection.clusters
        self.wordings = [variant.id for cluster in clusters for variant in cluster.variants]
        self._fresh = iter(self.wordings[JUDGED:])
        # Far from those that are merged.
        self._several = (each.id for each in clusters[len(clusters) // 3 :] if len(each.variants) > 1)

    def judge(self, _: int) -> None:
        self._session.set_verdict([next(self._fresh)], VariantVerdict.VERBATIM)

    def judge_many(self, _: int) -> None:
        self._session.set_verdict(self.wordings[:JUDGED], VariantVerdict.COSMETIC)

    def corrections(self) -> Mapping[str, Act]:
        session = self._session
        return {
            "reference chosen": self._choose,
            "speaker corrected": lambda at: session.name_speaker(self._quotations(at), "Tove Lindqvist"),
            "kind set": lambda at: session.set_kind(self._quotations(at), Kind.SCARE),
            "statements merged": lambda at: session.merge_clusters(
                cluster.id for cluster in session.collection.clusters[at * 50 : at * 50 + 2]
            ),
            "wording split off": lambda _: session.split_off([self._second(next(self._several))]),
            "quotation excluded": lambda at: session.exclude(self._quotations(at + FEW)[:1]),
            "speakers merged": lambda at: session.merge_speakers([f"Speaker {at} of the town"], "Mara Ellery"),
            "document described": lambda at: session.describe(
                session.collection.documents[at].id, {"outlet": "The Quay"}
            ),
        }

    def _quotations(self, at: int) -> Sequence[str]:
        return self._session.collection.clusters[at * 50].quotation_ids

    def _choose(self, _: int) -> None:
        cluster = next(self._several)
        self._session.choose_base(cluster, self._second(cluster))

    def _second(self, cluster_id: str) -> str:
        return self._session.collection.cluster_by_id[cluster_id].variants[1].id


def main(project: Path) -> None:
    """Open the project, and do a number of things with it."""
    session = Session("Iris Holt")
    figures = {"opened, without a window": _seconds(lambda _: session.open_project(project), 1)}
    gc.freeze()
    work = Work(session)
    figures["a verdict, none before"] = _seconds(work.judge, TIMES)
    figures["20,000 verdicts together"] = _seconds(work.judge_many, 1)
    figures["a verdict, 20,000 before"] = _seconds(work.judge, TIMES)
    figures["a verdict undone"] = _seconds(lambda _: session.undo(), TIMES - 1)
    figures["a verdict done again"] = _seconds(lambda _: session.redo(), TIMES - 1)
    figures |= {name: _seconds(act, FEW) for name, act in work.corrections().items()}
    figures["a correction undone"] = _seconds(lambda _: session.undo(), FEW)
    figures["a correction done again"] = _seconds(lambda _: session.redo(), FEW)
    before = peak_megabytes() or 0.0
    _seconds(work.judge, MANY)
    memory = {"after some operations": before, "after a thousand": peak_megabytes() or 0.0}
    session.close()
    print(json.dumps({"seconds": figures, "megabytes": memory}))


def _seconds(act: Act, times: int) -> Sequence[float]:
    seconds = []
    for at in range(times):
        began = time.perf_counter()
        act(at)
        seconds.append(time.perf_counter() - began)
    return seconds


if __name__ == "__main__":
    main(Path(sys.argv[1]))
