"""Where one is in a collation: at a wording, and at one of its differences. Every view of it goes by this."""

from PySide6.QtCore import QObject, Signal

from quoteview.core.difference import Difference
from quoteview.ui.models.collation import CollationRow
from quoteview.ui.models.collation_model import CollationModel

NOWHERE = -1

Stop = tuple[int, Difference]
"""The row of a wording, and a difference in it."""


class CollationCursor(QObject):
    """The wording and the difference one is at.

    `row_chosen` gives the CollationRow one has come to; `difference_chosen` the Difference, or None.
    """

    row_chosen = Signal(object)
    difference_chosen = Signal(object)

    def __init__(self, model: CollationModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wordings = model
        self._at = NOWHERE
        self._difference: Difference | None = None
        model.modelAboutToBeReset.connect(self._forget)

    @property
    def at(self) -> int:
        """The row one is at, from 0; -1 where there is none."""
        return self._at

    @property
    def row(self) -> CollationRow | None:
        """The wording one is at."""
        return self._wordings.rows[self._at] if 0 <= self._at < len(self._wordings.rows) else None

    @property
    def difference(self) -> Difference | None:
        """The difference one is at."""
        return self._difference

    @property
    def compared_at(self) -> int:
        """The row that is compared with the base: the one one is at, or at the base the first that follows."""
        return max(self._at, 1) if len(self._wordings.rows) > 1 else NOWHERE

    @property
    def compared(self) -> CollationRow | None:
        """The wording that is compared with the base, if there is another."""
        return self._wordings.rows[self.compared_at] if self.compared_at != NOWHERE else None

    def choose(self, at: int, difference: Difference | None = None) -> None:
        """Go to a row, and to a difference in it; nowhere when there is no such row."""
        if not 0 <= at < len(self._wordings.rows):
            return
        comes_to_row, differs = at != self._at, difference is not self._difference
        self._at, self._difference = at, difference
        if comes_to_row:
            self.row_chosen.emit(self._wordings.rows[at])
        if comes_to_row or differs:
            self.difference_chosen.emit(difference)

    def choose_variant(self, variant_id: str | None) -> None:
        """Go to the row of a variant; None is the assembled statement."""
        for at, row in enumerate(self._wordings.rows):
            if row.variant_id == variant_id and at != self._at:
                self.choose(at)

    def go_next(self) -> None:
        """Go to the next wording."""
        self.choose(self._at + 1)

    def go_previous(self) -> None:
        """Go to the wording before."""
        self.choose(self._at - 1)

    def go_on(self) -> None:
        """Go to the next difference, in this wording or one beneath."""
        here = self._place()
        self._go_to([stop for stop in self._stops() if self._order(stop) > here][:1])

    def go_back(self) -> None:
        """Go to the difference before."""
        here = self._place()
        self._go_to([stop for stop in self._stops() if self._order(stop) < here][-1:])

    def _go_to(self, stops: list[Stop]) -> None:
        for at, difference in stops:
            self.choose(at, difference)

    def _stops(self) -> list[Stop]:
        return [(at, difference) for at, row in enumerate(self._wordings.rows) for difference in row.walkable]

    def _place(self) -> tuple[int, int, int]:
        return self._order((self._at, self._difference)) if self._difference else (self._at, NOWHERE, NOWHERE)

    def _order(self, stop: Stop) -> tuple[int, int, int]:
        at, difference = stop
        return at, difference.base.start, difference.variant.start

    def _forget(self) -> None:
        self._at, self._difference = NOWHERE, None
