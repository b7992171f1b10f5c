"""Rules for attributions that follow the quotation."""

from quoteview.core.sentence import Sentence as Reason
from quoteview.extract import tags
from quoteview.extract.candidates import CREDIT, REACH, SET_OFF, Candidate, Place, Rule
from quoteview.extract.cues import ADJUNCT, Cue
from quoteview.extract.joint import first_of, together
from quoteview.extract.lexicon import (
    BASE,
    ING,
    JUDGE,
    PAST,
    SAY,
    SPEECH,
    THIRD,
    VOICE,
    Verb,
    english,
)
from quoteview.extract.mentions import (
    Mention,
    MentionKind,
    can_speak,
    chain_start,
    is_saying,
    mention_in,
    phrase_after,
    phrase_start,
)
from quoteview.extract.rules_before import cue_before, whose
from quoteview.extract.tokens import Token
from quoteview.extract.verbs import WITNESSING

_VIEWS = ("view", "words", "opinion", "telling", "estimation", "phrase", "mind")
_NAMELIKE = (
    tags.NAME, tags.DETERMINER, tags.WORD, tags.POSSESSIVE, tags.NUMBER, tags.PREPOSITION, tags.CONJUNCTION, tags.COMMA,
)  # fmt: skip
_NO_OBJECT = (
    tags.STOP, tags.COMMA, tags.COLON, tags.DASH, tags.PREPOSITION, tags.ADVERB, tags.TIME, tags.CONJUNCTION,
    tags.SUBORDINATOR,
)  # fmt: skip
_QUOTED = frozenset((tags.QUOTE,))
_COMING = ("from", "of", "by")
_POINTING = ("that", "this", "which")
_RECALLING = ("recall", "remember")
# Verbs whose base form is no noun: "...," say critics.
_SAYING_ALL = ("say", "write", "argue", "insist", "add")
_NEVER_FIRST = (tags.CONJUNCTION, tags.PREPOSITION, tags.STOP, tags.QUOTE)


def inverted_after(place: Place) -> Candidate | None:
    """Read "...", said X."""
    at, tokens = place.at + 1, place.tokens
    while at < len(tokens) and (tokens[at].tag in SET_OFF or tokens[at].tag is tags.ADVERB):
        at += 1
    verb = _verb_after(place, at) if at < len(tokens) else None
    if verb is None or not _told(verb) or (verb.kind not in SPEECH and not _unusual_inverted(place, at)):
        return None
    if verb.kind is VOICE and not place.pauses:
        return None
    subject = place.clauses.subject_after(at)
    if subject is None or place.clauses.opens_clause(at):
        return None
    reason = Reason("Named behind “{word}”, right after the quotation", word=tokens[at].text)
    return place.of_mention(subject, Rule("inverted", 0.96), reason, (at, at))


def _verb_after(place: Place, at: int) -> Verb | None:
    """Return the verb at a token behind the quotation, also the plural one of "...," say critics."""
    verb = place.tokens[at].verb
    if verb is not None and verb.lemma in _SAYING_ALL and verb.form is BASE and place.pauses:
        return verb._replace(form=THIRD)
    return place.clauses.verb_at(at)


def _unusual_inverted(place: Place, at: int) -> bool:
    """Tell whether a verb no list knows as a cue is one right behind the quotation: "Hurray!" beamed Jane Roe."""
    if at != place.at + 1 or not place.content.endswith((",", "?", "!")):
        return False
    follower = place.clauses.subject_after(at)
    if follower is None or follower.kind is MentionKind.PRONOUN or not can_speak(follower):
        return False
    return place.tokens[at + 1].tag is tags.NAME or place.at == 0


def _told(verb: Verb) -> bool:
    return verb.form in (PAST, THIRD)


