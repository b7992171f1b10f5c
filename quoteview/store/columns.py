"""Many values of one kind as JSON and back, field by field, by their annotations.

What `packing` does for one value this does for thousands: a dataclass is the list of its fields' columns in order, so
that fields may be appended, with a default, and nothing else; one that is no more leaves its place. There are as many
steps in Python as there are columns, not values; a hundred thousand quotations are there in the time that Python takes
to allocate them.

| of | the column is |
|---|---|
| a dataclass | the list of the columns of its fields |
| `X | None`, X being a dataclass | which are there, and the column of these |
| a tuple or a set of any length | the lengths, and the column of all members one after the other |
| text, numbers, enums | the list of them; or, where they repeat, the different ones and which of them each is |
"""

import json
import types
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import MISSING, fields, is_dataclass
from functools import lru_cache
from itertools import accumulate, chain, pairwise, repeat, starmap
from typing import Any, Union, get_args, get_origin

from quoteview.store.packing import packed, sentence, stored, unpacking

Column = list[Any] | dict[str, list[Any]]


def dumps(kind: Any, values: Sequence[object]) -> str:
    """Return values of an annotated type as one line of JSON."""
    return json.dumps(_column(kind, values), ensure_ascii=False, separators=(",", ":"))


def loads(kind: Any, text: str) -> list[Any]:
    """Return the values that `dumps` wrote. Raises LookupError, TypeError or ValueError when they are no such."""
    return _values(kind, json.loads(text, object_hook=sentence))


def _column(kind: Any, values: Sequence[Any]) -> Column:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is tuple and arguments[1:] != (Ellipsis,):
        return [_column(each, [value[at] for value in values]) for at, each in enumerate(arguments)]
    if origin in {tuple, frozenset}:
        members = [sorted(value) if origin is frozenset else value for value in values]
        return [list(map(len, members)), _column(arguments[0], list(chain.from_iterable(members)))]
    inner = _dataclass_or_nothing(kind)
    if inner:
        there = [value for value in values if value is not None]
        return [[int(value is not None) for value in values], _column(inner, there)]
    if _is_of_fields(kind):
        return [_column(of, [getattr(value, name) if name else () for value in values]) for name, of in stored(kind)]
    return _plain([packed(value) for value in values])


def _plain(cells: list[Any]) -> Column:
    """Return text, numbers and the like, those that repeat once."""
    keys = [(json.dumps(cell),) if isinstance(cell, dict) else cell for cell in cells]
    # 1, 1.0 and True are one key, and must not become one value.
    different = dict(zip(((type(key), key) for key in keys), cells, strict=True))
    has_sentences = any(isinstance(cell, dict) for cell in cells)
    if 2 * len(different) > len(cells) and not has_sentences:
        return cells
    place = {key: at for at, key in enumerate(different)}
    return {"of": list(different.values()), "at": [place[type(key), key] for key in keys]}


def _values(kind: Any, column: Any) -> list[Any]:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is tuple and arguments[1:] != (Ellipsis,):
        return list(zip(*starmap(_values, zip(arguments, column, strict=True)), strict=True))
    if origin in {tuple, frozenset}:
        lengths, members = column
        return _cut(origin, lengths, _values(arguments[0], members))
    inner = _dataclass_or_nothing(kind)
    if inner:
        is_there, there = column[0], iter(_values(inner, column[1]))
        return [next(there) if each else None for each in is_there]
    return _made(kind, column) if _is_of_fields(kind) else _unpacked(kind, column)


def _cut(into: Callable[[Iterable[Any]], Any], lengths: Sequence[int], members: Sequence[Any]) -> list[Any]:
    ends = list(accumulate(lengths, initial=0))
    if ends[-1] != len(members) or min(lengths, default=0) < 0:
        raise ValueError("not as many members as were counted")
    nothing = into(())
    return [into(members[start:end]) if start < end else nothing for start, end in pairwise(ends)]


def _unpacked(kind: Any, column: Column) -> list[Any]:
    unpack = unpacking(kind)
    if isinstance(column, list):
        return list(map(unpack, column)) if unpack else column
    different = list(map(unpack, column["of"])) if unpack else column["of"]
    if min(column["at"], default=0) < 0:
        raise ValueError("no such value")
    return list(map(different.__getitem__, column["at"]))


def _made(kind: Any, columns: Sequence[Any]) -> list[Any]:
    """Return dataclasses with slots, made without a call of Python's own for each."""
    there = [(name, of, column) for (name, of), column in zip(stored(kind), columns, strict=False) if name]
    cells = {name: _values(of, column) for name, of, column in there}
    n = len(next(iter(cells.values()), ()))
    cells |= {name: _default(kind, name, n) for name, _ in stored(kind) if name and name not in cells}
    for name, values in cells.items():
        if len(values) != n:
            raise ValueError(f"not as many of {name} as there are values")
    if not kind.__dataclass_params__.init:  # it looks at what it is made of by itself
        return list(map(kind, *(cells[name] for name, _ in stored(kind) if name)))
    made = list(map(object.__new__, repeat(kind, n)))
    for name, values in cells.items():
        _do(map(getattr(kind, name).__set__, made, values))
    if hasattr(kind, "__post_init__"):
        _do(map(kind.__post_init__, made))
    return made


def _do(calls: Iterable[object]) -> None:
    deque(calls, maxlen=0)


def _default(kind: Any, name: str, n: int) -> list[Any]:
    (field,) = (each for each in fields(kind) if each.name == name)
    if field.default is MISSING:
        raise ValueError(f"{name} is missing")
    return [field.default] * n


def _is_of_fields(kind: Any) -> bool:
    return is_dataclass(kind)


@lru_cache
def _dataclass_or_nothing(kind: Any) -> Any:
    """Return X where a type is `X | None` and X a dataclass, or None."""
    others = [each for each in get_args(kind) if each is not types.NoneType]
    is_union = get_origin(kind) in {Union, types.UnionType}
    return others[0] if is_union and len(others) == 1 and is_dataclass(others[0]) else None
