"""Documents that two copies have with two texts: one document, of which one of the texts stands, or two."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from quoteview.core.collection import Collection
from quoteview.core.document import Document
from quoteview.core.sentence import Sentence
from quoteview.session.copies.copy import Copy, Origin
from quoteview.session.copies.joining import only_ones, paired


@dataclass(frozen=True, slots=True)
class Reread:
    """What two copies found, each document that is one in both with the text that stands, and what is told of that.

    `differing` are sentences on documents that each of the copies has another text of, by the ids of what stands;
    `told` those on what no person has to look at.
    """

    one: Collection
    other: Collection
    differing: Mapping[str, Sentence]
    told: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class _Pair:
    """A document that two copies have with two texts; the first of these stands."""

    stands: Document
    gives_way: Document
    read: Origin
    """When and by whom the text that stands was read."""
    was_read: Origin
    is_only_news: bool
    """Whether the other copy has the document as it was in the beginning still."""

    @property
    def sentence(self) -> Sentence:
        if self.is_only_news:
            return Sentence(
                "{file} changed, and was read again by {who} ({at}): that text stands, and what was decided in the "
                "other copy is where its words are.",
                file=self.stands.file_name, who=self.read.by or "?", at=self.read.at,
            )  # fmt: skip
        return Sentence(
            "{file} was read with two texts, by {one} ({at}) and by {other} ({other_at}); the later stands.",
            file=self.stands.file_name, one=self.was_read.by or "?", at=self.was_read.at,
            other=self.read.by or "?", other_at=self.read.at,
        )  # fmt: skip


def reread(before: Collection, one: Copy, other: Copy) -> Reread:
    """Return what two copies found, with one text of each document that both have.

    A document is the same in both where its path is, and was that `before`, or most lines of its text are. Whoever
    read it again since has the text that stands; where both did, or there was nothing before, the later reading.
    Others of one path, or of one address, are two documents: that is told.
    """
    mine, theirs = one.project.found, other.project.found
    alone = _alone(mine, theirs), _alone(theirs, mine)
    paths = {document.path for document in before.documents}
    began = {document.sha256 for document in before.documents}
    pairs = []
    told = [_two_of_one_address(*each) for each in _same(*alone, "url") if each[0].path != each[1].path]
    for own, yours in _same(*alone, "path"):
        if own.path in paths or _is_alike(own.text, yours.text):
            pairs.append(_pair((own, one), (yours, other), began))
        else:
            told.append(_two_of_one_path(own))
    news = {pair.gives_way.id: pair.stands for pair in pairs}
    told += (pair.sentence for pair in pairs if pair.is_only_news)
    differing = {pair.stands.id: pair.sentence for pair in pairs if not pair.is_only_news}
    return Reread(_brought_up(mine, news, theirs), _brought_up(theirs, news, mine), differing, tuple(told))


def _alone(mine: Collection, theirs: Collection) -> Sequence[Document]:
    """Return the documents of which the other has no bytes."""
    known = paired(theirs.documents, mine.documents)
    return [document for document in mine.documents if document.id not in known]


def _same(
    mine: Iterable[Document], theirs: Iterable[Document], field: Literal["path", "url"]
) -> Iterator[tuple[Document, Document]]:
    """Yield the documents of one path or address, where each copy has one such."""
    own, yours = only_ones(mine, field), only_ones(theirs, field)
    yield from ((own[each], yours[each]) for each in own if each in yours)


def _is_alike(one: str, other: str) -> bool:
    """Tell whether most lines of the shorter of two texts stand in the other."""
    mine, theirs = ({line.strip() for line in text.splitlines()} - {""} for text in (one, other))
    return 2 * len(mine & theirs) > min(len(mine), len(theirs))


def _pair(one: tuple[Document, Copy], other: tuple[Document, Copy], began: Iterable[str]) -> _Pair:
    unread = [document.sha256 in began for document, _ in (one, other)]
    is_only_news = unread.count(True) == 1
    read = [(document, copy.origin(document.id, "path")) for document, copy in (one, other)]
    if is_only_news:
        (old, was_read), (new, is_read) = read if unread[0] else reversed(read)
    else:
        (old, was_read), (new, is_read) = sorted(read, key=lambda each: (each[1], each[0].sha256))
    return _Pair(new, old, is_read, was_read, is_only_news)


def _brought_up(found: Collection, news: Mapping[str, Document], other: Collection) -> Collection:
    """Return what was found with other documents in the place of some, and what the other found in them."""
    if not news.keys() & found.document_by_id.keys():
        return found
    documents = tuple(news.get(each.id, each) for each in found.documents)
    quotations = tuple(
        quotation
        for was, document in zip(found.documents, documents, strict=True)
        for quotation in (found if was is document else other).quotations_in(document.id)
    )
    return replace(found, documents=documents, quotations=quotations, clusters=(), possible=())


def _two_of_one_address(one: Document, other: Document) -> Sentence:
    first, last = sorted((one.file_name, other.file_name))
    return Sentence("{one} and {other} are of one address and have two texts: both are kept.", one=first, other=last)


def _two_of_one_path(document: Document) -> Sentence:
    return Sentence("{path} is another document in each copy: both are kept.", path=document.path)
