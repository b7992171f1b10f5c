"""The colours and fonts of the window: named roles, light and dark, and the zoom of all text."""

from collections.abc import Mapping
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from quoteview.core.difference import Severity
from quoteview.session.settings import LEAST_ZOOM, MOST_ZOOM

if TYPE_CHECKING:
    from PySide6.QtCore import Qt


class Role(Enum):
    """What a colour is for."""

    # A colour is asked for by role thousands of times a second, and the hash of Enum is that of the name.
    __hash__ = object.__hash__

    WINDOW = auto()
    """Behind menus, facets and status bar."""
    PANEL = auto()
    """Behind text that is read."""
    RAISED = auto()
    """The base of a collation, and buttons."""
    BORDER = auto()
    """Hairlines and the rims of controls."""
    TEXT = auto()
    MUTED = auto()
    """Text that stands back: speakers, counts, provenance."""
    ACCENT = auto()
    """The one colour that says: this is where you are, or this can be clicked."""
    SELECTED = auto()
    """Behind the row one is at."""
    BADGE = auto()
    """Behind the name of an outlet."""
    ONLY_BASE = auto()
    ONLY_VARIANT = auto()
    COSMETIC = auto()
    CRITICAL = auto()
    """The sign and frame of a critical difference."""
    SUBSTANTIVE = auto()
    """The sign and frame of a substantive difference."""
    SPEAKER = auto()
    """The rule under a speaker's name and a cue in the document."""
    MARKED = auto()
    """The rule under a quotation of the document that one is not at."""
    UNCOVERED = auto()
    """The part of the assembled statement that a document does not print."""
    SHADE_SAME = auto()
    """In the overview, a statement printed as the base has it."""
    SHADE_COSMETIC = auto()
    SHADE_EDITORIAL = auto()
    SHADE_SUBSTANTIVE = auto()
    SHADE_CRITICAL = auto()


LIGHT: Mapping[Role, str] = {
    Role.WINDOW: "#f7f7f8",
    Role.PANEL: "#ffffff",
    Role.RAISED: "#f1f1f3",
    Role.BORDER: "#d8d9de",
    Role.TEXT: "#1b1b1b",
    Role.MUTED: "#484b52",
    Role.ACCENT: "#144694",
    Role.SELECTED: "#e4edfb",
    Role.BADGE: "#ebecef",
    Role.ONLY_BASE: "#ffd08a",
    Role.ONLY_VARIANT: "#b3d7ff",
    Role.COSMETIC: "#e6e6e6",
    Role.CRITICAL: "#970f0f",
    Role.SUBSTANTIVE: "#6b3f00",
    Role.SPEAKER: "#0b5d2a",
    Role.MARKED: "#8a8d96",
    Role.UNCOVERED: "#e2e3e8",
    Role.SHADE_SAME: "#8fb8ec",
    Role.SHADE_COSMETIC: "#9cabbf",
    Role.SHADE_EDITORIAL: "#e5a243",
    Role.SHADE_SUBSTANTIVE: "#8a4600",
    Role.SHADE_CRITICAL: "#7a0000",
}
DARK: Mapping[Role, str] = {
    Role.WINDOW: "#1f2023",
    Role.PANEL: "#26272b",
    Role.RAISED: "#1b1c1e",
    Role.BORDER: "#3f4147",
    Role.TEXT: "#eaeaea",
    Role.MUTED: "#c2c5cb",
    Role.ACCENT: "#a3c4ff",
    Role.SELECTED: "#27334b",
    Role.BADGE: "#37393f",
    Role.ONLY_BASE: "#6b4400",
    Role.ONLY_VARIANT: "#00457c",
    Role.COSMETIC: "#3a3a3a",
    Role.CRITICAL: "#ffb0a8",
    Role.SUBSTANTIVE: "#ffd08a",
    Role.SPEAKER: "#8ee0a8",
    Role.MARKED: "#85888f",
    Role.UNCOVERED: "#3a3c42",
    Role.SHADE_SAME: "#2f5f9e",
    Role.SHADE_COSMETIC: "#484c55",
    Role.SHADE_EDITORIAL: "#6b4400",
    Role.SHADE_SUBSTANTIVE: "#f0a94e",
    Role.SHADE_CRITICAL: "#ffc9c2",
}

SIGNS: Mapping[Severity, str] = {
    Severity.CRITICAL: "!",
    Severity.SUBSTANTIVE: "≠",
    Severity.EDITORIAL: "~",
    Severity.COSMETIC: "·",
    Severity.NONE: "",
}

