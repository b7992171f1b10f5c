"""What outlets are called on the screen, also where a document does not say which outlet it is of."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePath

from quoteview.core.document import Document

LONGEST = 14
"""Letters of a file name in a badge, where it cannot be cut at what tells it from others."""
_BORDER = re.compile(r"(?<=[\w)])[\s_.\-–—]+(?!\(\d)")


def outlet_names(documents: Iterable[Document]) -> Mapping[str, str]:
    """Return the name to show for each document's outlet, by document id.

    A document of unknown outlet goes by its file name without suffix, cut after as few words as tell
    these documents apart. Each counts as an outlet of its own, so no two share a name: files of one
    name go by their folder too, and if that is not enough by a number.
    """
    documents = tuple(documents)
    unknown = [document for document in documents if document.outlet is None]
    names = dict(zip((document.id for document in unknown), _told_apart(_stems(unknown)), strict=True))
    return {document.id: document.outlet or names[document.id] for document in documents}


def outlet_name(document: Document) -> str:
    """Return the name to show for a document's outlet while nobody knows yet what other documents there will be.

    A file name that is too long for a badge loses its middle: what tells it from others is most often at an end.
    """
    name = PurePath(document.path).stem or document.file_name
    short = name if len(name) <= LONGEST else f"{name[:LONGEST // 2]}…{name[-LONGEST // 2 + 1:]}"
    return document.outlet or short


def _stems(documents: Sequence[Document]) -> list[str]:
    """Return file names without suffix, no two the same."""
    stems = [PurePath(document.path).stem or document.file_name for document in documents]
    for longer in (_with_folders, _with_numbers):
        if len(set(stems)) < len(stems):
            stems = longer(documents, stems)
    return stems


def _with_folders(documents: Sequence[Document], stems: Sequence[str]) -> list[str]:
    count = Counter(stems)
    folders = [PurePath(document.path).parent.name for document in documents]
    return [f"{folder}/{stem}" if count[stem] > 1 else stem for folder, stem in zip(folders, stems, strict=True)]


def _with_numbers(_documents: Sequence[Document], stems: Sequence[str]) -> list[str]:
    seen: Counter[str] = Counter()
    numbered = []
    for stem in stems:
        seen[stem] += 1
        numbered.append(stem if seen[stem] == 1 else f"{stem} ({seen[stem]})")
    return numbered


def _told_apart(stems: Sequence[str]) -> list[str]:
    """Cut stems at a word border, as short as keeps different ones different."""
    cuts = [[*(found.start() for found in _BORDER.finditer(stem)), len(stem)] for stem in stems]
    for words in range(max(map(len, cuts), default=0)):
        names = [stem[: ends[min(words, len(ends) - 1)]] for stem, ends in zip(stems, cuts, strict=True)]
        if len(set(names)) == len(set(stems)):
            return names
    return list(stems)
