from quoteview.session.comparing import compare
from quoteview.ui.highlight import marked
from quoteview.ui.models.collation import pieces_of
from quoteview.ui.models.collation_words import over_whole_words
from quoteview.ui.views.wrapped_text import WrappedText

WIDTH = 800.0


def place_of_the_difference(theme, base, variant):
    comparison = over_whole_words(compare(base, variant))
    text = WrappedText(marked(pieces_of(comparison), theme), theme.serif(), WIDTH)
    return text.place_of(comparison.differences[0])


def test_text_from_left_to_right_begins_at_the_left(theme):
    assert place_of_the_difference(theme, "Never was it sold.", "Always was it sold.").left() < 10


def test_text_from_right_to_left_begins_at_the_right(theme):
    place = place_of_the_difference(theme, "הנמל נסגר.", "הנמר נסגר.")
    assert WIDTH - 10 < place.right() <= WIDTH
