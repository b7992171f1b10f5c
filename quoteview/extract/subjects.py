"""Who does what a verb says: the subject of each verb of a sentence."""

from collections.abc import Sequence

from quoteview.extract import tags
from quoteview.extract.lexicon import BASE, ING, PAST, SAY, SPEECH, THIRD, Verb
from quoteview.extract.mentions import (
    STANDALONE,
    Mention,
    MentionKind,
    can_speak,
    chain_start,
    extended,
    mention_in,
    phrase_after,
    phrase_start,
    pronoun_at,
)
from quoteview.extract.subject_phrases import NOUNISH, SubjectPhrases, is_manner
from quoteview.extract.tokens import Token

# How far a subject may stand before its verb, in tokens.
_REACH = 60
# How far a verb may stand before the "and" that joins another to it, in tokens.
_JOINED = 12
# How many clauses inside clauses are left, and how many subjects may hang on one another: no text goes deeper.
_LEVELS = 3
_DEPTH = 12
_LED = frozenset(["him", "her", "them", "us", "me"])
# Verbs whose object does what an infinitive behind it says, and what it may be for somebody to do it.
_LEADING = frozenset([
    "lead", "prompt", "cause", "force", "allow", "enable", "permit", "compel", "inspire", "spur", "drive", "push",
    "provoke", "get", "move", "oblige", "encourage", "motivate", "tempt", "embolden", "goad", "require",
])  # fmt: skip
_FITTING = frozenset([
    "common", "usual", "unusual", "rare", "easy", "hard", "difficult", "possible", "impossible", "time", "enough",
    "fashionable", "wrong", "right", "odd", "strange", "normal", "tempting", "reason", "way", "chance", "room",
    "opportunity", "inappropriate", "appropriate", "unfair", "fair", "typical", "customary", "standard",
])  # fmt: skip
_TIMING = frozenset(["before", "after", "since", "until", "because", "when", "while", "once"])
_BESIDE = frozenset(["when", "while", "as", "though", "although"])
_EMBEDDING = frozenset(["before", "after", "since", "as", "until", "because", "like"])
# Before quoted words these make a title of them.
_TITLING = (tags.POSSESSIVE, tags.OWNER, tags.PREPOSITION)
_INSERTING = (
    tags.RELATIVE, tags.DETERMINER, tags.NUMBER, tags.OWNER, tags.PREPOSITION, tags.SUBORDINATOR, tags.ADVERB,
    tags.NAME, tags.TIME, tags.CONJUNCTION, tags.MARK, tags.SUBJECT, tags.WORD, tags.OBJECT,
)  # fmt: skip


