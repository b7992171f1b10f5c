"""Sources of record in the window: which documents are, what they say of the wordings one is at, and the way there."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from quoteview.session.progress import Progress
from quoteview.session.sources import Held
from quoteview.ui.models.source_words import question_beside, spoken
from quoteview.ui.operations import MANY
from quoteview.ui.tasks import Task, TaskQueue
from quoteview.ui.translation import mark, tr
from quoteview.ui.views.workspace import Workspace

if TYPE_CHECKING:
    from quoteview.ui.main_window import MainWindow

FOLLOWS_AFTER = 60
"""Milliseconds after which a wording one has come to is looked up: it and its document are painted first."""

Found = tuple[str, dict[str, Held | None]]
"""A cluster, and what the sources say of its variants."""


class SourceChecking(QObject):
    """Looks the wordings up off the GUI thread, once somebody looks at them and there is a source of record."""

    def __init__(self, window: "MainWindow", workspace: Workspace) -> None:
        super().__init__(window)
        self._window, self._session, self._workspace = window, window.session, workspace
        self._strip = workspace.source
        self._tasks = TaskQueue()
        self._is_searching = False
        self._found: Found = "", {}
        self._place = 0
        self._shown = ""
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(FOLLOWS_AFTER)
        self._later.timeout.connect(self._look_up)
        workspace.walk.row_chosen.connect(self._follow)
        window.operations.ended.connect(self._start_over)
        window.operations.judged.connect(self._follow)
        self._strip.accepted.connect(self.accept)
        self._strip.shown.connect(self.show)

    @property
    def held(self) -> Held | None:
        """What the sources say of the wording one is at, once that is known."""
        return self._found[1].get(self._variant or "")

    def toggle(self) -> None:
        """Make the document that is shown a source of record, or none any more."""
        document = self._workspace.document.document
        if document:
            known = self._session.collection.document_by_id
            self.mark([document.id], is_source=document.id in known and not known[document.id].is_source)

    def mark(self, document_ids: Sequence[str], *, is_source: bool) -> None:
        """Make documents sources of record, or none any more."""
        told = tr("%n source(s) of record added.", n=len(document_ids)) if is_source else ""
        named = mark("Make it a source of record") if is_source else mark("Make it no source of record")
        ids = tuple(document_ids)
        self._window.operations.correct(named, lambda: self._session.mark_sources(ids, is_source=is_source), told)

    def accept(self) -> None:
        """Make what is suggested of the wording one is at its verdict, or of all wordings of several statements."""
        variant, held = self._variant, self.held
        several = self._window.judging.statements
        if len(several) > 1 and self._session.collection.sources:
            # Never at once: what nobody has looked at yet is looked up first.
            self._window.operations.judge(lambda: self._session.accept_suggestions(several), MANY)
        elif variant and held:
            self._window.operations.judge(lambda: self._session.accept_suggestion(variant))
        elif self._is_searching or self._later.isActive():
            self._window.notices.tell(tr("Looking into the sources of record…"))
        else:
            self._window.notices.tell(tr("No source of record suggests anything here."))

    def show(self) -> None:
        """Show in the document pane where the source has the words; once more goes to the next of several places."""
        held, variant = self.held, self._variant or ""
        if held is None or not held.finding.places:
            self._window.notices.tell(tr("The wording one is at was found in no source of record."))
            return
        self._place = (self._place + 1) % len(held.finding.places) if self._shown == variant else 0
        self._shown = variant
        place = held.finding.places[self._place]
        document = self._workspace.document
        document.show_place(
            self._session.collection, held.source.id, place.span, spoken(held.finding, self._place)
        )
        self._window.docks.show("document")

    def come(self) -> None:
        """Go to what the sources say of the wording one is at; whoever is there folds it and goes back."""
        if self._strip.isHidden():
            self._window.notices.tell(tr("Nothing here is a source of record yet."))
        else:
            self._strip.come()

    def wait(self) -> None:
        """Wait until nothing is looked up any more."""
        self._tasks.wait()

    def wait_for_shown(self) -> None:
        """Look up the wording one is at now, and wait until what is said of it is there to be shown."""
        if self._later.isActive():
            self._later.stop()
            self._look_up()
        self._tasks.wait()

    @property
    def _variant(self) -> str | None:
        row = self._workspace.wording
        return row.variant_id if row else None

    @Slot()
    def _follow(self, *_: object) -> None:
        self._shown = ""
        if not self._session.collection.sources:
            self._strip.hide()
            self._workspace.wordings.ask({})
        elif self._cluster == self._found[0]:
            self._tell()
        else:
            self._later.start()

    @Slot()
    def _start_over(self, *_: object) -> None:
        self._found = "", {}
        self._follow()

    @property
    def _cluster(self) -> str:
        cluster = self._workspace.cluster
        return cluster.id if cluster else ""

    @Slot()
    def _look_up(self) -> None:
        """Look up all wordings of the cluster one is at; what is being looked up already comes first."""
        cluster = self._workspace.cluster
        if cluster is None or self._is_searching:
            return
        session, identifier, variants = self._session, cluster.id, [variant.id for variant in cluster.variants]

        def search(_: Progress) -> Found:
            known = session.collection.cluster_of_variant
            return identifier, {each: session.held(each) for each in variants if each in known}

        self._is_searching = True
        self._strip.show_waiting()
        task = Task(search)
        task.signals.succeeded.connect(self._take)
        task.signals.ended.connect(self._end)
        self._tasks.start(task)

    @Slot(object)
    def _take(self, found: Found) -> None:
        self._found = found

    @Slot()
    def _end(self) -> None:
        self._is_searching = False
        if self._cluster == self._found[0]:
            asked = {variant: question_beside(held) for variant, held in self._found[1].items() if held}
            self._workspace.wordings.ask(asked)
            rows = self._workspace.collation
            rows.scrollTo(rows.currentIndex())  # They are higher now: the one one is at stays in sight.
            self._tell()
        else:
            self._later.start()

    def _tell(self) -> None:
        held, variant = self.held, self._variant
        verdict = self._session.judgement(variant).verdict if variant else None
        self._strip.show_held(held, is_accepted=held is not None and verdict is held.suggestion.verdict)
