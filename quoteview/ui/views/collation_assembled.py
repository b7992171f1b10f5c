"""The collation assembled: the fullest statement part by part, and a bar for each document, as in a genome browser."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from quoteview.ui.models.collation_assembled import Assembled
from quoteview.ui.models.collation_assembled_model import BarModel, PartModel
from quoteview.ui.models.collation_cursor import CollationCursor
from quoteview.ui.models.collation_model import CollationModel
from quoteview.ui.theme import Theme
from quoteview.ui.translation import tr
from quoteview.ui.views.assembled_bars import NO_PART, BarView
from quoteview.ui.views.assembled_parts import PADDING, PartView
from quoteview.ui.views.columns import GAP


class AssembledView(QWidget):
    """The statement above, its documents beneath, and in words who printed the part one is at."""

    def __init__(self, wordings: CollationModel, cursor: CollationCursor, theme: Theme) -> None:
        super().__init__()
        self._theme, self._cursor = theme, cursor
        self._parts, self._bars = PartModel(self), BarModel(self)
        self.parts = PartView(self._parts, wordings, cursor, theme)
        self.bars = BarView(self._bars, cursor, theme)
        self.told = QLabel()
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setAccessibleName(tr("Who printed the part one is at"))
        self.told.setMargin(PADDING)
        self.told.setIndent(GAP)
        self.told.setWordWrap(True)
        self.told.setAutoFillBackground(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for widget, stretch in ((self.parts, 1), (self.told, 0), (self.bars, 0)):
            whole.addWidget(widget, stretch)
        self.parts.selectionModel().currentChanged.connect(lambda current: self._show_part(current.row()))
        self.bars.part_pointed_at.connect(self._point_at)
        cursor.row_chosen.connect(self._tell)
        theme.changed.connect(self._make_room)

    def put(self, assembled: Assembled) -> None:
        """Show an assembled statement."""
        self._parts.put(assembled)
        self._bars.put(assembled)
        self.bars.follow()
        self._show_part(NO_PART)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the bars at most half of the room."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        self.told.setFont(self._theme.sans(0.88))
        self.bars.setFixedHeight(min(self.bars.height_wanted(), self.height() // 2))

    def _point_at(self, part: int) -> None:
        self._show_part(part if part != NO_PART else self.parts.currentIndex().row())

    def _show_part(self, part: int) -> None:
        self.bars.show_part(part)
        self._tell()

    def _tell(self) -> None:
        """Say who printed the part one is at, or else what the document one is at prints."""
        assembled, at = self._bars.assembled, self.bars.part
        if 0 <= at < len(assembled.parts):
            part = assembled.parts[at]
            said = tr("Part {number} of {total}, printed by {names}")
            self.told.setText(said.format(number=part.number, total=part.total, names=part.printed_by))
        else:
            bar = self._bars.bar(self.bars.currentIndex())
            self.told.setText(assembled.sentence(bar) if bar else self._summary(assembled))

    def _summary(self, assembled: Assembled) -> str:
        if not assembled.bars:
            return ""
        n_full = sum(len(part.in_full) == len(assembled.bars) for part in assembled.parts)
        said = tr("{number} of %n part(s) printed in full by every document", n=len(assembled.parts))
        return said.format(number=n_full)
