"""Rules for attributions that stand before the quotation, or around it."""

from collections.abc import Sequence

from quoteview.core.sentence import Sentence as Reason
from quoteview.extract import tags
from quoteview.extract.candidates import REACH, SET_OFF, Candidate, Place, Rule
from quoteview.extract.cues import Cue
from quoteview.extract.lexicon import ING, JUDGE, OTHER, PAST, SAY, SPEECH, THINK, Verb, english
from quoteview.extract.mentions import (
    Mention,
    can_speak,
    extended,
    is_saying,
    mention_in,
    phrase_after,
    phrase_start,
    pronoun_at,
)
from quoteview.extract.tokens import Token

# How far a noun of speech may stand before its words, and the longest line whose opening name is the speaker.
_NOUN_REACH = 12
_SOURCES = {
    "according": "to", "words": "of", "view": "of", "opinion": "of", "eyes": "of", "judgment": "of", "judgement": "of",
    "telling": "of", "estimation": "of",
}  # fmt: skip
_BELONGING = frozenset(["by", "of", "from"])
_REGARDING = frozenset(["see", "view", "consider", "know"])
_HALTING = (tags.COMMA, tags.COLON, tags.QUOTE, tags.CONJUNCTION)


def right_before(place: Place) -> Candidate | None:
    """X said: "..." and X said that "..."; nothing but a mark or "that" between cue and quotation."""
    at, tokens = place.at - 1, place.tokens
    set_off = at >= 0 and tokens[at].tag in SET_OFF
    while at >= 0 and (tokens[at].tag in SET_OFF or tokens[at].lower == "that"):
        at -= 1
    if set_off and at > 1 and tokens[at].lower == "it" and tokens[at - 1].lower in ("put", "puts"):  # "as Roe put it,"
        at -= 1
    cue = _governing(place, at) if at >= 0 else None
    if cue is None or (cue.verb.kind not in (SPEECH if set_off else (SAY, JUDGE)) and cue.verb.lemma != "read"):
        return None
    reason = Reason("The subject of “{word}”, right before the quotation", word=tokens[at].text)
    return place.of_cue(cue, Rule("before", 0.93), reason)


def unusual_before(place: Place) -> Candidate | None:
    """Read a verb that is not known to attribute, with a colon: X leaned in and boomed: "..."."""
    at = place.at - 2
    cue = place.clauses.cue(at) if at >= 0 and place.tokens[at + 1].text == ":" else None
    if cue is None or cue.verb.kind not in (OTHER, THINK) or cue.verb.form is not PAST:
        return None
    word = place.tokens[at].text
    reason = Reason("The subject of “{word}”, with a colon right before the quotation", word=word)
    return place.of_cue(cue, Rule("before", 0.75), reason)


def cue_before(place: Place) -> Candidate | None:
    """X said on Monday that Y was "...", X called it "...": the nearest cue before the quotation.

    A verb of judging counts where no other verb stands between it and the quotation.
    """
    judging, doubtful = True, None
    for at in place.clauses.predicates_before(place.at, REACH):
        verb = place.clauses.verb_at(at)
        if _bracketed(place, at):
            continue
        if verb is None:  # an auxiliary
            judging = False
            continue
        if _in_passing(place, at):
            continue
        that = verb.kind is not OTHER and place.tokens[at + 1].lower == "that"
        that = that or _makes_clear(place, at, verb) or (judging and _regards(place, at, verb))
        that = that or (verb.lemma == "call" and place.tokens[at + 1].lower == "for")
        attributes = that or verb.kind is SAY or (verb.kind is JUDGE and judging)
        if attributes and not place.clauses.in_closed_adjunct(at, place.at) and not _in_closed_relative(place, at):
            found = _governed(place, _governing(place, at))
            if found is not None and can_speak(found.mention):
                return found
            doubtful = doubtful or found
        judging = False
    return doubtful._replace(confidence=0.6) if doubtful is not None else None


def _bracketed(place: Place, at: int) -> bool:
    """Tell whether a verb stands in brackets that close before the quotation: she rowed (pun intended) and said."""
    if tags.CLOSING not in place.clauses.holds:
        return False
    for token in place.tokens[at + 1 : place.at]:
        if token.tag is tags.OPENING:
            return False
        if token.tag is tags.CLOSING:
            return True
    return False


