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


@pytest.mark.parametrize(("family", "zoom"), LOOKS)
def test_every_part_of_the_window_takes_the_size_and_the_family(opened, family, zoom):
    show(opened, family, 1.0)
    usual = opened.menuBar().font().pointSizeF()
    show(opened, family, zoom)
    parts = (
        opened.menuBar(),
        opened.status.counts,
        opened.workspace.filter_box,
        opened.bench.tools.findChild(QAbstractButton),
    )
    for part in parts:
        assert part.font().pointSizeF() == pytest.approx(usual * zoom, rel=0.1), part
        assert not family or part.font().families()[0] == family, part


@pytest.mark.parametrize(("family", "zoom"), LOOKS)
def test_no_font_and_no_zoom_cuts_what_stands_in_the_window(opened, family, zoom):
    opened.docks.show("history")
    show(opened, family, zoom)
    for widget in (*opened.findChildren(QLabel), *opened.findChildren(QAbstractButton)):
        if not widget.isVisible() or not widget.text():
            continue
        assert widget.height() >= QFontMetrics(widget.font()).height(), widget.text()
        if isinstance(widget, QLabel) and widget.wordWrap():
            assert widget.height() >= widget.heightForWidth(widget.width()), widget.text()
        elif not isinstance(widget, ElidedLabel):
            assert widget.width() >= widget.sizeHint().width(), widget.text()
    for field in opened.findChildren(QLineEdit):
        assert not field.isVisible() or field.height() >= QFontMetrics(field.font()).height()


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
