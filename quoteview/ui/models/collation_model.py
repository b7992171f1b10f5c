"""The wordings of the chosen cluster as a list: the base first."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from quoteview.core.verdict import UNJUDGED
from quoteview.ui.models.cluster_rows import Judged
from quoteview.ui.models.collation import CollationRow
from quoteview.ui.models.row_model import RowModel


class CollationModel(RowModel[CollationRow]):
    """The rows of one collation."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hides_cosmetic = False

    @property
    def hides_cosmetic(self) -> bool:
        """Whether cosmetic differences are left unmarked."""
        return self._hides_cosmetic

    def put(self, rows: Sequence[CollationRow], *, hides_cosmetic: bool = False) -> None:
        """Show these wordings in place of all there are."""
        self._hides_cosmetic = hides_cosmetic
        self.put_rows(rows)

    def judge(self, judged: Judged) -> None:
        """Show what is decided of the wordings now; they are the same, and one stays where one is."""
        for at, row in enumerate(self._rows):
            judgement = judged(row.variant_id) if row.variant_id else UNJUDGED
            if judgement != row.judgement:
                self._rows = (*self._rows[:at], replace(row, judgement=judgement), *self._rows[at + 1 :])
                self.dataChanged.emit(self.index(at), self.index(at))

    def ask(self, questions: Mapping[str, str]) -> None:
        """Show what a source of record suggests of wordings, by their ids."""
        for at, row in enumerate(self._rows):
            question = questions.get(row.variant_id or "", "")
            if question != row.question:
                self._rows = (*self._rows[:at], replace(row, question=question), *self._rows[at + 1 :])
                self.dataChanged.emit(self.index(at), self.index(at))

    def shown(self, row: CollationRow) -> str:
        """Return a wording."""
        return row.wording

    def heard(self, row: CollationRow) -> str:
        """Return a wording with who prints it and how it differs, in words."""
        return row.sentence
