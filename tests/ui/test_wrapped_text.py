from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from quoteview.session.comparing import compare
from quoteview.ui.highlight import marked, unmarked
from quoteview.ui.models.collation import pieces_of
from quoteview.ui.models.collation_words import over_whole_words
from quoteview.ui.views.wrapped_text import OneLine, WrappedText

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


def painted(text):
    """Return where a text of one colour left ink, as the columns and rows that have any, on white."""
    picture = QImage(400, 100, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    text.draw(painter, QPointF(0, 0), QColor("black"))
    painter.end()
    inked = [(x, y) for x in range(400) for y in range(100) if picture.pixelColor(x, y).lightness() < 128]
    return {x for x, _ in inked}, {y for _, y in inked}


LONG = "The ferry did not run before the ice had gone, nobody on the quay knew why, and the office was shut all winter."
HEBREW = "הסירה לא יצאה לפני שהקרח נעלם, ואיש על הרציף לא ידע מדוע, והמשרד היה סגור כל החורף כולו עד האביב."


def test_a_text_longer_than_its_lines_ends_in_an_ellipsis_within_its_width(theme):
    text = WrappedText(unmarked(LONG), theme.serif(), 200.0, 2)
    columns, rows = painted(text)
    assert text.is_cut
    assert max(columns) <= 200
    assert max(rows) <= text.height
    assert painted(WrappedText(unmarked(LONG), theme.serif(), 200.0, 3))[1] > rows


def test_a_text_that_fits_its_lines_is_not_cut(theme):
    words = "The ferry did not run."
    assert not WrappedText(unmarked(words), theme.serif(), 200.0, 2).is_cut
    assert painted(WrappedText(unmarked(words), theme.serif(), 390.0, 1)) == painted(
        WrappedText(unmarked(words), theme.serif(), 390.0)
    )


def test_the_last_line_says_as_much_as_there_is_room_for(theme):
    columns, _ = painted(WrappedText(unmarked("It" + "m" * 400), theme.serif(), 300.0, 1))
    assert 280 < max(columns) <= 300


def test_a_text_from_right_to_left_is_cut_at_the_left(theme):
    columns, _ = painted(WrappedText(unmarked(HEBREW), theme.serif(), 390.0, 1))
    assert 0 <= min(columns) < 20
    assert 380 < max(columns) <= 390


def test_a_pair_of_units_for_one_character_is_not_taken_for_more_text(theme):
    assert not WrappedText(unmarked("𝒜 𝒷 𝒸"), theme.serif(), 300.0, 1).is_cut


def test_one_line_is_as_wide_as_it_is_painted(theme):
    columns, _ = painted_line("Mara Ellery", theme)
    assert abs(max(columns) - OneLine("Mara Ellery", theme.sans()).width) < 3


def painted_line(text, theme):
    class Drawn:
        def draw(self, painter, at, colour):
            OneLine(text, theme.sans()).draw(painter, at.x(), at.y() + 40, colour)

    return painted(Drawn())


def test_one_line_stands_on_its_baseline_whatever_font_its_letters_are_of(theme):
    _, plain = painted_line("m", theme)
    _, mixed = painted_line("m ⚑", theme)
    assert max(plain) == 39
    assert 39 in mixed


def test_one_line_from_right_to_left_begins_where_it_was_put(theme):
    columns, _ = painted_line("דנה לוי", theme)
    assert min(columns) < 5
