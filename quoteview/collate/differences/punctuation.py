"""Differences in what stands between words: marks, blanks, and nothing else."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from rapidfuzz.distance import Postfix, Prefix

from quoteview.collate.differences.edits import Edit, trimmed
from quoteview.collate.words import DASHES, DOUBLE_QUOTES, INVISIBLE_RUN, SINGLE_QUOTES, Shape, Word, words_of
from quoteview.core.difference import Code


class Edge(Enum):
    """Where a gap between words lies: at the start or end of a wording, or inside it."""

    START = "start"
    INSIDE = "inside"
    END = "end"


@dataclass(frozen=True, slots=True)
class Gap:
    """What two wordings print in one place between words, with the characters around it.

    `before` and `after` are the characters of the base that stand next to the gap.
    """

    base: str
    variant: str
    edge: Edge = Edge.INSIDE
    before: str = ""
    after: str = ""


@lru_cache(maxsize=1 << 12)
def gap_edits(gap: Gap) -> Sequence[tuple[Edit, Code]]:
    """Return the differences of a gap, in order; outside them the two are the same to the character."""
    if gap.base == gap.variant:
        return []
    marks, others = words_of(gap.base), words_of(gap.variant)
    if _differs_by_reopening(gap):
        return [(trimmed(gap.base, gap.variant), Code.QUOTE_GLYPH)]
    if not _are_same_marks(gap, marks, others):
        return _differing_marks(gap, marks, others)
    if any(mark.key == "-" for mark in marks):
        return [(trimmed(gap.base, gap.variant), _spaced_dash(gap))]
    return _mark_by_mark(gap, marks, others)


# A quotation mark that only reopens, behind a line break, a statement that runs on over paragraphs.
_REOPENING = re.compile(rf"(?<=\n)\s*[{re.escape(SINGLE_QUOTES + DOUBLE_QUOTES)}]+$")


def _differs_by_reopening(gap: Gap) -> bool:
    """Tell whether two gaps differ, blanks aside, in nothing but quotation marks that reopen a paragraph."""
    base, variant = _visible(_REOPENING.sub("", gap.base)), _visible(_REOPENING.sub("", gap.variant))
    return base == variant and _visible(gap.base) != _visible(gap.variant)


def _are_same_marks(gap: Gap, marks: list[Word], others: list[Word]) -> bool:
    """Tell whether two gaps hold the same marks; single quotation marks do for double ones.

    Not so behind a digit, where they may measure: feet and inches.
    """
    keys, other_keys = ["".join(mark.key for mark in side) for side in (marks, others)]
    if gap.before.isdigit():
        return keys == other_keys
    return keys.replace('"', "'") == other_keys.replace('"', "'")


def _spaced_dash(gap: Gap) -> Code:
    same = "".join(gap.base.split()) == "".join(gap.variant.split())
    return Code.SPACE_INVISIBLE if same else Code.APOSTROPHE_DASH


def _mark_by_mark(gap: Gap, marks: list[Word], others: list[Word]) -> list[tuple[Edit, Code]]:
    """Compare two gaps with the same marks: the blanks between them, and how each mark is printed."""
    found: list[tuple[Edit, Code]] = []
    at = other_at = 0
    for mark, other in zip(marks, others, strict=True):
        found.append((Edit(at, mark.start, other_at, other.start), Code.SPACE_INVISIBLE))
        found.append((Edit(*mark[:2], *other[:2]), _glyph(gap.base[mark.start : mark.end], mark)))
        at, other_at = mark.end, other.end
    found.append((Edit(at, len(gap.base), other_at, len(gap.variant)), Code.SPACE_INVISIBLE))
    return [(edit, code) for edit, code in found if gap.base[slice(*edit[:2])] != gap.variant[slice(*edit[2:])]]


def _glyph(printed: str, mark: Word) -> Code:
    """Return what it is when one mark is printed in two ways."""
    if mark.key in "'\"":
        return Code.QUOTE_GLYPH
    if mark.shape is Shape.ELLIPSIS:
        return Code.ELLIPSIS_CUT if "[" in printed or "(" in printed else Code.LIGATURE_NFC
    return Code.LIGATURE_NFC


_ENDING = frozenset(".,;:!?…")
_CLOSING = frozenset(",.;:") | frozenset(DASHES)
_QUOTES = frozenset(SINGLE_QUOTES + DOUBLE_QUOTES)
_BRACKETS = frozenset("[](){}")
_EMPHASIS = frozenset("*_~")


def _differing_marks(gap: Gap, marks: list[Word], others: list[Word]) -> list[tuple[Edit, Code]]:
    edit = trimmed(gap.base, gap.variant)
    if _touches_digit(gap, edit):
        return [(edit, Code.NUMBER_UNIT)]
    if _is_hyphenation(gap, marks, others):
        return [(edit, Code.HYPHENATION)]
    own = _own_marks(gap, marks, others)
    differing, own_differing = _visible_of(gap, edit), _visible_of(gap, own)
    if len(differing) <= len(own_differing):
        return [(edit, _code(gap.edge, frozenset(differing)))]
    # Blanks differ beside marks that both print: these marks are the same.
    inner = trimmed(gap.base[slice(*own[:2])], gap.variant[slice(*own[2:])]).shifted(own.base_start, own.variant_start)
    behind = Gap(gap.base[own.base_end :], gap.variant[own.variant_end :], gap.edge)
    return [
        *gap_edits(Gap(gap.base[: own.base_start], gap.variant[: own.variant_start], gap.edge, gap.before)),
        (inner, _code(gap.edge, frozenset(own_differing))),
        *((each.shifted(own.base_end, own.variant_end), code) for each, code in gap_edits(behind)),
    ]


def _own_marks(gap: Gap, marks: list[Word], others: list[Word]) -> Edit:
    """Return the ranges of two gaps between the marks that both begin with and those that both end with."""
    keys, other_keys = [mark.key for mark in marks], [mark.key for mark in others]
    first = Prefix.similarity(keys, other_keys)
    last = Postfix.similarity(keys[first:], other_keys[first:])
    start, other_start = (marks[first - 1].end, others[first - 1].end) if first else (0, 0)
    end, other_end = (marks[-last].start, others[-last].start) if last else (len(gap.base), len(gap.variant))
    return Edit(start, end, other_start, other_end)


def _visible_of(gap: Gap, edit: Edit) -> str:
    return _visible(gap.base[slice(*edit[:2])] + gap.variant[slice(*edit[2:])])


def _visible(text: str) -> str:
    return INVISIBLE_RUN.sub("", "".join(text.split()))


def _touches_digit(gap: Gap, edit: Edit) -> bool:
    """Tell whether a mark that differs stands right before a digit: $10.0 is not $100, nor is -5 the same as 5.

    Quotation marks and brackets are no part of a number.
    """
    for text, start, end in ((gap.base, *edit[:2]), (gap.variant, *edit[2:])):
        piece = text[start:end]
        if not piece.strip() or piece[-1].isspace() or piece[-1] in _QUOTES | _BRACKETS or end < len(text):
            continue
        joins_words = gap.before[-1:].isalpha() and start == 0
        if gap.after[:1].isdigit() and (gap.before[-1:].isdigit() or not (joins_words or piece[-1] in _ENDING)):
            return True
    return False


def _is_hyphenation(gap: Gap, marks: list[Word], others: list[Word]) -> bool:
    """Tell whether the one wording joins two words by a hyphen and the other by a blank or nothing."""
    keys, other_keys = [mark.key for mark in marks], [mark.key for mark in others]
    joined = gap.base if keys == ["-"] and not other_keys else gap.variant if other_keys == ["-"] and not keys else ""
    return len(_visible(joined)) == 1 and joined == joined.strip() and gap.edge is Edge.INSIDE


def _code(edge: Edge, marks: frozenset[str]) -> Code:
    """Return the code of differing marks; at the edges of a wording less is made of them."""
    table = _EVERYWHERE if edge is Edge.INSIDE else (*_EVERYWHERE, *_AT_EDGES)
    for allowed, code in table:
        if marks <= allowed:
            return code
    return Code.ELLIPSIS_CUT if edge is not Edge.INSIDE and "…" in marks else Code.INNER_PUNCT


_EVERYWHERE: tuple[tuple[frozenset[str], Code], ...] = (
    (frozenset(), Code.SPACE_INVISIBLE),
    (_BRACKETS, Code.BRACKET_INSERT),
    (_EMPHASIS, Code.SIC_EMPHASIS),
)
_AT_EDGES = ((_QUOTES, Code.QUOTE_GLYPH), (_CLOSING | _QUOTES, Code.EDGE_PUNCT))
