"""Where the columns of a collation stand, so that rows and coverage bars line up."""

from PySide6.QtCore import QRect

from quoteview.ui.theme import Theme
from quoteview.ui.views.signs import sign_size

MARGIN = 16
GAP = 10
NARROW = 600
"""Under this width the codes stand beneath the outlets instead of at the right."""


class Columns:
    """Sign, outlets, wording and codes of a row, for one width of the view."""

    def __init__(self, area: QRect, theme: Theme) -> None:
        self.is_narrow = area.width() < NARROW * theme.zoom
        outlets = min(max(area.width() * 0.15, 92 * theme.zoom), 132 * theme.zoom)
        codes = 0.0 if self.is_narrow else min(max(area.width() * 0.17, 110 * theme.zoom), 150 * theme.zoom)
        self.sign = float(area.left() + MARGIN)
        self.outlets = self.sign + sign_size(theme) + GAP
        self.outlets_width = outlets
        self.wording = self.outlets + outlets + GAP
        self.codes = area.right() - MARGIN - codes if codes else self.outlets
        self.codes_width = codes or outlets
        self.right = float(area.right() - MARGIN)
        self.wording_width = (self.codes - GAP * 2 if codes else self.right) - self.wording
