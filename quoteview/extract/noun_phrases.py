"""Noun phrases of a language that has a list of words here and no grammar: who stands before or behind a verb."""

from collections.abc import Sequence
from dataclasses import dataclass

from quoteview.extract import tags
from quoteview.extract.mentions import Mention, MentionKind, pronoun_at
from quoteview.extract.tokens import Token
from quoteview.extract.vocabulary import Vocabulary

# The longest phrase, in tokens, and the longest run of small words in one.
_REACH = 12
_SMALL_WORDS = 5
_ELIDED = ("l’", "l'", "d’", "d'")
_ELIDED_ARTICLE = ("l’", "l'")
_LINKING = (tags.WORD, tags.NAME, tags.PREPOSITION, tags.DETERMINER, tags.OBJECT, tags.OWNER)


@dataclass(frozen=True, slots=True)
class PhraseReader:
    """Reads the noun phrases of one sentence."""

    tokens: Sequence[Token]
    words: Vocabulary

    def end_after(self, first: int) -> int:
        """Return where the phrase ends that begins at a token; `first` when none does."""
        at, small, named = first, 0, False
        while at < len(self.tokens) and at - first < _REACH:
            token = self.tokens[at]
            if self.is_capital(token):
                named, small = True, 0
            elif token.lower in self.words.article and at == first:
                pass
            elif self._links(at, named=named, first=first) or self._takes_small(at, first, small, named=named):
                small += 1
            else:
                break
            at += 1
        while at > first and not self._can_end(at - 1):
            at -= 1
        return at if any(self._can_head(place) for place in range(first, at)) else first

    def start_before(self, last: int) -> int:
        """Return where the phrase begins whose last token is before `last`; `last` when none ends there.

        What a preposition adds to a noun is part of the phrase: "a speaker of the police in Rome".
        """
        at, started = last, last
        while at > 0 and last - at < 2 * _REACH:
            token = self.tokens[at - 1]
            inside = self.is_capital(token) or self._is_noun_at(at - 1) or token.lower in self.words.of
            if token.lower in self.words.article:
                started = at = at - 1
                if not at or not self._ties(self.tokens[at - 1], token):
                    break
                continue
            if not inside and not (token.lower in self.words.preposition and started == at and at > 1):
                break
            at -= 1
            if self._can_head(at):
                started = at
        return started if started < last and self._can_end(last - 1) else last

    def mention(self, first: int, last: int) -> Mention:
        """Return who the phrase [first, last) mentions: the name in it, else the phrase as a whole."""
        if last - first == 1 and self.tokens[first].lower in self.words.subject:
            return pronoun_at(self.tokens, first)
        begin, end = self._name_in(first, last)
        kind = MentionKind.NAME if begin < end else MentionKind.NOUN
        if begin == end:
            begin, end = first, last
        lead = tuple(token.text for token in self.tokens[first:begin])
        words = tuple(token.text for token in self.tokens[begin:end])
        return Mention(kind, begin, end, words, lead)

    def is_small(self, at: int) -> bool:
        """Tell whether a token is a word in small letters of no closed class: an adjective or an adverb."""
        return self._is_noun(self.tokens[at])

    def is_pronoun(self, at: int) -> bool:
        """Tell whether a token stands for somebody named before."""
        return 0 <= at < len(self.tokens) and self.tokens[at].lower in self.words.subject

    def _ties(self, before: Token, article: Token) -> bool:
        """Tell whether what an article opens only adds to the words before it: "a speaker of the police"."""
        if before.lower in self.words.of or before.lower in self.words.preposition:
            return True
        heads = self.is_capital(before) or (not self.words.nouns_are_capital and self._is_noun(before))
        return article.lower in self.words.of and heads and before.lower not in self.words.nobody

    def _name_in(self, first: int, last: int) -> tuple[int, int]:
        """Return the run of capitals that names somebody: the first, or behind titles and nouns the last."""
        at = first
        while at < last:
            begin = at
            while at < last and (self.is_capital(self.tokens[at]) or self.is_particle(at, begin, last)):
                at += 1
            begin = self._behind_titles(begin, at)
            if begin < at and self.is_capital(self.tokens[begin]) and self._is_name(begin, at, first):
                return begin, at
            at = max(at, begin + 1)
        return last, last

    def _behind_titles(self, begin: int, end: int) -> int:
        """Return where a name begins in a run of capitals: behind its titles, in German the last."""
        if self.words.nouns_are_capital:
            titles = [at + 1 for at in range(begin, end - 1) if self._is_title(at, end)]
            begin = max(titles, default=begin)
        while begin < end and self._is_title(begin, end):
            begin += 1
        return begin

    def _is_title(self, at: int, end: int) -> bool:
        lower = self.tokens[at].lower.rstrip(".")
        role = lower in self.words.role or lower.split("-")[-1] in self.words.role
        return role and (end - at > 1 or self.words.nouns_are_capital)

    def _is_name(self, begin: int, end: int, first: int) -> bool:
        """Tell whether a run of capitals is a name, and not a noun or what a noun belongs to."""
        of = begin
        while of > first and self.tokens[of - 1].lower in self.words.article.whole - self.words.of.whole:
            of -= 1
        if of > first and self.tokens[of - 1].lower in self.words.of:
            return False
        if all(self._is_common(token.lower) for token in self.tokens[begin:end]):
            return False
        if not self.words.nouns_are_capital:
            return True
        alone = end - begin == 1 and begin > first and not self.is_capital(self.tokens[begin - 1])
        return not (alone and (self.tokens[first].lower in self.words.article or self._is_noun(self.tokens[begin - 1])))

    def _is_common(self, word: str) -> bool:
        """Tell whether a word is the noun of a body or an office: "el Gobierno"; "Fischer" may be a name in German."""
        return word in self.words.group or (not self.words.nouns_are_capital and word in self.words.role)

    def is_particle(self, at: int, begin: int, last: int) -> bool:
        """Tell whether a token is a small word in a name of the tokens [begin, last): "van", "de", no lone "der"."""
        if not begin < at < last or self.tokens[at].lower not in self.words.particle:
            return False
        before, after = self.tokens[at - 1], at + 1
        while after < last and self.tokens[after].lower in self.words.particle:
            after += 1
        is_article = self.words.nouns_are_capital and self.tokens[at].lower in self.words.article
        named = before.lower in self.words.particle if is_article else before.text[-1] != "."
        return named and after < last and self.is_capital(self.tokens[after])

    def _links(self, at: int, *, named: bool, first: int) -> bool:
        """Tell whether a token adds to a phrase whose noun is an office or a group: "speaker of the police"."""
        token = self.tokens[at]
        if at == first or token.tag not in _LINKING:
            return False
        before = self.tokens[at - 1].lower
        if token.lower in self.words.article and before in self.words.of:
            return True
        if token.lower not in self.words.of or at + 1 >= len(self.tokens):
            return False
        follows = self.is_capital(self.tokens[at + 1]) or self._is_noun(self.tokens[at + 1])
        of_noun = before in self.words.role or before in self.words.group or before.split("-")[-1] in self.words.role
        return (follows or self.tokens[at + 1].lower in self.words.article) and (of_noun or not named)

    def may_speak(self, first: int, end: int) -> bool:
        """Tell whether a phrase names an office or a body; in what adds to its noun none is asked for."""
        lists, of = (self.words.role, self.words.group), self.words.of
        ends = (at for at in range(first + 1, end) if self.tokens[at].lower in of and not self.words.nouns_are_capital)
        lower = [without_article(token.lower) for token in self.tokens[first : next(ends, end)]]
        return any(word in each for word in lower for each in lists)

    def office(self, first: int, end: int) -> int:
        """Return where the office or body ends that a phrase opens with: before a verb that no list knows."""
        ties = (self.words.of, self.words.article, self.words.particle)
        tied, at = False, first
        while at < end:
            token = self.tokens[at]
            is_tie = any(token.lower in each for each in ties)
            known = self.is_capital(token) or self._is_common(without_article(token.lower)) or is_tie or tied
            if not known and any(self._is_common(without_article(each.lower)) for each in self.tokens[first:at]):
                break
            tied, at = is_tie, at + 1
        return at

    def is_somebody_named(self, first: int, end: int) -> bool:
        """Tell whether a phrase names one person or body: by more than one word, with a title, or as what it is."""
        mention = self.mention(first, end)
        is_name = mention.kind is MentionKind.NAME and (bool(mention.lead) or len(mention.words) > 1)
        return is_name or self.may_speak(first, end)

    def _takes_small(self, at: int, first: int, small: int, *, named: bool) -> bool:
        """Tell whether a word in small letters can stand in the phrase here, behind `small` others: an adjective."""
        if small >= _SMALL_WORDS or not self._is_noun_at(at):
            return False
        if self.words.nouns_are_capital:
            return at > first and not named
        lower = self.tokens[at].lower
        is_determined = at > 0 and self.tokens[at - 1].lower in self.words.fused
        return at > first or is_determined or self._is_common(without_article(lower)) or self._holds_article(lower)

    def _holds_article(self, word: str) -> bool:
        """Tell whether a word is a noun with the article of French tied to it: "l’intéressé", but not "l’a"."""
        text = without_article(word)
        return word.startswith(_ELIDED_ARTICLE) and text not in self.words.closed and text not in self.words.said

    def is_capital(self, token: Token) -> bool:
        """Tell whether a word has a capital, as a name or, in some languages, any noun has."""
        text = without_article(token.text)
        return token.quote < 0 and text[:1].isupper() and not self._is_closed(token)

    def _is_closed(self, token: Token) -> bool:
        return token.lower in self.words.closed

    def _is_noun(self, token: Token) -> bool:
        """Tell whether a token in small letters may be a noun or an adjective."""
        text = without_article(token.text)
        small = token.quote < 0 and text[:1].isalpha() and not text[:1].isupper()
        is_noun = token.lower not in self.words.said or self._is_common(token.lower)
        return small and is_noun and not self._is_closed(token)

    def _is_noun_at(self, at: int) -> bool:
        """Tell whether a token may be a noun, as one of an office may that is a verb, too: "le juge", no "il juge"."""
        token = self.tokens[at]
        if self._is_noun(token) or self.words.nouns_are_capital or not at:
            return self._is_noun(token)
        return self.tokens[at - 1].lower in self.words.article and token.quote < 0 and self._is_common(token.lower)

    def _can_head(self, at: int) -> bool:
        return self.is_capital(self.tokens[at]) or (not self.words.nouns_are_capital and self._is_noun_at(at))

    def _can_end(self, at: int) -> bool:
        return self._can_head(at) or self.tokens[at].text.endswith(".")


def without_article(word: str) -> str:
    """Return a French word without the article or preposition that an apostrophe ties to it: "l’avocate"."""
    return word[2:] if word.lower().startswith(_ELIDED) else word
