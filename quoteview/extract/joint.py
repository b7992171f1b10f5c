"""Those who say something together: "Quill and Thorn said", "wrote Quill, Thorn and Reed"."""

from collections.abc import Sequence

from quoteview.extract import tags
from quoteview.extract.lexicon import BASE, ING
from quoteview.extract.mentions import (
    Mention,
    MentionKind,
    can_speak,
    chain_start,
    mention_in,
    phrase_after,
    phrase_start,
    pronoun_at,
)
from quoteview.extract.tokens import Token

# How many may say something together.
_MOST = 6
# What stands before a subject that no preposition and no verb governs, and behind the last of those who follow a verb.
_BEFORE_SUBJECT = (
    tags.QUOTE, tags.COMMA, tags.COLON, tags.DASH, tags.STOP, tags.SUBORDINATOR, tags.CONJUNCTION, tags.TIME,
    tags.ADVERB, tags.OPENING, tags.CLOSING, tags.MARK, tags.BREAK,
)  # fmt: skip
_BEHIND = (
    tags.QUOTE, tags.COMMA, tags.COLON, tags.DASH, tags.STOP, tags.PREPOSITION, tags.TIME, tags.ADVERB, tags.OPENING,
    tags.BREAK, tags.MARK,
)  # fmt: skip
_AND = frozenset(["and", "&"])


def together(tokens: Sequence[Token], mention: Mention, cue: tuple[int, int] | None) -> tuple[Mention, ...]:
    """Return all who speak with a mention, in the order of the text; the mention alone where nobody does.

    They are looked for before a subject, and behind one that follows its verb, the `cue`.
    """
    if mention.kind is MentionKind.PRONOUN or mention.inside is not None:
        return (mention,)
    if cue is not None and cue[1] <= mention.first:
        return _with_those_behind(tokens, mention)
    return _with_those_before(tokens, mention)


def listed(names: Sequence[str]) -> str:
    """Return names as a sentence lists them: "Quill, Thorn and Reed"."""
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]


def first_of(mention: Mention) -> int:
    """Return the token that the phrase of a mention begins with: its title, where it has one."""
    return mention.first - len(mention.lead)


def _with_those_before(tokens: Sequence[Token], mention: Mention) -> tuple[Mention, ...]:
    end = first_of(mention) - 1
    if end < 1 or tokens[end].lower not in _AND:
        return (mention,)
    partner = _ending_at(tokens, end)
    if partner is None or _is_one_person(tokens, partner, mention):
        return (mention,)
    found = [partner, mention]
    while len(found) < _MOST:
        earlier = _listed_before(tokens, first_of(found[0]) - 1)
        if earlier is None:
            break
        found.insert(0, earlier)
    first = first_of(found[0])
    return tuple(found) if not first or tokens[first - 1].tag in _BEFORE_SUBJECT else (mention,)


def _ending_at(tokens: Sequence[Token], end: int) -> Mention | None:
    """Return the speaker whose phrase ends before token `end`."""
    last = tokens[end - 1]
    if last.tag is tags.SUBJECT:
        return pronoun_at(tokens, end - 1)
    acts = last.verb is not None and last.verb.form not in (BASE, ING) and last.tag is tags.WORD
    start = chain_start(tokens, end - 1)
    if start >= end or acts:
        return None
    found = mention_in(tokens, start, end)
    return found if found is not None and can_speak(found) else None


def _listed_before(tokens: Sequence[Token], comma: int) -> Mention | None:
    """Return the name in a list before the comma at a token."""
    if comma < 1 or tokens[comma].tag is not tags.COMMA or tokens[comma - 1].tag is not tags.NAME:
        return None
    start = phrase_start(tokens, comma - 1)
    governed = start > 0 and tokens[start - 1].tag not in _BEFORE_SUBJECT
    found = mention_in(tokens, start, comma) if start < comma and not governed else None
    return found if found is not None and found.kind is MentionKind.NAME else None


def _is_one_person(tokens: Sequence[Token], partner: Mention, mention: Mention) -> bool:
    """Tell whether a noun and the title of a name are two offices of one: "president and director Jane Roe"."""
    if partner.kind is not MentionKind.NOUN or mention.kind is not MentionKind.NAME or not mention.lead:
        return False
    return tokens[partner.first].tag not in (tags.DETERMINER, tags.OWNER, tags.NUMBER)


def _with_those_behind(tokens: Sequence[Token], mention: Mention) -> tuple[Mention, ...]:
    found, at = [mention], mention.last
    while at + 1 < len(tokens) and len(found) < _MOST:
        is_last = tokens[at].lower in _AND
        if not is_last and (tokens[at].tag is not tags.COMMA or mention.kind is not MentionKind.NAME):
            break
        end = phrase_after(tokens, at + 1)
        partner = mention_in(tokens, at + 1, end) if end > at + 1 else None
        if partner is None or not can_speak(partner):
            break
        if is_last:
            ends = end >= len(tokens) or tokens[end].tag in _BEHIND
            return (*found, partner) if ends else (mention,)
        if partner.kind is not MentionKind.NAME or len(partner.words) + len(partner.lead) < 2:
            break
        found.append(partner)
        at = end
    return (mention,)