def subject_after(place: Place) -> Candidate | None:
    """Read "...", X said; also "...", X, who was there, said."""
    tokens, first = place.tokens, place.at + 1
    if first >= len(tokens) or _closes_adjunct(place):
        return None
    if tokens[first].tag in _NEVER_FIRST and tokens[first].lower != "as":
        return None
    while first < len(tokens) and (
        tokens[first].tag in SET_OFF or tokens[first].tag is tags.ADVERB or tokens[first].lower == "as"
    ):
        first += 1
    beside: Candidate | None = None
    for at in place.clauses.verbs_in(first, place.end_after(first, () if place.pauses else _QUOTED)):
        cue = place.clauses.cue(at)
        if cue is None or cue.passive or not _attributes(place, cue, first):
            continue
        if tokens[first - 1].lower == "as" and not (cue.verb.kind is SAY or _puts_it(place, cue)):
            return None
        if cue.subject is None or not _starts_at(place, cue.subject, first) or _is_told_of_words(place, cue.subject):
            return beside
        sure = 0.97 if place.pauses and cue.verb.kind in SPEECH else 0.8
        reason = Reason("The subject of “{word}”, right after the quotation", word=tokens[at].text)
        found = place.of_cue(cue, Rule("after", sure), reason)
        if cue.subject.antecedent is None or not place.pauses:
            return found
        beside = beside or found  # "..., an owner who asked not to be named said"
    return beside


def _is_told_of_words(place: Place, subject: Mention) -> bool:
    """Tell whether a relative clause says something of the words before it: who calls for a "..." that does."""
    return place.tokens[subject.first].tag is tags.RELATIVE and not place.pauses


def witnessed_after(place: Place) -> Candidate | None:
    """Read "...," Y recalled X telling her; "...," the paper quoted X as saying: X said it, whom Y heard."""
    if place.clauses.lemmas.isdisjoint(WITNESSING):
        return None
    tokens, first = place.tokens, place.at + 1
    while first < len(tokens) and tokens[first].tag in SET_OFF:
        first += 1
    for at in place.clauses.verbs_in(first, place.end_after(first)):
        verb = place.clauses.verb_at(at)
        if verb is None or verb.kind not in SPEECH:
            continue
        witness = place.clauses.witness(at)
        if witness is None:
            if verb.kind is SAY and verb.lemma not in _RECALLING:
                return None
            continue
        hearer = place.clauses.subject_of(witness)
        if hearer is None or not _starts_at(place, hearer, first):
            return None
        reason = Reason(
            "The subject of “{word}”, as “{witness}” by another", word=tokens[at].text, witness=tokens[witness].text
        )
        cue = place.clauses.cue(at)
        return place.of_cue(cue, Rule("after", 0.9), reason) if cue is not None else None
    return None


def _attributes(place: Place, cue: Cue, first: int) -> bool:
    """Tell whether a verb after the quotation, with a subject there, can attribute it."""
    if cue.subject is None or cue.subject.first < first:
        return False
    if cue.verb.form is BASE:  # "critics say", "she would say", "he likes to say"
        return cue.verb.kind is SAY and place.pauses
    if cue.verb.form is ING and not any(
        place.tokens[near].tag is tags.AUXILIARY for near in range(first, cue.place)
    ):
        return False
    if cue.verb.kind is SAY or _puts_it(place, cue) or _speaks_up(place, cue):
        return True
    voiced = cue.verb.kind is VOICE or _judges_aloud(place, cue)
    return _without_object(place, cue.place) and (voiced or _unusual_cue(place, cue, first))


def _puts_it(place: Place, cue: Cue) -> bool:
    """Tell whether a verb is that of "...," as Roe put it."""
    if cue.verb.lemma != "put" or _word_at(place, cue.place + 1) != "it":
        return False
    return place.at == 0 or cue_before(place) is None


def _speaks_up(place: Place, cue: Cue) -> bool:
    """Tell whether a verb speaks with the words behind it: "...," he cut in; "...?" she wanted to know."""
    if not place.pauses or cue.verb.form not in (PAST, THIRD):
        return False
    first, second = _word_at(place, cue.place + 1), _word_at(place, cue.place + 2)
    return f"{cue.verb.lemma} {first}" in english().phrasal or f"{cue.verb.lemma} {first} {second}" in english().phrasal


def _word_at(place: Place, at: int) -> str:
    return place.tokens[at].lower if at < len(place.tokens) else ""


