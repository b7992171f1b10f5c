"""The wordings of one cluster beneath its base, each cut into the pieces that agree and the pieces that differ."""

import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import lru_cache
from itertools import accumulate

from quoteview.core.cluster import Cluster, Variant
from quoteview.core.collection import Collection
from quoteview.core.difference import Code, Comparison, Difference, Severity
from quoteview.core.document import Document
from quoteview.core.quotation import Kind, Quotation
from quoteview.core.text import Span
from quoteview.core.verdict import UNJUDGED, Judgement
from quoteview.session.comparing import Comparing
from quoteview.ui.models.judgement_words import told
from quoteview.ui.models.labels import shown
from quoteview.ui.models.names import outlet_names
from quoteview.ui.translation import tr

OMITTED = "…"
_INVISIBLE = {"Cc", "Cf", "Zl", "Zp", "Zs"}
_PLACES_NAMED = 4
_LEFT_OUT = {Code.FRAGMENT_OF, Code.TRUNCATION}


class Mark(Enum):
    """How a piece of a wording stands to the base."""

    ONLY_BASE = auto()
    """Stands in the base and not here."""
    ONLY_VARIANT = auto()
    """Stands here and not in the base."""
    REPLACED = auto()
    """Stands in the base where something else stands here."""
    REPLACING = auto()
    """Stands here where something else stands in the base."""
    COSMETIC = auto()
    """Differs in nothing that is said."""
    COSMETIC_GONE = auto()
    """Stands in the base alone, and says nothing."""
    OMITTED = auto()
    """Stands for a part of the base that a fragment does not print."""
    GAP = auto()
    """Beside the base: nothing stands here where the base has something."""
    GAP_IN_BASE = auto()
    """In the base, beside a variant that has something there."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text with one mark, or none where the wordings agree; `difference` is what it belongs to."""

    text: str
    mark: Mark | None = None
    difference: Difference | None = None


@dataclass(frozen=True, slots=True)
class CollationRow:
    """One wording: who prints it, where, and how it differs from the base.

    `variant_id` is None for an assembled statement, which nobody prints in full. `comparison` is what
    the differences are of; the base has none. A reference is a base that somebody chose.
    """

    variant_id: str | None
    is_base: bool
    outlets: tuple[str, ...]
    whereabouts: str
    quotation_ids: tuple[str, ...]
    pieces: tuple[Piece, ...]
    differences: tuple[Difference, ...]
    wording: str
    comparison: Comparison | None = None
    is_reference: bool = False
    judgement: Judgement = UNJUDGED
    question: str = ""
    """What a source of record suggests of it, where nobody has judged it."""

    @property
    def severity(self) -> Severity:
        """The severity of the worst difference."""
        return max((difference.severity for difference in self.differences), default=Severity.NONE)

    @property
    def codes(self) -> tuple[tuple[str, Severity], ...]:
        """The codes of the row with the worst severity each has here, worst first."""
        worst: dict[str, Severity] = {}
        for difference in self.differences:
            label = difference.code.label
            worst[label] = max(worst.get(label, Severity.NONE), difference.severity)
        return tuple(sorted(worst.items(), key=lambda item: (-item[1].rank, item[0])))

    @property
    def walkable(self) -> tuple[Difference, ...]:
        """The differences one can step through: those that are marked in the row."""
        marked = (piece.difference for piece in self.pieces if piece.mark is not Mark.OMITTED)
        return tuple(dict.fromkeys(difference for difference in marked if difference is not None))

    @property
    def sentence(self) -> str:
        """The row in words, for tooltips and screen readers."""
        who = ", ".join(self.outlets)
        if self.is_base:
            named = tr("Base of {outlets}") if who else tr("Base, assembled")
        else:
            named = tr("Wording of {outlets}") if who else tr("Wording, assembled")
        differences = [described(difference) for difference in self.differences]
        judged = ", ".join(told(self.judgement)) or self.question
        reference = tr("reference wording") if self.is_reference else ""
        every = "; ".join(filter(None, (reference, *differences, judged)))
        return f"{named.format(outlets=who)}: {self.wording}" + (f" ({every})" if every else "")


def described(difference: Difference) -> str:
    """Return a difference in words: "critical, number unit, removed: ten; added: twenty"."""
    parts = [f"{shown(difference.severity)}, {shown(difference.code)}"]
    if difference.base_text:
        parts.append(tr("removed: {text}").format(text=_said(difference.base_text)))
    if difference.variant_text:
        parts.append(tr("added: {text}").format(text=_said(difference.variant_text)))
    return "; ".join(parts)


def _said(text: str) -> str:
    """Return a text without the spaces at its edges, which are not worth hearing, unless they are all there is."""
    return visible(text).strip() or tr("%n space(s)", n=len(text))


def visible(text: str) -> str:
    """Return `text` with characters that cannot be seen given by name."""
    if text.isprintable():  # nearly all is, and this is asked of every difference
        return text
    return "".join(_visible(character) for character in text)


def _visible(character: str) -> str:
    if character == " " or unicodedata.category(character) not in _INVISIBLE:
        return character
    return "↵" if character == "\n" else f"[{unicodedata.name(character, f'U+{ord(character):04X}').lower()}]"


