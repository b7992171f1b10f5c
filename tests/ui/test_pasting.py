"""Words that are pasted or dropped become documents: real windows, a real clipboard, real files."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

SAID = "The ferry was late again.\n\n“Bread prices doubled in a single month,” Ben Marsh said.\n"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def clipboard(qapp):
    yield QApplication.clipboard()
    QApplication.clipboard().clear()


def pasted(window):
    return [each for each in window.session.collection.documents if each.file_name.startswith("Pasted ")]


def drop(window, mime):
    action, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    place = QPointF(window.rect().center())
    enter = QDragEnterEvent(place.toPoint(), action, mime, left, none)
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(place, action, mime, left, none))
    return enter.isAccepted()


def of_html(html, text=""):
    mime = QMimeData()
    mime.setHtml(html)
    if text:
        mime.setText(text)
    return mime


def test_text_is_pasted_by_key_beside_what_is_open(qtbot, opened, run, clipboard):
    clipboard.setText(SAID)
    run(qtbot.keyClick, opened.queue, Qt.Key.Key_V, CTRL)
    (document,) = pasted(opened)
    assert document.text == SAID
    assert len(opened.session.collection.documents) == 4
    assert "Bread prices doubled in a single month," in {each.text for each in opened.session.collection.quotations}


def test_text_is_pasted_into_an_empty_window(run, window, clipboard):
    clipboard.setText(SAID)
    run(window.actions_by_id["paste"].trigger)
    assert [each.text for each in pasted(window)] == [SAID]
    assert window.session.project_path.stem.startswith("Pasted ")


def test_what_was_pasted_survives_a_scan_and_another_day(opened, run, clipboard):
    clipboard.setText(SAID)
    run(opened.actions_by_id["paste"].trigger)
    (document,) = pasted(opened)
    run(opened.operations.scan_again)
    assert [each.id for each in pasted(opened)] == [document.id]
    assert opened.session.original(pasted(opened)[0]) == SAID.encode("utf-8")
    run(opened.operations.open_project, opened.session.project_path)
    assert [each.text for each in pasted(opened)] == [SAID]


def test_two_texts_of_one_minute_are_two_documents(opened, run, clipboard):
    for text in (SAID, SAID.replace("Bread", "Fish")):
        clipboard.setText(text)
        run(opened.actions_by_id["paste"].trigger)
    assert [each.text for each in pasted(opened)] == [SAID, SAID.replace("Bread", "Fish")]


PAGE = "<p>“No&nbsp;bread,” Ben Marsh said.</p><p>“None<br>at all,” he said.</p><script>alert('no')</script>"
WORDS = "“No\u00a0bread,” Ben Marsh said.\n\n“None\nat all,” he said."


@pytest.mark.parametrize("text", ["", "“No bread,” Ben Marsh said. “None at all,” he said."])
def test_html_is_kept_as_it_came_and_read_to_the_character(opened, run, clipboard, text):
    clipboard.setMimeData(of_html(PAGE, text))
    run(opened.actions_by_id["paste"].trigger)
    (document,) = pasted(opened)
    assert document.text == WORDS
    assert document.file_name.endswith(".html")
    assert opened.session.original(document).decode("utf-8") == PAGE


@pytest.mark.parametrize(
    ("form", "data"),
    [
        ("chromium/x-source-url", b"https://www.harbourpost.example/pier?a=1"),
        ("text/x-moz-url-priv", "https://www.harbourpost.example/pier?a=1".encode("utf-16-le")),
        (
            'application/x-qt-windows-mime;value="HTML Format"',
            b"Version:0.9\r\nStartHTML:0\r\nSourceURL:https://www.harbourpost.example/pier?a=1\r\n<html>",
        ),
    ],
)
def test_the_address_is_taken_that_a_browser_tells_with_what_is_copied(opened, run, form, data):
    mime = of_html(PAGE)
    mime.setData(form, data)
    run(drop, opened, mime)
    (document,) = pasted(opened)
    assert document.url == "https://www.harbourpost.example/pier?a=1"
    assert document.text == WORDS


def test_where_html_shows_no_words_the_plain_form_is_taken(opened, run, clipboard):
    clipboard.setMimeData(of_html("<img src='https://tracker.example/pixel.png'>", SAID))
    run(opened.actions_by_id["paste"].trigger)
    assert [each.text for each in pasted(opened)] == [SAID]


def test_a_page_is_dropped_on_the_window_as_any_file(opened, run, tmp_path):
    path = tmp_path / "pier.htm"
    path.write_text(f"<html><head><title>Bread</title></head><body>{PAGE}</body></html>", "utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    run(drop, opened, mime)
    document = opened.session.collection.documents[-1]
    assert (document.title, document.text) == ("Bread", WORDS)


def test_text_from_elsewhere_is_dropped_on_the_window(opened, run):
    mime = QMimeData()
    mime.setText(SAID)
    run(drop, opened, mime)
    assert [each.text for each in pasted(opened)] == [SAID]


def test_an_address_is_not_fetched_and_not_taken_for_a_text(opened):
    mime = QMimeData()
    mime.setUrls([QUrl("https://www.harbourpost.example/pier")])
    mime.setText("https://www.harbourpost.example/pier")
    assert not drop(opened, mime)
    assert not opened.operations.is_busy


def test_files_on_the_clipboard_are_opened_as_they_are(opened, run, clipboard, tmp_path):
    path = tmp_path / "more.txt"
    path.write_text(SAID, "utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    clipboard.setMimeData(mime)
    run(opened.actions_by_id["paste"].trigger)
    assert opened.session.collection.documents[-1].path == str(path)


def test_where_there_is_nothing_to_paste_that_is_said(opened, clipboard):
    clipboard.setText("  \n")
    opened.actions_by_id["paste"].trigger()
    assert opened.notices.sentence == "There is no text to paste."
    assert not opened.operations.is_busy


def test_a_place_that_cannot_be_written_to_is_said(opened, clipboard):
    opened.preferences.pasted.write_text("a file where the folder would be", "utf-8")
    clipboard.setText(SAID)
    opened.actions_by_id["paste"].trigger()
    assert "pasted" in opened.notices.sentence
    assert not opened.operations.is_busy


def test_the_key_still_pastes_into_the_field_one_types_in(qtbot, opened, clipboard):
    clipboard.setText("ferry")
    opened.workspace.focus_filter()
    qtbot.keyClick(opened.workspace.filter_box, Qt.Key.Key_V, CTRL)
    assert opened.workspace.filter_box.text() == "ferry"
    assert not opened.operations.is_busy
