"""Every view, drawn in both themes and at two sizes: the colours where they belong, and no text cut."""

from collections import Counter

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenuBar,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QTabBar,
    QWidget,
)

from quoteview.core.difference import Severity
from quoteview.ui.colours import DARK, LIGHT, Role
from quoteview.ui.pictures import SCHEMES, SIZES, pictures
from quoteview.ui.views.elided_label import ElidedLabel

SHOWN = {Qt.ColorScheme.Light: LIGHT, Qt.ColorScheme.Dark: DARK}
DIALOGS = {
    "settings-appearance", "settings-keys", "settings-policy", "settings-general", "keys", "about", "export", "backups",
    "settings-policy-large", "export-large", "columns", "saved-filters", "properties", "holding",
}  # fmt: skip
COMBO, FIELD = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
BLANK = 4
"""Pixels of a field that Qt keeps free of text."""


@pytest.fixture
def drawn(theme):
    """Draw the scenes of these names; each picture is looked at while it is in sight."""
    yield lambda *names, schemes=SCHEMES: pictures(theme, names, schemes)
    theme.show_look(Qt.ColorScheme.Unknown, "", "", 1.0)


# Text that has no room


def cut(top):
    """Yield each text in sight that has less room than it takes, with both sizes."""
    for widget in (top, *top.findChildren(QWidget)):
        if widget.isVisible() and widget.window() is top and not widget.visibleRegion().isEmpty():
            yield from (f"{type(widget).__name__} {text!r}: {had} of {needed}" for text, had, needed in tight(widget))


def tight(widget):
    """Yield text, room had and room needed, in pixels, of what has too little in one widget."""
    check = next((check for kind, check in CHECKS.items() if isinstance(widget, kind)), None)
    if check:
        yield from check(widget)


def tight_elided(label):
    if not label.toolTip():
        yield from tight_text(label)


def tight_text(widget):
    needed = widget.sizeHint()
    if isinstance(widget, QLabel) and widget.wordWrap():
        needed = QSize(longest_word(widget), widget.heightForWidth(widget.width()))
    if widget.text() and has_less(widget, needed):
        yield widget.text(), widget.size().toTuple(), needed.toTuple()


def has_less(widget, needed):
    return widget.width() < needed.width() or widget.height() < needed.height()


def longest_word(label):
    return max(map(label.fontMetrics().horizontalAdvance, label.text().split()), default=0)


def tight_choice(choice):
    option = QStyleOptionComboBox()
    choice.initStyleOption(option)
    had = choice.style().subControlRect(COMBO, option, FIELD, choice).width()
    needed = choice.fontMetrics().horizontalAdvance(choice.currentText())
    if had < needed and choice.currentText() not in choice.toolTip():
        yield choice.currentText(), had, needed


def tight_tabs(tabs):
    for at in range(tabs.count()):
        needed = tabs.fontMetrics().horizontalAdvance(tabs.tabText(at))
        if tabs.tabRect(at).width() < needed or not tabs.rect().contains(tabs.tabRect(at)):
            yield tabs.tabText(at), tabs.tabRect(at).width(), needed


def tight_menus(bar):
    for action in bar.actions():
        if not bar.rect().contains(bar.actionGeometry(action)):
            yield action.text(), bar.width(), bar.sizeHint().width()


def tight_placeholder(field):
    if field.text():
        return
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    had = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field).width() - BLANK
    needed = field.fontMetrics().horizontalAdvance(field.placeholderText())
    if had < needed:
        yield field.placeholderText(), had, needed


def tight_header(header):
    for at in range(header.count()):
        text = header.model().headerData(at, header.orientation())
        is_read = header.orientation() is Qt.Orientation.Horizontal and isinstance(text, str)
        if is_read and not header.isSectionHidden(at):
            needed = header.fontMetrics().horizontalAdvance(text)
            if header.sectionSize(at) < needed:
                yield text, header.sectionSize(at), needed


CHECKS = {
    ElidedLabel: tight_elided,
    QLabel: tight_text,
    QAbstractButton: tight_text,
    QComboBox: tight_choice,
    QLineEdit: tight_placeholder,
    QTabBar: tight_tabs,
    QMenuBar: tight_menus,
    QHeaderView: tight_header,
}
"""How room is measured, by kind of widget; the first that fits holds."""


def test_no_text_is_cut_in_any_view_at_any_size(drawn, theme):
    seen, faults = set(), []
    for picture in drawn(schemes={"light": Qt.ColorScheme.Light}):  # in the dark, text takes the same room
        seen.add(picture.name)
        faults += [f"{picture.name}: {each}" for each in cut(picture.widget)]
        if picture.scene not in DIALOGS:
            size = SIZES["-small" if picture.name.endswith("-small") else ""]
            assert picture.window.size().toTuple() == size, f"{picture.name} needs more room than there is"
    assert "\n".join(faults) == ""
    assert {f"{name}-light" for name in DIALOGS} <= seen
    assert {f"{name}-light-small" for name in ("window", "pair", "judging", "right-to-left", "empty")} <= seen


@pytest.mark.parametrize(
    "make",
    [
        lambda: QLabel("all the words of a label"),
        lambda: wrapped("Words of a label that has\nthree lines, but only the\nheight for one of them"),
        lambda: QLineEdit(placeholderText="what is to be written here"),
        lambda: choice("what is chosen here"),
    ],
)
def test_a_text_without_room_is_found(qtbot, theme, make):
    top = QWidget()
    qtbot.addWidget(top)
    widget = make()
    widget.setParent(top)
    top.resize(300, 200)
    top.show()
    widget.setGeometry(0, 0, 300, 190)
    assert not list(cut(top))
    widget.setGeometry(0, 0, 60, 14)
    assert len(list(cut(top))) == 1


