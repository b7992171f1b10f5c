"""Speakers whom a rule finds before the words are shown as a question where the sentence leaves it in doubt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteview.core.quotation import CERTAIN
from quoteview.extract.trust import JUDGED
from quoteview.extract.weights import weights


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill told the council the bridge was “lost for good”.",
        "Ada Quill said Boris Thorn, who runs the ferry, wanted a toll that was “far too low for boats”.",
        "Ada Quill hopes that some day the old bridge will be “a place of great joy”.",
        "Ada Quill called the toll “a shame for the whole town”.",
    ],
)
def test_who_says_it_in_a_plain_sentence_is_certain(only, text):
    attribution = only(text).attribution
    assert (attribution.speaker, attribution.confidence >= 0.8) == ("Ada Quill", True)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor, who met Boris Thorn on a walk and showed him where boats land, may build what is known as “a joy”.",
        "It was Boris Thorn who led Ada Quill to the bridge where the band plays “songs of great joy”.",
    ],
)
def test_the_nearest_of_several_is_a_question_and_says_so(only, text):
    attribution = only(text).attribution
    assert attribution.confidence < CERTAIN
    assert "leaves that in doubt" in attribution.reason


def test_somebody_quoted_by_another_is_judged_by_the_rule_alone(only):
    attribution = only("The Evening Weir quoted Boris Thorn as saying the bridge was “lost for good”.").attribution
    assert attribution.confidence >= CERTAIN


def test_every_rule_that_is_judged_has_a_weight():
    assert set(weights("en_trust").of) >= JUDGED


@given(st.lists(st.sampled_from(sorted(weights("en_trust").of)), unique=True), st.text())
def test_a_sign_that_is_not_in_the_table_is_worth_nothing(signs, other):
    known = weights("en_trust")
    assert known.sum_of([*signs, f"no sign: {other}"]) == known.sum_of(signs)
