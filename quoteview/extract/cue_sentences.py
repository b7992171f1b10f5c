"""Sentences of a language that has a list of cues here, put together again where a full stop was none of theirs.

Sentences are cut by rules that know the abbreviations of English; German writes "am 3. Mai", Spanish "el Sr. Quill".
"""

from collections.abc import Sequence

from quoteview.extract import tags
from quoteview.extract.forms import token_of
from quoteview.extract.sentences import Sentence
from quoteview.extract.tokens import Token
from quoteview.extract.vocabulary import Vocabulary

# The longest number that a full stop makes an ordinal, in digits.
_ORDINAL = 2


def joined(sentences: Sequence[Sentence], words: Vocabulary) -> list[Sentence]:
    """Return the sentences with those put together that an abbreviation or an ordinal had cut, numbered anew."""
    whole: list[Sentence] = []
    for sentence in sentences:
        before = whole[-1] if whole else None
        if before is not None and before.paragraph == sentence.paragraph and _is_cut(before, sentence, words):
            whole[-1] = _together(before, sentence)
        else:
            whole.append(sentence._replace(number=len(whole)))
    paragraphs = [sentence.paragraph for sentence in whole]
    return [
        sentence
        if sentence.alone
        else sentence._replace(alone=sentence.paragraph not in (paragraphs[at - 1 : at] + paragraphs[at + 1 : at + 2]))
        for at, sentence in enumerate(whole)
    ]


def _is_cut(before: Sentence, after: Sentence, words: Vocabulary) -> bool:
    """Tell whether the full stop between two sentences belongs to the word before it."""
    if len(before.tokens) < 2:
        return False
    last, stop = before.tokens[-2:]
    if stop.text != "." or stop.quote >= 0 or last.quote >= 0:
        return False
    is_figure = last.text.isdigit() and len(last.text) <= _ORDINAL
    ordinal = is_figure and _is_ordinal(before.tokens, after.tokens[0], words)
    at = len(before.tokens) - 1
    return (ordinal or last.lower in words.abbreviation) and before.start_of(at) == before.end_of(at - 1)


def _is_ordinal(tokens: Sequence[Token], following: Token, words: Vocabulary) -> bool:
    if following.lower in words.month:
        return True
    lead = tokens[-3].lower if len(tokens) > 2 else ""
    counts = words.nouns_are_capital and (lead in words.article or lead in words.preposition)
    return counts and not (following.lower in words.article or words.is_small(following.lower))


def _together(first: Sentence, second: Sentence) -> Sentence:
    """Return two sentences as one; the full stop between them becomes part of the word before it."""
    *head, last, stop = first.tokens
    tag = last.tag if last.tag is not tags.STOP else tags.WORD
    tokens = [*head, token_of(last.text + stop.text, tag), *second.tokens]
    shift = len(head) + 1
    return first._replace(
        tokens=tokens,
        places=[*first.places[:-1], *second.places],
        quotes=[*first.quotes, *(place + shift for place in second.quotes)],
        names=[*first.names, *(place + shift for place in second.names)],
        pronouns=[*first.pronouns, *(place + shift for place in second.pronouns)],
        words=first.words + second.words - 1,
        closed=second.closed,
        bare=first.bare and second.bare,
        capitalised=False,
        line=second.line,
    )
