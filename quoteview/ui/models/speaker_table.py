"""The speakers as a table: one row a name, with how often, where and how surely it is given."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject

from quoteview.core.collection import Collection
from quoteview.core.quotation import CERTAIN
from quoteview.ui.models.likely_same import likely_same_of
from quoteview.ui.models.row_table import Column, RowTable
from quoteview.ui.translation import mark, number_shown, tr

MOST_TOLD = 20
"""Printed forms that are told of a name."""


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """One name that quotations are given to; None is nobody known.

    `n_clusters` counts the statements that are said to be by it, `printed` the forms in which documents
    print it, what is printed most first. `perhaps` are names that may be the same person's.
    """

    name: str | None
    n_quotations: int
    n_clusters: int
    n_outlets: int
    n_uncertain: int
    printed: tuple[tuple[str, int], ...] = ()
    perhaps: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """The name, or what stands for nobody known."""
        return self.name or tr("speaker unknown")

    @property
    def forms(self) -> str:
        """The printed forms on one line."""
        return ", ".join(form for form, _ in self.printed)


@dataclass(slots=True)
class _Counted:
    n_quotations: int = 0
    n_uncertain: int = 0
    outlets: set[str] = field(default_factory=set)
    printed: Counter[str] = field(default_factory=Counter)


def speaker_rows(collection: Collection) -> Sequence[SpeakerRow]:
    """Return a row for each name, whoever is quoted most first."""
    counted: defaultdict[str | None, _Counted] = defaultdict(_Counted)
    for quotation in collection.quotations:
        attribution, document = quotation.attribution, collection.document_by_id[quotation.document_id]
        own = counted[attribution.speaker]
        own.n_quotations += 1
        own.n_uncertain += attribution.speaker is not None and attribution.confidence < CERTAIN
        own.outlets.add(document.outlet or document.id)
        if attribution.mention:
            own.printed[attribution.mention.of(document.text)] += 1
    clusters = Counter(cluster.speaker for cluster in collection.clusters)
    perhaps = likely_same_of(frozenset(name for name in counted if name))
    rows = [
        SpeakerRow(
            name,
            own.n_quotations,
            clusters[name],
            len(own.outlets),
            own.n_uncertain,
            tuple((" ".join(form.split()), times) for form, times in own.printed.most_common()),
            tuple(perhaps.get(name or "", ())),
        )
        for name, own in counted.items()
    ]
    return sorted(rows, key=lambda row: (row.name is None, -row.n_quotations, row.shown))


def _number(value: int) -> str:
    return number_shown(value) if value else "–"


COLUMNS: Sequence[Column[SpeakerRow]] = (
    Column(mark("Speaker"), lambda row: row.shown, field="name"),
    Column(mark("Quotes"), lambda row: _number(row.n_quotations), lambda row: row.n_quotations, is_number=True),
    Column(mark("Statements"), lambda row: _number(row.n_clusters), lambda row: row.n_clusters, is_number=True),
    Column(mark("Outlets"), lambda row: _number(row.n_outlets), lambda row: row.n_outlets, is_number=True),
    Column(mark("Uncertain"), lambda row: _number(row.n_uncertain), lambda row: row.n_uncertain, is_number=True),
    Column(mark("Perhaps the same as"), lambda row: ", ".join(row.perhaps)),
    Column(mark("As printed"), lambda row: row.forms),
)


class SpeakerTable(RowTable[SpeakerRow]):
    """The speakers in rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, parent)

    def name(self, row: SpeakerRow) -> str:
        """Return the name of a speaker, "" for nobody known."""
        return row.name or ""

    def can_edit(self, row: SpeakerRow, column: Column[SpeakerRow]) -> bool:
        """Let names be edited, but not the absence of one."""
        return super().can_edit(row, column) and row.name is not None

    def tip(self, row: SpeakerRow, column: Column[SpeakerRow]) -> str:
        """Tell how often each form is printed."""
        if column.title != COLUMNS[-1].title:
            return super().tip(row, column)
        told = [f"{form} × {number_shown(times)}" for form, times in row.printed[:MOST_TOLD]]
        return "\n".join((*told, *("…",) * (len(row.printed) > MOST_TOLD)))
