"""What stands in the panel of notices once there is one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from quoteview.ui.translation import tr
from quoteview.ui.views.notice_lines import Line, NoticeLines


class NoticeContent(QWidget):
    """A sentence with buttons beside it, and beneath it lines."""

    def __init__(self) -> None:
        super().__init__()
        self.sentence, self.lines = QLabel(), NoticeLines()
        self.copy, self.shut = QToolButton(), QToolButton()
        self._offers, self._is_idle = QHBoxLayout(), True
        self._build()

    @property
    def target(self) -> QWidget:
        """What takes the focus of whoever comes: files to read again, what else can be done, or what is listed."""
        if self.lines.has_files and not self.lines.isHidden():
            return self.lines
        offered = self._offers.itemAt(0)
        button = offered.widget() if offered is not None else None
        if button is not None:
            return button
        return next((each for each in (self.copy, self.lines) if not each.isHidden()), self.shut)

    def show_told(self, sentence: str, lines: Sequence[Line]) -> None:
        """Show a sentence and the lines beneath it."""
        self.sentence.setText(sentence)
        self.lines.put(lines)

    def show_offers(self, offers: Sequence[tuple[str, Callable[[], None]]]) -> None:
        """Offer these things to do, each a text and what does it, in place of others."""
        while self._offers.count():
            taken = self._offers.takeAt(0)
            offered = taken.widget() if taken is not None else None
            if offered is not None:
                offered.hide()
                offered.deleteLater()
        for text, do in offers:
            button = QToolButton()
            button.setText(text)
            button.setEnabled(self._is_idle)
            button.clicked.connect(lambda _=False, wanted=do: wanted())
            self._offers.addWidget(button)

    def allow_retry(self, *, is_allowed: bool) -> None:
        """Let something be done, or not while something else runs."""
        self._is_idle = is_allowed
        self.lines.allow_retry(is_allowed=is_allowed)
        for at in range(self._offers.count()):
            offered = self._offers.itemAt(at)
            button = offered.widget() if offered is not None else None
            if button is not None:
                button.setEnabled(is_allowed)

    def _build(self) -> None:
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.sentence.setWordWrap(True)
        self.copy.setText(tr("Copy report"))
        self.shut.setText("×")
        self.shut.setAccessibleName(tr("Close notice"))
        self.shut.setProperty("quiet", True)  # noqa: FBT003 - Qt's signature
        head = QHBoxLayout()
        head.addWidget(self.sentence, 1)
        head.addLayout(self._offers)
        head.addWidget(self.copy)
        head.addWidget(self.shut)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 12, 4)
        column.addLayout(head)
        column.addWidget(self.lines)
