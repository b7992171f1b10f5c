"""The characters that quotation marks are printed with, and which of them belong together."""

import re
from enum import IntEnum


class Family(IntEnum):
    """Marks that can open and close one another."""

    DOUBLE = 0
    SINGLE = 1
    GUILLEMET = 2
    SINGLE_GUILLEMET = 3
    CORNER = 4
    WHITE_CORNER = 5


FAMILY = {
    **dict.fromkeys(("“", "”", "„", "‟", '"', "''", "``", "＂", "〝", "〞", "〟", "‘‘", "’’"), Family.DOUBLE),
    **dict.fromkeys(("‘", "’", "‚", "‛", "'", "`"), Family.SINGLE),
    **dict.fromkeys(("«", "»"), Family.GUILLEMET),
    **dict.fromkeys(("‹", "›"), Family.SINGLE_GUILLEMET),
    **dict.fromkeys(("「", "」"), Family.CORNER),
    **dict.fromkeys(("『", "』"), Family.WHITE_CORNER),
}
"""Every mark, with its family."""

STYLES = frozenset(
    [
        *(("“", "”"), ("„", "“"), ("„", "”"), ("”", "”"), ("‟", "”"), ('"', '"'), ("''", "''"), ("``", "''")),
        *(("``", '"'), ("＂", "＂"), ("〝", "〞"), ("〝", "〟"), ("‘‘", "’’")),
        *(("‘", "’"), ("‚", "‘"), ("‚", "’"), ("’", "’"), ("‛", "’"), ("'", "'"), ("`", "'")),
        *(("«", "»"), ("»", "«"), ("»", "»"), ("‹", "›"), ("›", "‹"), ("›", "›"), ("「", "」"), ("『", "』")),
    ]
)
"""Openings with the closings that some country or typesetter pairs them with; any other pair is mismatched."""

MARK_CHARACTERS = frozenset("".join(FAMILY))
"""Every character that is a mark or half of one."""

_ROWS = "|".join(f"(?<={mark}){mark}{{3,}}" for mark in sorted(MARK_CHARACTERS))
"""Four or more of the same mark in a row: an ornament, whatever the mark."""

# The pattern begins with one set of characters, which lets the search skip at full speed to the next candidate.
# Group 1 is what looks like marks and is none: the 's after a quoted word, an ornamental row, code between
# backticks, the value of a markup attribute. An apostrophe before a small letter inside a word does not match at all.
CANDIDATE = re.compile(
    r"""
    ["“”„‟＂〝〞〟‘’‚‛'`«»‹›「」『』]
    (?! (?<=[^\W_]['’‘]) [a-zß-öø-ÿа-яёіїєґα-ω] )
    (?:
        ( (?<=[\w.,!?]["”»›]['’]) (?=s\b)
        | (?<=`) `{2,}
        | {rows}
        | (?<=`) [^`'’\n]++ `
        | (?<=\w=") [^"<>\n]*+ " (?=[\s/>])
        )
      | (?<=[^\s]') (?=''(?!'))
      | (?<=`) ` | (?<=') ' | (?<=‘) ‘ | (?<=’) ’ (?!\w)
    )?
    """.replace("{rows}", _ROWS),
    re.VERBOSE,
)
