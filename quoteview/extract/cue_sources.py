"""The sources that a sentence is given according to, in a language that has a list of cues here and no grammar."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from quoteview.extract import tags
from quoteview.extract.cue_verbs import ClauseWords
from quoteview.extract.mentions import Mention, MentionKind

_NAME = 5  # words that a name in marks has at most
_ENDS = (tags.COMMA, tags.COLON, tags.DASH, tags.STOP, tags.QUOTE, tags.OPENING)


class CueSources:
    """Finds who one sentence says that it has its words from: "laut X", "selon X", "X zufolge", "..., so X."."""

    def __init__(self, clause: ClauseWords) -> None:
        self._clause = clause
        self._phrases = clause.phrases
        self._tokens = clause.tokens
        self._words = clause.words

    @cached_property
    def named(self) -> Sequence[tuple[Mention, int]]:
        """The sources that the sentence is given according to, each with the place of the word that tells so."""
        return [*self._behind_phrase(), *self._behind_so(), *self._before_word()]

    def _behind_phrase(self) -> Iterator[tuple[Mention, int]]:
        lower = [token.lower for token in self._tokens]
        for at, word in enumerate(lower):
            for phrase in self._words.sources_from.get(word, ()):
                first = at + len(phrase)
                if first >= len(lower) or tuple(lower[at:first]) != phrase:
                    continue
                first += lower[first] in self._words.of and lower[first] not in self._words.article
                if self._is_of_pronoun(first):
                    yield Mention(MentionKind.PRONOUN, first, first + 1, (self._tokens[first].text,)), at
                    continue
                if self._is_printed_name(first):
                    yield Mention(MentionKind.NAME, first, first + 1, tuple(self._tokens[first].text.split())), at
                    continue
                end = self._phrases.end_after(first)
                is_source = phrase not in self._words.only_somebody.phrases or self._is_set_off(at, end)
                if end > first and is_source and not self._is_relative(first):
                    yield self._clause.named_beside(first, end), at

    def _is_set_off(self, at: int, end: int) -> bool:
        """Tell whether "Pour Ada Quill," opens a clause and names somebody, whose view it then tells."""
        opens = not at or self._tokens[at - 1].tag is tags.COMMA
        closes = end < len(self._tokens) and self._tokens[end].tag in (tags.COMMA, tags.QUOTE)
        return opens and closes and self._is_somebody(at + 1, end)

    def _is_printed_name(self, at: int) -> bool:
        """Tell whether a source is a name in marks: "selon « La Gazette »"."""
        words = self._tokens[at].text.split()
        return self._tokens[at].quote >= 0 and len(words) <= _NAME and words[0][:1].isupper()

    def _is_of_pronoun(self, at: int) -> bool:
        """Tell whether a source is whoever was named before: "selon lui", "según ella"."""
        is_pronoun = self._tokens[at].lower in self._words.he or self._tokens[at].lower in self._words.she
        closes = at + 1 >= len(self._tokens) or self._tokens[at + 1].tag in _ENDS
        return is_pronoun and closes and not self._words.nouns_are_capital

    def _is_relative(self, at: int) -> bool:
        """Tell whether "selon lequel" opens a clause, rather than naming a source."""
        return not self._words.nouns_are_capital and self._tokens[at].lower in self._words.relative

    def _before_word(self) -> Iterator[tuple[Mention, int]]:
        for at, token in enumerate(self._tokens):
            start = self._phrases.start_before(at) if token.lower in self._words.behind else at
            if start < at:
                yield self._phrases.mention(start, at), at

    def _behind_so(self) -> Iterator[tuple[Mention, int]]:
        """Read "..., so the Mayor." at the end of what is told, with or without a quotation right before it."""
        for at in range(1, len(self._tokens) - 1):
            if self._tokens[at].lower not in self._words.so or self._tokens[at - 1].tag not in (tags.COMMA, tags.DASH):
                continue
            end = self._behind_adverb(self._phrases.end_after(at + 1))
            after = self._tokens[end] if end < len(self._tokens) else None
            if end > at + 1 and (after is None or after.tag in _ENDS):
                yield self._phrases.mention(at + 1, self._phrases.end_after(at + 1)), at

    def _behind_adverb(self, at: int) -> int:
        """Return the token behind an adverb at a token: "..., so the mayor further:"."""
        is_adverb = at < len(self._tokens) and self._tokens[at].lower in self._words.nobody
        return at + 1 if is_adverb else at

    def _is_somebody(self, first: int, end: int) -> bool:
        """Tell whether a phrase may be a source: "pour la paix" is none, "pour Ada Quill" is one."""
        if self._words.nouns_are_capital:
            return True
        return self._phrases.mention(first, end).kind is MentionKind.NAME or self._phrases.may_speak(first, end)
