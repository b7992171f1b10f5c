"""What is shown while nothing is open: what to do first."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from quoteview.ui.theme import Theme
from quoteview.ui.translation import mark, tr
from quoteview.ui.views.recent_menu import label_of

if TYPE_CHECKING:
    from quoteview.ui.models.recent import Opened

OFFERED = 5
"""How much of what was opened lately is offered here."""
WELCOME = mark("Drop articles here, or a folder of them.")
PROMISE = mark(
    "quoteview lists every quoted statement, says who said it, and marks to the character where outlets differ. "
    "Nothing leaves this machine."
)


class EmptyState(QWidget):
    """A sentence and the ways to begin. `recent_wanted` gives an Opened; `painted` comes once, with the first sight."""

    painted = Signal()

    folder_wanted = Signal()
    samples_wanted = Signal()
    recent_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_painted = False
        self._welcome, self._promise = QLabel(tr(WELCOME)), QLabel(tr(PROMISE))
        self.open_folder = QPushButton(tr("Open a folder…"))
        self.open_samples = QPushButton(tr("Open the sample documents"))
        self.recent: list[QPushButton] = []
        self._lately, self._recent = QLabel(tr("Opened lately")), QVBoxLayout()
        self._build()
        self._restyle()
        theme.changed.connect(self._restyle)

    def show_recent(self, entries: "Sequence[Opened]") -> None:
        """Offer what was opened lately; what is gone is shown and cannot be chosen."""
        self._lately.setVisible(bool(entries))
        for entry in entries[:OFFERED]:
            is_there = entry.is_there
            button = QPushButton(label_of(entry, is_there=is_there))
            button.setEnabled(is_there)
            button.clicked.connect(partial(self._want, entry))
            self.recent.append(button)
            across = QHBoxLayout()
            across.addStretch(1)
            across.addWidget(button)
            across.addStretch(1)
            self._recent.addLayout(across)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when it is seen for the first time."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self.painted.emit()

    def _want(self, entry: "Opened", _is_checked: bool = False) -> None:
        self.recent_wanted.emit(entry)

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button, wanted in ((self.open_folder, self.folder_wanted), (self.open_samples, self.samples_wanted)):
            button.clicked.connect(wanted)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addStretch(2)
        for label in (self._welcome, self._promise):
            _centre(label)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addLayout(buttons)
        column.addWidget(self._lately)
        column.addLayout(self._recent)
        _centre(self._lately)
        self._lately.hide()
        column.addStretch(3)
        column.setContentsMargins(60, 40, 60, 40)
        self.setAccessibleName(tr("Nothing is open"))

    def _restyle(self) -> None:
        self._welcome.setFont(self._theme.serif(1.7))
        self._promise.setFont(self._theme.sans())
        self._lately.setFont(self._theme.sans(0.88))


def _centre(label: QLabel) -> None:
    # By name: the hundred enums of Qt take long, and the empty window needs no others.
    label.setProperty("alignment", "AlignHCenter")
