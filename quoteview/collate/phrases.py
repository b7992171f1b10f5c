"""Quotations with the same words by the same speaker: what grouping puts together."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce

from quoteview.collate.background import Background, count_terms
from quoteview.collate.evidence import Measured, Scale
from quoteview.collate.normalize import Wording, wording
from quoteview.collate.provenance import Provenance, Scopes
from quoteview.core.quotation import Quotation


@dataclass(frozen=True)
class Phrase:
    """One wording and every quotation that has it, in canonical order."""

    measured: Measured
    quotations: tuple[Quotation, ...]
    provenance: Provenance


def phrases_of(quotations: Iterable[Quotation], scopes: Scopes) -> tuple[list[Phrase], Scale]:
    """Return the phrases of some quotations, in an order that does not depend on theirs, and the scale."""
    by_text: dict[str, Wording] = {}
    together: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Quotation]] = defaultdict(list)
    for quotation in sorted(quotations, key=canonical):
        own = by_text.setdefault(quotation.text, wording(quotation.text))
        speakers = tuple(scopes.provenance(quotation).speakers)
        together[own.keys or (quotation.id,), speakers].append(quotation)
    scale = Scale(Background(count_terms({own.keys: None for own in by_text.values()})))
    measured = {text: scale.measure(own) for text, own in by_text.items()}
    return [_phrase(members, measured, scopes) for _, members in sorted(together.items())], scale


def canonical(quotation: Quotation) -> tuple[str, str, int, str]:
    """Return what quotations are sorted by where their order in the input must not matter."""
    return quotation.text, quotation.document_id, quotation.span.start, quotation.id


def _phrase(members: Sequence[Quotation], measured: dict[str, Measured], scopes: Scopes) -> Phrase:
    provenance = reduce(Provenance.joined, (scopes.provenance(quotation) for quotation in members))
    return Phrase(measured[members[0].text], tuple(members), provenance)