SEVERITY_ROLES: Mapping[Severity, Role] = {
    Severity.CRITICAL: Role.CRITICAL,
    Severity.SUBSTANTIVE: Role.SUBSTANTIVE,
    Severity.EDITORIAL: Role.TEXT,
    Severity.COSMETIC: Role.MUTED,
    Severity.NONE: Role.MUTED,
}

SHADES: Mapping[Severity, tuple[Role, Role]] = {
    Severity.CRITICAL: (Role.SHADE_CRITICAL, Role.PANEL),
    Severity.SUBSTANTIVE: (Role.SHADE_SUBSTANTIVE, Role.PANEL),
    Severity.EDITORIAL: (Role.SHADE_EDITORIAL, Role.TEXT),
    Severity.COSMETIC: (Role.SHADE_COSMETIC, Role.TEXT),
    Severity.NONE: (Role.SHADE_SAME, Role.TEXT),
}
"""The overview's shade of each severity, and what its sign is written in on it; no difference has no sign."""

_PALETTE: Mapping[QPalette.ColorRole, Role] = {
    QPalette.ColorRole.Window: Role.WINDOW,
    QPalette.ColorRole.WindowText: Role.TEXT,
    QPalette.ColorRole.Base: Role.PANEL,
    QPalette.ColorRole.AlternateBase: Role.RAISED,
    QPalette.ColorRole.Text: Role.TEXT,
    QPalette.ColorRole.Button: Role.PANEL,
    QPalette.ColorRole.ButtonText: Role.TEXT,
    QPalette.ColorRole.BrightText: Role.CRITICAL,
    QPalette.ColorRole.ToolTipBase: Role.PANEL,
    QPalette.ColorRole.ToolTipText: Role.TEXT,
    QPalette.ColorRole.PlaceholderText: Role.MUTED,
    QPalette.ColorRole.Highlight: Role.SELECTED,
    QPalette.ColorRole.HighlightedText: Role.TEXT,
    QPalette.ColorRole.Accent: Role.ACCENT,
    QPalette.ColorRole.Link: Role.ACCENT,
    QPalette.ColorRole.LinkVisited: Role.ACCENT,
    QPalette.ColorRole.Light: Role.PANEL,
    QPalette.ColorRole.Midlight: Role.SELECTED,
    QPalette.ColorRole.Mid: Role.BORDER,
    QPalette.ColorRole.Dark: Role.BORDER,
    QPalette.ColorRole.Shadow: Role.BORDER,
}

# Only shapes and distances; every colour is a role of the palette, so that both themes share it.
_STYLE = """
QMainWindow::separator, QSplitter::handle { background: palette(mid); }
QMainWindow::separator { width: 1px; height: 1px; border: 1px solid palette(base); }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QMenuBar { background: palette(window); padding: 2px 6px; }
QMenuBar::item { padding: 4px 9px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: palette(highlight); }
QToolBar { background: palette(window); border: 0; border-top: 1px solid palette(mid);
           border-bottom: 1px solid palette(mid); padding: 6px 11px; spacing: 10px; }
QStatusBar { background: palette(window); border-top: 1px solid palette(mid); }
QStatusBar::item { border: 0; }
QLineEdit, QToolButton, QPushButton {
    border: 1px solid palette(mid); border-radius: 5px; padding: 4px 9px; background: palette(base); }
QLineEdit { selection-background-color: palette(accent); selection-color: palette(base); }
QLineEdit:focus, QToolButton:focus, QPushButton:focus { border-color: palette(accent); }
QToolButton:hover, QPushButton:hover { background: palette(highlight); }
QToolButton:checked { background: palette(highlight); border-color: palette(accent); color: palette(accent); }
QToolButton[segment] { border-radius: 0; border-right-width: 0; padding: 4px 12px; }
QToolButton[segment="first"] { border-top-left-radius: 5px; border-bottom-left-radius: 5px; }
QToolButton[segment="last"] { border-top-right-radius: 5px; border-bottom-right-radius: 5px; border-right-width: 1px; }
QToolButton:disabled, QPushButton:disabled { color: palette(placeholder-text); border-style: dashed; }
QToolButton[link="true"] {
    border: 0; border-radius: 0; background: transparent; padding: 2px 0; margin: 0 0 0 -4px; color: palette(accent); }
QToolButton[link="true"]:hover, QToolButton[link="true"]:focus { text-decoration: underline; }
QToolButton[quiet="true"], QLineEdit[quiet="true"] {
    border-color: transparent; background: transparent; }
QLineEdit[quiet="true"] { border-bottom: 1px solid palette(mid); border-radius: 0; padding: 2px 0; }
QLineEdit[quiet="true"]:focus { border-bottom-color: palette(accent); }
QAbstractScrollArea { border: 0; }
QHeaderView, QTableCornerButton::section { background: palette(window); border: 0; }
QHeaderView::section { background: palette(window); border: 0; border-bottom: 1px solid palette(mid);
                       padding: 4px 12px 4px 4px; }
QHeaderView::section:vertical { padding: 2px 4px; }
QTabWidget::pane { border: 0; border-top: 1px solid palette(mid); }
QTabWidget > QTabBar::tab { border: 0; border-bottom: 2px solid transparent; padding: 5px 12px; color: palette(text); }
QTabWidget > QTabBar::tab:selected { border-bottom-color: palette(accent); color: palette(accent); }
QTabWidget > QTabBar::tab:hover, QTabWidget > QTabBar::tab:focus { background: palette(highlight); }
QScrollBar { background: transparent; border: 0; }
QScrollBar:vertical { width: 11px; }
QScrollBar:horizontal { height: 11px; }
QScrollBar::handle { background: palette(mid); border-radius: 3px; margin: 2px 3px 2px 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:hover { background: palette(placeholder-text); }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QDockWidget::title { background: palette(window); padding: 4px 16px; border-bottom: 1px solid palette(mid); }
QMainWindow > QTabBar { background: palette(window); }
QMainWindow > QTabBar::tab { border: 0; border-bottom: 2px solid transparent; padding: 5px 12px; color: palette(text); }
QMainWindow > QTabBar::tab:selected { border-bottom-color: palette(accent); color: palette(accent); }
QMainWindow > QTabBar::tab:hover { background: palette(highlight); }
Notices { border: 0; border-top: 1px solid palette(mid); }
CommandPalette { border: 1px solid palette(mid); border-radius: 8px; background: palette(window); }
QToolTip { border: 1px solid palette(mid); padding: 4px; color: palette(text); background: palette(base); }
"""

