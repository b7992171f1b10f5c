"""Who a printed speaker is, in a language without grammar here: full names for short ones, pronouns for names."""

from collections.abc import Mapping, Sequence

from quoteview.core.quotation import Attribution, Resolution
from quoteview.core.sentence import Sentence as Reason
from quoteview.extract.candidates import Candidate
from quoteview.extract.mentions import Mention, MentionKind
from quoteview.extract.noun_phrases import PhraseReader, without_article
from quoteview.extract.referents import Referents
from quoteview.extract.sentences import Sentence
from quoteview.extract.vocabulary import Vocabulary


class SpeakerNames:
    """Resolves the speakers of one document, in order."""

    def __init__(self, sentences: Sequence[Sentence], words: Vocabulary) -> None:
        self._sentences = sentences
        self._words = words
        self._referents = Referents(sentences, words)
        self._full: dict[str, str | None] = {}

    def resolve(self, found: Mapping[int, Candidate]) -> dict[int, Attribution]:
        """Return the attribution of each quotation, by its number."""
        resolved: dict[int, Attribution] = {}
        last: Mention | None = None
        speaker: str | None = None
        for number in sorted(found):
            candidate = found[number]
            resolved[number] = self._attribution(candidate, self._likely(candidate, last, speaker))
            is_body = resolved[number].resolution is Resolution.BODY and not self._is_person(candidate.mention)
            if not is_body and self._is_evident(candidate.mention):
                last, speaker = candidate.mention, resolved[number].speaker
        return resolved

    def _likely(self, candidate: Candidate, last: Mention | None, speaker: str | None) -> str | None:
        """Return who spoke last, unless a pronoun cannot stand for them: "she" for a man."""
        if last is None or candidate.mention.kind is not MentionKind.PRONOUN:
            return speaker
        gender = self._referents.gender_of(candidate.sentence, candidate.mention)
        known = self._referents.gender_told(last)
        return speaker if gender is None or known in (None, gender) else None

    def _is_evident(self, mention: Mention) -> bool:
        """Tell whether a mention is somebody's whom a pronoun can stand for: no single word that may name a body."""
        named = len(mention.words) > 1 or bool(mention.lead) or bool(self._full_name(mention.words))
        return mention.kind is not MentionKind.NAME or named

    def _is_person(self, mention: Mention) -> bool:
        """Tell whether an unnamed speaker is a man or a woman by their office, and no body."""
        words = [without_article(word.lower()) for word in mention.words]
        is_role = any(word in self._words.role for word in words[:3])
        return (is_role and words[0] in self._words.article) or mention.words[0][:2].lower() in ("l’", "l'")

    def _attribution(self, candidate: Candidate, last: str | None) -> Attribution:
        mention, sure = candidate.mention, candidate.confidence
        speaker: str | None = mention.printed
        meant: str = ""
        kind = Resolution.BODY
        if mention.kind is MentionKind.PRONOUN:
            last = self._meant_by(candidate, last)
            speaker, kind, sure = last, Resolution.PRONOUN, round(sure * (0.7 if last else 0.5), 2)
            meant = (
                Reason(", who is “{speaker}”, the likeliest of those named before", speaker=last)
                if last
                else Reason(", and the text does not tell who that is")
            )
        elif mention.kind is MentionKind.NAME:
            full = self._full_name(mention.words)
            kind = Resolution.SHORT_NAME if full else Resolution.NAME
            meant = Reason(", who is “{speaker}” here", speaker=full) if full else meant
            speaker = full or speaker
        if candidate.carries_on is not None:
            kind = Resolution.CONTINUED
        reason = Reason("{rule}: “{printed}”{meant}.", rule=candidate.reason, printed=mention.printed, meant=meant)
        sentence = self._sentences[candidate.sentence]
        cue = sentence.span(*candidate.cue) if candidate.cue is not None else None
        return Attribution(speaker, sentence.span_of(mention), cue, kind, sure, reason)

    def _meant_by(self, candidate: Candidate, last: str | None) -> str | None:
        """Return whom a pronoun stands for: who is named last that fits it, else who spoke last."""
        mention, number = candidate.mention, candidate.sentence
        if not self._referents.is_known(number, mention):
            return None
        found = self._referents.before(number, mention)
        return last if found is None else self._full_name(found.words) or found.printed

    def _full_name(self, words: tuple[str, ...]) -> str | None:
        """Return the one longer name that the document prints of a surname that stands alone."""
        if len(words) > 1:
            return None
        if words[0] not in self._full:
            self._full[words[0]] = self._only_longer(words[0])
        return self._full[words[0]]

    def _only_longer(self, surname: str) -> str | None:
        longer = set()
        for sentence in self._sentences:
            phrases = PhraseReader(sentence.tokens, self._words)
            for at, token in enumerate(sentence.tokens):
                if token.text == surname:
                    start = phrases.start_before(at + 1)
                    mention = phrases.mention(start, at + 1) if start < at else None
                    if mention is not None and mention.kind is MentionKind.NAME and len(mention.words) > 1:
                        longer.add(mention.printed)
        shortest = min(longer, key=lambda name: (len(name), name), default=None)
        return shortest if shortest and all(name.endswith(shortest) for name in longer) else None
