"""Base and one variant side by side, cut into rows at the sentences that stand on both sides."""

import re
from collections.abc import Iterator
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
    for left, right, ends_sentence in _steps(comparison, hide_cosmetic=hide_cosmetic):
        base += left
        variant += right
        if ends_sentence:
            rows.append(PairRow(tuple(base), tuple(variant)))
            base, variant = [], []
    if base or variant:
        rows.append(PairRow(tuple(base), tuple(variant)))
    return tuple(rows)


_Step = tuple[list[Piece], list[Piece], bool]


def _steps(comparison: Comparison, *, hide_cosmetic: bool) -> Iterator[_Step]:
    at = 0
    for difference in comparison.differences:
        yield from _agreeing(comparison.base[at : difference.base.start])
        yield _differing(difference, hide_cosmetic=hide_cosmetic)
        at = difference.base.end
    yield from _agreeing(comparison.base[at:])


def _agreeing(text: str) -> Iterator[_Step]:
    for sentence in _UP_TO_SENTENCE_END.findall(text):
        ends = bool(_SENTENCE_END.search(sentence)) and sentence[-1].isspace()
        yield [Piece(sentence)], [Piece(sentence)], ends


def _differing(difference: Difference, *, hide_cosmetic: bool) -> _Step:
    removed, added = visible(difference.base_text), visible(difference.variant_text)
    if difference.severity is Severity.COSMETIC:
        if hide_cosmetic:
            return _plain(difference.base_text), _plain(difference.variant_text), False
        left = [Piece(removed or CARET, Mark.COSMETIC, difference)]
        return left, [Piece(added or CARET, Mark.COSMETIC, difference)], False
    ends = bool(_SENTENCE_END.search(removed)) and (not added or bool(_SENTENCE_END.search(added)))
    if is_quietly_left_out(difference):
        left_out = Piece(difference.base_text, Mark.OMITTED, difference)
        return [left_out], [Piece(f" {OMITTED} ", Mark.OMITTED, difference)], ends
    left = [Piece(removed, Mark.REPLACED if added else Mark.ONLY_BASE, difference)] if removed else []
    right = [Piece(added, Mark.REPLACING if removed else Mark.ONLY_VARIANT, difference)] if added else []
    left = left or [Piece(CARET, Mark.GAP_IN_BASE, difference)]
    return left, right or [Piece(CARET, Mark.GAP, difference)], ends and bool(removed)


def _plain(text: str) -> list[Piece]:
    return [Piece(text)] if text else []
