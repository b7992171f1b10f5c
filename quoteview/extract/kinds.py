"""What quoted words are: statement, fragment, headline or scare quote."""

from quoteview.core.document import Document
from quoteview.core.quotation import Kind
from quoteview.core.text import Span
from quoteview.extract.attribution import Candidate
from quoteview.extract.lexicon import english
from quoteview.extract.sentences import Sentence
from quoteview.extract.tokens import Tag

# A fragment has at most this many words; the rule of those who labelled the samples.
FRAGMENT_WORDS = 6
# The longest line without a full stop that can be a headline.
_HEADLINE_WORDS = 22
_SET_OFF = (Tag.COMMA, Tag.COLON, Tag.DASH, Tag.STOP)


def kind_of(document: Document, sentence: Sentence, at: int, candidate: Candidate | None) -> Kind:
    """Return the kind of the quotation at token `at` of its sentence."""
    if in_headline(document, sentence):
        return Kind.HEADLINE
    if is_scare(sentence, at, candidate):
        return Kind.SCARE
    words = len(sentence.tokens[at].text.split())
    if words <= FRAGMENT_WORDS and runs_in(sentence, at, candidate):
        return Kind.FRAGMENT
    return Kind.STATEMENT


def kind_without_speaker(document: Document, sentence: Sentence, at: int) -> Kind:
    """Return the kind by form alone, for a document whose language the rules on speakers do not cover."""
    if in_headline(document, sentence):
        return Kind.HEADLINE
    short = len(sentence.tokens[at].text.split()) <= FRAGMENT_WORDS
    return Kind.FRAGMENT if short and runs_in(sentence, at, None) else Kind.STATEMENT


def in_headline(document: Document, sentence: Sentence) -> bool:
    """Tell whether a sentence is a headline: the title, or a line of words that no full stop ends."""
    title = document.title_span
    if title is not None and title.holds(Span(sentence.tokens[0].start, sentence.tokens[0].end)):
        return True
    if sentence.closed or sentence.bare or sentence.tokens[-1].tag in (Tag.COLON, Tag.COMMA, Tag.DASH):
        return False
    words = sum(len(token.text.split()) for token in sentence.tokens)
    return words <= _HEADLINE_WORDS and len(sentence.tokens) > len(sentence.quotes) + 1


def is_scare(sentence: Sentence, at: int, candidate: Candidate | None) -> bool:
    """Tell whether quoted words are nobody's: a term, a title, a nickname."""
    tokens = sentence.tokens
    if at and tokens[at - 1].text == "=":
        return True
    words = tokens[at].text.split()
    if candidate is None:
        return len(words) <= FRAGMENT_WORDS and not sentence.bare
    if candidate.rule in ("before", "after", "inverted") or len(words) > 8:
        return False
    if at and tokens[at - 1].lower in english().classes["naming"] and tokens[at - 1].lower != "called":
        return True
    return candidate.rule == "subject" and len(words) <= FRAGMENT_WORDS


def runs_in(sentence: Sentence, at: int, candidate: Candidate | None) -> bool:
    """Tell whether the narrator's sentence runs on through the marks."""
    if candidate is not None and candidate.rule in ("after", "inverted"):
        return False
    before = sentence.tokens[at - 1] if at else None
    return before is not None and before.tag not in _SET_OFF and not sentence.bare