class SubjectReader(SubjectPhrases):
    """Finds the subjects of one sentence's verbs; each is worked out once."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        super().__init__(tokens)
        self._subjects: dict[int, Mention | None] = {}
        self._followers: dict[int, Mention | None] = {}
        self._depth = 0

    def subject_of(self, place: int) -> Mention | None:
        """Return who does what the verb at a token says."""
        if place not in self._subjects:
            self._subjects[place] = None  # a clause that leads back to itself has no subject
            if self._depth < _DEPTH:
                self._depth += 1
                self._subjects[place] = self._witnessed_by(place) or self._find_subject(place)
                self._depth -= 1
        return self._subjects[place]

    def subject_after(self, place: int) -> Mention | None:
        """Return who follows an inverted verb: "...," said Jane Roe, a lawyer."""
        if place not in self._followers:
            self._followers[place] = self._find_follower(place)
        return self._followers[place]

    def _find_follower(self, place: int) -> Mention | None:
        at = place + 1
        while at < len(self.tokens) and self.tokens[at].tag is tags.ADVERB:
            at += 1
        if at >= len(self.tokens):
            return None
        if self.tokens[at].tag is tags.SUBJECT:
            return pronoun_at(self.tokens, at)
        end = phrase_after(self.tokens, at)
        if end == at:
            return mention_in(self.tokens, at, at + 1) if self.tokens[at].lower in STANDALONE else None
        if end < len(self.tokens) and self.tokens[end].lower == "of":
            further = phrase_after(self.tokens, end + 1)
            end = further if further > end + 1 else end
        found = extended(self.tokens, self._named_after(mention_in(self.tokens, at, end), end))
        return self._named_after(found, found.last) if found is not None else None

    def embedding(self, place: int) -> int:
        """Return the word that puts the clause of a verb inside another ("that", "after", "says"), or 0."""
        subject = self.subject_of(place)
        if subject is None or subject.first > place:
            return 0
        first = subject.first
        if subject.kind is not MentionKind.PRONOUN:
            first = phrase_start(self.tokens, subject.last - 1)
        before = self._before_time(first - 1)
        if before <= 0:
            return 0
        if self.tokens[before].tag is tags.SUBORDINATOR or self.tokens[before].lower in _EMBEDDING:
            return before
        return before + 1 if self.verb_at(before) is not None else 0

    def _find_subject(self, place: int) -> Mention | None:
        verb = self.verb_at(place)
        if verb is not None and verb.form is ING and not self.progressive(place):
            return self._subject_of_participle(place)
        if verb is not None and verb.kind in SPEECH and self._inverted(place, verb):
            follower = self.subject_after(place)
            if follower is not None:
                return follower
        at = self._skip_back(place - 1)
        if at < 0 or self.tokens[at + 1].lower == "having":
            return self._subject_of_participle(at + 1) if at >= 0 else None
        if self.tokens[at].lower == "to":
            return self._subject_of_infinitive(at)
        if self.tokens[at].tag is tags.CONJUNCTION:
            return self._going_on(at) or self._of_joined(at, verb) or self._subject_of_main_clause(at)
        return self._subject_ending_at(at, place) or self._subject_of_main_clause(place)

    def _going_on(self, at: int) -> Mention | None:
        """Return who goes on in a clause of time or cause: "left after the man came up and asked"."""
        clause = self._clause_before(at) if self.tokens[at - 1].tag is not tags.COMMA else None
        if clause is None or self.tokens[self.embedding(clause)].lower not in _TIMING:
            return None
        return self.subject_of(clause)

    def _of_joined(self, at: int, verb: Verb | None) -> Mention | None:
        """Return who does what the base form before an "and" says, for one behind it: "led her to laugh and call"."""
        if verb is None or verb.form is not BASE:
            return None
        earlier = next(iter(self.verbs_before(at, _JOINED)), None)
        known = self.verb_at(earlier) if earlier is not None else None
        if earlier is None or known is None or known.form is not BASE:
            return None
        return self.subject_of(earlier)

    def _subject_of_infinitive(self, to: int) -> Mention | None:
        if to > 1 and self.tokens[to - 1].lower in _LED and self.verb_at(to - 2) is not None:
            return pronoun_at(self.tokens, to - 1)  # "which led her to declare"
        led = self._led_to(to)
        if led is not None:
            return led
        nearest = next(iter(self.verbs_before(to, _JOINED)), None)
        known = self.verb_at(nearest) if nearest is not None else None
        if nearest is not None and known is not None and known.form is ING and not self.progressive(nearest):
            return self.subject_of(nearest)  # "with Roe taking to the radio to call it"
        clause = self._clause_before(to)
        return self.subject_of(clause) if clause is not None else None

    def _led_to(self, to: int) -> Mention | None:
        """Return who is led to do what an infinitive says: "led the mayor to declare", "common for critics to say"."""
        if to < 2 or self.tokens[to - 1].tag not in NOUNISH or self.verb_at(to - 1) is not None:
            return None
        start = chain_start(self.tokens, to - 1)
        for before in range(to - 2, max(0, start - 2), -1):
            token = self.tokens[before]
            if token.verb is not None and token.verb.lemma in _LEADING and self.verb_at(before) is not None:
                return mention_in(self.tokens, before + 1, to)
        own = phrase_start(self.tokens, to - 1)
        described = 1 < own < to and self.tokens[own - 1].lower == "for" and self.tokens[own - 2].lower in _FITTING
        return mention_in(self.tokens, own, to) if described else None

    def opens_clause(self, place: int) -> bool:
        """Tell whether who follows a verb does something of their own: citing "...," she said the mayor could go."""
        following = self.subject_after(place)
        return (
            following is not None
            and following.last < len(self.tokens)
            and self.tokens[following.last].tag is tags.AUXILIARY
        )

    def _witnessed_by(self, place: int) -> Mention | None:
        """Return who is heard or quoted to say what a verb of speech says: the object of the one who heard."""
        verb = self.verb_at(place)
        witness = self.witness(place) if verb is not None and verb.kind in SPEECH else None
        if witness is None:
            return None
        last = place - 1 if self.tokens[place - 1].lower == "as" else place
        if last - witness == 2 and self.tokens[witness + 1].tag in (tags.OBJECT, tags.OWNER):
            return pronoun_at(self.tokens, witness + 1)
        return mention_in(self.tokens, witness + 1, last)

    def _inverted(self, place: int, verb: Verb) -> bool:
        """Tell whether the speaker follows a verb: "...," said X; The truth, says X, is ..."""
        if not place or verb.form not in (PAST, THIRD) or self.opens_clause(place):
            return False
        before = self.tokens[place - 1]
        if before.tag is tags.QUOTE:
            if place > 1 and self.tokens[place - 2].tag in _TITLING:  # "the author of “Boats,” said"
                return False
            return before.text.rstrip("'’ ").endswith((",", "?", "!", "—", "…"))
        if before.tag is not tags.COMMA:
            return False
        if place > 1 and self.tokens[place - 2].tag is tags.QUOTE:
            return True
        return verb.kind is SAY and verb.lemma != "tell" and self._name_and_comma(place + 1)

    def _subject_ending_at(self, at: int, place: int) -> Mention | None:
        token = self.tokens[at]
        if token.tag is tags.SUBJECT:
            return pronoun_at(self.tokens, at)
        if token.tag is tags.RELATIVE or (token.lower == "that" and at == place - 1):
            return self._antecedent(at)
        if token.tag in (tags.COMMA, tags.DASH, tags.CLOSING) or (token.tag is tags.QUOTE and token.text.endswith(",")):
            return self._before_insertion(at)
        if token.tag is tags.OBJECT and at > 1 and self.tokens[at - 1].lower == "of":  # "most of them said"
            start = chain_start(self.tokens, at - 2) if self.tokens[at - 2].lower not in STANDALONE else at - 2
            return mention_in(self.tokens, start, at + 1) if start < at - 1 else None
        if token.tag is tags.OBJECT and token.lower.endswith(("self", "selves")):
            return self._subject_ending_at(at - 1, place) if at else None
        return self._noun_as_subject(at)

    def _noun_as_subject(self, at: int) -> Mention | None:
        token = self.tokens[at]
        if token.tag is tags.DETERMINER:  # "another said", "the two said"
            first = at - (at > 0 and self.tokens[at - 1].tag is tags.DETERMINER)
            return mention_in(self.tokens, first, at + 1) if token.lower in STANDALONE else None
        if token.tag not in NOUNISH:
            return None
        earlier = self.verb_at(at)
        if earlier is not None and (earlier.form is not BASE or self._is_led(at)):
            clause = self._clause_before(at + 1)
            return self.subject_of(clause) if clause is not None else None
        return self._phrase_as_subject(at)

    def _is_led(self, at: int) -> bool:
        """Tell whether an auxiliary, "to" or a pronoun stands before a base form, which then is no noun."""
        before = self.before_adverbs(at)
        leads = before >= 0 and self.tokens[before].tag in (tags.AUXILIARY, tags.SUBJECT)
        return leads or (before >= 0 and self.tokens[before].lower == "to")

    def _before_insertion(self, at: int) -> Mention | None:
        """Return the subject before an insertion that ends with the comma, dash or bracket at `at`."""
        if at and self.tokens[at].tag is tags.COMMA and self.tokens[at - 1].tag is tags.CLOSING:
            at -= 1
        direct = self._titled_before(at)
        if direct is not None:
            return direct
        closing = self.tokens[at].tag
        opening = {tags.CLOSING: tags.OPENING, tags.QUOTE: tags.COMMA}.get(closing, closing)
        for place in range(at - 1, max(0, at - _REACH), -1):
            inserts = opening is tags.OPENING or self.tokens[place + 1].tag in _INSERTING
            if self.tokens[place].tag is opening and inserts:
                found = self._clause_inside(place + 1, at) or self._inserted_into(place, at)
                if found is not None:
                    return found
        return self._named_between(at)

    def _inserted_into(self, place: int, at: int) -> Mention | None:
        """Return the subject that the insertion between the marks `place` and `at` interrupts."""
        before = place - 1
        token = self.tokens[before]
        if token.tag is tags.SUBJECT:
            return pronoun_at(self.tokens, before)
        if token.tag is tags.RELATIVE:
            return self._antecedent(before)
        if token.tag is tags.CLOSING and self._depth < _DEPTH:
            self._depth += 1
            found = self._before_insertion(before)
            self._depth -= 1
            return found
        if token.tag not in NOUNISH or self.verb_at(before):
            return None
        found = self._phrase_as_subject(before, strict=True)
        inside = found is not None and self._is_apposed_inside(found)
        if found is None or found.kind is not MentionKind.NOUN or inside:
            return found if not inside else None
        return self._name_inside(found, place + 1, at) or self._apposed_to(found) or found

    def _is_apposed_inside(self, found: Mention) -> bool:
        """Tell whether a phrase names what a "whose" clause tells of: "Roe, whose last boat, the Nova, sank, said"."""
        comma = found.first - len(found.lead) - 1
        while comma > 0 and self.tokens[comma].tag is not tags.COMMA:
            if self.tokens[comma].tag is not tags.DETERMINER:
                return False
            comma -= 1
        start = phrase_start(self.tokens, comma - 1) if comma > 1 else comma
        return 0 < start < comma and self.tokens[start].lower == "whose"

    def _clause_inside(self, first: int, until: int) -> Mention | None:
        """Return the subject of a whole clause between two commas: "..., Roe rose, left the room and said"."""
        if self.tokens[first].tag not in (tags.NAME, tags.SUBJECT):
            return None
        for place in range(first + 1, until):
            if self.tokens[place].tag in (tags.RELATIVE, tags.COMMA, tags.OPENING):
                return None
            if self.finite(place):
                subject = self.subject_of(place)
                return subject if subject is not None and self._opens(subject, first, place) else None
        return None

    def _opens(self, subject: Mention, first: int, place: int) -> bool:
        """Tell whether a subject begins its clause, which runs from `first` to the verb at `place`."""
        start = phrase_start(self.tokens, subject.last - 1)
        return first <= subject.first < place and start <= max(first, subject.first)

    def _antecedent(self, at: int) -> Mention | None:
        """Return the relative pronoun at a token, with whom it stands for."""
        before = at - 1
        if before >= 0 and self.tokens[before].tag is tags.PREPOSITION:  # "some of whom"
            return pronoun_at(self.tokens, at)
        if before >= 0 and self.tokens[before].tag in (tags.COMMA, tags.DASH):
            before -= 1
        if before < 0:
            return None
        if self.tokens[before].tag is tags.CLOSING:
            return pronoun_at(self.tokens, at, self._before_insertion(before))
        if self.tokens[before].tag not in NOUNISH:
            return pronoun_at(self.tokens, at) if self.tokens[at].tag is tags.RELATIVE else None
        meant = self._phrase_before(before + 1)
        if meant is not None and meant.kind is MentionKind.NOUN:
            meant = self._name_beside(meant) or meant
        return pronoun_at(self.tokens, at, meant)

    def _clause_before(self, at: int) -> int | None:
        """Return the nearest finite verb before a token that has a subject."""
        finite = (place for place in self.predicates_before(at, _REACH) if self.finite(place))
        return next((place for place in finite if self.subject_of(place) is not None), None)

    def _subject_of_participle(self, place: int) -> Mention | None:
        before = self.before_adverbs(place)
        if before >= 0 and self.tokens[before].tag in NOUNISH and not self.verb_at(before):
            direct = self._accompanying(before) or self._direct_subject(before)
            if direct is not None:
                return direct
        return self._meanwhile(place) or self._subject_of_main_clause(place) or self._subject_of_clause_after(place)

    def _meanwhile(self, place: int) -> Mention | None:
        """Return who acts in a clause beside the main one, for a participle behind it: "as Roe left, saying"."""
        clause = self._clause_before(place) if self.tokens[place - 1].tag is tags.COMMA else None
        found = self.subject_of(clause) if clause is not None else None
        if clause is None or found is None or not can_speak(found):
            return None
        return found if self.tokens[self.embedding(clause)].lower in _BESIDE else None

    def _accompanying(self, last: int) -> Mention | None:
        """Return who does something beside what is told: "..., with the mayor of the town calling it a shame"."""
        while last and is_manner(self.tokens[last]):
            last -= 1
        start = chain_start(self.tokens, last) if self.tokens[last].tag in NOUNISH else last + 1
        if 2 < start <= last and self.tokens[start - 1].lower == "and":
            start = chain_start(self.tokens, start - 2)
        if not 0 < start <= last or self.tokens[start - 1].lower != "with":
            return None
        found = mention_in(self.tokens, start, last + 1)
        return found if can_speak(found) else None

    def _subject_of_main_clause(self, at: int) -> Mention | None:
        """Return the subject of the clause before a token that no other clause before it holds."""
        at = self._told_by_somebody(at)
        subject: Mention | None = None
        for _ in range(_LEVELS):
            clause = self._clause_before(at)
            if clause is None:
                break
            outer = self.subject_of(clause)
            if subject is not None and (outer is None or not can_speak(outer)):
                break
            subject = outer
            at = self.embedding(clause)
            if at < 1:
                break
        return subject

    def _told_by_somebody(self, at: int) -> int:
        """Return the place to look from for the clause before a token: before those whose subjects cannot speak."""
        place = at
        for _ in range(_LEVELS):
            clause = self._clause_before(place)
            subject = self.subject_of(clause) if clause is not None else None
            if clause is None or subject is None:
                break
            if can_speak(subject):
                return place
            place = clause
        return at

    def _subject_of_clause_after(self, place: int) -> Mention | None:
        for after in self.predicates_in(place + 1, place + _REACH):
            subject = self.subject_of(after) if self.finite(after) else None
            if subject is not None:  # before the participle where that is inserted: "Roe, citing ..., said"
                return subject
        return None

