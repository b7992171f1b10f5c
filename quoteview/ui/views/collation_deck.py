"""The four views of a collation, one of them shown: rows, pair, assembled, list."""

from collections.abc import Callable, Sequence
from enum import Enum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from quoteview.ui.models.collation_assembled import Assembled
from quoteview.ui.models.collation_cursor import CollationCursor
from quoteview.ui.models.collation_list import DifferenceModel
from quoteview.ui.models.collation_model import CollationModel
from quoteview.ui.models.coverage import CoverageBar
from quoteview.ui.theme import Theme
from quoteview.ui.views.collation_assembled import AssembledView
from quoteview.ui.views.collation_list import DifferenceView
from quoteview.ui.views.collation_pair import PairView
from quoteview.ui.views.collation_view import CollationView
from quoteview.ui.views.coverage_strip import CoverageStrip
from quoteview.ui.views.wrapped_text import begins_at_right

LEAST_LINES = 7
"""Lines that the wordings have beside the coverage: where there is less room, it gives way."""


class CollationForm(Enum):
    """How a collation is shown."""

    ROWS = "rows"
    PAIR = "pair"
    ASSEMBLED = "assembled"
    LIST = "list"


class _Rows(QWidget):
    """Wordings above, and beneath who printed which part, while that leaves the wordings most of the room."""

    def __init__(self, rows: CollationView, coverage: CoverageStrip) -> None:
        super().__init__()
        self._rows, self._coverage = rows, coverage
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rows, 1)
        column.addWidget(coverage)
        coverage.wanted_changed.connect(self._share)

    def minimumSizeHint(self) -> QSize:
        """Ask for no room for what can give way."""
        return self._rows.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the coverage come and go with the room there is."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        left = self.height() - self._coverage.sizeHint().height()
        has_room = left >= LEAST_LINES * self.fontMetrics().height()
        self._coverage.setVisible(has_room and self._coverage.is_wanted)


class CollationDeck(QStackedWidget):
    """Four views over one model and one cursor. `form_changed` gives the CollationForm that is shown."""

    form_changed = Signal(object)

    def __init__(self, model: CollationModel, cursor: CollationCursor, theme: Theme) -> None:
        super().__init__()
        self._model, self._form = model, CollationForm.ROWS
        self._unseen: dict[CollationForm, Callable[[], None]] = {}
        self.rows = CollationView(model, cursor, theme)
        self.coverage = CoverageStrip(theme, self.rows.beside_bar)
        self.pair = PairView(model, cursor, theme)
        self.assembled = AssembledView(model, cursor, theme)
        self.list = DifferenceView(DifferenceModel(model, self), cursor, theme)
        for each in (_Rows(self.rows, self.coverage), self.pair, self.assembled, self.list):
            self.addWidget(each)
        self._focused = (self.rows, self.pair.table, self.assembled.bars, self.list)

    @property
    def form(self) -> CollationForm:
        """How the collation is shown."""
        return self._form

    @property
    def lists(self) -> tuple[QWidget, ...]:
        """Every list in which the keys of a collation are heard."""
        return (*self._focused, self.assembled.parts)

    def minimumSizeHint(self) -> QSize:
        """Ask for the height that the view that is shown needs, not for that of the others."""
        shown = self.currentWidget()
        return QSize(super().minimumSizeHint().width(), shown.minimumSizeHint().height() if shown else 0)

    def put(self, assembled: Callable[[], Assembled], bars: Callable[[], Sequence[CoverageBar]], total: int) -> None:
        """Show the assembled statement, `total` code points long, of the collation that the model has, and its bars.

        Both are worked out when they are seen.
        """
        self._unseen = {
            CollationForm.ASSEMBLED: lambda: self.assembled.put(assembled()),
            CollationForm.ROWS: lambda: self.coverage.put(bars(), total, runs_left=self._runs_left),
        }
        self._fill()

    def show_form(self, form: CollationForm) -> None:
        """Show the collation in this way; the focus stays in it if it was."""
        had_focus = any(each.hasFocus() for each in self.lists)
        at = list(CollationForm).index(form)
        self._form = form
        self._fill()
        self.setCurrentIndex(at)
        self.updateGeometry()
        if had_focus:
            self._focused[at].setFocus(Qt.FocusReason.OtherFocusReason)
        self.form_changed.emit(form)

    def show_rows(self) -> None:
        """Show the wordings beneath each other."""
        self.show_form(CollationForm.ROWS)

    def show_pair(self) -> None:
        """Show two wordings side by side."""
        self.show_form(CollationForm.PAIR)

    def show_assembled(self) -> None:
        """Show the fullest statement, and who printed which part."""
        self.show_form(CollationForm.ASSEMBLED)

    def show_list(self) -> None:
        """Show each difference as a sentence."""
        self.show_form(CollationForm.LIST)

    @property
    def _runs_left(self) -> bool:
        """Whether the statement runs from right to left."""
        return bool(self._model.rows) and begins_at_right(self._model.rows[0].wording)

    def _fill(self) -> None:
        """Work out what the view that is shown needs, unless that was done."""
        fill = self._unseen.pop(self._form, None)
        if fill:
            fill()
