"""The same person across documents: short names completed, spellings of one name brought together."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from quoteview.core.document import Document
from quoteview.core.quotation import Quotation, Resolution

_NAMED = (Resolution.NAME, Resolution.SHORT_NAME, Resolution.ROLE, Resolution.PRONOUN, Resolution.CONTINUED)
# A given name, middle names and initials before the surname that is looked for.
_GIVEN = r"(?<![^\W_])((?:[A-Z][^\W\d_]+|(?:[A-Z]\.){1,2})(?:[ \u00a0](?:[A-Z][^\W\d_]+|[A-Z]\.)){0,2})[ \u00a0]"


def unify_speakers(documents: Sequence[Document], quotations: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """Return the quotations with one name for one person across the documents.

    A surname that stands alone in its document takes the full name that the other documents print, and
    spellings that differ by initials ("J.D. Roe", "JD Roe") take the commonest; both only where a single
    person of that surname is a speaker anywhere. Nothing is changed where two could be meant.
    """
    full = _full_names(quotations)
    names = {name: shown for surname, found in full.items() for name, shown in _spellings(found).items()}
    bare = {
        quotation.speaker
        for quotation in quotations
        if quotation.speaker is not None and _is_short(quotation) and len(quotation.speaker.split()) == 1
    }
    for surname in sorted(bare):
        candidates = {names[name] for name in full.get(surname.lower(), ())}
        if not candidates and surname.lower() not in full:
            candidates = _printed_in(documents, surname)
        if len(candidates) == 1:
            names[surname] = candidates.pop()
    return tuple(_renamed(quotation, names) for quotation in quotations)


def _is_short(quotation: Quotation) -> bool:
    return quotation.attribution.resolution in _NAMED


def _full_names(quotations: Sequence[Quotation]) -> dict[str, Counter[str]]:
    """Return the full names of the speakers by surname, each with how often it is given."""
    full: dict[str, Counter[str]] = defaultdict(Counter)
    for quotation in quotations:
        words = (quotation.speaker or "").split()
        if len(words) > 1 and quotation.attribution.resolution in _NAMED:
            full[words[-1].lower()][" ".join(words)] += 1
    return full


def _spellings(found: Mapping[str, int]) -> dict[str, str]:
    """Return each full name of a surname with the commonest name of the same given name."""
    groups: dict[str, list[str]] = defaultdict(list)
    for name in found:
        groups[name.split()[0].replace(".", "").lower()].append(name)
    best = {given: max(sorted(group), key=lambda name: (found[name], len(name))) for given, group in groups.items()}
    return {name: best[given] for given, group in groups.items() for name in group}


def _printed_in(documents: Sequence[Document], surname: str) -> set[str]:
    """Return the full names that the documents print with a surname, given names alone telling them apart."""
    pattern = re.compile(_GIVEN + re.escape(surname) + r"(?![^\W_])")
    found: dict[str, str] = {}
    for document in documents:
        if surname in document.text:
            for match in pattern.finditer(document.text):
                found.setdefault(match.group(1).split()[-1], f"{match.group(1)} {surname}")
    return set(found.values())


def _renamed(quotation: Quotation, names: Mapping[str, str]) -> Quotation:
    speaker = quotation.speaker
    name = names.get(speaker) if speaker is not None and _is_short(quotation) else None
    if name is None or name == speaker:
        return quotation
    reason = f"{quotation.attribution.reason} The documents together call “{speaker}” “{name}”."
    return replace(quotation, attribution=quotation.attribution.renamed(name, reason))
