from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from quoteview.core.text import Span
from quoteview.ui.colours import Role
from quoteview.ui.views.long_text import FIRST_SLICE

CONTROL = Qt.KeyboardModifier.ControlModifier


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
    of_document = [q for q in opened.session.collection.quotations if q.document_id == document_id]
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
    hidden = next(q for q in opened.session.collection.quotations if q.text.startswith("The last boat"))
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


def test_a_long_document_is_shown_around_the_quotation_first(qtbot, window, run, tmp_path):
    filler = "Nothing much happened in the harbour that day. 🌊\n" * 3_000
    open_text(window, run, tmp_path, f"{filler}“The tide waits for nobody at all,” Ada Quill said.\n{filler}")
    pane = window.workspace.document.text
    qtbot.waitUntil(lambda: not pane.is_growing, timeout=30_000)
    assert plainly_marked(window) == "The tide waits for nobody at all,"
    window.theme.zoom_in()
    assert len(pane.toPlainText()) < FIRST_SLICE + 5_000
    assert plainly_marked(window) == "The tide waits for nobody at all,"
    qtbot.waitUntil(lambda: not pane.is_growing, timeout=30_000)
    assert plainly_marked(window) == "The tide waits for nobody at all,"


def test_right_to_left_words_are_read_from_the_right(window, run, tmp_path):
    open_text(window, run, tmp_path, "«البحر لا ينتظر أحدا في هذه المدينة اليوم» قالت آدا.\n")
    assert plainly_marked(window) == "البحر لا ينتظر أحدا في هذه المدينة اليوم"
    block = window.workspace.document.text.document().begin()
    assert block.textDirection() is Qt.LayoutDirection.RightToLeft


ENDS_QUOTED = "It rained.\n\nAda Quill said on Monday: “We will not sell the pier to anyone who wants to close it."


@pytest.mark.parametrize("text", [ENDS_QUOTED, f"{ENDS_QUOTED}”", f"🌊 {ENDS_QUOTED}"])
def test_a_quotation_that_ends_with_the_text_is_shown(qtbot, window, run, tmp_path, text):
    open_text(window, run, tmp_path, text)
    quotation = window.workspace.document.quotation
    assert plainly_marked(window) == quotation.text
    assert quotation.span.end >= len(text) - 1
    pane = window.workspace.document.text
    pane.setFocus()
    qtbot.keyClick(pane, Qt.Key.Key_A, CONTROL)
    assert pane.selected == Span(0, len(text))
    assert pane.quotation_here is None, "what is selected begins before it"


def test_a_document_without_text_says_so(window, run, tmp_path):
    open_text(window, run, tmp_path, "The pier.\n\n“We will not sell the pier to anyone at all,” Ada Quill said.\n")
    collection, pane = window.session.collection, window.workspace.document
    full = collection.documents[0]
    empty = replace(full, id="d0", path="empty.txt", text="", title=None, title_span=None)
    collection = replace(collection, documents=(full, empty))
    pane.show_document(collection, empty.id)
    assert pane.text.placeholderText() == "Nothing could be read from this document."
    assert pane.document.file_name == "empty.txt"
    assert pane.quotation is None
    pane.walk_next()
    pane.find_words()
    pane.find_bar.words.setText("pier")
    assert pane.find_bar.count.text() == "not found"
    pane.show_document(collection, full.id)
    assert pane.text.placeholderText() == ""
    assert pane.text.toPlainText().startswith("The pier.")
    assert plainly_marked(window) == ""


