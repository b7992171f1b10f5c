"""How much a change of words matters: its code and severity by the project's taxonomy.

The rules are asked in turn, the gravest misreadings first; the first that knows the change answers. Some
know only words that one wording lacks, others only words that replace one another.
"""

import re
from collections.abc import Callable

from quoteview.collate.differences.changes import Change, Significance, by_default
from quoteview.collate.differences.names import names, one_name_romanised, shortens_name
from quoteview.collate.differences.polarity import (
    denials_and_limits,
    denies_all_or_most,
    denies_or_limits,
    denying_keys,
    limiters,
    may_deny,
    polarity,
    without_prefixes,
)
from quoteview.collate.differences.quantities import (
    any_counted,
    bounds_of,
    have_one_value,
    is_counted,
    is_one_of_scale,
    may_count,
    numbers_of,
    units_of,
)
from quoteview.collate.differences.truncation import ends_in_denial
from quoteview.collate.differences.wordforms import differ_in_agreement, forms_of_one
from quoteview.collate.lexicons import listed, parts
from quoteview.collate.terms import is_little, stands_for
from quoteview.collate.wordings import Wording, has_ellipsis
from quoteview.core.difference import Code, Severity


def significance(change: Change) -> Significance:
    """Return what a change of words is, and how much it matters."""
    one_sided = change.one_sided is not None
    for rule in _ONE_SIDED_RULES if one_sided else _TWO_SIDED_RULES:
        found = rule(change)
        if found:
            return found
    if one_sided:
        return by_default(Code.WORD_INSERTION if change.gained else Code.WORD_DELETION)
    return by_default(Code.WORD_SUBSTITUTION)


def moved_significance(change: Change) -> Significance:
    """Return what it is that words stand elsewhere: a matter of order, unless a denial, limit or number moved alone.

    Where it stands decides what it denies, limits or counts: I did not lie; he did. In a longer run, or a whole
    sentence, it goes with what it belongs to.
    """
    side = change.one_sided
    if side and (side[2] - side[1] > _CLAUSE or _is_whole_sentences(*side)):
        return by_default(Code.WORD_ORDER)
    base, variant = change.base, change.variant
    for wording, start, end in ((base, *change[2:4]), (variant, *change[4:6])):
        if any(map(denies_or_limits, wording.keys[start:end])) or _passes_denial(change):
            return by_default(Code.POLARITY_MODALITY)
        if _is_number_alone(wording, start, end):
            return by_default(Code.NUMBER_UNIT)
    return by_default(Code.WORD_ORDER)


def _is_number_alone(wording: Wording, start: int, end: int) -> bool:
    """Tell whether terms are a number that does not bring along what it counts, or when it was (in 2020)."""
    if start == end or not is_counted(wording, start):
        return False
    return all(is_counted(wording, index) or is_little(wording.keys[index]) for index in range(start, end))


def _passes_denial(change: Change) -> bool:
    """Tell whether one-sided words stand in the other wording just across a denial or a limit.

    Only asked him, asked only him: it is a matter of chance which of the two words counts as moved.
    """
    keys, other, at = change.lost, change.variant, change.variant_start
    if not keys:
        keys, other, at = change.gained, change.base, change.start
    size = len(keys)
    behind, before = other.keys[at + 1 : at + 1 + size], other.keys[max(0, at - 1 - size) : max(0, at - 1)]
    if at < len(other) and denies_or_limits(other.keys[at]) and behind == keys:
        return True
    return at > 0 and denies_or_limits(other.keys[at - 1]) and before == keys


# ------------------------------------------------------------------------------ disclosed edits

_MASK = re.compile(r"([^\W\d_]*)(\*+|-+)([^\W\d_]*)")


def _masked(change: Change) -> Significance | None:
    """Know an expletive with letters struck out, or in full."""
    if len(change.lost) == len(change.gained) == 1:
        for mask, word in ((change.lost[0], change.gained[0]), (change.gained[0], change.lost[0])):
            match = _MASK.fullmatch(mask)
            if match and word in listed("expletives") and word.startswith(match[1]) and word.endswith(match[3]):
                return by_default(Code.EXPLETIVE_MASK)
    return None


_BRACKETED = re.compile(r"\s*[\[(]\s*(.*?)\s*[\])][\s,.;:]*", re.DOTALL)


def is_bracketed(text: str) -> bool:
    """Tell whether a text is words in brackets and nothing else."""
    if "[" not in text and "(" not in text:
        return False
    return _BRACKETED.fullmatch(text) is not None and any(character.isalnum() for character in text)


