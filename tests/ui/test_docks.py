"""The panes of the real window: arranged, walked through, closed, popped out, brought back."""

import pytest
from PySide6.QtCore import QByteArray, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QTabBar

from quoteview.session.session import Session
from quoteview.ui import actions, docks, key_map, menus
from quoteview.ui.action_row import ActionRow
from quoteview.ui.docks import DOCKS, DockRow
from quoteview.ui.main_window import MainWindow
from quoteview.ui.preferences import Preferences

USUAL = ["facets", "queue", "collation", "document"]


def open_panes(window):
    return [name for name, pane in window.docks.by_id.items() if pane.is_open]


def settle():
    for _ in range(3):
        QApplication.processEvents()


def test_the_usual_panes_stand_where_they_are_looked_for_and_have_no_title(opened):
    panes = opened.docks.panes
    assert open_panes(opened) == USUAL
    assert panes.facets.geometry().right() < panes.queue.x() <= panes.queue.geometry().right() < panes.collation.x()
    assert panes.document.x() == panes.collation.x()
    assert panes.document.y() > panes.collation.geometry().bottom()
    for name in USUAL:
        pane = opened.docks.by_id[name]
        assert pane.widget().mapTo(pane, pane.widget().rect().topLeft()).y() == 0, name


@pytest.mark.parametrize("name", [row.id for row in DOCKS])
def test_escape_leads_from_every_pane_back_to_the_queue(qtbot, opened, name):
    opened.docks.show(name)
    pane = opened.docks.by_id[name]
    pane.take_focus()
    qtbot.waitUntil(lambda: pane.has_focus)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert opened.queue.hasFocus()
    assert pane.is_open


def test_who_comes_to_the_document_by_key_comes_to_its_text(qtbot, opened):
    opened.collation.setFocus()
    opened.docks.go_next()
    assert opened.workspace.document.text.hasFocus()
    opened.docks.go_previous()
    assert opened.collation.hasFocus()


def test_a_wider_window_gives_to_the_text_and_not_to_the_facets(opened):
    panes = opened.docks.panes
    before = [pane.width() for pane in (panes.facets, panes.queue, panes.collation)]
    opened.resize(1600, 900)
    settle()
    after = [pane.width() for pane in (panes.facets, panes.queue, panes.collation)]
    assert after[0] == before[0]
    assert after[2] - before[2] > after[1] - before[1] > 0


