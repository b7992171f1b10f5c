"""What an operation changed, so that views refresh that and no more."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """The outcome of one operation.

    `operation` is its name as menus show it ("Set outlet"). `documents` and `clusters` hold the ids
    of what changed; with `everything`, all views start over. `remarks` are sentences for the user on
    what the operation could not keep or do. With `is_judgement` it is what was decided of the clusters
    that changed, not what they are made of.
    """

    operation: str
    documents: frozenset[str] = frozenset()
    clusters: frozenset[str] = frozenset()
    everything: bool = False
    remarks: tuple[str, ...] = ()
    is_judgement: bool = False
