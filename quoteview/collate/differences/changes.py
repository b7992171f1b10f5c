"""A change of words: what was lost, what was gained, and where."""

from dataclasses import dataclass
from typing import NamedTuple

from quoteview.collate.differences.edits import Edit
from quoteview.collate.terms import Term, Wording
from quoteview.core.difference import Code, Severity


class Significance(NamedTuple):
    """What a difference is, and how much it matters."""

    code: Code
    severity: Severity


def by_default(code: Code) -> Significance:
    """Return a code with the severity it has unless its rule says more."""
    return Significance(code, code.severity)


@dataclass(frozen=True, slots=True)
class Change:
    """Words replaced, inserted or left out: the terms on both sides and the text that differs.

    `start`, `end` and `variant_start`, `variant_end` are ranges of terms; `edit` is the ranges of text.
    """

    base: Wording
    variant: Wording
    start: int
    end: int
    variant_start: int
    variant_end: int
    edit: Edit

    @property
    def lost(self) -> tuple[Term, ...]:
        """The terms of the base."""
        return self.base.terms[self.start : self.end]

    @property
    def gained(self) -> tuple[Term, ...]:
        """The terms of the variant."""
        return self.variant.terms[self.variant_start : self.variant_end]

    @property
    def lost_keys(self) -> list[str]:
        """The keys of the terms of the base."""
        return [term.key for term in self.lost]

    @property
    def gained_keys(self) -> list[str]:
        """The keys of the terms of the variant."""
        return [term.key for term in self.gained]

    @property
    def base_text(self) -> str:
        """The text of the base that differs."""
        return self.base.text[self.edit.base_start : self.edit.base_end]

    @property
    def variant_text(self) -> str:
        """The text of the variant that differs."""
        return self.variant.text[self.edit.variant_start : self.edit.variant_end]

    @property
    def one_sided(self) -> tuple[Wording, int, int] | None:
        """The wording and the range of its terms that the other wording lacks, if nothing replaces them."""
        if not self.gained:
            return self.base, self.start, self.end
        return None if self.lost else (self.variant, self.variant_start, self.variant_end)