def _judges_aloud(place: Place, cue: Cue) -> bool:
    """Tell whether a verb of judging stands for one of speech: "...," Roe charged in her opening words."""
    if cue.verb.kind is not JUDGE or cue.verb.form is not PAST or not place.pauses:
        return False
    right_after = cue.subject is not None and cue.subject.last == cue.place and cue.subject.antecedent is None
    after = cue.place + 1
    return right_after and (after >= len(place.tokens) or place.tokens[after].tag is not tags.SUBORDINATOR)


def _without_object(place: Place, at: int) -> bool:
    """Tell whether nothing that could be an object follows a verb: "he continued." but not "he thanked her"."""
    tokens = place.tokens
    return at + 1 >= len(tokens) or tokens[at + 1].tag in _NO_OBJECT or tokens[at + 1].lower == "back"


def _unusual_cue(place: Place, cue: Cue, first: int) -> bool:
    """Tell whether a verb no list knows as a cue is one here: "...," she posited."""
    ends = cue.place + 1 >= len(place.tokens) or place.tokens[cue.place + 1].tag in (tags.STOP, tags.COMMA)
    mention = cue.subject
    if mention is None or mention.antecedent is not None or not ends or not place.content.endswith(","):
        return False
    return mention.last == cue.place and _starts_at(place, mention, first) and can_speak(mention)


def _closes_adjunct(place: Place) -> bool:
    """Tell whether the quotation ends a fronted clause: Although X admitted to "...," he claimed ..."""
    tokens = place.tokens
    if not 1 < place.at < REACH or tokens[0].lower not in ADJUNCT:
        return False
    return all(token.tag is not tags.COMMA for token in tokens[: place.at]) and cue_before(place) is not None


def _starts_at(place: Place, subject: Mention, first: int) -> bool:
    """Tell whether the subject's phrase begins where the narrator takes over."""
    tokens = place.tokens
    if subject.first == first or chain_start(tokens, subject.last - 1) <= first:
        return True
    if place.pauses and first_of(together(tokens, subject, None)[0]) == first:  # "he and Roe said"
        return True
    return place.pauses and all(token.tag in _NAMELIKE for token in tokens[first : subject.first])


def credit_after(place: Place) -> Candidate | None:
    """Read "..." - Jane Roe, at the end of the line."""
    tokens, at = place.tokens, place.at + 1
    if at + 1 >= len(tokens) or tokens[at].tag is not tags.DASH or tokens[at + 1].tag is not tags.NAME:
        return None
    end = phrase_after(tokens, at + 1)
    ends = end >= len(tokens) or tokens[end].tag in (tags.STOP, tags.COMMA)
    mention = mention_in(tokens, at + 1, end) if ends and len(tokens) - at < CREDIT else None
    if mention is None or mention.kind is not MentionKind.NAME:
        return None
    return place.of_mention(mention, Rule("after", 0.85), Reason("The name behind the dash after the quotation"))


def told_how(place: Place) -> Candidate | None:
    """Read "..." is how X put it, "..." was what X called it."""
    tokens, at = place.tokens, place.at + 1
    while at + 2 < len(tokens) and (tokens[at].tag in SET_OFF or tokens[at].lower in _POINTING):
        at += 1
    if at + 2 >= len(tokens) or tokens[at].lower not in english().classes["being"]:
        return None
    if tokens[at + 1].lower not in ("how", "what"):
        return _told_whose(place, at + 1)
    for verb in place.clauses.verbs_in(at + 2, place.end_after(at + 2)):
        cue = place.clauses.cue(verb)
        if cue is None or cue.verb.kind not in (*SPEECH, JUDGE):
            return None
        reason = Reason("The subject of “{word}”, right after the quotation", word=tokens[verb].text)
        return place.of_cue(cue, Rule("after", 0.85), reason)
    return None


def _told_whose(place: Place, at: int) -> Candidate | None:
    """Read "..." was X's answer, "..." was her verdict, "..." was the reply from X."""
    tokens = place.tokens
    end = phrase_after(tokens, at)
    if end == at or not is_saying(tokens[end - 1].lower):
        return None
    owner = whose(tokens, at, end)
    if owner is None and end + 1 < len(tokens) and tokens[end].lower in _COMING:
        until = phrase_after(tokens, end + 1)
        owner = mention_in(tokens, end + 1, until) if until > end + 1 else None
    if owner is None:
        return None
    reason = Reason("The one whose “{word}” it is", word=tokens[end - 1].text)
    return place.of_mention(owner, Rule("after", 0.8), reason, (end - 1, end - 1))