def pieces_of(comparison: Comparison, *, hide_cosmetic: bool = False) -> tuple[Piece, ...]:
    """Cut a variant into pieces, with what only the base has in its place.

    Without the pieces that stand for the base alone, what is left is the variant, letter for letter
    but for invisible characters that differ, which are given by name.
    """
    pieces: list[Piece] = []
    at = 0
    for difference in comparison.differences:
        pieces.append(Piece(comparison.variant[at : difference.variant.start]))
        pieces += difference_pieces(difference, hide_cosmetic=hide_cosmetic)
        at = difference.variant.end
    pieces.append(Piece(comparison.variant[at:]))
    pieces = [piece for piece in pieces if piece.text]
    for at, trimmed in ((0, str.lstrip), (-1, str.rstrip)):
        if pieces and pieces[at].mark is Mark.OMITTED:
            pieces[at] = replace(pieces[at], text=trimmed(pieces[at].text))
    return tuple(pieces)


def difference_pieces(difference: Difference, *, hide_cosmetic: bool) -> Iterator[Piece]:
    """Yield what stands for a difference in a wording: what only the base has there, then what only the variant has."""
    removed, added = visible(difference.base_text), visible(difference.variant_text)
    if difference.severity is Severity.COSMETIC:
        if hide_cosmetic:
            yield Piece(difference.variant_text)
        else:
            yield Piece(added or removed, Mark.COSMETIC if added else Mark.COSMETIC_GONE, difference)
    elif is_quietly_left_out(difference):
        yield Piece(f" {OMITTED} ", Mark.OMITTED, difference)
    else:
        yield Piece(removed, Mark.REPLACED if added else Mark.ONLY_BASE, difference)
        yield Piece(added, Mark.REPLACING if removed else Mark.ONLY_VARIANT, difference)


def is_quietly_left_out(difference: Difference) -> bool:
    """Tell whether a fragment leaves this out without changing what it says."""
    leaves_out = difference.code in _LEFT_OUT and not difference.variant_text
    return leaves_out and difference.severity is not Severity.CRITICAL


def collation_rows(
    collection: Collection, cluster: Cluster, compare: Comparing, *, hide_cosmetic: bool = False
) -> tuple[CollationRow, ...]:
    """Return the base and beneath it every other wording: worst difference first, then the fullest."""
    names = outlet_names(collection.documents)
    base = next((variant for variant in cluster.variants if variant.text == cluster.base_text), None)
    rows = [_base_row(collection, cluster, base, names)]
    others = [(variant, compare(cluster, variant)) for variant in cluster.variants if variant is not base]
    # What is equal in this stays in document order, as the variants are.
    others.sort(key=lambda pair: (-pair[1].max_severity.rank, -len(pair[1].stretch), pair[1].stretch))
    return (*rows, *(_row(collection, *pair, names, hide_cosmetic=hide_cosmetic) for pair in others))


def _base_row(
    collection: Collection, cluster: Cluster, base: Variant | None, names: Mapping[str, str]
) -> CollationRow:
    printed = [collection.quotation_by_id[identifier] for identifier in (base.quotation_ids if base else ())]
    of_parts = dict.fromkeys(identifier for part in cluster.parts for identifier in part.quotation_ids)
    return CollationRow(
        variant_id=base.id if base else None,
        is_base=True,
        outlets=_outlets(printed, names),
        whereabouts=_whereabouts(printed, collection.document_by_id),
        quotation_ids=base.quotation_ids if base else tuple(of_parts),
        pieces=(Piece(cluster.base_text),),
        differences=(),
        wording=cluster.base_text,
        is_reference=cluster.base_is_chosen,
    )


def _row(
    collection: Collection, variant: Variant, comparison: Comparison, names: Mapping[str, str], *, hide_cosmetic: bool
) -> CollationRow:
    printed = [collection.quotation_by_id[identifier] for identifier in variant.quotation_ids]
    return CollationRow(
        variant_id=variant.id,
        is_base=False,
        outlets=_outlets(printed, names),
        whereabouts=_whereabouts(printed, collection.document_by_id),
        quotation_ids=variant.quotation_ids,
        pieces=pieces_of(comparison, hide_cosmetic=hide_cosmetic),
        differences=comparison.differences,
        wording=variant.text,
        comparison=comparison,
    )


def _outlets(quotations: Iterable[Quotation], names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names[quotation.document_id] for quotation in quotations))


def _whereabouts(quotations: Iterable[Quotation], documents: Mapping[str, Document]) -> str:
    """Return where the quotations stand: "¶3, headline ×2"."""
    places = Counter(
        f"¶{paragraph(documents[quotation.document_id], quotation.span)}"
        if quotation.kind in {Kind.STATEMENT, Kind.FRAGMENT}
        else shown(quotation.kind)
        for quotation in quotations
    )
    named = [place if times == 1 else f"{place} ×{times}" for place, times in places.items()]
    return ", ".join(named[:_PLACES_NAMED]) + (f" {OMITTED}" if len(named) > _PLACES_NAMED else "")


def paragraph(document: Document, span: Span) -> int:
    """Return the number of the paragraph a span starts in: lines that are not blank, from 1."""
    starts, numbers = _paragraphs(document.text)
    return max(1, numbers[bisect_right(starts, span.start) - 1])


@lru_cache(256)
def _paragraphs(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return where lines start, and how many up to each are not blank."""
    lines = text.splitlines(keepends=True) or [""]
    starts = tuple(accumulate((len(line) for line in lines[:-1]), initial=0))
    return starts, tuple(accumulate(int(bool(line.strip())) for line in lines))
