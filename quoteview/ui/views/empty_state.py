"""What is shown while nothing is open: what to do first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from quoteview.ui.theme import Theme
from quoteview.ui.translation import mark, tr

WELCOME = mark("Drop articles here, or a folder of them.")
PROMISE = mark(
    "quoteview lists every quoted statement, says who said it, and marks to the character where outlets differ. "
    "Nothing leaves this machine."
)


class EmptyState(QWidget):
    """A sentence and the two ways to begin."""

    folder_wanted = Signal()
    samples_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._welcome, self._promise = QLabel(tr(WELCOME)), QLabel(tr(PROMISE))
        self.open_folder = QPushButton(tr("Open a folder…"))
        self.open_samples = QPushButton(tr("Open the sample documents"))
        self._build()
        self._restyle()
        theme.changed.connect(self._restyle)

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
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addLayout(buttons)
        column.addStretch(3)
        column.setContentsMargins(60, 40, 60, 40)
        self.setAccessibleName(tr("Nothing is open"))

    def _restyle(self) -> None:
        self._welcome.setFont(self._theme.serif(1.7))
        self._promise.setFont(self._theme.sans())
