"""Values as JSON and back, by their annotations.

A dataclass is the list of its fields in order, so that fields may be appended, with a default, and
nothing else: one that is no more leaves an empty place (`RETIRED`). A Sentence is its template and
values. What is stored is never pickled: a project file comes from elsewhere, too, and must not be
able to run anything.
"""

import json
import types
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import lru_cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from quoteview.core.quotation import Quotation
from quoteview.core.sentence import Sentence
from quoteview.core.text import Span

Unpacking = Callable[[Any], Any]
"""Turns what JSON holds into a value. There is none for what JSON says itself: a hundred thousand quotations have
millions of such fields, and a call for each would be most of the time that opening a project takes."""


RETIRED: Mapping[type, Mapping[int, Any]] = {Quotation: {10: tuple[Span, ...]}}
"""The places of fields that are no more, each some tuple: the marks within a quotation that reopened a paragraph."""


def dumps(value: object) -> str:
    """Return a value as one line of JSON."""
    return json.dumps(packed(value), ensure_ascii=False, separators=(",", ":"))


def loads(kind: Any, text: str) -> Any:
    """Return the value of an annotated type that `dumps` wrote. Raises ValueError or TypeError when it is no such."""
    packed = json.loads(text, object_hook=sentence)
    unpack = unpacking(kind)
    return unpack(packed) if unpack else packed


def packed(value: object) -> object:
    """Return a value as JSON can hold it. Raises TypeError when it is of no kind that is stored."""
    if isinstance(value, Sentence):
        return {"s": value.template, "v": {name: packed(each) for name, each in value.values.items()}}
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple):
        return [packed(each) for each in value]
    if isinstance(value, frozenset):
        return sorted(map(packed, value))  # type: ignore[type-var] # of enums and strings alone
    if is_dataclass(value) and not isinstance(value, type):
        return [packed(getattr(value, name)) if name else [] for name, _ in stored(type(value))]
    raise TypeError(f"{type(value).__name__} cannot be stored")


@lru_cache
def stored(kind: Any) -> Sequence[tuple[str | None, Any]]:
    """Return the names of the fields of a dataclass by their places, and their types; None for one that is no more."""
    hints = get_type_hints(kind)
    places: list[tuple[str | None, Any]] = [(field.name, hints[field.name]) for field in fields(kind)]
    for place, retired in sorted(RETIRED.get(kind, {}).items()):
        places.insert(place, (None, retired))
    return places


@lru_cache
def unpacking(kind: Any) -> Unpacking | None:
    """Return what turns packed values into those of a type; it may use up what it is given."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in {Union, types.UnionType}:
        return _optional(arguments)
    if origin is tuple:
        return _sequence(arguments)
    if origin is frozenset:
        each = unpacking(arguments[0])
        return (lambda packed: frozenset(map(each, packed))) if each else frozenset
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {member.value: member for member in kind}.__getitem__
    return _dataclass(kind) if is_dataclass(kind) else None


def sentence(cells: dict[str, Any]) -> object:
    """Return the Sentence that a JSON object stands for, or the object itself, which is the values of one."""
    values = cells.get("v")
    return Sentence(cells["s"], **values) if isinstance(values, dict) else cells


def _optional(arguments: tuple[Any, ...]) -> Unpacking | None:
    """Return the unpacking of `X | None`, or of enums whose values do not meet."""
    others = [argument for argument in arguments if argument is not types.NoneType]
    if len(others) == 1:
        other = unpacking(others[0])
        return (lambda packed: None if packed is None else other(packed)) if other else None
    members = {member.value: member for enum in others for member in enum}
    return lambda packed: None if packed is None else members[packed]


def _sequence(arguments: tuple[Any, ...]) -> Unpacking:
    if arguments[1:] == (Ellipsis,):
        each = unpacking(arguments[0])
        return (lambda packed: tuple(map(each, packed))) if each else tuple
    kinds = [unpacking(argument) for argument in arguments]
    return lambda packed: tuple(kind(value) if kind else value for kind, value in zip(kinds, packed, strict=True))


def _dataclass(kind: Any) -> Unpacking:
    kinds = ((at, unpacking(of)) for at, (name, of) in enumerate(stored(kind)) if name)
    others = [(at, each) for at, each in kinds if each]
    retired = sorted(RETIRED.get(kind, ()), reverse=True)

    def unpack(packed: list[Any]) -> Any:
        # Where fewer fields were stored than there are now, the others have their defaults.
        for at, each in others:
            if at < len(packed):
                packed[at] = each(packed[at])
        for at in retired:
            del packed[at : at + 1]
        return kind(*packed)

    return unpack
