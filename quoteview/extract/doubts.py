"""What weakens an attribution that a rule has found: a denial, a negation, words that are only passed on."""

from quoteview.core.sentence import Sentence as Reason
from quoteview.extract import tags
from quoteview.extract.candidates import REACH, Candidate, Place
from quoteview.extract.lexicon import Verb, english
from quoteview.extract.mentions import Mention, MentionKind, label_end, mention_in, phrase_start
from quoteview.extract.rules_before import cue_noun
from quoteview.extract.rules_told import opens_question

# The most that a doubtful attribution is worth, and one whose words the sentence gives to another.
_DOUBTFUL = 0.45
_PASSED = 0.7
_SAYING = frozenset(["say", "tell", "write", "claim", "state", "assert", "call", "promise", "mention"])
_DENYING = frozenset(["deny", "reject", "dispute", "refute", "rebut"])
_PASSING = frozenset(["retweet", "repost", "forward"])
_RECALLING = frozenset(["recall", "remember"])
_TAKEN_IN = frozenset(["being", "hearing", "reading", "seeing"])
_CLAIMING = frozenset(["claim", "allege", "say", "charge", "assert", "put", "state", "argue"])
_REFUSING = frozenset(["refuse", "decline", "fail"])
_AFTER = ("after", "inverted", "far after")


def said_by_none(place: Place, found: Candidate) -> bool:
    """Tell whether the sentence gives the words to nobody, whom a rule took for somebody: said neither X nor Y."""
    if labelled(place) and found.rule not in _AFTER:
        return True
    if found.mention.kind is MentionKind.PRONOUN:
        return False
    first, negative = found.mention.first, english().classes["nobody"]
    for near in (first - len(found.mention.lead), first - 1, first):
        word = place.tokens[max(0, near)]
        if word.lower in negative and (near <= 0 or word.text.islower()):
            return True
    return False


def labelled(place: Place) -> bool:
    """Tell whether a label that names nobody opens the sentence, right before the words: Photo: "..."."""
    return place.at > 1 and place.tokens[place.at - 1].text == ":" and label_end(place.tokens) == place.at - 1


def doubted(place: Place, found: Candidate) -> Candidate:
    """Return what is left of an attribution inside its sentence: another speaker, less sure, or the same."""
    if found.rule in _AFTER and opens_question(place):
        return _doubt(found, Reason("Who answers; the words may be those of the question"))
    at = _cue_at(place, found)
    return found if at is None else _doubted_cue(place, found, at)


def _doubted_cue(place: Place, found: Candidate, at: int) -> Candidate:
    """Return what is left of an attribution by the cue at a token."""
    verb = place.clauses.verb_at(at)
    if verb is None:
        return found
    if verb.lemma in _PASSING:
        return _passed_on(place, found, at)
    if verb.lemma in _DENYING and at < place.at:
        return _denied(place, found, at)
    reason = _reason_to_doubt(place, verb, at)
    return found if reason is None else _doubt(found, reason)


def _reason_to_doubt(place: Place, verb: Verb, at: int) -> Reason | None:
    """Return why who does what a verb says may not have said the words, or None."""
    word = place.tokens[at].text
    if verb.lemma in _RECALLING and at + 1 < len(place.tokens) and place.tokens[at + 1].lower in _TAKEN_IN:
        return Reason("The subject of “{word}”, who was told it; the sentence does not tell by whom", word=word)
    if verb.lemma == "ask" and at and at < place.at and _set_apart(place, at):
        return Reason("The subject of “{word}”, who asks it or is asked it", word=word)
    if verb.lemma in _SAYING and _negated(place, at):
        return Reason("The subject of “{word}”, of whom the sentence says they did not say it", word=word)
    return None


def _set_apart(place: Place, at: int) -> bool:
    """Tell whether a participle between commas may be passive: X, asked if it was "safe", said it was."""
    after = place.at + 1
    closed = after < len(place.tokens) and place.tokens[after].tag is tags.COMMA
    return place.tokens[at - 1].tag is tags.COMMA and closed


def _doubt(found: Candidate, reason: Reason) -> Candidate:
    return found._replace(confidence=min(_DOUBTFUL, found.confidence), reason=reason)


def _cue_at(place: Place, found: Candidate) -> int | None:
    if found.cue is None or found.sentence != place.sentence.number:
        return None
    return found.cue[0]


def _passed_on(place: Place, found: Candidate, at: int) -> Candidate:
    """Give passed on words to the name between the verb and the quotation; else they are anybody's."""
    word = place.tokens[at].text
    end = place.at - 1 if place.tokens[place.at - 1].text == ":" else place.at
    mention = mention_in(place.tokens, at + 1, end) if at + 1 < end else None
    if mention is not None and mention.kind is MentionKind.NAME and phrase_start(place.tokens, end - 1) == at + 1:
        reason = Reason("The one whose words were “{word}”", word=word)
        return found._replace(mention=mention, confidence=_PASSED, reason=reason)
    return _doubt(found, Reason("The subject of “{word}”, who passes on what may be another's words", word=word))


def _denied(place: Place, found: Candidate, at: int) -> Candidate:
    """Doubt that denied words are those of who denies; give them to whom the sentence says has claimed them."""
    before, word = place.tokens[at + 1 : place.at], place.tokens[at].text
    verb = place.clauses.verb_at(at)
    told_apart = any(token.lower == "that" for token in before) or (verb is not None and verb.lemma == "deny")
    direct = not before or before[-1].tag in (tags.COLON, tags.COMMA) or before[-1].lower == "as"
    if not told_apart or (direct and not (before and before[-1].lower == "that")):
        return found
    claimant = _as_claimed(place)
    if claimant is not None:
        reason = Reason("The one who claims what is denied")
        return found._replace(mention=claimant, confidence=_PASSED, reason=reason)
    owner = cue_noun(place)
    if owner is not None and owner.mention.first > at:
        return owner._replace(confidence=min(_PASSED, owner.confidence))
    return _doubt(found, Reason("The subject of “{word}”, who may be denying another's words", word=word))


def _as_claimed(place: Place) -> Mention | None:
    """Read "as X claimed" and "as claimed by X" after the quotation."""
    tokens = place.tokens
    for at in range(place.at + 1, min(len(tokens) - 2, place.at + REACH)):
        if tokens[at].tag is tags.QUOTE:
            return None
        if tokens[at].lower != "as":
            continue
        for near in range(at + 1, min(len(tokens), at + 8)):
            verb = place.clauses.verb_at(near)
            if verb is None or verb.lemma not in _CLAIMING:
                continue
            if near == at + 1:
                return place.clauses.agent(near)
            subject = place.clauses.subject_of(near)
            return subject if subject is not None and subject.first > at else None
    return None


def _negated(place: Place, at: int) -> bool:
    """Tell whether "not", "never" or a refusal stands with the verb at a token; "not only" denies nothing."""
    tokens, near = place.tokens, at - 1
    while near >= 0 and (tokens[near].tag in (tags.ADVERB, tags.AUXILIARY) or _contracted(tokens[near].lower)):
        lower = tokens[near].lower
        if _contracted(lower) or (lower in ("not", "never") and tokens[near + 1].lower not in ("only", "just")):
            return True
        near -= 1
    if near < 1 or tokens[near].lower != "to":
        return False
    refusing = place.clauses.verb_at(near - 1)
    return refusing is not None and refusing.lemma in _REFUSING


def _contracted(word: str) -> bool:
    return word.replace("’", "'").endswith("n't")
