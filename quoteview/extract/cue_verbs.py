"""Verbs that attribute, each with its subject, in a language that has a list of cues here and no grammar."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from quoteview.core.text import Span
from quoteview.extract import tags
from quoteview.extract.mentions import Mention, MentionKind
from quoteview.extract.noun_phrases import PhraseReader
from quoteview.extract.tokens import Token
from quoteview.extract.verb_second import Fields
from quoteview.extract.vocabulary import Vocabulary

# How far an auxiliary may stand from its participle, an agent from its verb, and a comma from the one it answers to,
# in tokens.
_FRAME = 25
_AGENT = 10
_TIME = 5
_PAIR = 3
_SET_OFF = (tags.COMMA, tags.COLON, tags.DASH)
_REFLEXIVE = frozenset(["sich", "se", "s’est", "s'est", "lui", "le", "lo", "les"])
_ELIDED = ("l’", "l'", "s’", "s'", "m’", "m'", "n’", "n'", "t’", "t'")
_INVERTED = ("-t-il", "-t-elle", "-t-on", "-ils", "-elles", "-il", "-elle", "-on", "-je", "-nous")


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb that attributes: its token, and that of the auxiliary or verb its subject stands by.

    `names` says that it calls something something, `passive` that its subject undergoes it.
    """

    at: int
    finite: int
    names: bool
    passive: bool


