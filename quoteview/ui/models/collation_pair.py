"""Base and one variant side by side, cut into rows at the sentences that stand on both sides."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quoteview.core.difference import Comparison, Difference, Severity
from quoteview.ui.models.collation import OMITTED, Mark, Piece, is_quietly_left_out, visible

CARET = "‸"
"""Stands where one side has nothing and the other has something."""

_UP_TO_SENTENCE_END = re.compile(r"""[^.!?…。؟۔]*[.!?…。؟۔]+["'”’»)\]]*\s*|[^.!?…。؟۔]+""")
_SENTENCE_END = re.compile(r"""[.!?…。؟۔]["'”’»)\]]*\s*\Z""")


@dataclass(frozen=True, slots=True)
class PairRow:
    """What stands side by side: a sentence or more of the base, and what the variant has for it."""

    base: tuple[Piece, ...]
    variant: tuple[Piece, ...]

    @property
    def differences(self) -> tuple[Difference, ...]:
        """The differences that are marked in the row, in order."""
        pieces = (piece for piece in (*self.base, *self.variant) if piece.mark is not Mark.OMITTED)
        found = dict.fromkeys(piece.difference for piece in pieces if piece.difference is not None)
        return tuple(sorted(found, key=lambda each: (each.base.start, each.variant.start)))


def pair_rows(comparison: Comparison, *, hide_cosmetic: bool = False) -> tuple[PairRow, ...]:
    """Cut a comparison into rows.

    Without carets and dots, the pieces of either side are that text, letter for letter but for
    invisible characters that differ, which are given by name.
    """
    rows: list[PairRow] = []
    base: list[Piece] = []
    variant: list[Piece] = []
    for left, right in _steps(comparison, hide_cosmetic=hide_cosmetic):
        base += left
        variant += right
        if _is_between_sentences(base, variant):
            rows.append(PairRow(tuple(base), tuple(variant)))
            base, variant = [], []
    if base or variant:
        rows.append(PairRow(tuple(base), tuple(variant)))
    return tuple(rows)


_Step = tuple[list[Piece], list[Piece]]
"""What follows on the left and on the right."""


def _is_between_sentences(base: Sequence[Piece], variant: Sequence[Piece]) -> bool:
    """Tell whether one sentence of the base is over, and the variant is not in the middle of one."""
    left = "".join(piece.text for piece in base)
    right = "".join(piece.text for piece in variant).replace(CARET, "").strip()
    is_over = left[-1:].isspace() and bool(_SENTENCE_END.search(left))
    return is_over and (not right or bool(_SENTENCE_END.search(right)))


def _steps(comparison: Comparison, *, hide_cosmetic: bool) -> Iterator[_Step]:
    at = 0
    for difference in comparison.differences:
        yield from _agreeing(comparison.base[at : difference.base.start])
        yield from _differing(difference, hide_cosmetic=hide_cosmetic)
        at = difference.base.end
    yield from _agreeing(comparison.base[at:])


def _agreeing(text: str) -> Iterator[_Step]:
    for sentence in _UP_TO_SENTENCE_END.findall(text):
        yield [Piece(sentence)], [Piece(sentence)]


def _differing(difference: Difference, *, hide_cosmetic: bool) -> Iterator[_Step]:
    removed, added = visible(difference.base_text), visible(difference.variant_text)
    if difference.severity is Severity.COSMETIC:
        if hide_cosmetic:
            yield _plain(difference.base_text), _plain(difference.variant_text)
        else:
            left = Piece(removed or CARET, Mark.COSMETIC, difference)
            yield [left], [Piece(added or CARET, Mark.COSMETIC, difference)]
    elif is_quietly_left_out(difference):
        left_out = difference.base_text.lstrip()
        yield _plain(difference.base_text[: len(difference.base_text) - len(left_out)]), []
        left = Piece(left_out, Mark.OMITTED, difference)
        yield [left], [Piece(f" {OMITTED} ", Mark.OMITTED, difference)]
    else:
        left = Piece(removed, Mark.REPLACED if added else Mark.ONLY_BASE, difference)
        right = Piece(added, Mark.REPLACING if removed else Mark.ONLY_VARIANT, difference)
        gap_left, gap_right = Piece(CARET, Mark.GAP_IN_BASE, difference), Piece(CARET, Mark.GAP, difference)
        yield [left if removed else gap_left], [right if added else gap_right]


def _plain(text: str) -> list[Piece]:
    return [Piece(text)] if text else []