def _in_passing(place: Place, at: int) -> bool:
    """Tell whether a verb stands in a clause put in between: the toll, which some have argued was low, was "..."."""
    if tags.RELATIVE not in place.clauses.holds:
        return False
    subject, tokens = place.clauses.subject_of(at), place.tokens
    if subject is None or not 1 < subject.first < at or tokens[subject.first - 1].tag is not tags.RELATIVE:
        return False
    if tokens[subject.first - 2].tag not in (tags.COMMA, tags.DASH):
        return False
    return any(
        tokens[near].tag is tags.COMMA and place.clauses.finite(near + 1) for near in range(at + 1, place.at - 1)
    )


def _makes_clear(place: Place, at: int, verb: Verb) -> bool:
    """Tell whether a verb says as much as "said": Roe made it clear that ..., made clear ..."""
    if verb.lemma != "make" or verb.form is ING:
        return False
    near = at + 2 if place.tokens[at + 1].lower == "it" else at + 1
    return near < place.at and place.tokens[near].lower in ("clear", "plain")


def _regards(place: Place, at: int, verb: Verb) -> bool:
    """Tell whether a verb of thought judges: it is seen by critics as a “...”."""
    near = [token.lower for token in place.tokens[max(at + 1, place.at - 2) : place.at]]
    return verb.lemma in _REGARDING and place.tokens[at + 1].lower == "by" and "as" in near


def _governing(place: Place, at: int) -> Cue | None:
    """Return the verb at a token as a cue, with who reports as its subject, or who says it in a relative clause."""
    if place.clauses.verb_at(at) is None:
        return None
    return place.clauses.cue(at) if _in_relative(place, at) else place.clauses.governing(at)


def _in_relative(place: Place, at: int) -> bool:
    """Tell whether who calls something the quoted words is the pronoun of a relative clause: "which he called"."""
    subject, tokens = place.clauses.subject_of(at), place.tokens
    if subject is None or not 0 < subject.first < at or tokens[subject.first].tag is not tags.SUBJECT:
        return False
    led = all(token.tag in (tags.ADVERB, tags.AUXILIARY) for token in tokens[subject.last : at])
    runs_on = all(token.tag not in _HALTING for token in tokens[at + 1 : place.at])
    return led and runs_on and tokens[subject.first - 1].tag is tags.RELATIVE


def _in_closed_relative(place: Place, at: int) -> bool:
    """Tell whether a verb stands in a relative clause that is over: those who complain about it "would be lost"."""
    subject = place.clauses.subject_of(at)
    if subject is None or subject.antecedent is None or subject.first > at:
        return False
    if place.content.split(" ", 1)[0].lower() in english().classes["auxiliary"]:
        return all(place.clauses.verb_at(near) is None for near in range(at + 1, place.at))
    for later in place.clauses.predicates_in(at + 1, place.at):
        other = place.clauses.subject_of(later) if place.clauses.finite(later) else None
        if other is not None and other.last <= subject.first and other.first != subject.first:
            return True
    return False


def _governed(place: Place, cue: Cue | None) -> Candidate | None:
    if cue is None:
        return None
    word = place.tokens[cue.place].text
    judged = cue.verb.kind in (JUDGE, THINK) and place.clauses.reduced(cue.place)
    if cue.passive or cue.subject is None or judged:
        agent = place.clauses.agent(cue.place)
        reason = Reason("The one by whom it is “{word}”", word=word)
        return place.of_mention(agent, Rule("governed", 0.8), reason, (cue.place, cue.place)) if agent else None
    if cue.verb.kind is not JUDGE:
        rule = Rule("governed", 0.93 if cue.verb.kind is SAY else 0.8)
        return place.of_cue(cue, rule, Reason("The subject of “{word}”, on which the quotation depends", word=word))
    reason = Reason("The subject of “{word}”, whose judgement it is", word=word)
    return place.of_cue(cue, Rule("judged", 0.88), reason)


def according_to(place: Place) -> Candidate | None:
    """Read "...", according to X; According to X, ...; in the words of X, "..."."""
    tokens, first = place.tokens, max(0, place.at - REACH)
    near = enumerate(tokens[first : min(len(tokens) - 2, place.at + REACH)], first)
    spots = [(at, first) for at, token in near if (first := _source_from(tokens, at, token)) > at]
    for at, first in sorted(spots, key=lambda spot: (abs(spot[0] - place.at), spot[0])):
        end = phrase_after(tokens, first)
        if end > first and (at > place.at or end <= place.at):
            mention = extended(tokens, mention_in(tokens, first, end))
            if mention is not None and (first > at + 1 or can_speak(mention)):
                reason = Reason("The source that the sentence is given “according to”")
                return place.of_mention(mention, Rule("according", 0.93), reason, (at, at + 1))
    return None


