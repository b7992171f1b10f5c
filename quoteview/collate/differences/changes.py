"""A change of words: what was lost, what was gained, and where."""

from functools import cache
from typing import NamedTuple, Self

from quoteview.collate.differences.edits import Edit
from quoteview.collate.wordings import Wording
from quoteview.core.difference import Code, Severity


class Significance(NamedTuple):
    """What a difference is, and how much it matters."""

    code: Code
    severity: Severity


@cache
def by_default(code: Code) -> Significance:
    """Return a code with the severity it has unless its rule says more."""
    return Significance(code, code.severity)


class Change(NamedTuple):
    """Words replaced, inserted or left out: the terms on both sides and the text that differs.

    `start`, `end` and `variant_start`, `variant_end` are ranges of terms; `edit` is the ranges of text.
    The other fields follow from these; nearly every rule asks for them, so they are made once.
    """

    base: Wording
    variant: Wording
    start: int
    end: int
    variant_start: int
    variant_end: int
    edit: Edit
    lost: list[str]
    """The keys of the terms of the base."""
    gained: list[str]
    """The keys of the terms of the variant."""
    one_sided: tuple[Wording, int, int] | None
    """The wording and the range of its terms that the other wording lacks, if nothing replaces them."""

    @classmethod
    def between(cls, base: Wording, variant: Wording, ranges: tuple[int, int, int, int], edit: Edit) -> Self:
        """Return the change of two wordings in the given ranges of terms, of the base and of the variant."""
        start, end, other_start, other_end = ranges
        lost, gained = base.keys[start:end], variant.keys[other_start:other_end]
        side = None
        if not gained:
            side = base, start, end
        elif not lost:
            side = variant, other_start, other_end
        return cls(base, variant, start, end, other_start, other_end, edit, lost, gained, side)

    @property
    def base_text(self) -> str:
        """The text of the base that differs."""
        return self.base.text[self.edit.base_start : self.edit.base_end]

    @property
    def variant_text(self) -> str:
        """The text of the variant that differs."""
        return self.variant.text[self.edit.variant_start : self.edit.variant_end]
