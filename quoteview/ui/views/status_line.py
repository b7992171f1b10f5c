"""What stands at the lower edge: how much is shown, how far work is and Cancel, and that nothing leaves the machine."""

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from quoteview.ui.translation import mark, number_shown, tr
from quoteview.ui.views.elided_label import ElidedLabel

if TYPE_CHECKING:
    from quoteview.ui.models.pace import Pace

OFFLINE = mark("offline: nothing leaves this machine")


class StatusLine(QStatusBar):
    """The status bar. `cancelled` tells that somebody wants the running work to stop."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts, self._doing = ElidedLabel(), ElidedLabel()
        self._bar, self._cancel = QProgressBar(), QPushButton(tr("Cancel"))
        self._pace: Pace | None = None
        self._build()
        self.end()

    @property
    def text(self) -> str:
        """What is said about how much is shown."""
        return self.counts.text()

    def begin(self, operation: str) -> None:
        """Show that work has begun."""
        self._pace = None
        self._doing.setText(f"{tr(operation)}…")
        self._bar.setRange(0, 0)
        self._set_busy(is_busy=True)

    def report(self, done: int, total: int, what: str) -> None:
        """Show how far work is, and how long it takes still."""
        from quoteview.ui.models.pace import Pace, left_shown  # noqa: PLC0415 - starting must not wait for it

        self._pace = self._pace or Pace()
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        far = tr("{what} ({done} of {total})")
        counts = {"done": number_shown(done), "total": number_shown(total)}
        left = left_shown(self._pace.left(done, total, monotonic()))
        self._doing.setText(" · ".join(filter(None, (far.format(what=what, **counts) if total > 1 else what, left))))

    def end(self) -> None:
        """Show that nothing runs."""
        self._set_busy(is_busy=False)

    def _set_busy(self, *, is_busy: bool) -> None:
        for widget in (self._doing, self._bar, self._cancel):
            widget.setVisible(is_busy)

    def _build(self) -> None:
        self.setSizeGripEnabled(False)
        self.setContentsMargins(10, 0, 10, 0)
        self.setAccessibleName(tr("Status"))
        for label in (self.counts, self._doing):
            # By name: the hundred enums of Qt take long, and the empty window needs no others.
            label.setProperty("textFormat", "PlainText")
        self._bar.setFixedWidth(140)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress"))
        self._cancel.clicked.connect(self.cancelled)
        for widget in (self.counts, self._doing, self._bar, self._cancel):
            self.addWidget(widget)
        self.addPermanentWidget(QLabel(tr(OFFLINE)))
