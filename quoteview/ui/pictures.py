"""Drawing every view of the window into PNG files: `python -m quoteview.ui.pictures FOLDER [NAME ...]`."""

import os
import sys
import tempfile
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from quoteview.ui.main_window import MainWindow
from quoteview.ui.openings import opened, settle
from quoteview.ui.scenes import Scene, stages
from quoteview.ui.theme import Theme
from quoteview.ui.translation import SOURCE, install

SIZES = {"": (1440, 900), "-small": (1024, 700)}
SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
USAGE_ERROR = 2
PLATFORM_NEWS = (
    "This plugin does not support propagateSizeHints()",
    "This plugin does not support raise()",
)
"""What Qt's offscreen platform has to say of every window, which is no news here."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A view in one theme and size, in sight for the moment."""

    name: str
    scene: str
    scheme: Qt.ColorScheme
    widget: QWidget
    window: MainWindow


def pictures(
    theme: Theme, names: Collection[str] = (), schemes: Mapping[str, Qt.ColorScheme] = SCHEMES
) -> Iterator[Picture]:
    """Bring the scenes of these names into sight, or all, each in these themes and every size.

    What a window remembers goes to a folder of its own that is gone afterwards.
    """
    for stage in stages(theme):
        wanted = [scene for scene in stage.scenes if not names or scene.name in names]
        if wanted:
            with tempfile.TemporaryDirectory() as folder, opened(partial(stage.open, Path(folder))) as window:
                for scene in wanted:
                    yield from _in_every_form(scene, window, schemes)


def draw(folder: Path, names: Collection[str] = ()) -> Iterator[Path]:
    """Draw the scenes of these names, or all, and yield the path of each picture."""
    folder.mkdir(parents=True, exist_ok=True)
    qInstallMessageHandler(_report)
    application = QApplication(sys.argv[:1])
    # A picture has a cursor, or not, whatever moment it is drawn at.
    application.setCursorFlashTime(0)
    install(application, SOURCE)
    for picture in pictures(Theme(application), names):
        path = folder / f"{picture.name}.png"
        picture.widget.grab().save(str(path))
        yield path


def _in_every_form(scene: Scene, window: MainWindow, schemes: Mapping[str, Qt.ColorScheme]) -> Iterator[Picture]:
    for size_name, size in SIZES.items():
        if scene.is_dialog and size_name:
            continue
        window.resize(*size)
        settle()
        with scene.view(window) as widget:
            for scheme_name, scheme in schemes.items():
                window.theme.choose(scheme)
                settle()
                yield Picture(f"{scene.name}-{scheme_name}{size_name}", scene.name, scheme, widget, window)


def _report(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if message not in PLATFORM_NEWS:
        sys.stderr.write(f"{message}\n")


def main() -> int:
    """Draw into the folder that is named the pictures that are named, or all, and print their paths."""
    if len(sys.argv) < 2:
        sys.stderr.write("usage: python -m quoteview.ui.pictures FOLDER [NAME ...]\n")
        return USAGE_ERROR
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for path in draw(Path(sys.argv[1]), sys.argv[2:]):
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
