"""Signals in the window: looked for when nobody works, shown beneath the collation, in the facets and the queue."""

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quoteview.core.signal import Signal, Signals
from quoteview.session.session import Session
from quoteview.ui.idle_search import IdleSearch
from quoteview.ui.models.signal_words import rows_with, silence, summary
from quoteview.ui.translation import tr
from quoteview.ui.views.signal_strip import SignalStrip
from quoteview.ui.views.workspace import Workspace

if TYPE_CHECKING:
    from quoteview.ui.main_window import MainWindow

IDLE = 800
"""Milliseconds after an operation before signals are looked for: more of them may follow."""
SHOWN_AFTER = 60
"""Milliseconds after one came to a statement before its signals are shown: the collation is painted first."""


class Signalling(QObject):
    """Looks for the signals of what is open, on a thread of its own, and shows them."""

    def __init__(self, session: Session, workspace: Workspace, window: "MainWindow") -> None:
        super().__init__(window)
        self._session, self._workspace, self._operations = session, workspace, window.operations
        self._notices = window.notices
        self.search = IdleSearch(session.find_signals, IDLE, self)
        self._signals = Signals()
        self.strip = SignalStrip(window.theme)
        self._shortly = QTimer(self)
        self._shortly.setSingleShot(True)
        self._shortly.setInterval(SHOWN_AFTER)
        self._build()

    def come(self) -> None:
        """Go to the signals of the statement one is at; whoever is there folds them and goes back."""
        if self.strip.isHidden():
            self._notices.tell(tr("This statement has no signals."))
        else:
            self.strip.come()

    def _build(self) -> None:
        column = self._workspace.collation_pane.layout()
        if isinstance(column, QVBoxLayout):
            # Above the judgement, which ends the column.
            column.insertWidget(column.count() - 1, self.strip)
        # It was made after what stands beneath it.
        for before, stop in pairwise((self._workspace.source.stops[-1], *self.strip.stops)):
            QWidget.setTabOrder(before, stop)
        self.strip.wanted.connect(self._go)
        self.search.found.connect(self._take)
        self._shortly.timeout.connect(self._show)
        self._operations.started.connect(self.search.stop)
        self._operations.ended.connect(self._wait_for_calm)
        self._workspace.browsed.connect(self._shortly.start)

    @Slot()
    def _wait_for_calm(self) -> None:
        # Rows that were made anew have lost their signals; those of before serve until there are others.
        self._take(self._signals)
        self.search.start()

    @Slot(object)
    def _take(self, signals: Signals) -> None:
        self._signals = signals
        changed = rows_with(self._workspace.clusters.rows, signals)
        if changed:
            self._workspace.clusters.update_rows(changed)
        self._show()

    @Slot()
    def _show(self) -> None:
        """Show the signals of the statement one is at."""
        cluster, collection = self._workspace.cluster, self._session.collection
        if cluster is None:
            self.strip.show_signals((), "")
            return
        n_outlets = len(collection.outlets_of(cluster.quotation_ids))
        witnesses = self._signals.witnesses
        n_independent = witnesses.of_cluster(collection, cluster) if witnesses.is_known else n_outlets
        own = tuple(each for each in self._signals.of(cluster.id) if self._is_there(each))
        policy = self._session.policy
        told = summary(own, n_outlets, n_independent, len(policy.silent))
        self.strip.show_signals(own, told, silence(policy))

    def _is_there(self, signal: Signal) -> bool:
        """Tell whether the places of a signal are there still: signals of before may be shown for a while."""
        collection = self._session.collection
        return all(
            place.document_id in collection.document_by_id
            and (place.quotation_id is None or place.quotation_id in collection.quotation_by_id)
            for place in signal.places
        )

    @Slot(object, int)
    def _go(self, signal: Signal, at: int) -> None:
        """Show a place of a signal in its document."""
        place, document, collection = signal.places[at], self._workspace.document, self._session.collection
        if place.quotation_id:
            document.show_occurrences(collection, [place.quotation_id])
        else:
            document.show_document(collection, place.document_id)
        document.text.select(place.span)
        walks = self.strip.list.hasFocus()
        document.wanted.emit()
        if walks:
            # Whoever walks the signals by key goes on with the next; a pane that is brought takes the focus.
            self.strip.list.setFocus(Qt.FocusReason.OtherFocusReason)
