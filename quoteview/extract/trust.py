"""How far a speaker is to be trusted whom a rule found by a verb or a noun before the words: signs, each with a weight.

The weights are readable text in resources/weights, learned by the script beside them. They are those of a logistic
regression: their sum is the logarithm of the odds that the words are that speaker's.
"""

import math
from collections.abc import Iterator, Sequence

from quoteview.core.quotation import CERTAIN
from quoteview.core.sentence import Sentence as Reason
from quoteview.extract import tags
from quoteview.extract.candidates import REACH, Candidate, Place
from quoteview.extract.lexicon import ING
from quoteview.extract.mentions import Mention, MentionKind, can_speak
from quoteview.extract.weights import Weights, weights

JUDGED = frozenset(["governed", "judged", "weak", "subject", "noun", "before"])
"""The rules whose speakers are judged here: those that look for one before the words, in their sentence."""

# The most of each that is counted.
_MOST, _MOST_COMMAS = 3, 2
# How many verbs before the words are asked for others who might have said them.
_ASKED = 12
_TOLD_APART = frozenset(["as", "that", "to", "of", "by", "a", "an", "the", "and", "but", "which", "what", "who"])
_LINKING = frozenset(["and", "but", "that"])
_MODALS = frozenset(["would", "will", "should", "could", "might", "may", "must", "can"])
_PRONOUNS = {
    "he": "he or she", "she": "he or she", "it": "it", "they": "they", "i": "I, we or you", "we": "I, we or you",
    "you": "I, we or you",
}  # fmt: skip
_BETWEEN = {tags.QUOTE: "marks", tags.COLON: "colon", tags.DASH: "dash", tags.RELATIVE: "relative"}


def trusted(place: Place, found: Candidate) -> Candidate:
    """Return a speaker whom one of the JUDGED rules found, as sure as the signs say, and why where they say it is not.

    `least` in the weights is how much a wrong speaker that is shown as certain weighs more than a right one that is
    shown as a question.
    """
    if found.rule not in JUDGED or found.sentence != place.sentence.number:
        return found
    if found.cue is not None and place.clauses.witness(found.cue[0]) is not None:  # "quoted Roe as saying"
        return found
    known = weights("en_trust")
    sure = round(_chance(known, signs(place, found)), 2)
    if sure >= CERTAIN:
        return found._replace(confidence=sure)
    reason = Reason("{rule}, though the way the sentence is built leaves that in doubt", rule=found.reason)
    return found._replace(confidence=sure, reason=reason)


def _chance(known: Weights, having: Sequence[str]) -> float:
    return 1 / (1 + math.exp(known.least - known.sum_of(having)))


def signs(place: Place, found: Candidate) -> list[str]:
    """Return all signs of a speaker whom a rule found in the sentence of the words."""
    cue = _cue_of(place, found)
    verb = place.clauses.verb_at(cue)
    kind = verb.kind.value if verb is not None else "no verb"
    rivals = _rivals(place, found.mention)
    return [
        "always",
        kind,
        found.rule,
        f"{found.rule}: {rivals} others",
        *_signs_of_cue(place, cue, kind),
        *_signs_between(place, cue, kind),
        *_signs_of_speaker(place, cue, found.mention),
    ]


def _cue_of(place: Place, found: Candidate) -> int:
    """Return the token that attributes: the cue, else the nearest verb that the speaker is the subject of."""
    if found.cue is not None and found.cue[0] < place.at:
        return found.cue[0]
    for at in place.clauses.predicates_before(place.at, REACH):
        if place.clauses.subject_of(at) == found.mention:
            return at
    return max(0, place.at - 1)


