"""Rules for words told to, or asked of, the one the sentence is about: the speaker is another, often unnamed."""

from typing import NamedTuple

from quoteview.core.sentence import Sentence as Reason
from quoteview.extract import tags
from quoteview.extract.candidates import REACH, SET_OFF, Candidate, Place, Rule
from quoteview.extract.cues import ADJUNCT
from quoteview.extract.lexicon import PAST, english
from quoteview.extract.mentions import Mention, mention_in, phrase_after, phrase_start

# How many tokens before the quotation its cue may stand, with the agent between them.
_NEAR = 14
_ADDRESSING = frozenset([
    "ask", "tell", "question", "quiz", "press", "query", "challenge", "warn", "inform", "remind", "assure", "advise",
    "instruct", "order",
])  # fmt: skip
# Those that hand over any words; the others hand over questions.
_ANSWERABLE = frozenset(["tell", "warn", "inform", "remind", "assure", "advise", "instruct", "order"])
_LINKS = ("of", "for", "from", "at")


class Telling(NamedTuple):
    """The participle, at token `place`, with which somebody is told the words, and who tells, where it is said."""

    place: int
    teller: Mention | None


def told_by(place: Place, telling: Telling) -> Candidate | None:
    """Read X was told by Y: "..."; Asked by Y, "...?", X said ...; "...," X was told by Y: Y is the speaker."""
    if telling.teller is None:
        return None
    word = place.tokens[telling.place].text.lower()
    reason = Reason("The one by whom somebody was “{word}” it", word=word)
    return place.of_mention(telling.teller, Rule("told", 0.85), reason, (telling.place, telling.place))


def told(place: Place) -> Telling | None:
    """Return how the quoted words are told to somebody, right before or after them, in the passive."""
    if place.clauses.lemmas.isdisjoint(_ADDRESSING):
        return None
    return _told_before(place) or _told_after(place)


def opens_question(place: Place) -> bool:
    """Tell whether a quotation ends a fronted question that it is only a part of: Asked if it was "safe", X said."""
    tokens = place.tokens[: place.at]
    return (
        0 < len(tokens) < REACH
        and _fronted(place, 0 if tokens[0].lower not in ADJUNCT else 1)
        and all(token.tag is not tags.COMMA for token in tokens)
    )


def _fronted(place: Place, at: int) -> bool:
    verb = place.clauses.verb_at(at) if at < place.at else None
    return verb is not None and verb.lemma in _ADDRESSING and verb.form is PAST


def _told_before(place: Place) -> Telling | None:
    tokens, end = place.tokens, place.at
    if end > 1 and tokens[end - 1].lower == "to":  # "they were told to “row by night”"
        end -= 1
    while end and (tokens[end - 1].tag in SET_OFF or tokens[end - 1].tag in (tags.ADVERB, tags.TIME)):
        end -= 1
    at = next(iter(place.clauses.verbs_before(end, _NEAR)), -1)
    verb = place.clauses.verb_at(at) if at >= 0 else None
    if verb is None or verb.lemma not in _ADDRESSING or verb.form is not PAST:
        return None
    asks = verb.lemma in _ANSWERABLE or place.content.endswith("?")
    return _completed(place, at, end) if asks and _undergone(place, at) else None


def _undergone(place: Place, at: int) -> bool:
    """Tell whether a participle opens the sentence or follows "when", or stands in the passive."""
    tokens = place.tokens
    if at == 0 or tokens[at - 1].lower in ADJUNCT:
        return True
    if tokens[at - 1].tag is tags.COMMA and tokens[at + 1].lower == "by":
        return True
    before = place.clauses.before_adverbs(at)
    return before >= 0 and tokens[before].lower in english().classes["being"]


def _completed(place: Place, at: int, end: int) -> Telling | None:
    """Read the teller between a participle and the end of what leads to the quotation, or right after that."""
    tokens = place.tokens
    if at + 1 == end:
        after = place.at + 1
        teller = _by(place, after)[0] if after < len(tokens) and tokens[after].lower == "by" else None
        return Telling(at, teller)
    teller, stop = _by(place, at + 1) if tokens[at + 1].lower == "by" else (None, 0)
    return Telling(at, teller) if stop == end else None


def _by(place: Place, at: int) -> tuple[Mention | None, int]:
    """Return who is named behind the "by" at a token, and where that phrase ends."""
    tokens = place.tokens
    stop = head = phrase_after(tokens, at + 1)
    while stop + 1 < len(tokens) and tokens[stop].lower in _LINKS:
        further = phrase_after(tokens, stop + 1)
        if further == stop + 1:
            break
        stop = further
    return (mention_in(tokens, at + 1, stop), stop) if head > at + 1 else (None, stop)


def _addresses(place: Place, at: int) -> bool:
    verb = place.clauses.verb_at(at)
    return verb is not None and verb.lemma in _ADDRESSING


def _told_after(place: Place) -> Telling | None:
    tokens, first = place.tokens, place.at + 1
    while first < len(tokens) and tokens[first].tag in SET_OFF:
        first += 1
    verbs = place.clauses.verbs_in(first, place.end_after(first)) if place.pauses else []
    if not any(_addresses(place, at) for at in verbs):
        return None
    for at in verbs:
        cue = place.clauses.cue(at)
        if cue is None or cue.subject is None:
            continue
        begins = cue.subject.first == first or phrase_start(tokens, cue.subject.last - 1) == first
        if not begins or not cue.passive or cue.verb.lemma not in _ADDRESSING:
            return None
        by = at + 1 < len(tokens) and tokens[at + 1].lower == "by"
        return Telling(at, _by(place, at + 1)[0] if by else None)
    return None
