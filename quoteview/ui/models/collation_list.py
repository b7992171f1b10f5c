"""Every difference of a collation as a sentence of its own, in a list."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QModelIndex, QObject

from quoteview.core.difference import Code, Difference, Severity
from quoteview.core.verdict import UNJUDGED, Judgement
from quoteview.ui.colours import SIGNS
from quoteview.ui.models.collation import CollationRow, is_quietly_left_out, visible
from quoteview.ui.models.collation_model import CollationModel
from quoteview.ui.models.collation_words import is_right_to_left
from quoteview.ui.models.judgement_words import told
from quoteview.ui.models.labels import shown
from quoteview.ui.models.row_model import RowModel
from quoteview.ui.translation import tr

LONGEST_SAID = 120
"""Code points of a wording that are said in full; of a longer one, beginning and end."""
OUTLETS_NAMED = 3
_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """A difference in a wording, which is row `at` of the collation; who prints that, and what was decided of it."""

    at: int
    difference: Difference
    outlets: tuple[str, ...]
    judgement: Judgement = UNJUDGED

    @property
    def heading(self) -> str:
        """Severity, code and outlets: "critical polarity modality, The Morning"."""
        difference = self.difference
        named = ", ".join(self.outlets[:OUTLETS_NAMED])
        n_more = len(self.outlets) - OUTLETS_NAMED
        rated = tr("{severity} {code}").format(severity=shown(difference.severity), code=shown(difference.code))
        return f"{rated}, {named}" + (f" +{n_more}" if n_more > 0 else "")

    @property
    def sentence(self) -> str:
        """The difference as a sentence: "critical polarity modality, The Morning: removed “not” (disputed)"."""
        judged = ", ".join(told(self.judgement))
        return f"{self.heading}: {changed(self.difference)}" + (f" ({judged})" if judged else "")

    @property
    def shown(self) -> str:
        """The sentence after the sign of its severity."""
        return f"{SIGNS[self.difference.severity]} {self.sentence}"


def changed(difference: Difference) -> str:
    """Return what a difference did, in words: "removed “not”", "“ten” became “twenty”"."""
    removed, added = _said(difference.base_text), _said(difference.variant_text)
    if is_quietly_left_out(difference):
        return tr("leaves out {removed}").format(removed=removed)
    if difference.code is Code.WORD_ORDER and not (removed and added):
        return tr("moved {words}").format(words=removed or added)
    if removed and added:
        return tr("{removed} became {added}").format(removed=removed, added=added)
    if removed:
        return tr("removed {removed}").format(removed=removed)
    return tr("added {added}").format(added=added)


def _said(text: str) -> str:
    """Return text in quotation marks; spaces alone by number, a long one by beginning and end."""
    if not text:
        return ""
    said = visible(text).strip()
    if not said:
        return tr("%n space(s)", n=len(text))
    if len(said) > LONGEST_SAID:
        half = LONGEST_SAID // 2
        said = f"{said[:half].rsplit(' ', 1)[0]} … {said[-half:].split(' ', 1)[-1]}"
    # Isolated, a right-to-left wording leaves the order of the sentence around it as it is.
    return tr("“{words}”").format(words=f"{_ISOLATE}{said}{_POP_ISOLATE}" if is_right_to_left(said) else said)


def difference_rows(rows: Sequence[CollationRow], *, hide_cosmetic: bool = False) -> tuple[DifferenceRow, ...]:
    """Return every difference of a collation, in the order one walks them."""
    return tuple(
        DifferenceRow(at, difference, row.outlets, row.judgement)
        for at, row in enumerate(rows)
        for difference in row.differences
        if not (hide_cosmetic and difference.severity is Severity.COSMETIC)
    )


class DifferenceModel(RowModel[DifferenceRow]):
    """The differences of the collation that is shown, wording by wording."""

    def __init__(self, wordings: CollationModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wordings = wordings
        wordings.modelReset.connect(self._take)
        wordings.dataChanged.connect(self._judge)
        self._take()

    def place_of(self, at: int, difference: Difference | None) -> int:
        """Return the place of a difference of a wording in the list, or -1."""
        places = (n for n, row in enumerate(self._rows) if row.at == at and row.difference is difference)
        return next(places, -1)

    def shown(self, row: DifferenceRow) -> str:
        """Return a difference as a sentence after its sign."""
        return row.shown

    def heard(self, row: DifferenceRow) -> str:
        """Return a difference as a sentence."""
        return row.sentence

    def _judge(self, first: QModelIndex, last: QModelIndex) -> None:
        """Tell what is decided now of some wordings; their differences are the same."""
        judged = {at: self._wordings.rows[at].judgement for at in range(first.row(), last.row() + 1)}
        rows = [replace(row, judgement=judged[row.at]) if row.at in judged else row for row in self._rows]
        places = [place for place, row in enumerate(rows) if row.at in judged]
        self._rows = tuple(rows)
        if places:
            self.dataChanged.emit(self.index(places[0]), self.index(places[-1]))

    def _take(self) -> None:
        self.put_rows(difference_rows(self._wordings.rows, hide_cosmetic=self._wordings.hides_cosmetic))
