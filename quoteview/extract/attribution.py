"""Who said it, as printed: rules tried in order on each quotation, the first that fits wins."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from quoteview.core.text import Span
from quoteview.extract.cues import ADJUNCT, ClauseReader, Cue
from quoteview.extract.lexicon import VerbClass, VerbForm, english
from quoteview.extract.mentions import Mention, MentionKind, can_speak, chain_start, mention_in, phrase_after, phrase_start, pronoun_at
from quoteview.extract.sentences import Sentence
from quoteview.extract.tokens import Tag

# How far from a quotation a cue is looked for, in tokens: keeps a sentence of any length linear.
_REACH = 60
# The longest line that can be a credit: a dash, a name, a few words on who it is.
_CREDIT = 20
# Quotations of more words than this are somebody's, even where no rule tells whose.
_LONG = 6
# Longest line without a full stop, in tokens, whose opening name is taken for the speaker.
_HEADLINE = 30
_VIEWS = ("view", "words", "opinion", "telling", "estimation", "phrase", "mind")
_SPEECH = (VerbClass.SAY, VerbClass.VOICE)
_SET_OFF = (Tag.COMMA, Tag.COLON, Tag.DASH)
_NAMELIKE = (Tag.NAME, Tag.DETERMINER, Tag.WORD, Tag.POSSESSIVE, Tag.NUMBER, Tag.PREPOSITION, Tag.CONJUNCTION, Tag.COMMA)
_NO_OBJECT = (Tag.STOP, Tag.COMMA, Tag.COLON, Tag.DASH, Tag.PREPOSITION, Tag.ADVERB, Tag.TIME, Tag.CONJUNCTION, Tag.SUBORDINATOR)
_PAUSES = (",", "?", "!", "—", "–", "―", "-", "…", "...")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Who may have said a quotation: the mention (in sentence `sentence`), the cue, how sure, and why.

    `carries_on` is the number of the quotation whose speaker goes on, when no cue of its own names one.
    """

    mention: Mention
    sentence: int
    cue: Span | None
    confidence: float
    reason: str
    rule: str
    carries_on: int | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quotation stands: its sentence, the reader of its clauses, and its token there."""

    sentence: Sentence
    clauses: ClauseReader
    at: int

    @property
    def content(self) -> str:
        """The quoted words."""
        return self.sentence.tokens[self.at].text.rstrip(" \t\r\n'’”\"")

    def tag(self, offset: int) -> Tag | None:
        """Return the tag of the token `offset` after the quotation, or None outside the sentence."""
        place = self.at + offset
        return self.sentence.tokens[place].tag if 0 <= place < len(self.sentence.tokens) else None

    def candidate(self, cue: Cue, confidence: float, reason: str, rule: str) -> Candidate | None:
        """Return the cue's subject as the speaker."""
        if cue.subject is None or cue.passive:
            return None
        return Candidate(cue.subject, self.sentence.number, cue.span, confidence, reason, rule)


Rule = Callable[[Place], Candidate | None]


def _cue_word(place: Place, cue: Cue) -> str:
    return place.sentence.tokens[cue.place].text


def right_before(place: Place) -> Candidate | None:
    """X said: "..." and X said that "..."; nothing but a mark or "that" between cue and quotation."""
    at = place.at - 1
    tokens = place.sentence.tokens
    set_off = at >= 0 and tokens[at].tag in _SET_OFF
    while at >= 0 and (tokens[at].tag in _SET_OFF or tokens[at].lower == "that"):
        at -= 1
    if at < 0:
        return None
    cue = place.clauses.governing(at)
    if cue is None or cue.verb.kind not in (_SPEECH if set_off else (VerbClass.SAY, VerbClass.JUDGE)):
        return None
    return place.candidate(cue, 0.97, f"“{tokens[at].text}” right before the quotation has this subject", "before")


