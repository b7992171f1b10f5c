"""Whether a word of speech around quoted words shows that somebody said them, though no rule may tell who."""

from quoteview.extract import tags
from quoteview.extract.candidates import REACH, Candidate
from quoteview.extract.lexicon import ING, PAST, SAY, english
from quoteview.extract.mentions import is_saying
from quoteview.extract.sentences import Sentence
from quoteview.extract.tokens import Token

# How far behind the words the verb may stand that shows somebody said them, in tokens.
_CUE_REACH = 12
# How many small words may stand between a noun of speech and its words: "the reference to the".
_LEADING = 2
# How many tokens may join two quotations of a list, and one more: ", and".
_JOINT = 4
_LISTING = (tags.CONJUNCTION, tags.COMMA)


def is_told(sentence: Sentence, at: int, candidate: Candidate | None, *, titled: bool) -> bool:
    """Tell whether a word of speech shows that somebody said the words, though no rule may tell who."""
    if _answers_noun(sentence, at) or (not titled and _told_before(sentence, at, candidate)):
        return True
    if candidate is not None and candidate.rule != "subject":
        return False
    if _is_announced(sentence, at) or (not titled and _is_claimed(sentence, at)):
        return True
    if candidate is not None:
        return False
    return _led_to(sentence, at, titled=titled) or _leads_to_cue(sentence, at, titled=titled)


def _told_before(sentence: Sentence, at: int, candidate: Candidate | None) -> bool:
    """Tell whether a word of speech stands before words in their sentence, though no rule tells who said them."""
    if candidate is not None and candidate.rule != "subject":
        return False
    return any(_is_speech(token) for token in sentence.tokens[max(0, at - REACH) : at])


def _answers_noun(sentence: Sentence, at: int) -> bool:
    """Tell whether words are what a call or a chant is: "chants of “Save the Bridge!”"."""
    before = sentence.tokens[at - 1] if at > 1 else None
    return before is not None and before.lower in ("of", "to") and _is_speech(sentence.tokens[at - 2])


def _is_announced(sentence: Sentence, at: int) -> bool:
    """Tell whether words, or a list that they go on, are what a noun says: no reference to “old men” or “sad boys”."""
    place: int | None = at
    while place:
        near = place - 1
        while near > 0 and near >= place - _LEADING and _leads_on(sentence.tokens[near]):
            near -= 1
        if _is_noun_of_speech(sentence.tokens[near]):
            return True
        place = earlier_in_list(sentence, place)
    return False


def _leads_on(token: Token) -> bool:
    return token.tag in (tags.PREPOSITION, tags.DETERMINER) or token.text == ":"


def _is_claimed(sentence: Sentence, at: int) -> bool:
    """Tell whether words stand in what a noun says: "accusations that the mayor was a “liar”"."""
    tokens = sentence.tokens
    clauses = (place for place in range(max(1, at - REACH), at) if tokens[place].lower == "that")
    return any(_is_noun_of_speech(tokens[place - 1]) for place in clauses)


def _is_noun_of_speech(token: Token) -> bool:
    return token.tag is tags.WORD and is_saying(token.lower)


def earlier_in_list(sentence: Sentence, at: int) -> int | None:
    """Return the quotation right before the one at a token, where "and", "or" or a comma joins the two."""
    near = at - 1
    while near > 0 and near > at - _JOINT and sentence.tokens[near].tag in _LISTING:
        near -= 1
    return near if 0 <= near < at - 1 and sentence.tokens[near].tag is tags.QUOTE else None


def _is_speech(token: Token) -> bool:
    """Tell whether a word is a verb of speech, or a noun like one: "claims", but not "the state of things"."""
    verb = token.verb if token.tag is tags.WORD else None
    if verb is None or verb.kind is not SAY:
        return False
    titles = english().titles
    noun = verb.lemma in titles["saying"] or verb.lemma in titles["writing"]
    return noun or verb.lemma == "say" or verb.form in (PAST, ING)


def _led_to(sentence: Sentence, at: int, *, titled: bool) -> bool:
    """Tell whether a colon or a verb of speech stands right before words: asked, "Is it safe?"; Q: "Is it safe?"."""
    tokens = sentence.tokens
    if at and tokens[at - 1].text == ":" and not titled:
        return True
    near = at - 2 if at > 1 and tokens[at - 1].tag is tags.COMMA else at - 1
    verb = english().verbs.get(tokens[near].lower) if near >= 0 and tokens[near].tag is tags.WORD else None
    return verb is not None and verb.kind is SAY and verb.form is PAST


def _leads_to_cue(sentence: Sentence, at: int, *, titled: bool) -> bool:
    """Tell whether words end in a comma that a verb of speech comes after, in the narrator's next few words.

    After what may be a title the verb must come at once: "Rivers of the North," a film he wrote.
    """
    if not sentence.tokens[at].text.rstrip(" '’”\"").endswith(","):
        return False
    for token in sentence.tokens[at + 1 : at + (2 if titled else _CUE_REACH)]:
        if token.tag in (tags.STOP, tags.COMMA, tags.QUOTE, tags.RELATIVE, tags.SUBORDINATOR, tags.CONJUNCTION):
            return False
        verb = english().verbs.get(token.lower) if token.tag is tags.WORD else None
        if verb is not None and verb.kind is SAY:
            return True
    return False