def wrapped(text):
    label = QLabel(text)
    label.setWordWrap(True)
    return label


def choice(text):
    widget = QComboBox()
    widget.addItem(text)
    return widget


# Colours where they belong


def looked_at(picture, view):
    """Return the image of a view within its window."""
    return view.grab().toImage()


def colours(image, area=None):
    """Return how often each colour occurs in an area of an image."""
    part = image.copy(area or image.rect()).convertToFormat(QImage.Format.Format_RGB32)
    found = Counter(memoryview(part.constBits()).cast("I"))
    return {QColor(rgb).name(): count for rgb, count in found.items()}


def commonest(image, area=None):
    return max((found := colours(image, area)), key=found.get)


@pytest.mark.parametrize("scene", ["window", "difference"])
def test_the_window_has_the_colours_of_its_theme(drawn, scene):
    for picture in drawn(scene):
        colour, workspace = SHOWN[picture.scheme], picture.window.workspace
        image = picture.widget.grab().toImage()
        assert image.pixelColor(3, 3).name() == colour[Role.WINDOW], f"{picture.name}: the menus"
        views = (workspace.queue, workspace.collation, workspace.facets)
        queue, rows, facets = (looked_at(picture, view.viewport()) for view in views)
        assert commonest(facets) == colour[Role.WINDOW], f"{picture.name}: the facets"
        selected = workspace.queue.visualRect(workspace.queue.currentIndex())
        assert commonest(queue, selected) == colour[Role.SELECTED], f"{picture.name}: the row one is at"
        assert colours(queue, selected).get(colour[Role.ACCENT], 0) >= selected.height(), f"{picture.name}: its bar"
        below = workspace.queue.visualRect(workspace.queue.model().index(selected.top() // selected.height() + 1, 0))
        assert commonest(queue, below) == colour[Role.PANEL], f"{picture.name}: the other rows"
        base = workspace.collation.visualRect(workspace.collation.model().index(0, 0))
        ground = Role.SELECTED if scene == "window" else Role.RAISED
        assert commonest(rows, base) == colour[ground], f"{picture.name}: the base"


def test_differences_have_the_colours_of_their_side_and_the_worst_a_frame(drawn):
    for picture in drawn("window"):
        colour, workspace = SHOWN[picture.scheme], picture.window.workspace
        assert workspace.clusters.shown[0].severity is Severity.CRITICAL
        found = colours(looked_at(picture, workspace.collation.viewport()))
        for role in (Role.ONLY_BASE, Role.ONLY_VARIANT, Role.CRITICAL):
            assert found.get(colour[role], 0) > 200, f"{picture.name}: {role.name}"
        other = SHOWN[Qt.ColorScheme.Dark if picture.scheme is Qt.ColorScheme.Light else Qt.ColorScheme.Light]
        assert not found.keys() & {other[Role.ONLY_BASE], other[Role.ONLY_VARIANT], other[Role.CRITICAL]}
        bars = colours(looked_at(picture, workspace.coverage))
        assert min(bars[colour[Role.CRITICAL]], bars[colour[Role.ACCENT]]) > 200, f"{picture.name}: the bars"


def test_the_quotation_is_marked_in_its_document(drawn):
    for picture in drawn("window", "right-to-left"):
        found = colours(looked_at(picture, picture.window.workspace.document.text.viewport()))
        assert found[SHOWN[picture.scheme][Role.ONLY_VARIANT]] > 1000, picture.name


def test_dialogs_are_as_light_or_dark_as_the_window(drawn):
    for picture in drawn("settings-policy", "keys", "about"):
        image, colour = picture.widget.grab().toImage(), SHOWN[picture.scheme]
        grounds = {colour[Role.WINDOW], colour[Role.PANEL]}
        assert image.pixelColor(3, 3).name() == colour[Role.WINDOW], picture.name
        assert commonest(image) in grounds, picture.name


def test_on_a_small_screen_with_large_text_a_policy_is_read_and_changed_without_scrolling_the_page(drawn):
    for picture in drawn("settings-policy-large", schemes={"light": Qt.ColorScheme.Light}):
        page = picture.widget.policy
        assert page.table.viewport().height() >= 5 * page.table.rowHeight(0), "as many codes are seen at once"
        assert not page.severity.visibleRegion().isEmpty(), "and where the one is moved that one is at"
        last = list(page.signals.values())[-1]
        while not last.hasFocus():
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert not last.visibleRegion().isEmpty(), "what is further down comes by key"


def test_with_large_text_every_form_of_an_export_can_be_read(drawn):
    for picture in drawn("export-large", schemes={"light": Qt.ColorScheme.Light}):
        forms = picture.widget.forms
        assert forms.viewport().width() >= forms.sizeHintForColumn(0)
        assert picture.widget.width() <= 1024


def test_labels_have_the_fonts_of_the_theme_from_the_first(opened, theme):
    kinds = (QLabel, QAbstractButton)
    labels = [label for kind in kinds for label in opened.findChildren(kind) if label.isVisible()]
    at_first = {label.text(): label.font().toString() for label in labels}
    theme.changed.emit()
    assert {label.text(): label.font().toString() for label in labels} == at_first