def inverted_after(place: Place) -> Candidate | None:
    """ "...," said X."""
    at = place.at + 1
    tokens = place.sentence.tokens
    while at < len(tokens) and (tokens[at].tag in _SET_OFF or tokens[at].tag is Tag.ADVERB):
        at += 1
    verb = place.clauses.verb_at(at) if at < len(tokens) else None
    if verb is None or verb.kind not in _SPEECH or verb.form not in (VerbForm.PAST, VerbForm.THIRD):
        return None
    if verb.kind is VerbClass.VOICE and not place.content.endswith(_PAUSES):
        return None
    subject = place.clauses.subject_after(at)
    if subject is None:
        return None
    reason = f"“{tokens[at].text}” right after the quotation is followed by the speaker"
    return Candidate(subject, place.sentence.number, Span(tokens[at].start, tokens[at].end), 0.96, reason, "inverted")


def subject_after(place: Place) -> Candidate | None:
    """ "...," X said; also "...," X, who was there, said."""
    if not _may_be_followed(place) or _closes_adjunct(place):
        return None
    first = place.at + 1
    tokens = place.sentence.tokens
    while first < len(tokens) and (tokens[first].tag in _SET_OFF or tokens[first].tag is Tag.ADVERB or tokens[first].lower == "as"):
        first += 1
    for at in range(first, min(len(tokens), first + _REACH)):
        if tokens[at].tag is Tag.QUOTE:
            return None
        verb = place.clauses.verb_at(at)
        if verb is None or verb.form is VerbForm.BASE or tokens[at].tag is Tag.AUXILIARY:
            continue
        cue = place.clauses.cue(at)
        if cue is None or cue.subject is None or cue.subject.first < first:
            continue
        if verb.kind is not VerbClass.SAY and not _without_object(place, at):
            continue
        if verb.kind not in _SPEECH and not _unusual_cue(place, cue, first):
            continue
        if verb.form is VerbForm.ING and not any(tokens[near].tag is Tag.AUXILIARY for near in range(first, at)):
            continue
        if _starts_at(place, cue.subject, first):
            sure = 0.97 if place.content.endswith(_PAUSES) and verb.kind in _SPEECH else 0.8
            reason = f"right after the quotation comes the subject of “{tokens[at].text}”"
            found = place.candidate(cue, sure, reason, "after")
            if found is not None:
                return found
            continue
        return None
    return None


def _without_object(place: Place, at: int) -> bool:
    """Tell whether nothing that could be an object follows a verb: "he continued." but not "he thanked her"."""
    tokens = place.sentence.tokens
    return at + 1 >= len(tokens) or tokens[at + 1].tag in _NO_OBJECT or tokens[at + 1].lower == "back"


def _unusual_cue(place: Place, cue: Cue, first: int) -> bool:
    """Tell whether a verb no list knows as a cue is one here: "...," she posited."""
    tokens = place.sentence.tokens
    ends = cue.place + 1 >= len(tokens) or tokens[cue.place + 1].tag in (Tag.STOP, Tag.COMMA)
    mention = cue.subject
    if mention is None or mention.antecedent is not None or not ends or not place.content.endswith(","):
        return False
    return mention.last == cue.place and mention.first == first and mention.kind is not MentionKind.NOUN


def _may_be_followed(place: Place) -> bool:
    tag = place.tag(1)
    return tag not in (None, Tag.CONJUNCTION, Tag.PREPOSITION, Tag.STOP, Tag.QUOTE)


def _closes_adjunct(place: Place) -> bool:
    """Tell whether the quotation ends a fronted clause: Although X admitted to "...," he claimed ..."""
    opens = place.sentence.tokens[0].lower in ADJUNCT and place.at > 1
    return opens and not any(token.tag is Tag.COMMA for token in place.sentence.tokens[: place.at]) and cue_before(place) is not None


def _starts_at(place: Place, subject: Mention, first: int) -> bool:
    """Tell whether the subject's phrase begins where the narrator takes over."""
    tokens = place.sentence.tokens
    if subject.first == first or chain_start(tokens, subject.last - 1) <= first:
        return True
    return place.content.endswith(_PAUSES) and all(token.tag in _NAMELIKE for token in tokens[first : subject.first])