# The words of others are set in a serif; condensed where DejaVu, which runs wide, is all there is.
SERIF = ("Noto Serif", "Source Serif 4", "Source Serif Pro", "Georgia", "DejaVu Serif Condensed", "DejaVu Serif")
WIDE_SANS, NARROWER_SANS = "DejaVu Sans", "DejaVu Sans Condensed"
STYLE = ("-style", "fusion")
"""What an application is started with, so that it wears the style from the first: to put it on takes long."""
HALF_LIGHT = 128
"""Of 255: a window darker than that is one of a dark system."""
ZOOM_STEPS = (LEAST_ZOOM, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, MOST_ZOOM)


_COLOURS: Mapping[bool, Mapping[Role, QColor]] = {
    is_dark: {role: QColor(name) for role, name in names.items()} for is_dark, names in ((False, LIGHT), (True, DARK))
}


class Theme(QObject):
    """Light or dark, as the system says or as somebody chose, and how large text is.

    `changed` tells that colours or sizes are others now; `look_chosen` that somebody chose colours, fonts
    or sizes, and not the system.

    `Qt` is loaded where it is needed: its hundred enums take long, and a window that follows a light system
    needs none of them to be painted.
    """

    changed = Signal()
    look_chosen = Signal()

    def __init__(self, application: QApplication, *, is_new: bool = False) -> None:
        """Dress an application. One that `is_new` was started with STYLE and has the palette of the system still."""
        super().__init__(application)
        self._application = application
        self._chosen: Qt.ColorScheme | None = None
        self._applied: bool | None = None
        self._zoom = 1.0
        self._families = ("", "")
        self._fonts: dict[tuple[str, float, bool], QFont] = {}
        self._size = application.font().pointSizeF()
        if QFontInfo(application.font()).family() == WIDE_SANS:
            application.setFont(QFont([NARROWER_SANS, WIDE_SANS], round(self._size)))
        self._usual_sans = tuple(application.font().families())
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.keep_to_system)
        if is_new:
            self._dress(is_dark=application.palette().color(QPalette.ColorRole.Window).lightness() < HALF_LIGHT)
        else:
            application.setStyle(STYLE[-1])
            self.keep_to_system()

    @property
    def is_dark(self) -> bool:
        """Whether the dark colours are in use."""
        return bool(self._applied)

    @property
    def chosen(self) -> "Qt.ColorScheme":
        """What was chosen; Unknown follows the system."""
        from PySide6.QtCore import Qt  # noqa: PLC0415 - as the class says

        return Qt.ColorScheme.Unknown if self._chosen is None else self._chosen

    def choose(self, scheme: "Qt.ColorScheme | None") -> None:
        """Use light or dark whatever the system says; Unknown follows the system again."""
        self.show_look(scheme, *self._families, self._zoom)

    def follow_system(self) -> None:
        """Be light or dark as the system is."""
        self.choose(None)

    def use_light(self) -> None:
        """Be light whatever the system says."""
        from PySide6.QtCore import Qt  # noqa: PLC0415 - as the class says

        self.choose(Qt.ColorScheme.Light)

    def use_dark(self) -> None:
        """Be dark whatever the system says."""
        from PySide6.QtCore import Qt  # noqa: PLC0415 - as the class says

        self.choose(Qt.ColorScheme.Dark)

    def colour(self, role: Role) -> QColor:
        """Return the colour of a role in the theme in use; it is everybody's, and nobody changes it."""
        # Asked for thousands of times while one scrolls: neither is the system asked each time nor a copy made.
        return _COLOURS[bool(self._applied)][role]

    @property
    def zoom(self) -> float:
        """How many times its usual size text is shown."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Show all text `zoom` times its usual size, within reason."""
        self.show_look(self._chosen, *self._families, zoom)

    @property
    def sans_family(self) -> str:
        """The family that was chosen for the program's own words; "" for the usual one."""
        return self._families[0]

    @property
    def serif_family(self) -> str:
        """The family that was chosen for the words of others; "" for the usual ones."""
        return self._families[1]

    def use_families(self, sans: str, serif: str) -> None:
        """Use these families of fonts; "" stands for the usual ones."""
        self.show_look(self._chosen, sans, serif, self._zoom)

    def show_look(self, scheme: "Qt.ColorScheme | None", sans: str, serif: str, zoom: float) -> None:
        """Choose colours, families and zoom in one step; what is so already changes nothing.

        None follows the system, as Unknown does.
        """
        before = (self._chosen, self._families, self._zoom)
        chosen = scheme if scheme is not None and scheme.value else None
        is_other_scheme = chosen is not self._chosen
        self._chosen, self._families = chosen, (sans, serif)
        self._zoom = min(max(zoom, LEAST_ZOOM), MOST_ZOOM)
        is_other_text = before[1:] != (self._families, self._zoom)
        if is_other_text:
            self._set_font()
        if is_other_scheme:
            QGuiApplication.styleHints().setColorScheme(self.chosen)
            self.keep_to_system()
        if is_other_text:
            self.changed.emit()
        if before != (self._chosen, self._families, self._zoom):
            self.look_chosen.emit()

    def _set_font(self) -> None:
        self._fonts.clear()
        font = QFont(self._application.font())
        font.setFamilies(list(filter(None, (self.sans_family, *self._usual_sans))))
        font.setPointSizeF(self._size * self._zoom)
        self._application.setFont(font)
        # Widgets that a style sheet dresses take the new font only when they are given it again.
        self._application.setStyleSheet(_STYLE)

    def zoom_in(self) -> None:
        """Show text one step larger."""
        self.set_zoom(next((step for step in ZOOM_STEPS if step > self._zoom), self._zoom))

    def zoom_out(self) -> None:
        """Show text one step smaller."""
        self.set_zoom(next((step for step in reversed(ZOOM_STEPS) if step < self._zoom), self._zoom))

    def zoom_reset(self) -> None:
        """Show text in its usual size."""
        self.set_zoom(1.0)

    def serif(self, factor: float = 1.0) -> QFont:
        """Return the font for the words of others, `factor` times the size of the window's text."""
        return self._font("serif", factor)

    def sans(self, factor: float = 1.0, *, bold: bool = False) -> QFont:
        """Return the font for the program's own words."""
        return self._font("sans", factor, bold=bold)

    def _font(self, kind: str, factor: float, *, bold: bool = False) -> QFont:
        """Return a font, made once: some are asked for hundreds of times while one statement is opened."""
        key = kind, factor, bold
        if key not in self._fonts:
            serifs = list(filter(None, (self.serif_family, *SERIF)))
            font = QFont(serifs if kind == "serif" else self._application.font())
            font.setPointSizeF(self._size * self._zoom * factor)
            font.setBold(bold)
            self._fonts[key] = font
        return QFont(self._fonts[key])

    def keep_to_system(self) -> None:
        """Be light or dark as was chosen, or else as the system is."""
        from PySide6.QtCore import Qt  # noqa: PLC0415 - as the class says

        scheme = QGuiApplication.styleHints().colorScheme() if self._chosen is None else self._chosen
        self._dress(is_dark=scheme is Qt.ColorScheme.Dark)

    def _dress(self, *, is_dark: bool) -> None:
        """Give the application the colours of the theme, unless it has them."""
        if self._applied is is_dark:
            return
        self._applied = is_dark
        palette = QPalette()
        for of_palette, role in _PALETTE.items():
            palette.setColor(of_palette, self.colour(role))
        for text in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, text, self.colour(Role.MUTED))
        self._application.setPalette(palette)
        # Widgets take the new palette from the style sheet only when they are given it again.
        self._application.setStyleSheet(_STYLE)
        self.changed.emit()
