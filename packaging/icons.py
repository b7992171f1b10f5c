"""Makes the icons of every size and form from resources/icons/quoteview.svg.

python packaging/icons.py               the PNG files beside it, for the program and Linux (kept in the repository)
python packaging/icons.py FOLDER        quoteview.ico and quoteview.icns, which Windows and macOS take
"""

import struct
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "icons"
DRAWING = FOLDER / "quoteview.svg"
PNG_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 256)
ICNS_TYPES: Mapping[bytes, int] = {
    b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512,
    b"ic11": 32, b"ic12": 64, b"ic13": 256, b"ic14": 512, b"ic10": 1024,
}  # fmt: skip
"""Entries of an .icns file that hold a PNG, and its pixels on a side; in the second row for displays twice as dense."""


def png(size: int) -> bytes:
    """Return the drawing as a PNG of so many pixels on a side."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    held = QByteArray()
    device = QBuffer(held)
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(device, QByteArray(b"png")).write(image)
    return bytes(held.data())


def ico() -> bytes:
    """Return a Windows icon of all ICO_SIZES, each a PNG."""
    pictures = [png(size) for size in ICO_SIZES]
    entries, at = b"", 6 + 16 * len(pictures)
    for size, picture in zip(ICO_SIZES, pictures, strict=True):
        side = size % 256  # 0 stands for 256
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return struct.pack("<HHH", 0, 1, len(pictures)) + entries + b"".join(pictures)


def icns() -> bytes:
    """Return a macOS icon of all ICNS_TYPES."""
    entries = b""
    for kind, size in ICNS_TYPES.items():
        picture = png(size)
        entries += kind + struct.pack(">I", 8 + len(picture)) + picture
    return b"icns" + struct.pack(">I", 8 + len(entries)) + entries


def make_set() -> None:
    """Write the PNG files beside the drawing."""
    for size in PNG_SIZES:
        (FOLDER / f"quoteview-{size}.png").write_bytes(png(size))


def make_compound(folder: Path) -> None:
    """Write the icons of Windows and macOS into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "quoteview.ico").write_bytes(ico())
    (folder / "quoteview.icns").write_bytes(icns())


if __name__ == "__main__":
    if sys.argv[1:]:
        make_compound(Path(sys.argv[1]))
    else:
        make_set()