def _source_from(tokens: Sequence[Token], at: int, token: Token) -> int:
    """Return where the source begins that the words at a token announce ("according to", "per"), or 0."""
    if token.lower in _SOURCES and tokens[at + 1].lower == _SOURCES[token.lower]:
        return at + 2
    if token.lower != "per" or token.tag is not tags.PREPOSITION:
        return 0
    set_off = not at or tokens[at - 1].tag in (*SET_OFF, tags.QUOTE, tags.OPENING)
    return at + 1 if set_off else 0


def whose(tokens: Sequence[Token], start: int, end: int) -> Mention | None:
    """Return whose the thing is that the phrase [start, end) names."""
    if tokens[start].tag is tags.OWNER:
        return pronoun_at(tokens, start)
    for at in range(end - 1, start, -1):
        if tokens[at].tag is tags.POSSESSIVE:
            return mention_in(tokens, start, at)
    return None


def cue_noun(place: Place) -> Candidate | None:
    """X's claim that "...": a noun of speech with its owner before the quotation."""
    tokens = place.tokens
    for at in range(place.at - 1, max(0, place.at - _NOUN_REACH), -1):
        if _acts(place, at):
            return None
        if tokens[at].tag is not tags.WORD or not is_saying(tokens[at].lower) or not _goes_on(place, at + 1):
            continue
        start = phrase_start(tokens, at)
        if start > 1 and tokens[start].lower == "most" and tokens[start - 1].tag is tags.POSSESSIVE:
            start = phrase_start(tokens, start - 2)  # "Roe's most daring claim"
        if start and _acts(place, start - 1) and tokens[at + 1].lower != "that":
            return None
        owner = whose(tokens, start, at) or _owner_after(place, at)
        if owner is not None:
            reason = Reason("The one whose “{word}” it is", word=tokens[at].text)
            return place.of_mention(owner, Rule("noun", 0.75), reason, (at, at))
    return None


def _goes_on(place: Place, at: int) -> bool:
    """Tell whether what stands behind a noun of speech may lead on to its words: not "her address, which the town"."""
    token = place.tokens[at]
    if token.tag is tags.COMMA:
        return at + 1 == place.at
    return token.lower != "from" and token.tag not in (tags.RELATIVE, tags.CONJUNCTION)


def _owner_after(place: Place, at: int) -> Mention | None:
    """Read "the claim by Jane Roe that ..." and "the contention of the mayor that ...": who follows the noun."""
    tokens = place.tokens
    if tokens[at + 1].lower not in _BELONGING:
        return None
    end = phrase_after(tokens, at + 2)
    if end <= at + 2 or end >= place.at or tokens[end].lower not in ("that", "to"):
        return None
    return mention_in(tokens, at + 2, end)


def _acts(place: Place, at: int) -> bool:
    verb = place.clauses.verb_at(at)
    return verb is not None and verb.kind is not OTHER


def weak_verb(place: Place) -> Candidate | None:
    """X hopes to "...": the nearest verb of thought, plan or judgement before the quotation."""
    for at in place.clauses.verbs_before(place.at, REACH):
        cue = place.clauses.governing(at)
        if cue is None or cue.verb.kind is OTHER or place.clauses.reduced(at) or _bracketed(place, at):
            continue
        sure = 0.7 if cue.verb.kind is JUDGE else 0.6
        word = place.tokens[cue.place].text
        reason = Reason("The subject of “{word}”, the nearest verb that may attribute it", word=word)
        found = place.of_cue(cue, Rule("weak", sure), reason)
        if found is not None:
            return found
    return None


def any_subject(place: Place) -> Candidate | None:
    """Take the subject of the clause, where no cue attributes: doubtful."""
    for at in place.clauses.predicates_before(place.at, REACH):
        subject = place.clauses.subject_of(at)
        if subject is not None and not place.clauses.passive(at) and not _bracketed(place, at):
            reason = Reason("The subject of its clause, as no word attributes the quotation")
            return place.of_mention(subject, Rule("subject", 0.4), reason)
    return None
