"""A table beneath a line to narrow it by: sorted by its headers, copied from, edited in place, walked by key."""

from collections.abc import Callable, Iterable, Sequence
from typing import Generic

from PySide6.QtCore import (
    QAbstractTableModel,
    QByteArray,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolButton,
    QWidget,
)

from quoteview.core.collection import Collection
from quoteview.session.session import Session
from quoteview.ui.colours import Role
from quoteview.ui.models.cluster_model import ClusterModel
from quoteview.ui.models.row_table import Row, RowTable, TableRole
from quoteview.ui.tasks import Task, TaskQueue
from quoteview.ui.theme import Theme
from quoteview.ui.translation import number_shown, tr
from quoteview.ui.views.elided_label import ElidedLabel
from quoteview.ui.views.headed import Headed
from quoteview.ui.views.narrowing_field import NarrowingField
from quoteview.ui.views.signs import line_height

Index = QModelIndex | QPersistentModelIndex

WORTH_A_TASK = 20_000
"""Quotations from which the rows are made off the GUI thread."""
WIDEST = 280
"""Pixels that a column takes at most by itself, at the usual size of text; whoever wants more drags its edge."""
ROW_HEIGHT = 1.6
"""Of a row, in heights of a line."""
# Only shapes and distances, as in the theme: text stands clear of its neighbours, and beneath the header's.
_STYLE = """
QTableView { outline: 0; }
QTableView::item { border: 1px solid transparent; padding: 0 9px; }
QTableView::item:selected { background: palette(highlight); color: palette(highlighted-text); }
QTableView::item:focus { border: 1px solid palette(accent); }
QHeaderView::section { background: palette(window); border: 0; border-bottom: 1px solid palette(mid);
                       padding: 5px 13px; }
"""


class CellDelegate(QStyledItemDelegate):
    """Paints cells, and in place of what is not known that it is not."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Say "unknown" where something could be set."""
        super().initStyleOption(option, index)
        if not option.text and index.flags() & Qt.ItemFlag.ItemIsEditable:
            option.text = tr("unknown")
            for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
                option.palette.setColor(role, self._theme.colour(Role.MUTED))

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Edit in a line that says what it is for."""
        line = QLineEdit(parent)
        line.setStyleSheet("border-radius: 0; padding: 0 2px;")
        line.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal)))
        return line


class Grid(QTableView):
    """The table itself.

    `entered` tells that Enter was pressed on a cell, or that one that cannot be edited was clicked twice.
    """

    entered = Signal()

    def __init__(self, model: QAbstractTableModel, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setModel(model)
        self.setItemDelegate(CellDelegate(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setStyleSheet(_STYLE)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setStretchLastSection(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setSortingEnabled(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(self._enter_by_mouse)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy what is selected; Enter goes where the row leads."""
        if self.state() is QAbstractItemView.State.EditingState:
            # What an editor leaves over of its keys comes here as well.
            super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.selected_text())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def columns_state(self) -> QByteArray:
        """Return how the columns stand: widths, places, and which is sorted by."""
        return self._columns_mark().append(self.horizontalHeader().saveState())

    def restore_columns(self, state: QByteArray) -> bool:
        """Let the columns stand as they stood, and tell whether that could be done: of others it cannot."""
        mark = self._columns_mark()
        return state.startsWith(mark) and self.horizontalHeader().restoreState(state.mid(mark.size()))

    def fit_rows(self) -> None:
        """Make rows as high as the text now wants them."""
        height = round(line_height(self._theme.sans()) * ROW_HEIGHT)
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)

    def fit(self, widths: Sequence[int]) -> None:
        """Make the columns as wide as these pixels, at the usual size of text."""
        for column, width in enumerate(widths):
            self.setColumnWidth(column, round(width * self._theme.zoom))

    def keyboardSearch(self, search: str) -> None:
        """Go nowhere: letters are actions here."""

    def selected_text(self) -> str:
        """Return the selected cells as lines with tabs between the cells, as spreadsheets take them."""
        lines: dict[int, dict[int, str]] = {}
        header = self.horizontalHeader()
        for index in self.selectedIndexes():
            cell = " ".join(str(index.data()).split())
            lines.setdefault(index.row(), {})[header.visualIndex(index.column())] = cell
        columns = sorted({column for line in lines.values() for column in line})
        return "\n".join("\t".join(line.get(column, "") for column in columns) for _, line in sorted(lines.items()))

    def _columns_mark(self) -> QByteArray:
        """Return what the state of columns begins with, so that it is never taken for that of others."""
        titles = (
            str(self.model().headerData(at, Qt.Orientation.Horizontal)) for at in range(self.model().columnCount())
        )
        return QByteArray("|".join((*titles, "\n")).encode())

    def _enter_by_mouse(self, index: QModelIndex) -> None:
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.entered.emit()


