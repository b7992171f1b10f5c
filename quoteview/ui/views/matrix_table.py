"""The overview matrix on the screen: a table of outlets by statements, painted whole, from 3 pixels a statement up."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from quoteview.ui.colours import Role
from quoteview.ui.models.matrix import WAITING, Matrix
from quoteview.ui.models.matrix_model import MatrixModel, MatrixRole
from quoteview.ui.theme import Theme
from quoteview.ui.translation import tr
from quoteview.ui.views.matrix_drawing import (
    USUAL_WIDTH,
    WIDTHS,
    Cells,
    Grid,
    Ink,
    draw_head,
    draw_outlet,
    grid_of,
    outline,
)

Index = QModelIndex | QPersistentModelIndex

TURN = 120
"""Eighths of a degree that one notch of a wheel is."""
EDGE = 2
"""Pixels by which the outline of a cell goes beyond it."""
LEAST_STEP = 24
"""Pixels that are scrolled at least at a time."""
_CHOOSING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_JUMPS = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}


class MatrixTable(QTableView):
    """Outlets by statements.

    Arrows go from cell to cell, with Ctrl to the next that is carried; Enter, Space and a click choose
    one. `cell_chosen` gives its cluster and its outlet, which is "" where the head of a statement was
    clicked. + and -, and Ctrl with the wheel, make columns wider and narrower; `zoomed` tells so.
    """

    cell_chosen = Signal(str, str)
    zoomed = Signal()

    def __init__(self, model: MatrixModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._matrix_model = model
        self._width = USUAL_WIDTH
        self._turned = 0
        self._shown_cluster, self._shown_column = "", -1
        self._stood_at = ("", "")
        self.ink = Ink.of(theme)
        self.setModel(model)
        self._build_headers()
        self._build_behaviour()
        self.resize_cells()
        self._connect()

    @property
    def grid(self) -> Grid:
        """The sizes in use."""
        return self._grid

    @property
    def matrix(self) -> Matrix:
        """What is shown."""
        return self._matrix_model.matrix

    @property
    def column_width(self) -> int:
        """How wide columns are, one of WIDTHS."""
        return self._width

    def show_cluster(self, cluster_id: str) -> None:
        """Outline a cluster and go to it, in the row one is in."""
        self._shown_cluster = cluster_id
        self._shown_column = self._matrix_model.column_of(cluster_id)
        if self._shown_column >= 0:
            self._stand_at(self._row_for(self._shown_column), self._shown_column)
        self._update_all()

    def zoom_in(self) -> None:
        """Make columns one step wider."""
        self._zoom(1, self._anchor())

    def zoom_out(self) -> None:
        """Make columns one step narrower."""
        self._zoom(-1, self._anchor())

    def fit(self) -> None:
        """Make columns as wide as all of them can be seen at, or as narrow as they get."""
        n_columns, room = self.model().columnCount(), self.viewport().width()
        wide = (width for width in WIDTHS if self._grid_for(width).column * n_columns <= room)
        self._set_width(max(wide, default=WIDTHS[0]), 0)

    def resize_cells(self) -> None:
        """Give cells and headers the sizes for what is shown."""
        grid = self._grid_for(self._width)
        self._grid = grid
        for header, size in ((self.horizontalHeader(), grid.column), (self.verticalHeader(), grid.row)):
            header.setMinimumSectionSize(1)
            header.setDefaultSectionSize(size)
        self.horizontalScrollBar().setSingleStep(max(grid.column, LEAST_STEP))
        self.horizontalHeader().setFixedHeight(grid.head)
        self.verticalHeader().setFixedWidth(min(grid.names, max(self.width() // 2, 60)))
        self.updateGeometries()
        self._update_all()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Mark the row and the statement one is in now, and no longer those where one was."""
        super().currentChanged(current, previous)
        for index in (current, previous):
            if index.isValid():
                self.horizontalHeader().updateSection(index.column())
                self.verticalHeader().updateSection(index.row())
                place = self.visualRect(index)
                self.viewport().update(0, place.top() - EDGE, self.viewport().width(), place.height() + 2 * EDGE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, zoom, jump; the rest is as in any table."""
        key, index = Qt.Key(event.key()), self.currentIndex()
        is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in _CHOOSING:
            self._choose(index)
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal} and not is_control:
            self.zoom_in()
        elif key is Qt.Key.Key_Minus and not is_control:
            self.zoom_out()
        elif key in _JUMPS and is_control and index.isValid():
            self._jump(*_JUMPS[key])
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Go nowhere: a letter is an action or nothing."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom while Ctrl is held, a step for each notch, about what is under the pointer; else scroll."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()
        notches = int(self._turned / TURN)
        self._turned -= notches * TURN
        if notches:
            self._zoom(notches, round(event.position().x()))
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep rows and names in proportion to the room there is."""
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height() or event.size().width() != event.oldSize().width():
            self.resize_cells()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells in an area all at once: one by one, an overview of thousands would take seconds."""
        painter = QPainter(self.viewport())
        area = event.rect()
        painter.fillRect(area, self.ink.colours[Role.PANEL])
        columns, rows = self._columns_in(area), self._rows_in(area)
        if columns and rows:
            self._draw_ground(painter, columns, rows)
            self._draw_cells(painter, columns, rows)
            self._draw_place(painter)
        elif self.model().columnCount() == 0:
            self._draw_nothing(painter)
        painter.end()

    def _draw_nothing(self, painter: QPainter) -> None:
        painter.setPen(self.ink.colours[Role.MUTED])
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(self.viewport().rect().adjusted(24, 24, -24, -24), flags, tr("No statements are shown."))

    def _draw_ground(self, painter: QPainter, columns: Sequence[int], rows: Sequence[int]) -> None:
        """Paint hairlines between rows, and bands along the row one is in and the statement that is shown."""
        left = self.columnViewportPosition(columns[0])
        right = self.columnViewportPosition(columns[-1]) + self._grid.column
        selected, border = self.ink.colours[Role.SELECTED], self.ink.colours[Role.BORDER]
        current, shown = self.currentIndex().row(), self.shown_column
        if current in rows:
            painter.fillRect(left, self.rowViewportPosition(current), right - left, self._grid.row, selected)
        if shown in columns:
            x, bottom = self.columnViewportPosition(shown), self.rowViewportPosition(rows[-1]) + self._grid.row
            painter.fillRect(x, 0, self._grid.column, bottom, selected)
        for row in rows if self._grid.has_names else ():
            painter.fillRect(left, self.rowViewportPosition(row) + self._grid.row - 1, right - left, 1, border)

    def _draw_cells(self, painter: QPainter, columns: Iterable[int], rows: range) -> None:
        model, grid = self._matrix_model, self._grid
        top = self.rowViewportPosition(0)
        cells, unknown = Cells(grid.column, grid.cell_height), list[int]()
        for column in columns:
            looks = model.looks(column)
            if looks is None:
                unknown.append(column)
                looks = [(row, WAITING) for row in self.matrix.carriers(column)]
            cells.add_column(self.columnViewportPosition(column), top, looks, rows)
        cells.draw(painter, self.ink, has_signs=grid.has_signs)
        if unknown:
            model.work_out(unknown)

    def _draw_place(self, painter: QPainter) -> None:
        """Outline the statement that is shown, and the cell one is at."""
        index, shown = self.currentIndex(), self.shown_column
        if shown >= 0:
            height = self.rowViewportPosition(self.model().rowCount() - 1) + self._grid.row
            band = QRect(self.columnViewportPosition(shown), -4, self._grid.column, max(height + 5, 5))
            outline(painter, self.ink, band.adjusted(-1, 0, 0, 0), 1)
        if index.isValid():
            outline(painter, self.ink, self.visualRect(index).adjusted(-1, -1, 0, 0), 2 if self.hasFocus() else 1)

    @property
    def shown_column(self) -> int:
        """The column of the cluster that the window shows, or -1."""
        return self._shown_column

    def _columns_in(self, area: QRect) -> range:
        return _sections(self.columnAt(max(area.left(), 0)), self.columnAt(area.right()), self.model().columnCount())

    def _rows_in(self, area: QRect) -> range:
        return _sections(self.rowAt(max(area.top(), 0)), self.rowAt(area.bottom()), self.model().rowCount())

    def _grid_for(self, width: int) -> Grid:
        outlets = self.matrix.outlets
        room = self.height() - self.horizontalScrollBar().sizeHint().height()
        return grid_of(self.ink, width, self._theme.zoom, outlets, room=max(room, 1))

    def _anchor(self) -> int:
        """Return what zooming by key leaves where it is: the cell one is at, or the middle."""
        place = self.visualRect(self.currentIndex()).center()
        return place.x() if self.viewport().rect().contains(place) else self.viewport().width() // 2

    def _zoom(self, steps: int, x: int) -> None:
        at = WIDTHS.index(self._width) + steps
        self._set_width(WIDTHS[min(max(at, 0), len(WIDTHS) - 1)], x)

    def _set_width(self, width: int, x: int) -> None:
        """Make columns so wide, and leave the place at `x`, counted in the viewport, where it is."""
        if width == self._width:
            return
        bar = self.horizontalScrollBar()
        at = (bar.value() + x) / self._grid.column
        self._width = width
        self.resize_cells()
        bar.setValue(round(at * self._grid.column - x))
        self.zoomed.emit()

    def _jump(self, down: int, right: int) -> None:
        index, matrix = self.currentIndex(), self.matrix
        row, column = index.row(), index.column()
        if right:
            self._stand_at(row, matrix.next_carried(row, column, right))
        else:
            self._stand_at(matrix.next_carrier(row, column, down), column)

    def _stand_at(self, row: int, column: int) -> None:
        index = self.model().index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def _row_for(self, column: int) -> int:
        """Return the row one is in, or else the first that carries a cluster."""
        row = self.currentIndex().row()
        return row if row >= 0 else min(self.matrix.carriers(column), default=0)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.cell_chosen.emit(index.data(MatrixRole.CLUSTER_ID), index.data(MatrixRole.OUTLET))

    def _choose_head(self, column: int) -> None:
        self.cell_chosen.emit(self.matrix.columns[column].cluster_id, "")

    def _leave(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            self._stood_at = (index.data(MatrixRole.CLUSTER_ID), index.data(MatrixRole.OUTLET))

    def _return(self) -> None:
        """Stand again where one stood, after other clusters came; else at the statement that is shown."""
        cluster_id, outlet = self._stood_at
        self._shown_column = self._matrix_model.column_of(self._shown_cluster)
        self.resize_cells()
        column = self._matrix_model.column_of(cluster_id) if cluster_id else self._shown_column
        column = self._shown_column if column < 0 else column
        if column >= 0:
            self._stand_at(self.matrix.row_of.get(outlet, self._row_for(column)), column)

    def _restyle(self) -> None:
        self.ink = Ink.of(self._theme)
        self.resize_cells()

    def _update_all(self) -> None:
        for widget in (self, self.horizontalHeader(), self.verticalHeader()):
            widget.viewport().update()

    def _build_headers(self) -> None:
        self.setHorizontalHeader(_Heads(Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(_Names(Qt.Orientation.Vertical, self))
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(True)
        self.horizontalHeader().setAccessibleName(tr("Statements"))
        self.verticalHeader().setAccessibleName(tr("Outlets"))

    def _build_behaviour(self) -> None:
        self.setAccessibleName(tr("Overview: outlets by statements"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        # What is scrolled into sight is painted then, and nothing else.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)

    def _connect(self) -> None:
        self.clicked.connect(self._choose)
        self.horizontalHeader().sectionClicked.connect(self._choose_head)
        self._matrix_model.modelAboutToBeReset.connect(self._leave)
        self._matrix_model.modelReset.connect(self._return)
        self._theme.changed.connect(self._restyle)


class _Header(QHeaderView):
    """A header that is painted whole: section by section, Qt asks the model a thing or two about each."""

    def __init__(self, orientation: Qt.Orientation, table: MatrixTable) -> None:
        super().__init__(orientation, table)
        self._table = table
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sections in an area."""
        painter, area = QPainter(self.viewport()), event.rect()
        is_across = self.orientation() is Qt.Orientation.Horizontal
        painter.fillRect(area, self._table.ink.colours[Role.WINDOW])
        first, last = (area.left(), area.right()) if is_across else (area.top(), area.bottom())
        size, depth = self.defaultSectionSize(), self.height() if is_across else self.width()
        for section in _sections(self.logicalIndexAt(first), self.logicalIndexAt(last), self.count()):
            at = self.sectionViewportPosition(section)
            place = QRect(at, 0, size, depth) if is_across else QRect(0, at, depth, size)
            self._draw(painter, place, section)
        painter.end()

    def _draw(self, painter: QPainter, area: QRect, section: int) -> None:
        """Paint one section."""
        raise NotImplementedError

    def _draw_ground(self, painter: QPainter, area: QRect, *, is_marked: bool) -> None:
        if is_marked:
            painter.fillRect(area, self._table.ink.colours[Role.SELECTED])


class _Heads(_Header):
    """The heads of the statements, above their columns."""

    def _draw(self, painter: QPainter, area: QRect, section: int) -> None:
        table = self._table
        self._draw_ground(painter, area, is_marked=section in {table.currentIndex().column(), table.shown_column})
        draw_head(painter, table.ink, area, table.matrix.columns[section], table.grid)


class _Names(_Header):
    """The names of the outlets, at the left of their rows."""

    def _draw(self, painter: QPainter, area: QRect, section: int) -> None:
        self._draw_ground(painter, area, is_marked=section == self._table.currentIndex().row())
        draw_outlet(painter, self._table.ink, area, self._table.matrix, section)


def _sections(first: int, last: int, count: int) -> range:
    """Return the sections between two places, where -1 says that there is none at it."""
    return range(first, (last if last >= 0 else count - 1) + 1) if first >= 0 else range(0)
