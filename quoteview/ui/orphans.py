"""Decisions that lost their words, in the window: told of quietly, listed, placed on what one is at, or dismissed."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QToolButton

from quoteview.core.orphan import Orphan, Target
from quoteview.session.anchoring import is_of, stood_at
from quoteview.ui.action_row import Need
from quoteview.ui.translation import mark, tr, translated

if TYPE_CHECKING:
    from quoteview.ui.main_window import MainWindow
    from quoteview.ui.views.orphan_view import OrphanView

PANE = "orphans"
HEIGHT = 320
"""Pixels that the list takes when it comes."""


class Orphans(QObject):
    """Joins what waits for a person to the window; `button` leads to it, and is there only while anything waits."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._view: OrphanView | None = None
        self.button = QToolButton()
        self.button.setProperty("link", True)  # noqa: FBT003 - Qt's signature
        self.button.clicked.connect(self.bring)
        self.button.hide()
        window.status.addWidget(self.button)
        for told in (window.operations.ended, window.operations.judged):
            told.connect(self._follow)

    @property
    def met(self) -> Iterable[Need]:
        """What actions on orphans need, if it is so now."""
        if self._view and self._view.orphan and not self._window.operations.is_busy:
            yield Need.ORPHAN

    def make(self) -> "OrphanView":
        """Make the list of what waits; it follows the session from then on."""
        from quoteview.ui.views.orphan_view import OrphanView  # noqa: PLC0415 - starting must not wait

        self._view = OrphanView(self._window.theme)
        self._view.show_orphans(self._session.project.orphans)
        self._view.wanted.connect(self._show_place)
        self._view.placed.connect(self._place)
        self._view.dismissed.connect(self._dismiss)
        self._view.list.itemSelectionChanged.connect(self._window.refresh_state)
        return self._view

    def bring(self) -> None:
        """Go to the list, if anything waits."""
        if self._session.project.orphans:
            pane = self._window.docks.by_id[PANE]
            was_open = pane.is_open
            self._window.docks.show(PANE)
            if not was_open and not pane.isFloating():
                self._window.workspace.resizeDocks([pane], [HEIGHT], Qt.Orientation.Vertical)

    def place(self) -> None:
        """Place the orphans that are selected."""
        if self._view:
            self._view.place()

    def dismiss(self) -> None:
        """Dismiss the orphans that are selected."""
        if self._view:
            self._view.dismiss()

    def _follow(self, *_: object) -> None:
        orphans = self._session.project.orphans
        self.button.setVisible(bool(orphans))
        n = len(orphans)
        told = tr("1 decision lost its words") if n == 1 else tr("%n decision(s) lost their words", n=n)
        self.button.setText(told)
        self.button.setAccessibleName(told)
        self.button.setToolTip(tr("Show them: each waits to be placed or dismissed"))
        if self._view:
            self._view.show_orphans(orphans)
        pane = self._window.docks.by_id[PANE]
        if not orphans and pane.is_open:
            pane.close()

    def _place(self, orphans: Sequence[Orphan]) -> None:
        targets = {orphan.id: target for orphan in orphans if (target := self._target(orphan))}
        if len(targets) < len(orphans):
            self._window.notices.tell(tr("Go to what this decision belongs to first."))
            return
        target = targets[orphans[0].id]
        here = [self._window.workspace.quotation.id] if self._window.workspace.quotation else []
        self._window.operations.correct(
            mark("Place decision"),
            partial(self._session.place_orphans, targets),
            self._placed(len(targets), self._wording(target)),
            lambda: here,
        )

    @staticmethod
    def _placed(count: int, wording: str) -> str:
        if count == 1:
            return tr("The decision is placed: {decision}.").format(decision=wording)
        return tr("%n decision(s) placed: {decision}.", n=count).format(decision=wording)

    def _dismiss(self, orphans: Sequence[Orphan]) -> None:
        here = [self._window.workspace.quotation.id] if self._window.workspace.quotation else []
        self._window.operations.correct(
            mark("Dismiss decisions"),
            partial(self._session.dismiss_orphans, [each.id for each in orphans]),
            tr("%n decision(s) dismissed.", n=len(orphans)),
            lambda: here,
        )

    def _target(self, orphan: Orphan) -> str | None:
        """Return what one is at that an orphan could stand on."""
        workspace = self._window.workspace
        if orphan.target is Target.DOCUMENT:
            document = workspace.document.document
            return document.id if document else None
        if orphan.target is Target.QUOTATION and workspace.quotation:
            return workspace.quotation.id
        cluster, row = workspace.cluster, workspace.wording
        if orphan.target is not Target.CLUSTER and row and row.variant_id:
            return row.variant_id
        return cluster.id if cluster else None

    def _wording(self, target: str) -> str:
        collection = self._session.collection
        if target in collection.document_by_id:
            return collection.document_by_id[target].file_name
        if target in collection.quotation_by_id:
            return f"“{collection.quotation_by_id[target].text}”"
        cluster = collection.cluster_of_target(target)
        own = (each.text for each in cluster.variants if each.id == target)
        return f"“{next(own, cluster.base_text)}”"

    def _show_place(self, orphan: Orphan) -> None:
        """Show where the words stood, where the document is there still."""
        anchor, collection = orphan.anchors[0], self._session.collection
        document = next((each for each in collection.documents if is_of(anchor, each)), None)
        if document:
            place = stood_at(anchor, document.text)
            self._window.workspace.document.show_place(collection, document.id, place, translated(orphan.why))