def cue_before(place: Place) -> Candidate | None:
    """X said on Monday that Y was "...", X called it "...": the nearest cue before the quotation.

    A verb of judging counts where no other verb stands between it and the quotation.
    """
    tokens, judging = place.sentence.tokens, True
    doubtful: Candidate | None = None
    for at in range(place.at - 1, max(-1, place.at - _REACH), -1):
        verb = place.clauses.verb_at(at)
        if verb is None:
            judging = judging and tokens[at].tag is not Tag.AUXILIARY
            continue
        reports = verb.kind is VerbClass.SAY or (verb.kind is not VerbClass.OTHER and tokens[at + 1].lower == "that")
        attributes = reports or (verb.kind is VerbClass.JUDGE and judging)
        if attributes and not place.clauses.in_closed_adjunct(at, place.at):
            cue = place.clauses.governing(at)
            found = _governed(place, cue) if cue is not None else None
            if found is not None and can_speak(found.mention):
                return found
            doubtful = doubtful or found
        judging = False
    return replace(doubtful, confidence=0.6) if doubtful is not None else None


def _governed(place: Place, cue: Cue) -> Candidate | None:
    word = place.sentence.tokens[cue.place].text
    if cue.passive or cue.subject is None:
        agent = place.clauses.agent(cue.place)
        if agent is None:
            return None
        return Candidate(agent, place.sentence.number, cue.span, 0.8, f"“{word}” is what this agent does", "governed")
    if cue.verb.kind is not VerbClass.JUDGE:
        return place.candidate(cue, 0.93, f"the quotation depends on “{word}”, which has this subject", "governed")
    return place.candidate(cue, 0.88, f"the quotation is what the subject of “{word}” says", "judged")


def label_before(place: Place) -> Candidate | None:
    """Jane Roe: "..."; a name and a colon."""
    tokens, at = place.sentence.tokens, place.at - 1
    if at < 1 or tokens[at].tag is not Tag.COLON or tokens[at].text != ":":
        return None
    start = phrase_start(tokens, at - 1)
    mention = _owner_or_name(place, start, at) if start < at else None
    if mention is None or (mention.kind is MentionKind.NOUN and start):
        return None
    sure = 0.85 if mention.kind is MentionKind.NAME else 0.6
    return Candidate(mention, place.sentence.number, None, sure, "this name and a colon stand before the quotation", "label")


def _owner_or_name(place: Place, start: int, end: int) -> Mention | None:
    """Return who a label names: Jane Roe in "Jane Roe:", and in "Jane Roe's answer:"."""
    tokens = place.sentence.tokens
    if tokens[end - 1].lower in english().titles["saying"]:
        if tokens[start].tag is Tag.OWNER:
            return pronoun_at(tokens, start)
        for at in range(end - 1, start, -1):
            if tokens[at].tag is Tag.POSSESSIVE:
                return mention_in(tokens, start, at)
    return mention_in(tokens, start, end)


def credit_after(place: Place) -> Candidate | None:
    """ "..." - Jane Roe, at the end of the line."""
    tokens, at = place.sentence.tokens, place.at + 1
    if at + 1 >= len(tokens) or tokens[at].tag is not Tag.DASH or tokens[at + 1].tag is not Tag.NAME:
        return None
    end = phrase_after(tokens, at + 1)
    ends = end >= len(tokens) or tokens[end].tag in (Tag.STOP, Tag.COMMA)
    mention = mention_in(tokens, at + 1, end) if ends and len(tokens) - at < _CREDIT else None
    if mention is None or mention.kind is not MentionKind.NAME:
        return None
    return Candidate(mention, place.sentence.number, None, 0.85, "a dash and this name close the quotation", "after")


