"""The table of speakers: one person's names brought together, and the way to what somebody said."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from quoteview.ui.key_hints import with_key
from quoteview.ui.models.choices import Choice
from quoteview.ui.models.speaker_table import SpeakerRow, SpeakerTable, speaker_rows
from quoteview.ui.translation import tr
from quoteview.ui.views.chooser import Chooser, Question
from quoteview.ui.views.table_view import TableView, shown_of

if TYPE_CHECKING:
    from quoteview.session.session import Session
    from quoteview.ui.models.cluster_model import ClusterModel
    from quoteview.ui.theme import Theme


class SpeakerTableView(TableView[SpeakerRow]):
    """One row a name.

    `merged` gives names and the one they all go by; `wanted` the names, None among them, whose statements
    somebody wants to see; `refused` the sentence that says why something cannot be done.
    """

    merged = Signal(list, str)
    wanted = Signal(list)
    refused = Signal(str)

    def __init__(self, session: "Session", clusters: "ClusterModel", theme: "Theme", chooser: Chooser) -> None:
        self._chooser = chooser
        super().__init__(SpeakerTable(), session, clusters, theme, tr("Speakers"))
        self.add_tool(tr("Merge into…"), tr("Say that the selected names are one person's"), self.merge, "M")
        self.add_tool(tr("Show statements"), tr("Show in the queue what they said"), self.show_statements)
        self.grid.entered.connect(self.show_statements)
        self.model.edited.connect(self._rename)

    def make_rows(self) -> Iterable[SpeakerRow]:
        """Return the speakers as they are now."""
        return speaker_rows(self._session.collection)

    def told(self, shown: int, total: int) -> str:
        """Return how many speakers there are, in words."""
        return shown_of(shown, total, tr("%n speaker(s)", n=total))

    def merge(self) -> None:
        """Ask which name the selected ones go by; of one alone, those it is perhaps the same as are asked about."""
        chosen = [row for row in self.chosen if row.name]
        names = [row.name for row in chosen]
        if len(chosen) == 1:
            known = {row.name: row for row in self.make_rows()}
            chosen += [known[name] for name in chosen[0].perhaps]
            title = tr("{name} is the same person as:").format(name=names[0])
            choices = [_choice(row) for row in chosen[1:]] + [
                _choice(row) for row in known.values() if row.name and row not in chosen
            ]
            self._chooser.ask(Question(title, choices, lambda into, _: self._merge([str(names[0])], str(into))))
        elif chosen:
            title = tr("%n name(s) are one person's. Which name stays?", n=len(chosen))
            choices = [_choice(row) for row in sorted(chosen, key=lambda row: -row.n_quotations)]
            merging = [str(name) for name in names]
            new = tr("{text} (a new name)")
            self._chooser.ask(Question(title, choices, lambda into, _: self._merge(merging, str(into)), new=new))
        else:
            self.refused.emit(tr("Select a name first."))

    def show_statements(self) -> None:
        """Ask for the statements of the selected speakers."""
        if self.chosen:
            self.wanted.emit([row.name for row in self.chosen])

    def _merge(self, names: list[str], into: str) -> None:
        self.stand_at(into)
        self.merged.emit(names, into)

    def _rename(self, row: SpeakerRow, _field: str, typed: str) -> None:
        if typed:
            self._merge([str(row.name)], typed)
        else:
            told = with_key(tr("A speaker has a name; that nobody knows it is said of a quotation"), "name_speaker")
            self.refused.emit(f"{told}.")


def _choice(row: SpeakerRow) -> Choice:
    return Choice(row.name, row.shown, tr("%n quote(s)", n=row.n_quotations))
