"""A choice among a few, whose text ends in an ellipsis where there is no room for all of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

AIR = 2
"""Pixels that stay free beside the text."""


class ElidedChoice(QComboBox):
    """What Qt's own would cut in the middle of a letter; its list is as wide as what stands in it.

    One that `asks_for_all` would have room for all of its text, and makes do with what it gets.
    """

    def __init__(self, parent: QWidget | None = None, *, asks_for_all: bool = False) -> None:
        super().__init__(parent)
        self._asks_for_all = asks_for_all
        self._name = ""
        self.currentTextChanged.connect(self._tell)
        if asks_for_all:
            self.currentTextChanged.connect(self.updateGeometry)

    def call(self, name: str) -> None:
        """Say what is chosen here, to screen readers and to who points at it."""
        self._name = name
        self.setAccessibleName(name)
        self._tell(self.currentText())

    @property
    def shown(self) -> str:
        """As much of the text as there is room for."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return self._fitting(option)

    def sizeHint(self) -> QSize:
        """Ask for the room that the text takes."""
        hint = super().sizeHint()
        if not self._asks_for_all:
            return hint
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        text = QSize(self.fontMetrics().horizontalAdvance(self.currentText()) + AIR, hint.height())
        whole = self.style().sizeFromContents(QStyle.ContentsType.CT_ComboBox, option, text, self)
        return QSize(max(hint.width(), whole.width()), hint.height())

    def showPopup(self) -> None:
        """Show the list as wide as what stands in it."""
        rows = self.view()
        rows.setMinimumWidth(rows.sizeHintForColumn(0) + rows.verticalScrollBar().sizeHint().width())
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint as much of the text as there is room for."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self._fitting(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def _tell(self, text: str) -> None:
        # There may be no room for all of it. And a screen reader takes it for the name where the desktop is Linux's.
        self.setToolTip(": ".join(filter(None, (self._name, text))))

    def _fitting(self, option: QStyleOptionComboBox) -> str:
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width() - AIR
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
