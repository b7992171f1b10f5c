import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QTableWidget, QTabWidget, QWidget

from quoteview.core.difference import Code, Severity
from quoteview.core.policy import PolicyName
from quoteview.session.settings import Language, Settings, ThemeChoice
from quoteview.ui.dialogs.settings import SettingsDialog
from quoteview.ui.menus import ACTIONS


@pytest.fixture
def chosen(window):
    return window.preferences.chosen


@pytest.fixture
def dialog(qtbot, window, chosen):
    dialog = SettingsDialog(chosen, window.theme, window)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def pick(box, data):
    """Choose in a box as a person does."""
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def cells(table, column):
    return [table.item(at, column).text() for at in range(table.rowCount()) if not table.isRowHidden(at)]


def test_the_settings_stop_nobody_and_open_once(window):
    window.actions_by_id["settings"].trigger()
    window.actions_by_id["settings"].trigger()
    (dialog,) = [
        each for each in QApplication.topLevelWidgets() if isinstance(each, SettingsDialog) and each.isVisible()
    ]
    assert not dialog.isModal()
    dialog.close()
    window.actions_by_id["settings"].trigger()
    again = window.beside._open["settings"]
    assert again.isVisible()
    again.close()


def test_theme_fonts_and_zoom_show_in_the_window_as_they_are_chosen(dialog, window):
    pick(dialog.appearance.scheme, ThemeChoice.DARK)
    pick(dialog.appearance.zoom, 1.5)
    pick(dialog.appearance.serif, "DejaVu Sans Mono")
    assert window.theme.is_dark
    assert window.theme.zoom == 1.5
    assert dialog.appearance._preview.font().families()[0] == "DejaVu Sans Mono"
    assert window.workspace.document.text.document().defaultFont().families()[0] == "DejaVu Sans Mono"


def test_what_is_chosen_elsewhere_shows_in_the_dialog(dialog, window):
    window.actions_by_id["theme_dark"].trigger()
    window.actions_by_id["zoom_in"].trigger()
    assert dialog.appearance.scheme.currentData() is ThemeChoice.DARK
    assert dialog.appearance.zoom.currentData() == 1.1


def test_a_font_that_this_machine_does_not_have_is_shown_and_kept(dialog, chosen):
    chosen.change(sans="Some Font of Another Desk")
    assert dialog.appearance.sans.currentText() == "Some Font of Another Desk"


def test_a_page_is_reset_alone_and_everything_at_once(qtbot, dialog, chosen):
    chosen.change(theme=ThemeChoice.DARK, checker="Ines", policy_name=PolicyName.STRICT)
    qtbot.mouseClick(dialog.reset_page, Qt.MouseButton.LeftButton)
    assert chosen.current == Settings(checker="Ines", policy_name=PolicyName.STRICT)
    qtbot.mouseClick(dialog.reset_all, Qt.MouseButton.LeftButton)
    assert chosen.current == Settings()


def test_every_field_of_the_settings_is_on_one_page(dialog):
    pages = (dialog.appearance, dialog.keys, dialog.policy, dialog.general)
    assert sorted(name for page in pages for name in page.fields) == sorted(Settings.__dataclass_fields__)


def test_a_new_key_is_recorded_and_added(qtbot, dialog, chosen):
    page = dialog.keys
    dialog._tabs.setCurrentWidget(page)
    page.go_to("copy")
    qtbot.keyClick(page.recorder, Qt.Key.Key_F11)
    assert page.answer.text() == "F11 is free."
    qtbot.mouseClick(page.add, Qt.MouseButton.LeftButton)
    assert chosen.current.keys == {"copy": ("Ctrl+Shift+C", "F11")}
    assert cells(page.table, 1)[[row.id for row in ACTIONS].index("copy")] == "Ctrl+Shift+C, F11"
    qtbot.mouseClick(page.usual, Qt.MouseButton.LeftButton)
    assert chosen.current.keys == {}


def test_a_conflict_is_shown_before_and_after_and_can_be_settled(qtbot, dialog, chosen):
    page = dialog.keys
    dialog._tabs.setCurrentWidget(page)
    page.go_to("previous_difference")
    qtbot.keyClick(page.recorder, Qt.Key.Key_F8)
    assert page.answer.text() == "F8 belongs to “Next difference” already."
    qtbot.mouseClick(page.add, Qt.MouseButton.LeftButton)
    conflicts = dict(zip((row.id for row in ACTIONS), cells(page.table, 2), strict=True))
    assert conflicts["previous_difference"] == "⚠ F8: also “Next difference”"
    assert conflicts["next_difference"] == "⚠ F8: also “Previous difference”"
    qtbot.mouseClick(page.take, Qt.MouseButton.LeftButton)
    assert set(cells(page.table, 2)) == {""}
    assert chosen.current.keys["next_difference"] == ("Alt+Down",)
    assert page.take.isHidden()


def test_a_letter_for_the_whole_window_is_refused(qtbot, dialog):
    page = dialog.keys
    dialog._tabs.setCurrentWidget(page)
    page.go_to("copy")
    qtbot.keyClick(page.recorder, Qt.Key.Key_X)
    assert "for typing" in page.answer.text()
    assert not page.add.isEnabled()


