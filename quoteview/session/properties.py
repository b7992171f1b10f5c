"""What a project file is: where it is, what it holds, how long its history is."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quoteview.store.repository import Repository


@dataclass(frozen=True, slots=True)
class Properties:
    """Facts of a project file: `size` in bytes, `created_at` ISO 8601 with zone.

    `n_missing` counts the documents whose bytes it does not hold.
    """

    path: Path
    size: int
    created_at: str
    project_id: str
    keeps_originals: bool
    n_documents: int
    n_missing: int
    n_entries: int


def properties_of(repository: "Repository", hashes: list[str]) -> Properties:
    """Return the facts of a project file; `hashes` are those of the documents that are open, by their bytes."""
    return Properties(
        path=repository.path,
        size=repository.path.stat().st_size,
        created_at=repository.created_at,
        project_id=repository.project_id,
        keeps_originals=repository.keeps_originals,
        n_documents=len(hashes),
        n_missing=repository.n_missing(hashes),
        n_entries=repository.n_entries(),
    )
