"""Why a key does nothing that is pressed in a list: what its action needs, in a sentence."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from quoteview.ui.action_row import ActionRow, Scope
from quoteview.ui.actions import reason
from quoteview.ui.menus import ACTIONS


class Unmet(QObject):
    """Hears the keys that reach the lists of some `places`; `told` gives the sentence where one means an action.

    The key of an action that can be done never reaches the list.
    """

    told = Signal(str)

    def __init__(
        self, actions: Mapping[str, QAction], places: Mapping[Scope, Collection[QWidget]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._actions, self._places = actions, places
        for widget in {each for places_of_one in places.values() for each in places_of_one}:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say what the action needs that a key stands for; the list may have a use of its own for it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            pressed = QKeySequence(event.keyCombination())
            heard = (row for row in ACTIONS if watched in self._places.get(row.scope, ()) and self._means(row, pressed))
            sentence = next(filter(None, (reason(row, self._actions) for row in heard)), "")
            if sentence:
                self.told.emit(sentence)
        return super().eventFilter(watched, event)

    def _means(self, row: ActionRow, pressed: QKeySequence) -> bool:
        return pressed in self._actions[row.id].shortcuts()
