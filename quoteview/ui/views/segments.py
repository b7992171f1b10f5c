"""A segmented control: a few actions of which one holds, as buttons that join."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

PLACES = ("first", "middle", "last")


class Segments(QWidget):
    """Buttons for actions that exclude each other."""

    def __init__(self, name: str, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        group = exclusive(actions, self)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        for action in group.actions():
            button = QToolButton()
            button.setDefaultAction(action)
            place = 0 if action is actions[0] else 2 if action is actions[-1] else 1
            button.setProperty("segment", PLACES[place])
            across.addWidget(button)


def exclusive(actions: Sequence[QAction], parent: QObject) -> QActionGroup:
    """Make actions exclude each other; the first holds."""
    group = QActionGroup(parent)
    for action in actions:
        action.setCheckable(True)
        group.addAction(action)
    actions[0].setChecked(True)
    return group