def _rivals(place: Place, mention: Mention) -> int:
    """Return how many others do something before the words, or report it."""
    clauses, firsts = place.clauses, {mention.first}
    for at in clauses.predicates_before(place.at, REACH)[:_ASKED]:
        if len(firsts) > _MOST:
            break
        if clauses.passive(at):
            doer = clauses.agent(at)
            firsts.update(() if doer is None else (doer.first,))
            continue
        subject, cue = clauses.subject_of(at), clauses.governing(at)
        firsts.update(() if subject is None else (subject.first,))
        if cue is not None and cue.subject is not None and not cue.passive:
            firsts.add(cue.subject.first)
    return min(_MOST, len(firsts) - 1)


def _signs_of_cue(place: Place, cue: int, kind: str) -> Iterator[str]:
    """Yield what tells how the cue stands in its clause, and that in its sentence."""
    clauses, tokens = place.clauses, place.tokens
    follows = tokens[cue + 1]
    behind = "words" if cue + 1 == place.at else "“that”" if follows.lower == "that" else follows.tag.value
    yield f"{behind} behind the cue"
    if follows.tag is tags.PREPOSITION:
        yield f"{kind}: {follows.lower}"
    opening = clauses.embedding(cue)
    yield f"clause behind {_opening(place, opening) if opening else 'nothing'}"
    verb, before = clauses.verb_at(cue), clauses.before_adverbs(cue)
    if verb is not None and clauses.passive(cue):
        yield "passive"
        yield f"{kind}: passive"
    if verb is not None and verb.form is ING and not clauses.progressive(cue):
        yield "participle"
    if before >= 0 and (tokens[before].lower == "to" or tokens[before].lower in _MODALS):
        yield "planned"
        yield f"{kind}: planned"
    if before >= 0 and tokens[before].tag in (tags.RELATIVE, tags.CONJUNCTION):
        yield f"{tokens[before].tag.value} before the cue"


def _opening(place: Place, at: int) -> str:
    """Return what a word that stands before a clause, a speaker or the words is."""
    if place.clauses.verb_at(at) is not None:
        return "verb"
    token = place.tokens[at]
    return f"“{token.lower}”" if token.lower in _TOLD_APART else token.tag.value


def _signs_between(place: Place, cue: int, kind: str) -> Iterator[str]:
    """Yield what stands between the cue and the words."""
    later = place.clauses.predicates_in(cue + 1, place.at)
    verbs = min(_MOST, len(place.clauses.verbs_in(cue + 1, place.at)))
    commas, found = 0, set[str]()
    for token in place.tokens[cue + 1 : place.at]:
        commas += token.tag is tags.COMMA
        if token.tag in _BETWEEN:
            found.add(_BETWEEN[token.tag])
        if token.lower in _LINKING:
            found.add(f"“{token.lower}”")
    commas = min(_MOST_COMMAS, commas)
    yield f"{verbs} verbs between"
    yield f"{kind}: {verbs} verbs between"
    yield f"{kind}: {min(_MOST, sum(map(place.clauses.finite, later)))} clauses between"
    yield f"{commas} commas between"
    yield f"{kind}: {commas} commas between"
    yield from (f"{what} between" for what in sorted(found))
    yield f"{_opening(place, place.at - 1)} before the words"
    case = "small" if place.content[:1].islower() else "capital"
    yield f"{kind}: words in {case} letters"


def _signs_of_speaker(place: Place, cue: int, mention: Mention) -> Iterator[str]:
    yield _printed(mention)
    if mention.first > cue:
        yield "speaker behind the cue"
    elif mention.first <= 1:
        yield "speaker opens the sentence"
    first = mention.first - 1 - len(mention.lead)
    if first >= 0:
        yield f"{_opening(place, first)} before the speaker"


def _printed(mention: Mention) -> str:
    """Return how a speaker is printed."""
    if mention.kind is MentionKind.NAME:
        return "name"
    if mention.kind is MentionKind.NOUN:
        return "noun that speaks" if can_speak(mention) else "noun"
    if mention.antecedent is not None:
        return "who, for one that speaks" if can_speak(mention.antecedent) else "who, for a thing"
    return _PRONOUNS.get(mention.printed.lower(), "other pronoun")
