"""Taking results away from the window: what would be taken, where to, and the operation that does it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from quoteview.core.cluster import Cluster
from quoteview.session import exporting
from quoteview.session.exporting import SUFFIXES, Format, Wanted
from quoteview.ui.dialogs.export import Choice, ExportDialog, Preview
from quoteview.ui.models.export_forms import EXPORT_FORMS
from quoteview.ui.models.extent import Extent
from quoteview.ui.translation import tr

if TYPE_CHECKING:
    from quoteview.ui.main_window import MainWindow


class Exporting(QObject):
    """The exports of a window; `forms` holds what opens the dialog at each of the forms, by its id."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.forms = SimpleNamespace(**{form.id: partial(self._ask_at, form.id) for form in EXPORT_FORMS})

    def ask(self, *_: object) -> None:
        """Ask what to take away, beginning with what was taken last."""
        self._open(*self._last())

    def export(self, path: Path, wanted: Wanted, extent: Extent = Extent.SHOWN) -> None:
        """Write an extent in the form that is wanted."""
        self._window.operations.export(path, wanted, [cluster.id for cluster in self.clusters(extent)])

    def clusters(self, extent: Extent) -> Sequence[Cluster]:
        """Return the clusters of an extent."""
        project = self._window.session.project
        by_id = project.collection.cluster_by_id
        match extent:
            case Extent.VERIFIED:
                return project.verified
            case Extent.ALL:
                return project.collection.clusters
            case Extent.CURRENT:
                current = self._window.queue.chosen
                return [by_id[current]] if current in by_id else []
        return [by_id[row.cluster_id] for row in self._window.workspace.clusters.shown if row.cluster_id in by_id]

    def scope(self, extent: Extent = Extent.SHOWN) -> str:
        """Return what an export would hold, in words: "47 statements, 183 quotes (filtered)"."""
        clusters = self.clusters(extent)
        quotes = tr("%n quote(s)", n=sum(len(cluster.quotation_ids) for cluster in clusters))
        is_filtered = extent is Extent.SHOWN and len(clusters) < self._window.workspace.clusters.n_rows
        named = tr("{clusters}, {quotes} (filtered)") if is_filtered else tr("{clusters}, {quotes}")
        return named.format(clusters=tr("%n statement(s)", n=len(clusters)), quotes=quotes)

    def preview(self, choice: Choice) -> Preview:
        """Return what a choice would hold, and what it would leave out."""
        if choice.form.is_of_the_whole:
            return Preview(tr("The whole project, whatever the queue shows."))
        clusters, project = self.clusters(choice.extent), self._window.session.project
        if choice.wanted.format is Format.REQUESTS:
            return self._preview_requests(clusters, choice.outlet)
        out = len(project.collection.clusters) - len(clusters)
        why = {
            Extent.SHOWN: tr("Left out: %n statement(s) that the filter hides.", n=out),
            Extent.VERIFIED: tr("Left out: %n statement(s) that are not done, or not confirmed.", n=out),
            Extent.CURRENT: tr("Left out: %n other statement(s).", n=out),
        }
        told = why.get(choice.extent, "") if out else ""
        if choice.wanted.format is Format.SCHEMA_ORG:
            reviewed = len(exporting.reviewed(project, clusters))
            told = " ".join(filter(None, (tr("ClaimReview for %n statement(s) with a verdict.", n=reviewed), told)))
        return Preview(self.scope(choice.extent), told, bool(clusters))

    def _preview_requests(self, clusters: Sequence[Cluster], outlet: str | None) -> Preview:
        by_outlet = exporting.at_fault(self._window.session.project, clusters)
        counts = [count for name, count in by_outlet.items() if outlet in {None, name}]
        holds = tr("{letters} on {quotes}.").format(
            letters=tr("%n letter(s)", n=len(counts)), quotes=tr("%n quote(s)", n=sum(counts))
        )
        left = tr("Left out: wordings without a verdict, those found right, and those that wait for a second check.")
        return Preview(holds, left, bool(counts))

    def _ask_at(self, form_id: str, *_: object) -> None:
        self._open(form_id, self._last()[1])

    def _open(self, form_id: str, extent: Extent) -> None:
        session = self._window.session
        outlets = sorted(exporting.at_fault(session.project, session.collection.clusters))
        dialog = ExportDialog(self.preview, outlets, (form_id, extent), self._window)
        dialog.chosen.connect(self._ask_where)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_where(self, choice: Choice) -> None:
        self._window.preferences.set_export(choice.form.id, choice.extent.name)
        suffix = SUFFIXES[choice.wanted.format]
        dialog = QFileDialog(self._window, tr("Export {form}").format(form=tr(choice.form.title)))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{tr(choice.form.title)} (*{suffix})")
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        dialog.selectFile(choice.wanted.file_name)
        dialog.fileSelected.connect(lambda name: self.export(Path(name), choice.wanted, choice.extent))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _last(self) -> tuple[str, Extent]:
        """Return the form and the extent of the last export, or what one begins with."""
        form_id, extent = self._window.preferences.export
        return form_id, Extent[extent] if extent in Extent.__members__ else Extent.SHOWN
