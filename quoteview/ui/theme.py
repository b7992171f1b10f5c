"""The theme of the window: light or dark, the fonts, and the zoom of all text."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from quoteview.session.settings import LEAST_ZOOM, MOST_ZOOM
from quoteview.ui.colours import DARK, LIGHT, Role
from quoteview.ui.style import PALETTE, STYLE_SHEET

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

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
        self._application.setStyleSheet(STYLE_SHEET)

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
        for of_palette, role in PALETTE.items():
            palette.setColor(of_palette, self.colour(role))
        for text in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, text, self.colour(Role.MUTED))
        self._application.setPalette(palette)
        # Widgets take the new palette from the style sheet only when they are given it again.
        self._application.setStyleSheet(STYLE_SHEET)
        self.changed.emit()
