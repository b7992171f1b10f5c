"""Every pane of the workspace, one row each: where it stands at first, and what it is filled with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import SimpleNamespace
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QTabBar, QTabWidget, QToolButton, QWidget

from quoteview.ui.translation import mark, tr
from quoteview.ui.views.pane import Pane

if TYPE_CHECKING:
    from quoteview.ui.main_window import MainWindow

VERSION = 1
"""Of the layout: one that was saved at another version is not restored. Raise it when a usual pane comes or goes."""
USUAL_HEIGHT = 860
"""Pixels that two panes share, one above the other, in a window of the usual size; in others they keep the ratio."""
MOVED_SHARE = 0.3
"""Of the window's width or height, what a pane takes that is put at an edge."""
BESIDE = QTabBar.ButtonPosition.RightSide
"""Where the button stands that closes a tab."""
ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


@dataclass(frozen=True, slots=True)
class DockRow:
    """One pane.

    `make` makes its content from the window when it is first seen; import the view in there, so that
    starting does not wait for it. A pane with a `split` stands `beside` another, right of it or beneath it,
    from the start; one without is a tab beside another, and closed until somebody asks for it. `keys`
    open and close it. `size` is its usual width or height in pixels, along its split. One with a split that
    `comes_later` is closed all the same until there is something in it.
    """

    id: str
    title: str
    make: "Callable[[MainWindow], QWidget]"
    keys: tuple[str, ...] = ()
    beside: str = "document"
    split: Qt.Orientation | None = None
    size: int = 0
    comes_later: bool = False

    @property
    def is_usual(self) -> bool:
        """Whether it is open unless somebody closes it."""
        return self.split is not None and not self.comes_later


DOCKS = (
    DockRow("facets", mark("Facets"), lambda window: window.workspace.facets, ("Alt+1",), "", ACROSS, 196),
    DockRow("queue", mark("Queue"), lambda window: window.workspace.queue_pane, ("Alt+2",), "facets", ACROSS, 400),
    DockRow(
        "collation", mark("Collation"), lambda window: window.workspace.collation_pane, ("Alt+3",), "queue", ACROSS, 844
    ),
    DockRow("document", mark("Document"), lambda window: window.workspace.document, ("Alt+4",), "collation", DOWN, 320),
    DockRow("overview", mark("Overview"), lambda window: window.overview.make(), ("Alt+5",)),
    DockRow("speakers", mark("Speakers"), lambda window: window.tables.make_speakers(), ("Alt+6",), "collation"),
    DockRow("documents", mark("Documents"), lambda window: window.tables.make_documents(), ("Alt+7",), "collation"),
    DockRow("history", mark("Undo history"), lambda window: window.bench.make_history(), ("Alt+8",)),
    DockRow("audit", mark("Full history"), lambda window: window.bench.make_full_history(), ("Alt+9",)),
    DockRow(
        "orphans", mark("Orphans"), lambda window: window.bench.orphans.make(), ("Alt+0",), "facets", DOWN, 320,
        comes_later=True,
    ),
)


