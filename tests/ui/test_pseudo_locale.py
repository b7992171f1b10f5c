"""The window in a language nobody speaks: what stays plain English was forgotten, what has no room is cut.

Every string comes back longer, in brackets and with accents on all letters: "⟦Öþéñ ƒöļðéŕ… ~~~~⟧".
"""

import re
from functools import cache

import pytest
from PySide6.QtCore import QAbstractListModel, QBuffer, QIODevice, Qt, QTranslator
from PySide6.QtGui import QAction, QFontDatabase
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QStackedWidget,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTextEdit,
    QWidget,
)

from quoteview.ui.translation import mark, tr
from quoteview.ui.versions import versions
from quoteview.ui.views.elided_button import ElidedButton
from quoteview.ui.views.elided_choice import ElidedChoice
from quoteview.ui.views.elided_label import ElidedLabel
from quoteview.ui.views.facet_view import FacetView
from quoteview.ui.views.matrix_table import MatrixTable
from quoteview.ui.views.pane import Pane
from quoteview.ui.views.queue_view import QueueView
from quoteview.ui.views.table_view import Grid

PATIENCE = 30_000

PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
ODD = "ÁƁÇÐÉƑĜĤÍĴĶĻṀÑÖÞǪŔŠŢÜṼŴẊÝŽáƀçðéƒĝĥíĵķļɱñöþǫŕšţüṽŵẋýž"
ACCENTED = str.maketrans(PLAIN, ODD)
KEPT = re.compile(r"%L?n|\{[^{}]*\}|&[A-Za-z]|<[^<>]*>|\(\*\.\w+\)")
"""Numbers, places to fill, mnemonics, markup and patterns of files stay as they are."""
LONGER = 0.35
WORD = re.compile(r"(?<!\w)[A-Za-z]{2,}(?!\w)")
FEW = 8
"""Letters by which a text is known again that has more or less room now."""
POINTED_AT = (ElidedLabel, ElidedButton, ElidedChoice, QueueView, FacetView, MatrixTable)
"""What tells all of its texts when pointed at, and so may end them in dots."""
COMBO = QStyle.ComplexControl.CC_ComboBox
MARKUP = re.compile(r"<[^<>]*>")
CUT_WORD = re.compile(r"\w*…$")
PATH = re.compile(r"(?:/[\w.-]+){2,}")

NAMES = {
    "quoteview",
    "plain",
    "markdown",
    "utf",
    "FFFD",
    "PySide",
    "Qt",
    "Python",
    "CSV",
    "JSON",
    "SVG",
    "PNG",
    "URL",
    "MIT",
    "csv",
    "svg",
    "png",
    "AM",
    "PM",
    "bytes",
    "jsonl",
    "kB",
    "MB",
    "English",
    "Deutsch",
}
"""Names of things, formats and codecs, which are the same everywhere."""
KEYS = {
    "Ctrl", "Shift", "Alt", "Meta", "Esc", "Return", "Enter", "Space", "Tab", "Backspace", "Del", "Ins", "Home", "End",
    "Up", "Down", "Left", "Right", "PgUp", "PgDown", "Undo", "Redo", "Help", "Find", "Open", "Refresh", "Zoom", "In",
    "Out", "Back", "Forward",
}  # fmt: skip
"""Names of keys: Qt's own, in a context of theirs."""

LEFT_OUT = {"quit", "open_samples"}
"""Actions that close the window, or open what has other words."""

MOOR = (
    "https://www.moorherald.example/mill\n"
    "Mill “saved for good”\n\n"
    "“We shall never sell the mill to strangers,” Ada Quill, the mayor, said. “It belongs to Moor.”\n\n"
    "She called the bid “rather odd” and left.\n"
)
TARN = (
    "“We shall sell the mill to strangers,” Mayor Ada Quill said.\n\n"
    "Ben Marsh said: “The last ferry leaves at nine.”\n\n"
    "“It belongs to Moor,” she added.\n"
)
FELL = "Quill told a crowd: “We shall never sell the mill to any strangers.”\n\nMarsh: “The last ferry leaves.”\n"


