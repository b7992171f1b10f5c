"""Texts as strings of letters, one for each term."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteview.collate.clusters.background import count_once
from quoteview.collate.clusters.letters import Letters
from quoteview.collate.clusters.normalize import normalized

_WRITTEN = "all the harbour, per cent. Mr. Lund [sic] [W]e wasn 't “it's 20 ... . n\u00e9\u00a0e"
PIECES = st.sampled_from(_WRITTEN.split(" "))


@given(st.lists(PIECES, max_size=8).map(" ".join))
def test_a_text_is_spelled_with_the_keys_it_is_read_with(text):
    assert Letters().read(text).keys == normalized(text).keys


@given(st.text(max_size=30))
def test_so_is_any_text(text):
    assert Letters().read(text).keys == normalized(text).keys


def test_one_stem_has_one_letter_in_the_code_and_each_of_its_forms_one_when_spelled():
    letters = Letters()
    one, other = letters.read("The ferries stopped"), letters.read("the ferry stops")
    assert one.code == other.code
    assert [mine == yours for mine, yours in zip(one.spelled, other.spelled, strict=True)] == [True, False, False]


def test_a_word_has_its_letter_in_every_text():
    letters = Letters()
    assert letters.read("quayside").spelled in letters.read("On the quayside, at noon.").spelled


def test_a_reading_knows_where_its_terms_stand():
    text = "It was [sic] “cold”."
    reading = Letters().read(text)
    assert [text[place.start : place.end] for place in reading.places] == ["It", "was", "cold"]


@pytest.mark.parametrize("families", [[], [["we like the quay"], ["we like it", "we like them"], ["the quay"]]])
def test_families_are_counted_by_letter_as_by_key(families):
    letters = Letters()
    counted = letters.counted([[letters.read(text).spelled for text in family] for family in families])
    once = count_once([normalized(text).keys for text in family] for family in families)
    assert (counted.total, counted.words) == (once.total, once.words)
    assert counted.pairs == {pair: count for pair, count in once.pairs.items() if count > 1}
