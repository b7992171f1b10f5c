"""A view beneath a header and a hairline, as panes have it; headers side by side are of one height."""

from collections.abc import Iterable

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quoteview.ui.theme import Theme
from quoteview.ui.views.signs import line_height

HEIGHT = 3.4
"""Of a header, in heights of a line."""


class Headed(QWidget):
    """A view with a header above it, and what stands beneath it; the focus goes to the view."""

    def __init__(self, theme: Theme, header: QHBoxLayout | QVBoxLayout, view: QWidget, *beneath: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._top = QWidget()
        self._build(header, view, beneath)
        self._restyle()
        theme.changed.connect(self._restyle)

    def _build(self, header: QHBoxLayout | QVBoxLayout, view: QWidget, beneath: Iterable[QWidget]) -> None:
        rule = QWidget()
        header.setContentsMargins(16, 0, 8, 0)
        self._top.setLayout(header)
        rule.setFixedHeight(1)
        rule.setAutoFillBackground(True)
        rule.setBackgroundRole(QPalette.ColorRole.Mid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addWidget(rule)
        column.addWidget(view, 1)
        for widget in beneath:
            column.addWidget(widget)

    def _restyle(self) -> None:
        self._top.setMinimumHeight(round(line_height(self._theme.sans()) * HEIGHT))
