"""Values as JSON and back, by their annotations.

A dataclass is the list of its fields in order, so that fields may be appended, with a default, and
nothing else; a Sentence is its template and values. What is stored is never pickled: a project file
comes from elsewhere, too, and must not be able to run anything.
"""

import json
import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import lru_cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from quoteview.core.sentence import Sentence

Unpacking = Callable[[Any], Any]


def dumps(value: object) -> str:
    """Return a value as one line of JSON."""
    return json.dumps(_packed(value), ensure_ascii=False, separators=(",", ":"))


def loads(kind: Any, text: str) -> Any:
    """Return the value of an annotated type that `dumps` wrote. Raises ValueError or TypeError when it is no such."""
    return unpacking(kind)(json.loads(text))


def _packed(value: object) -> object:
    if isinstance(value, Sentence):
        return {"s": value.template, "v": {name: _packed(each) for name, each in value.values.items()}}
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple):
        return [_packed(each) for each in value]
    if isinstance(value, frozenset):
        return sorted(map(_packed, value))  # type: ignore[type-var] # of enums and strings alone
    if is_dataclass(value) and not isinstance(value, type):
        return [_packed(getattr(value, field)) for field in _names(type(value))]
    raise TypeError(f"{type(value).__name__} cannot be stored")


@lru_cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@lru_cache
def unpacking(kind: Any) -> Unpacking:
    """Return what turns packed values into those of a type."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in {Union, types.UnionType}:
        return _optional(arguments)
    if origin is tuple:
        return _sequence(arguments)
    if origin is frozenset:
        each = unpacking(arguments[0])
        return lambda packed: frozenset(map(each, packed))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {member.value: member for member in kind}.__getitem__
    if is_dataclass(kind):
        return _dataclass(kind)
    return _text if kind is str else _same


def _same(packed: Any) -> Any:
    return packed


def _text(packed: str | Mapping[str, Any]) -> str:
    if isinstance(packed, str):
        return packed
    values = {name: _text(each) if isinstance(each, dict) else each for name, each in packed["v"].items()}
    return Sentence(packed["s"], **values)


def _optional(arguments: tuple[Any, ...]) -> Unpacking:
    """Return the unpacking of `X | None`, or of enums whose values do not meet."""
    others = [argument for argument in arguments if argument is not types.NoneType]
    if len(others) == 1:
        other = unpacking(others[0])
        return lambda packed: None if packed is None else other(packed)
    members = {member.value: member for enum in others for member in enum}
    return lambda packed: None if packed is None else members[packed]


def _sequence(arguments: tuple[Any, ...]) -> Unpacking:
    if arguments[1:] == (Ellipsis,):
        each = unpacking(arguments[0])
        return lambda packed: tuple(map(each, packed))
    kinds = [unpacking(argument) for argument in arguments]
    return lambda packed: tuple(kind(value) for kind, value in zip(kinds, packed, strict=True))


def _dataclass(kind: Any) -> Unpacking:
    hints = get_type_hints(kind)
    # Numbers are what JSON says they are; there are many of them, and a call for each would be half the time.
    kinds = [None if hints[name] in {int, float, bool} else unpacking(hints[name]) for name in _names(kind)]

    def unpack(packed: Any) -> Any:
        # Where fewer fields were stored than there are now, the others have their defaults.
        return kind(*(value if each is None else each(value) for each, value in zip(kinds, packed, strict=False)))

    return unpack