def according_to(place: Place) -> Candidate | None:
    """ "...," according to X; According to X, ..."""
    tokens = place.sentence.tokens
    spots = sorted(
        (abs(at - place.at), at)
        for at in range(max(0, place.at - _REACH), min(len(tokens) - 2, place.at + _REACH))
        if tokens[at].lower == "according" and tokens[at + 1].lower == "to"
    )
    for _, at in spots:
        end = phrase_after(tokens, at + 2)
        if end > at + 2 and (at > place.at or end <= place.at):
            mention = place.clauses.extended(mention_in(tokens, at + 2, end))
            if mention is not None:
                cue = Span(tokens[at].start, tokens[at + 1].end)
                return Candidate(mention, place.sentence.number, cue, 0.93, "the sentence is given “according to” this source", "according")
    return None


def in_view_of(place: Place) -> Candidate | None:
    """ "..." in X's view."""
    tokens = place.sentence.tokens
    for at in range(place.at + 1, min(len(tokens) - 2, place.at + _REACH)):
        if tokens[at].tag is Tag.POSSESSIVE and tokens[at + 1].lower in _VIEWS:
            start = phrase_start(tokens, at - 1)
            if start > place.at and tokens[start - 1].lower in ("in", "to"):
                mention = mention_in(tokens, start, at)
                cue = Span(tokens[at + 1].start, tokens[at + 1].end)
                if mention is not None:
                    return Candidate(mention, place.sentence.number, cue, 0.85, f"it is said to be their “{tokens[at + 1].text}”", "according")
    return None


def judged(place: Place) -> Candidate | None:
    """X called it "...", X accused Y of "...", X condemned the attack as "...": the nearest verb judges or thinks."""
    tokens = place.sentence.tokens
    for at in range(place.at - 1, max(-1, place.at - _REACH), -1):
        cue = place.clauses.governing(at)
        if cue is None or cue.verb.kind is VerbClass.OTHER or place.clauses.reduced(at):
            continue
        sure = 0.7 if cue.verb.kind is VerbClass.JUDGE else 0.6
        found = place.candidate(cue, sure, f"the quotation is what the subject of “{tokens[cue.place].text}” says", "weak")
        if found is not None:
            return found
    return None


def cue_noun(place: Place) -> Candidate | None:
    """X's claim that "...": a noun of speech with its owner before the quotation."""
    tokens, nouns = place.sentence.tokens, english().titles["saying"]
    for at in range(place.at - 1, max(0, place.at - 12), -1):
        verb = place.clauses.verb_at(at)
        if verb is not None and verb.kind is not VerbClass.OTHER:
            return None
        if tokens[at].lower not in nouns or tokens[at].tag is not Tag.WORD:
            continue
        judge = place.clauses.verb_at(phrase_start(tokens, at) - 1)
        if judge is not None and judge.kind is not VerbClass.OTHER:
            return None
        owner = phrase_start(tokens, at)
        for place_of in range(at - 1, owner, -1):
            if tokens[place_of].tag is Tag.POSSESSIVE:
                mention = mention_in(tokens, owner, place_of)
                if mention is not None:
                    reason = f"these are words of the one whose “{tokens[at].text}” it is"
                    return Candidate(mention, place.sentence.number, Span(tokens[at].start, tokens[at].end), 0.75, reason, "noun")
        if tokens[owner].tag is Tag.OWNER:
            mention = pronoun_at(tokens, owner)
            if mention is not None:
                reason = f"these are words of the one whose “{tokens[at].text}” it is"
                return Candidate(mention, place.sentence.number, Span(tokens[at].start, tokens[at].end), 0.7, reason, "noun")
    return None


