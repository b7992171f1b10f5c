"""What stands in the panel of notices once there is one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from quoteview.ui.translation import tr

LINES_SHOWN = 5


class NoticeContent(QWidget):
    """A sentence with buttons beside it, and beneath it lines."""

    def __init__(self) -> None:
        super().__init__()
        self.sentence, self.lines = QLabel(), QListWidget()
        self.copy, self.shut = QToolButton(), QToolButton()
        self._offers = QHBoxLayout()
        self._build()

    @property
    def target(self) -> QWidget:
        """What takes the focus of whoever comes: the first thing that can be done, or else what is listed."""
        offered = self._offers.itemAt(0)
        button = offered.widget() if offered is not None else None
        if button is not None:
            return button
        return next((each for each in (self.copy, self.lines) if not each.isHidden()), self.shut)

    def show_told(self, sentence: str, lines: Sequence[str]) -> None:
        """Show a sentence and the lines beneath it."""
        self.sentence.setText(sentence)
        self.lines.clear()
        self.lines.addItems(list(lines))
        self.lines.setVisible(bool(lines))
        height = self.lines.sizeHintForRow(0) * min(len(lines), LINES_SHOWN)
        self.lines.setFixedHeight(max(height, 0) + 4)

    def show_offers(self, offers: Sequence[tuple[str, Callable[[], None]]]) -> None:
        """Offer these things to do, each a text and what does it, in place of others."""
        while self._offers.count():
            taken = self._offers.takeAt(0)
            offered = taken.widget() if taken is not None else None
            if offered is not None:
                offered.deleteLater()
        for text, do in offers:
            button = QToolButton()
            button.setText(text)
            button.clicked.connect(lambda _=False, wanted=do: wanted())
            self._offers.addWidget(button)

    def _build(self) -> None:
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.sentence.setWordWrap(True)
        self.lines.setAccessibleName(tr("Files that could not be read"))
        self.lines.setWordWrap(True)
        self.lines.viewport().setBackgroundRole(QPalette.ColorRole.Window)
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
        column.setContentsMargins(12, 6, 12, 6)
        column.addLayout(head)
        column.addWidget(self.lines)