def _bracketed(change: Change) -> Significance | None:
    """Know words that an outlet put in brackets: added, in place of others, or a remark."""
    lost, gained = is_bracketed(change.base_text), is_bracketed(change.variant_text)
    if lost is gained:
        return None
    inside = " ".join((change.base_text if lost else change.variant_text).strip(" \t\r\n.,;:[]()").split()).casefold()
    if inside in listed("notes"):
        return by_default(Code.SIC_EMPHASIS)
    if inside in listed("bleeps"):
        return by_default(Code.EXPLETIVE_MASK)
    if _polarity_differs(change):
        return by_default(Code.POLARITY_MODALITY)
    replaced = bool(change.lost and change.gained)
    return Significance(Code.BRACKET_INSERT, Severity.SUBSTANTIVE if replaced else Severity.EDITORIAL)


def _elided(change: Change) -> Significance | None:
    """Know words left out where an ellipsis says so."""
    side = change.one_sided
    if side is None or not has_ellipsis(change.base_text if change.gained else change.variant_text):
        return None
    wording, start, end = side
    return Significance(Code.ELLIPSIS_CUT, elision_severity(wording, start, end))


def elision_severity(wording: Wording, start: int, end: int) -> Severity:
    """Return how much it matters to leave out terms under an ellipsis: more when they limit or deny."""
    keys = set(wording.keys[start:end])
    limits = keys & (listed("negations") | limiters()[0] | limiters()[1])
    return Severity.SUBSTANTIVE if limits else Severity.EDITORIAL


# --------------------------------------------------------------------- the same words, otherwise


def _written_otherwise(change: Change) -> Significance | None:
    """Know the same words: contracted, joined, in speech spelling, or the same number."""
    lost, gained = change.lost, change.gained
    if _contracted(lost, gained):
        return by_default(Code.CONTRACTION)
    if "".join(lost) == "".join(gained) and _may_be_joined(change):
        return by_default(Code.HYPHENATION)
    if len(lost) == len(gained) == 1 and (lost[0] + "g" == gained[0] or gained[0] + "g" == lost[0]):
        return by_default(Code.DIALECT)
    before, after = (change.base, *change[2:4]), (change.variant, *change[4:6])
    if have_one_value(lost, gained) or (is_one_of_scale(*before) and is_one_of_scale(*after)):
        return by_default(Code.ABBREV_NUMBER)
    return None


def _may_be_joined(change: Change) -> bool:
    """Tell whether two runs of the same letters are the same words, joined or not.

    Digits are so only as groups of thousands (10 000); what denies or limits is another word once joined (not able,
    notable; may be, maybe).
    """
    if any(character.isdigit() for key in change.lost for character in key):
        return all(_GROUPS.fullmatch(" ".join(keys)) for keys in (change.lost, change.gained))
    lost = without_prefixes(change.base, change.start, change.end)
    gained = without_prefixes(change.variant, change.variant_start, change.variant_end)
    return denials_and_limits(lost) == denials_and_limits(gained)


_GROUPS = re.compile(r"\d+|\d{1,3}(?: \d{3})+")


def _contracted(lost: list[str], gained: list[str]) -> bool:
    """Tell whether two runs are the same once each clitic stands for one of its words: 's for is or has."""
    if len(lost) != len(gained):
        return False
    return all(key == other or stands_for(key, other) for key, other in zip(lost, gained, strict=True))


def _disfluent(change: Change) -> Significance | None:
    """Know sounds of hesitation and words said twice, left out or put in."""
    side = change.one_sided
    if side is None:
        return None
    wording, start, end = side
    keys = wording.keys[start:end]
    sounds, phrases = parts("fillers", "set off")
    if sounds.issuperset(keys) or (" ".join(keys) in phrases and _is_set_off(wording, start, end)):
        return by_default(Code.DISFLUENCY)
    size = end - start
    before = wording.keys[max(0, start - size) : start]
    after = wording.keys[end : end + size]
    return by_default(Code.DISFLUENCY) if keys in (before, after) else None


def _is_set_off(wording: Wording, start: int, end: int) -> bool:
    """Tell whether marks stand on both sides of terms [start, end), or on one side of several."""
    marks = wording.opens_clause(start) + wording.opens_clause(end)
    return marks == 2 or (marks == 1 and end - start > 1)


# -------------------------------------------------------------------------- what changes meaning

# A longer insertion or deletion has a life of its own: what it denies or limits is itself, unless it opens or
# closes with the word.
_CLAUSE = 6
# Words silently left out between whole sentences from which two statements have been joined into one.
_SPLICED_WORDS = 30
_SPLICED_SENTENCES = 3


def _polarity_differs(change: Change) -> bool:
    if not any(map(may_deny, (*change.lost, *change.gained))):
        return False
    lost = denying_keys(change.base, change.start, change.end)
    gained = denying_keys(change.variant, change.variant_start, change.variant_end)
    return polarity(lost, gained) != polarity(gained, lost) or denies_all_or_most(lost, gained)


