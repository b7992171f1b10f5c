"""Works through a queue of 100,000 statements in this process, and reports how long the hand had to wait.

Each step is a real event (a key, a turn of the wheel, a new row chosen) sent to the window on the offscreen
platform; it has ended when the view that must answer has received its paint event and has painted.
"""

import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from benchmarks import statements, texts
from quoteview.core.collection import Collection
from quoteview.core.project import PROJECT_SUFFIX
from quoteview.session.scans import Apart, Here
from quoteview.session.session import Session
from quoteview.ui.main_window import MainWindow
from quoteview.ui.models.facet_model import FacetModel, FacetRole, FacetRow
from quoteview.ui.operations import Operations
from quoteview.ui.preferences import Preferences
from quoteview.ui.streaming import Streaming
from quoteview.ui.theme import Theme
from quoteview.ui.views.collation_deck import CollationForm

CLUSTERS = 100_000
WORDINGS = 50
OPENINGS = 15
TYPED = ("ferry line", "harbour", '"the school on the hill', "speaker:ellery bridge", "without a warning", "zebra",
         "outlet:vale 37 percent", "code:number winter", "e", "said")
OPENED, TURNS, PAGES, JUMPS = 3, 150, 40, 40
LONGEST = 20
"""Seconds after which it is a bug that nothing was painted."""


class Painted(QObject):
    """Knows whether a widget was painted since it was last asked to watch."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._application = application
        self._is_painted = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self._is_painted |= event.type() == QEvent.Type.Paint
        return False

    def seconds(self, act: Callable[[], object], *widgets: QWidget) -> float:
        """Do something and return the seconds until each of the widgets, in turn, has painted."""
        for widget in widgets:
            widget.installEventFilter(self)
        self._is_painted = False
        began = time.perf_counter()
        act()
        while not self._is_painted:
            self._application.processEvents()
            if time.perf_counter() - began > LONGEST:
                sys.exit("nothing was painted")
        seconds = time.perf_counter() - began
        for widget in widgets:
            widget.removeEventFilter(self)
        return seconds


class Hand:
    """Someone at the window."""

    def __init__(self, application: QApplication, window: MainWindow) -> None:
        self._application, self._window = application, window
        self._painted = Painted(application)
        self._facets = cast("FacetModel", window.workspace.facets.model())

    def open(self) -> Iterator[float]:
        """Yield the seconds from the moment the rows are handed to the views until rows are painted."""
        window, ended = self._window, list[bool]()
        clusters, viewport = window.workspace.clusters, window.queue.viewport()
        resets, handed = list[float](), list[float]()
        clusters.modelAboutToBeReset.connect(lambda: resets.append(time.perf_counter()))
        # Another scan that streams in resets the rows, too; the window has just taken the outcome when this is told.
        window.operations.succeeded.connect(lambda _: handed.append(resets[-1]))
        window.operations.ended.connect(lambda: ended.append(True))
        for _ in range(OPENED):
            ended.clear()
            window.operations.scan([])
            while not ended:
                self._application.processEvents()
            self._painted.seconds(viewport.update, viewport)
            yield time.perf_counter() - handed[-1]

    def type(self, texts_typed: Sequence[str] = TYPED) -> Iterator[float]:
        """Yield the seconds from each keystroke in the filter box until the queue is painted again."""
        box, queue = self._window.workspace.filter_box, self._window.queue
        box.setFocus()
        for typed in texts_typed:
            for letter in typed:
                yield self._painted.seconds(partial(QTest.keyClicks, box, letter), queue.viewport())
                self.rest()
            for _ in typed[:3]:
                yield self._painted.seconds(lambda: QTest.keyClick(box, Qt.Key.Key_Backspace), queue.viewport())
                self.rest()
            box.clear()
            self.rest()

    def count(self) -> Iterator[float]:
        """Yield the seconds from a click on a facet until all counts are painted."""
        queue, model = self._window.queue, self._facets
        for index in map(model.index, range(model.rowCount())):
            row: FacetRow = index.data(FacetRole.ROW)
            if row.count is None:
                continue
            for _ in "on", "off":
                began = time.perf_counter()
                self._painted.seconds(partial(model.toggle, index), queue.viewport())
                self.rest()
                yield time.perf_counter() - began

    def scroll(self, turns: int = TURNS) -> Iterator[float]:
        """Yield the seconds that each turn of the wheel, each page and each jump holds the window up."""
        bar, viewport = self._window.queue.verticalScrollBar(), self._window.queue.viewport()
        bar.setValue(0)
        self.rest()
        for _ in range(turns):
            yield self._painted.seconds(lambda: self._turn(viewport), viewport)
        for _ in range(PAGES):
            yield self._painted.seconds(lambda: bar.setValue(bar.value() + bar.pageStep()), viewport)
        for at in range(1, JUMPS):
            yield self._painted.seconds(partial(bar.setValue, bar.maximum() * (at * 7 % JUMPS) // JUMPS), viewport)

    def walk(self) -> Iterator[float]:
        """Yield the seconds from J until the next cluster's wordings are painted."""
        self._window.workspace.views.show_form(CollationForm.ROWS)
        queue, collation = self._window.queue, self._window.collation
        queue.setFocus()
        for _ in range(60):
            yield self._painted.seconds(lambda: QTest.keyClicks(queue, "j"), collation.viewport())
            self.rest()

    def open_fifty(self, form: CollationForm, times: int = OPENINGS) -> Iterator[float]:
        """Yield the seconds from J to the statement of fifty wordings until they are painted in one of the views."""
        workspace, queue = self._window.workspace, self._window.queue
        workspace.show_everything()
        workspace.views.show_form(form)
        fifty = next(row for row in workspace.clusters.shown if row.n_variants == WORDINGS)
        at = workspace.clusters.index_of(fifty.cluster_id).row()
        key, before = ("k", at + 1) if at == 0 else ("j", at - 1)
        viewport = cast("QAbstractScrollArea", workspace.views.lists[list(CollationForm).index(form)]).viewport()
        for _ in range(times):
            queue.setCurrentIndex(workspace.clusters.index(before))
            queue.setFocus()
            self.rest()
            yield self._painted.seconds(partial(QTest.keyClicks, queue, key), viewport)
            if queue.chosen != fifty.cluster_id:
                sys.exit("another statement was opened")

    def rest(self) -> None:
        """Let the window do what it does between two movements of the hand."""
        self._application.processEvents()
        while self._facets.is_counting:
            self._application.processEvents()

    def _turn(self, viewport: QWidget) -> None:
        middle = QPointF(viewport.rect().center())
        event = QWheelEvent(middle, viewport.mapToGlobal(middle), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
                            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)  # noqa: FBT003
        QApplication.sendEvent(viewport, event)


