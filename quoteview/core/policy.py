"""A newsroom's policy: how much each code of difference matters to it, within what may never be moved."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum

from quoteview.core.difference import Code, Comparison, Difference, Severity
from quoteview.core.signal_kind import SignalKind

MOVABLE = (Severity.COSMETIC, Severity.EDITORIAL, Severity.SUBSTANTIVE)
"""Where a policy may put a code. Nothing becomes critical by policy, and nothing critical less than that."""


class PolicyName(Enum):
    """The policies one can choose between."""

    STRICT = "strict"
    DEFAULT = "default"
    PERMISSIVE = "permissive"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Policy:
    """What codes are moved to another severity than their usual one.

    `version` grows with every change of what a name stands for, so that a severity that was written
    down can be traced to the rules it came from. `moves` are sorted by the order of the codes; a code
    stands there once and not with its usual severity. Signals of the `silent` kinds are left out, which is said
    wherever signals are shown. Raises ValueError for a code that may not be moved, and for a severity that none may
    be moved to.
    """

    name: PolicyName
    version: int = 1
    moves: tuple[tuple[Code, Severity], ...] = ()
    silent: frozenset[SignalKind] = frozenset()

    def __post_init__(self) -> None:
        for code, severity in self.moves:
            if not is_movable(code):
                raise ValueError(f"{code.label} is {code.severity.value} under every policy")
            if severity not in MOVABLE:
                raise ValueError(f"no policy makes {code.label} {severity.value}")

    def severity(self, code: Code) -> Severity:
        """Return the usual severity of a code under this policy."""
        return dict(self.moves).get(code, code.severity)

    def moved(self, code: Code, severity: Severity) -> Severity:
        """Return the severity of a difference that has this one by the table of codes.

        Where its own rule says more than is usual for its code (an ellipsis that swallows an "unless"),
        a policy may raise it but not lower it: the rule has seen what is at stake.
        """
        moved = self.severity(code)
        if severity is Severity.CRITICAL or moved is code.severity:
            return severity
        return max(moved, severity) if severity > code.severity else moved

    def rate(self, comparison: Comparison) -> Comparison:
        """Return a comparison with its differences rated as this policy rates them."""
        if not self.moves:
            return comparison
        moved = tuple(self._rated(difference) for difference in comparison.differences)
        return comparison if moved == comparison.differences else replace(comparison, differences=moved)

    def with_severity(self, code: Code, severity: Severity) -> "Policy":
        """Return one's own policy, in a new version, that differs from this in one code. Raises ValueError."""
        moves = {**dict(self.moves), code: severity}
        return replace(self, name=PolicyName.OWN, version=self.version + 1, moves=_sorted(moves))

    def with_signals(self, kind: SignalKind, *, are_shown: bool) -> "Policy":
        """Return one’s own policy, in a new version, that looks for a kind of signals or does not."""
        silent = self.silent - {kind} if are_shown else self.silent | {kind}
        return replace(self, name=PolicyName.OWN, version=self.version + 1, silent=silent)

    @property
    def shown(self) -> str:
        """Its name and version, as everything names it that was rated by it: "default 1"."""
        return f"{self.name.value} {self.version}"

    @property
    def not_looked_for(self) -> tuple[SignalKind, ...]:
        """The kinds of signals that are switched off, in the order of the kinds."""
        return tuple(kind for kind in SignalKind if kind in self.silent)

    def _rated(self, difference: Difference) -> Difference:
        moved = self.moved(difference.code, difference.severity)
        return difference if moved is difference.severity else replace(difference, severity=moved)


def is_movable(code: Code) -> bool:
    """Return whether a policy may move a code."""
    return code.severity in MOVABLE


def _sorted(moves: Mapping[Code, Severity]) -> tuple[tuple[Code, Severity], ...]:
    return tuple((code, moves[code]) for code in Code if code in moves and moves[code] is not code.severity)


DEFAULT = Policy(PolicyName.DEFAULT)
"""Every code as the table of codes rates it."""

STRICT = Policy(
    PolicyName.STRICT,
    moves=_sorted(
        {
            Code.INITIAL_CASE: Severity.EDITORIAL,
            Code.EDGE_PUNCT: Severity.EDITORIAL,
            Code.HYPHENATION: Severity.EDITORIAL,
            Code.SPELLING_VARIETY: Severity.EDITORIAL,
            Code.ABBREV_NUMBER: Severity.EDITORIAL,
            Code.CONTRACTION: Severity.SUBSTANTIVE,
            Code.DISFLUENCY: Severity.SUBSTANTIVE,
            Code.DIALECT: Severity.SUBSTANTIVE,
            Code.GRAMMAR_FIX: Severity.SUBSTANTIVE,
            Code.BRACKET_INSERT: Severity.SUBSTANTIVE,
        }
    ),
)
"""What stands between the marks is what was said, word for word.

Whatever alters a word without saying so is substantive: a contraction written out, a stumble tidied up, dialect or
grammar mended. Words in brackets are the outlet's and not the speaker's, so they count as well. What changes how a
word is written but not the word is seen as an edit. Cuts that show themselves (ellipsis, fragment, a masked
expletive, [sic]) stay editorial: the reader is told. Glyphs and spaces stay cosmetic: no speaker chose them.
"""

PERMISSIVE = Policy(
    PolicyName.PERMISSIVE,
    moves=_sorted(
        {
            Code.INNER_PUNCT: Severity.COSMETIC,
            Code.WORD_CASE: Severity.COSMETIC,
            Code.CONTRACTION: Severity.COSMETIC,
        }
    ),
    silent=frozenset({SignalKind.INDIRECT_REPORT, SignalKind.POSSIBLE_REPORT, SignalKind.CONTEXT_CONFLICT}),
)
"""Speech has no commas and no capitals; a house style does.

What any desk does to every quotation in passing is cosmetic: commas inside the sentence, capitals, contractions (a
hyphen is so already). A stumble left out, dialect and grammar stay editorial, for mending them changes how a person
comes across. A desk may tell in its own words what another quotes, and take up again what was said before: no
signals of that. Whatever is substantive by its nature stays so: no desk may take another word for the same.
"""

SHIPPED: Mapping[PolicyName, Policy] = {policy.name: policy for policy in (STRICT, DEFAULT, PERMISSIVE)}
"""The policies that come with the program."""
