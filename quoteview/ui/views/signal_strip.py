"""A strip beneath the collation: what the documents show beside each other, each with the places that prove it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from quoteview.core.signal import Signal as Evidence
from quoteview.ui.colours import Role
from quoteview.ui.models.signal_words import line, spoken
from quoteview.ui.plain_text import as_tooltip
from quoteview.ui.theme import Theme
from quoteview.ui.translation import tr
from quoteview.ui.views.signs import line_height

LINES = 7
"""Lines of evidence that are seen at a time; the rest is scrolled to."""
FEWEST = 2.5
"""The same where there is little room."""


class SignalStrip(QWidget):
    """How many signals a cluster has, and beneath, folded or not, the evidence.

    `wanted` gives a signal and the number of the place to show: activating a signal goes to the first of its
    places, and to the next each time after. Without signals the strip is not there.
    """

    wanted = Signal(object, int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._signals: tuple[Evidence, ...] = ()
        self._at: tuple[int, int] = (-1, 0)
        self.heading, self.list = QToolButton(), QListWidget()
        self._build()
        self._restyle()
        theme.changed.connect(self._restyle)
        self.hide()

    def show_signals(self, signals: Sequence[Evidence], summary: str) -> None:
        """Show the signals of a cluster, under how many they are; no summary shows nothing."""
        self.setVisible(bool(summary))
        if (tuple(signals), summary) == (self._signals, self.heading.text()):
            return
        self._signals, self._at = tuple(signals), (-1, 0)
        self.heading.setText(summary)
        self.setAccessibleDescription(summary)
        self.list.clear()
        for signal in signals:
            item = QListWidgetItem(line(signal))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken(signal))
            item.setToolTip(as_tooltip(line(signal)))
            self.list.addItem(item)
        self._fold(is_open=self.heading.isChecked())

    def go_on(self, item: QListWidgetItem) -> None:
        """Go to a place of a signal: the first, or the one behind where one was."""
        row = self.list.row(item)
        signal = self._signals[row]
        place = (self._at[1] + 1) % len(signal.places) if self._at[0] == row else 0
        self._at = row, place
        self.wanted.emit(signal, place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line above."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour(Role.BORDER))
        painter.end()

    def _build(self) -> None:
        self.setAccessibleName(tr("Signals"))
        self.heading.setCheckable(True)
        self.heading.setProperty("link", True)  # noqa: FBT003 - Qt's signature
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.setToolTip(tr("What the documents show beside each other"))
        self.heading.toggled.connect(lambda is_open: self._fold(is_open=is_open))
        self.list.setAccessibleName(tr("Signals, with the places that prove them"))
        self.list.setWordWrap(True)
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.itemActivated.connect(self.go_on)
        self.list.itemClicked.connect(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 8, 4)
        column.setSpacing(2)
        column.addWidget(self.heading)
        column.addWidget(self.list)
        self._fold(is_open=False)

    def _fold(self, *, is_open: bool) -> None:
        has_list = is_open and bool(self._signals)
        self.heading.setArrowType(Qt.ArrowType.DownArrow if has_list else Qt.ArrowType.RightArrow)
        self.list.setVisible(has_list)
        self._fit()

    def _fit(self) -> None:
        """Give the list the height of what it holds, up to a limit; less where there is no room for that."""
        lines = line_height(self._theme.sans(0.95))
        needed = sum(max(self.list.sizeHintForRow(at), round(lines * 2.2)) for at in range(self.list.count()))
        height = min(needed + 4, round(lines * LINES))
        self.list.setMaximumHeight(height)
        self.list.setMinimumHeight(min(height, round(lines * FEWEST)))

    def _restyle(self) -> None:
        self.heading.setFont(self._theme.sans(0.95, bold=True))
        self.list.setFont(self._theme.sans(0.95))
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Ask for no width of its own: the evidence is broken into lines."""
        return QSize(0, super().minimumSizeHint().height())
