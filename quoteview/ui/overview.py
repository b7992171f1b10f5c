"""The overview in the window: made when it is first looked at, and the way from its cells to the workspace."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from quoteview.session.session import Session

if TYPE_CHECKING:
    from quoteview.ui.main_window import MainWindow
    from quoteview.ui.views.matrix_view import MatrixView


class Overview(QObject):
    """Who carries what and who differs, in the pane "overview" of a window."""

    def __init__(self, session: Session, window: "MainWindow") -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._view: MatrixView | None = None

    def make(self) -> "MatrixView":
        """Return the view, made when somebody first asks for it."""
        # Loaded then, too: starting must not wait for it.
        from quoteview.ui.views.matrix_view import MatrixView  # noqa: PLC0415

        if self._view is None:
            window, workspace = self._window, self._window.workspace
            view = MatrixView(workspace.clusters, self._session, window.theme)
            view.show_cluster(workspace.queue.chosen)
            workspace.queue.cluster_chosen.connect(view.show_cluster)
            view.cell_chosen.connect(self._go)
            view.picture_wanted.connect(window.operations.save_picture)
            self._view = view
        return self._view

    def export(self) -> None:
        """Bring the overview, and ask where to write a picture of it."""
        self._window.docks.show("overview")
        self.make().export()

    def _go(self, cluster_id: str, outlet: str) -> None:
        """Go to a statement, and to what an outlet prints of it."""
        quotation_id = self.make().quotation_of(cluster_id, outlet)
        if quotation_id:
            self._window.workspace.go_to_quotation(quotation_id)
        else:
            self._window.workspace.go_to_cluster(cluster_id)
