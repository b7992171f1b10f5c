import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCharFormat

from quoteview.core.text import Span
from quoteview.session.comparing import compare
from quoteview.ui.colours import Role
from quoteview.ui.highlight import Excerpt, Positions, marked, unmarked
from quoteview.ui.models.collation import pieces_of
from quoteview.ui.models.collation_words import over_whole_words

TEXTS = st.text(alphabet=st.sampled_from("aé‘🌊𝔉\n\r x"), max_size=30)


def utf16(text):
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(TEXTS)
def test_units_are_what_utf_16_counts(text):
    positions = Positions(text)
    for point in range(len(text) + 1):
        assert positions.unit(point) == utf16(text[:point])
        assert positions.point(positions.unit(point)) == point


def test_a_place_inside_a_surrogate_pair_is_the_character_the_pair_is():
    positions = Positions("a🌊b")
    assert [positions.point(unit) for unit in range(5)] == [0, 1, 1, 2, 3]


@given(TEXTS, st.data())
def test_an_excerpt_finds_its_spans_again(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    excerpt = Excerpt(text, Span(0, len(text)))
    assert excerpt.span_of(*excerpt.units(Span(start, end))) == Span(start, end)
    assert utf16(excerpt.shown) == utf16(text)


def test_an_excerpt_of_a_long_text_holds_the_span_it_is_for():
    text = "x" * 1_000_000
    for span in (Span(0, 5), Span(500_000, 500_100), Span(999_990, 1_000_000), Span(100, 900_000)):
        assert Excerpt.around(text, span).span.holds(span)


@pytest.fixture
def formats(theme):
    """Return the text with the formats of the differences between two wordings, as (piece, format)."""

    def formats(base, variant):
        shown = marked(pieces_of(compare(base, variant)), theme)
        encoded = shown.text.encode("utf-16-le")
        return [
            (encoded[2 * each.start : 2 * (each.start + each.length)].decode("utf-16-le"), QTextCharFormat(each.format))
            for each in shown.formats
        ]

    return formats


def test_a_lost_not_is_struck_bold_and_on_the_ground_of_the_base(formats, theme):
    ((text, written),) = formats("🌊 We will not sell the pier.", "🌊 We will sell the pier.")
    assert text.strip() == "not"
    assert written.fontStrikeOut()
    assert written.fontWeight() >= 600
    assert written.background().color() == theme.colour(Role.ONLY_BASE)


def test_an_added_word_is_underlined_on_the_ground_of_the_variant(formats, theme):
    ((text, written),) = formats("We sold the pier.", "We sold the wooden pier.")
    assert text.strip() == "wooden"
    assert written.fontUnderline()
    assert written.background().color() == theme.colour(Role.ONLY_VARIANT)


def test_a_replaced_word_is_boxed_and_struck_beside_what_replaces_it(theme):
    shown = marked(pieces_of(compare("We sold the pier today.", "We sold the boat today.")), theme)
    assert "pier" in shown.text
    assert "boat" in shown.text
    assert all(box.is_drawn for box in shown.boxes)
    assert len(shown.boxes) == 2


def test_lines_of_a_quotation_over_paragraphs_stay_lines_and_positions_stay():
    assert unmarked("one\ntwo\r\nthree").text == "one\u2028two \u2028three"


def test_an_arabic_word_that_is_gone_is_not_joined_to_the_one_in_its_place(theme):
    shown = marked(pieces_of(over_whole_words(compare("لن نغلق الميناء القديم", "لن نفتح الميناء القديم"))), theme)
    assert shown.text == "لن نغلق\u200cنفتح الميناء القديم"
    boxed = [shown.text[box.start : box.end] for box in shown.boxes]
    assert boxed == ["نغلق", "نفتح"], "what is outlined are the words alone"


def test_nothing_stands_between_words_whose_letters_do_not_join(theme):
    assert marked(pieces_of(compare("the old pier", "the new pier")), theme).text == "the oldnew pier"
    hebrew = marked(pieces_of(over_whole_words(compare("הרציף הישן", "הרציף החדש"))), theme)
    assert "\u200c" not in hebrew.text