def test_a_pane_closes_and_opens_by_key_and_the_menu_says_which_are_open(qtbot, opened):
    action = opened.actions_by_id["pane_facets"]
    assert action.isChecked()
    qtbot.keyClick(opened, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert "facets" not in open_panes(opened)
    assert not action.isChecked()
    qtbot.keyClick(opened, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert "facets" in open_panes(opened)
    assert action.isChecked()
    assert opened.docks.panes.facets.has_focus


def test_closing_the_pane_one_is_in_leaves_the_keys_somewhere(qtbot, opened):
    opened.docks.panes.document.take_focus()
    qtbot.keyClick(opened, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert opened.docks.panes.queue.has_focus


def test_f6_goes_round_the_panes_and_back(qtbot, opened):
    def where():
        return next(name for name, pane in opened.docks.by_id.items() if pane.has_focus)

    assert where() == "queue"
    walked = []
    for _ in range(4):
        qtbot.keyClick(opened, Qt.Key.Key_F6)
        walked.append(where())
    assert walked == ["collation", "document", "facets", "queue"]
    qtbot.keyClick(opened, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert where() == "facets"


def test_panes_have_a_title_to_move_them_by_while_they_are_arranged(opened):
    panes = opened.docks.panes
    movable = panes.queue.DockWidgetFeature.DockWidgetMovable
    assert not panes.queue.features() & movable
    opened.actions_by_id["arrange"].trigger()
    settle()
    assert panes.queue.features() & movable
    assert panes.queue.widget().y() > 0
    opened.actions_by_id["arrange"].trigger()
    settle()
    assert panes.queue.widget().y() == 0


def test_a_pane_stands_in_a_window_of_its_own_and_comes_back(opened):
    document = opened.docks.panes.document
    document.take_focus()
    opened.actions_by_id["pop_out"].trigger()
    settle()
    assert document.isFloating()
    assert document.isVisible()
    opened.docks.reset()
    settle()
    assert not document.isFloating()
    assert open_panes(opened) == USUAL


def test_the_layout_is_reset(opened):
    panes = opened.docks.panes
    before = [pane.geometry() for pane in opened.docks.by_id.values() if pane.is_in_sight]
    opened.workspace.splitDockWidget(panes.facets, panes.document, Qt.Orientation.Vertical)
    panes.collation.close()
    settle()
    assert panes.document.x() == panes.facets.x()
    opened.actions_by_id["reset_layout"].trigger()
    settle()
    after = [pane.geometry() for pane in opened.docks.by_id.values() if pane.is_in_sight]
    for was, now in zip(before, after, strict=True):
        assert abs(was.x() - now.x()) <= 1
        assert abs(was.y() - now.y()) <= 1


@pytest.fixture
def made(monkeypatch):
    """A further pane, and how often its content was made."""
    made = []

    def make(window):
        made.append(window)
        return QLabel("What everybody said")

    extra = DockRow("extra", "Extra", make, ("Alt+9",))
    monkeypatch.setattr(docks, "DOCKS", (*DOCKS, extra))
    row = ActionRow("pane_extra", "Extra", ("Alt+9",), "docks.panes.extra.toggle")
    monkeypatch.setattr(actions, "MENUS", {**menus.MENUS, "&Help": (*menus.MENUS["&Help"], (row,))})
    for module in (actions, key_map):
        monkeypatch.setattr(module, "ACTIONS", (*menus.ACTIONS, row))
    return made


def test_a_further_pane_is_made_when_it_is_first_seen_and_shares_the_place_of_another(made, opened):
    assert made == []
    assert open_panes(opened) == USUAL
    opened.docks.show("extra")
    settle()
    assert made == [opened]
    document, extra = opened.docks.panes.document, opened.docks.panes.extra
    assert extra.is_in_sight
    assert not document.is_in_sight
    (bar,) = [bar for bar in opened.workspace.findChildren(QTabBar) if not bar.visibleRegion().isEmpty()]
    assert [bar.tabText(at) for at in range(bar.count())] == ["Document", "Extra"]
    opened.actions_by_id["pane_document"].trigger()
    settle()
    assert document.is_in_sight, "what stands behind a tab comes to the front"
    assert opened.actions_by_id["pane_document"].isChecked()
    bar.tabButton(1, docks.BESIDE).click()
    settle()
    assert open_panes(opened) == USUAL
    opened.docks.show("extra")
    settle()
    assert made == [opened], "it is made once"
    (bar,) = [bar for bar in opened.workspace.findChildren(QTabBar) if bar.isVisible() and bar.x() >= 0]
    assert [bar.tabButton(at, docks.BESIDE).accessibleName() for at in range(2)] == ["Close Document", "Close Extra"]


def test_every_pane_can_be_reached_by_an_action(opened):
    for row in DOCKS:
        action = opened.actions_by_id[f"pane_{row.id}"]
        assert isinstance(action, QAction)
        assert action.isCheckable()


def test_a_layout_of_another_version_is_not_restored(qtbot, opened, theme, tmp_path, monkeypatch, run):
    opened.docks.panes.facets.close()
    opened.close()
    monkeypatch.setattr(docks, "VERSION", docks.VERSION + 1)
    again = MainWindow(Session(), theme, Preferences(tmp_path / "config"))
    qtbot.addWidget(again)
    again.show()
    again._show_work()
    assert open_panes(again) == USUAL


def test_a_layout_nobody_has_seen_does_not_replace_the_one_that_is_remembered(qtbot, opened, theme, tmp_path):
    opened.docks.panes.facets.close()
    opened.close()
    remembered = Preferences(tmp_path / "config").layout
    assert remembered != QByteArray()
    idle = MainWindow(Session(), theme, Preferences(tmp_path / "config"))
    qtbot.addWidget(idle)
    idle.show()
    idle.close()
    assert Preferences(tmp_path / "config").layout == remembered


def test_whoever_tabs_comes_through_the_panes_in_their_order(qtbot, opened):
    opened.workspace.filter_box.setFocus()
    seen = []
    for _ in range(40):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        name = next((name for name, pane in opened.docks.by_id.items() if pane.has_focus), None)
        if name and name not in seen:
            seen.append(name)
    assert seen == USUAL


def drag(widget, start, end):
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    steps = (
        (QEvent.Type.MouseButtonPress, start, left, left),
        (QEvent.Type.MouseMove, end, none, left),
        (QEvent.Type.MouseButtonRelease, end, left, none),
    )
    for kind, at, button, buttons in steps:
        place, on_screen = QPointF(at), QPointF(widget.mapToGlobal(at))
        event = QMouseEvent(kind, place, on_screen, button, buttons, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(widget, event)
        settle()


@pytest.mark.parametrize("beside", [-1, 0, 1])
def test_a_hairline_between_panes_is_grabbed_though_the_hand_is_a_little_beside_it(qtbot, opened, beside):
    queue = opened.docks.panes.queue
    before = queue.width()
    line = QPoint(queue.geometry().right() + 2 + beside, 300)
    drag(opened.workspace, line, line + QPoint(30, 0))
    assert queue.width() == before + 30


def edges(window, name):
    """Return at which edges of the window's work a pane stands."""
    settle()
    pane, room = window.docks.by_id[name], window.workspace.rect()
    place = pane.geometry()
    at = {
        "left": place.left() <= 2,
        "right": place.right() >= room.right() - 2,
        "top": place.top() <= 2,
        "bottom": place.bottom() >= room.bottom() - 2,
    }
    return {edge for edge, is_there in at.items() if is_there}


@pytest.mark.parametrize(
    ("action", "edge"),
    [("move_pane_left", "left"), ("move_pane_right", "right"), ("move_pane_up", "top"), ("move_pane_down", "bottom")],
)
def test_a_pane_is_put_at_any_edge_without_a_mouse(opened, action, edge):
    opened.docks.show("document")
    opened.actions_by_id[action].trigger()
    assert edge in edges(opened, "document")
    assert opened.docks.panes.document.has_focus
    assert open_panes(opened) == USUAL
    assert opened.docks.panes.document.width() > 100
    assert opened.docks.panes.document.height() > 60


def test_a_pane_in_a_window_of_its_own_comes_back_to_an_edge(opened):
    opened.docks.show("document")
    opened.docks.pop_out()
    opened.actions_by_id["move_pane_right"].trigger()
    assert not opened.docks.panes.document.isFloating()
    assert "right" in edges(opened, "document")


def test_the_layout_is_reset_from_any_edge(opened):
    opened.docks.show("queue")
    opened.actions_by_id["move_pane_down"].trigger()
    opened.docks.reset()
    settle()
    panes = opened.docks.panes
    assert panes.facets.geometry().right() < panes.queue.x() <= panes.queue.geometry().right() < panes.collation.x()
