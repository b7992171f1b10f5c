"""The narrator's words inside the marks: « Le pont, a expliqué Ada Quill, ne tiendra pas »."""

from quoteview.core.text import Span
from quoteview.extract import tags
from quoteview.extract.cue_verbs import ClauseWords, Verb
from quoteview.extract.mentions import Mention
from quoteview.extract.tokenizer import Tokenizer
from quoteview.extract.vocabulary import Vocabulary

# How far behind the one who speaks the insertion may end, in tokens.
_REST = 10
_AROUND = (tags.COMMA, tags.DASH)


def speaker_inside(text: str, words: Vocabulary) -> Mention | None:
    """Return who says quoted words by an insertion in them, or None; its place is told in `inside` alone.

    The insertion begins with its verb behind a comma or dash, and ends with another or a full stop before the rest.
    """
    if words.nouns_are_capital or ("," not in text and "\u2014" not in text and "\u2013" not in text):
        return None
    tokenizer = Tokenizer(text, ())
    clause = ClauseWords(tokenizer.tokens, words)
    for verb in clause.verbs:
        mention = _speaker(clause, verb)
        if mention is not None:
            start, last = tokenizer.start_of(mention.first), mention.last - 1
            inside = mention.inside.shifted(start) if mention.inside is not None else None
            return mention._replace(inside=inside or Span(start, tokenizer.end_of(last)))
    return None


def _speaker(clause: ClauseWords, verb: Verb) -> Mention | None:
    tokens, start = clause.tokens, min(verb.at, verb.finite)
    while start and tokens[start - 1].lower in clause.words.reflexive:
        start -= 1
    if verb.passive or verb.names or not start or tokens[start - 1].tag not in _AROUND:
        return None
    mention = clause.subject(verb, after=True)
    if mention is None or mention.first < start or mention.printed.lower() in clause.words.own:
        return None
    near = range(mention.last, min(len(tokens) - 1, mention.last + _REST))
    ends = (at for at in near if tokens[at].tag in (*_AROUND, tags.STOP))
    end = next(ends, None)
    return mention if end is not None and end + 1 < len(tokens) else None