def came_from(place: Place) -> Candidate | None:
    """Read "...," came the reply from X; "...!" came shouts from X; "...," went the chant of X."""
    tokens, at = place.tokens, place.at + 1
    verb = place.clauses.verb_at(at) if at < len(tokens) and place.pauses else None
    if verb is None or verb.lemma not in ("come", "go") or verb.form is ING:
        return None
    return _told_whose(place, at + 1)


def in_view_of(place: Place) -> Candidate | None:
    """Read "..." in X's view; In X's words, ...; To X, ..."""
    tokens = place.tokens
    for at in range(max(1, place.at - REACH), min(len(tokens) - 1, place.at + REACH)):
        if tokens[at].tag is not tags.POSSESSIVE or tokens[at + 1].lower not in _VIEWS:
            continue
        start = phrase_start(tokens, at - 1)
        outside = place.at < start or at < place.at
        mention = mention_in(tokens, start, at) if outside and 0 < start < at else None
        if mention is not None and tokens[start - 1].lower in ("in", "to"):
            reason = Reason("The one in whose “{word}” it is so", word=tokens[at + 1].text)
            return place.of_mention(mention, Rule("according", 0.85), reason, (at + 1, at + 1))
    return None


def to_somebody(place: Place) -> Candidate | None:
    """Read To X, the bridge is "..."; For X, it is "...": how it looks to them, in what may be their words."""
    tokens = place.tokens
    runs_in = 2 < place.at < REACH and tokens[place.at - 1].tag not in SET_OFF
    if not runs_in or tokens[0].lower not in ("to", "for"):
        return None
    end = phrase_after(tokens, 1)
    mention = mention_in(tokens, 1, end) if 1 < end < place.at and tokens[end].tag is tags.COMMA else None
    if mention is None or not can_speak(mention):
        return None
    reason = Reason("The one to whom it is so, as no word attributes the quotation")
    return place.of_mention(mention, Rule("weak", 0.5), reason)


def cue_far_after(place: Place) -> Candidate | None:
    """Read "Not happy" with the plan, X said: the cue closes the sentence."""
    for at in place.clauses.verbs_in(place.at + 1, place.at + REACH):
        verb = place.clauses.verb_at(at)
        if verb is None or verb.kind is not SAY or verb.form is BASE:
            continue
        found = _inverted_at(place, at, verb) or _subject_at(place, at)
        if found is not None:
            return found
    return None


def _inverted_at(place: Place, at: int, verb: Verb) -> Candidate | None:
    if at <= place.at + 1 or not _sets_off(place.tokens[at - 1]) or verb.lemma == "tell" or not _told(verb):
        return None
    follower = place.clauses.subject_after(at)
    if follower is None or not can_speak(follower):
        return None
    reason = Reason("Named behind “{word}”, which closes the sentence", word=place.tokens[at].text)
    return place.of_mention(follower, Rule("far after", 0.85), reason, (at, at))


def _sets_off(token: Token) -> bool:
    """Tell whether a comma stands here, or closes quoted words: they are “sad men” who “never row,” Roe said."""
    return token.tag is tags.COMMA or (token.tag is tags.QUOTE and token.text.rstrip(" '’”\"").endswith(","))


def _subject_at(place: Place, at: int) -> Candidate | None:
    cue = place.clauses.cue(at)
    if cue is None or cue.subject is None or cue.subject.first <= place.at:
        return None
    first = cue.subject.first
    if cue.subject.kind is not MentionKind.PRONOUN:
        first = phrase_start(place.tokens, cue.subject.last - 1)
    if first - 1 <= place.at or not (_sets_off(place.tokens[first - 1]) or place.tokens[first - 1].tag is tags.DASH):
        return None
    reason = Reason("The subject of “{word}”, which closes the sentence", word=place.tokens[at].text)
    return place.of_cue(cue, Rule("far after", 0.85), reason)
