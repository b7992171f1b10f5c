"""The whole history of a project to read: who did what and when, before and after, narrowed as one types or chooses."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QToolButton, QVBoxLayout

from quoteview.ui.models.history_rows import HistoryFilter, HistoryRow, target_shown
from quoteview.ui.models.history_table import SEQ, HistoryTable
from quoteview.ui.models.row_table import TableRole
from quoteview.ui.theme import Theme
from quoteview.ui.translation import mark, tr
from quoteview.ui.views.elided_choice import ElidedChoice
from quoteview.ui.views.elided_label import ElidedLabel
from quoteview.ui.views.headed import Headed
from quoteview.ui.views.narrowing_field import NarrowingField
from quoteview.ui.views.table_view import WIDEST, Grid, shown_of

WIDTHS = (52, 144, 92, 116, 212, 76, 76, 76)
"""Pixels of the columns, at the usual size of text."""
OWN_WORDS = (3, 5, 6, 7)
"""The columns of what was done, of the field and of its values."""
FEWEST = 7
"""Characters that a choice shows at least, in a narrow window."""
CHOICES: Sequence[tuple[str, str, str]] = (
    ("who", mark("Anyone"), mark("By whom")),
    ("action", mark("Anything done"), mark("What was done")),
    ("target_type", mark("To anything"), mark("To what")),
    ("since", mark("From any day"), mark("From which day")),
    ("until", mark("To any day"), mark("To which day")),
)
"""The choices above the table: the part of the filter they set, what they say when they ask nothing, their names."""


class HistoryTableView(Headed):
    """A table of entries. `wanted` gives the row whose target somebody wants to see, `seen` that it came into sight."""

    wanted = Signal(object)
    seen = Signal()

    def __init__(self, theme: Theme) -> None:
        self.model = HistoryTable()
        self.grid = Grid(self.model, theme)
        self.filter = NarrowingField(self.grid)
        self.choices = {part: ElidedChoice() for part, _, _ in CHOICES}
        self.only_this, self.show_target = QToolButton(), QToolButton()
        self._counts = ElidedLabel()
        self._is_reading = False
        self._at: int | None = None
        super().__init__(theme, self._header(), self.grid)
        self.setFocusProxy(self.grid)
        self._build_names()
        self._build_columns()
        self._connect()
        self.tell_reading(is_reading=False)

    @property
    def current(self) -> HistoryRow | None:
        """The row one is at, or None."""
        index = self.grid.currentIndex()
        row: HistoryRow | None = index.data(TableRole.ROW) if index.isValid() else None
        return row

    def clear(self) -> None:
        """Show nothing: another project is open now."""
        self._at = None
        self.only_this.setChecked(False)
        self.model.clear()

    def add(self, rows: Sequence[HistoryRow]) -> None:
        """Show what was done since."""
        self.model.add(rows)
        if rows:
            self._offer()
            self._make_room()
        self._tell()

    def tell_reading(self, *, is_reading: bool) -> None:
        """Say that the history is being read, or that it has been."""
        self._is_reading = is_reading
        self._tell()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that somebody looks."""
        super().showEvent(event)
        self.seen.emit()

    def _narrow(self, *_: object) -> None:
        chosen = {part: str(choice.currentData() or "") for part, choice in self.choices.items()}
        target = self.model.filter.target_id
        self.model.set_filter(HistoryFilter(words=self.filter.text(), target_id=target, **chosen))
        self._tell()

    def _narrow_to_this(self, is_on: bool) -> None:
        row = self.current
        target = row.target_id if is_on and row else ""
        self.only_this.setChecked(bool(target))
        self.model.set_filter(replace(self.model.filter, target_id=target))
        self._tell()

    def _tell(self) -> None:
        shown, total = self.model.rowCount(), len(self.model.all_rows)
        counted = shown_of(shown, total, tr("%n change(s)", n=total))
        self._counts.setText(tr("Reading…") if self._is_reading and not total else counted)
        self.grid.setAccessibleDescription(self._counts.text())

    def _make_room(self) -> None:
        """Let columns whose words are the program's own show all of them, within reason."""
        for column in OWN_WORDS:
            wanted = min(self.grid.sizeHintForColumn(column), round(WIDEST * self._theme.zoom))
            self.grid.setColumnWidth(column, max(self.grid.columnWidth(column), wanted))

    def _offer(self) -> None:
        """Offer what there is to choose from; what was chosen stays chosen."""
        rows = self.model.all_rows
        days = sorted({row.day for row in rows}, reverse=True)
        self._fill("who", ((who, who or tr("no name")) for who in sorted({row.who for row in rows}) if who))
        self._fill("action", ((action, action) for action in sorted({row.action for row in rows}, key=str.casefold)))
        self._fill("target_type", ((kind, target_shown(kind)) for kind in sorted({row.target_type for row in rows})))
        self._fill("since", ((day, tr("from {day}").format(day=day)) for day in days))
        self._fill("until", ((day, tr("to {day}").format(day=day)) for day in days))

    def _fill(self, part: str, offered: Iterable[tuple[str, str]]) -> None:
        choice, known = self.choices[part], list(offered)
        if [choice.itemData(at) for at in range(1, choice.count())] == [value for value, _ in known]:
            return
        chosen = choice.currentData()
        choice.blockSignals(True)  # noqa: FBT003 - Qt's signature
        while choice.count() > 1:
            choice.removeItem(1)
        for value, text in known:
            choice.addItem(text, value)
        choice.setCurrentIndex(max(choice.findData(chosen), 0))
        choice.blockSignals(False)  # noqa: FBT003 - as above

    def _go(self, *_: object) -> None:
        if self.current:
            self.wanted.emit(self.current)

    def _remember(self, *_: object) -> None:
        if self.current:
            self._at = self.current.seq

    def _return(self) -> None:
        """Stand again at the entry one was at; where it is not shown, at the first."""
        if self.model.rowCount():
            wanted = self._at
            place = self.model.place_of(wanted) if wanted is not None else 0
            index = self.model.index(max(place, 0), max(self.grid.currentIndex().column(), 0))
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.grid.selectionModel().setCurrentIndex(index, flags)
            self.grid.scrollTo(index)
            # An entry that the filter hides for a moment is come back to.
            self._at = self._at if wanted is None else wanted

    def _header(self) -> QVBoxLayout:
        above, beneath, header = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        above.addWidget(self.filter, 2)
        above.addWidget(self._counts, 1)
        above.addWidget(self.only_this)
        above.addWidget(self.show_target)
        for part, nothing, _ in CHOICES:
            choice = self.choices[part]
            choice.addItem(tr(nothing), "")
            choice.setSizeAdjustPolicy(ElidedChoice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(FEWEST)
            beneath.addWidget(choice, 1)
        header.setSpacing(6)
        header.addSpacing(0)
        header.addLayout(above)
        header.addLayout(beneath)
        header.addSpacing(0)
        return header

    def _build_names(self) -> None:
        self.setAccessibleName(tr("Full history"))
        self.grid.setAccessibleName(tr("Full history"))
        self.filter.call(tr("Narrow the history"), tr("Narrow the history"))
        for part, _, name in CHOICES:
            self.choices[part].call(tr(name))
        self._dress(self.only_this, tr("Only this"), tr("Show only what was done to this"), "T")
        self.only_this.setCheckable(True)
        self._dress(self.show_target, tr("Go there"), tr("Go to the statement, wording, quotation or document"), "")

    def _dress(self, tool: QToolButton, text: str, told: str, key: str) -> None:
        tool.setText(text)
        tool.setToolTip(f"{told} ({key})" if key else told)
        tool.setAccessibleDescription(told)

    def _build_columns(self) -> None:
        self.grid.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.grid.horizontalHeader().setSortIndicator(SEQ, Qt.SortOrder.DescendingOrder)
        self.grid.fit(WIDTHS)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._narrow)
        for choice in self.choices.values():
            choice.currentIndexChanged.connect(self._narrow)
        self.only_this.clicked.connect(self._narrow_to_this)
        self.show_target.clicked.connect(self._go)
        self.grid.entered.connect(self._go)
        self.model.modelReset.connect(self._return)
        self.grid.selectionModel().currentChanged.connect(self._remember)
        shortcut = QShortcut(QKeySequence("T"), self.grid)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self.only_this.click)

    def _restyle(self) -> None:
        super()._restyle()
        self._counts.setFont(self._theme.sans(0.88))
        self.grid.fit_rows()
        for widget in (self.only_this, self.show_target, *self.choices.values()):
            widget.setFont(self._theme.sans(0.95))