def _whole_sentences(change: Change) -> Significance | None:
    """Know whole sentences inside, left out or put in without a sign."""
    side = change.one_sided
    if side is None:
        return None
    wording, start, end = side
    if start == 0 or end == len(wording) or not _is_whole_sentences(wording, start, end):
        return None
    if wording.keys[start] in limiters()[0] or _opens_with_limit(wording, start):
        return by_default(Code.POLARITY_MODALITY)
    sentences = sum(wording.opens_sentence(index) for index in range(start, end))
    if end - start >= _SPLICED_WORDS or sentences >= _SPLICED_SENTENCES:
        return by_default(Code.SPLICE)
    return by_default(Code.WORD_INSERTION if change.gained else Code.WORD_DELETION)


def _is_whole_sentences(wording: Wording, start: int, end: int) -> bool:
    """Tell whether terms [start, end) are whole sentences."""
    return wording.opens_sentence(start) and (end == len(wording) or wording.opens_sentence(end))


def _opens_with_limit(wording: Wording, start: int) -> bool:
    """Tell whether a sentence opens with a limit after but or and: But only if..."""
    keys = wording.keys[start : start + 2]
    return len(keys) == 2 and keys[0] in ("but", "and") and keys[1] in limiters()[0] | listed("negations")


_CONDITIONS = frozenset(["if", "until", "wenn", "falls"])


def _polarity_changed(change: Change) -> Significance | None:
    """Know a word that denies, limits, or says how certain a thing is, gained or lost."""
    side = change.one_sided
    if side and side[2] - side[1] > _CLAUSE:
        keys = side[0].keys[side[1] : side[2]]
        opening = keys[1] if keys[0] in ("and", "or") else keys[0]
        # What opens a clause limits or denies what stands before it; what closes it, what stands behind.
        limits = opening in limiters()[0] | limiters()[1] - {"but"} or keys[-1] in listed("negations")
        return by_default(Code.POLARITY_MODALITY) if limits else None
    changed = _polarity_differs(change)
    if side and not changed:
        keys = change.lost or change.gained
        changed = not _CONDITIONS.isdisjoint(keys) or ends_in_denial(keys)
    return by_default(Code.POLARITY_MODALITY) if changed else None


def _number_changed(change: Change) -> Significance | None:
    """Know a number or its unit of measure, changed, gained or lost."""
    side = change.one_sided
    if side and side[2] - side[1] > _CLAUSE:
        return None
    before, after = (change.base, *change[2:4]), (change.variant, *change[4:6])
    if not (may_count(*before) or may_count(*after)):
        return None
    if numbers_of(*before) != numbers_of(*after):
        return by_default(Code.NUMBER_UNIT)
    lost, gained = units_of(change.lost), units_of(change.gained)
    if lost != gained and ((lost and gained) or _stands_by_number(change)):
        return by_default(Code.NUMBER_UNIT)
    return by_default(Code.NUMBER_UNIT) if bounds_of(*before) != bounds_of(*after) else None


def _stands_by_number(change: Change) -> bool:
    """Tell whether a number stands right before or behind a change."""
    base, start, end = change.base, change.start, change.end
    return any_counted(base, start - 1, start) or any_counted(base, end, end + 1)


def _name_changed(change: Change) -> Significance | None:
    """Know a name, a place or a date, changed, gained or lost."""
    side = change.one_sided
    if side and (side[2] - side[1] > _CLAUSE or shortens_name(*side)):
        return None
    lost = names(change.base, change.start, change.end)
    gained = names(change.variant, change.variant_start, change.variant_end)
    if lost == gained:
        return None
    if change.lost and change.gained and one_name_romanised("".join(change.lost), "".join(change.gained)):
        return by_default(Code.SPELLING_VARIETY)
    return by_default(Code.NAMED_ENTITY)


def _inflected(change: Change) -> Significance | None:
    """Know another tense, number or person of the same words; or agreement mended."""
    lost, gained = change.lost, change.gained
    if len(lost) != len(gained):
        return None
    pairs = [(key, other) for key, other in zip(lost, gained, strict=True) if key != other]
    before = change.base.keys[change.start - 1] if change.start else ""
    if all(differ_in_agreement(before, *pair) for pair in pairs):
        return by_default(Code.GRAMMAR_FIX)
    if all(forms_of_one(*pair) for pair in pairs):
        return by_default(Code.TENSE_NUMBER_PERSON)
    return None


_Rule = Callable[[Change], Significance | None]
_ONE_SIDED_RULES: tuple[_Rule, ...] = (
    _bracketed,
    _elided,
    _disfluent,
    _whole_sentences,
    _polarity_changed,
    _number_changed,
    _name_changed,
)
_TWO_SIDED_RULES: tuple[_Rule, ...] = (
    _masked,
    _bracketed,
    _written_otherwise,
    _polarity_changed,
    _number_changed,
    _name_changed,
    _inflected,
)
