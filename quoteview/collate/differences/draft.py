"""A comparison while it is made: two wordings, and the differences found so far."""

from quoteview.collate.differences.changes import Change, Significance, by_default
from quoteview.collate.differences.edits import Edit
from quoteview.collate.differences.pieces import Piece
from quoteview.collate.differences.punctuation import Edge, Gap, gap_edits
from quoteview.collate.wordings import Wording
from quoteview.core.difference import Difference
from quoteview.core.text import Span


class Draft:
    """Collects differences from left to right.

    `base_at` and `variant_at` are how far each text has been accounted for, in code points; whoever
    moves them vouches that what was passed over is the same to the character or is in a difference.
    `stretch_start` and `stretch_end` bound the part of the base that the variant prints.
    """

    def __init__(self, base: Wording, variant: Wording) -> None:
        self.base = base
        self.variant = variant
        self.differences: list[Difference] = []
        self.base_at = 0
        self.variant_at = 0
        self.stretch_start = 0
        self.stretch_end = len(base.text)

    def add(self, edit: Edit, found: Significance) -> None:
        """Add one difference, unless the two texts are the same there, and go on behind it."""
        start, end, other_start, other_end = edit
        self.base_at, self.variant_at = end, other_end
        texts = self.base.text[start:end], self.variant.text[other_start:other_end]
        if texts[0] != texts[1]:
            self.differences.append(Difference(*found, Span(start, end), Span(other_start, other_end), *texts))

    def add_gap(self, base_end: int, variant_end: int, edge: Edge = Edge.INSIDE) -> None:
        """Compare what stands up to the two ends, which holds no words, and go on there."""
        start, other_start = self.base_at, self.variant_at
        base, variant = self.base.text[start:base_end], self.variant.text[other_start:variant_end]
        if base != variant:
            around = self.base.text[max(0, start - 1) : start], self.base.text[base_end : base_end + 1]
            for edit, code in gap_edits(Gap(base, variant, edge, *around)):
                self.add(edit.shifted(start, other_start), by_default(code))
        self.base_at, self.variant_at = base_end, variant_end

    def change(self, piece: Piece, edit: Edit) -> Change:
        """Return a piece as a change of words, with the text that differs."""
        return Change.between(self.base, self.variant, piece[:4], edit)
