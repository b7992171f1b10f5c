"""Which words of a sentence are verbs, and in what form."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import compress, count
from operator import attrgetter

from quoteview.extract import tags
from quoteview.extract.lexicon import BASE, ING, JUDGE, PAST, SAY, SPEECH, THIRD, Verb, english
from quoteview.extract.mentions import STANDALONE
from quoteview.extract.tags import Tag
from quoteview.extract.tokens import Token

_IS_VERBAL, _TAG = attrgetter("verbal"), attrgetter("tag")
# Verbs whose forms are never nouns.
_PLAIN = ("say", "tell", "write")
# Verbs whose object may be somebody who speaks, those with whom a bare infinitive tells it, and how long it may be.
WITNESSING = frozenset(["hear", "overhear", "see", "watch", "recall", "remember", "quote", "cite"])
_SENSING = frozenset(["hear", "overhear", "see", "watch"])
_OBJECT = 10
_OBJECT_TAGS = (
    tags.NAME, tags.WORD, tags.NUMBER, tags.POSSESSIVE, tags.OWNER, tags.DETERMINER, tags.OBJECT, tags.PREPOSITION,
)  # fmt: skip
_SUBJECTS = (tags.NAME, tags.SUBJECT, tags.WORD, tags.RELATIVE)
_ADJECTIVE = ("al", "ous", "ive", "ful", "ary", "ent", "able", "ible", "ic")

# Words of number that stand for people before a verb of judging, and what they judge.
_PEOPLE = frozenset(["some", "many", "several", "few", "both", "others", "most", "all"])
_JUDGED = frozenset(["it", "this", "that", "these", "those"])


class VerbReader:
    """Tells the verbs of one sentence from the nouns that look like them, from left to right.

    `lemmas` are those of all its verbs: a quick no to whoever looks for a few of them.
    """

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self._verbs: dict[int, Verb] = {}
        self._predicates: list[int] = []  # verbs and auxiliaries
        for place in compress(count(), map(_IS_VERBAL, tokens)):
            verb = self._read_verb(place)
            if verb is not None:
                self._verbs[place] = verb
            if verb is not None or tokens[place].verb is None:
                self._predicates.append(place)
        self._verb_places = list(self._verbs)
        self.lemmas = frozenset([verb.lemma for verb in self._verbs.values()])

    @cached_property
    def holds(self) -> frozenset[Tag]:
        """What tokens there are in the sentence: a quick no to whoever looks for brackets or relative pronouns."""
        return frozenset(map(_TAG, self.tokens))

    def verbs_before(self, at: int, reach: int) -> list[int]:
        """Return the verbs less than `reach` tokens before a token, the nearest first."""
        return _before(self._verb_places, at, reach)

    def predicates_before(self, at: int, reach: int) -> list[int]:
        """Return the verbs and auxiliaries less than `reach` tokens before a token, the nearest first."""
        return _before(self._predicates, at, reach)

    def verbs_in(self, first: int, end: int) -> list[int]:
        """Return the verbs among the tokens [first, end), in order."""
        return _in(self._verb_places, first, end)

    def predicates_in(self, first: int, end: int) -> list[int]:
        """Return the verbs and auxiliaries among the tokens [first, end), in order."""
        return _in(self._predicates, first, end)

    def verb_at(self, place: int) -> Verb | None:
        """Return the verb that the token is, or None when it is none here."""
        return self._verbs.get(place)

    def finite(self, place: int) -> bool:
        """Tell whether a token is a verb, or an auxiliary, that a subject stands with."""
        if self.tokens[place].tag is tags.AUXILIARY:
            return True
        verb = self.verb_at(place)
        return verb is not None and verb.form is not ING and not self.reduced(place)

    def reduced(self, place: int) -> bool:
        """Tell whether a participle with an agent cuts a clause short: "an order signed by the mayor"."""
        verb = self.verb_at(place)
        if verb is None or verb.form is not PAST or place + 2 >= len(self.tokens):
            return False
        return self.tokens[place + 1].lower == "by" and not self.tokens[place + 2].lower.endswith("ing")

    def passive(self, place: int) -> bool:
        """Tell whether a participle stands in the passive: "was asked", "when asked"."""
        verb = self.verb_at(place)
        if verb is None or verb.form is not PAST:
            return False
        before = self.before_adverbs(place)
        if before < 0:
            return False
        token = self.tokens[before]
        if token.lower == "once" and before and self.tokens[before - 1].tag in _SUBJECTS:  # "which Roe once called"
            return False
        return token.lower in english().classes["being"] or token.tag is tags.SUBORDINATOR

    def progressive(self, place: int) -> bool:
        """Tell whether a participle belongs to an auxiliary: "is saying", "has been saying"."""
        before = self.before_adverbs(place)
        return before >= 0 and (
            self.tokens[before].lower in english().classes["being"] or self.tokens[before].lower == "'s"
        )

    def witness(self, place: int) -> int | None:
        """Return the verb with whose object a verb goes: "heard Roe shout", "quoted Roe as saying"; or None."""
        known = english().verbs.get(self.tokens[place].lower)
        if known is None or known.form not in (ING, BASE):
            return None
        last = place - 1
        if last > 0 and self.tokens[last].lower == "as" and known.form is ING:
            last -= 1
        for at in range(last, max(-1, last - _OBJECT), -1):
            if self.tokens[at].tag not in _OBJECT_TAGS:
                return None
            verb = english().verbs.get(self.tokens[at].lower) if self.tokens[at].tag is tags.WORD else None
            if verb is not None and verb.lemma in WITNESSING:
                return at if self._witnessed(at, last, known) else None
        return None

    def _witnessed(self, witness: int, last: int, verb: Verb) -> bool:
        """Tell whether the tokens between a witnessing verb and `last` are somebody who does what `verb` says."""
        seen = self.verb_at(witness)
        first = self.tokens[witness + 1]
        if seen is None or witness == last or first.tag is tags.PREPOSITION:
            return False
        if verb.form is ING or verb.lemma in _PLAIN:
            return verb.form is ING or seen.lemma in _SENSING
        named = first.tag in (tags.NAME, tags.OBJECT) and self.tokens[last].tag is not tags.WORD
        return named and seen.lemma in _SENSING

    def before_adverbs(self, place: int) -> int:
        """Return the last token before `place` that is no adverb, or -1."""
        before = place - 1
        while before >= 0 and self.tokens[before].tag is tags.ADVERB:
            before -= 1
        return before

    def _acts(self, place: int, verb: Verb) -> bool:
        """Tell whether a plural that looks like a verb is the subject of what follows: "states can", "claims were"."""
        follows = place + 1 < len(self.tokens) and self.tokens[place + 1].tag is tags.AUXILIARY
        return follows and verb.form is THIRD and verb.lemma not in _PLAIN

    def _read_verb(self, place: int) -> Verb | None:
        verb = self.tokens[place].verb
        if verb is None or not place:
            return verb if verb and verb.form is not BASE else None
        if verb.kind in SPEECH and verb.form in (ING, BASE) and self.witness(place) is not None:
            return verb
        counted = verb.lemma not in _PLAIN and (self._counted(place - 1) or self._from_one_to_another(place))
        if counted or self._noun_here(place, verb) or self._acts(place, verb):
            return None
        if verb.form is BASE:
            return verb if self._base_fits(place, verb) else None
        if verb.form is THIRD:
            return verb if self._third_fits(place, verb) else None
        return verb

    def _noun_here(self, place: int, verb: Verb) -> bool:
        """Tell whether the word before makes a noun or an adjective of a word: "his call", "the said"."""
        before = self.tokens[place - 1]
        if before.tag in (tags.OWNER, tags.POSSESSIVE):
            return True
        if before.tag is tags.DETERMINER:
            if self._judged_by_people(place, verb):
                return False
            floating = before.lower in ("each", "both") and verb.form is PAST
            return not floating and (verb.kind is not SAY or before.lower not in STANDALONE)
        return before.tag is tags.NUMBER and not before.text[-1].isalpha() and verb.lemma not in _PLAIN

    def _judged_by_people(self, place: int, verb: Verb) -> bool:
        """Tell whether a word of number stands for people who judge: "some call this a shame", "many called it so"."""
        judges = verb.kind is JUDGE and verb.form in (BASE, PAST) and self.tokens[place - 1].lower in _PEOPLE
        after = self.tokens[place + 1] if judges and place + 1 < len(self.tokens) else None
        return after is not None and (after.tag is tags.OBJECT or after.lower in _JUDGED)

    def _counted(self, before: int) -> bool:
        """Tell whether an article and a word of number make a noun of what follows: "a few hints"."""
        if before <= 0 or self.tokens[before].tag is not tags.DETERMINER:
            return False
        return self.tokens[before - 1].tag is tags.DETERMINER

    def _from_one_to_another(self, place: int) -> bool:
        """Tell whether a word stands twice around a "to" behind "from": "vary from state to state"."""
        word, first = self.tokens[place].lower, place
        if place > 1 and self.tokens[place - 1].lower == "to" and self.tokens[place - 2].lower == word:
            first = place - 2
        elif place + 2 >= len(self.tokens) or self.tokens[place + 1].lower != "to":
            return False
        is_twice = self.tokens[first + 2].lower == word
        return is_twice and first > 0 and self.tokens[first - 1].lower == "from"

    def _base_fits(self, place: int, verb: Verb) -> bool:
        """Tell whether a base form is a verb: after "to", an auxiliary, a plural subject; else it is a noun."""
        before = self.tokens[place - 1]
        if before.tag is tags.ADVERB and place > 1:
            before = self.tokens[place - 2]
        if before.tag in (tags.AUXILIARY, tags.SUBJECT, tags.RELATIVE) or before.lower == "to":
            return True
        takes_object = before.tag is tags.WORD and self._takes_object(place, verb)
        if takes_object or self._judged_by_people(place, verb):
            return True
        goes_on = place + 1 < len(self.tokens) and self.tokens[place + 1].tag not in (tags.COMMA, tags.STOP)
        goes_on = goes_on or before.tag is tags.COMMA
        if verb.lemma == "say" and goes_on and before.tag not in (tags.PREPOSITION, tags.STOP):
            return True  # "its owners, however, say that"
        if before.tag is tags.NAME:
            return verb.lemma in _PLAIN
        if before.tag is tags.COMMA:  # "her critics, many of them engineers, argue that"
            return place + 1 < len(self.tokens) and self.tokens[place + 1].lower == "that"
        plural = before.lower.endswith("s") and not before.lower.endswith("ss")
        grouped = verb.lemma in _PLAIN and before.lower in english().titles["group"]  # "people say", "police reports"
        return before.tag is tags.WORD and (plural or grouped)

    def _takes_object(self, place: int, verb: Verb) -> bool:
        """Tell whether a pronoun shows that a word is a verb: "critics of the toll call it unfair"."""
        after = self.tokens[place + 1] if place + 1 < len(self.tokens) else None
        judging = verb.kind in (JUDGE, SAY)
        return judging and after is not None and (after.tag is tags.OBJECT or after.lower == "it")

    def _third_fits(self, place: int, verb: Verb) -> bool:
        """Tell whether a form in -s is a verb: after what can be its subject; else it is a plural."""
        if verb.lemma in _PLAIN:
            return True
        before = self.tokens[place - 1]
        if before.tag is tags.PREPOSITION or (before.tag is tags.NAME and self._object_of_infinitive(place - 1)):
            return False
        near = max(0, self.before_adverbs(place))
        if self.tokens[near].tag is tags.WORD and (self.verb_at(near) or self.tokens[near].lower.endswith("ed")):
            return False
        if before.tag is not tags.WORD:
            return True
        after = self.tokens[place + 1].lower if place + 1 < len(self.tokens) else ""
        described = before.lower.endswith(_ADJECTIVE) and not _may_act(before.lower)
        return not described and after not in ("of", "by")

    def _object_of_infinitive(self, at: int) -> bool:
        """Tell whether the names that end at a token are what an infinitive governs: "to accept UN terms"."""
        while at >= 0 and self.tokens[at].tag is tags.NAME:
            at -= 1
        return at > 0 and self.tokens[at].tag is tags.WORD and self.tokens[at - 1].lower == "to"


def _may_act(lower: str) -> bool:
    """Tell whether a word is a noun for somebody or something that speaks, though it ends like an adjective."""
    titles = english().titles
    acts = lower.endswith("ent") and lower in titles["role"] and lower != "independent"
    return acts or lower in titles["office"] or lower in titles["writing"]


def _in(places: list[int], first: int, end: int) -> list[int]:
    return places[bisect_left(places, first) : bisect_left(places, end)]


def _before(places: list[int], at: int, reach: int) -> list[int]:
    return places[bisect_right(places, at - reach) : bisect_left(places, at)][::-1]
