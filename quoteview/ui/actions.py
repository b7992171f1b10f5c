"""From the table of menus to the actions of a window: made, placed, enabled, and why one cannot be done now."""

from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from quoteview.ui.action_row import ActionRow, Need, Scope, sequences
from quoteview.ui.menus import ACTIONS, BEFORE, INSIDE, MENU_ROLES, MENUS
from quoteview.ui.translation import tr, translated

if TYPE_CHECKING:
    from quoteview.session.session import Session


def build_actions(window: QMainWindow, bar: Mapping[str, QMenu]) -> Mapping[str, QAction]:
    """Make the actions of a window and return them by id; put them into the menus of its `bar`, by their names.

    A slot is looked up when its action is triggered: what it belongs to may not be made before.
    """
    actions = {row.id: _action(window, row) for row in ACTIONS}
    for name, sections in MENUS.items():
        menu = bar[name] if name in bar else bar[INSIDE[name]].addMenu(tr(name))
        if name in BEFORE:
            bar[INSIDE[name]].insertMenu(actions[BEFORE[name]], menu)
        for section in sections:
            menu.addSeparator()
            menu.addActions([actions[row.id] for row in section])
    return actions


def place_actions(actions: Mapping[str, QAction], places: Mapping[Scope, Iterable[QWidget]]) -> None:
    """Have the keys of actions be heard in the widgets of their scope."""
    for row in ACTIONS:
        for widget in places.get(row.scope, ()):
            widget.addAction(actions[row.id])


def slot_of(window: QMainWindow, row: ActionRow) -> Callable[..., object]:
    """Return what an action calls. Raises AttributeError when the slot of the table is not there."""
    slot: Callable[..., object] = attrgetter(row.slot)(window)
    return slot


def _calling(window: QMainWindow, row: ActionRow) -> Callable[[bool], None]:
    def call(is_on: bool) -> None:
        slot_of(window, row)(*([is_on] if row.is_switch else []))

    return call


def _action(window: QMainWindow, row: ActionRow) -> QAction:
    action = QAction(tr(row.text), window)
    action.setShortcuts(sequences(row))
    action.setCheckable(row.is_switch)
    action.setMenuRole(MENU_ROLES.get(row.id, QAction.MenuRole.NoRole))
    (action.toggled if row.is_switch else action.triggered).connect(_calling(window, row))
    if row.scope is not Scope.WINDOW:
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    return action


def enable(actions: Mapping[str, QAction], met: Iterable[Need]) -> None:
    """Enable the actions whose need is met, and no others."""
    met = {Need.NOTHING, *met}
    for row in ACTIONS:
        actions[row.id].setEnabled(row.need in met)


def refresh(
    actions: Mapping[str, QAction], session: "Session | None", at_work: Iterable[Need], *, is_busy: bool
) -> None:
    """Let actions agree with what is open and running; `at_work` is what of their needs is met by where one is."""
    undone, redone = (session.undo_label, session.redo_label) if session else (None, None)
    has_documents = session is not None and bool(session.collection.documents)
    met = {
        Need.BUSY: is_busy,
        Need.IDLE: not is_busy,
        Need.DOCUMENTS: has_documents and not is_busy,
        Need.UNDO: undone is not None and not is_busy,
        Need.REDO: redone is not None and not is_busy,
    }
    enable(actions, (*(need for need, is_met in met.items() if is_met), *at_work))
    undo = tr("&Undo {operation}").format(operation=translated(undone)) if undone else tr("&Undo")
    redo = tr("&Redo {operation}").format(operation=translated(redone)) if redone else tr("&Redo")
    actions["undo"].setText(undo)
    actions["redo"].setText(redo)


def reason(row: ActionRow, actions: Mapping[str, QAction]) -> str:
    """Return the sentence that says why an action cannot be done now, or "" where it can."""
    if actions[row.id].isEnabled():
        return ""
    # While something runs nearly every need is unmet, and what it asks for is to wait.
    is_busy = actions["cancel"].isEnabled() and row.need is not Need.CLUSTER
    return tr((Need.IDLE if is_busy else row.need).value)
