"""The same person across documents: short names completed, spellings of one name brought together."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import combinations
from unicodedata import normalize

from quoteview.core.document import Document
from quoteview.core.quotation import Quotation, Resolution
from quoteview.core.sentence import Sentence as Reason

# The letters that other alphabets, and the umlaut, are written with in ours, and one way to write each.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"(?<=[aou])e", ""), (r"(?:ij|iy|yj|yi|yy|ii|y|j)$", "i"), (r"(?:off|of|ow)$", "ov"),
        (r"(?:eff|ef|ew)$", "ev"), (r"kh", "h"), (r"ts?ch", "ch"),
        (r"sch", "sh"), (r"ph", "f"), (r"ck|q", "k"), (r"w", "v"), (r"ou", "u"),
        (r"[jy](?=[aeou])", "i"),
    )
)  # fmt: skip
# The shortest surname that a missing letter leaves recognisable.
_LONG_SURNAME = 5
_NAMED = (Resolution.NAME, Resolution.SHORT_NAME, Resolution.ROLE, Resolution.PRONOUN, Resolution.CONTINUED)
# How long given names together may be, in code points, and what may stand between them and the surname.
_LONGEST_GIVEN = 160
_SPACES = " \u00a0"
# A given name, middle names and initials before the surname that is looked for.
_GIVEN = r"(?<![^\W_])((?:[A-Z][^\W\d_]+|(?:[A-Z]\.){1,2})(?:[ \u00a0](?:[A-Z][^\W\d_]+|[A-Z]\.)){0,2})[ \u00a0]"


def _unwatched(_done: int, _total: int) -> None:
    """Tell nobody how far it is."""


def unify_speakers(
    documents: Sequence[Document], quotations: Sequence[Quotation], watch: Callable[[int, int], None] = _unwatched
) -> tuple[Quotation, ...]:
    """Return the quotations with one name for one person across the documents.

    A surname that stands alone in its document takes the full name that the other documents print, and
    spellings that differ by initials ("J.D. Roe", "JD Roe"), or by how another alphabet is written in ours
    ("Roevsky", "Roevskyy") or by a letter that the surname lacks, take the commonest; the former only
    where a single person of that surname is a speaker anywhere. Nothing is changed where two could be
    meant, nor is a letter missed where one document prints both. `watch` hears how many of the names that stand alone
    were looked for, and of how many: each may have every document read.
    """
    full = _full_names(quotations)
    names = {name: shown for surname, found in full.items() for name, shown in _spellings(found).items()}
    for name, likelier in _slips(full, quotations).items():
        names[name] = names[likelier]
    bare = {
        quotation.speaker
        for quotation in quotations
        if quotation.speaker is not None and _is_short(quotation) and len(quotation.speaker.split()) == 1
    }
    for done, surname in enumerate(sorted(bare)):
        watch(done, len(bare))
        candidates = {names[name] for name in full.get(_sound(surname), ())}
        if not candidates and _sound(surname) not in full:
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
        if len(words) > 1 and "and" not in words and quotation.attribution.resolution in _NAMED:
            full[_sound(words[-1])][" ".join(words)] += 1
    return full


@lru_cache(maxsize=65_536)
def _sound(name: str) -> str:
    """Return a name as it sounds, so that ways to write it in our alphabet agree: Roevskyy, Roevskiy, Roevski."""
    plain = "".join(letter for letter in normalize("NFKD", name.lower()) if letter.isalpha())
    for pattern, sound in _SOUNDS:
        plain = pattern.sub(sound, plain)
    return plain


def _slips(full: Mapping[str, Counter[str]], quotations: Sequence[Quotation]) -> dict[str, str]:
    """Return each full name whose surname is that of a commoner one but for a letter, with the commoner one."""
    places: dict[str, set[str]] = defaultdict(set)
    for quotation in quotations:
        if quotation.speaker is not None:
            places[quotation.speaker].add(quotation.document_id)
    same_given: dict[str, list[str]] = defaultdict(list)
    for name in sorted(full, key=lambda name: (-sum(full[name].values()), name)):
        for shown in full[name]:
            same_given[_sound(shown.split()[0])].append(shown)
    better: dict[str, str] = {}
    for group in same_given.values():
        for name, likelier in combinations(reversed(group), 2):
            near = name not in better and _one_letter(name.split()[-1].lower(), likelier.split()[-1].lower())
            if near and places[name].isdisjoint(places[likelier]):
                better[name] = likelier
    return better


def _one_letter(surname: str, other: str) -> bool:
    """Tell whether two long surnames differ by a doubled letter, a vowel or h left out, or two letters swapped."""
    short, long = sorted((surname, other), key=len)
    at = next((at for at, letter in enumerate(short) if letter != long[at]), 0)
    if len(short) < _LONG_SURNAME or not at:
        return False
    if len(short) == len(long):
        return short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return short[at:] == long[at + 1 :] and (long[at] in "aeiouyh" or long[at] == long[at - 1])


def _spellings(found: Mapping[str, int]) -> dict[str, str]:
    """Return each full name of a surname with the commonest name of the same given name."""
    groups: dict[str, list[str]] = defaultdict(list)
    for name in found:
        groups[_sound(name.split()[0])].append(name)
    best = {given: max(sorted(group), key=lambda name: (found[name], len(name))) for given, group in groups.items()}
    return {name: best[given] for given, group in groups.items() for name in group}


def _printed_in(documents: Sequence[Document], surname: str) -> set[str]:
    """Return the full names that the documents print with a surname, given names alone telling them apart."""
    pattern = re.compile(_GIVEN + re.escape(surname) + r"(?![^\W_])")
    found: dict[str, str] = {}
    for document in documents:
        for given in _givens(document.text, surname, pattern):
            found.setdefault(given.split()[-1], f"{given} {surname}")
    return set(found.values())


def _givens(text: str, surname: str, pattern: re.Pattern[str]) -> Iterator[str]:
    """Yield the given names that a text prints before a surname; only what stands right before it is searched."""
    end = 0
    at = text.find(surname)
    while at >= 0:
        after = at + len(surname)
        match = pattern.search(text, max(end, at - _LONGEST_GIVEN), after + 1) if text[at - 1] in _SPACES else None
        if match is not None:
            end = match.end()
            yield match[1]
        at = text.find(surname, after)


def _renamed(quotation: Quotation, names: Mapping[str, str]) -> Quotation:
    speaker = quotation.speaker
    name = names.get(speaker) if speaker is not None and _is_short(quotation) else None
    if name is None or name == speaker:
        return quotation
    reason = Reason(
        "{reason} The documents together call “{speaker}” “{name}”.",
        reason=quotation.attribution.reason,
        speaker=speaker,
        name=name,
    )
    return replace(quotation, attribution=quotation.attribution.renamed(name, reason))
