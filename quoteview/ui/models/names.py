"""What outlets are called on the screen, also where a document does not say which outlet it is of."""

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePath

from quoteview.core.document import Document

_BORDER = re.compile(r"(?<=[\w)])[\s_.\-–—]+")


def outlet_names(documents: Iterable[Document]) -> Mapping[str, str]:
    """Return the name to show for each document's outlet, by document id.

    A document of unknown outlet goes by its file name without suffix, cut after as few words as tell
    these documents apart.
    """
    documents = tuple(documents)
    unknown = [document for document in documents if document.outlet is None]
    names = dict(zip((document.id for document in unknown), _told_apart([_stem(d) for d in unknown]), strict=True))
    return {document.id: document.outlet or names[document.id] for document in documents}


def _stem(document: Document) -> str:
    return PurePath(document.path).stem or document.file_name


def _told_apart(stems: Sequence[str]) -> list[str]:
    """Cut stems at a word border, as short as keeps different ones different."""
    cuts = [[*(found.start() for found in _BORDER.finditer(stem)), len(stem)] for stem in stems]
    for words in range(max(map(len, cuts), default=0)):
        names = [stem[: ends[min(words, len(ends) - 1)]] for stem, ends in zip(stems, cuts, strict=True)]
        if len(set(names)) == len(set(stems)):
            return names
    return list(stems)
