"""Facets, queue, collation and document, and the way from one to the next."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QWidget

from quoteview.core.cluster import Cluster, Variant
from quoteview.core.difference import Comparison, Difference
from quoteview.core.quotation import Quotation
from quoteview.session.changes import Changes
from quoteview.session.session import Session
from quoteview.ui.citation import citation
from quoteview.ui.key_hints import key_of
from quoteview.ui.models.cluster_model import ClusterModel, ClusterRole
from quoteview.ui.models.cluster_rows import ClusterRow, row_judged
from quoteview.ui.models.collation import CollationRow, collation_rows
from quoteview.ui.models.collation_assembled import Assembled, assembled_of
from quoteview.ui.models.collation_cursor import CollationCursor
from quoteview.ui.models.collation_model import CollationModel
from quoteview.ui.models.collation_words import over_whole_words
from quoteview.ui.models.coverage import coverage
from quoteview.ui.models.facet_model import FacetModel, value_shown
from quoteview.ui.models.filtering import EVERYTHING, Facet, Filter
from quoteview.ui.models.gathered import Gathered
from quoteview.ui.models.row_index import RowIndex
from quoteview.ui.models.saved_filters import SavedFilter
from quoteview.ui.theme import Theme
from quoteview.ui.translation import mark, tr
from quoteview.ui.views.collation_deck import CollationDeck, CollationForm
from quoteview.ui.views.document_pane import DocumentPane
from quoteview.ui.views.facet_view import FacetView
from quoteview.ui.views.filter_box import FilterBox
from quoteview.ui.views.headed import Headed
from quoteview.ui.views.judgement_panel import JudgementPanel
from quoteview.ui.views.occurrences import Occurrences
from quoteview.ui.views.queue_pane import QueuePane
from quoteview.ui.views.source_strip import SourceStrip
from quoteview.ui.views.statement_head import StatementHead

NOTHING_FOUND = mark("No quotations were found.")
NOTHING_SHOWN = mark("The filter lets no statement through.")
NEAR = 100
"""Statements above and beneath the one one is at, to one of which one goes when it is gone."""
STREAMING = mark("A scan runs: what it has found so far stands behind the statements, not grouped yet.")
FOLLOWS_AFTER = 50
"""Milliseconds after which the document follows the wording one has come to: the wordings are painted first."""


class Workspace(QMainWindow):
    """What one works in while documents are open; `docks` arranges its panes.

    `browsed` tells that one is somewhere else now, or that other clusters are shown. `base_wanted`
    gives a cluster and a variant; `described` a document, a field and its text.
    """

    browsed = Signal()
    base_wanted = Signal(str, str)
    described = Signal(str, str, str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Widget)
        self._session = session
        self._theme = theme
        self._hides_cosmetic = False
        self._wanted_quotation = ""
        self.clusters = ClusterModel(self)
        self.gathered: Gathered | None = None
        """What a scan that runs has gathered so far, once some of it is shown."""
        self.wordings = CollationModel(self)
        self.facets: FacetView = FacetView(FacetModel(self.clusters, self), theme)
        self.queue_pane: QueuePane = QueuePane(self.clusters, theme)
        self.queue = self.queue_pane.queue
        self.walk = CollationCursor(self.wordings, self)
        self.views = CollationDeck(self.wordings, self.walk, theme)
        self.collation, self.coverage = self.views.rows, self.views.coverage
        self._document = DocumentPane(theme)
        self._awaited: Occurrences | None = None
        self._following = QTimer(self)
        self.filter_box = FilterBox()
        self.source, self.judgement = SourceStrip(theme), JudgementPanel(theme)
        self._header = StatementHead(theme)
        self.collation_pane: Headed = Headed(theme, self._header, self.views, self.source, self.judgement)
        self._connect()
        self._restyle()

    @property
    def cluster(self) -> Cluster | None:
        """The cluster one is at."""
        return self._session.collection.cluster_by_id.get(self.queue.chosen)

    @property
    def document(self) -> DocumentPane:
        """The document of the wording one is at, and what is known of it; it shows by now what it has to show."""
        self._catch_up()
        return self._document

    @property
    def is_at_ungrouped(self) -> bool:
        """Whether one is at what a scan has found so far, or there is nothing else to be at."""
        return self.queue.is_at_gathered or (self.gathered is not None and not self.queue.chosen)

    @property
    def quotation(self) -> Quotation | None:
        """The quotation that the document shows, or is about to."""
        return self._awaited.quotation if self._awaited else self._document.quotation

    @property
    def has_words(self) -> bool:
        """Whether words are selected in the document; in one that is about to be shown none are."""
        return self._awaited is None and self._document.text.textCursor().hasSelection()

    @property
    def can_choose_base(self) -> bool:
        """Whether the wording one is at could be made the base: also where it is one that nobody chose."""
        row = self._walked
        return row is not None and row.variant_id is not None and not row.is_reference

    @property
    def wording(self) -> CollationRow | None:
        """The wording one is at; it may be an assembled one, which is no variant."""
        return self._walked

    @property
    def _walked(self) -> CollationRow | None:
        """The wording one is at; side by side, the one beside the base."""
        return self.walk.compared if self.views.form is CollationForm.PAIR else self.walk.row

    def show_changes(
        self, changes: Changes, rows: Sequence[ClusterRow] | RowIndex, go_on_at: Sequence[str] = ()
    ) -> None:
        """Show what an operation changed.

        Where statements came or went one goes on at the first of the quotations `go_on_at` that is shown,
        or else stays where one was, or as near to it as can be.
        """
        place, chosen, beside = self._place(), self.queue.chosen, self._beside()
        seen, top = self.queue.in_sight()
        if isinstance(rows, RowIndex):
            (self.clusters.put if changes.everything else self.clusters.put_same)(rows)
            if changes.everything:
                # What was gathered and not grouped goes by the id of its quotation.
                here = (chosen, *self._owners((chosen, *place[1:2])))
                self._stand_at((*self._owners(go_on_at), *here, *beside))
                if chosen and self.queue.chosen in here:  # then nothing moves under the eyes of whoever reads
                    self.queue.keep_in_sight((seen, *self._owners((seen,))), top)
            self.queue.open_now()
        else:
            self.clusters.update_rows(rows)
        if changes.everything or changes.documents or self.queue.chosen in changes.clusters:
            self._show_cluster()
            self._go_back_to(place)
        self._tell_browsed()

    def stream(self, gathered: Gathered | None) -> None:
        """Let what a scan gathers come behind the statements from now on, or take away what came."""
        self.gathered = gathered
        self.queue.setAccessibleDescription("" if gathered is None else tr(STREAMING))
        if gathered is None:
            self.clusters.drop_gathered()
            self.queue.open_now()

    def show_judgements(self, changes: Changes) -> None:
        """Show what was decided of clusters, which is all that is new of them."""
        project = self._session.project
        rows = ((self.clusters.row_of(each), project.collection.cluster_by_id.get(each)) for each in changes.clusters)
        self.clusters.update_rows([row_judged(row, own, project.judgement) for row, own in rows if row and own])
        self.wordings.judge(project.judgement)
        self._tell_browsed()

    def focus_filter(self) -> None:
        """Put the cursor into the filter box."""
        self.filter_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_box.selectAll()

    def show_everything(self) -> None:
        """Ask nothing of the clusters that are shown."""
        self.set_filter(EVERYTHING)

    def set_filter(self, wanted: Filter) -> None:
        """Show the clusters that a filter lets through, and its words in the filter box."""
        self.filter_box.setText(wanted.words)
        self.clusters.set_filter(wanted)

    def saved_filter(self, name: str) -> SavedFilter:
        """Return the filter and the order that hold now, under a name."""
        return SavedFilter(name, self.clusters.filter, self.clusters.order)

    def apply(self, saved: SavedFilter) -> Sequence[str]:
        """Filter and order as was saved, and return what the filter asks for that is not here, in words."""
        self.queue_pane.set_order(saved.order)
        self.set_filter(saved.filter)
        if not self.clusters.n_rows:
            return ()
        missing = saved.missing({facet: self.clusters.values(facet) for facet in Facet})
        told = [f"{tr(facet.value)}: {value_shown(facet, value)}" for facet, value in missing]
        return [*told, *(f"{name}: {value}" for name, values in saved.strange_facets.items() for value in values)]

    def show_in_document(self) -> None:
        """Go on to the next place where the wording one is at is printed."""
        self.document.go_next()

    def make_base(self) -> None:
        """Ask that the wording one is at be what the others are compared with."""
        row = self._walked
        if self.can_choose_base and row and row.variant_id:
            self.base_wanted.emit(self.queue.chosen, row.variant_id)

    def hide_cosmetic(self, is_hidden: bool) -> None:
        """Leave cosmetic differences unmarked, or mark them again."""
        self._hides_cosmetic = is_hidden
        place = self._place()
        self._show_cluster()
        self._go_back_to(place)

    def copy_quotation(self) -> None:
        """Put the quotation that is shown, with its citation, on the clipboard."""
        document, quotation = self.document.document, self.quotation
        if document and quotation:
            QGuiApplication.clipboard().setText(citation(quotation, document))

    def go_to_cluster(self, cluster_id: str) -> None:
        """Go to a cluster, and show everything if that is what it takes."""
        if not self.queue.choose(cluster_id):
            self.show_everything()
            self.queue.choose(cluster_id)

    def go_to_quotation(self, quotation_id: str) -> None:
        """Go to the cluster and the wording that a quotation belongs to."""
        if self.queue.is_at_gathered and self.clusters.is_gathered(quotation_id):
            self.go_to_cluster(quotation_id)
            return
        self.go_to_cluster(self._session.collection.cluster_of[quotation_id].id)
        self._wanted_quotation = quotation_id
        own = [at for at, row in enumerate(self.wordings.rows) if quotation_id in row.quotation_ids]
        if own and own[-1] != self.walk.at:
            self.walk.choose(own[-1])
        elif own:
            self._show_row(self.wordings.rows[own[-1]])

    def show_document(self, document_id: str) -> None:
        """Show a document beside what one is at: its first quotation, or its text where it has none."""
        collection = self._session.collection
        own = [each.id for each in collection.quotations_in(document_id)]
        if own:
            self.document.show_occurrences(collection, own[:1])
        else:
            self.document.show_document(collection, document_id)
        self._tell_browsed()

    def show_provenance_again(self) -> None:
        """Show what is known of the document in place of what was typed there."""
        self.document.provenance.show_quotation(self.document.document, self.document.quotation)

    def _beside(self) -> Sequence[str]:
        """Return the clusters beneath the one one is at, then those above it, the nearest first; not all of them."""
        at, n_rows = self.queue.currentIndex().row(), self.clusters.rowCount()
        places = (*range(at + 1, min(at + NEAR, n_rows)), *range(at - 1, max(at - NEAR, -1), -1))
        return [str(self.clusters.index(place).data(ClusterRole.CLUSTER_ID)) for place in places]

    def _owners(self, quotation_ids: Iterable[str]) -> Sequence[str]:
        """Return the clusters of those of these quotations that are there."""
        owner = self._session.collection.cluster_of
        return [owner[each].id for each in quotation_ids if each in owner]

    def _stand_at(self, cluster_ids: Iterable[str]) -> None:
        """Go to the first of these clusters that is shown."""
        next((each for each in dict.fromkeys(cluster_ids) if self.queue.choose(each)), None)

    def _show_cluster(self) -> None:
        cluster, collection = self.cluster, self._session.collection
        compare, hides = self._compare, self._hides_cosmetic
        rows = collation_rows(collection, cluster, compare, hide_cosmetic=hides) if cluster else ()
        self.wordings.put(rows, hides_cosmetic=hides)
        self.wordings.judge(self._session.project.judgement)
        self.views.put(
            lambda: assembled_of(collection, cluster, compare, hide_cosmetic=hides) if cluster else Assembled(),
            lambda: coverage(collection, cluster, compare) if cluster else (),
            len(cluster.assembled) if cluster else 0,
        )
        self._show_header()
        around = self.gathered.around(self.queue.chosen) if self.gathered else None
        self._await(Occurrences(around, None, (self.queue.chosen,)) if around else Occurrences(collection, cluster))
        if rows:
            self.walk.choose(0)
        else:
            self._tell_browsed()

    def _compare(self, cluster: Cluster, variant: Variant) -> Comparison:
        return over_whole_words(self._session.comparison(cluster, variant))

    def _place(self) -> tuple[str | None, str, Difference | None]:
        """Return the wording, the quotation and the difference one is at."""
        row, quotation = self.walk.row, self.quotation
        return row.variant_id if row else None, quotation.id if quotation else "", self.walk.difference

    def _go_back_to(self, place: tuple[str | None, str, Difference | None]) -> None:
        """Go to a wording, a quotation of it and a difference in it, if the cluster that is shown still has them."""
        variant_id, self._wanted_quotation, difference = place
        own = [at for at, row in enumerate(self.wordings.rows) if row.variant_id == variant_id]
        if not own:
            printing = [at for at, row in enumerate(self.wordings.rows) if self._wanted_quotation in row.quotation_ids]
            own = printing[-1:]
        if own:
            still = [each for each in self.wordings.rows[own[0]].walkable if each is difference]
            self.walk.choose(own[0], still[0] if still else None)
            self._show_row(self.wordings.rows[own[0]])

    def _show_row(self, row: CollationRow) -> None:
        collection = self._session.collection
        self._await(Occurrences(collection, self.cluster, row.quotation_ids, self._wanted_quotation))
        self._wanted_quotation = ""
        self._tell_browsed()

    def _await(self, occurrences: Occurrences) -> None:
        """Let the document follow, once nothing more urgent is to be done; of what comes meanwhile, the last counts."""
        self._awaited = occurrences
        self._following.start(FOLLOWS_AFTER)

    def _catch_up(self) -> None:
        """Let the document show what it has to show."""
        awaited, self._awaited = self._awaited, None
        self._following.stop()
        if awaited:
            self._document.show_matches(awaited.matches)
            self._document.show_occurrences(awaited.collection, awaited.quotation_ids, awaited.first)

    def _show_difference(self) -> None:
        """Go to the place in the document where the difference one is at is printed."""
        difference, quotation = self.walk.difference, self.document.quotation
        if difference and quotation:
            self.document.text.select(difference.variant.shifted(quotation.span.start))
            self.document.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_header(self) -> None:
        self._header.show_row(self.clusters.row_of(self.queue.chosen), self.cluster)

    def _narrow(self, words: str) -> None:
        self.clusters.set_filter(replace(self.clusters.filter, words=words))

    def _tell_browsed(self) -> None:
        self.queue_pane.tell_shown()
        self._say_why_empty()
        self.browsed.emit()

    def _say_why_empty(self) -> None:
        has_rows = self.clusters.n_rows or self.clusters.n_gathered
        self.queue.set_empty_text(self._nothing_shown() if has_rows else tr(NOTHING_FOUND))

    def _nothing_shown(self) -> str:
        """Return what stands in place of an empty queue, with the way back to a full one."""
        key = key_of("show_everything")
        way_back = tr("{key} shows everything.").format(key=key) if key else ""
        return "\n".join(filter(None, (tr(NOTHING_SHOWN), way_back)))

    def _connect(self) -> None:
        self.filter_box.textChanged.connect(self._narrow)
        self.filter_box.returnPressed.connect(self.queue.setFocus)
        self.filter_box.left.connect(self.queue.setFocus)
        self.queue.cluster_chosen.connect(self._show_cluster)
        self.clusters.modelReset.connect(self._tell_browsed)
        self.walk.row_chosen.connect(self._show_row)
        self.views.form_changed.connect(lambda _: self.browsed.emit())
        self.collation.base_wanted.connect(self.make_base)
        self.views.pair.base_wanted.connect(lambda variant: self.base_wanted.emit(self.queue.chosen, variant))
        self.views.list.wanted.connect(self._show_difference)
        self._following.setSingleShot(True)
        self._following.timeout.connect(self._catch_up)
        self._document.text.quotation_clicked.connect(self.go_to_quotation)
        self._document.provenance.match_chosen.connect(self.go_to_cluster)
        self._document.provenance.described.connect(self.described)
        self._theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self._show_header()
        self._say_why_empty()
        self._header.restyle()
