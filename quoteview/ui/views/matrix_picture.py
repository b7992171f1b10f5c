"""The overview matrix as a picture to take away: SVG, whose text stays text, or PNG; always dark on light."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QImage, QImageWriter, QPaintDevice, QPainter
from PySide6.QtSvg import QSvgGenerator

from quoteview.core.collection import Collection
from quoteview.core.errors import ExportCancelled
from quoteview.session.comparing import Comparing
from quoteview.session.progress import Progress
from quoteview.ui.colours import Role
from quoteview.ui.models.matrix import Matrix, cells_of, matrix_of, severity_of_all
from quoteview.ui.translation import mark, tr
from quoteview.ui.views.matrix_drawing import WIDTHS, Cells, Grid, Ink, draw_head, draw_outlet
from quoteview.ui.views.matrix_legend import draw_legend, height_of

WIDEST = 30_000
"""Pixels that a picture is wide at most: Qt cannot paint on wider ones, and hardly anything shows them."""
LARGEST = 60_000_000
"""Pixels that a PNG has at most: as many take a quarter of a gigabyte to paint."""
MARGIN = 16
LEAST_WIDTH = 640
REPORT_EVERY = 200
DOTS_PER_INCH = 96
_INCH = 0.0254
"""Metres."""


class PictureForm(Enum):
    """What kinds of file there are: the pattern of names, and how many pixels of the file are one of the picture."""

    SVG = (mark("Scalable picture (*.svg)"), "svg", 1)
    PNG = (mark("Picture (*.png)"), "png", 1)
    PNG_2X = (mark("Picture, in twice as many pixels (*.png)"), "png", 2)

    def __init__(self, pattern: str, suffix: str, scale: int) -> None:
        self.pattern = pattern
        self.suffix = suffix
        self.scale = scale


@dataclass(frozen=True, slots=True)
class Work:
    """What the cells of a picture are worked out from."""

    collection: Collection
    names: Mapping[str, str]
    compare: Comparing


@dataclass(frozen=True, slots=True)
class MatrixPicture:
    """An overview that is to be a picture: what is in it, how it is painted, and of how many statements it is."""

    matrix: Matrix
    n_shown: int
    work: Work
    ink: Ink
    grid: Grid
    form: PictureForm

    @property
    def title(self) -> str:
        """What the picture is of."""
        outlets = tr("%n outlet(s)", n=len(self.matrix.outlets))
        statements = tr("%n statement(s)", n=len(self.matrix.columns))
        return tr("Who carries what: {outlets}, {statements}").format(outlets=outlets, statements=statements)

    @property
    def left_out(self) -> str:
        """The sentence that says what is not in the picture, or ""."""
        n_left_out = self.n_shown - len(self.matrix.columns)
        if not n_left_out:
            return ""
        said = tr("The picture would be too large: the last %n statement(s) are left out of it.", n=n_left_out)
        return f"{said} {tr('Narrower columns make room for more.')}" if self.grid.column > WIDTHS[0] else said

    @property
    def size(self) -> QSize:
        """Width and height, in pixels."""
        grid, matrix = self.grid, self.matrix
        width = max(grid.names + grid.column * len(matrix.columns) + 2 * MARGIN, LEAST_WIDTH)
        table = grid.head + grid.row * len(matrix.outlets)
        return QSize(width, table + self._title_height + height_of(self.ink, width) + 3 * MARGIN)

    def draw(self, progress: Progress) -> bytes:
        """Return the picture as the bytes of a file. Raises ExportCancelled. May be done on any thread."""
        cells = self._cells(progress)
        return self._svg(cells) if self.form is PictureForm.SVG else self._png(cells)

    @property
    def _title_height(self) -> int:
        return QFontMetrics(self.ink.sign).height() + MARGIN

    def _cells(self, progress: Progress) -> Cells:
        """Return every cell, where it stands in the picture."""
        grid, work = self.grid, self.work
        cells = Cells(grid.column, grid.cell_height)
        for column, row in enumerate(self.matrix.columns):
            if column % REPORT_EVERY == 0:
                progress.report(column, len(self.matrix.columns), "Comparing the wordings of each statement")
                if progress.is_cancelled():
                    raise ExportCancelled
            cluster, known = work.collection.cluster_by_id[row.cluster_id], severity_of_all(row)
            severities = [
                work.compare(cluster, variant).max_severity if known is None else known for variant in cluster.variants
            ]
            x = MARGIN + grid.names + column * grid.column
            for outlet, cell in cells_of(work.collection, cluster, work.names, severities).items():
                y = self._table_top + grid.head + self.matrix.row_of[outlet] * grid.row
                cells.add(x, y, cell.look)
        return cells

    @property
    def _table_top(self) -> int:
        return MARGIN + self._title_height

    def _svg(self, cells: Cells) -> bytes:
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(self.size)
        generator.setViewBox(QRect(QPoint(0, 0), self.size))
        generator.setResolution(DOTS_PER_INCH)
        generator.setTitle(self.title)
        generator.setDescription(self._description)
        self._paint(generator, cells)
        return bytes(data.data())

    def _png(self, cells: Cells) -> bytes:
        scale = self.form.scale
        image = QImage(self.size * scale, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(scale)
        for set_dots in (image.setDotsPerMeterX, image.setDotsPerMeterY):
            set_dots(round(DOTS_PER_INCH * scale / _INCH))
        image.setText("Title", self.title)
        image.setText("Description", self._description)
        self._paint(image, cells)
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, b"png").write(image)
        return bytes(data.data())

    @property
    def _description(self) -> str:
        told = tr("Rows are outlets, columns are statements; a cell is the higher, the more its wording differs.")
        return " ".join(filter(None, (told, self.left_out)))

    def _paint(self, device: QPaintDevice, cells: Cells) -> None:
        painter = QPainter(device)
        size, ink = self.size, self.ink
        painter.fillRect(QRect(QPoint(0, 0), size), ink.colours[Role.PANEL])
        painter.setFont(ink.sign)
        painter.setPen(ink.colours[Role.TEXT])
        heading = QRectF(MARGIN, MARGIN, size.width(), self._title_height)
        painter.drawText(heading, Qt.TextFlag.TextSingleLine, self.title)
        self._paint_heads(painter)
        cells.draw(painter, ink, has_signs=self.grid.has_signs)
        legend = height_of(ink, size.width())
        draw_legend(painter, ink, QPoint(0, size.height() - legend - MARGIN // 2), size.width())
        painter.end()

    def _paint_heads(self, painter: QPainter) -> None:
        grid, matrix, top = self.grid, self.matrix, self._table_top
        for column, row in enumerate(matrix.columns):
            x = MARGIN + grid.names + column * grid.column
            draw_head(painter, self.ink, QRect(x, top, grid.column, grid.head), row, grid)
        width = grid.names + grid.column * len(matrix.columns)
        for at in range(len(matrix.outlets)):
            y = top + grid.head + at * grid.row
            place = QRect(MARGIN, y, grid.names, grid.row)
            draw_outlet(painter, self.ink, place, matrix, at)
            if grid.has_names:
                painter.fillRect(MARGIN, y + grid.row - 1, width, 1, self.ink.colours[Role.BORDER])


def picture_of(matrix: Matrix, work: Work, ink: Ink, grid: Grid, form: PictureForm) -> MatrixPicture:
    """Return the picture of a matrix, or of as many statements of it as there is room for."""
    whole = MatrixPicture(matrix, len(matrix.columns), work, ink, grid, form)
    widest = WIDEST // form.scale
    if form is not PictureForm.SVG:
        widest = min(widest, LARGEST // (whole.size.height() * form.scale**2))
    n_columns = max(1, (widest - grid.names - 2 * MARGIN) // grid.column)
    if n_columns >= len(matrix.columns):
        return whole
    return replace(whole, matrix=matrix_of(matrix.outlets, matrix.columns[:n_columns]))


Draw = Callable[[Progress], bytes]
"""What makes the bytes of a picture, on whichever thread it is called."""
