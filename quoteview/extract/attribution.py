"""Who said it, as printed: rules tried in order on each quotation, the first that fits wins."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from quoteview.core.sentence import Sentence as Reason
from quoteview.core.text import Span
from quoteview.extract import tags
from quoteview.extract.candidates import CREDIT, REACH, Candidate, Place
from quoteview.extract.cues import ClauseReader, Cue
from quoteview.extract.doubts import doubted, labelled, said_by_none
from quoteview.extract.lexicon import PAST, SAY, SPEECH, THIRD
from quoteview.extract.mentions import Mention, MentionKind, can_speak, mention_in, phrase_after
from quoteview.extract.rules_after import (
    came_from,
    credit_after,
    cue_far_after,
    in_view_of,
    inverted_after,
    subject_after,
    to_somebody,
    told_how,
    witnessed_after,
)
from quoteview.extract.rules_before import (
    according_to,
    any_subject,
    cue_before,
    cue_noun,
    right_before,
    unusual_before,
    weak_verb,
)
from quoteview.extract.rules_labels import headline_name, label_before, longer_label, opening_label, said_before
from quoteview.extract.rules_told import told, told_by
from quoteview.extract.sentences import Sentence
from quoteview.extract.trust import trusted
from quoteview.extract.turns import turn_speaker

RULES: tuple[Callable[[Place], Candidate | None], ...] = (
    inverted_after,
    right_before,
    told_how,
    came_from,
    witnessed_after,
    subject_after,
    said_before,
    opening_label,
    cue_before,
    credit_after,
    according_to,
    in_view_of,
    cue_far_after,
    unusual_before,
    label_before,
    longer_label,
    cue_noun,
    weak_verb,
    to_somebody,
    any_subject,
    headline_name,
)
# Quotations of more words than this are somebody's, even where no rule tells whose.
_LONG = 6
# The longest sentence, in tokens, that can be nothing but the attribution of the one before it.
_TAIL = 14
# How many sentences back, without a speaker of their own, a quotation is still carried on, and how sure that is.
_ASIDES = 4
_TOLD = (PAST, THIRD)
_DOUBTFUL = 0.5


class Attributor:
    """Attributes the quotations of one document, in order.

    `labels` are the names that open quotations as they open the turns of a transcript, by number; `credited` are the
    numbers of those with a line behind them that says whose they are.
    """

    def __init__(
        self, sentences: Sequence[Sentence], labels: Mapping[int, Span], credited: Collection[int] = ()
    ) -> None:
        self.sentences = sentences
        self._labels = labels
        self._credits = credited
        self.place_of: dict[int, tuple[int, int]] = {
            sentence.tokens[place].quote: (sentence.number, place)
            for sentence in sentences
            for place in sentence.quotes
        }
        self.found: dict[int, Candidate] = {}
        self._nobodys: set[int] = set()
        self._readers: dict[int, ClauseReader] = {}

    def attribute(self) -> dict[int, Candidate]:
        """Return the speaker of each quotation, by the quotation's number, where there is one.

        First what a rule attributes inside its own sentence, then what carries on from another.
        """
        for number, (sentence, at) in self.place_of.items():
            if number in self._labels and self.sentences[sentence].bare:
                self.found[number] = self._labelled(number)
            elif not self.sentences[sentence].bare:
                self._attribute_at(number, Place(self.sentences[sentence], self._clauses(sentence), at))
        for sentence_here in self.sentences:
            if sentence_here.bare:
                self._carry_on(sentence_here)
            elif sentence_here.quotes:
                self._guess(sentence_here)
        return self.found

    def _attribute_at(self, number: int, place: Place) -> None:
        """Attribute a quotation inside its own sentence, or note that the sentence keeps back who said it."""
        telling = told(place)
        found = told_by(place, telling) if telling is not None else _by_rules(place)
        if found is not None:
            self.found[number] = doubted(place, trusted(place, found))
        elif (telling is not None and telling.teller is None) or labelled(place):  # X was told: "..."; Photo: "..."
            self._nobodys.add(number)

    def _labelled(self, number: int) -> Candidate:
        sentence, at = self.place_of[number]
        mention = turn_speaker(self.sentences[sentence], self._labels[number], at)
        reason = Reason("The name that opens the quotation as a turn of a transcript")
        return Candidate(mention, sentence, None, 0.9, reason, "turn")

    def _clauses(self, number: int) -> ClauseReader:
        if number not in self._readers:
            self._readers[number] = ClauseReader(self.sentences[number].tokens)
        return self._readers[number]

    def _carry_on(self, sentence: Sentence) -> None:
        """Attribute the quotations of a sentence that holds nothing else."""
        found = self._carried_to(sentence)
        if found is None:
            return
        for place in sentence.quotes:
            number = sentence.tokens[place].quote
            if number in self._labels:
                continue
            self.found[number] = found
            found = found._replace(carries_on=number)

    def _guess(self, sentence: Sentence) -> None:
        """Let long quotations that no rule attributes go on from the sentence before: doubtful."""
        for place in sentence.quotes:
            token = sentence.tokens[place]
            settled = token.quote in self.found or token.quote in self._nobodys
            if not settled and len(token.text.split(maxsplit=_LONG)) > _LONG:
                found = self._carried_to(sentence)
                if found is not None:
                    self.found[token.quote] = found._replace(confidence=min(0.55, found.confidence))

    def _carried_to(self, sentence: Sentence) -> Candidate | None:
        return next((found for found in self._carriers(sentence) if found is not None), None)

    def _carriers(self, sentence: Sentence) -> Iterator[Candidate | None]:
        """Yield who may carry on into a sentence, the likeliest first."""
        before = self.sentences[sentence.number - 1] if sentence.number else None
        after = self.sentences[sentence.number + 1] if sentence.number + 1 < len(self.sentences) else None
        here = sentence.paragraph
        if after is not None and after.tokens[0].tag is tags.DASH:
            yield _credited(after, 1)
        if after is not None and sentence.tokens[sentence.quotes[-1]].quote in self._credits:
            yield _credited(after, 0)
        if before is not None and before.paragraph == here:
            yield self._from_before(before, 0.93, 0.75)
        elif before is not None and before.tokens[-1].tag is tags.COLON:
            yield self._introduced(before, 0.92)
        if after is not None and after.paragraph == here:
            yield self._from_after(after)
        if before is not None and before.paragraph != here:
            yield self._from_before(before, 0.8, 0.6)
        yield self._from_earlier(sentence)

    def _from_earlier(self, sentence: Sentence) -> Candidate | None:
        """Carry on from a quotation further up in the paragraph, over sentences that tell of nobody who speaks."""
        for before in reversed(self.sentences[max(0, sentence.number - _ASIDES) : sentence.number]):
            if before.paragraph != sentence.paragraph:
                return None
            if before.quotes:
                return self._from_before(before, _DOUBTFUL, 0)
        return None

    def _from_before(self, before: Sentence, quoted: float, told: float) -> Candidate | None:
        """Carry on from the sentence before: from its last quotation, or from whom it tells of."""
        number = before.tokens[before.quotes[-1]].quote if before.quotes else -1
        earlier = self.found.get(number)
        if earlier is None or earlier.rule == "subject":
            return self._introduced(before, told)
        reason = Reason("No cue of its own, it carries on the quotation before it")
        return earlier._replace(confidence=min(quoted, earlier.confidence), reason=reason, carries_on=number)

    def _introduced(self, before: Sentence, confidence: float) -> Candidate | None:
        """Take whom the sentence before tells of: who says something there, else whom it is about."""
        clauses, about = self._clauses(before.number), None
        reason = Reason("No cue of its own, the sentence before it tells who speaks")
        verb = before.tokens[0].verb
        if before.tokens[-1].tag is tags.COLON and verb is not None and verb.kind in SPEECH and verb.form in _TOLD:
            follower = clauses.subject_after(0)  # "Added Roe:"
            if follower is not None and can_speak(follower):
                return Candidate(follower, before.number, (0, 1), confidence, reason, "introduced")
        for at in clauses.verbs_before(len(before.tokens), REACH):
            cue = clauses.governing(at)
            if cue is None or cue.subject is None or not _introduces(cue):
                continue
            found = Candidate(cue.subject, before.number, cue.words, confidence, reason, "introduced")
            if cue.verb.kind is SAY:
                return found
            about = found._replace(cue=None, confidence=round(confidence * 0.75, 2))
        return about or self._about(before, round(confidence * 0.6, 2))

    def _about(self, before: Sentence, confidence: float) -> Candidate | None:
        """Take the person whom the sentence before says something of, as in "Jane Roe was angry"."""
        clauses = self._clauses(before.number)
        for at in clauses.predicates_before(len(before.tokens), REACH):
            subject = clauses.subject_of(at)
            if subject is not None and not clauses.passive(at) and _is_somebody(subject):
                reason = Reason("No cue of its own, the sentence before it tells who speaks")
                return Candidate(subject, before.number, None, confidence, reason, "introduced")
        return None

    def _from_after(self, after: Sentence) -> Candidate | None:
        """Take the speaker of the sentence that follows in the paragraph: "A." "B," X said."""
        if not after.quotes:
            return self._short_tail(after)
        number = after.tokens[after.quotes[0]].quote
        later = self.found.get(number)
        if later is None or later.rule not in ("after", "inverted"):
            return None
        reason = Reason("No cue of its own, the quotation after it goes on and names the speaker")
        return later._replace(confidence=0.85, reason=reason, carries_on=number)

    def _short_tail(self, after: Sentence) -> Candidate | None:
        """Read a following "X said." that has become a sentence of its own."""
        if len(after.tokens) > _TAIL:
            return None
        clauses = self._clauses(after.number)
        cue = next((clauses.cue(at) for at in clauses.verbs_in(0, len(after.tokens))), None)
        if cue is None or cue.verb.kind is not SAY or cue.passive:
            return None
        if cue.subject is None or cue.subject.first > cue.place:
            return None
        word = after.tokens[cue.place].text
        reason = Reason("The subject of “{word}” in the short sentence after it", word=word)
        return Candidate(cue.subject, after.number, cue.words, 0.8, reason, "short tail")


def _by_rules(place: Place) -> Candidate | None:
    """Return what the first rule that fits a quotation finds, unless that is nobody."""
    for rule in RULES:
        found = rule(place)
        if found is not None and not said_by_none(place, found):
            return found
    return None


def _introduces(cue: Cue) -> bool:
    """Tell whether a sentence with this cue can introduce the words of its subject."""
    if cue.subject is None or cue.passive or not can_speak(cue.subject):
        return False
    return cue.subject.printed.lower() not in ("it", "this", "that", "there")


def _is_somebody(subject: Mention) -> bool:
    """Tell whether a subject is a person who may speak next: a name, he or she, no body and no thing."""
    if subject.kind is MentionKind.PRONOUN:
        return subject.printed.lower() in ("he", "she", "they")
    return subject.kind is MentionKind.NAME


def _credited(line: Sentence, first: int) -> Candidate | None:
    """Read a line of its own with a name, behind a dash."""
    end = phrase_after(line.tokens, first) if first < len(line.tokens) < CREDIT else first
    mention = mention_in(line.tokens, first, end) if end > first else None
    if mention is None or mention.kind is not MentionKind.NAME:
        return None
    reason = Reason("The name in the line with a dash after the quotation")
    return Candidate(mention, line.number, None, 0.85, reason, "after")
