"""Whom the sentences of a document report: who is named beside a word of reporting, or was before a pronoun."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from quoteview.collate.signals.narration import Passage
from quoteview.collate.signals.sayings import CITING, PRONOUNS, cues
from quoteview.core.document import Document

_BEHIND = 5
"""So many words behind the last word of reporting a name may stand: said the mayor, Ada Brandt."""


class Reported(NamedTuple):
    """A sentence, the persons it names with the number of the word, and whom the one before it named."""

    passage: Passage
    named: Sequence[tuple[int, str]]
    before: Sequence[str]

    @property
    def persons(self) -> Sequence[str]:
        """Whom the sentence may report."""
        told = self.passage.told
        beside = [at for at, word in enumerate(told) if word.stem in cues() or word.key == CITING]
        if not beside:
            return ()
        own = [name for at, name in self.named if at <= beside[-1] + _BEHIND]
        has_pronoun = any(word.key in PRONOUNS for word in told[: beside[-1] + 1])
        return sorted({*own, *(self.before if has_pronoun else ())})

    def places_of(self, name: str) -> Collection[int]:
        """Return the numbers of the words that stand for a person: pronouns, where the name is not there."""
        own = [at for at, each in self.named if each == name]
        return own or [at for at, word in enumerate(self.passage.told) if word.key in PRONOUNS]


def reported_in(
    document: Document,
    passages: Iterable[Passage],
    by_surname: Mapping[str, Sequence[str]],
    before: Sequence[str] = (),
) -> Iterator[Reported]:
    """Yield sentences of a document with the persons they name, by the last words of their folded names.

    `before` are whom the sentence before them named.
    """
    for passage in passages:
        named = _named(document, passage, by_surname)
        yield Reported(passage, named, before)
        before = tuple(dict.fromkeys(name for _, name in named))[:2] or before


def _named(
    document: Document, passage: Passage, by_surname: Mapping[str, Sequence[str]]
) -> Sequence[tuple[int, str]]:
    return [
        (at, name)
        for at, word in enumerate(passage.told)
        if word.key in by_surname and document.text[word.start].isupper()
        for name in by_surname[word.key]
    ]
