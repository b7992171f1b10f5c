"""What the keys of correction do: what one is at becomes one call of the session, and a sentence on what was done."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from types import SimpleNamespace

from PySide6.QtCore import QObject, Signal

from quoteview.core.cluster import Cluster
from quoteview.core.collection import Collection
from quoteview.core.correction import Field
from quoteview.core.quotation import Kind, Quotation
from quoteview.core.text import Span
from quoteview.session.changes import Changes
from quoteview.session.session import Session
from quoteview.ui.action_row import Need
from quoteview.ui.models.dates import UnclearDate, iso_date
from quoteview.ui.models.destinations import destinations, names_to_give, shortened
from quoteview.ui.models.labels import kind_shown
from quoteview.ui.models.selected_words import bare
from quoteview.ui.operations import Operations
from quoteview.ui.translation import mark, tr
from quoteview.ui.views.chooser import Chooser, Question
from quoteview.ui.views.statement_head import UNGROUPED
from quoteview.ui.views.workspace import Workspace

Work = Callable[[], Changes]
"""A call of the session."""


class Correcting(QObject):
    """Corrects what one is at in the workspace; each correction can be undone.

    `refused` gives the sentence that says why something cannot be done; `moved` tells that other
    corrections may be possible than a moment ago.
    """

    refused = Signal(str)
    moved = Signal()

    def __init__(
        self, session: Session, workspace: Workspace, operations: Operations, chooser: Chooser, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._workspace, self._operations = session, workspace, operations
        self.chooser = chooser
        self.kinds = SimpleNamespace(**{kind.value: partial(self._set_kind, kind) for kind in Kind})
        self._had_words = False
        self._connect()

    @property
    def met(self) -> Iterable[Need]:
        """What corrections need, of which this is so now."""
        if self._operations.is_busy:
            return
        if len(self._chosen) > 1:
            yield Need.SEVERAL_CLUSTERS
        if self._wording or len(self._chosen) > 1:
            yield Need.EXCLUDABLE
        if self._wording:
            yield Need.WORDING
        if self._wording and self._cluster and len(self._cluster.variants) > 1:
            yield Need.ONE_OF_SEVERAL
        if self._quotation:
            yield Need.QUOTATION
        if self._has_words:
            yield Need.WORDS

    def merge(self) -> None:
        """Make one statement of those that are selected in the queue."""
        chosen = self._chosen
        if len(chosen) > 1:
            told = tr("%n statement(s) merged into one.", n=len(chosen))
            here = [self._quotation.id] if self._quotation else []
            self._correct(mark("Merge statements"), partial(self._session.merge_clusters, chosen), told, here)

    def merge_match(self, cluster_id: str) -> None:
        """Say that a cluster that may be the same statement as the one that is shown is the same."""
        if self._cluster and cluster_id in self._collection.cluster_by_id:
            pair, here = [self._cluster.id, cluster_id], self._cluster.quotation_ids
            told = tr("%n statement(s) merged into one.", n=2)
            self._correct(mark("Merge statements"), partial(self._session.merge_clusters, pair), told, here)

    def keep_apart(self, cluster_id: str) -> None:
        """Say that a cluster that may be the same statement as the one that is shown is another."""
        if self._cluster and cluster_id in self._collection.cluster_by_id:
            told = tr("These are two statements; they are not proposed any more.")
            work = partial(self._session.keep_apart, self._cluster.id, cluster_id)
            self._correct(mark("Keep apart"), work, told, self._cluster.quotation_ids)

    def split_off(self) -> None:
        """Make the wording one is at a statement of its own; one stays where it was taken from."""
        variant_id = self._wording
        if variant_id and self._cluster and len(self._cluster.variants) > 1:
            told = tr("“{wording}” is a statement of its own now.").format(wording=self._wording_shown(variant_id))
            work = partial(self._session.split_off, [variant_id])
            self._correct(mark("Split off"), work, told, self._others(variant_id))

    def move(self) -> None:
        """Ask for the statement that the wording one is at belongs to."""
        variant_id, cluster = self._wording, self._cluster
        if variant_id and cluster:
            title = tr("Move “{wording}” to:").format(wording=self._wording_shown(variant_id))
            offered = destinations(self._collection, cluster, self._workspace.clusters.rows)
            here = self._others(variant_id)
            self.chooser.ask(Question(title, offered, lambda target, _: self._move(variant_id, str(target), here)))

    def exclude(self) -> None:
        """Say that the wording one is at, or all that is selected in the queue, is no quotation."""
        chosen = self._chosen
        if len(chosen) > 1:
            clusters = (self._collection.cluster_by_id[each] for each in chosen)
            self._exclude([each for cluster in clusters for each in cluster.quotation_ids], ())
        elif self._wording:
            self._exclude(self._printing(self._wording), self._others(self._wording))

    def exclude_here(self) -> None:
        """Say that the quotation that the document shows is none, but not what others print of it."""
        if self._quotation:
            cluster = self._collection.cluster_of[self._quotation.id]
            here = [each for each in cluster.quotation_ids if each != self._quotation.id]
            self._exclude([self._quotation.id], here)

    def name_speaker(self) -> None:
        """Ask who said the statement one is at, a wording of it, or the quotation that is shown."""
        cluster, quotation = self._cluster, self._quotation
        scopes = self._scopes()
        if self._workspace.is_at_ungrouped:
            self._operations.refused.emit(tr(UNGROUPED))
        elif scopes:
            shown = quotation.text if quotation else cluster.base_text if cluster else ""
            self.chooser.ask(
                Question(
                    tr("Who said “{wording}”?").format(wording=shortened(shown)),
                    names_to_give(self._collection, cluster),
                    lambda name, scope: self._name(tuple(scopes.values())[scope], name),
                    tuple(scopes),
                    tr("{text} (a new name)"),
                )
            )

    def add_quotation(self) -> None:
        """Make a quotation of the words that are selected in the document."""
        document, span = self._workspace.document.document, self._words()
        if document is None or span is None:
            return
        if self._at(document.id, span):
            self.refused.emit(tr("These words are a quotation already."))
            return
        told = tr("“{wording}” is a quotation now.").format(wording=shortened(span.of(document.text)))
        self._operations.correct(
            mark("Add quotation"),
            lambda: self._session.add_quotation(document.id, span, Kind.STATEMENT),
            told,
            lambda: [each.id for each in self._at(document.id, span)],
        )

    def set_borders(self) -> None:
        """Let the quotation that is shown begin and end where the words selected in the document do."""
        quotation, span = self._quotation, self._words()
        if quotation is None or span is None:
            return
        if not span.overlaps(quotation.span):
            self.refused.emit(tr("Select words that the quotation has some of: its borders move, not its place."))
        elif self._at(quotation.document_id, span):
            self.refused.emit(tr("These words are a quotation already."))
        else:
            told = tr("The quotation is “{wording}” now.").format(wording=shortened(self._text_of(quotation, span)))
            work = partial(self._session.set_borders, quotation.id, span)
            self._correct(mark("Set borders"), work, told, [quotation.id])

    def merge_speakers(self, names: Sequence[str], into: str) -> None:
        """Say that names are one person's, and which it goes by."""
        into, others = into.strip(), [name for name in names if name != into.strip()]
        if not into:
            self.refused.emit(tr("A speaker has a name; for quotations of nobody known, correct their speaker."))
        elif others:
            told = tr("{names} goes by the name {name} now.").format(names=", ".join(others), name=into)
            here = [self._quotation.id] if self._quotation else []
            self._correct(mark("Merge speakers"), partial(self._session.merge_speakers, others, into), told, here)

    def describe(self, document_ids: Sequence[str], field: Field, text: str) -> None:
        """Set a field of documents; an empty text makes it unknown, and a date must be clear."""
        try:
            known = iso_date(text) if field == "published_at" and text.strip() else text.strip()
        except UnclearDate as unclear:
            self.refused.emit(str(unclear))
            self._workspace.show_provenance_again()
            return
        fields: Mapping[Field, str] = {field: known}
        told = tr("%n document(s) described.", n=len(document_ids)) if len(document_ids) > 1 else ""
        self._correct(mark("Describe document"), lambda: self._session.describe_all(document_ids, fields), told, ())

    @property
    def _collection(self) -> Collection:
        return self._session.collection

    @property
    def _cluster(self) -> Cluster | None:
        return self._workspace.cluster

    @property
    def _quotation(self) -> Quotation | None:
        """The quotation that the document shows, unless it has just gone."""
        shown = self._workspace.quotation
        return self._collection.quotation_by_id.get(shown.id) if shown else None

    @property
    def _chosen(self) -> Sequence[str]:
        """The clusters that are selected in the queue."""
        known = self._collection.cluster_by_id
        return [each for each in self._workspace.queue.selected if each in known]

    @property
    def _wording(self) -> str | None:
        """The variant one is at, which an assembled statement is not."""
        row = self._workspace.wording
        is_there = row is not None and row.variant_id in self._collection.cluster_of_variant
        return row.variant_id if row and is_there else None

    @property
    def _has_words(self) -> bool:
        return self._workspace.has_words

    def _printing(self, variant_id: str) -> Sequence[str]:
        variants = self._collection.cluster_of_variant[variant_id].variants
        return next(variant.quotation_ids for variant in variants if variant.id == variant_id)

    def _others(self, variant_id: str) -> Sequence[str]:
        """Return the quotations of the other wordings of a variant's cluster."""
        own = set(self._printing(variant_id))
        return [each for each in self._collection.cluster_of_variant[variant_id].quotation_ids if each not in own]

    def _wording_shown(self, variant_id: str) -> str:
        variants = self._collection.cluster_of_variant[variant_id].variants
        return shortened(next(variant.text for variant in variants if variant.id == variant_id))

    def _words(self) -> Span | None:
        """Return the selected words, without spaces and marks around them."""
        text = self._workspace.document.text
        if not self._has_words:
            self.refused.emit(tr("Select the words in the document first."))
            return None
        span = bare(text.text, text.selected)
        if not len(span):
            self.refused.emit(tr("There are no words in what is selected."))
            return None
        return span

    def _text_of(self, quotation: Quotation, span: Span) -> str:
        return span.of(self._collection.document_by_id[quotation.document_id].text)

    def _at(self, document_id: str, span: Span) -> Sequence[Quotation]:
        """Return the quotations that stand exactly at a place."""
        return [
            each for each in self._collection.quotations if each.document_id == document_id and each.span == span
        ]

    def _scopes(self) -> Mapping[str, Sequence[str]]:
        """Return what a speaker can be set for, in words, with the quotations that this is."""
        scopes: dict[str, Sequence[str]] = {}
        if self._cluster:
            everywhere = self._cluster.quotation_ids
            scopes[tr("For the whole statement: %n quote(s)", n=len(everywhere))] = everywhere
        if self._wording and len(self._cluster.variants if self._cluster else ()) > 1:
            printing = self._printing(self._wording)
            scopes[tr("For this wording: %n quote(s)", n=len(printing))] = printing
        if self._quotation and (self._cluster is None or len(self._cluster.quotation_ids) > 1):
            outlet = self._collection.document_by_id[self._quotation.document_id].outlet_shown
            scopes[tr("For the one quote in {outlet}").format(outlet=outlet)] = [self._quotation.id]
        return scopes

    def _name(self, quotation_ids: Sequence[str], name: str | None) -> None:
        told = (
            tr("%n quote(s) given to {name}.", n=len(quotation_ids)).format(name=name)
            if name
            else tr("Nobody knows who said %n quote(s).", n=len(quotation_ids))
        )
        work = partial(self._session.name_speaker, quotation_ids, name)
        self._correct(mark("Correct speaker"), work, told, quotation_ids)

    def _move(self, variant_id: str, cluster_id: str, here: Sequence[str]) -> None:
        known = self._collection
        if variant_id not in known.cluster_of_variant or cluster_id not in known.cluster_by_id:
            self.refused.emit(tr("What you chose from has changed meanwhile; choose again."))
            return
        target = known.cluster_by_id[cluster_id]
        told = tr("“{wording}” belongs to “{statement}” now.").format(
            wording=self._wording_shown(variant_id), statement=shortened(target.base_text)
        )
        work = partial(self._session.move, [variant_id], cluster_id)
        self._correct(mark("Move wording"), work, told, [*here, *target.quotation_ids])

    def _exclude(self, quotation_ids: Sequence[str], here: Sequence[str]) -> None:
        told = tr("%n quote(s) excluded: not a quote.", n=len(quotation_ids))
        self._correct(mark("Not a quote"), partial(self._session.exclude, quotation_ids), told, here)

    def _set_kind(self, kind: Kind, *_: object) -> None:
        if self._wording:
            printing = self._printing(self._wording)
            told = tr("%n quote(s) set to: {kind}.", n=len(printing)).format(kind=kind_shown(kind))
            self._correct(mark("Set kind"), partial(self._session.set_kind, printing, kind), told, printing)

    def _correct(self, name: str, work: Work, told: str, here: Iterable[str]) -> None:
        stay = tuple(here)
        self._operations.correct(name, work, told, lambda: stay)

    def _connect(self) -> None:
        workspace = self._workspace
        workspace.queue.selectionModel().selectionChanged.connect(self.moved)
        workspace.document.text.selectionChanged.connect(self._see_words)
        workspace.document.provenance.match_merged.connect(self.merge_match)
        workspace.document.provenance.match_denied.connect(self.keep_apart)
        workspace.document.provenance.speaker_wanted.connect(self.name_speaker)

    def _see_words(self) -> None:
        if self._had_words != self._has_words:
            self._had_words = self._has_words
            self.moved.emit()
