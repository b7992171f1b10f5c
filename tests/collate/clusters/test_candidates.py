"""What is worth comparing."""

from dataclasses import replace

from quoteview.collate.clusters.background import Background, count_once
from quoteview.collate.clusters.candidates import find_candidates
from quoteview.collate.clusters.evidence import Scale
from quoteview.collate.clusters.provenance import Provenance

NOWHERE = Provenance(frozenset(), frozenset(), frozenset(), frozenset(), frozenset())


def candidates(*texts, provenances=None):
    scale = Scale(Background(count_once([])))
    readings = [scale.read(text) for text in texts]
    return find_candidates(readings, provenances or [NOWHERE] * len(texts), scale.surprise)


def compared(*texts, provenances=None):
    return {pair[:2] for pair in candidates(*texts, provenances=provenances).pairs}


def test_wordings_that_share_words_are_compared_and_others_are_not():
    found = compared(
        "We lost a harbour that night.", "Nobody warned the lighthouse keepers.", "They lost their harbour at night."
    )
    assert found == {(0, 2)}


def test_a_word_that_many_say_is_looked_for_within_what_one_speaker_says():
    by = [replace(NOWHERE, speakers=frozenset([f"speaker {number}"])) for number in range(120)]
    texts = [f"stop marmalade{number} marmelade{number}" for number in range(120)]
    assert (0, 120) not in compared(*texts, "stop")
    assert (0, 120) in compared(*texts, "stop", provenances=[*by, by[0]])


def test_wordings_of_one_thing_are_one_family():
    found = candidates(
        "Nobody warned the lighthouse keepers.", "Nobody warned the keepers.", "We lost the harbour that night."
    )
    assert found.families == [0, 0, 2]


def test_work_grows_with_the_number_of_wordings_not_with_its_square():
    texts = [f"we shall never surrender marmalade{number}" for number in range(500)]
    assert len(candidates(*texts).pairs) < 500 * 41


def test_words_in_another_order_are_compared_where_one_speaker_said_both():
    ways, back = "marmalade quay granary lantern", "lantern granary quay marmalade"
    texts = [ways, back, f"{ways} today", f"{back} tomorrow"]
    by = [replace(NOWHERE, speakers=frozenset(["okafor"]))] * 4
    assert compared(*texts) == {(0, 2), (1, 3)}
    assert (0, 1) in compared(*texts, provenances=by)


def test_what_shares_most_comes_first():
    texts = ["the keepers saw the lantern", "nobody saw the lantern on the quay", "nobody saw the lantern on the pier"]
    pairs = [*candidates(*texts).pairs]
    assert pairs[0][:2] == (1, 2)
    assert [pair.shared for pair in pairs] == sorted((pair.shared for pair in pairs), reverse=True)