class Busy:
    """Scans that go on beside the window, one after the other: all that opening documents does, into files.

    What they find streams into the window's queue, behind what is open there.
    """

    def __init__(self, folder: Path, window: MainWindow) -> None:
        self._folder = folder / "busy"
        self._articles = self._folder / "articles"
        self._articles.mkdir(parents=True)
        texts.articles(self._articles, 80, 30)
        self._session = Session(scan=Apart())
        self._operations = Operations(self._session, self._new_project)
        self._operations.failed.connect(sys.exit)
        Streaming(window, self._operations)
        self._numbers = count()

    def __enter__(self) -> None:
        self._operations.ended.connect(self._scan)
        self._scan()

    def __exit__(self, *_: object) -> None:
        self._operations.close()
        self._operations.wait()
        self._session.close()

    def _scan(self) -> None:
        self._operations.scan([self._articles])

    def _new_project(self, _paths: Sequence[Path]) -> Path:
        return self._folder / f"{next(self._numbers)}{PROJECT_SUFFIX}"


def measured(hand: Hand, window: MainWindow, folder: Path) -> Iterable[tuple[str, Iterator[float]]]:
    """Yield what is measured, and the seconds of each time it was done."""
    yield "rows there, until painted", hand.open()
    yield "a keystroke in the filter", hand.type()
    yield "a facet clicked, until counted", hand.count()
    yield "scrolling", hand.scroll()
    yield "J, to the next statement", hand.walk()
    for form in CollationForm:
        yield f"50 wordings opened, {form.value}", hand.open_fifty(form)
    with Busy(folder, window):
        yield "rows there, until painted, during a scan", hand.open()
        yield "a keystroke in the filter, during a scan", hand.type(TYPED[:3])
        yield "scrolling, during a scan", hand.scroll(TURNS // 3)
        for form in CollationForm:
            yield f"50 wordings opened, {form.value}, during a scan", hand.open_fifty(form)


class Scanned(Here):
    """What was scanned already."""

    def __init__(self) -> None:
        self._scanned = statements.collection(CLUSTERS, WORDINGS)

    def __call__(self, *_: object, **__: object) -> Collection:
        """Return it, wherever it is looked for."""
        return self._scanned


def main(folder: Path) -> None:
    """Print a line of JSON: the name of each measurement and its seconds."""
    application = QApplication(sys.argv[:1])
    window = MainWindow(Session(scan=Scanned()), Theme(application), Preferences(folder))
    window.show()
    application.processEvents()
    hand = Hand(application, window)
    seconds: Mapping[str, list[float]] = {name: list(each) for name, each in measured(hand, window, folder)}
    window.close()
    print(json.dumps(seconds), flush=True)


if __name__ == "__main__":
    with TemporaryDirectory() as temporary:
        main(Path(temporary))
