from hypothesis import given
from hypothesis import strategies as st

from quoteview.core.judgements import Judgements
from quoteview.core.verdict import UNJUDGED, Judgement, Status

DECISIONS = (UNJUDGED, Judgement(Status.DONE), Judgement(note="Ask again."), Judgement(tags=("pier",)))
DECIDED = st.dictionaries(st.sampled_from([f"c{number}" for number in range(12)]), st.sampled_from(DECISIONS))


def test_what_nobody_judged_has_no_entry():
    judgements = Judgements.of({"c1": Judgement(note="Ask again."), "c2": UNJUDGED})
    assert dict(judgements) == {"c1": Judgement(note="Ask again.")}
    assert dict(judgements.with_others({"c1": UNJUDGED})) == {}


def test_judgements_never_change():
    before = Judgements.of({"c1": Judgement(Status.DONE)})
    before.with_others({"c1": Judgement(note="Ask again."), "c3": Judgement(Status.DONE)})
    assert dict(before) == {"c1": Judgement(Status.DONE)}


@given(st.lists(st.tuples(DECIDED, st.sets(st.sampled_from(["c1", "c2"]))), max_size=8))
def test_judgements_are_what_a_dictionary_of_them_would_be(steps):
    judgements, plain = Judgements(), {}
    for decided, without in steps:
        before, judgements = judgements, judgements.with_others(decided, without=without)
        was = plain
        plain = {target: each for target, each in plain.items() if target not in without} | decided
        plain = {target: each for target, each in plain.items() if each != UNJUDGED}
        assert dict(judgements) == plain
        assert len(judgements) == len(plain)
        really = {target for target in {*was, *plain} if was.get(target) != plain.get(target)}
        assert really <= set(before.different(judgements)) <= {*was, *plain}


def test_what_did_not_change_is_shared():
    before = Judgements.of({f"c{number}": Judgement(note=str(number)) for number in range(5000)})
    after = before.with_others({"c7": Judgement(Status.DONE)})
    assert sum(one is not other for one, other in zip(before.shelves, after.shelves, strict=True)) == 1
    assert list(before.different(after)) == ["c7"]


def test_what_nobody_judged_is_asked_for_like_what_somebody_did():
    judgements = Judgements.of({"c1": Judgement(note="Ask again.")})
    assert judgements.judgement("c1") == Judgement(note="Ask again.")
    assert judgements.judgement("c2") is UNJUDGED