def cue_far_after(place: Place) -> Candidate | None:
    """ "Not happy" with the plan, X said: the cue closes the sentence."""
    tokens = place.sentence.tokens
    for at in range(place.at + 1, min(len(tokens), place.at + _REACH)):
        verb = place.clauses.verb_at(at)
        if verb is None or verb.kind is not VerbClass.SAY or verb.form is VerbForm.BASE:
            continue
        comma = tokens[at - 1].tag is Tag.COMMA and at > place.at + 1
        if comma and verb.lemma != "tell" and verb.form in (VerbForm.PAST, VerbForm.THIRD):
            follower = place.clauses.subject_after(at)
            if follower is not None and can_speak(follower):
                reason = f"“{tokens[at].text}” closes the sentence, and the speaker follows"
                return Candidate(follower, place.sentence.number, Span(tokens[at].start, tokens[at].end), 0.85, reason, "far after")
        cue = place.clauses.cue(at)
        if cue is None or cue.subject is None or cue.subject.first <= place.at:
            continue
        pronoun = cue.subject.kind is MentionKind.PRONOUN
        before = (cue.subject.first if pronoun else phrase_start(tokens, cue.subject.last - 1)) - 1
        if before > place.at and tokens[before].tag in (Tag.COMMA, Tag.DASH):
            return place.candidate(cue, 0.85, f"the sentence closes with the subject of “{tokens[at].text}”", "far after")
    return None


def any_subject(place: Place) -> Candidate | None:
    """The subject of the clause, where no cue attributes: doubtful."""
    tokens = place.sentence.tokens
    for at in range(place.at - 1, max(-1, place.at - _REACH), -1):
        if place.clauses.verb_at(at) is None and tokens[at].tag is not Tag.AUXILIARY:
            continue
        subject = place.clauses.subject_of(at)
        if subject is not None and not place.clauses.passive(at):
            return Candidate(subject, place.sentence.number, None, 0.4, "no word attributes the quotation; this is the subject of its clause", "subject")
    return None


def headline_name(place: Place) -> Candidate | None:
    """Roe 'thinks' Doe will go: in a line without a full stop, the first name before the quotation."""
    tokens = place.sentence.tokens
    if place.sentence.closed or len(tokens) > _HEADLINE:
        return None
    end = next((at for at in range(place.at) if tokens[at].tag is not Tag.NAME), place.at)
    mention = mention_in(tokens, 0, end) if end else None
    if mention is None or mention.kind is not MentionKind.NAME:
        return None
    return Candidate(mention, place.sentence.number, None, 0.5, "the line opens with this name", "headline")


RULES: tuple[Rule, ...] = (
    right_before,
    inverted_after,
    subject_after,
    credit_after,
    cue_before,
    according_to,
    in_view_of,
    cue_far_after,
    label_before,
    cue_noun,
    judged,
    any_subject,
    headline_name,
)


def _may_introduce(mention: Mention) -> bool:
    return can_speak(mention) and mention.printed.lower() not in ("it", "this", "that", "there")


