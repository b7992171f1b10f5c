import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit

from quoteview.ui.views.elided_label import ElidedLabel

LOOKS = [("", 0.8), ("", 2.0), ("DejaVu Sans", 1.5), ("DejaVu Sans Mono", 1.25)]


def show(window, family, zoom):
    window.theme.show_look(Qt.ColorScheme.Light, family, family, zoom)
    window.resize(1440, 900)
    QApplication.processEvents()


def cut(window):
    """The texts that have less room than they need."""
    for widget in (*window.findChildren(QLabel), *window.findChildren(QAbstractButton)):
        if not widget.isVisible() or not widget.text():
            continue
        is_low = widget.height() < QFontMetrics(widget.font()).height()
        if isinstance(widget, QLabel) and widget.wordWrap():
            is_cut = widget.height() < widget.heightForWidth(widget.width())
        else:
            is_cut = not isinstance(widget, ElidedLabel) and widget.width() < widget.sizeHint().width()
        if is_low or is_cut:
            yield widget.text()
    for field in window.findChildren(QLineEdit):
        if field.isVisible() and field.height() < QFontMetrics(field.font()).height():
            yield field.text()


@pytest.mark.parametrize(("family", "zoom"), LOOKS)
def test_no_font_and_no_zoom_cuts_what_stands_in_the_window(qtbot, opened, family, zoom):
    opened.docks.show("history")
    show(opened, family, zoom)

    def nothing_is_cut():
        assert list(cut(opened)) == []

    # The document and its provenance follow the collation a moment later, and are laid out then.
    qtbot.waitUntil(nothing_is_cut)


def test_rows_of_queue_and_collation_grow_with_the_text(opened):
    heights = []
    for zoom in (1.0, 2.0):
        show(opened, "", zoom)
        heights.append((opened.queue.sizeHintForRow(0), opened.collation.sizeHintForRow(0)))
    (queue, collation), (large_queue, large_collation) = heights
    assert large_queue > queue * 1.5
    assert large_collation > collation * 1.5


def test_the_usual_families_come_back(theme):
    usual = (theme.sans().families(), theme.serif().families())
    theme.use_families("DejaVu Sans Mono", "DejaVu Sans Mono")
    assert theme.sans().families()[0] == theme.serif().families()[0] == "DejaVu Sans Mono"
    theme.use_families("", "")
    assert (theme.sans().families(), theme.serif().families()) == usual


def test_a_look_is_told_once_and_one_that_is_in_use_not_at_all(qtbot, theme):
    told = []
    theme.look_chosen.connect(lambda: told.append("look"))
    theme.show_look(Qt.ColorScheme.Dark, "DejaVu Sans", "", 1.5)
    theme.show_look(Qt.ColorScheme.Dark, "DejaVu Sans", "", 1.5)
    assert told == ["look"]
