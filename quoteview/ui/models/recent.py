"""What was opened lately, and where one stood in it: kept as JSON, the latest first."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from quoteview.ui.translation import tr

if TYPE_CHECKING:
    from quoteview.ui.models.saved_filters import SavedFilter

KEPT = 10

Paths = tuple[Path, ...]
"""What was opened together: one project file, or files and folders."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What was opened together, and where one stood in it: the filter, and the cluster or "".

    A project was made of its `sources`.
    """

    paths: Paths
    sources: Paths = ()
    filter: "SavedFilter | None" = None
    cluster_id: str = ""

    @property
    def name(self) -> str:
        """The name to show."""
        from quoteview.core.project import PROJECT_SUFFIX  # noqa: PLC0415 - a window with no past needs none

        path = self.paths[0]
        first = path.stem if path.suffix == PROJECT_SUFFIX else path.name or str(path)
        more = len(self.paths) - 1
        return tr("{name} and %n more", n=more).format(name=first) if more else first

    @property
    def place(self) -> str:
        """The folder in which the first of it is."""
        return str(self.paths[0].parent)

    @property
    def is_there(self) -> bool:
        """Whether any of it still exists."""
        return any(path.exists() for path in self.paths)


class Recent(QObject):
    """What was opened lately. `changed` comes after each change."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Opened] = []

    @property
    def entries(self) -> Sequence[Opened]:
        """What was opened, the latest first."""
        return tuple(self._entries)

    def of(self, paths: Paths) -> Opened | None:
        """Return what is known of these paths, opened together, if anything is."""
        return next((entry for entry in self._entries if entry.paths == paths), None)

    def put(self, entry: Opened) -> None:
        """Put something first, in place of what was known of the same paths."""
        others = [each for each in self._entries if each.paths != entry.paths]
        self._entries = [entry, *others][:KEPT]
        self.changed.emit()

    def stand(self, paths: Paths, wanted: "SavedFilter", cluster_id: str) -> None:
        """Remember where one stands in what was opened; nothing moves in the list."""
        entry = self.of(paths)
        if entry:
            at = self._entries.index(entry)
            self._entries[at] = replace(entry, filter=wanted, cluster_id=cluster_id)
            self.changed.emit()

    def forget(self) -> None:
        """Forget everything."""
        self._entries = []
        self.changed.emit()

    def read(self, text: str) -> None:
        """Take the entries of a JSON text in place of all; what is none of ours is left out."""
        try:
            content = json.loads(text)
        except ValueError:
            content = None
        entries = map(_entry, content) if isinstance(content, list) else ()
        self._entries = [entry for entry in entries if entry][:KEPT]

    def text(self) -> str:
        """Return what `read` takes."""
        return json.dumps(list(map(_as_json, self._entries)), ensure_ascii=False)


def _as_json(entry: Opened) -> Mapping[str, object]:
    from quoteview.ui.models.saved_filters import as_json  # noqa: PLC0415 - as above

    wanted = as_json(entry.filter) if entry.filter else None
    paths, sources = list(map(str, entry.paths)), list(map(str, entry.sources))
    return {"paths": paths, "sources": sources, "filter": wanted, "cluster": entry.cluster_id}


def _entry(content: object) -> Opened | None:
    match content:
        case {"paths": [str(), *_] as paths, "sources": list(sources), "filter": wanted, "cluster": str(cluster_id)}:
            return Opened(_paths(paths), _paths(sources), _filter(wanted), cluster_id)
    return None


def _paths(texts: Sequence[object]) -> Paths:
    return tuple(Path(str(text)) for text in texts)


def _filter(content: object) -> "SavedFilter | None":
    if not content:
        return None
    from quoteview.ui.models.saved_filters import NoSavedFilters, saved_filter_of  # noqa: PLC0415 - as above

    try:
        return saved_filter_of(content)
    except NoSavedFilters:
        # A place nobody can go back to is no reason to forget what was opened.
        return None