class ClauseWords:
    """Finds the verbs of one sentence, and who does what they say, by the order of the words."""

    def __init__(self, tokens: Sequence[Token], words: Vocabulary) -> None:
        self.tokens = tokens
        self.words = words
        self.phrases = PhraseReader(tokens, words)
        self.fields = Fields(tokens, words, self.phrases)

    @cached_property
    def verbs(self) -> list[Verb]:
        """The verbs that attribute, in order."""
        return [verb for at in range(len(self.tokens)) if (verb := self._verb(at)) is not None]

    def _verb(self, at: int) -> Verb | None:
        token = self.tokens[at]
        if token.quote >= 0 or (at and token.capital):
            return None
        stem = without_pronoun(token.lower)
        classes = ((self.words.judge, self.words.judged, True), (self.words.say, self.words.said, False))
        for finite, participle, names in classes:
            is_noun = at > 0 and self.tokens[at - 1].lower in self.words.article and not self.words.nouns_are_capital
            helper = self._helper(at) if stem in participle and not is_noun else None
            if helper is not None:
                is_passive = self._is_passive(helper, at) and stem not in self.words.cited
                return Verb(at, helper, names, is_passive)
            if stem in finite and not (at and self.tokens[at - 1].lower in self.words.article):
                return Verb(at, at, names, passive=False)
        if self._is_split(at, stem):
            return Verb(at, at, names=False, passive=False)
        return self._paired(at)

    def _paired(self, at: int) -> Verb | None:
        """Return the verb of two words that stand together: "a fait savoir", "dejó claro"."""
        if not at or self.words.nouns_are_capital:
            return None
        before = without_pronoun(self.tokens[at - 1].lower)
        if self.tokens[at].lower not in self.words.particles_of.get(before, ()):
            return None
        helper = self._helper(at - 1)
        return Verb(at, helper if helper is not None and at - helper <= _PAIR else at - 1, names=False, passive=False)

    def _is_split(self, at: int, finite: str) -> bool:
        """Tell whether the other part of a verb follows where its clause ends: "gab am Montag bekannt, dass"."""
        particles = self.words.particles_of.get(finite)
        if particles is None or not self.words.nouns_are_capital:
            return False
        for place in range(at + 1, min(len(self.tokens), at + _FRAME)):
            token = self.tokens[place]
            if token.tag is tags.STOP:
                return False
            is_last = place + 1 == len(self.tokens) or not self.tokens[place + 1].text[:1].isalnum()
            if token.lower in particles and (is_last or token.lower in self.words.itself):
                return True
        return False

    def _helper(self, at: int) -> int | None:
        """Return the auxiliary that makes a verb of the participle at a token."""
        near: list[int] = [*range(at - 1, max(-1, at - _FRAME), -1), at + 1]
        for place in near:
            if place >= len(self.tokens) or (place < at and self.tokens[place].tag is tags.STOP):
                break
            stem = _auxiliary(self.tokens[place].lower)
            if stem in self.words.have or stem in self.words.be:
                closes = self.words.nouns_are_capital and place + 1 < at and self.tokens[place + 1].tag is tags.COMMA
                if closes:
                    continue
                return place
            if not self.words.nouns_are_capital and self.tokens[place].tag in _SET_OFF:
                break
        return None

    def _is_passive(self, helper: int, at: int) -> bool:
        between = [_auxiliary(token.lower) for token in self.tokens[min(helper, at) : max(helper, at) + 2]]
        alone = _auxiliary(self.tokens[helper].lower) not in self.words.have
        return alone or any(word in self.words.be and word not in self.words.have for word in between)

    def agent(self, verb: Verb) -> Mention | None:
        """Return by whom it is done what a passive verb says."""
        low, high = sorted((verb.at, verb.finite))
        for at in range(low, min(len(self.tokens) - 1, high + _AGENT)):
            if self.tokens[at].lower in self.words.by:
                end = self.phrases.end_after(at + 1)
                return self.named_beside(at + 1, end) if end > at + 1 else None
        return None

    def subject(self, verb: Verb, *, after: bool = False) -> Mention | None:
        """Return who does what a verb says; behind a quotation (`after`) whoever follows comes first."""
        inside = _pronoun_in(self.tokens[verb.finite])
        if inside is not None:
            text = self.tokens[verb.finite].text[inside.start :]
            return Mention(MentionKind.PRONOUN, verb.finite, verb.finite + 1, (text,), inside=inside)
        if self.words.nouns_are_capital:
            return self._subject_by_fields(verb)
        left = self._subject_left(verb)
        right = self._subject_right(verb, far=left is None)
        found = (right or left) if after or left is None or self._may_be_adverb(left, right) else left
        return None if found is None or found.printed.lower() in self.words.nobody else found

    def _subject_by_fields(self, verb: Verb) -> Mention | None:
        """Return the subject of a verb where the verb stands second; "it says" is said by the writing that follows."""
        at = verb.finite + 1
        if self.tokens[verb.finite].lower in self.words.impersonal:
            near = (at, *range(verb.finite - 1, max(-1, verb.finite - _FRAME), -1))
            it = next((place for place in near if place < len(self.tokens) and self.tokens[place].lower == "es"), None)
            if it is not None:
                return self.writing(it + 1) or self.writing(0)
        found = self._of(self.fields.subject(self._finite(verb)))
        return self.writing(0) if found is None and self.tokens[verb.finite].lower in self.words.impersonal else found

    def holding(self, at: int) -> Verb:
        """Return the verb of thought, wish or decision at a token, with the auxiliary its subject stands by."""
        is_last = at + 1 >= len(self.tokens) or not self.tokens[at + 1].text[:1].isalnum()
        helper = self._helper(at) if is_last and self.words.nouns_are_capital else None
        is_own = helper is not None and self.tokens[helper].lower not in self.words.reported
        return Verb(at, helper if helper is not None and is_own else at, names=False, passive=False)

    def owner(self, at: int) -> tuple[int, int] | None:
        """Return the phrase behind a noun that tells whose it is: "of the party", in German."""
        return self.fields.owner(at) if self.words.nouns_are_capital else None

    def cited(self, verb: Verb) -> Mention | None:
        """Return whom a verb like "zitiert" cites, where the verb stands second: the object behind its subject."""
        if not self.words.nouns_are_capital or self.tokens[verb.at].lower not in self.words.citing:
            return None
        return self._of(self.fields.object_of(self._finite(verb)))

    def is_told(self, verb: Verb) -> bool:
        """Tell whether a verb is in reported speech itself, in German: "the bridge recall", not who tells that."""
        lower = self.tokens[verb.finite].lower
        return self.words.nouns_are_capital and lower[-1:] == "e" and f"{lower[:-1]}t" in self.words.say

    def behind_source(self, verb: Verb) -> Mention | None:
        """Return whom a sentence tells of whose source a verb gives: Ada Quill in "Wie X berichtet, kam Ada Quill"."""
        if not self.words.nouns_are_capital or self.tokens[0].lower not in self.words.like:
            return None
        comma = verb.at + 1
        if comma + 1 >= len(self.tokens) or self.tokens[comma].tag is not tags.COMMA:
            return None
        return self._of(self.fields.subject_behind(comma + 1))

    def stood_in(self, end: int) -> Mention | None:
        """Return the writing of which the words before a token tell that something stands in it."""
        stands = any(token.lower in self.words.impersonal for token in self.tokens[:end])
        return self.writing(0) if stands else None

    def topic(self, end: int) -> Mention | None:
        """Return whom the words before a token tell of: the subject of their first clause."""
        return self._of(self.fields.main_subject(end)) if self.words.nouns_are_capital else None

    def _of(self, place: tuple[int, int] | None) -> Mention | None:
        return None if place is None else self.named_beside(*place)

    def _finite(self, verb: Verb) -> int:
        """Return the verb that a subject stands by: the modal verb or auxiliary of an infinitive."""
        lower = self.tokens[verb.finite].lower
        if not lower.endswith(("en", "ern", "eln")):
            return verb.finite
        for at in range(verb.finite - 1, max(-1, verb.finite - _FRAME), -1):
            token = self.tokens[at]
            if token.tag in (tags.STOP, tags.COLON) or (token.tag is tags.COMMA and at + 1 == verb.finite):
                break
            if token.lower in self.words.modal.whole and not (at and token.capital):
                return at
        return verb.finite

    def _may_be_adverb(self, left: Mention, right: Mention | None) -> bool:
        """Tell whether a single word that opens the sentence, where any has a capital, may be no subject.

        In German it is one where only an object can stand on the other side of the verb, or may, and it is no adverb.
        """
        if left.first or left.last > 1 or left.kind is MentionKind.PRONOUN:
            return False
        known = left.printed.lower() in self.words.nobody or left.printed.lower() in self.words.time
        is_object = right is not None and right.kind is MentionKind.NOUN and self.words.nouns_are_capital
        return known or not is_object

    def _subject_right(self, verb: Verb, *, far: bool) -> Mention | None:
        """Return who is named behind a verb; `far` lets what tells when and where stand in between."""
        adjacent = max(verb.at, verb.finite) if abs(verb.at - verb.finite) <= _PAIR else verb.finite
        at = adjacent + 1
        if far:
            at = self._behind_times(at)
        if at < len(self.tokens) and self.tokens[at].lower in self.words.nobody:
            writing = self.writing(at + 1) or self.writing(0)
            if writing is not None:
                return writing
            at += 1
        if far:
            at = self._behind_times(self._behind_object(at))
        if self.phrases.is_pronoun(at):
            return self.phrases.mention(at, at + 1)
        if at >= len(self.tokens) or self.tokens[at].lower in self.words.oblique:
            return None
        end = self.phrases.end_after(at)
        return self.named_beside(at, end) if end > at and not self._tells_when(at, end - 1) else None

    def _behind_times(self, at: int) -> int:
        """Return where what tells when ends that begins at a token: "this Monday", "on Monday"; else that token."""
        limit = min(len(self.tokens), at + _TIME)
        last = max((place for place in range(at, limit) if self._tells_when(at, place)), default=None)
        return at if last is None else last + 1

    def _behind_object(self, at: int) -> int:
        """Return where what a preposition adds ends that begins at a token: "to this newspaper"."""
        if at >= len(self.tokens) or self.tokens[at].lower not in self.words.preposition:
            return at
        end = self.phrases.end_after(at + 1)
        return end if end > at + 1 else at

    def _tells_when(self, first: int, at: int) -> bool:
        """Tell whether the tokens from `first` to `at` tell when: small words, and a time as the last."""
        lead = (self.tokens[place].lower for place in range(first, at))
        small = (self.words.article, self.words.preposition, self.words.time)
        return self.tokens[at].lower in self.words.time and all(any(word in each for each in small) for word in lead)

    def named_beside(self, first: int, last: int) -> Mention:
        """Return who a phrase mentions: the name that stands beside it between commas, "the mayor, Ada Quill,"."""
        mention = self.phrases.mention(first, last)
        if mention.kind is not MentionKind.NOUN or last >= len(self.tokens) or self.tokens[last].tag is not tags.COMMA:
            return mention
        end = self.phrases.end_after(last + 1)
        beside = self.phrases.mention(last + 1, end) if end > last + 1 else mention
        is_closed = end >= len(self.tokens) or self.tokens[end].tag in (*_SET_OFF, tags.STOP, tags.QUOTE, tags.OPENING)
        begins = beside.first - len(beside.lead) == last + 1 and all(map(self._is_title, beside.lead))
        is_name = beside.kind is MentionKind.NAME and begins and beside.last - beside.first > 1
        return beside if is_name and is_closed else mention

    def _is_title(self, word: str) -> bool:
        return word.lower().rstrip(".") in self.words.role

    def writing(self, at: int) -> Mention | None:
        """Read "..., it says in the letter": the writing that the words stand in."""
        if at >= len(self.tokens):
            return None
        if self.tokens[at].lower not in self.words.preposition and self.tokens[at].lower not in self.words.by:
            return None
        end = self.phrases.end_after(at + 1)
        return self.phrases.mention(at + 1, end) if end > at + 1 else None

    def _subject_left(self, verb: Verb) -> Mention | None:
        at = self._before_adverbs(min(verb.at, verb.finite))
        if at and self.tokens[at - 1].tag is tags.CLOSING:
            near = range(at - 1, max(-1, at - _FRAME), -1)
            at = next((place for place in near if self.tokens[place].tag is tags.OPENING), at)
        if at and self.tokens[at - 1].tag is tags.COMMA:
            at = self._before_insertion(at - 1)
            if not self._is_named_before(at):
                at = self._opening_phrase(at)
        if self.phrases.is_pronoun(at - 1):
            return self.phrases.mention(at - 1, at)
        start = self.phrases.start_before(at)
        if start == at:
            return None
        before = self.tokens[start - 1] if start else None
        if before is not None and before.lower in self.words.preposition:
            return None
        return self.named_beside(start, at)

    def _opening_phrase(self, end: int) -> int:
        """Return where the phrase ends that opens the sentence, and a comma follows, else `end`."""
        last = self.phrases.end_after(0)
        opens = 0 < last < end and self.tokens[last].tag is tags.COMMA and self.phrases.is_somebody_named(0, last)
        return last if opens else end

    def _is_named_before(self, end: int) -> bool:
        """Tell whether a phrase that may be a subject ends before a token: none that tells when, or how old."""
        start = self.phrases.start_before(end)
        before = self.tokens[start - 1] if start else None
        is_counted = before is not None and (before.text[:1].isdigit() or before.lower in self.words.preposition)
        is_somebody = start < end and self.phrases.is_somebody_named(start, end)
        return is_somebody and not is_counted and not self._tells_when(start, end - 1)

    def _before_adverbs(self, at: int) -> int:
        """Return where what stands right before a verb ends, without reflexives, negations and adverbs."""
        while at:
            word = self.tokens[at - 1].lower
            adverb = self.words.nouns_are_capital and self.phrases.is_small(at - 1)
            clitic = word in _REFLEXIVE or (word in self.words.reflexive and not self.phrases.is_pronoun(at - 1))
            if word not in self.words.negation and not clitic and not adverb:
                break
            at -= 1
        return at

    def _before_insertion(self, comma: int) -> int:
        """Return where the phrase ends that an insertion between two commas belongs to."""
        for at in range(comma - 1, max(0, comma - _FRAME), -1):
            if self.tokens[at].tag is tags.COMMA:
                return at
        return comma


def _auxiliary(word: str) -> str:
    """Return a French auxiliary without the pronouns before and behind it: "l'a", "s'est", "a-t-elle"."""
    return without_pronoun(next((word[len(head) :] for head in _ELIDED if word.startswith(head)), word))


def without_pronoun(word: str) -> str:
    """Return a French verb without the pronoun that follows it: "ajoute-t-il"."""
    if "-" not in word:
        return word
    return next((word[: -len(ending)] for ending in _INVERTED if word.endswith(ending)), word)


def _pronoun_in(token: Token) -> Span | None:
    """Return where in a verb the pronoun stands that follows it, in code points from its start."""
    stem = without_pronoun(token.lower)
    if stem == token.lower:
        return None
    return Span(token.text.rfind("-") + 1, len(token.text))
