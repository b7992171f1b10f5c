"""Articles in Arabic and Hebrew, in a real pane: what runs from right to left is read, marked and found there."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor

from quoteview.core.text import Span
from quoteview.session.session import Session
from quoteview.ui.colours import Role
from quoteview.ui.views.document_pane import DocumentPane

ARABIC = (
    "المرفأ يفتح أبوابه من جديد\n\n"
    "قالت رئيسة البلدية مريم الخطيب يوم الإثنين: «لن نبيع الرصيف القديم لأي شركة تريد إغلاقه أبدا».\n\n"
    "“We will not sell the old pier,” the mayor said later, قبل أن تغادر القاعة.\n\n"
    "وأضاف المهندس سامي حداد: «ستكلف الأعمال 12.5 مليون دولار وفق Harbour Works Ltd وشركائها».\n"
)
HEBREW = (
    "הרציף הישן נשאר פתוח\n\n"
    "ראש העיר דנה לוי אמרה ביום שני: „לא נמכור את הרציף הישן לאף חברה שרוצה לסגור אותו”.\n\n"
    "🌊 “הַסִּירָה האחרונה יוצאת בתשע בכל ערב”, אמר המהנדס יואב כץ מחברת Ferry Lines (2019).\n"
)


@pytest.fixture
def opened_pane(qtbot, theme, tmp_path):
    """Return a pane of 700 by 400 pixels that shows the first quotation of a text."""

    def opened_pane(text):
        path = tmp_path / "article.txt"
        path.write_text(text, encoding="utf-8")
        session = Session()
        session.scan([path])
        pane = DocumentPane(theme)
        qtbot.addWidget(pane)
        pane.resize(700, 400)
        with qtbot.waitExposed(pane):
            pane.show()
        pane.show_occurrences(session.collection, [each.id for each in session.collection.quotations])
        return pane

    return opened_pane


def left_edge(pane, point):
    """Return where the cursor stands before a character, in pixels from the left."""
    return pane.text.cursorRect(pane.text.cursor_over(Span(point, point))).left()


def span_of(pane, words):
    start = pane.text.text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [(ARABIC, "المرفأ", "جديد"), (ARABIC, "قالت", "الإثنين"), (HEBREW, "הרציף", "פתוח"), (HEBREW, "ראש", "שני")],
)
def test_paragraphs_begin_at_the_right_edge_and_run_to_the_left(opened_pane, text, first, last):
    pane = opened_pane(text)
    begin, end = left_edge(pane, span_of(pane, first).start), left_edge(pane, span_of(pane, last).end)
    assert begin > end
    assert begin > pane.text.viewport().width() - 40


def test_a_left_to_right_paragraph_among_them_begins_at_the_left_edge(opened_pane):
    pane = opened_pane(ARABIC)
    english = span_of(pane, "“We will not sell the old pier,” the mayor")
    assert left_edge(pane, english.start) < 40
    assert left_edge(pane, english.start) < left_edge(pane, english.end)


def test_numbers_and_names_in_other_letters_keep_their_own_direction(opened_pane):
    pane = opened_pane(ARABIC)
    for words in ("12.5", "Works"):
        place = span_of(pane, words)
        assert left_edge(pane, place.start + 1) < left_edge(pane, place.end - 1)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (ARABIC, "لن نبيع الرصيف القديم لأي شركة تريد إغلاقه أبدا"),
        (HEBREW, "לא נמכור את הרציף הישן לאף חברה שרוצה לסגור אותו"),
    ],
)
def test_the_ground_of_the_quotation_is_beneath_its_words_and_no_others(opened_pane, theme, text, words):
    pane = opened_pane(text)
    assert pane.quotation.text == words
    picture = pane.text.viewport().grab().toImage()
    ground = theme.colour(Role.ONLY_VARIANT)

    def has_ground(point):
        place = pane.text.cursorRect(pane.text.cursor_over(Span(point, point)))
        pixels = (
            picture.pixelColor(x, y)
            for x in range(place.left() - 7, place.left() - 1)
            for y in range(place.top() + 1, place.bottom())
        )
        return sum(pixel == ground for pixel in pixels) > 20

    # In right-to-left text, a character lies to the left of the cursor before it.
    inside = [pane.quotation.span.start + at for at in (0, 5, 12)]
    outside = [span_of(pane, word).start for word in (text.split()[0], text.splitlines()[2].split()[0])]
    assert all(map(has_ground, inside))
    assert not any(map(has_ground, outside))


def test_a_click_on_the_words_of_another_quotation_finds_it(qtbot, opened_pane):
    pane = opened_pane(HEBREW)
    other = next(each for each in pane.text.quotations if "האחרונה" in each.text)
    cursor = pane.text.cursor_over(Span(other.span.start + 9, other.span.start + 9))
    place = pane.text.cursorRect(cursor).center() + QPoint(-2, 0)
    with qtbot.waitSignal(pane.text.quotation_clicked) as clicked:
        qtbot.mouseClick(pane.text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert clicked.args == [other.id]


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [(ARABIC, "الرصيف القديم", ["الرصيف القديم"]), (HEBREW, "הסירה", ["הַסִּירָה"]), (HEBREW, "הרציף", ["הרציף"] * 2)],
)
def test_words_are_found_whatever_points_are_on_them(opened_pane, text, words, found):
    pane = opened_pane(text)
    pane.find_words()
    pane.find_bar.words.setText(words)
    places = [(each.cursor.selectionStart(), each.cursor.selectionEnd()) for each in pane.text.extraSelections()]
    assert [pane.text.text_of(pane.text.excerpt.span_of(*place)) for place in places] == found


def test_a_title_from_right_to_left_is_shown_from_the_right(opened_pane):
    pane = opened_pane(HEBREW)
    field = pane.provenance.fields["title"]
    assert field.text() == "הרציף הישן נשאר פתוח"
    assert field.cursorRect().center().x() > field.width() // 2


def test_each_word_moves_the_cursor_the_way_it_is_read(qtbot, opened_pane):
    pane = opened_pane(HEBREW)
    pane.text.select(Span(0, 0))
    pane.text.setFocus()
    cursor = pane.text.textCursor()
    before = pane.text.cursorRect(cursor).left()
    cursor.movePosition(QTextCursor.MoveOperation.NextWord)
    assert pane.text.cursorRect(cursor).left() < before
