"""Texts as strings of letters, one for each term."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteview.collate.clusters.background import count_once
from quoteview.collate.clusters.letters import MOST_LETTERS, Letters, shipped_letters
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


_UNHEARD = [f"quay{chr(97 + number // 26)}{chr(97 + number % 26)}x" for number in range(60)]
"""Words that nothing shipped knows."""


def test_every_character_that_is_no_surrogate_is_a_letter_and_none_is_asked_for_beyond():
    *_, last = map(chr, range(sys.maxunicode + 1))
    letters = Letters()
    given = range(len(letters.letter_of), MOST_LETTERS - 1)
    letters.letter_of.update((f"unheard {number}", "") for number in given)
    assert letters.letter_of["the very last"] == last
    assert len(letters.letter_of["one more"]) == 1


def test_when_all_letters_are_given_words_share_the_last_ones_and_texts_are_read_on():
    few = Letters(most=len(shipped_letters()) + 20)
    texts = [" ".join(_UNHEARD[start : start + 10]) for start in range(0, 60, 10)]
    spelled = [few.read(text).spelled for text in texts]
    assert [len(set(each)) for each in spelled] == [10] * 6
    assert len(set("".join(spelled))) == 20
    assert few.read(texts[0]).keys == normalized(texts[0]).keys


def test_words_that_have_a_letter_of_their_own_keep_it_when_others_must_share():
    many, few = Letters(), Letters(most=len(shipped_letters()) + 20)
    texts = ["We will not close the quayside.", *_UNHEARD, "We will close the quayside."]
    assert [few.read(text).spelled for text in texts[:20]] == [many.read(text).spelled for text in texts[:20]]
    assert few.read(texts[0]).spelled == many.read(texts[0]).spelled
    assert few.read(texts[-1]).spelled == many.read(texts[-1]).spelled
