"""Every view of the window as somebody meets it, one after the other: for pictures, and for tests that look."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog, QTabWidget, QWidget

from quoteview.core.collection import Failure
from quoteview.core.errors import EmptyFile, UnknownFormat
from quoteview.core.resources import sample_folder
from quoteview.store.backups import Backup
from quoteview.ui.dialogs.backups import BackupDialog
from quoteview.ui.main_window import MainWindow
from quoteview.ui.models.facet_model import FacetModel
from quoteview.ui.openings import (
    adding,
    empty,
    judged,
    right_to_left,
    samples,
    scanning,
    settle,
    with_orphans,
    with_recent,
    with_source,
)
from quoteview.ui.theme import Theme
from quoteview.ui.translation import tr

LARGE, LARGEST = 1.5, 2.0
SMALL_SCREEN = 1024, 700

View = Callable[[MainWindow], AbstractContextManager[QWidget]]
"""Brings a view into sight for as long as it lasts, and gives the widget to look at."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A view under a telling name; `is_dialog` where it is a window beside the window, of a size of its own."""

    name: str
    view: View
    is_dialog: bool = False


@dataclass(frozen=True, slots=True)
class Stage:
    """A window with something open, and the scenes that are seen in it."""

    open: Callable[[Path], MainWindow]
    scenes: Sequence[Scene]


@contextmanager
def _as_it_is(window: MainWindow) -> Iterator[QWidget]:
    window.queue.setFocus()
    yield window


@contextmanager
def _at_found(window: MainWindow) -> Iterator[QWidget]:
    """Stand at a quotation that a scan has found so far."""
    queue = window.queue
    queue.setFocus()
    queue.setCurrentIndex(window.workspace.clusters.index(window.workspace.clusters.n_shown + 1))
    _ = window.workspace.document  # it follows at once where somebody asks for it
    yield window


@contextmanager
def _empty_state(window: MainWindow) -> Iterator[QWidget]:
    window.empty_state.open_folder.setFocus()
    yield window


@contextmanager
def _form(name: str, window: MainWindow) -> Iterator[QWidget]:
    window.actions_by_id[f"view_{name}"].trigger()
    yield window
    window.actions_by_id["view_rows"].trigger()


@contextmanager
def _pane(name: str, window: MainWindow) -> Iterator[QWidget]:
    window.docks.show(name)
    yield window
    window.docks.by_id[name].close()


@contextmanager
def _full_history(window: MainWindow) -> Iterator[QWidget]:
    with _pane("audit", window):
        if window.bench.full_history:
            window.bench.full_history.wait()
        settle()
        yield window


@contextmanager
def _signals(window: MainWindow) -> Iterator[QWidget]:
    window.bench.signalling.strip.heading.setChecked(True)
    yield window
    window.bench.signalling.strip.heading.setChecked(False)


@contextmanager
def _restoring(window: MainWindow) -> Iterator[QWidget]:
    """Show backups as they come to be in a few days of work."""
    days = [datetime(2026, 3, day, 9, 30, tzinfo=UTC) for day in (4, 3, 2)]
    backups = [Backup(Path(f"{day:%Y-%m-%d}.quoteview"), day, 180_000 + day.day * 12_000) for day in days]
    dialog = BackupDialog(backups, window)
    dialog.show()
    yield dialog
    dialog.close()
    dialog.deleteLater()
    settle()


@contextmanager
def _merged(window: MainWindow) -> Iterator[QWidget]:
    heading = "The copies differ. What is to be settled has the tag “merge conflict”:"
    remarks = (
        "“We will not close the old harbour”: verdict confirmed here, disputed in the other copy.",
        "“The work will cost 12.5 million”: note differs.",
    )
    window.notices.tell_remarks("", remarks, heading)
    yield window
    window.notices.hide()


@contextmanager
def _difference(window: MainWindow) -> Iterator[QWidget]:
    window.walk.go_on()
    window.collation.setFocus()
    yield window
    window.queue.setFocus()


@contextmanager
def _filtered(words: str, window: MainWindow) -> Iterator[QWidget]:
    was_at = window.queue.chosen
    window.workspace.filter_box.setText(words)
    window.workspace.focus_filter()
    _count(window)
    _ = window.workspace.document  # it follows at once where somebody asks for it
    yield window
    window.workspace.filter_box.clear()
    _count(window)
    window.queue.choose(was_at)
    window.queue.setFocus()


def _count(window: MainWindow) -> None:
    """Let the facets count what the filter leaves, which they do between the keystrokes."""
    counts = window.workspace.facets.model()
    while isinstance(counts, FacetModel) and counts.is_counting:
        QApplication.processEvents()


@contextmanager
def _found(window: MainWindow) -> Iterator[QWidget]:
    window.workspace.document.find_words()
    window.workspace.document.find_bar.words.setText("peace")
    yield window
    window.workspace.document.find_bar.leave()


@contextmanager
def _palette(window: MainWindow) -> Iterator[QWidget]:
    window.beside.show_palette()
    yield window
    if window.beside.palette:
        window.beside.palette.leave()


@contextmanager
def _arranged(window: MainWindow) -> Iterator[QWidget]:
    window.docks.set_loose(is_loose=True)
    yield window
    window.docks.set_loose(is_loose=False)


@contextmanager
def _told(window: MainWindow) -> Iterator[QWidget]:
    failed = (UnknownFormat("interview.docx", ".txt, .md, .html"), EmptyFile("hearing.txt"))
    window.notices.tell_failures([Failure(each.sentence.partition(":")[0], each.sentence) for each in failed])
    yield window
    window.notices.close_all()


