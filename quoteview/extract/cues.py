"""Cues: the words of a sentence that attribute, each with its subject."""

from dataclasses import dataclass, replace

from quoteview.core.text import Span
from quoteview.extract.lexicon import Verb, VerbClass, VerbForm, english
from quoteview.extract.mentions import STANDALONE, Mention, MentionKind, can_speak, chain_start, mention_in, phrase_after, phrase_start, pronoun_at
from quoteview.extract.sentences import Sentence
from quoteview.extract.tokens import Tag, Token

# How far a subject may stand before its verb, in tokens.
_REACH = 60
# How many reports inside reports are followed, how far a report may stand from its clause, an agent from its verb.
_LEVELS = 3
_REPORT = 25
_AGENT = 10
_HOLDER = 20
_APPOSITION = 8
_SKIPPED = frozenset({Tag.ADVERB, Tag.AUXILIARY, Tag.TIME})
_MODALS = frozenset("would will should could might may must 'd 'll".split())
_EMBEDDING = frozenset("before after since as until because like".split())
_REPORTING = frozenset("that if whether what how why where".split())
_SPANS = frozenset("week month year weekend morning afternoon evening night day".split())
_DATE_WORDS = _SPANS | frozenset("on in at last this next late early earlier that same the".split())
# Words that open an adverbial clause.
ADJUNCT = frozenset("while when after before although though as if because since once unless whereas".split())
_NOUNISH = frozenset({Tag.NAME, Tag.WORD, Tag.NUMBER, Tag.CLOSING})


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb at token `place` of a sentence, with the one who says it, when the sentence tells.

    `passive` says that the subject is spoken of ("was asked"), so it says nothing itself.
    """

    place: int
    verb: Verb
    subject: Mention | None
    passive: bool
    span: Span


class ClauseReader:
    """Finds the verbs of one sentence and their subjects; each is worked out once."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self._subjects: dict[int, Mention | None] = {}
        self._verbs: dict[int, Verb | None] = {}

    def verb_at(self, place: int) -> Verb | None:
        """Return the verb that the token is, or None when it is none here."""
        if place not in self._verbs:
            self._verbs[place] = self._read_verb(place)
        return self._verbs[place]

    def _read_verb(self, place: int) -> Verb | None:
        token = self.tokens[place]
        if token.tag is not Tag.WORD:
            return None
        verb = english().verbs.get(token.lower)
        before = self.tokens[place - 1] if place else None
        if verb is None:
            verb = _unlisted(token)
        if verb is None or before is None:
            return verb if verb and verb.form is not VerbForm.BASE else None
        if before.tag in (Tag.OWNER, Tag.POSSESSIVE):
            return None
        if before.tag is Tag.DETERMINER and (verb.kind is not VerbClass.SAY or before.lower not in STANDALONE):
            return None
        if before.tag is Tag.NUMBER and not before.text[-1].isalpha():
            return None
        if verb.form is VerbForm.BASE:
            return verb if self._base_fits(place) else None
        if verb.form is VerbForm.THIRD:
            return verb if self._third_fits(place) else None
        return verb

    def _base_fits(self, place: int) -> bool:
        """A base form is a verb after "to", an auxiliary, a plural subject; else it is taken for a noun."""
        before = self.tokens[place - 1]
        if before.tag is Tag.ADVERB and place > 1:
            before = self.tokens[place - 2]
        if before.tag in (Tag.AUXILIARY, Tag.SUBJECT, Tag.RELATIVE) or before.lower == "to":
            return True
        verb = english().verbs.get(self.tokens[place].lower)
        if before.tag is Tag.NAME and verb is not None and verb.lemma in ("say", "tell", "write"):
            return True
        return before.tag is Tag.WORD and before.lower.endswith("s") and not before.lower.endswith("ss")

    def _third_fits(self, place: int) -> bool:
        before = self.tokens[place - 1]
        verb = english().verbs.get(self.tokens[place].lower)
        if verb is not None and verb.lemma in ("say", "tell", "write"):
            return True
        if before.tag is Tag.PREPOSITION or (before.tag is Tag.WORD and _adjective(before)):
            return False
        at = place - 1
        while at > 0 and self.tokens[at].tag is Tag.ADVERB:
            at -= 1
        if self.tokens[at].tag is Tag.WORD and (self.verb_at(at) is not None or self.tokens[at].lower.endswith("ed")):
            return False
        if before.tag is Tag.NAME and self._object_of_infinitive(place - 1):
            return False
        after = self.tokens[place + 1] if place + 1 < len(self.tokens) else None
        return not (before.tag is Tag.WORD and after is not None and after.lower in ("of", "by"))

    def _object_of_infinitive(self, at: int) -> bool:
        """Tell whether the names that end at a token are what an infinitive governs: "to accept UN terms"."""
        while at >= 0 and self.tokens[at].tag is Tag.NAME:
            at -= 1
        return at > 0 and self.tokens[at].tag is Tag.WORD and self.tokens[at - 1].lower == "to"

    def in_closed_adjunct(self, place: int, until: int) -> bool:
        """Tell whether a verb stands in "while X tells ...," that a comma closes before token `until`."""
        subject = self.subject_of(place)
        if subject is None or subject.first > place:
            return False
        before = self._embedding(place, subject)
        if not before or self.tokens[before].lower not in ADJUNCT:
            return False
        return any(self.tokens[at].tag is Tag.COMMA for at in range(place + 1, until - 1))

    def cue(self, place: int) -> Cue | None:
        """Return the verb at a token as a cue, with its subject."""
        verb = self.verb_at(place)
        if verb is None:
            return None
        token = self.tokens[place]
        return Cue(place, verb, self.subject_of(place), self.passive(place), Span(token.start, token.end))

    def governing(self, place: int) -> Cue | None:
        """Return the verb at a token as a cue; where its subject is a pronoun inside another one's report
        ("Roe says she feels ..."), the one who reports is the subject.
        """
        cue = self.cue(place)
        for _ in range(_LEVELS):
            if cue is None or cue.subject is None:
                break
            planned = self._planned(cue)
            if self.tokens[cue.subject.first].tag is not Tag.SUBJECT and not planned:
                break
            above = self.reporting(cue)
            if above is None and planned:
                above = self._say_before(cue.subject.first)
            outer = self.cue(above) if above is not None else None
            if outer is None or outer.subject is None or outer.passive:
                break
            keeps = cue.verb.kind is VerbClass.SAY and not planned
            cue = replace(cue, subject=outer.subject) if keeps else outer
        return cue

    def _planned(self, cue: Cue) -> bool:
        """Tell whether a verb tells what would be said, not what was: "she would ask", "the plan should say"."""
        before = cue.place - 1
        while before >= 0 and self.tokens[before].tag is Tag.ADVERB:
            before -= 1
        return cue.verb.form is VerbForm.BASE and before >= 0 and self.tokens[before].lower in _MODALS

    def _say_before(self, at: int) -> int | None:
        for place in range(at - 1, max(-1, at - _REPORT), -1):
            verb = self.verb_at(place)
            if verb is not None and verb.kind is VerbClass.SAY and verb.form is not VerbForm.BASE:
                return place
        return None

    def reporting(self, cue: Cue) -> int | None:
        """Return the place of the verb that reports the clause of `cue`, or None when it stands by itself."""
        if cue.subject is None or cue.subject.first > cue.place:
            return None
        before = cue.subject.first - 1
        while before >= 0 and self.tokens[before].tag is Tag.ADVERB:
            before -= 1
        if before < 0:
            return None
        if self.verb_at(before) is not None:
            return before
        if self.tokens[before].tag is not Tag.RELATIVE and self.tokens[before].lower not in _REPORTING:
            return None
        judging = cue.verb.kind is VerbClass.JUDGE
        for place in range(before - 1, max(-1, before - _REPORT), -1):
            verb = self.verb_at(place)
            if verb is not None and (verb.kind is VerbClass.SAY or (judging and verb.kind is not VerbClass.OTHER)):
                return place
        return None

    def agent(self, place: int) -> Mention | None:
        """Return who does what a passive says: "dubbed by critics", "seen by organisers as"."""
        for by in range(place + 1, min(len(self.tokens) - 1, place + _AGENT)):
            if self.tokens[by].tag in (Tag.STOP, Tag.COMMA) or self.verb_at(by) is not None:
                return None
            if self.tokens[by].lower == "by":
                end = phrase_after(self.tokens, by + 1)
                return mention_in(self.tokens, by + 1, end) if end > by + 1 else None
        return None

    def passive(self, place: int) -> bool:
        """Tell whether a participle stands in the passive: "was asked", "was described as"."""
        verb = self.verb_at(place)
        if verb is None or verb.form is not VerbForm.PAST:
            return False
        at = place - 1
        while at >= 0 and self.tokens[at].tag is Tag.ADVERB:
            at -= 1
        if at >= 0 and self.tokens[at].lower in english().classes["being"]:
            return True
        return at >= 0 and self.tokens[at].tag is Tag.SUBORDINATOR  # "when asked", "as described"

    def subject_of(self, place: int) -> Mention | None:
        """Return who does what the verb at a token says."""
        if place not in self._subjects:
            self._subjects[place] = None  # a clause that leads back to itself has no subject
            self._subjects[place] = self._find_subject(place)
        return self._subjects[place]

    def _find_subject(self, place: int) -> Mention | None:
        verb = self.verb_at(place)
        if verb is not None and verb.form is VerbForm.ING and not self._progressive(place):
            return self._subject_of_participle(place)
        if verb is not None and verb.kind in (VerbClass.SAY, VerbClass.VOICE) and self._inverted(place, verb):
            return self.subject_after(place)
        at = self._skip_back(place - 1)
        if at < 0:
            return None
        token = self.tokens[at]
        if token.lower == "to":
            return self._subject_of_clause_before(at)
        if token.tag is Tag.CONJUNCTION:
            return self._subject_of_main_clause(at)
        found = self._subject_ending_at(at, place)
        return found if found is not None else self._subject_of_main_clause(place)

    def _inverted(self, place: int, verb: Verb) -> bool:
        """Tell whether the speaker follows a verb: "...," said X; The truth, says X, is ..."""
        before = self.tokens[place - 1] if place else None
        if before is None or verb.form not in (VerbForm.PAST, VerbForm.THIRD):
            return False
        if before.tag is Tag.QUOTE:
            return before.text.rstrip("'’ ").endswith((",", "?", "!", "—", "…"))
        if before.tag is not Tag.COMMA:
            return False
        if place > 1 and self.tokens[place - 2].tag is Tag.QUOTE:
            return True
        return verb.kind is VerbClass.SAY and verb.lemma != "tell" and self._name_and_comma(place + 1)

    def _name_and_comma(self, at: int) -> bool:
        if at >= len(self.tokens) or self.tokens[at].tag is not Tag.NAME:
            return False
        end = phrase_after(self.tokens, at)
        return end < len(self.tokens) and self.tokens[end].tag is Tag.COMMA

    def _skip_back(self, at: int) -> int:
        while at >= 0:
            token = self.tokens[at]
            if token.tag in _SKIPPED or token.lower.endswith("ly"):
                at -= 1
                continue
            dated = self._before_date(at)
            if dated == at:
                break
            at = dated
        return at

    def _before_date(self, at: int) -> int:
        """Return the token before the date that ends at `at` ("on July 3, 2009,"), or `at` when there is none."""
        timely, place = False, at
        while place >= 0:
            token = self.tokens[place]
            timely = timely or token.tag is Tag.TIME or token.lower in _SPANS
            digits = token.tag is Tag.NUMBER and token.text.isdigit()
            parts = token.tag is Tag.COMMA and 0 < place < at and self.tokens[place - 1].tag in (Tag.NUMBER, Tag.TIME)
            if token.tag is not Tag.TIME and not digits and not parts and token.lower not in _DATE_WORDS:
                break
            place -= 1
        return place if timely else at

    def _progressive(self, place: int) -> bool:
        """Tell whether a participle belongs to an auxiliary: "is saying", "has been saying"."""
        at = place - 1
        while at >= 0 and self.tokens[at].tag is Tag.ADVERB:
            at -= 1
        return at >= 0 and self.tokens[at].lower in english().classes["being"] | {"'s"}

    def _subject_ending_at(self, at: int, place: int) -> Mention | None:
        token = self.tokens[at]
        if token.tag is Tag.SUBJECT:
            return pronoun_at(self.tokens, at)
        if token.tag is Tag.RELATIVE or (token.lower == "that" and at == place - 1):
            return self._antecedent(at)
        if token.tag in (Tag.COMMA, Tag.DASH, Tag.CLOSING):
            return self._subject_before_insertion(at)
        if token.tag is Tag.QUOTE and token.text.endswith(","):
            return self._subject_before_insertion(at)
        if token.tag is Tag.OBJECT and token.lower.endswith(("self", "selves")):
            return self._subject_ending_at(at - 1, place) if at else None
        if token.tag is Tag.DETERMINER:  # "another said", "many say"
            return mention_in(self.tokens, at, at + 1) if token.lower in STANDALONE else None
        if token.tag not in _NOUNISH:
            return self._subject_of_clause_before(at) if self.verb_at(at) else None
        if token.tag is Tag.WORD and (earlier := self.verb_at(at)) and earlier.form is not VerbForm.BASE:
            return self._subject_of_clause_before(at + 1)
        return self._phrase_as_subject(at)

    def _phrase_as_subject(self, at: int, *, strict: bool = False) -> Mention | None:
        """Return the phrase that ends at a token, unless a preposition makes it a mere adjunct.

        Unless `strict`, a name right before the verb is the subject even after a preposition.
        """
        start = chain_start(self.tokens, at)
        if start > at or self.tokens[start].lower == "whose" or self.tokens[at].text.isdigit():
            return None
        holder = self._relative_holder(start)
        if holder is not None:
            return holder
        if start and self.tokens[start - 1].tag is Tag.PREPOSITION and self.tokens[start - 1].lower not in ("as", "like"):
            # "At a rally in Ohio Roe said": only a name right before the verb can be the subject.
            if strict:
                return None
            found = mention_in(self.tokens, _last_phrase(self.tokens, start, at), at + 1)
            return found if found and found.kind is MentionKind.NAME else None
        if self._mere_time(start, at):
            return None
        return mention_in(self.tokens, start, at + 1)

    def _relative_holder(self, start: int) -> Mention | None:
        """Return the one whom a clause without commas describes: "an aide who spoke on condition of anonymity said"."""
        if not start or (self.tokens[start - 1].tag is not Tag.PREPOSITION and self.verb_at(start - 1) is None):
            return None
        verbs = 0
        for place in range(start - 1, max(0, start - _HOLDER), -1):
            token = self.tokens[place]
            if token.tag in (Tag.COMMA, Tag.QUOTE, Tag.COLON, Tag.DASH, Tag.SUBORDINATOR):
                return None
            if token.lower == "who" and verbs:
                before = place - 1
                found = chain_start(self.tokens, before)
                return mention_in(self.tokens, found, before + 1) if found <= before else None
            verbs += self._finite(place)
        return None

    def _mere_time(self, start: int, at: int) -> bool:
        return self.tokens[at].lower in ("week", "year", "month", "day", "night", "morning", "time", "ago") and (
            start > 0 and self.tokens[start].lower in ("last", "this", "next", "that")
        )

    def _subject_before_insertion(self, at: int) -> Mention | None:
        """Return the subject before an insertion that ends with the comma, dash or bracket at `at`."""
        if at and self.tokens[at].tag is Tag.COMMA and self.tokens[at - 1].tag is Tag.CLOSING:
            return self._subject_before_insertion(at - 1)
        direct = self._titled_before(at)
        if direct is not None:
            return direct
        closing = self.tokens[at].tag if self.tokens[at].tag is not Tag.QUOTE else Tag.COMMA
        opening = Tag.OPENING if closing is Tag.CLOSING else closing
        for place in range(at - 1, max(0, at - _REACH), -1):
            token = self.tokens[place]
            if token.tag is not opening or (closing is not Tag.CLOSING and not self._opens_insertion(place + 1)):
                continue
            clause = self._clause_inside(place + 1, at)
            if clause is not None:
                return clause
            before = place - 1
            if self.tokens[before].tag is Tag.SUBJECT:
                return pronoun_at(self.tokens, before)
            if self.tokens[before].tag is Tag.RELATIVE:
                return self._antecedent(before)
            if self.tokens[before].tag in (Tag.CLOSING, Tag.COMMA):
                return self._subject_before_insertion(before)
            if self.tokens[before].tag in _NOUNISH and not self.verb_at(before):
                found = self._phrase_as_subject(before, strict=True)
                if found is not None:
                    return self._name_inside(found, place + 1, at) or self._apposed_to(found) or found
        return self._named_between(at)

    def _clause_inside(self, first: int, until: int) -> Mention | None:
        """Return the subject of a whole clause between two commas: "..., Roe rose, left the room and said"."""
        if self.tokens[first].tag not in (Tag.NAME, Tag.SUBJECT):
            return None
        for place in range(first + 1, until):
            token = self.tokens[place]
            if token.tag in (Tag.RELATIVE, Tag.COMMA, Tag.OPENING):
                return None
            if self._finite(place):
                subject = self.subject_of(place)
                starts = subject is not None and phrase_start(self.tokens, subject.last - 1) <= max(first, subject.first)
                return subject if subject is not None and first <= subject.first < place and starts else None
        return None

    def _name_inside(self, found: Mention, first: int, until: int) -> Mention | None:
        """Return the name between the commas: "Roe's lawyer, Jane Doe, said" is said by Jane Doe."""
        if found.kind is not MentionKind.NOUN or phrase_after(self.tokens, first) != until:
            return None
        head = found.words[-1].lower()
        if head not in english().titles["role"] and head not in english().titles["office"]:
            return None
        name = mention_in(self.tokens, first, until)
        return name if name is not None and name.kind is MentionKind.NAME else None

    def _apposed_to(self, found: Mention) -> Mention | None:
        """Return the name that a phrase with an article stands beside: "Roe, the editor of the paper"."""
        at = found.first - 1
        if found.kind is not MentionKind.NOUN or at < 1 or self.tokens[at].tag is not Tag.COMMA:
            return None
        if self.tokens[found.first].tag is not Tag.DETERMINER or self.tokens[at - 1].tag is not Tag.NAME:
            return None
        name = self._phrase_as_subject(at - 1)
        return name if name is not None and name.kind is MentionKind.NAME else None

    def _titled_before(self, at: int) -> Mention | None:
        """Read "On Monday, in a speech, President Roe, said": the name with a title right before the comma."""
        if self.tokens[at].tag is not Tag.COMMA or self.tokens[at - 1].tag is not Tag.NAME:
            return None
        start = phrase_start(self.tokens, at - 1)
        found = mention_in(self.tokens, start, at)
        if found is None or found.kind is not MentionKind.NAME or not start or self.tokens[start - 1].tag is not Tag.COMMA:
            return None
        titled = any(word.lower() in english().titles["honorific"] for word in found.lead)
        return found if titled and self.tokens[0].tag in (Tag.PREPOSITION, Tag.TIME, Tag.ADVERB) else None

    def _opens_insertion(self, place: int) -> bool:
        """Tell whether an insertion after a name can begin with this token."""
        token = self.tokens[place]
        if token.tag in (Tag.RELATIVE, Tag.DETERMINER, Tag.NUMBER, Tag.OWNER, Tag.PREPOSITION, Tag.SUBORDINATOR,
                         Tag.ADVERB, Tag.NAME, Tag.TIME, Tag.CONJUNCTION, Tag.MARK, Tag.SUBJECT):  # fmt: skip
            return True
        return token.tag is Tag.WORD

    def _named_between(self, at: int) -> Mention | None:
        """Read "In a letter to staff, the director, said": nothing opened the insertion, so take what ends it."""
        before = self._before_date(at - 1)
        if before >= 0 and self.tokens[before].tag in _NOUNISH and not self.verb_at(before):
            return self._phrase_as_subject(before)
        return None

    def _antecedent(self, at: int) -> Mention | None:
        before = at - 1
        if before >= 0 and self.tokens[before].tag is Tag.PREPOSITION:  # "some of whom"
            return pronoun_at(self.tokens, at)
        if before >= 0 and self.tokens[before].tag in (Tag.COMMA, Tag.DASH):
            before -= 1
        if before < 0:
            return None
        if self.tokens[before].tag is Tag.CLOSING:
            return pronoun_at(self.tokens, at, self._subject_before_insertion(before))
        if self.tokens[before].tag not in _NOUNISH:
            return pronoun_at(self.tokens, at) if self.tokens[at].tag is Tag.RELATIVE else None
        start = chain_start(self.tokens, before)
        antecedent = mention_in(self.tokens, start, before + 1) if start <= before else None
        if antecedent is not None and antecedent.kind is MentionKind.NOUN:
            antecedent = self._name_beside(antecedent) or antecedent
        return pronoun_at(self.tokens, at, antecedent)

    def _name_beside(self, noun: Mention) -> Mention | None:
        """Return the name that an apposition describes: "Rome First, a club of friends, which said"."""
        for place in range(noun.first, max(1, noun.first - _APPOSITION), -1):
            if self.tokens[place].tag is Tag.DETERMINER and self.tokens[place - 1].tag is Tag.COMMA:
                before = place - 2
                name = self._phrase_as_subject(before) if before >= 0 and self.tokens[before].tag is Tag.NAME else None
                return name if name is not None and name.kind is MentionKind.NAME else None
        return None

    def _subject_of_clause_before(self, at: int) -> Mention | None:
        """Return the subject of the nearest clause before a token: of "took" in "X took to the air to write"."""
        clause = self._clause_before(at)
        return self.subject_of(clause) if clause is not None else None

    def _clause_before(self, at: int) -> int | None:
        """Return the nearest finite verb before a token that has a subject."""
        for place in range(at - 1, max(-1, at - _REACH), -1):
            if self._finite(place) and self.subject_of(place) is not None:
                return place
        return None

    def _finite(self, place: int) -> bool:
        token = self.tokens[place]
        if token.tag is Tag.AUXILIARY:
            return True
        verb = self.verb_at(place)
        if verb is None or verb.form is VerbForm.ING:
            return False
        return not self.reduced(place)

    def reduced(self, place: int) -> bool:
        """Tell whether a participle with an agent cuts a clause short: "an order signed by the mayor"."""
        verb = self.verb_at(place)
        if verb is None or verb.form is not VerbForm.PAST or place + 2 >= len(self.tokens):
            return False
        return self.tokens[place + 1].lower == "by" and not self.tokens[place + 2].lower.endswith("ing")

    def _subject_of_participle(self, place: int) -> Mention | None:
        before = place - 1
        while before >= 0 and self.tokens[before].tag is Tag.ADVERB:
            before -= 1
        if before >= 0 and self.tokens[before].tag in _NOUNISH and not self.verb_at(before):
            direct = self._direct_subject(before)
            if direct is not None:
                return direct
        found = self._subject_of_main_clause(place)
        return found if found is not None else self._subject_of_clause_after(place)

    def _subject_of_main_clause(self, at: int) -> Mention | None:
        """Return the subject of the clause before a token that no other clause before it holds."""
        subject: Mention | None = None
        for _ in range(_LEVELS):
            clause = self._clause_before(at)
            if clause is None:
                return subject
            outer = self.subject_of(clause)
            if subject is not None and (outer is None or not can_speak(outer)):
                return subject
            subject = outer
            at = self._embedding(clause, subject)
            if at < 1:
                return subject
        return subject

    def _embedding(self, place: int, subject: Mention | None) -> int:
        """Return the word that puts the clause of a verb inside another ("that", "after", a bare "says"), or 0."""
        if subject is None or subject.first > place:
            return 0
        before = phrase_start(self.tokens, subject.last - 1) - 1 if subject.kind is not MentionKind.PRONOUN else subject.first - 1
        while before > 0 and (
            self.tokens[before].tag in (Tag.ADVERB, Tag.TIME)
            or (self.tokens[before].tag is Tag.PREPOSITION and self.tokens[before + 1].tag is Tag.TIME)
        ):
            before -= 1
        if before <= 0:
            return 0
        token = self.tokens[before]
        if token.tag is Tag.SUBORDINATOR or token.lower in _EMBEDDING:
            return before
        return before + 1 if self.verb_at(before) is not None else 0

    def _direct_subject(self, before: int) -> Mention | None:
        """Return the person or sign right before a participle: "protesters chanting", "a sign reading"."""
        start = chain_start(self.tokens, before)
        if start > before:
            return None
        found = mention_in(self.tokens, start, before + 1)
        if found is None or found.kind is MentionKind.NAME:
            return found
        titles = english().titles
        head = self.tokens[before].lower
        person = head in titles["role"] or head in titles["group"] or head in titles["office"]
        return found if person or self.tokens[before + 1].lower == "reading" else None

    def _subject_of_clause_after(self, place: int) -> Mention | None:
        for after in range(place + 1, min(len(self.tokens), place + _REACH)):
            if self._finite(after):
                subject = self.subject_of(after)
                if subject is not None and subject.first > place:
                    return subject
        return None

    def subject_after(self, place: int) -> Mention | None:
        """Return who follows an inverted verb: "...," said Jane Roe, a lawyer."""
        at = place + 1
        while at < len(self.tokens) and self.tokens[at].tag is Tag.ADVERB:
            at += 1
        if at >= len(self.tokens):
            return None
        if self.tokens[at].tag is Tag.SUBJECT:
            return pronoun_at(self.tokens, at)
        end = phrase_after(self.tokens, at)
        if end == at:
            alone = self.tokens[at].lower in STANDALONE
            return mention_in(self.tokens, at, at + 1) if alone else None
        if end < len(self.tokens) and self.tokens[end].lower == "of":
            further = phrase_after(self.tokens, end + 1)
            end = further if further > end + 1 else end
        return self.extended(self._apposed(mention_in(self.tokens, at, end), end))

    def extended(self, found: Mention | None) -> Mention | None:
        """Take in what a noun says of itself afterwards: "a study by Roe", "an editorial in the paper"."""
        if found is None or found.kind is not MentionKind.NOUN or found.last + 1 >= len(self.tokens):
            return found
        if self.tokens[found.last].lower not in ("by", "of", "from", "in", "for", "at", "with"):
            return found
        end = phrase_after(self.tokens, found.last + 1)
        if end == found.last + 1:
            return found
        first = found.first
        return replace(
            found, last=end, span=Span(found.span.start, self.tokens[end - 1].end),
            words=tuple(token.text for token in self.tokens[first:end]),
        )  # fmt: skip

    def _apposed(self, found: Mention | None, end: int) -> Mention | None:
        """Prefer the name in apposition: "said the firm's director, Jane Roe"."""
        if found is None or found.kind is MentionKind.NAME or end + 1 >= len(self.tokens):
            return found
        if self.tokens[end].tag is not Tag.COMMA or self.tokens[end + 1].tag is not Tag.NAME:
            return found
        head = self.tokens[end - 1].lower
        if head not in english().titles["role"] and head not in english().titles["office"]:
            return found
        name_end = phrase_after(self.tokens, end + 1)
        apposed = mention_in(self.tokens, end + 1, name_end)
        return apposed if apposed and apposed.kind is MentionKind.NAME else found


def _last_phrase(tokens: list[Token], start: int, at: int) -> int:
    for place in range(at, start, -1):
        if tokens[place].tag is Tag.PREPOSITION:
            return place + 1
    return start


def _adjective(token: Token) -> bool:
    return token.lower.endswith(("al", "ous", "ive", "ful", "ary", "ent", "able", "ible", "ic"))


def _unlisted(token: Token) -> Verb | None:
    """Read a word that no list holds by its ending."""
    if len(token.lower) > 4 and token.lower.endswith("ed"):
        return Verb(token.lower, VerbClass.OTHER, VerbForm.PAST)
    if len(token.lower) > 5 and token.lower.endswith("ing"):
        return Verb(token.lower, VerbClass.OTHER, VerbForm.ING)
    return None
