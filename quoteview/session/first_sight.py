"""What is seen first of a large project of which nobody has seen anything yet."""

from heapq import nlargest
from typing import TYPE_CHECKING

from quoteview.core.collection import Collection

if TYPE_CHECKING:
    from quoteview.store.repository import Repository

FRONT = 60
"""Statements that are there first when a project is opened: as many as fit on a screen, and more."""
MANY = 2_000
"""Statements from which it takes longer than anybody waits to compare the wordings of each."""


def first_sight(collection: Collection) -> Collection | None:
    """Return the part of a large collection that is printed in most wordings; None where all is there soon enough."""
    if len(collection.clusters) < MANY:
        return None
    widest = nlargest(FRONT, collection.clusters, key=lambda cluster: len(cluster.variants))
    return collection.part(cluster.id for cluster in widest)


def keep_first_sight(repository: "Repository", collection: Collection) -> None:
    """Keep that part in a project file that was made of others, for whoever opens it first. Raises CannotSave."""
    front = first_sight(collection)
    if front:
        repository.keep_front(front)
