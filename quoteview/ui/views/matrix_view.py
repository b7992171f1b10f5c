"""The overview: who carries what and who differs, its legend, its zoom, and the way to take it away as a picture."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from quoteview.session.session import Session
from quoteview.ui.models.cluster_model import ClusterModel
from quoteview.ui.models.matrix_model import MatrixModel
from quoteview.ui.theme import Theme
from quoteview.ui.translation import tr
from quoteview.ui.views.matrix_drawing import WIDTHS, Ink, grid_of
from quoteview.ui.views.matrix_legend import MatrixLegend
from quoteview.ui.views.matrix_picture import MatrixPicture, PictureForm, Work, picture_of
from quoteview.ui.views.matrix_table import MatrixTable

LEGEND_FROM = 20
"""Height of the view, in heights of a line, from which there is room for the legend."""


class MatrixView(QWidget):
    """Outlets by the statements that the queue shows.

    `cell_chosen` gives a cluster and an outlet, which is "" where the statement alone was chosen;
    `quotation_of` then says where to go. `picture_wanted` gives the path to write a picture to, what
    makes its bytes (on any thread), and the sentence to say with it.
    """

    cell_chosen = Signal(str, str)
    picture_wanted = Signal(Path, object, str)

    def __init__(self, clusters: ClusterModel, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._shown_cluster = ""
        self.model = MatrixModel(clusters, session, self)
        self.table = MatrixTable(self.model, theme)
        self.legend = MatrixLegend(theme)
        self.counts = QLabel()
        self._tools: dict[str, QToolButton] = {}
        self._build_tools()
        self._build_layout()
        self._connect()
        self._restyle()
        self._tell_counts()

    def show_cluster(self, cluster_id: str) -> None:
        """Outline a cluster and go to it: the one that the window shows."""
        self._shown_cluster = cluster_id
        if self.isVisible():
            self.table.show_cluster(cluster_id)

    def quotation_of(self, cluster_id: str, outlet: str) -> str:
        """Return the quotation to go to for a cell, or "" where the outlet does not carry the cluster."""
        column = self.model.column_of(cluster_id)
        cell = self.model.cell(outlet, column) if column >= 0 else None
        return cell.quotation_id if cell else ""

    def export(self) -> None:
        """Ask where to write the picture of what is shown, and as what."""
        dialog = QFileDialog(self, tr("Export overview of {scope}").format(scope=self.counts.text()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        forms = {tr(form.pattern): form for form in PictureForm}
        dialog.setNameFilters(list(forms))
        dialog.setDefaultSuffix(PictureForm.SVG.suffix)
        dialog.selectFile(f"overview.{PictureForm.SVG.suffix}")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(forms[chosen].suffix))
        dialog.filterSelected.connect(lambda chosen: dialog.selectFile(f"overview.{forms[chosen].suffix}"))
        dialog.fileSelected.connect(lambda name: self._want(Path(name), forms[dialog.selectedNameFilter()]))
        dialog.open()

    def picture(self, form: PictureForm) -> MatrixPicture:
        """Return what is shown, as a picture: as zoomed as it is here, every outlet with its name."""
        matrix, ink = self.model.matrix, Ink.on_paper(self._theme)
        work = Work(self.model.collection, self.model.names, self._session.comparison)
        grid = grid_of(ink, self.table.column_width, self._theme.zoom, matrix.outlets)
        return picture_of(matrix, work, ink, grid, form)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the cells where there is little: each of them tells in words what it is."""
        super().resizeEvent(event)
        self.legend.setVisible(self.height() > LEGEND_FROM * self.fontMetrics().height())

    def showEvent(self, event: QShowEvent) -> None:
        """Agree with the queue before anybody looks."""
        self.model.set_live(is_live=True)
        self.table.show_cluster(self._shown_cluster)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest while nobody looks."""
        self.model.set_live(is_live=False)
        super().hideEvent(event)

    def _want(self, path: Path, form: PictureForm) -> None:
        picture = self.picture(form)
        self.picture_wanted.emit(path, picture.draw, picture.left_out)

    def _tell_counts(self) -> None:
        matrix = self.model.matrix
        outlets, statements = tr("%n outlet(s)", n=len(matrix.outlets)), tr("%n statement(s)", n=len(matrix.columns))
        self.counts.setText(tr("{outlets} × {statements}").format(outlets=outlets, statements=statements))
        self.table.setAccessibleDescription(self.counts.text())
        self._tools["export"].setEnabled(bool(matrix.columns and matrix.outlets))
        self._tools["fit"].setEnabled(bool(matrix.columns))
        self._tell_zoom()

    def _tell_zoom(self) -> None:
        self._tools["in"].setEnabled(self.table.column_width < WIDTHS[-1])
        self._tools["out"].setEnabled(self.table.column_width > WIDTHS[0])

    def _build_tools(self) -> None:
        for name, text, said, act in (
            ("out", "−", tr("Narrower columns (-)"), self.table.zoom_out),
            ("in", "+", tr("Wider columns (+)"), self.table.zoom_in),
            ("fit", tr("Fit"), tr("As wide as all statements can be seen at"), self.table.fit),
            ("export", tr("Export overview…"), tr("Write the overview as SVG or PNG"), self.export),
        ):
            tool = QToolButton()
            tool.setText(text)
            tool.setToolTip(said)
            tool.setAccessibleName(said if text in {"−", "+"} else text)
            tool.clicked.connect(act)
            self._tools[name] = tool

    def _build_layout(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(16, 6, 8, 6)
        tools.addWidget(self.counts, 1)
        for tool in self._tools.values():
            tools.addWidget(tool)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tools)
        for widget in (_rule(), self.table, _rule(), self.legend):
            column.addWidget(widget, 1 if widget is self.table else 0)
        self.setFocusProxy(self.table)
        self.setAccessibleName(tr("Overview"))

    def _connect(self) -> None:
        self.table.cell_chosen.connect(self.cell_chosen)
        self.table.zoomed.connect(self._tell_zoom)
        self.model.modelReset.connect(self._tell_counts)
        self._theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.counts.setFont(self._theme.sans(0.88))


def _rule() -> QWidget:
    rule = QWidget()
    rule.setFixedHeight(1)
    rule.setAutoFillBackground(True)
    rule.setBackgroundRole(QPalette.ColorRole.Mid)
    return rule