def test_a_document_that_vanishes_while_it_is_shown_leaves_nothing_behind(window, run, tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, what in (("first", "pier"), ("second", "boat")):
        said = f"“We will not sell the {what} to anyone who asks,” Ada Quill said about the {what}.\n"
        (folder / f"{name}.txt").write_text(said, encoding="utf-8")
    run(window.operations.scan, [folder])
    pane = window.workspace.document
    gone = next(q for q in window.session.collection.quotations if "boat" in q.text)
    window.workspace.go_to_quotation(gone.id)
    pane.find_words()
    pane.find_bar.words.setText("boat")
    (folder / "second.txt").unlink()
    run(window.operations.scan_again)
    assert window.workspace.document.quotation is not None
    assert "pier" in pane.text.toPlainText()
    assert "boat" not in pane.text.toPlainText()
    assert pane.text.extraSelections() == []
    run(window.operations.undo)
    window.workspace.go_to_quotation(gone.id)
    assert plainly_marked(window) == gone.text
    pane.show_occurrences(window.session.collection, ())
    assert (pane.document, pane.quotation) == (None, None)
    assert pane.text.toPlainText() == ""
    assert pane.text.accessibleDescription() == ""


def test_quotations_of_the_document_are_walked_by_key_and_entered(qtbot, opened):
    pane = opened.workspace.document
    first, cluster = pane.quotation, opened.queue.chosen
    own = list(pane.text.quotations)
    assert own.index(first) == 0
    for at in (1, 2):
        qtbot.keyClick(opened, Qt.Key.Key_Down, CONTROL)
        assert pane.text.selected == own[at].span
        assert QApplication.focusWidget() is pane.text
    assert own[2].text in pane.text.accessibleDescription()
    assert "Ben Marsh" in pane.text.accessibleDescription()
    assert pane._hint.text() == "Quotation 3 of 3 · Enter goes to it"
    assert (pane.quotation, opened.queue.chosen) == (first, cluster), "looking changes nothing else"
    qtbot.keyClick(opened, Qt.Key.Key_Down, CONTROL)
    assert pane.text.selected == own[0].span, "past the last comes the first"
    assert pane._hint.text() == "Quotation 1 of 3", "one is there already"
    qtbot.keyClick(opened, Qt.Key.Key_Up, CONTROL)
    assert pane.text.selected == own[2].span
    qtbot.keyClick(pane.text, Qt.Key.Key_Return)
    assert opened.workspace.document.quotation == own[2]
    assert plainly_marked(opened) == own[2].text
    assert opened.queue.chosen != cluster
    assert pane._hint.isHidden()


def test_quotations_are_walked_from_wherever_the_cursor_is(opened):
    pane = opened.workspace.document
    own = pane.text.quotations
    pane.text.select(Span(own[0].span.end + 5, own[0].span.end + 8))
    pane.walk_next()
    assert pane.text.selected == own[1].span
    pane.text.select(Span(own[0].span.end + 5, own[0].span.end + 8))
    pane.walk_previous()
    assert pane.text.selected == own[0].span
    pane.text.select(Span(0, 3))
    pane.walk_previous()
    assert pane.text.selected == own[-1].span


def test_what_is_shown_is_told_to_those_who_do_not_see_it(opened):
    pane = opened.workspace.document
    told = pane.text.accessibleDescription()
    for known in (pane.quotation.text, "Ada Quill", "harbour", "characters "):
        assert known in told
    assert "cue: “said”" in pane.provenance.accessibleDescription()


def test_a_selection_is_told_in_code_points(qtbot, window, run, tmp_path):
    open_text(window, run, tmp_path, "🌊🌊 waves.\n\n“The tide waits for nobody at all,” Ada Quill said.\n")
    pane = window.workspace.document
    pane.text.select(Span(3, 3))
    pane.text.setFocus()
    with qtbot.waitSignal(pane.text.text_selected) as told:
        qtbot.keyClick(pane.text, Qt.Key.Key_Right, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    document_id, span = told.args
    assert document_id == pane.document.id
    assert (span, span.of(pane.text.text)) == (Span(3, 8), "waves")


def test_the_same_document_is_not_laid_out_again(run, opened):
    pane = opened.workspace.document
    inside = pane.text.cursor_over(Span(0, 5))  # a cursor loses its selection when the text is set anew
    opened.workspace.go_to_quotation(pane.text.quotations[1].id)
    run(opened.operations.describe, pane.document.id, {"outlet": "The Harbour Post"})
    assert inside.selectedText() == "https"
    assert opened.workspace.document._title.text().startswith("The Harbour Post")


def test_all_that_is_known_of_a_document_is_shown(qtbot, opened):
    provenance, document = opened.workspace.document.provenance, opened.workspace.document.document
    shown = {name: field.text() for name, field in provenance.fields.items()}
    assert shown == {"outlet": "", "title": "Pier to stay, mayor says", "url": document.url, "published_at": ""}
    assert provenance._details.isHidden()
    qtbot.mouseClick(provenance._more, Qt.MouseButton.LeftButton)
    assert document.sha256[:8] in provenance._details.text()
    qtbot.mouseClick(provenance._copy, Qt.MouseButton.LeftButton)
    copied = QApplication.clipboard().text()
    assert document.path in copied
    assert f"sha256 of the file: {document.sha256}" in copied


def test_a_date_that_is_set_is_kept(qtbot, opened, run):
    field = opened.workspace.document.provenance.fields["published_at"]
    field.setFocus()
    qtbot.keyClicks(field, "2025-05-01")
    run(qtbot.keyClick, field, Qt.Key.Key_Return)
    assert opened.workspace.document.document.published_at == "2025-05-01"


def test_marks_take_the_colours_of_the_theme(opened):
    before = plainly_marked(opened)
    opened.theme.use_dark()
    assert plainly_marked(opened) == before
    span = opened.workspace.document.quotation.attribution.cue
    format_of_cue = opened.workspace.document.text.cursor_over(span).charFormat()
    assert format_of_cue.underlineColor() == opened.theme.colour(Role.SPEAKER)


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("width", [380, 900])
def test_nothing_of_the_provenance_is_cut(qtbot, opened, zoom, width):
    opened.theme.set_zoom(zoom)
    provenance = opened.workspace.document.provenance
    opened.workspace.document.resize(width, 320)
    qtbot.mouseClick(provenance._more, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert provenance.widget().width() <= provenance.viewport().width()


def test_the_document_follows_once_the_wordings_are_there_and_whoever_asks_sooner_sees_it(qtbot, opened):
    workspace, texts = opened.workspace, opened.workspace.document.text
    here = texts.chosen_text
    opened.queue.go_next()
    assert texts.chosen_text == here, "the wordings come first"
    assert workspace.quotation.id in workspace.walk.row.quotation_ids
    assert not workspace.has_words
    assert workspace.document.text.chosen_text == workspace.quotation.text != here
    opened.queue.go_next()
    qtbot.waitUntil(lambda: texts.chosen_text == workspace.quotation.text)
