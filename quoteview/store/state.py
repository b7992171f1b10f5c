"""A state of a project."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class State:
    """What an operation left: its number, when it was done and by whom, its name, and what it changed, packed."""

    number: int
    at: str
    user: str
    operation: str
    changes: str
