import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from quoteview.ui.highlight import LONGEST_EXCERPT
from quoteview.ui.theme import Role


def plainly_marked(window):
    """Return the text that stands on the ground of the chosen quotation, as it is on the screen."""
    ground = window.theme.colour(Role.ONLY_VARIANT)
    marked = []
    block = window.workspace.document.text.document().begin()
    while block.isValid():
        fragments = (each.fragment() for each in block)
        marked += [each.text() for each in fragments if each.charFormat().background().color() == ground]
        block = block.next()
    return "".join(marked)


def open_text(window, run, tmp_path, text, name="only.txt"):
    path = tmp_path / name
    path.write_bytes(text.encode("utf-8"))
    run(window.operations.scan, [path])


@pytest.mark.parametrize(
    "before",
    [
        "A plain beginning.\n\n",
        "🌊🌊 Two waves and a 𝔉raktur letter.\n\n",
        "Carriage returns\r\nend these\r\nlines.\r\n\r\n",
        "Form\x0cfeed, a lone return\rand a line\u2028separator, a zero\u200bwidth space.\n\n",
    ],
)
def test_exactly_the_quotation_is_marked(window, run, tmp_path, before):
    open_text(window, run, tmp_path, before + "“The tide 🌊 waits for nobody at all,” Ada Quill said on Monday.\n")
    assert plainly_marked(window) == "The tide 🌊 waits for nobody at all,"


def test_the_quotation_is_scrolled_to(window, run, tmp_path):
    filler = "Nothing much happened in the harbour that day, and nobody wrote it down.\n\n" * 200
    open_text(window, run, tmp_path, f"{filler}“The tide waits for nobody at all,” Ada Quill said.\n\n{filler}")
    pane = window.workspace.document.text
    start, end = pane.excerpt.units(window.workspace.document.quotation.span)
    cursor = QTextCursor(pane.document())
    for unit in (start, end):
        cursor.setPosition(unit)
        assert pane.viewport().rect().contains(pane.cursorRect(cursor))


def test_speaker_and_cue_are_marked(opened):
    quotation = opened.workspace.document.quotation
    attribution = quotation.attribution
    colour = opened.theme.colour(Role.SPEAKER)
    pane = opened.workspace.document.text
    for span in (attribution.mention, attribution.cue):
        assert pane.cursor_over(span).charFormat().underlineColor() == colour


def test_copying_from_the_document_changes_no_character(window, run, tmp_path):
    text = "🌊\u2028Rain\r\n\r\n“The\u00a0tide waits for nobody 🌊 at all,” Ada Quill said.\r\n"
    open_text(window, run, tmp_path, text)
    pane = window.workspace.document.text
    pane.selectAll()
    pane.copy()
    assert QApplication.clipboard().text() == text


def test_clicking_another_quotation_goes_to_its_cluster(qtbot, opened):
    pane = opened.workspace.document.text
    first, document_id = opened.queue.chosen, opened.workspace.document.quotation.document_id
    of_document = [q for q in opened._session.collection.quotations if q.document_id == document_id]
    other = next(quotation for quotation in of_document if quotation.text.startswith("The last boat"))
    inside = pane.cursor_over(other.span)
    inside.setPosition(inside.selectionStart() + 3)
    pane.setTextCursor(inside)
    pane.ensureCursorVisible()
    qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=pane.cursorRect(inside).center() + QPoint(1, 0))
    assert opened.queue.chosen != first
    assert opened.workspace.document.quotation == other
    assert plainly_marked(opened) == other.text


def test_a_quotation_the_filter_hides_is_gone_to_all_the_same(opened):
    opened.workspace.filter_box.setText("pier")
    hidden = next(q for q in opened._session.collection.quotations if q.text.startswith("The last boat"))
    opened.workspace.go_to_quotation(hidden.id)
    assert opened.workspace.document.quotation == hidden
    assert opened.workspace.filter_box.text() == ""


def test_words_of_others_are_never_html(window, run, tmp_path):
    text = "“<b>Bold</b> & <img src='http://tracker.example/x.png'> words,” Ada Quill said on the pier.\n"
    open_text(window, run, tmp_path, text)
    assert window.workspace.document.text.toPlainText() == text
    assert plainly_marked(window).startswith("<b>Bold</b> & <img")
    labels = window.workspace.document.provenance._labels
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label, *_ in labels)


def test_a_document_too_long_to_lay_out_at_once_is_shown_around_the_quotation(window, run, tmp_path):
    filler = "Nothing much happened in the harbour that day. 🌊\n" * (LONGEST_EXCERPT // 80)
    open_text(window, run, tmp_path, f"{filler}“The tide waits for nobody at all,” Ada Quill said.\n{filler}")
    assert plainly_marked(window) == "The tide waits for nobody at all,"
    assert len(window.workspace.document.text.toPlainText()) <= LONGEST_EXCERPT + 1


def test_right_to_left_words_are_read_from_the_right(window, run, tmp_path):
    open_text(window, run, tmp_path, "«البحر لا ينتظر أحدا في هذه المدينة اليوم» قالت آدا.\n")
    assert plainly_marked(window) == "البحر لا ينتظر أحدا في هذه المدينة اليوم"
    block = window.workspace.document.text.document().begin()
    assert block.textDirection() is Qt.LayoutDirection.RightToLeft