@contextmanager
def _bug(window: MainWindow) -> Iterator[QWidget]:
    report = "quoteview 0.1.0\n\nTraceback (most recent call last):\n  …\nZeroDivisionError: division by zero"
    window.notices.tell_bug(report, str(Path("log") / "report-20260304-093000.txt"))
    yield window
    window.notices.close_all()


@contextmanager
def _busy(window: MainWindow) -> Iterator[QWidget]:
    """Show a scan as it is told in the midst of it."""
    window.status.begin("Scan again")
    window.status.report(1_204, 3_000, tr("Reading {name}").format(name="harbour-evening.html"))
    yield window
    window.status.end()


@contextmanager
def _orphans(window: MainWindow) -> Iterator[QWidget]:
    """Show decisions that lost their words: a page says something else now."""
    window.bench.orphans.bring()
    yield window
    window.docks.by_id["orphans"].close()
    window.queue.setFocus()


@contextmanager
def _columns(window: MainWindow) -> Iterator[QWidget]:
    window.workspace.queue_pane.choose_columns()
    menu = QApplication.activePopupWidget()
    yield menu or window
    if menu:
        menu.close()


@contextmanager
def _choosing(window: MainWindow) -> Iterator[QWidget]:
    window.actions_by_id["name_speaker"].trigger()
    yield window
    window.queue.setFocus()


@contextmanager
def _saved_filters(window: MainWindow) -> Iterator[QWidget]:
    for name in ("Critical and unstarted", "The mayor, this week"):
        window.filters.save_as(name)
    with _dialog("saved_filters", 0, window) as dialog:
        yield dialog


@contextmanager
def _holding(window: MainWindow) -> Iterator[QWidget]:
    window.errands.files.ask_to_hold([sample_folder()], holds=True)
    dialog = next(each for each in window.findChildren(QDialog) if each.isVisible())
    yield dialog
    dialog.close()
    settle()


@contextmanager
def _large_dialog(action: str, page: int, window: MainWindow) -> Iterator[QWidget]:
    window.theme.set_zoom(LARGEST)
    with _dialog(action, page, window) as dialog:
        dialog.resize(dialog.size().boundedTo(QSize(*SMALL_SCREEN)))
        yield dialog
    window.theme.zoom_reset()


@contextmanager
def _large(window: MainWindow) -> Iterator[QWidget]:
    window.theme.set_zoom(LARGE)
    yield window
    window.theme.zoom_reset()


@contextmanager
def _dialog(action: str, page: int, window: MainWindow) -> Iterator[QWidget]:
    window.actions_by_id[action].trigger()
    dialog = next(each for each in window.findChildren(QDialog) if each.isVisible())
    for tabs in dialog.findChildren(QTabWidget):
        tabs.setCurrentIndex(page)
    yield dialog
    dialog.close()
    settle()


_SETTINGS = ("appearance", "keys", "policy", "general")


def stages(theme: Theme) -> Sequence[Stage]:
    """Return every scene, by what is open in it."""
    of_samples = (
        Scene("window", _as_it_is),
        *(Scene(form, partial(_form, form)) for form in ("pair", "assembled", "list")),
        Scene("difference", _difference),
        Scene("filtered", partial(_filtered, "peace")),
        Scene("nothing-shown", partial(_filtered, "no such words")),
        Scene("palette", _palette),
        Scene("arranging", _arranged),
        Scene("notice", _told),
        Scene("bug", _bug),
        Scene("busy", _busy),
        Scene("choosing", _choosing),
        Scene("large-text", _large),
        *(
            Scene(f"settings-{name}", partial(_dialog, "settings", at), is_dialog=True)
            for at, name in enumerate(_SETTINGS)
        ),
        Scene("settings-policy-large", partial(_large_dialog, "settings", 2), is_dialog=True),
        Scene("export-large", partial(_large_dialog, "export", 0), is_dialog=True),
        Scene("columns", _columns, is_dialog=True),
        Scene("saved-filters", _saved_filters, is_dialog=True),
        Scene("properties", partial(_dialog, "properties", 0), is_dialog=True),
        Scene("holding", _holding, is_dialog=True),
        Scene("export", partial(_dialog, "export", 0), is_dialog=True),
        Scene("keys", partial(_dialog, "keys", 0), is_dialog=True),
        Scene("about", partial(_dialog, "about", 0), is_dialog=True),
        Scene("find", _found),
    )
    of_judged = (
        Scene("judging", _as_it_is),
        *(Scene(name, partial(_pane, name)) for name in ("overview", "speakers", "documents", "history")),
        Scene("full-history", _full_history),
    )
    return (
        Stage(partial(empty, theme), (Scene("empty", _empty_state),)),
        Stage(partial(scanning, theme), (Scene("scanning", _at_found),)),
        Stage(partial(adding, theme), (Scene("adding", _at_found),)),
        Stage(partial(with_recent, theme), (Scene("recent", _empty_state),)),
        Stage(partial(samples, theme), of_samples),
        Stage(partial(judged, theme), of_judged),
        Stage(
            partial(with_source, theme),
            (
                Scene("source", _as_it_is),
                Scene("signals", _signals),
                Scene("merge-conflicts", _merged),
                Scene("backups", _restoring, is_dialog=True),
            ),
        ),
        Stage(partial(with_orphans, theme), (Scene("orphans", _orphans),)),
        Stage(partial(right_to_left, theme), (Scene("right-to-left", _as_it_is),)),
    )
