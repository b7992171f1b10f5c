"""The operations since the project was opened: done and undone, and the way back to any of them."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from quoteview.session.journal import Step
from quoteview.ui.colours import Role
from quoteview.ui.plain_text import as_tooltip
from quoteview.ui.theme import Theme
from quoteview.ui.translation import tr, translated

HERE, DONE, UNDONE = "▸", "✓", "↶"
"""Before the step one is at, those before it, and those that were taken back."""

_STYLE = """
QListView { outline: 0; }
QListView::item { border: 0; padding: 4px 12px; }
QListView::item:selected { background: palette(highlight); color: palette(highlighted-text); }
"""


class HistoryView(QListWidget):
    """One line for each operation. `wanted` gives how many of them are to be done."""

    wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steps: Sequence[Step] = ()
        self._n_done = 0
        self.setAccessibleName(tr("History of operations"))
        self.setWordWrap(True)
        self.setStyleSheet(_STYLE)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self.itemActivated.connect(self._choose)
        theme.changed.connect(self._fill)

    def show_steps(self, steps: Sequence[Step], n_done: int) -> None:
        """Show these operations, the first `n_done` of which are done."""
        if (tuple(steps), n_done) != (tuple(self._steps), self._n_done):
            self._steps, self._n_done = tuple(steps), n_done
            self._fill()

    def _fill(self) -> None:
        self.clear()
        self._add(0, tr("As it was opened"), "")
        for n_done, step in enumerate(self._steps, 1):
            when = datetime.fromisoformat(step.at).astimezone()
            self._add(n_done, translated(step.label), f"{when:%Y-%m-%d %H:%M:%S} {step.by}".rstrip())
        self.setCurrentRow(self._n_done)

    def _add(self, n_done: int, label: str, when_and_who: str) -> None:
        is_done, is_here = n_done <= self._n_done, n_done == self._n_done
        sign = HERE if is_here else DONE if is_done else UNDONE
        item = QListWidgetItem(" · ".join(filter(None, (f"{sign}  {label}", when_and_who))), self)
        state = tr("you are here") if is_here else tr("done") if is_done else tr("undone")
        told = "; ".join(filter(None, (label, state, when_and_who)))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
        item.setToolTip(as_tooltip(told))
        item.setFont(self._theme.sans(bold=is_here))
        item.setForeground(self._theme.colour(Role.TEXT if is_done else Role.MUTED))

    def _choose(self, item: QListWidgetItem) -> None:
        self.wanted.emit(self.row(item))
