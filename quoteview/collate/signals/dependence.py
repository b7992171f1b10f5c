"""Clusters whose documents are fewer witnesses than outlets: copied from one another, or from one agency."""

from collections.abc import Iterator, Mapping, Sequence

from quoteview.collate.signals.material import Material
from quoteview.collate.signals.wording import quoted
from quoteview.core.difference import Severity
from quoteview.core.document import Document
from quoteview.core.sentence import Sentence
from quoteview.core.signal import Place, Signal, SignalKind
from quoteview.core.witness import Witnesses


def find_dependence(material: Material, witnesses: Witnesses) -> Iterator[Signal]:
    """Yield for each cluster what makes several outlets one witness."""
    for cluster in material.clusters:
        printing = {each.document_id: each for each in reversed(material.printing(cluster))}
        if len(printing) > 1:
            documents = [material.collection.document_by_id[each] for each in sorted(printing)]
            places = {each: Place(each, printing[each].span, printing[each].id) for each in printing}
            for group in witnesses.groups(documents):
                own = [each for each in documents if each.id in group]
                if len({each.outlet or each.id for each in own}) > 1:
                    yield _signal(cluster.id, own, places, witnesses)


def _signal(
    cluster_id: str, documents: Sequence[Document], places: Mapping[str, Place], witnesses: Witnesses
) -> Signal:
    by_id = {each.id: each for each in documents}
    own = (tie for each in by_id for tie in witnesses.ties_of.get(each, ()))
    ties = (tie for tie in own if tie.follower in by_id and tie.leader in by_id)
    tie = max(ties, default=None, key=lambda tie: (tie.is_dated, tie.n_words, tie.leader, tie.follower))
    outlets = ", ".join(dict.fromkeys(each.outlet_shown for each in documents))
    if tie is None:
        agency = next((witnesses.agencies[each] for each in by_id if each in witnesses.agencies), None)
        reason = (
            Sentence("{outlets} count as one: they credit {agency}.", outlets=outlets, agency=agency)
            if agency
            else Sentence("{outlets} count as one: each shares words with another of them.", outlets=outlets)
        )
        shown = tuple(places[each] for each in by_id)
        return Signal(SignalKind.DEPENDENT_WITNESSES, Severity.EDITORIAL, cluster_id, shown, reason)
    follower, leader = by_id[tie.follower], by_id[tie.leader]
    values = {
        "outlets": outlets, "follower": follower.outlet_shown, "leader": leader.outlet_shown, "n": tie.n_words,
        "words": quoted(follower, tie.follower_run),
    }  # fmt: skip
    evidence = (
        Sentence("{outlets} count as one: {follower} seems to follow {leader}; %n word(s) outside the quotations are "
                 "the same (“{words}”).", **values)
        if tie.is_dated
        else Sentence("{outlets} count as one: in {follower} and {leader}, %n word(s) outside the quotations are the "
                      "same (“{words}”).", **values)
    )  # fmt: skip
    runs = (Place(follower.id, tie.follower_run), Place(leader.id, tie.leader_run))
    return Signal(SignalKind.DEPENDENT_WITNESSES, Severity.EDITORIAL, cluster_id, runs, evidence)
