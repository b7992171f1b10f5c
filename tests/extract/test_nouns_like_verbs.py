"""Words that look like verbs are read by the words beside them."""

import pytest

from quoteview.extract.forms import tokens_of
from quoteview.extract.verbs import VerbReader


def lemmas(text: str) -> frozenset[str]:
    words = [token for word in text.split() for token in tokens_of(word, lambda _: False)]
    return VerbReader(words).lemmas


@pytest.mark.parametrize(
    ("text", "noun"),
    [("the tolls vary from state to state", "state"), ("the tale went from report to report", "report")],
)
def test_from_one_to_another_of_the_kind_tells_of_no_deed(text, noun):
    assert noun not in lemmas(text)


def test_an_infinitive_behind_a_noun_is_a_verb_still():
    assert "state" in lemmas("a letter from the owners to state their case")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Some call this the “bridge of sighs”.", "Some"),
        ("Many called it the “bridge of sighs”.", "Many"),
        ("Critics call this the “bridge of sighs”.", "Critics"),
    ],
)
def test_those_who_call_it_so_are_named_by_their_number(only, text, speaker):
    assert only(text).speaker == speaker