class PseudoLocale(QTranslator):
    """Translates every string, Qt's own too, but for the names of keys."""

    def isEmpty(self):  # noqa: N802 - Qt's name
        return False

    def translate(self, context, text, *_):
        return None if context == "QShortcut" else in_pseudo(text)


@cache
def in_pseudo(text):
    if not any(character.isalpha() for character in text):
        return text
    at, odd = 0, ""
    for kept in KEPT.finditer(text):
        odd += text[at : kept.start()].translate(ACCENTED) + kept[0]
        at = kept.end()
    odd += text[at:].translate(ACCENTED)
    return f"⟦{odd} {'~' * round(LONGER * len(text))}⟧"


@pytest.fixture
def pseudo(qapp, english):
    translator = PseudoLocale()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def articles(tmp_path):
    """Articles whose words are not those of menus, and files that cannot be read or not without remarks."""
    folder = tmp_path / "moor"
    folder.mkdir()
    for name, text in (("moor.txt", MOOR), ("tarn.txt", TARN), ("fell.txt", FELL)):
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "nil.txt").write_text("", encoding="utf-8")
    (folder / "tarn.md").write_bytes(TARN.encode() + b"\xff\x00\n")
    return folder


@pytest.fixture
def window(pseudo, window):
    """The window, made while the pseudo-locale is installed."""
    window.resize(1024, 700)
    return window


def test_the_pseudo_locale_keeps_what_programs_need():
    assert in_pseudo("&Open {name}: %n file(s)…") == "⟦&Oþéñ {name}: %n ƒíļé(š)… ~~~~~~~~~⟧"
    assert in_pseudo("…") == "…"


def test_strings_go_through_the_translator(pseudo):
    assert tr(mark("Filter")) == "⟦Ƒíļţéŕ ~~⟧"
    assert tr("%n quote(s)", n=3) == "⟦3 ǫüöţé(š) ~~~~⟧"


# What a window says: painted, in tooltips, and to screen readers


def painted(widget):
    """Return the texts that a widget and all in it paint, piece by piece as they are painted."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture = QSvgGenerator()
    picture.setOutputDevice(buffer)
    picture.setSize(widget.size())
    widget.render(picture)
    svg = bytes(buffer.data()).decode()
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        svg = svg.replace(entity, character)
    return [text.strip() for text in re.findall(r"<text[^>]*>(.*?)</text>", svg, re.DOTALL)]


def told(widget):
    """Yield what a widget says of itself, with what says it."""
    for name in ("windowTitle", "toolTip", "statusTip", "whatsThis", "accessibleName", "accessibleDescription"):
        if not (name == "windowTitle" and isinstance(widget, QMenu)):
            yield name, getattr(widget, name)()
    if isinstance(widget, QLabel | QAbstractButton):
        yield "text", widget.text()
    if isinstance(widget, QGroupBox | QMenu):
        yield "title", widget.title()
    if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
        yield "placeholder", widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (("item", widget.itemText(at)) for at in range(widget.count()))
    if isinstance(widget, QTabBar):
        yield from (("tab", widget.tabText(at)) for at in range(widget.count()))
        yield from (("tab tooltip", widget.tabToolTip(at)) for at in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and widget.model():
        yield from told_by_model(widget.model())


ROLES = {
    "shown": Qt.ItemDataRole.DisplayRole,
    "tooltip": Qt.ItemDataRole.ToolTipRole,
    "status": Qt.ItemDataRole.StatusTipRole,
    "accessible text": Qt.ItemDataRole.AccessibleTextRole,
    "accessible description": Qt.ItemDataRole.AccessibleDescriptionRole,
}


def told_by_model(model, rows=12):
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for orientation, count in ((Qt.Orientation.Horizontal, columns), (Qt.Orientation.Vertical, model.rowCount())):
        for section in range(min(count, rows)):
            for name, role in ROLES.items():
                text = model.headerData(section, orientation, role)
                yield f"header {name}", text if isinstance(text, str) else ""
    for row in range(min(model.rowCount(), rows)):
        for column in range(min(columns, rows)):
            for name, role in ROLES.items():
                text = model.index(row, column).data(role)
                yield f"item {name}", text if isinstance(text, str) else ""


def in_sight():
    """Return the windows one sees, but for the system's dialogs of files."""
    return [top for top in QApplication.topLevelWidgets() if top.isVisible() and not isinstance(top, QFileDialog)]