def test_actions_are_found_by_name_and_key(qtbot, dialog):
    page = dialog.keys
    dialog._tabs.setCurrentWidget(page)
    qtbot.keyClicks(page.sought, "alt+down")
    assert cells(page.table, 0) == ["Next difference"]


def test_the_table_tells_what_a_policy_says(dialog):
    page = dialog.policy
    at = list(Code).index(Code.CONTRACTION)
    assert cells(page.table, 1)[at] == "~ editorial"
    pick(page.policy, PolicyName.STRICT)
    assert cells(page.table, 1)[at] == "≠ substantive"
    assert cells(page.table, 2)[at] == "~ editorial"
    assert page.table.item(at, 1).font().bold()


def test_large_text_does_not_make_the_switches_of_signals_wider_than_the_screen(dialog, chosen):
    switches = list(dialog.policy.signals.values())
    abreast = [sum(each.y() == switches[0].y() for each in switches)]
    for zoom in (2.0, 1.0):
        chosen.change(zoom=zoom)
        QApplication.processEvents()
        assert dialog.minimumSizeHint().width() <= dialog.screen().availableGeometry().width()
        assert all(each.width() >= each.sizeHint().width() for each in switches)
        abreast.append(sum(each.y() == switches[0].y() for each in switches))
    assert abreast[0] == abreast[2] == 3
    assert 1 <= abreast[1] < 3


def test_moving_a_code_makes_a_policy_of_ones_own(dialog, chosen):
    page = dialog.policy
    pick(page.policy, PolicyName.STRICT)
    page.table.setCurrentCell(list(Code).index(Code.DIALECT), 0)
    pick(page.severity, Severity.COSMETIC)
    assert chosen.current.policy_name is PolicyName.OWN
    assert chosen.current.policy.severity(Code.DIALECT) is Severity.COSMETIC
    assert chosen.current.policy.severity(Code.CONTRACTION) is Severity.SUBSTANTIVE, "one starts from what was in use"


def test_what_is_critical_is_not_offered_for_moving(dialog):
    page = dialog.policy
    dialog._tabs.setCurrentWidget(page)
    page.table.setCurrentCell(list(Code).index(Code.POLARITY_MODALITY), 0)
    assert page.severity.isHidden()
    assert page._code.text().startswith("polarity modality is critical under every policy.")


def test_language_and_name_are_kept(qtbot, dialog, chosen, window):
    page = dialog.general
    dialog._tabs.setCurrentWidget(page)
    pick(page.language, Language.GERMAN)
    page.checker.setFocus()
    qtbot.keyClicks(page.checker, " Ines Vogel ")
    qtbot.keyClick(page.checker, Qt.Key.Key_Return)
    page.advances.setFocus()
    qtbot.keyClick(page.advances, Qt.Key.Key_Space)
    assert chosen.current.language is Language.GERMAN
    assert chosen.current.checker == window.session.checker == "Ines Vogel"
    assert chosen.current.advances_after_verdict


def test_the_language_for_testers_is_not_offered_but_shown_where_it_is_set(dialog, chosen):
    offered = [dialog.general.language.itemData(at) for at in range(dialog.general.language.count())]
    assert Language.PSEUDO not in offered
    chosen.change(language=Language.PSEUDO)
    assert dialog.general.language.currentData() is Language.PSEUDO


def test_everything_one_can_use_has_a_name_and_is_reached_by_tab(dialog):
    for at in range(dialog._tabs.count()):
        dialog._tabs.setCurrentIndex(at)
        for widget in dialog._tabs.widget(at).findChildren(QWidget):
            if isinstance(widget, QComboBox | QTableWidget | QAbstractButton) and widget.isVisible():
                is_named = widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text())
                is_part = widget.parent().metaObject().className().startswith(("QTable", "QLineEdit", "QKeySequence"))
                assert is_named or is_part, widget
                assert is_part or widget.focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize(("family", "zoom"), [("", 0.8), ("", 2.0), ("DejaVu Sans", 2.0), ("DejaVu Sans Mono", 1.5)])
def test_no_font_or_zoom_cuts_a_label_or_a_button(qtbot, dialog, chosen, family, zoom):
    chosen.change(sans=family, serif=family, zoom=zoom)
    tabs = dialog.findChild(QTabWidget)
    for at in range(tabs.count()):
        tabs.setCurrentIndex(at)
        # A dialog that has to grow for a page does so when the system of windows has answered.
        qtbot.waitUntil(lambda: assert_nothing_cut(dialog))


def assert_nothing_cut(dialog):
    for widget in dialog.findChildren(QLabel) + dialog.findChildren(QAbstractButton):
        if widget.isVisible() and widget.text():
            assert widget.height() >= QFontMetrics(widget.font()).height(), widget.text()
            if isinstance(widget, QLabel) and widget.wordWrap():
                assert widget.height() >= widget.heightForWidth(widget.width()), widget.text()
            else:
                assert widget.width() >= widget.sizeHint().width(), widget.text()
