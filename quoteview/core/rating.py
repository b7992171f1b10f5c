"""How much two wordings differ, without where: what a list of very many statements shows of each."""

from collections.abc import Iterable
from dataclasses import dataclass

from quoteview.core.difference import Code, Comparison, Severity

Mark = tuple[Code, Severity]
"""The code of a difference, and the severity that it has where it stands."""


@dataclass(frozen=True, slots=True)
class Rating:
    """What kinds of differences there are between two wordings; `marks` are sorted by label and severity, each once."""

    marks: tuple[Mark, ...] = ()

    @classmethod
    def of(cls, comparison: Comparison) -> "Rating":
        """Return the rating of a comparison."""
        return cls.with_marks((difference.code, difference.severity) for difference in comparison.differences)

    @classmethod
    def with_marks(cls, marks: Iterable[Mark]) -> "Rating":
        """Return the rating with these marks, in any order."""
        return cls(tuple(sorted(set(marks), key=lambda mark: (mark[0].label, mark[1]))))

    @property
    def severity(self) -> Severity:
        """The severity of the worst difference."""
        return max((severity for _, severity in self.marks), default=Severity.NONE)


SAME = Rating()
"""Of two wordings that are the same to the character."""
