"""What one can choose from, narrowed by what is typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from PySide6.QtCore import QObject

from quoteview.ui.models.folding import fold
from quoteview.ui.models.row_model import RowModel

MOST_SHOWN = 200
"""Choices that are listed at a time: nobody reads more, and whoever types gets to the others."""




@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: what it is called, what else is told of it, and what it is found by, folded."""

    value: str | None
    title: str
    detail: str = ""
    haystack: str = ""

    @property
    def sentence(self) -> str:
        """The choice in words."""
        return ", ".join(filter(None, (self.title, self.detail)))

    def answers(self, words: Sequence[str]) -> bool:
        """Tell whether all of these folded words are in it."""
        within = self.haystack or fold(f"{self.title} {self.detail}")
        return all(word in within for word in words)


class ChoiceModel(RowModel[Choice]):
    """The choices that what was typed leaves, at most `MOST_SHOWN` of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[Choice] = ()

    def offer(self, choices: Sequence[Choice]) -> None:
        """Offer these in place of all there were."""
        self._all = choices
        self.narrow("")

    def narrow(self, words: str, last: Sequence[Choice] = ()) -> None:
        """List what all the words are found in, and `last`; straight and curly marks are equal."""
        asked = fold(words).split()
        found = (choice for choice in self._all if choice.answers(asked))
        self.put_rows((*islice(found, MOST_SHOWN), *last))

    def has(self, title: str) -> bool:
        """Tell whether something of this very name is offered."""
        return any(choice.title == title for choice in self._all)

    def shown(self, row: Choice) -> str:
        """Return what a choice is called."""
        return row.title

    def heard(self, row: Choice) -> str:
        """Return a choice in words."""
        return row.sentence