class Attributor:
    """Attributes the quotations of one document, in order."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.sentences = sentences
        self._readers: dict[int, ClauseReader] = {}
        self.place_of: dict[int, tuple[int, int]] = {
            sentence.tokens[place].quote: (sentence.number, place) for sentence in sentences for place in sentence.quotes
        }
        self.found: dict[int, Candidate] = {}

    def clauses(self, number: int) -> ClauseReader:
        """Return the reader of a sentence's clauses."""
        if number not in self._readers:
            self._readers[number] = ClauseReader(self.sentences[number])
        return self._readers[number]

    def attribute(self) -> dict[int, Candidate]:
        """Return the speaker of each quotation, by the quotation's number, where there is one."""
        for number, (sentence, at) in self.place_of.items():
            if not self.sentences[sentence].bare:
                found = self._by_rules(Place(self.sentences[sentence], self.clauses(sentence), at))
                if found is not None:
                    self.found[number] = found
        for sentence_here in self.sentences:
            if sentence_here.quotes and sentence_here.bare:
                self._carry_on(sentence_here)
            else:
                self._guess(sentence_here)
        return self.found

    def _guess(self, sentence: Sentence) -> None:
        """Let long quotations that no rule attributes go on from the sentence before."""
        for place in sentence.quotes:
            number = sentence.tokens[place].quote
            if number not in self.found and len(sentence.tokens[place].text.split()) > _LONG:
                found = next((found for found in self._carriers(sentence) if found is not None), None)
                if found is not None:
                    self.found[number] = replace(found, confidence=min(0.55, found.confidence))

    def _by_rules(self, place: Place) -> Candidate | None:
        return next((found for rule in RULES if (found := rule(place)) is not None), None)

    def _carry_on(self, sentence: Sentence) -> None:
        found = next((found for found in self._carriers(sentence) if found is not None), None)
        if found is None:
            return
        for place in sentence.quotes:
            self.found[sentence.tokens[place].quote] = found
            found = replace(found, carries_on=sentence.tokens[place].quote)

    def _carriers(self, sentence: Sentence) -> Iterator[Candidate | None]:
        before = self.sentences[sentence.number - 1] if sentence.number else None
        after = self.sentences[sentence.number + 1] if sentence.number + 1 < len(self.sentences) else None
        if after is not None and after.tokens[0].tag is Tag.DASH:
            yield self._credit(after)
        if before is not None and before.paragraph == sentence.paragraph:
            yield self._from_before(before, 0.93, 0.75)
        elif before is not None and before.tokens[-1].tag is Tag.COLON:
            yield self._introduced(before, 0.92)
        if after is not None and after.paragraph == sentence.paragraph:
            yield self._from_after(after)
        if before is not None and before.paragraph != sentence.paragraph:
            yield self._from_before(before, 0.8, 0.6)

    def _from_before(self, before: Sentence, quoted: float, told: float) -> Candidate | None:
        """Carry on from the sentence before: from its last quotation, or from whom it tells of."""
        for place in reversed(before.quotes):
            number = before.tokens[place].quote
            earlier = self.found.get(number)
            if earlier is not None and earlier.rule != "subject":
                reason = "no cue of its own: it carries on the quotation before it"
                return replace(earlier, confidence=min(quoted, earlier.confidence), reason=reason, carries_on=number)
        return self._introduced(before, told)

    def _introduced(self, before: Sentence, confidence: float) -> Candidate | None:
        """Take whom the sentence before tells of: who says something there, else whom it is about."""
        clauses = self.clauses(before.number)
        about: Candidate | None = None
        for at in range(len(before.tokens) - 1, max(-1, len(before.tokens) - _REACH), -1):
            cue = clauses.governing(at)
            if cue is None or cue.subject is None or cue.passive or not _may_introduce(cue.subject):
                continue
            reason = "no cue of its own: the sentence before it tells who speaks"
            found = Candidate(cue.subject, before.number, cue.span, confidence, reason, "introduced")
            if cue.verb.kind is VerbClass.SAY:
                return found
            about = replace(found, cue=None, confidence=round(confidence * 0.75, 2))
        return about

    def _from_after(self, after: Sentence) -> Candidate | None:
        """Take the speaker of the sentence that follows in the paragraph: "A." "B," X said."""
        for place in after.quotes:
            number = after.tokens[place].quote
            later = self.found.get(number)
            if later is not None and later.rule in ("after", "inverted"):
                reason = "no cue of its own: the quotation after it goes on, and names the speaker"
                return replace(later, confidence=0.85, reason=reason, carries_on=number)
            return None
        return self._short_tail(after)

    def _credit(self, after: Sentence) -> Candidate | None:
        """Read a line of its own with a dash and a name."""
        end = phrase_after(after.tokens, 1) if len(after.tokens) < _CREDIT else 1
        mention = mention_in(after.tokens, 1, end) if end > 1 else None
        if mention is None or mention.kind is not MentionKind.NAME:
            return None
        return Candidate(mention, after.number, None, 0.85, "a dash and this name follow the quotation", "after")

    def _short_tail(self, after: Sentence) -> Candidate | None:
        """Read a following "X said." that has become a sentence of its own."""
        if len(after.tokens) > 14:
            return None
        clauses = self.clauses(after.number)
        for at in range(len(after.tokens)):
            cue = clauses.cue(at)
            if cue is not None:
                if cue.verb.kind is VerbClass.SAY and cue.subject is not None and cue.subject.first < at and not cue.passive:
                    reason = f"“{after.tokens[at].text}” in the short sentence after it has this subject"
                    return Candidate(cue.subject, after.number, cue.span, 0.8, reason, "short tail")
                return None
        return None