class Docks(QObject):
    """The panes of a window: arranged, brought by id, walked through, remembered."""

    def __init__(self, window: "MainWindow", place: QMainWindow) -> None:
        super().__init__(window)
        self._place = place
        self._is_arranged = False
        self._by_id = {row.id: Pane(row.id, tr(row.title), _making(row, window)) for row in DOCKS}
        self.panes = SimpleNamespace(**self._by_id)
        for row in DOCKS:
            if row.is_usual:
                self._by_id[row.id].fill()
        for narrow in ("facets", "orphans"):
            self._by_id[narrow].keep_width()
        self._build()
        window.theme.changed.connect(self._fit_tabs)

    @property
    def by_id(self) -> Mapping[str, Pane]:
        """Every pane, open or not."""
        return self._by_id

    def show(self, identifier: str) -> None:
        """Bring a pane to the front. Raises KeyError when there is none of this id."""
        self._by_id[identifier].bring()

    def show_in_menu(self, actions: Mapping[str, QAction]) -> None:
        """Let the actions "pane_<id>" show which panes are open."""
        for identifier, pane in self._by_id.items():
            action = actions[f"pane_{identifier}"]
            action.setCheckable(True)
            action.setChecked(pane.is_open)
            pane.opened.connect(action.setChecked)

    def set_loose(self, is_loose: bool) -> None:
        """Give every pane a title to move it by, or take the titles away."""
        for pane in self._by_id.values():
            pane.set_loose(is_loose)

    def pop_out(self) -> None:
        """Put the pane one is in into a window of its own, or back."""
        pane = self._focused()
        if pane:
            pane.setFloating(not pane.isFloating())
            pane.take_focus()

    def move_left(self) -> None:
        """Put the pane one is in at the left edge of the window."""
        self._move(Qt.DockWidgetArea.LeftDockWidgetArea)

    def move_right(self) -> None:
        """Put the pane one is in at the right edge of the window."""
        self._move(Qt.DockWidgetArea.RightDockWidgetArea)

    def move_up(self) -> None:
        """Put the pane one is in at the upper edge of the window."""
        self._move(Qt.DockWidgetArea.TopDockWidgetArea)

    def move_down(self) -> None:
        """Put the pane one is in at the lower edge of the window."""
        self._move(Qt.DockWidgetArea.BottomDockWidgetArea)

    def go_next(self) -> None:
        """Go to the next pane that is in sight."""
        self._go(1)

    def go_previous(self) -> None:
        """Go to the pane before that is in sight."""
        self._go(-1)

    def reset(self) -> None:
        """Put every pane where it stands at first; those that are not usual are closed."""
        had_focus = self._focused()
        for row in DOCKS:
            pane = self._by_id[row.id]
            pane.setFloating(False)
            self._place.removeDockWidget(pane)
        self._add()
        self._size()
        if had_focus and had_focus.is_open:
            had_focus.take_focus()
        else:
            self._go_home()

    def restore(self, state: QByteArray) -> None:
        """Put every pane where a saved state has it; without one, where it stands at first. Later calls do nothing.

        The place must have its size by now.
        """
        if self._is_arranged:
            return
        self._is_arranged = True
        if not self._place.restoreState(state, VERSION):
            self._size()

    def state(self) -> QByteArray | None:
        """Return what `restore` takes; None while nobody has seen the panes yet."""
        return self._place.saveState(VERSION) if self._is_arranged else None

    def _build(self) -> None:
        self._place.setDockNestingEnabled(True)
        self._place.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self._add()
        self.set_loose(is_loose=False)
        for pane in self._by_id.values():
            pane.visibilityChanged.connect(self._make_tabs_closable)
            pane.left.connect(self._go_home)

    def _add(self) -> None:
        for row in DOCKS:
            pane = self._by_id[row.id]
            if not row.beside:
                self._place.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, pane)
            elif row.split is None:
                self._place.tabifyDockWidget(self._by_id[row.beside], pane)
            else:
                self._place.splitDockWidget(self._by_id[row.beside], pane, row.split)
            pane.setVisible(row.is_usual)

    def _size(self) -> None:
        across = [row for row in DOCKS if row.split is ACROSS]
        self._place.resizeDocks([self._by_id[row.id] for row in across], [row.size for row in across], ACROSS)
        for row in DOCKS:
            if row.split is DOWN and row.is_usual:
                panes = [self._by_id[row.beside], self._by_id[row.id]]
                self._place.resizeDocks(panes, [USUAL_HEIGHT - row.size, row.size], DOWN)

    def _in_order(self) -> list[Pane]:
        """Return the panes in sight as one reads them: from the left, then from the top, those in own windows last."""
        seen = [pane for pane in self._by_id.values() if pane.is_in_sight]
        return sorted(seen, key=lambda pane: (pane.isFloating(), pane.x(), pane.y()))

    def _focused(self) -> Pane | None:
        return next((pane for pane in self._by_id.values() if pane.is_in_sight and pane.has_focus), None)

    def _move(self, area: Qt.DockWidgetArea) -> None:
        pane = self._focused()
        if pane is None:
            return
        is_aside = area in {Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea}
        across, whole = (ACROSS, self._place.width()) if is_aside else (DOWN, self._place.height())
        pane.setFloating(False)
        self._place.removeDockWidget(pane)
        self._place.addDockWidget(area, pane, DOWN if is_aside else ACROSS)
        pane.bring()
        self._place.resizeDocks([pane], [round(whole * MOVED_SHARE)], across)

    def _go(self, step: int) -> None:
        panes, focused = self._in_order(), self._focused()
        if panes:
            at = panes.index(focused) + step if focused else min(step, 0)
            panes[at % len(panes)].take_focus()

    def _go_home(self) -> None:
        """Go to the queue, or to what is in sight."""
        home = next((pane for pane in (self._by_id["queue"], *self._in_order()) if pane.is_in_sight), None)
        if home:
            home.take_focus()

    def _make_tabs_closable(self) -> None:
        for bar in self._place.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            bar.setDrawBase(False)
            for at in range(bar.count()):
                if bar.tabButton(at, BESIDE) is None:
                    bar.setTabButton(at, BESIDE, self._close_button(bar.tabText(at)))

    def _fit_tabs(self) -> None:
        """Give the buttons of tabs their place anew: a bar of tabs makes that once, and the size of text changes."""
        for bar in self._place.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            for at in range(bar.count()):
                button = bar.tabButton(at, BESIDE)
                if button is not None:
                    button.adjustSize()
                    bar.setTabButton(at, BESIDE, button)

    def _close_button(self, title: str) -> QToolButton:
        """Return a quieter button than the style's own, which is red in some."""
        button, name = QToolButton(), tr("Close {pane}").format(pane=title)
        button.setText("×")
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setProperty("quiet", True)  # noqa: FBT003 - Qt's signature
        button.setStyleSheet("padding: 0 4px")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(next(pane for pane in self._by_id.values() if pane.windowTitle() == title).close)
        return button


def _making(row: DockRow, window: "MainWindow") -> Callable[[], QWidget]:
    return lambda: row.make(window)
