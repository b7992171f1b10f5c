"""Those who say something together: "Quill and Thorn said", "wrote Quill, Thorn and Reed"."""

from collections.abc import Sequence

from quoteview.extract import tags
from quoteview.extract.lexicon import BASE, ING
from quoteview.extract.mentions import (
    Mention,
    MentionKind,
    can_speak,
    chain_start,
    finite_looking,
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
# How long the words may be that say who somebody is ("Quill, the mayor of the town, and"), in tokens, what they are
# made of, and the prepositions that may open them.
_DESCRIPTION = 14
_DESCRIBING = frozenset((
    tags.NAME, tags.WORD, tags.NUMBER, tags.POSSESSIVE, tags.OWNER, tags.DETERMINER, tags.PREPOSITION,
    tags.CONJUNCTION, tags.MARK, tags.TIME, tags.ADVERB,
))  # fmt: skip
_NEVER_DESCRIBING = frozenset((tags.CONJUNCTION, tags.TIME, tags.ADVERB))
_ORIGIN = frozenset(["of", "from"])


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
    end = _and_before(tokens, mention)
    if end < 1:
        return (mention,)
    partners = _ending_at(tokens, end)
    if not partners or _is_one_person(tokens, partners[-1], mention):
        return (mention,)
    found = [*partners, mention]
    while len(found) < _MOST:
        comma = first_of(found[0]) - 1
        earlier = _listed_before(tokens, comma)
        if not earlier:
            break
        found[:0] = earlier
    first = first_of(found[0])
    return tuple(found) if not first or tokens[first - 1].tag in _BEFORE_SUBJECT else (mention,)


def _and_before(tokens: Sequence[Token], mention: Mention) -> int:
    """Return the "and" before a mention, also that of "and her deputy, Boris Thorn,"; 0 where there is none."""
    at = first_of(mention) - 1
    if at > 0 and tokens[at].lower in _AND:
        return at
    apposed = at > 2 and tokens[at].tag is tags.COMMA and mention.last < len(tokens)
    if not apposed or tokens[mention.last].tag is not tags.COMMA or mention.kind is not MentionKind.NAME:
        return 0
    start = phrase_start(tokens, at - 1)
    if start >= at or tokens[start].tag not in (tags.DETERMINER, tags.OWNER) or tokens[start - 1].lower not in _AND:
        return 0
    return start - 1 if can_speak(mention_in(tokens, start, at)) else 0


def _ending_at(tokens: Sequence[Token], end: int) -> tuple[Mention, ...]:
    """Return the speakers whose phrases end before token `end`: one, or two in a list with a comma before its "and"."""
    last = tokens[end - 1]
    if last.tag is tags.SUBJECT:
        return (pronoun_at(tokens, end - 1),)
    if last.tag is tags.COMMA or last.tag is tags.CLOSING:
        return _described_before(tokens, end - 1)
    acts = last.verb is not None and last.verb.form not in (BASE, ING) and last.tag is tags.WORD
    start = chain_start(tokens, end - 1)
    if start >= end or acts:
        return ()
    found = mention_in(tokens, start, end)
    return (found,) if can_speak(found) else ()


def _described_before(tokens: Sequence[Token], closing: int) -> tuple[Mention, ...]:
    """Return whom the words before a comma or bracket describe: "Quill, the mayor,"; both of "Quill, Thorn,"."""
    mark = tags.COMMA if tokens[closing].tag is tags.COMMA else tags.OPENING
    near = range(closing - 2, max(0, closing - _DESCRIPTION), -1)
    opening = next((place for place in near if tokens[place].tag is mark), 0)
    start = chain_start(tokens, opening - 1) if opening else opening
    if start >= opening or (start and tokens[start - 1].tag not in _BEFORE_SUBJECT):
        return ()
    described = mention_in(tokens, start, opening)
    if mark is tags.OPENING:
        return (described,) if can_speak(described) else ()
    inserted = mention_in(tokens, opening + 1, closing)
    if not can_speak(described) or not _describes(tokens, opening + 1, closing):
        return ()
    if inserted.kind is not MentionKind.NAME:
        return (described,) if described.kind is MentionKind.NAME else ()
    return (inserted,) if described.kind is MentionKind.NOUN else (described, inserted)


def _describes(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether the tokens [first, last) between commas only say who somebody is: "the mayor", "who runs it"."""
    opening = tokens[first]
    if opening.tag is tags.RELATIVE:
        return True
    if opening.tag in _NEVER_DESCRIBING or (opening.tag is tags.PREPOSITION and opening.lower not in _ORIGIN):
        return False
    return all(
        tokens[at].tag in _DESCRIBING and not (tokens[at].tag is tags.WORD and _acts(tokens, at))
        for at in range(first, last)
    )


def _acts(tokens: Sequence[Token], at: int) -> bool:
    return finite_looking(tokens[at], tokens[at - 1])


def _listed_before(tokens: Sequence[Token], comma: int) -> tuple[Mention, ...]:
    """Return the name in a list before the comma at a token, also with what describes it."""
    if comma < 1 or tokens[comma].tag is not tags.COMMA:
        return ()
    if tokens[comma - 1].tag is not tags.NAME:
        found = _described_before(tokens, comma)
        return found if len(found) == 1 and found[0].kind is MentionKind.NAME else ()
    start = phrase_start(tokens, comma - 1)
    governed = start > 0 and tokens[start - 1].tag not in _BEFORE_SUBJECT
    named = mention_in(tokens, start, comma) if start < comma and not governed else None
    return (named,) if named is not None and named.kind is MentionKind.NAME else ()


def _is_one_person(tokens: Sequence[Token], partner: Mention, mention: Mention) -> bool:
    """Tell whether a noun and the title of a name are two offices of one: "president and director Jane Roe"."""
    if partner.kind is not MentionKind.NOUN or mention.kind is not MentionKind.NAME or not mention.lead:
        return False
    return tokens[partner.first].tag not in (tags.DETERMINER, tags.OWNER, tags.NUMBER)


def _with_those_behind(tokens: Sequence[Token], mention: Mention) -> tuple[Mention, ...]:
    found, at = [mention], _behind_description(tokens, mention.last)
    is_described = at > mention.last or tokens[first_of(mention) - 1].tag is tags.COMMA  # "said the mayor, Ada Quill,"
    while at + 1 < len(tokens) and len(found) < _MOST:
        is_series = len(found) > 1 or is_described
        if is_series and tokens[at].tag is tags.COMMA and tokens[at + 1].lower in _AND:
            at += 1
        is_last = tokens[at].lower in _AND
        if not is_last and (tokens[at].tag is not tags.COMMA or mention.kind is not MentionKind.NAME):
            break
        first = _behind_office(tokens, at + 1) if is_last else at + 1
        end = phrase_after(tokens, first)
        partner = mention_in(tokens, first, end) if end > first else None
        if partner is None or not can_speak(partner):
            break
        if is_last:
            is_sure = partner.kind is MentionKind.NAME or not is_described
            return (*found, partner) if is_sure and _ends(tokens, end) else (mention,)
        if partner.kind is not MentionKind.NAME or len(partner.words) + len(partner.lead) < 2:
            break
        found.append(partner)
        at = end
    return (mention,)


def _behind_description(tokens: Sequence[Token], at: int) -> int:
    """Return the mark behind what is said of a speaker and before an "and": "said Quill, the mayor, and"."""
    if at >= len(tokens) or tokens[at].tag not in (tags.COMMA, tags.OPENING):
        return at
    closing = tags.COMMA if tokens[at].tag is tags.COMMA else tags.CLOSING
    near = range(at + 2, min(len(tokens) - 1, at + _DESCRIPTION))
    close = next((place for place in near if tokens[place].tag is closing), 0)
    if not close or tokens[close + 1].lower not in _AND:
        return at
    if closing is tags.CLOSING:
        return close + 1
    is_named = mention_in(tokens, at + 1, close).kind is MentionKind.NAME
    return close if not is_named and _describes(tokens, at + 1, close) else at


def _behind_office(tokens: Sequence[Token], first: int) -> int:
    """Return where the name begins of "her deputy, Boris Thorn", which begins at a token; else that token."""
    comma = phrase_after(tokens, first)
    is_office = first < comma < len(tokens) - 1 and tokens[first].tag in (tags.DETERMINER, tags.OWNER)
    if not is_office or tokens[comma].tag is not tags.COMMA or tokens[comma + 1].tag is not tags.NAME:
        return first
    return comma + 1 if can_speak(mention_in(tokens, first, comma)) else first


def _ends(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether the last of those behind a verb does nothing of their own: not "and Thorn, a baker, left"."""
    if end >= len(tokens):
        return True
    if tokens[end].tag not in _BEHIND:
        return False
    near = range(end + 1, min(len(tokens) - 1, end + _DESCRIPTION))
    close = next((place for place in near if tokens[place].tag is tags.COMMA), 0)
    if tokens[end].tag is not tags.COMMA or not close or not _describes(tokens, end + 1, close):
        return True
    return tokens[close + 1].tag is not tags.AUXILIARY and not _acts(tokens, close + 1)
