"""Rules for names that stand by the quotation as its label: a name and a colon, a heading, an inverted verb."""

from quoteview.core.sentence import Sentence as Reason
from quoteview.extract import tags
from quoteview.extract.candidates import SET_OFF, Candidate, Place, Rule
from quoteview.extract.lexicon import PAST, SPEECH, THIRD
from quoteview.extract.mentions import (
    Mention,
    MentionKind,
    can_speak,
    is_saying,
    mention_in,
    phrase_after,
    phrase_start,
)
from quoteview.extract.rules_before import whose

# The longest line whose opening name is the speaker, in tokens.
_HEADLINE = 30
# The longest label, in tokens.
_LABEL = 16
_ADDRESSING = frozenset(["to", "with", "at", "on", "in", "about", "for"])
# What a label opens with that shows who speaks: "More from Jane Roe:", "Here is Jane Roe in May:".
_SHOWING = frozenset(["here", "is", "'s", "’s", "are", "was", "more", "also", "again", "from", "this"])


def said_before(place: Place) -> Candidate | None:
    """Read Said X, "..."; Added X of the council: "..."."""
    tokens, at = place.tokens, place.at
    verb = tokens[0].verb if at > 1 and tokens[at - 1].tag in SET_OFF else None
    if verb is None or verb.kind not in SPEECH or verb.form not in (PAST, THIRD):
        return None
    subject = place.clauses.subject_after(0)
    if subject is None or not can_speak(subject) or place.clauses.verbs_in(subject.last, at):
        return None
    reason = Reason("Named behind “{word}”, right before the quotation", word=tokens[0].text)
    return place.of_mention(subject, Rule("before", 0.9), reason, (0, 0))


def opening_label(place: Place) -> Candidate | None:
    """Read - Jane Roe: "..."; a name and a colon that open the sentence, or what stands behind a dash in it."""
    found = label_before(place)
    if found is None or found.mention.kind is not MentionKind.NAME:
        return None
    first = found.mention.first - len(found.mention.lead)
    return found if first == 0 or place.tokens[first - 1].tag is tags.DASH else None


def label_before(place: Place) -> Candidate | None:
    """Jane Roe: "..."; a name and a colon."""
    tokens, at = place.tokens, place.at - 1
    if at < 1 or tokens[at].text != ":":
        return None
    if tokens[at - 1].tag is tags.CLOSING:  # "Jane Roe (Ind.):"
        at = next((near for near in range(at - 2, 0, -1) if tokens[near].tag is tags.OPENING), at)
    start = phrase_start(tokens, at - 1)
    if 0 < start < at and tokens[start - 1].lower in _ADDRESSING:  # "she laid it out to the daily Nova:"
        return None
    mention = _labelled(place, start, at) if start < at else None
    if mention is None or (mention.kind is MentionKind.NOUN and start):
        return None
    sure = 0.85 if mention.kind is MentionKind.NAME else 0.6
    reason = Reason("The name that stands with a colon before the quotation")
    return place.of_mention(mention, Rule("label", sure), reason)


def _labelled(place: Place, start: int, end: int) -> Mention | None:
    """Return who a label names: Jane Roe in "Jane Roe:", and in "Jane Roe's answer:"."""
    if is_saying(place.tokens[end - 1].lower):
        owner = whose(place.tokens, start, end)
        if owner is not None:
            return owner
    return mention_in(place.tokens, start, end)


def longer_label(place: Place) -> Candidate | None:
    """Read Jane Roe, in a letter: "..."; Here is Jane Roe in May: "..."; From the letter: "..."."""
    tokens, end = place.tokens, place.at - 1
    if not 1 < end < _LABEL or tokens[end].text != ":":
        return None
    first = next(at for at in range(end + 1) if tokens[at].lower not in _SHOWING)
    last = phrase_after(tokens, first) if first < end else first
    mention = mention_in(tokens, first, last) if last > first else None
    if mention is None or not can_speak(mention) or place.clauses.predicates_in(last, end):
        return None
    if last < end and tokens[last].tag is not tags.PREPOSITION and tokens[last].tag is not tags.COMMA:
        return None
    reason = Reason("The name that opens what stands with a colon before the quotation")
    return place.of_mention(mention, Rule("label", 0.7), reason)


def headline_name(place: Place) -> Candidate | None:
    """Roe 'thinks' Doe will go: in a line without a full stop, the first name before the quotation."""
    tokens = place.tokens
    if place.sentence.closed or len(tokens) > _HEADLINE:
        return None
    end = next((at for at in range(place.at) if tokens[at].tag is not tags.NAME), place.at)
    mention = mention_in(tokens, 0, end) if end else None
    if mention is None or mention.kind is not MentionKind.NAME:
        return None
    return place.of_mention(mention, Rule("headline", 0.5), Reason("The name that opens the line"))
