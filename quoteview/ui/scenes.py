"""Every view of the window as somebody meets it, one after the other: for pictures, and for tests that look."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QDialog, QTabWidget, QWidget

from quoteview.core.collection import Failure
from quoteview.core.errors import EmptyFile, UnknownFormat
from quoteview.core.resources import sample_folder
from quoteview.session.scanning import Scan
from quoteview.session.session import Session
from quoteview.store.backups import Backup
from quoteview.ui.dialogs.backups import BackupDialog
from quoteview.ui.held_scan import HeldScan
from quoteview.ui.main_window import MainWindow
from quoteview.ui.models.facet_model import FacetModel
from quoteview.ui.preferences import Preferences
from quoteview.ui.scene_texts import HARBOUR, RETOLD, RIGHT_TO_LEFT
from quoteview.ui.theme import Theme

CHECKER = "Robin Field"
LARGE = 1.5

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
def opened(open_window: Callable[[], MainWindow]) -> Iterator[MainWindow]:
    """Keep a window open for a while, and close it with all that it has begun."""
    window = open_window()
    try:
        yield window
    finally:
        window.close()
        window.operations.wait()
        window.deleteLater()
        settle()


def settle() -> None:
    """Let what was asked for happen: layouts ask for other layouts."""
    for _ in range(4):
        QApplication.processEvents()


def _empty(theme: Theme, folder: Path, scan: Scan | None = None) -> MainWindow:
    preferences = Preferences(folder)
    preferences.chosen.change(checker=CHECKER)
    window = MainWindow(Session(scan=scan), theme, preferences)
    window.show()
    window.activateWindow()
    return window


def _showing(theme: Theme, folder: Path, documents: Path) -> MainWindow:
    window = _empty(theme, folder)
    loop = QEventLoop()
    window.operations.ended.connect(loop.quit)
    window.operations.scan([documents])
    loop.exec()
    _find_all(window)
    return window


def _scanning(theme: Theme, folder: Path) -> MainWindow:
    """Open the samples, of which all but a few have been read and looked through."""
    scan = HeldScan(3)
    window = _empty(theme, folder, scan)
    window.operations.scan([sample_folder()])
    _wait_for_found(window, scan)
    return window


def _adding(theme: Theme, folder: Path) -> MainWindow:
    """Open what is printed of a hearing, and in the middle of that the samples beside it."""
    documents = folder / "harbour"
    documents.mkdir()
    for name, text in HARBOUR.items():
        (documents / name).write_text(text, encoding="utf-8")
    scan = HeldScan(3)
    scan.may_go_on.set()
    window = _empty(theme, folder, scan)
    loop = QEventLoop()
    window.operations.ended.connect(loop.quit)
    window.operations.scan([documents])
    loop.exec()
    scan.hold_again()
    window.operations.add([sample_folder()])
    _wait_for_found(window, scan)
    return window


def _wait_for_found(window: MainWindow, scan: HeldScan) -> None:
    """Wait until all that a scan has found where it is held is in the queue."""
    while not (scan.has_stopped.is_set() and window.workspace.clusters.n_gathered == scan.n_told):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    settle()


def _find_all(window: MainWindow) -> None:
    """Wait for what is looked for while nobody works: a picture has it, whenever it is drawn."""
    window.bench.signalling.search.wait()
    window.bench.answers.search.wait()
    settle()


def _samples(theme: Theme, folder: Path) -> MainWindow:
    return _showing(theme, folder, sample_folder())


def _with_source(theme: Theme, folder: Path) -> MainWindow:
    """Open articles beside what was recorded, which is their source of record, with all that is said of them."""
    documents = folder / "harbour"
    documents.mkdir()
    for name, text in HARBOUR.items():
        (documents / name).write_text(text, encoding="utf-8")
    window = _showing(theme, folder, documents)
    loop = QEventLoop()
    window.operations.ended.connect(loop.quit)
    owner = next(each.id for each in window.session.collection.documents if each.file_name == "hearing.srt")
    window.bench.sources.mark([owner], is_source=True)
    loop.exec()
    window.notices.hide()
    _find_all(window)
    window.walk.go_next()
    window.bench.sources.wait_for_shown()
    settle()
    return window


def _right_to_left(theme: Theme, folder: Path) -> MainWindow:
    documents = folder / "harbour"
    documents.mkdir()
    for name, text in (("evening.txt", RETOLD), ("morning.txt", RIGHT_TO_LEFT)):
        (documents / name).write_text(text, encoding="utf-8")
    return _showing(theme, folder, documents)


def _judged(theme: Theme, folder: Path) -> MainWindow:
    """Open the samples with the first statements checked, each in another way; the first is done."""
    window = _samples(theme, folder)
    judging, panel = window.judging, window.workspace.judgement
    loop = QEventLoop()
    window.operations.ended.connect(loop.quit)
    window.walk.go_next()
    window.workspace.make_base()
    loop.exec()
    steps: Sequence[Callable[[], object]] = (
        judging.statement.confirmed,
        judging.bases.recording,
        judging.statuses.done,
        window.queue.go_next,
        judging.statement.disputed,
        judging.star,
        window.queue.go_next,
        judging.statement.unproven,
        judging.statuses.second_check,
        window.queue.go_previous,
    )
    for step in steps:
        step()
    panel.note.insert("The recording says otherwise; ask the desk.")
    panel.tags.insert("to call, agency copy")
    panel.store()
    for field in (panel.note, panel.tags):
        field.setCursorPosition(0)
    _find_all(window)
    window.queue.setFocus()
    return window


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
        Scene("large-text", _large),
        *(
            Scene(f"settings-{name}", partial(_dialog, "settings", at), is_dialog=True)
            for at, name in enumerate(_SETTINGS)
        ),
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
        Stage(partial(_empty, theme), (Scene("empty", _empty_state),)),
        Stage(partial(_scanning, theme), (Scene("scanning", _at_found),)),
        Stage(partial(_adding, theme), (Scene("adding", _at_found),)),
        Stage(partial(_samples, theme), of_samples),
        Stage(partial(_judged, theme), of_judged),
        Stage(
            partial(_with_source, theme),
            (
                Scene("source", _as_it_is),
                Scene("signals", _signals),
                Scene("merge-conflicts", _merged),
                Scene("backups", _restoring, is_dialog=True),
            ),
        ),
        Stage(partial(_right_to_left, theme), (Scene("right-to-left", _as_it_is),)),
    )
