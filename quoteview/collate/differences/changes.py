"""A change of words: what was lost, what was gained, and where."""

from dataclasses import dataclass, field
from typing import NamedTuple

from quoteview.collate.differences.edits import Edit
from quoteview.collate.terms import Term
from quoteview.collate.wordings import Wording
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
    The other fields follow from these; nearly every rule asks for them, so they are made once.
    """

    base: Wording
    variant: Wording
    start: int
    end: int
    variant_start: int
    variant_end: int
    edit: Edit
    lost: tuple[Term, ...] = field(init=False)
    """The terms of the base."""
    gained: tuple[Term, ...] = field(init=False)
    """The terms of the variant."""
    lost_keys: list[str] = field(init=False)
    """The keys of the terms of the base."""
    gained_keys: list[str] = field(init=False)
    """The keys of the terms of the variant."""

    def __post_init__(self) -> None:
        lost = self.base.terms_between(self.start, self.end)
        gained = self.variant.terms_between(self.variant_start, self.variant_end)
        object.__setattr__(self, "lost", lost)
        object.__setattr__(self, "gained", gained)
        object.__setattr__(self, "lost_keys", self.base.keys[self.start : self.end])
        object.__setattr__(self, "gained_keys", self.variant.keys[self.variant_start : self.variant_end])

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
