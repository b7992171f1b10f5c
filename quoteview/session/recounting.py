"""Recounting: the history of what is open, each entry with the words of what it is about in place of its id."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from quoteview.core.collection import Collection
from quoteview.core.history import Edit, Entry
from quoteview.session.session import Session

AT_ONCE = 2_000
"""Entries read in one go: a judgement waits no longer than that takes."""
MOST_TOLD = 160
"""Code points that are told of the words of a statement."""


@dataclass(frozen=True, slots=True)
class Account:
    """One entry of the history.

    `about` are the first words of the statement, wording or quotation it is about, or the name of the
    document; `old` and `new` the values, with words in place of ids. `about` is "" where nothing knows
    the words any more.
    """

    entry: Entry
    about: str
    old: str
    new: str


class Recounting:
    """Reads the history of one project from its beginning, and goes on where it stopped."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.path: Path | None = session.project_path
        """The project file it is about."""
        self._after = 0
        self._told: dict[str, str] = {}
        """The words of statements, wordings, quotations and documents, by id."""

    @property
    def is_of_what_is_open(self) -> bool:
        """Whether the project that is open now is still the one it is about."""
        return self.path is not None and self._session.project_path == self.path

    def read_on(self) -> Iterator[tuple[Account, ...]]:
        """Yield what was done since the last call, the earliest first, a few thousand entries at a time.

        Stops where another project was opened meanwhile. Raises DamagedProject.
        """
        while self.is_of_what_is_open:
            entries = self._session.history(self._after, AT_ONCE)
            if not entries or not self.is_of_what_is_open:
                return
            self._after = entries[-1].seq
            collections = self._session.project.collection, self._session.project.found
            self._learn((entry.edit for entry in entries), collections)
            yield tuple(self._account(entry, collections) for entry in entries)

    def _learn(self, edits: Iterable[Edit], collections: Iterable[Collection]) -> None:
        """Take from the history itself the words of what may be gone by now."""
        for edit in edits:
            match edit.field:
                case "text" | "reference":
                    self._told[edit.target_id] = short(edit.new or edit.old)
                case "path":
                    self._told[edit.target_id] = Path(edit.new or edit.old).name
                case "cluster":
                    words = self._words(edit.target_id, collections)
                    for identifier in filter(None, (edit.old, edit.new) if words else ()):
                        self._told.setdefault(identifier, words)

    def _account(self, entry: Entry, collections: Iterable[Collection]) -> Account:
        edit = entry.edit
        about = self._words(edit.target_id, collections)
        if edit.field in {"cluster", "kept_apart"}:
            old, new = (self._words(each, collections) or each for each in (edit.old, edit.new))
        else:
            old, new = edit.old, edit.new
        return Account(entry, about, old, new)

    def _words(self, identifier: str, collections: Iterable[Collection]) -> str:
        known = next(filter(None, (_words_in(each, identifier) for each in collections)), "")
        if known:
            self._told[identifier] = known
        return self._told.get(identifier, "")


def short(text: str) -> str:
    """Return the beginning of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= MOST_TOLD else f"{line[:MOST_TOLD].rstrip()}…"


def _words_in(collection: Collection, identifier: str) -> str:
    """Return the words of what has an id in a collection, or ""."""
    if cluster := collection.cluster_by_id.get(identifier):
        return short(cluster.base_text)
    if cluster := collection.cluster_of_variant.get(identifier):
        return short(next(each.text for each in cluster.variants if each.id == identifier))
    if quotation := collection.quotation_by_id.get(identifier):
        return short(quotation.text)
    document = collection.document_by_id.get(identifier)
    return (document.title or document.file_name) if document else ""
