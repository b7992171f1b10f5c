"""Filters that somebody gave a name: kept as JSON, in which what this version does not know survives."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import cast

from PySide6.QtCore import QObject, Signal

from quoteview.core.difference import Severity
from quoteview.core.quotation import Kind
from quoteview.ui.models.filtering import EVERYTHING, Facet, Filter, Order, Value

_CLOSED: Mapping[Facet, type[Enum]] = {Facet.SEVERITY: Severity, Facet.KIND: Kind}
"""Facets whose values are the members of a closed set; the others have texts, or None."""


class NoSavedFilters(Exception):
    """A text that holds no saved filters."""


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A filter and an order under a name.

    `strange` are its members in JSON that this version does not know, `strange_facets` the facets and
    values it does not know, both as they were read.
    """

    name: str
    filter: Filter
    order: Order = Order.WORST
    strange: Mapping[str, object] = field(default_factory=dict)
    strange_facets: Mapping[str, Sequence[object]] = field(default_factory=dict)

    def missing(self, known: Mapping[Facet, Iterable[Value]]) -> list[tuple[Facet, Value]]:
        """Return what the filter asks for of each facet that is not among the values known of it."""
        asked = ((facet, self.filter.chosen(facet)) for facet in Facet if self.filter.asks(facet))
        return [(facet, value) for facet, values in asked for value in sorted(values.difference(known[facet]), key=str)]


class SavedFilters(QObject):
    """Saved filters by name, in the order in which they were saved. `changed` comes after each change."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._by_name: dict[str, SavedFilter] = {}
        self._strange: Mapping[str, object] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """The names there are."""
        return tuple(self._by_name)

    def get(self, name: str) -> SavedFilter | None:
        """Return the filter of this name, if there is one."""
        return self._by_name.get(name)

    def put(self, saved: SavedFilter) -> None:
        """Save a filter, in place of another of the same name."""
        self._by_name[saved.name] = saved
        self.changed.emit()

    def rename(self, name: str, new_name: str) -> bool:
        """Give a filter another name; return False when that is empty or taken."""
        if not new_name or new_name in self._by_name or name not in self._by_name:
            return False
        # Rebuilt, so that it stays where it is in the list.
        self._by_name = {
            (new_name if each == name else each): (replace(saved, name=new_name) if each == name else saved)
            for each, saved in self._by_name.items()
        }
        self.changed.emit()
        return True

    def delete(self, name: str) -> SavedFilter | None:
        """Take a filter away and return it, if there was one."""
        saved = self._by_name.pop(name, None)
        if saved:
            self.changed.emit()
        return saved

    def read(self, text: str) -> None:
        """Take the filters of a JSON text in place of all. Raises NoSavedFilters when it is none of ours."""
        try:
            content = json.loads(text)
        except ValueError as error:
            raise NoSavedFilters(text) from error
        match content:
            case {"filters": list(filters), **strange}:
                self._by_name = {saved.name: saved for saved in map(saved_filter_of, filters)}
                self._strange = cast("Mapping[str, object]", strange)
            case _:
                raise NoSavedFilters(text)

    def text(self) -> str:
        """Return what `read` takes."""
        filters = list(map(as_json, self._by_name.values()))
        return json.dumps({**self._strange, "filters": filters}, ensure_ascii=False)


def as_json(saved: SavedFilter) -> Mapping[str, object]:
    """Return what `saved_filter_of` takes, to be written as JSON."""
    facets: dict[str, list[object]] = {name: list(values) for name, values in saved.strange_facets.items()}
    for facet in Facet:
        if saved.filter.asks(facet) or facet is Facet.KIND:
            values = sorted(saved.filter.chosen(facet), key=str)
            facets.setdefault(facet.name, []).extend(each.value if isinstance(each, Enum) else each for each in values)
    own = {"name": saved.name, "words": saved.filter.words, "order": saved.order.name, "facets": facets}
    return {**own, **saved.strange}


def saved_filter_of(content: object) -> SavedFilter:
    """Return the filter that was read from JSON. Raises NoSavedFilters."""
    match content:
        case {"name": str(name), "words": str(words), "order": str(order), "facets": dict(facets), **strange}:
            wanted, unknown = _facets(Filter(words=words, kinds=EVERYTHING.kinds), facets)
            if order not in Order.__members__:
                strange["order"] = order
            known_order = Order.__members__.get(order, Order.WORST)
            return SavedFilter(name, wanted, known_order, cast("Mapping[str, object]", strange), unknown)
    raise NoSavedFilters(content)


def _facets(wanted: Filter, facets: Mapping[str, object]) -> tuple[Filter, Mapping[str, Sequence[object]]]:
    unknown: dict[str, Sequence[object]] = {}
    for name, values in facets.items():
        if not isinstance(values, list):
            raise NoSavedFilters(values)
        facet = Facet.__members__.get(name)
        strange = [value for value in values if facet is None or not _is_value(facet, value)]
        if strange:
            unknown[name] = strange
        if facet:
            known = (value for value in values if value not in strange)
            wanted = wanted.with_facet(facet, frozenset(_value(facet, value) for value in known))
    return wanted, unknown


def _is_value(facet: Facet, value: object) -> bool:
    if facet in _CLOSED:
        return value in {member.value for member in _CLOSED[facet]}
    return value is None or isinstance(value, str)


def _value(facet: Facet, value: object) -> Value:
    return cast("Value", _CLOSED[facet](value) if facet in _CLOSED else value)
