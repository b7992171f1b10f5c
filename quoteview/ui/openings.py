"""What is open in the scenes: windows over the samples and over small articles, judged, changed and read again."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from quoteview.core.resources import sample_folder
from quoteview.session.scans import Scan
from quoteview.session.session import Session
from quoteview.ui.held_scan import HeldScan
from quoteview.ui.main_window import MainWindow
from quoteview.ui.models.recent import Opened
from quoteview.ui.preferences import Preferences
from quoteview.ui.scene_texts import HARBOUR, RETOLD, RIGHT_TO_LEFT
from quoteview.ui.theme import Theme

CHECKER = "Robin Field"


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


def empty(theme: Theme, folder: Path, scan: Scan | None = None) -> MainWindow:
    """Open nothing; a `scan` finds what is opened later, where another than the usual is wanted."""
    preferences = Preferences(folder)
    preferences.chosen.change(checker=CHECKER)
    window = MainWindow(Session(scan=scan), theme, preferences)
    window.show()
    window.activateWindow()
    return window


def showing(theme: Theme, folder: Path, documents: Path) -> MainWindow:
    """Open documents, with all that is found of them."""
    window = empty(theme, folder)
    loop = QEventLoop()
    window.operations.ended.connect(loop.quit)
    window.operations.scan([documents])
    loop.exec()
    find_all(window)
    return window


def find_all(window: MainWindow) -> None:
    """Wait for what is looked for while nobody works: a picture has it, whenever it is drawn."""
    window.bench.signalling.search.wait()
    window.bench.answers.search.wait()
    settle()


def samples(theme: Theme, folder: Path) -> MainWindow:
    """Open the samples."""
    return showing(theme, folder, sample_folder())


def with_source(theme: Theme, folder: Path) -> MainWindow:
    """Open articles beside what was recorded, which is their source of record, with all that is said of them."""
    documents = folder / "harbour"
    documents.mkdir()
    for name, text in HARBOUR.items():
        (documents / name).write_text(text, encoding="utf-8")
    window = showing(theme, folder, documents)
    loop = QEventLoop()
    window.operations.ended.connect(loop.quit)
    owner = next(each.id for each in window.session.collection.documents if each.file_name == "hearing.srt")
    window.bench.sources.mark([owner], is_source=True)
    loop.exec()
    window.notices.hide()
    find_all(window)
    window.walk.go_next()
    window.bench.sources.wait_for_shown()
    settle()
    return window


def right_to_left(theme: Theme, folder: Path) -> MainWindow:
    """Open articles that run from right to left."""
    documents = folder / "harbour"
    documents.mkdir()
    for name, text in (("evening.txt", RETOLD), ("morning.txt", RIGHT_TO_LEFT)):
        (documents / name).write_text(text, encoding="utf-8")
    return showing(theme, folder, documents)


def judged(theme: Theme, folder: Path) -> MainWindow:
    """Open the samples with the first statements checked, each in another way; the first is done."""
    window = samples(theme, folder)
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
    find_all(window)
    window.queue.setFocus()
    return window


def with_recent(theme: Theme, folder: Path) -> MainWindow:
    """Open nothing, after projects were opened before."""
    window = empty(theme, folder)
    names = ("harbour", "The ferry and the pier, spring inquiry")
    paths = [folder / f"{name}.quoteview" for name in names]
    for path in paths:
        path.touch()
        window.keeper.recent.put(Opened((path,), (folder / path.stem,)))
    window.empty_state.show_recent(window.keeper.recent.entries)
    return window


def with_orphans(theme: Theme, folder: Path) -> MainWindow:
    """Open articles of which one was changed after a person had decided of its words."""
    documents = folder / "harbour"
    documents.mkdir()
    for name in ("morning.txt", "evening.txt"):
        (documents / name).write_text(HARBOUR[name], encoding="utf-8")
    window = showing(theme, folder, documents)
    judging, loop = window.judging, QEventLoop()
    steps = (judging.statement.confirmed, judging.bases.recording, judging.star, window.queue.go_next, judging.star)
    for step in steps:
        step()
    for name in ("morning.txt", "evening.txt"):
        changed = HARBOUR[name].replace("close the old harbour", "sell the new lighthouse")
        (documents / name).write_text(changed.replace("The work will cost", "They hope for"), encoding="utf-8")
    window.operations.ended.connect(loop.quit)
    window.operations.scan_again()
    loop.exec()
    window.notices.close_all()
    find_all(window)
    return window


def scanning(theme: Theme, folder: Path) -> MainWindow:
    """Open the samples, of which all but a few have been read and looked through."""
    scan = HeldScan(3)
    window = empty(theme, folder, scan)
    window.operations.scan([sample_folder()])
    _wait_for_found(window, scan)
    return window


def adding(theme: Theme, folder: Path) -> MainWindow:
    """Open what is printed of a hearing, and in the middle of that the samples beside it."""
    documents = folder / "harbour"
    documents.mkdir()
    for name, text in HARBOUR.items():
        (documents / name).write_text(text, encoding="utf-8")
    scan = HeldScan(3)
    scan.may_go_on.set()
    window = empty(theme, folder, scan)
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
