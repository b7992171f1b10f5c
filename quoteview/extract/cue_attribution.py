"""Who said each quotation of one document, in a language that has a list of cues here and no grammar."""

from collections.abc import Sequence

from quoteview.core.sentence import Sentence as Reason
from quoteview.extract import tags
from quoteview.extract.candidates import Candidate
from quoteview.extract.cue_words import CueReader
from quoteview.extract.sentences import Sentence
from quoteview.extract.vocabulary import Vocabulary

# How many sentences back who speaks is looked for, while all is told.
_TOLD_ON = 5
# How many sentences back whoever a verb without a subject means is looked for.
_UNSAID = 2


class CueAttributor:
    """Attributes the quotations of one document in a language with a list of cues, in order."""

    def __init__(self, sentences: Sequence[Sentence], words: Vocabulary) -> None:
        self.sentences = sentences
        self._words = words
        self._readers: dict[int, CueReader] = {}
        self.found: dict[int, Candidate] = {}

    def reader(self, sentence: int) -> CueReader:
        """Return the reader of a sentence, by its number."""
        if sentence not in self._readers:
            self._readers[sentence] = CueReader(self.sentences[sentence], self._words)
        return self._readers[sentence]

    def attribute(self) -> dict[int, Candidate]:
        """Return the speaker of each quotation, by the quotation's number, where there is one."""
        for sentence in self.sentences:
            last: Candidate | None = None
            for place in sentence.quotes:
                number = sentence.tokens[place].quote
                reader = self.reader(sentence.number)
                found = reader.inside(place) if sentence.bare else self._unsaid(sentence, place)
                if found is None and not sentence.bare:
                    found = reader.speaker(place)
                found = found or last or self._carried(sentence)
                if found is not None:
                    self.found[number] = last = found
        return self.found

    def _unsaid(self, sentence: Sentence, place: int) -> Candidate | None:
        """Return who a verb without a subject means: who spoke, or was told of, last."""
        if not self.reader(sentence.number).leaves_out_subject(place):
            return None
        reason = Reason("The verb beside it names nobody, it carries on who spoke before")
        for number in range(sentence.number, max(-1, sentence.number - 1 - _UNSAID), -1):
            before = self.sentences[number]
            sure = 0.7 if before.paragraph == sentence.paragraph else 0.55
            quotes = [before.tokens[at].quote for at in before.quotes if number < sentence.number or at < place]
            said = next((quote for quote in reversed(quotes) if quote in self.found), None)
            if said is not None:
                sure = min(sure, self.found[said].confidence)
                return self.found[said]._replace(confidence=sure, reason=reason, carries_on=said)
            about = self.reader(number).about() if number < sentence.number else None
            if about is not None:
                return about._replace(confidence=0.55, reason=reason)
        return None

    def _carried(self, sentence: Sentence) -> Candidate | None:
        """Return who goes on in a sentence that holds nothing but quotations, or may go on in one that names nobody."""
        before = self.sentences[sentence.number - 1] if sentence.number else None
        if before is None:
            return None
        introduced = before.tokens[-1].tag is tags.COLON
        if before.paragraph != sentence.paragraph and not introduced:
            return self._over_paragraphs(sentence, before)
        if before.quotes and not introduced:
            number = before.tokens[before.quotes[-1]].quote
            earlier = self.found.get(number)
            reason = Reason("No cue of its own, it carries on the quotation before it")
            sure = 0.75 if sentence.bare else 0.4
            return earlier._replace(confidence=sure, reason=reason, carries_on=number) if earlier else None
        found = self.reader(before.number).introduces() or self._told_on(sentence) or self._about(sentence, before)
        return found if found is None or sentence.bare else found._replace(confidence=0.45)

    def _over_paragraphs(self, sentence: Sentence, before: Sentence) -> Candidate | None:
        """Return who goes on in a paragraph of nothing but quotations, behind one that ends with a quotation."""
        if not sentence.bare or not before.quotes or before.tokens[-1].quote < 0:
            return None
        number = before.tokens[before.quotes[-1]].quote
        earlier = self.found.get(number)
        reason = Reason("No cue of its own, it carries on the quotation before it")
        return earlier._replace(confidence=0.5, reason=reason, carries_on=number) if earlier is not None else None

    def _about(self, sentence: Sentence, before: Sentence) -> Candidate | None:
        """Return whom the sentence before a quotation that stands alone is about, where it names somebody."""
        found = self.reader(before.number).about() if sentence.bare else None
        return None if found is None else found._replace(confidence=0.45)

    def _told_on(self, sentence: Sentence) -> Candidate | None:
        """Return who speaks in a sentence before, where all since then is in reported speech."""
        for number in range(sentence.number - 1, max(-1, sentence.number - _TOLD_ON), -1):
            before, after = self.sentences[number], self.sentences[number + 1]
            told = self._is_reported(after) or (after is sentence and sentence.bare and self._is_reported(before))
            if before.paragraph != sentence.paragraph or not told:
                return None
            found = self.reader(number).introduces()
            if found is not None:
                return found
        return None

    def _is_reported(self, sentence: Sentence) -> bool:
        return any(token.lower in self._words.reported for token in sentence.tokens if token.quote < 0)
