"""Laying out a report on pages: leaf by leaf, so that its length costs no memory, by what shapes every script."""

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, Qt, QUuid
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
    QTextOption,
)

if TYPE_CHECKING:
    from quoteview.export.print_report import Leaf

RESOLUTION = 1200
"""Dots per inch: fine enough that no letter is moved."""
_MARGIN_MM = 18
_INSET_MM = 5
_RULE_MM = 0.4
_FOOT_MM = 8
_BODY_PT = 10
_INK, _QUIET = QColor("#000000"), QColor("#555555")
_LINE = QColor("#bbbbbb")
_LEAST = 0.25
"""The share of a page that must be left for a leaf to begin that does not fit on any page."""
_NO_METADATA = (
    b'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"/><?xpacket end="r"?>'
)
_TIMES = re.compile(rb"(?<=Date \(D:)\d{14}(?=Z)")


def printed_without_window(leaves: Iterable["Leaf"], title: str) -> bytes:
    """Return leaves as PDF in a process that has no window and may have no display."""
    platform = ["-platform", "offscreen"] if sys.platform.startswith("linux") else []
    application = QGuiApplication.instance() or QGuiApplication(["quoteview", *platform])
    data = printed(leaves, title)
    del application
    return data


def printed(leaves: Iterable["Leaf"], title: str) -> bytes:
    """Return leaves as PDF on A4, with numbered pages. May be called on any thread."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    writer.setTitle(title)
    writer.setCreator("quoteview")
    writer.setDocumentId(QUuid(str(uuid5(NAMESPACE_URL, f"quoteview:{title}"))))
    writer.setDocumentXmpMetadata(QByteArray(_NO_METADATA))
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, margins,
                    QPageLayout.Unit.Millimeter)
    )  # fmt: skip
    painter = QPainter(writer)
    try:
        _Pages(writer, painter, title).lay_out(leaves)
    finally:
        painter.end()
    buffer.close()
    return _timeless(bytes(data.data()))


def _timeless(data: bytes) -> bytes:
    """Return a PDF without the time at which it was made: two exports of one project are the same bytes."""
    return _TIMES.sub(b"20000101000000", data)


@dataclass(frozen=True, slots=True)
class _Laid:
    """A leaf with its lines broken: how far it is set in, and the space above it, in dots."""

    document: QTextDocument
    inset: float
    space: float


class _Pages:
    """Pages that fill from top to bottom."""

    def __init__(self, writer: QPdfWriter, painter: QPainter, title: str) -> None:
        self._writer, self._painter, self._title = writer, painter, title
        area = writer.pageLayout().paintRectPixels(writer.resolution())
        self._width = area.width()
        self._height = area.height() - round(_FOOT_MM / 25.4 * RESOLUTION)
        self._foot = area.height()
        self._at = 0.0
        self._number = 1

    def lay_out(self, leaves: Iterable["Leaf"]) -> None:
        """Draw leaves one after another; those that are bound stay with the one after them."""
        waiting: list[_Laid] = []
        for leaf in leaves:
            waiting.append(self._laid(leaf))
            if not leaf.is_bound:
                self._place(waiting)
                waiting = []
        self._place(waiting)
        self._number_page()

    def _laid(self, leaf: "Leaf") -> "_Laid":
        inset = leaf.depth * _INSET_MM / 25.4 * RESOLUTION
        document = self._document(leaf.text, self._width - inset)
        return _Laid(document, inset, leaf.space / 72 * RESOLUTION)

    def _document(self, text: str, width: float) -> QTextDocument:
        document = QTextDocument()
        document.documentLayout().setPaintDevice(self._writer)
        font = QFont()
        font.setStyleHint(QFont.StyleHint.SansSerif)
        font.setPointSizeF(_BODY_PT)
        document.setDefaultFont(font)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        document.setDocumentMargin(0)
        document.setHtml(text)
        document.setTextWidth(width)
        return document

    def _place(self, together: "list[_Laid]") -> None:
        needed = sum(laid.space + laid.document.size().height() for laid in together)
        left = self._height - self._at
        if needed > left and (needed <= self._height or left < _LEAST * self._height):
            self._turn()
        for laid in together:
            self._at += laid.space if self._at else 0
            self._draw(laid.document, laid.inset)

    def _draw(self, document: QTextDocument, inset: float) -> None:
        """Draw a document from where the page is filled to, on as many pages as it takes, whole lines on each."""
        height, drawn = document.size().height(), 0.0
        while drawn < height:
            end = self._fitting(document, drawn)
            if end <= drawn:
                self._turn()
                end = max(self._fitting(document, drawn), min(height, drawn + 1))
            self._slice(document, inset, drawn, end)
            self._at += end - drawn
            drawn = end
            if drawn < height:
                self._turn()

    def _fitting(self, document: QTextDocument, start: float) -> float:
        """Return how far a document fits on what is left of the page: up to the end of a line."""
        limit = start + self._height - self._at
        height = document.size().height()
        if height <= limit:
            return height
        layout, block, fits = document.documentLayout(), document.begin(), start
        while block.isValid():
            top = layout.blockBoundingRect(block).top()
            for number in range(block.layout().lineCount()):
                line = block.layout().lineAt(number)
                bottom = top + line.y() + line.height()
                if bottom > limit:
                    return fits
                fits = max(fits, bottom)
            block = block.next()
        return fits

    def _slice(self, document: QTextDocument, inset: float, start: float, end: float) -> None:
        clip = QRectF(0, start, self._width, end - start)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = clip
        context.palette.setColor(QPalette.ColorRole.Text, _INK)
        self._painter.save()
        self._painter.translate(inset, self._at - start)
        if inset:
            edge = QRectF(-inset / 2, start, _RULE_MM / 25.4 * RESOLUTION, end - start)
            self._painter.fillRect(edge, _LINE)
        self._painter.setClipRect(clip)
        document.documentLayout().draw(self._painter, context)
        self._painter.restore()

    def _turn(self) -> None:
        if self._at:
            self._number_page()
            self._writer.newPage()
            self._number += 1
            self._at = 0.0

    def _number_page(self) -> None:
        font = QFont()
        font.setPointSizeF(8)
        self._painter.setFont(font)
        self._painter.setPen(_QUIET)
        foot = QRectF(0, 0, self._width, self._foot)
        bottom = Qt.AlignmentFlag.AlignBottom
        self._painter.drawText(foot, bottom | Qt.AlignmentFlag.AlignLeft, self._title)
        self._painter.drawText(foot, bottom | Qt.AlignmentFlag.AlignRight, str(self._number))
