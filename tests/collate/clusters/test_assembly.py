"""The statement that wordings make together."""

import pytest

from quoteview.collate.clusters.assembly import Print, assembled
from quoteview.collate.clusters.background import Background, count_once
from quoteview.collate.clusters.evidence import Scale


@pytest.fixture(scope="module")
def together():
    scale = Scale(Background(count_once([])))

    def assemble(*texts, documents=1):
        return assembled(scale, [Print(scale.measure(text), documents) for text in texts]).wording.text

    return assemble


WHOLE = "We lost the harbour that night. Nobody warned the lighthouse keepers. Every captain deserves an answer."


def test_one_wording_that_holds_everything_is_taken_letter_for_letter(together):
    assert together("lost the harbour", WHOLE, "Nobody warned the lighthouse keepers,") == WHOLE


def test_overlapping_wordings_go_on_where_one_stops(together):
    assert together(
        "We lost the harbour that night. Nobody warned the lighthouse keepers,",
        "Nobody warned the lighthouse keepers. Every captain deserves an answer.",
    ) == WHOLE


def test_a_wording_that_begins_earlier_is_put_in_front(together):
    assert together(
        "Lighthouse keepers. Every captain deserves an answer.",
        "We lost the harbour that night. Nobody warned the lighthouse keepers.",
    ) == WHOLE


def test_the_wording_that_others_support_comes_before_a_lonely_longer_one(together):
    assert together(
        "Nobody warned the lighthouse keepers.",
        "nobody warned the lighthouse keepers,",
        "Nobody, I guess, sort of wrned the lighthose keepers.",
    ) == "Nobody warned the lighthouse keepers."


def test_two_renderings_are_not_joined_in_a_single_word(together):
    one = "We delivered everything they asked for, except for anything that breaks our treaty,"
    other = "We have delivered all that they asked for, only what breaks the treaty we refuse"
    assert together(one, other) in (one, other)


def test_swapped_sentences_are_not_doubled(together):
    one = "Nobody warned the lighthouse keepers. Every captain deserves an answer."
    other = "Every captain deserves an answer. Nobody warned the lighthouse keepers."
    assert together(one, other) in (one, other)


@pytest.mark.parametrize("joint", ["we stay", "it was", "of the"])
def test_two_common_words_are_no_joint(together, joint):
    one, other = f"Hang the cost of everything, {joint}", f"{joint} until the spring tide comes in"
    assert together(one, other) in (one, other)


def test_three_words_with_a_content_word_are_a_joint(together):
    one, other = "Hang the cost, we stay in harbour,", "we stay in harbour until the spring tide"
    assert together(one, other) == "Hang the cost, we stay in harbour until the spring tide"
