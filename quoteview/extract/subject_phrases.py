"""The noun phrases of a sentence that may be subjects, told by where they stand alone."""

from collections.abc import Sequence

from quoteview.extract import tags
from quoteview.extract.lexicon import ING, SPEECH, english
from quoteview.extract.mentions import (
    STANDALONE,
    Mention,
    MentionKind,
    can_speak,
    chain_start,
    head_of,
    is_person_noun,
    mention_in,
    phrase_after,
    phrase_start,
)
from quoteview.extract.tokens import Token
from quoteview.extract.verbs import VerbReader

# What ends a noun phrase.
NOUNISH = (tags.NAME, tags.WORD, tags.NUMBER, tags.CLOSING)
# How far a relative clause may reach, a date and an apposition be long, in tokens.
_HOLDER = 20
_APPOSITION = 8
_SPANS = frozenset(["week", "month", "year", "weekend", "morning", "afternoon", "evening", "night", "day"])
_DATE_WORDS = _SPANS | {"on", "in", "at", "last", "this", "next", "late", "early", "earlier", "that", "same", "the"}
# Prepositions that open a clause as well: "after the man came up".
_CONJOINING = frozenset(["as", "like", "after", "before", "since", "until"])
# Before a number these are no prepositions: "about 50 people said".
_NEARLY = frozenset(["about", "over", "around", "under"])
_COMPARED = frozenset(["more", "less", "fewer", "rather", "other"])
# What may stand between a subject and its verb: "the two each said".
_FLOATED = (tags.NAME, tags.WORD, tags.SUBJECT, tags.RELATIVE)
_FLOATING = frozenset(["each", "both", "all"])
_COUNTED = frozenset(["than", "less", "more", "about", "just", "over", "nearly", "almost"])
_PAST_SPANS = frozenset(["days", "weeks", "months", "years", "hours", "minutes", "decades", "decade", *_SPANS])
# How many digits make a year, not the number of a station.
_YEAR = 4
_TIMELY = (tags.NUMBER, tags.TIME)
_FRONTED = (tags.PREPOSITION, tags.TIME, tags.ADVERB)
_CLAUSE_MARKS = (tags.COMMA, tags.QUOTE, tags.COLON, tags.DASH, tags.SUBORDINATOR)