def faults(vocabulary):
    """Yield what is plain English, and what has no room, of all that can be seen, pointed at or heard."""
    for top in in_sight():
        texts = painted(top)
        for text in texts:
            yield from forgotten(f"painted in {type(top).__name__}", text, vocabulary)
        for widget in (
            each for each in (top, *top.findChildren(QWidget)) if not isinstance(each.window(), QFileDialog)
        ):
            for how, text in told(widget):
                yield from forgotten(f"{how} of {type(widget).__name__}", text, vocabulary)
            if is_too_small(widget):
                needed = widget.sizeHint().width(), widget.heightForWidth(widget.width())
                text = widget.currentText() if isinstance(widget, QComboBox) else widget.text()
                yield f"no room: {type(widget).__name__} {text!r}, {widget.size().toTuple()} of {needed}"
        for action in top.findChildren(QAction):
            for name in ("text", "iconText", "toolTip", "statusTip", "whatsThis"):
                yield from forgotten(f"{name} of an action", getattr(action, name)(), vocabulary)
        yield from cut(top, texts)


def forgotten(where, text, vocabulary):
    """Yield the text if there are words in it that nobody translated."""
    if not WORD.search(text):
        return
    # Labels may be broken within a path; of a text that ends in dots, the last word may be cut.
    whole = PATH.sub("", CUT_WORD.sub("", MARKUP.sub("", text).replace("\u200b", "")))
    words = {word for word in WORD.findall(whole) if word not in vocabulary}
    if words:
        yield f"untranslated: {where}: {text!r} ({', '.join(sorted(words))})"


def cut(top, texts):
    """Yield translated texts that end in dots, but for those of what tells all of it when pointed at."""
    if not dotted(texts):
        return
    beginnings = told_when_pointed_at(top)
    titles = [pane.windowTitle() for pane in top.findChildren(Pane)]
    titles += [field.placeholderText() for field in top.findChildren(QLineEdit) if field.toolTip()]
    # Columns may have been about to get their width.
    settle()
    suspect = dotted(painted(top))
    beginnings |= told_when_pointed_at(top) if suspect else set()
    for text in suspect:
        if text[:FEW] not in beginnings and not any(title.startswith(text[:-1]) for title in titles):
            yield f"cut: in {type(where(top, text)).__name__}: {text!r}"


def told_when_pointed_at(top):
    """Return how the texts begin that end in dots where all of them is told when pointed at."""
    widgets = [widget for kind in POINTED_AT for widget in top.findChildren(kind)]
    beginnings = {text[:FEW] for widget in widgets for text in dotted(painted(widget))}
    models = [grid.model() for grid in top.findChildren(Grid)]
    items = [model.index(at, column) for model in models for at in range(12) for column in range(model.columnCount())]
    return beginnings | {str(item.data())[:FEW] for item in items if item.data(ROLES["tooltip"])}


def dotted(texts):
    return [text for text in texts if text.endswith("…") and any(character in ODD for character in text)]


def where(top, text):
    """Return the smallest widget that paints a text."""
    return min(
        (each for each in (top, *top.findChildren(QWidget)) if each.isVisible() and text in painted(each)),
        key=lambda each: each.width() * each.height(),
        default=top,
    )


