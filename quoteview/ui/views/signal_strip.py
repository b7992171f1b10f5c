"""A strip beneath the collation: what the documents show beside each other, each with the places that prove it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from quoteview.core.signal import Signal as Evidence
from quoteview.ui.key_hints import with_key
from quoteview.ui.models.signal_words import line, possible, spoken
from quoteview.ui.plain_text import as_tooltip
from quoteview.ui.theme import Theme
from quoteview.ui.translation import tr
from quoteview.ui.views.folding_strip import FoldingStrip
from quoteview.ui.views.signs import line_height

LINES = 7
"""Lines of evidence that are seen at a time; the rest is scrolled to."""
FEWEST = 2.5
"""The same where there is little room."""


class SignalStrip(FoldingStrip):
    """How many signals a cluster has, and beneath, folded or not, the evidence.

    `wanted` gives a signal and the number of the place to show: activating a signal goes to the first of its
    places, and to the next each time after. Without signals the strip is not there. What is merely possible is folded
    once more, under a line at the end that unfolds it when it is activated, unless there is nothing else.
    """

    wanted = Signal(object, int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._signals: tuple[Evidence, ...] = ()
        self._at: tuple[int, int] = (-1, 0)
        self._silence = ""
        self._fold: int | None = None
        self.list = QListWidget()
        self._build()
        self._restyle()
        theme.changed.connect(self._restyle)
        self.hide()

    def show_signals(self, signals: Sequence[Evidence], summary: str, silence: str = "") -> None:
        """Show the signals of a cluster, under how many they are; no summary shows nothing.

        `silence` says at the end which signals are not looked for.
        """
        self.setVisible(bool(summary))
        if (_possible_last(signals), summary, silence) == (self._signals, self.heading.text(), self._silence):
            return
        self._signals, self._at, self._silence = _possible_last(signals), (-1, 0), silence
        self.heading.setText(summary)
        self.setAccessibleDescription(summary)
        self.list.clear()
        n_possible = sum(signal.is_possible for signal in self._signals)
        self._fold = len(self._signals) - n_possible if 0 < n_possible < len(self._signals) else None
        for at, signal in enumerate(self._signals):
            if at == self._fold:
                self.list.addItem(QListWidgetItem())
            item = QListWidgetItem(line(signal))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken(signal))
            item.setToolTip(as_tooltip(line(signal)))
            self.list.addItem(item)
        self._show_possible(is_open=False)
        if silence:
            self.list.addItem(silence)
        self._show_content(is_open=self.is_open)

    @property
    def stops(self) -> Sequence[QWidget]:
        """The heading and the evidence."""
        return self.heading, self.list

    @property
    def target(self) -> QWidget:
        """The evidence, or the heading where there is none."""
        if not self.list.count():
            return self.heading
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        return self.list

    def go_on(self, item: QListWidgetItem) -> None:
        """Go to a place of a signal: the first, or the one behind where one was."""
        row = self.list.row(item)
        if row == self._fold:
            self._show_possible(is_open=self.list.isRowHidden(row + 1))
            self._fit()
            return
        row -= self._fold is not None and row > self._fold
        if row >= len(self._signals):
            return
        signal = self._signals[row]
        place = (self._at[1] + 1) % len(signal.places) if self._at[0] == row else 0
        self._at = row, place
        self.wanted.emit(signal, place)

    def _show_possible(self, *, is_open: bool) -> None:
        """Unfold what is merely possible, or fold it, where it is folded by itself."""
        if self._fold is None:
            return
        n_possible = len(self._signals) - self._fold
        for row in range(self._fold + 1, self._fold + 1 + n_possible):
            self.list.setRowHidden(row, not is_open)
        told, head = possible(n_possible), self.list.item(self._fold)
        head.setText(f"{'▾' if is_open else '▸'} {told}")
        head.setData(Qt.ItemDataRole.AccessibleTextRole, f"{told}, {tr('unfolded') if is_open else tr('folded')}")

    def _build(self) -> None:
        self.setAccessibleName(tr("Signals"))
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
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
        self._fold_at_first(is_open=False)

    def _show_content(self, *, is_open: bool) -> None:
        self.list.setVisible(is_open and self.list.count() > 0)
        self._fit()

    def _fit(self) -> None:
        """Give the list the height of what it holds, up to a limit; less where there is no room for that."""
        lines = line_height(self._theme.sans(0.95))
        rows = (at for at in range(self.list.count()) if not self.list.isRowHidden(at))
        needed = sum(max(self.list.sizeHintForRow(at), round(lines * 2.2)) for at in rows)
        height = min(needed + 4, round(lines * LINES))
        self.list.setMaximumHeight(height)
        self.list.setMinimumHeight(min(height, round(lines * FEWEST)))

    def _restyle(self) -> None:
        self.heading.setToolTip(with_key(tr("What the documents show beside each other"), "signals"))
        self.heading.setFont(self._theme.sans(0.95, bold=True))
        self.list.setFont(self._theme.sans(0.95))
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Ask for no width of its own: the evidence is broken into lines."""
        return QSize(0, super().minimumSizeHint().height())


def _possible_last(signals: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return signals in their order, what is merely possible behind the others."""
    return tuple(sorted(signals, key=lambda signal: signal.is_possible))
