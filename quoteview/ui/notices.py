"""What went wrong or was done, said without stopping anybody: a panel that never takes the focus."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListWidget, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from quoteview.core.collection import Failure
from quoteview.ui.translation import tr, translated

LINES_SHOWN = 5


class Notices(QFrame):
    """One line that says what happened, and beneath it a line for each file that failed.

    What is told goes when the next operation begins; what is told to last stays above it until
    somebody closes the panel.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = QLabel()
        self._lines = QListWidget()
        self._lasting: list[str] = []
        self._report = ""
        self._copy = QToolButton()
        self._offers = QHBoxLayout()
        self._build()
        self.hide()

    @property
    def sentence(self) -> str:
        """What the panel says."""
        return self._sentence.text()

    @property
    def lines(self) -> tuple[str, ...]:
        """What is listed beneath it."""
        return tuple(self._lines.item(at).text() for at in range(self._lines.count()))

    def tell(self, sentence: str) -> None:
        """Say one sentence."""
        self._show(translated(sentence), ())

    def tell_lasting(self, sentence: str) -> None:
        """Say one sentence that stays until somebody closes the panel."""
        self._last(translated(sentence))
        self._show("", ())

    def tell_remarks(self, sentence: str, remarks: Sequence[str], heading: str = "") -> None:
        """Say what was done, and list what could not be kept, or what else the heading says."""
        heading = heading or tr("%n decision(s) could not be kept:", n=len(remarks))
        self._show(" ".join(filter(None, (sentence, heading))), [translated(remark) for remark in remarks])

    def tell_failures(self, failures: Sequence[Failure]) -> None:
        """List the files that could not be read, each with the sentence that says why."""
        heading = tr("%n path(s) could not be read:", n=len(failures))
        self._show(heading, [translated(failure.sentence) for failure in failures])

    def tell_bug(self, report: str, path: str = "") -> None:
        """Say that the program itself failed, with a report to copy, which is kept at `path` unless that is empty."""
        lines = [
            *report.strip().splitlines()[-1:],
            *([tr("The report is kept in {path}.").format(path=path)] * bool(path)),
        ]
        self._last(tr("Something went wrong in quoteview itself. What was open is still open."))
        self._report = report
        self._show("", lines)

    def offer(self, offers: Sequence[tuple[str, Callable[[], None]]]) -> None:
        """Offer what can be done about what was told last, as buttons beside it that never take the focus."""
        for text, do in offers:
            button = QToolButton()
            button.setText(text)
            button.clicked.connect(lambda _=False, wanted=do: wanted())
            self._offers.addWidget(button)

    def pass_by(self) -> None:
        """Let go of what need not last."""
        if self._lasting:
            self._show("", ())
        else:
            self.hide()

    def close_all(self) -> None:
        """Let go of everything."""
        self._lasting, self._report = [], ""
        self.hide()

    def _last(self, sentence: str) -> None:
        self._lasting = [*(known for known in self._lasting if known != sentence), sentence]

    def _show(self, sentence: str, lines: Sequence[str]) -> None:
        said = "\n".join(filter(None, (*self._lasting, sentence)))
        while self._offers.count():
            taken = self._offers.takeAt(0)
            offered = taken.widget() if taken is not None else None
            if offered is not None:
                offered.deleteLater()
        self._sentence.setText(said)
        self._lines.clear()
        self._lines.addItems(list(lines))
        self._lines.setVisible(bool(lines))
        height = self._lines.sizeHintForRow(0) * min(len(lines), LINES_SHOWN)
        self._lines.setFixedHeight(max(height, 0) + 4)
        self._copy.setVisible(bool(self._report))
        self.setAccessibleDescription(" ".join((said, *lines)))
        self.show()

    def _build(self) -> None:
        self.setAccessibleName(tr("Notices"))
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._sentence.setWordWrap(True)
        self._lines.setAccessibleName(tr("Files that could not be read"))
        self._lines.setWordWrap(True)
        self._lines.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._lines.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self._copy.setText(tr("Copy report"))
        self._copy.clicked.connect(self._copy_report)
        close = QToolButton()
        close.setText("×")
        close.setAccessibleName(tr("Close notice"))
        close.setProperty("quiet", True)  # noqa: FBT003 - Qt's signature
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.clicked.connect(self.close_all)
        head = QHBoxLayout()
        head.addWidget(self._sentence, 1)
        head.addLayout(self._offers)
        head.addWidget(self._copy)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.addLayout(head)
        column.addWidget(self._lines)

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self._report, QClipboard.Mode.Clipboard)