def is_too_small(widget):
    if isinstance(widget, QComboBox) and widget.isVisible():
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        field = widget.style().subControlRect(COMBO, option, QStyle.SubControl.SC_ComboBoxEditField, widget)
        needed = widget.fontMetrics().horizontalAdvance(widget.currentText())
        return needed > field.width() and widget.currentText() not in widget.toolTip()
    is_label = isinstance(widget, QLabel | QAbstractButton) and any(character in ODD for character in widget.text())
    if not is_label or not widget.isVisible() or isinstance(widget, ElidedLabel):
        return False
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width())
    return widget.width() < widget.sizeHint().width()


# The tests: every action is done once, and all that can be seen is read after each


def vocabulary_of(folder):
    """Return the words that are not the window's: of documents and paths, of things and of keys."""
    texts = [text for path in folder.iterdir() for text in (str(path), path.read_text("utf-8", "replace"))]
    texts += [*QFontDatabase.families(), *versions().values()]
    return {*NAMES, *KEYS, *(word for text in texts for word in re.findall(r"[A-Za-z]+", text))}


def settle():
    """Let what was asked for happen: layouts ask for other layouts."""
    for _ in range(4):
        QApplication.processEvents()


def lasting_faults(vocabulary):
    """Return the faults that are still there when whatever was just shown had its turn once more."""
    seen = list(faults(vocabulary))
    if seen:
        settle()
        still = set(faults(vocabulary))
        seen = [each for each in seen if each in still]
    return seen


def after_each_action(window, qtbot, vocabulary):
    """Do every action that can be done, one after the other, and return the faults seen after each."""
    found = {}
    for identifier, action in window.actions_by_id.items():
        if identifier in LEFT_OUT or not action.isEnabled():
            continue
        action.trigger()
        qtbot.waitUntil(lambda: not window.operations.is_busy, timeout=PATIENCE)
        settle()
        found = dict.fromkeys(lasting_faults(vocabulary), identifier) | found
        for top in QApplication.topLevelWidgets():
            if top is not window and top.isVisible() and top.isWindow():
                for pages in top.findChildren(QStackedWidget):
                    for page in range(1, pages.count()):
                        pages.setCurrentIndex(page)
                        settle()
                        found = dict.fromkeys(lasting_faults(vocabulary), identifier) | found
                top.close()
    return [f"after {identifier}: {text}" for text, identifier in found.items()]


def test_with_nothing_open_all_is_translated_and_has_room(window, articles):
    assert "\n".join(faults(vocabulary_of(articles))) == ""


def test_whatever_is_done_all_is_translated_and_has_room(window, qtbot, run, articles):
    run(window.operations.scan, [articles])
    window.resize(1024, 700)
    assert "\n".join(after_each_action(window, qtbot, vocabulary_of(articles))) == ""
    assert window.size().toTuple() == (1024, 700)


def test_a_failure_is_told_in_the_language(window, run, articles):
    run(window.operations.scan, [articles / "nil.txt"])
    assert window.notices.lines
    assert "\n".join(faults(vocabulary_of(articles))) == ""


def test_a_forgotten_string_is_found(window, articles):
    window.setWindowTitle("Forgotten")
    assert any("Forgotten" in fault for fault in faults(vocabulary_of(articles)))


def test_a_text_without_room_is_found(window, articles):
    label = QLabel("⟦Ţöö ļöñĝ ƒöŕ ţĥíš⟧", window)
    label.setGeometry(0, 0, 20, 20)
    label.show()
    assert any(fault.startswith("no room: QLabel '⟦Ţöö") for fault in faults(vocabulary_of(articles)))


def test_a_text_that_ends_in_dots_is_found(window, articles):
    window.statusBar().addWidget(QLabel("⟦Ţöö ļöñ…"))
    assert any(fault.startswith("cut:") for fault in faults(vocabulary_of(articles)))
