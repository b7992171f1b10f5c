from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteview.ui.models.finding import Findable
from quoteview.ui.models.folding import fold


def found(text, words):
    return [span.of(text) for span in Findable(text).places(words)]


@pytest.mark.parametrize(
    ("text", "words", "places"),
    [
        ("She won’t go. He won't stay.", "won't", ["won’t", "won't"]),
        ("“Stay,” she said.", '"stay"', []),
        ("“Stay” is what she said.", '"STAY"', ["“Stay”"]),
        ("A well–kept, well-kept, well−kept secret.", "well-kept", ["well–kept", "well-kept", "well−kept"]),
        ("The café and the cafe\u0301.", "CAFE", ["café", "cafe\u0301"]),
        ("Straße und STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("the\u00a0old\r\n\r\npier; the old\tpier", "the old pier", ["the\u00a0old\r\n\r\npier", "the old\tpier"]),
        ("a co\u00adoper\u200bation", "cooperation", ["co\u00adoper\u200bation"]),
        ("🌊🌊 the ﬁrst wave 🌊", "first wave", ["ﬁrst wave"]),
        ("🌊 one 🌊 two", "🌊", ["🌊", "🌊"]),
        ("قَالَ إنَّ البحـــر بعيد", "قال ان البحر", ["قَالَ إنَّ البحـــر"]),
        ("שָׁלוֹם לכולם, בית־ספר", "שלום", ["שָׁלוֹם"]),
        ("שָׁלוֹם לכולם, בית־ספר", "בית-ספר", ["בית־ספר"]),
        ("No. 5 (of 7) costs $3.50 [sic]", "5 (of 7) costs $3.50 [", ["5 (of 7) costs $3.50 ["]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("ßß", "s", ["ß", "ß"]),
        ("nothing here", "   ", []),
        ("nothing here", "\u200b", []),
        ("", "here", []),
    ],
)
def test_words_are_found_as_people_type_them(text, words, places):
    assert found(text, words) == places


TEXTS = st.text(alphabet=st.sampled_from("aAé’'–- \n\r\u00a0\u0301\u00ad\u200bßﬁ🌊…اَّبـ"), max_size=40)


@given(TEXTS, st.data())
def test_whatever_stands_in_a_text_is_found_there(text, data):
    start = data.draw(st.integers(0, len(text)))
    words = text[start : data.draw(st.integers(start, len(text)))]
    places = Findable(text).places(words)
    looked_for = "".join(each for each in fold(words) if each not in "\u00ad\u200bـ").split()
    assert bool(places) == bool(looked_for)


@given(TEXTS, TEXTS)
def test_places_are_in_order_apart_and_hold_the_words(text, words):
    places = Findable(text).places(words)
    assert all(first.end <= second.start for first, second in pairwise(places))
    for place in places:
        assert Findable(place.of(text)).places(words)