class TableView(Headed, Generic[Row]):
    """A table that agrees with what is open whenever somebody sees it; a subclass says with which rows.

    The row one is at stays the row one is at when rows come and go.
    """

    def __init__(self, model: RowTable[Row], session: Session, clusters: ClusterModel, theme: Theme, name: str) -> None:
        self.model, self._session = model, session
        self._seen: Collection | None = None
        self.grid = Grid(model, theme)
        self.filter = NarrowingField(self.grid)
        self._counts, self._is_fitted = ElidedLabel(), False
        self.tools: list[QToolButton] = []
        self._at: tuple[str | None, int] = None, 0
        self._place = 0
        self._tasks = TaskQueue()
        self._task: Task | None = None
        self._header = QHBoxLayout()
        self._header.addWidget(self.filter, 2)
        self._header.addWidget(self._counts, 1)
        super().__init__(theme, self._header, self.grid)
        self.setFocusProxy(self.grid)
        self.setAccessibleName(name)
        self.grid.setAccessibleName(name)
        self.filter.call(tr("Narrow"), tr("Narrow this table"))
        self.filter.textChanged.connect(self._narrow)
        clusters.rows_changed.connect(self._follow)
        model.modelReset.connect(self._return)
        self.grid.selectionModel().currentChanged.connect(self._remember)

    @property
    def current(self) -> Row | None:
        """The row one is at, or None."""
        index = self.grid.currentIndex()
        return index.data(TableRole.ROW) if index.isValid() else None

    @property
    def chosen(self) -> Sequence[Row]:
        """The rows of which any cell is selected, from the top; without any, the one one is at."""
        rows = self.model.rows
        places = sorted({index.row() for index in self.grid.selectedIndexes()})
        return [rows[place] for place in places] or [row for row in (self.current,) if row is not None]

    def make_rows(self) -> Iterable[Row]:
        """Return the rows as they are now."""
        raise NotImplementedError

    def told(self, shown: int, total: int) -> str:
        """Return how many rows there are, in words."""
        raise NotImplementedError

    def stand_at(self, name: str) -> None:
        """Go to a row as soon as there is one of this name."""
        self._at = name, self._at[1]
        if self.model.place_of(name) >= 0:
            self._return()

    def showEvent(self, event: QShowEvent) -> None:
        """Agree with what is open before anybody looks."""
        super().showEvent(event)
        self._refresh()

    def restore_columns(self, state: QByteArray) -> None:
        """Let the columns stand as they stood another day; where that is not known they fit what stands in them."""
        self._is_fitted = self.grid.restore_columns(state)

    def add_tool(self, text: str, told: str, act: Callable[[], None], key: str = "") -> QToolButton:
        """Put a button into the header, which a key of the table presses as well."""
        tool = QToolButton()
        tool.setText(text)
        native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        tool.setToolTip(f"{told} ({native})" if key else told)
        tool.setAccessibleDescription(told)
        tool.clicked.connect(act)
        action = QAction(text, self.grid)
        action.triggered.connect(act)
        if key:
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.grid.addAction(action)
        self.grid.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._header.addWidget(tool)
        self.tools.append(tool)
        return tool

    def _follow(self) -> None:
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        if self._seen is self._session.collection:
            return  # what was decided of it does not stand here
        self._seen = self._session.collection
        if len(self._seen.quotations) < WORTH_A_TASK:
            self._take((self._seen, tuple(self.make_rows())))
        else:
            self._make_apart(self._seen)

    def _make_apart(self, collection: Collection) -> None:
        """Make the rows of a large collection off the GUI thread."""
        task = Task(lambda _: (collection, tuple(self.make_rows())))
        task.signals.succeeded.connect(self._take)
        self._counts.setText(tr("Reading…"))
        self._tasks.start(task)
        self._task = task  # or else Python would take its signals away

    @Slot(object)
    def _take(self, made: tuple[Collection, Sequence[Row]]) -> None:
        """Show rows that were made, unless they are older than what is open."""
        collection, rows = made
        if collection is not self._session.collection:
            self._follow()
            return
        self.model.put(rows)
        self._tell()
        if not self._is_fitted and self.model.n_rows:
            self._is_fitted = True
            self._fit()

    def _fit(self) -> None:
        """Make columns as wide as what stands in them, within reason."""
        self.grid.resizeColumnsToContents()
        for column in range(self.model.columnCount()):
            self.grid.setColumnWidth(column, min(self.grid.columnWidth(column), round(WIDEST * self._theme.zoom)))

    def _tell(self) -> None:
        shown, total = len(self.model.rows), self.model.n_rows
        self._counts.setText(self.told(shown, total), shown_of(shown, total, number_shown(total)))
        self.grid.setAccessibleDescription(self._counts.text())

    def _narrow(self, words: str) -> None:
        self.model.narrow(words)
        self._tell()

    def _remember(self, current: QModelIndex) -> None:
        if current.isValid():
            self._at = self.model.name(current.data(TableRole.ROW)), current.column()
            self._place = current.row()

    def _return(self) -> None:
        """Stand again at the row one was at; where it is gone, at the one in its place."""
        if not self.model.rows:
            return
        found = -1 if self._at[0] is None else self.model.place_of(self._at[0])
        place = found if found >= 0 else min(self._place, len(self.model.rows) - 1)
        index = self.model.index(place, self._at[1])
        wanted = self._at
        self.grid.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.grid.scrollTo(index)
        # A row that the filter hides for a moment is come back to.
        self._at = self._at if wanted[0] is None else wanted

    def _restyle(self) -> None:
        super()._restyle()
        self._counts.setFont(self._theme.sans(0.88))
        self.grid.fit_rows()
        for tool in self.tools:
            tool.setFont(self._theme.sans(0.95))


def shown_of(shown: int, total: int, counted: str) -> str:
    """Return how many are shown: "3 of 12 speakers", or "12 speakers"."""
    return tr("{shown} of {counted}").format(shown=number_shown(shown), counted=counted) if shown < total else counted
