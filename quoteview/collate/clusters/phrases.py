"""Quotations with the same words by the same speaker: what grouping puts together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce

from quoteview.collate.clusters.evidence import Scale
from quoteview.collate.clusters.provenance import ARCHIVE, NEAR_DAYS, Provenance, Scopes
from quoteview.core.quotation import Quotation


@dataclass(frozen=True, slots=True, eq=False)
class Phrase:
    """One wording, as its first quotation prints it, and the quotations that have it, in canonical order."""

    text: str
    quotations: tuple[Quotation, ...]
    provenance: Provenance

    @property
    def documents(self) -> frozenset[str]:
        """The ids of the documents that print it."""
        return self.provenance.documents


def phrases_of(quotations: Iterable[Quotation], scopes: Scopes, scale: Scale) -> list[Phrase]:
    """Return the phrases of some quotations, in an order that does not depend on theirs.

    The same words by the same speaker are one phrase if they are telling enough for that, and if
    their documents are not far apart in time or the words would be telling across an archive.
    """
    together: dict[tuple[str, frozenset[str]], list[Quotation]] = {}
    for quotation in sorted(quotations, key=canonical):
        key = scale.read(quotation.text).spelled, scopes.provenance(quotation).speakers
        together.setdefault(key, []).append(quotation)
    return [phrase for same in together.values() for phrase in phrases_alike(same, scopes, scale)]


def phrases_alike(same: Sequence[Quotation], scopes: Scopes, scale: Scale) -> Iterator[Phrase]:
    """Yield the phrases of quotations that have the same words by the same speaker, given in canonical order."""
    return (_phrase(members, scopes) for members in _occasions(same, scopes, scale))


def canonical(quotation: Quotation) -> tuple[str, str, int, str]:
    """Return what quotations are sorted by where their order in the input must not matter."""
    return quotation.text, quotation.document_id, quotation.span.start, quotation.id


def _phrase(members: Sequence[Quotation], scopes: Scopes) -> Phrase:
    provenance = reduce(Provenance.joined, map(scopes.provenance, members))
    return Phrase(members[0].text, tuple(members), provenance)


def _occasions(same: Sequence[Quotation], scopes: Scopes, scale: Scale) -> Iterator[Sequence[Quotation]]:
    """Yield the quotations of one wording by one speaker, apart where the words alone do not tie them."""
    if len(same) == 1:
        yield same
        return
    text = same[0].text
    if scale.is_worth(text, ARCHIVE):
        # More is never needed of words by one speaker.
        yield same
        return
    if not scale.read(text).code:
        yield from ([quotation] for quotation in same)
        return
    for near in _near_in_time(same, scopes):
        anywhere = replace(scopes.provenance(near[0]), documents=frozenset())
        if scale.is_worth(text, scopes.needed(anywhere, anywhere)):
            yield near
        else:
            by_document: dict[str, list[Quotation]] = defaultdict(list)
            for quotation in near:
                by_document[quotation.document_id].append(quotation)
            yield from by_document.values()


def _near_in_time(same: Sequence[Quotation], scopes: Scopes) -> list[list[Quotation]]:
    """Return quotations by occasion; those of unknown day are with the others if these are all near."""
    days = {quotation.id: min(scopes.provenance(quotation).days, default=None) for quotation in same}
    occasions: list[list[Quotation]] = []
    last: int | None = None
    for day, quotation in sorted(
        ((day, quotation) for quotation in same if (day := days[quotation.id]) is not None),
        key=lambda entry: (entry[0], canonical(entry[1])),
    ):
        if last is None or day - last > NEAR_DAYS:
            occasions.append([])
        occasions[-1].append(quotation)
        last = day
    undated = [quotation for quotation in same if days[quotation.id] is None]
    if len(occasions) <= 1:
        return [sorted([*(occasions[0] if occasions else []), *undated], key=canonical)]
    return [*occasions, undated] if undated else occasions
