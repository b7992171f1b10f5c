"""A state of a project, and arriving at one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class State:
    """What an operation left: its number, when it was done and by whom, its name, and what it changed, packed."""

    number: int
    at: str
    user: str
    operation: str
    changes: str


@dataclass(frozen=True, slots=True)
class Arrival:
    """Where an operation, undo and redo too, left a project: behind the history entry with the number `seq`.

    It was in the state with the number `state` then, of the `n_states` there were.
    """

    seq: int
    state: int
    n_states: int