class SubjectPhrases(VerbReader):
    """Finds the phrases of one sentence that may be subjects of its verbs."""

    def _skip_back(self, at: int) -> int:
        """Return the token before the adverbs, auxiliaries and dates that end at `at`."""
        while at >= 0:
            token = self.tokens[at]
            if token.lower == "ago" and self.tokens[at - 1].lower in _PAST_SPANS:
                at = self._before_ago(at)
                continue
            if token.tag is tags.ADVERB or token.tag is tags.AUXILIARY or is_manner(token):
                at -= 1
                continue
            floats = token.lower in _FLOATING or token.lower == "once"  # "which Roe once called"
            if floats and at and self.tokens[at - 1].tag in _FLOATED:
                at -= 1
                continue
            dated = self._before_date(at)
            if dated == at:
                break
            at = dated
        return at

    def _before_ago(self, at: int) -> int:
        """Return the token before "two weeks ago", or "less than a month ago", that ends at a token."""
        at -= 2
        while at >= 0 and (self.tokens[at].tag in (tags.DETERMINER, tags.NUMBER) or self.tokens[at].lower in _COUNTED):
            at -= 1
        return at

    def _before_time(self, at: int) -> int:
        while at > 0:
            token = self.tokens[at]
            dated = token.tag is tags.PREPOSITION and self.tokens[at + 1].tag is tags.TIME
            if token.tag is not tags.ADVERB and token.tag is not tags.TIME and not dated:
                break
            at -= 1
        return at

    def _before_date(self, at: int) -> int:
        """Return the token before the date that ends at `at` ("on July 3, 2009,"), or `at` when there is none."""
        timely, place = False, at
        while place >= max(0, at - _HOLDER):
            token = self.tokens[place]
            timely = timely or token.tag is tags.TIME or token.lower in _SPANS
            digits = token.tag is tags.NUMBER and token.text.isdigit()
            parts = token.tag is tags.COMMA and 0 < place < at and self.tokens[place - 1].tag in _TIMELY
            if token.tag is not tags.TIME and not digits and not parts and token.lower not in _DATE_WORDS:
                break
            place -= 1
        return place if timely else at

    def _phrase_before(self, place: int) -> Mention | None:
        start = chain_start(self.tokens, place - 1)
        return mention_in(self.tokens, start, place) if start < place else None

    def _phrase_as_subject(self, at: int, *, strict: bool = False) -> Mention | None:
        """Return the phrase that ends at a token, unless a preposition makes it a mere adjunct.

        Unless `strict`, a name right before the verb is the subject even after a preposition.
        """
        start = chain_start(self.tokens, at)
        if start > at or self.tokens[start].lower == "whose" or self._is_year(start, at):
            return None
        holder = self._relative_holder(start)
        if holder is not None:
            return holder
        before = self.tokens[start - 1] if start else None
        adjunct = before is not None and before.tag is tags.PREPOSITION and before.lower not in _CONJOINING
        if adjunct and not self._counted_from(start):
            # "At a rally in Ohio Roe said": only a name right before the verb can be the subject.
            found = None if strict else mention_in(self.tokens, _last_phrase(self.tokens, start, at), at + 1)
            return found if found and found.kind is MentionKind.NAME else None
        found = mention_in(self.tokens, start, at + 1)
        return found if can_speak(found) or not self._is_participle(start) else None

    def _is_participle(self, start: int) -> bool:
        """Tell whether a phrase opens with what somebody does, not with whom it names: "raising fresh questions"."""
        verb = self.tokens[start].verb
        return verb is not None and verb.form is ING

    def _is_year(self, start: int, at: int) -> bool:
        """Tell whether a phrase ends with a bare number, unless that counts as in "four in 10 said"."""
        numbered = at > start and self.tokens[at - 1].tag is tags.NAME and len(self.tokens[at].text) < _YEAR
        return self.tokens[at].text.isdigit() and self.tokens[start].lower not in STANDALONE and not numbered

    def _counted_from(self, start: int) -> bool:
        """Tell whether a number opens a phrase: "about 50 people said", "more than half said", "at least one said"."""
        first, before = self.tokens[start], self.tokens[start - 1].lower
        if before == "than":
            return start > 1 and self.tokens[start - 2].lower in _COMPARED
        counts = first.tag is tags.NUMBER or first.lower in STANDALONE
        return (before in _NEARLY and counts) or (before == "at" and first.lower in ("least", "most"))

    def _relative_holder(self, start: int) -> Mention | None:
        """Return whom a clause without commas describes: "an aide who spoke on condition of anonymity said"."""
        if not start or (self.tokens[start - 1].tag is not tags.PREPOSITION and self.verb_at(start - 1) is None):
            return None
        verbs = 0
        for place in range(start - 1, max(0, start - _HOLDER), -1):
            if self.tokens[place].tag in _CLAUSE_MARKS:
                return None
            if self.tokens[place].lower == "who" and verbs:
                return self._phrase_before(place)
            verbs += self.finite(place)
        return None

    def _direct_subject(self, before: int) -> Mention | None:
        """Return the person or sign right before a participle: "protesters chanting", "a sign reading"."""
        found = self._phrase_before(before + 1)
        if found is None or found.kind is MentionKind.NAME:
            return found
        addressing = self.verb_at(found.first - 1) if found.first else None
        if addressing is not None and addressing.kind in SPEECH:  # "Roe emailed supporters, saying"
            return None
        written = head_of(found) in english().titles["writing"]  # "a memo to staff explaining"
        speaks = is_person_noun(self.tokens[before].lower) and not written
        return found if speaks or self.tokens[before + 1].lower == "reading" else None

    def _named_after(self, found: Mention | None, end: int) -> Mention | None:
        """Prefer the name in apposition: "said the firm's director, Jane Roe"."""
        if found is None or found.kind is MentionKind.NAME or end + 1 >= len(self.tokens):
            return found
        if self.tokens[end].tag is not tags.COMMA or self.tokens[end + 1].tag is not tags.NAME:
            return found
        if not is_person_noun(self.tokens[end - 1].lower) and not is_person_noun(head_of(found)):
            return found
        return if_name(mention_in(self.tokens, end + 1, phrase_after(self.tokens, end + 1))) or found

    def _name_and_comma(self, at: int) -> bool:
        if at >= len(self.tokens) or self.tokens[at].tag is not tags.NAME:
            return False
        end = phrase_after(self.tokens, at)
        return end < len(self.tokens) and self.tokens[end].tag is tags.COMMA

    def _name_inside(self, found: Mention, first: int, until: int) -> Mention | None:
        """Return the name between the commas: "Roe's lawyer, Jane Doe, said" is said by Jane Doe."""
        if phrase_after(self.tokens, first) != until:
            return None
        last, head = found.words[-1].lower(), head_of(found)
        if last in english().titles["body"] or not (is_person_noun(head) or head in STANDALONE):
            return None
        return if_name(mention_in(self.tokens, first, until))

    def _name_beside(self, noun: Mention) -> Mention | None:
        """Return the name that an apposition describes: "Rome First, a club of friends, which said"."""
        for place in range(noun.first, max(1, noun.first - _APPOSITION), -1):
            if self.tokens[place].tag is tags.DETERMINER and self.tokens[place - 1].tag is tags.COMMA:
                named = self.tokens[place - 2].tag is tags.NAME
                return if_name(self._phrase_as_subject(place - 2)) if named else None
        return None

    def _apposed_to(self, found: Mention) -> Mention | None:
        """Return the name that a phrase with an article stands beside: "Roe, the editor of the paper"."""
        at = found.first - 1
        if at < 1 or self.tokens[at].tag is not tags.COMMA:
            return None
        if self.tokens[found.first].tag is not tags.DETERMINER or self.tokens[at - 1].tag is not tags.NAME:
            return None
        return if_name(self._phrase_as_subject(at - 1))

    def _titled_before(self, at: int) -> Mention | None:
        """Read "On Monday, in a speech, President Roe, said": the name with a title right before the comma."""
        if self.tokens[0].tag not in _FRONTED or self.tokens[at].tag is not tags.COMMA:
            return None
        start = phrase_start(self.tokens, at - 1)
        if not start or start >= at or self.tokens[start - 1].tag is not tags.COMMA:
            return None
        found = if_name(mention_in(self.tokens, start, at))
        titled = found is not None and any(word.lower() in english().titles["honorific"] for word in found.lead)
        return found if titled else None

    def _named_between(self, at: int) -> Mention | None:
        """Read "In a letter to staff, the director, said": nothing opened the insertion, so take what ends it."""
        before = self._before_date(at - 1)
        if before >= 0 and self.tokens[before].tag in NOUNISH and not self.verb_at(before):
            return self._phrase_as_subject(before)
        return None



def if_name(mention: Mention | None) -> Mention | None:
    """Return a mention where it is a name."""
    return mention if mention is not None and mention.kind is MentionKind.NAME else None


def _last_phrase(tokens: Sequence[Token], start: int, at: int) -> int:
    for place in range(at, start, -1):
        if tokens[place].tag is tags.PREPOSITION:
            return place + 1
    return start


def is_manner(token: Token) -> bool:
    """Tell whether a word says how something is done: "flatly", but not the name Kelly; "the mayor first said"."""
    return token.tag is tags.WORD and (token.lower.endswith("ly") or token.lower in ("first", "alone", "aloud"))
