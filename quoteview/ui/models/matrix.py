"""Outlets by clusters: who carries what, and how far it differs there from the base."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from quoteview.core.cluster import Cluster, Variant
from quoteview.core.collection import Collection
from quoteview.core.difference import Severity
from quoteview.ui.models.cluster_rows import ClusterRow
from quoteview.ui.translation import mark, tr

LONGEST_SAID = 160
"""Code points of a wording that are said of a cell."""

WORST: Mapping[Severity, str] = {
    Severity.NONE: mark("same as the base"),
    Severity.COSMETIC: mark("cosmetic difference"),
    Severity.EDITORIAL: mark("editorial difference"),
    Severity.SUBSTANTIVE: mark("substantive difference"),
    Severity.CRITICAL: mark("critical difference"),
}


@dataclass(frozen=True, slots=True)
class Cell:
    """What one outlet prints of one cluster.

    `severity` is the worst of its wordings'. `prints_base` tells that one of them is what the others of the
    cluster are compared with, to the letter; where there are no others there is nothing to tell.
    `quotation_id` is its first quotation in its worst wording.
    """

    severity: Severity
    prints_base: bool
    n_quotations: int
    n_wordings: int
    quotation_id: str


    @property
    def look(self) -> int:
        """What it is painted as: its place in LOOKS."""
        return 2 * self.severity.rank + self.prints_base


LOOKS: Sequence[tuple[Severity, bool]] = tuple((severity, base) for severity in Severity for base in (False, True))
"""All that cells can look like: their severity, and whether they print the base."""
WAITING = len(LOOKS)
"""The look of a cell of which nobody knows yet how it differs."""

Cells = Mapping[str, Cell]
"""The cells of one cluster, by the name of the outlet; outlets that do not carry it have none."""


@dataclass(frozen=True)
class Matrix:
    """Outlets, those that carry most first, by clusters, in the order of the queue.

    `n_carried` counts, for each outlet that carries any, the clusters it carries.
    """

    outlets: tuple[str, ...] = ()
    columns: Sequence[ClusterRow] = ()
    n_carried: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def row_of(self) -> Mapping[str, int]:
        """Where each outlet is."""
        return {outlet: at for at, outlet in enumerate(self.outlets)}

    def carriers(self, column: int) -> list[int]:
        """Return the rows whose outlets carry a cluster."""
        # While documents are being described, a row of the queue may name an outlet that is called otherwise by now.
        return [self.row_of[outlet] for outlet in self.columns[column].outlets if outlet in self.row_of]

    def has_same_shape(self, other: "Matrix") -> bool:
        """Tell whether the outlets and clusters of another matrix are the same, in the same order."""
        if self.outlets != other.outlets or len(self.columns) != len(other.columns):
            return False
        pairs = zip(self.columns, other.columns, strict=True)
        return all(own is its or own.cluster_id == its.cluster_id for own, its in pairs)

    def next_carried(self, row: int, column: int, step: int) -> int:
        """Return the next column from here, or with a `step` of -1 the one before, that an outlet carries.

        The same column when there is none.
        """
        outlet, end = self.outlets[row], len(self.columns) if step > 0 else -1
        return next((at for at in range(column + step, end, step) if outlet in self.columns[at].outlets), column)

    def next_carrier(self, row: int, column: int, step: int) -> int:
        """Return the next row from here, or the one before, whose outlet carries a cluster; or the same row."""
        carriers, end = self.columns[column].outlets, len(self.outlets) if step > 0 else -1
        return next((at for at in range(row + step, end, step) if self.outlets[at] in carriers), row)


def matrix_of(
    outlets: Iterable[str], columns: Sequence[ClusterRow], n_carried: Mapping[str, int] | None = None
) -> Matrix:
    """Return the matrix of these outlets, which may come more than once, by these clusters.

    `n_carried` is how many of them each outlet carries, where somebody has counted already.
    """
    counted = Counter(chain.from_iterable(row.outlets for row in columns)) if n_carried is None else n_carried
    names = set(outlets) | counted.keys()
    ranked = sorted(names, key=lambda name: (-counted.get(name, 0), name.casefold(), name))
    return Matrix(tuple(ranked), columns, counted)


def severity_of_all(row: ClusterRow) -> Severity | None:
    """Return the severity that every wording of a cluster has, where its row alone tells; None where it does not."""
    return row.severity if row.severity is Severity.NONE or row.n_variants == 1 else None


def cells_of(
    collection: Collection, cluster: Cluster, names: Mapping[str, str], severities: Sequence[Severity]
) -> Cells:
    """Return the cells of a cluster.

    `names` are the names of outlets by document id; `severities` are of the cluster's variants, in
    their order: the worst difference that each has from the base.
    """
    printed: dict[str, list[_Printing]] = {}
    for variant, severity in zip(cluster.variants, severities, strict=True):
        for identifier in variant.quotation_ids:
            outlet = names[collection.quotation_by_id[identifier].document_id]
            printed.setdefault(outlet, []).append(_Printing(severity, variant, identifier))
    return {outlet: _cell(cluster, printings) for outlet, printings in printed.items()}


class _Printing(NamedTuple):
    """One time that an outlet prints a wording."""

    severity: Severity
    variant: Variant
    quotation_id: str


def _cell(cluster: Cluster, printings: Sequence[_Printing]) -> Cell:
    worst = max(printings, key=lambda each: each.severity.rank)
    return Cell(
        severity=worst.severity,
        prints_base=len(cluster.variants) > 1 and any(each.variant.text == cluster.base_text for each in printings),
        n_quotations=len(printings),
        n_wordings=len({each.variant.id for each in printings}),
        quotation_id=worst.quotation_id,
    )


def sentence(outlet: str, row: ClusterRow, cell: Cell | None) -> str:
    """Return a cell in words, for tooltips and screen readers."""
    statement = tr("“{wording}”, {speaker}").format(wording=shortened(row.wording), speaker=row.speaker_shown)
    if cell is None:
        return tr("{outlet}: does not carry it. {statement}").format(outlet=outlet, statement=statement)
    template = tr("{outlet}: {worst}; {quotes}, {wordings}. {statement}")
    if cell.prints_base:
        template = tr("{outlet}: {worst}; {quotes}, {wordings}; prints the base. {statement}")
    return template.format(
        outlet=outlet,
        worst=tr(WORST[cell.severity]),
        quotes=tr("%n quote(s)", n=cell.n_quotations),
        wordings=tr("%n wording(s)", n=cell.n_wordings),
        statement=statement,
    )


def shortened(wording: str) -> str:
    """Return a wording; of a long one the beginning, up to a space."""
    if len(wording) <= LONGEST_SAID:
        return wording
    return f"{wording[:LONGEST_SAID].rsplit(' ', 1)[0]} …"
