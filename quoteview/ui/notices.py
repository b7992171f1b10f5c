"""What went wrong or was done, said without stopping anybody: a panel that never takes the focus."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from quoteview.ui.translation import tr, translated

if TYPE_CHECKING:
    from quoteview.core.collection import Failure
    from quoteview.ui.views.notice_content import NoticeContent


class Notices(QFrame):
    """One line that says what happened, and beneath it a line for each file that failed.

    What is told goes when the next operation begins; what is told to last stays above it until
    somebody closes the panel, and so do files that failed, each until it is read after all or other documents
    are opened. `retry_wanted` gives the paths of those that somebody wants to be read again.
    What it consists of is loaded and made when there is something to tell.
    """

    retry_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content: NoticeContent | None = None
        self._lasting: list[str] = []
        self._failures: dict[str, str] = {}
        self._retried: frozenset[str] = frozenset()
        self._report = ""
        self._left: QWidget | None = None
        self.setAccessibleName(tr("Notices"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def content(self) -> "NoticeContent":
        """What the panel consists of."""
        from quoteview.ui.views.notice_content import NoticeContent  # noqa: PLC0415 - starting must not wait for it

        if self._content is None:
            content = self._content = NoticeContent()
            content.copy.clicked.connect(self._copy_report)
            content.shut.clicked.connect(self.close_all)
            content.lines.retry_wanted.connect(lambda path: self._retry((path,)))
            column = self.layout()
            if column:
                column.addWidget(content)
        return self._content

    @property
    def sentence(self) -> str:
        """What the panel says."""
        return self._content.sentence.text() if self._content else ""

    @property
    def lines(self) -> tuple[str, ...]:
        """What is listed beneath it."""
        return self.content.lines.texts

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
        lines = [translated(remark) for remark in remarks]
        if self._failures:
            self._show(sentence, [heading, *lines])
        else:
            self._show(" ".join(filter(None, (sentence, heading))), lines)

    def tell_failures(self, failures: "Sequence[Failure]", remarks: Sequence[str] = ()) -> None:
        """List the files that could not be read, each with the sentence that says why, and then what was not kept.

        Of what stood there before, only those files stay that nobody wanted to be read again, if anybody did.
        """
        again = {failure.path: translated(failure.sentence) for failure in failures}
        waiting = {path: told for path, told in self._failures.items() if self._retried and path not in self._retried}
        places = [path for path in self._failures if path in again or path in waiting]
        every = again | waiting
        self._failures = {path: every[path] for path in (*places, *every)}
        if remarks:
            self.tell_remarks("", remarks)
        elif self._failures:
            self._show("", ())
        else:
            self.pass_by()

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
        again = [(tr("Retry all"), lambda: self._retry(tuple(self._failures)))] if len(self._failures) > 1 else []
        self.content.show_offers((*offers, *again))

    def begin(self) -> None:
        """Let go of what need not last, for something else runs now; no file is read again while it does."""
        self.pass_by()
        self._allow_retry(is_allowed=False)

    def settle(self) -> None:
        """Let files be read again: nothing runs any more."""
        self._retried = frozenset()
        self._allow_retry(is_allowed=True)

    def come(self) -> None:
        """Put the focus into the panel, where there is one; whoever is in it closes it and goes back."""
        focused: QWidget | None = self.window().focusWidget()
        if self.isHidden():
            return
        if focused is not None and self.isAncestorOf(focused):
            self.close_all()
        else:
            self._left = focused
            self.content.target.setFocus()

    def pass_by(self) -> None:
        """Let go of what need not last."""
        if self._lasting or self._failures:
            self._show("", ())
        else:
            self._go()

    def close_all(self) -> None:
        """Let go of everything."""
        self._lasting, self._report = [], ""
        self._failures, self._retried = {}, frozenset()
        self._go()

    def _go(self) -> None:
        """Hide, and give the focus back to where it came from."""
        focused: QWidget | None = self.window().focusWidget()
        is_here = focused is not None and self.isAncestorOf(focused)
        left, self._left = self._left, None
        self.hide()
        if is_here and left is not None and left.isVisible():
            left.setFocus()

    def _last(self, sentence: str) -> None:
        self._lasting = [*(known for known in self._lasting if known != sentence), sentence]

    def _show(self, sentence: str, lines: Sequence[str]) -> None:
        counted = [tr("%n path(s) could not be read:", n=len(self._failures))] if self._failures else []
        said = "\n".join(filter(None, (*self._lasting, sentence, *counted)))
        listed = [(told, path) for path, told in self._failures.items()] + [(line, "") for line in lines]
        self.content.show_told(said, listed)
        self.offer(())
        self.content.copy.setVisible(bool(self._report))
        self.setAccessibleDescription(" ".join((said, *(told for told, _ in listed))))
        self.show()

    def _allow_retry(self, *, is_allowed: bool) -> None:
        if self._content:
            self._content.allow_retry(is_allowed=is_allowed)

    def _retry(self, paths: tuple[str, ...]) -> None:
        self._retried = frozenset(paths)
        self.retry_wanted.emit(paths)

    def _copy_report(self) -> None:
        from PySide6.QtGui import QClipboard, QGuiApplication  # noqa: PLC0415 - as above

        QGuiApplication.clipboard().setText(self._report, QClipboard.Mode.Clipboard)
