"""What quoted words are: statement, fragment, headline or scare quote."""

from collections.abc import Iterable, Sequence
from functools import cache

from quoteview.core.document import Document
from quoteview.core.quotation import Kind
from quoteview.extract import tags
from quoteview.extract.candidates import Candidate
from quoteview.extract.lexicon import english
from quoteview.extract.marks import Marked
from quoteview.extract.mentions import can_speak, is_person_noun
from quoteview.extract.sentences import Sentence
from quoteview.extract.speech_words import earlier_in_list, is_told
from quoteview.extract.tokens import Token

# A fragment has at most this many words; the rule of those who labelled the samples.
FRAGMENT_WORDS = 6
# The longest line without a full stop that can be a headline.
_HEADLINE_WORDS = 22
# The longest line in single marks that can be a crosshead.
_CROSSHEAD_WORDS = 9
# The longest words that, with nobody to say them, are a term rather than a statement, and the longest term.
_UNCLAIMED_WORDS = 10
_TERM_WORDS = 3
_CLAUSE_WORDS = 4
# How much white space may stand around a first line, in code points.
_MARGIN = 200
# Verbs that tell what somebody or something does; a word or two in marks beside them are a term.
_DOING = frozenset([
    "begin", "contain", "follow", "give", "go", "hit", "jump", "lay", "pick", "send",
    "shoot", "sign", "sport", "start", "target", "teach", "vote",
])  # fmt: skip
_SINGLE = "'‘‚‹"
# The rules that find a verb of speech.
_REPORTED = ("after", "inverted", "before", "label", "turn", "governed")
_SET_OFF = (tags.COMMA, tags.COLON, tags.DASH, tags.STOP)


def kind_of(
    document: Document, sentence: Sentence, at: int, candidate: Candidate | None, *, in_double: bool = False
) -> Kind:
    """Return the kind of the quotation at token `at` of its sentence.

    `in_double` says that the document quotes in double marks (see `quotes_in_double`).
    """
    if in_headline(document, sentence, candidate) or (in_double and _set_as_headline(document.text, sentence)):
        return Kind.HEADLINE
    if is_scare(sentence, at, candidate) or (in_double and _is_single(document.text, sentence, at, candidate)):
        return Kind.SCARE
    if runs_in(sentence, at, candidate) and _words(sentence.tokens[at].text, FRAGMENT_WORDS) <= FRAGMENT_WORDS:
        return Kind.FRAGMENT
    return Kind.STATEMENT


def kind_without_speaker(document: Document, sentence: Sentence, at: int) -> Kind:
    """Return the kind by form alone, for a document whose language the rules on speakers do not cover."""
    if in_headline(document, sentence, None):
        return Kind.HEADLINE
    short = len(sentence.tokens[at].text.split()) <= FRAGMENT_WORDS
    return Kind.FRAGMENT if short and runs_in(sentence, at, None) else Kind.STATEMENT


def quotes_in_double(text: str, marked: Iterable[Marked]) -> bool:
    """Tell whether a text quotes in double marks, so that single ones are those of its headlines or nested."""
    glyphs = [stretch.opening.of(text) for stretch in marked]
    n_single = sum(glyph != "" and glyph in _SINGLE for glyph in glyphs)
    return 2 * n_single < len(glyphs)


def in_headline(document: Document, sentence: Sentence, candidate: Candidate | None) -> bool:
    """Tell whether a sentence is a headline: the title, a short first line, a line that no full stop ends.

    A sentence that ends with "... said X." is none, wherever it stands, nor is a quotation with its credit.
    """
    title = document.title_span
    if title is not None and title.holds(sentence.span(0, 1)):
        return True
    if sentence.capitalised and 0 < sentence.line <= _HEADLINE_WORDS:
        return True
    if sentence.words > _HEADLINE_WORDS or sentence.bare:
        return _is_crosshead(sentence)
    if sentence.closed and sentence.alone and title is None and _opens(document.text, sentence):
        told = candidate is not None and candidate.rule in ("after", "inverted")
        return not told and _headline_style(document.text, sentence)
    if candidate is not None and candidate.rule == "after" and candidate.cue is None:  # “...” — Jane Roe
        return False
    open_end = not sentence.closed and sentence.tokens[-1].tag not in (tags.COLON, tags.COMMA, tags.DASH)
    return open_end and len(sentence.tokens) > len(sentence.quotes) + 1


def _words(text: str, most: int) -> int:
    """Return how many words a text has, or one more than `most` where it has more."""
    return len(text.split(maxsplit=most))


def _is_crosshead(sentence: Sentence) -> bool:
    """Tell whether a paragraph is nothing but quoted words in capitals, with no full stop: “A BRIDGE TOO FAR”."""
    if not sentence.alone or sentence.closed or sentence.words > _HEADLINE_WORDS:
        return False
    return all(_is_upper(sentence.tokens[place].text) for place in sentence.quotes)


def _is_upper(words: str) -> bool:
    return words.isupper() and " " in words


def _opens(text: str, sentence: Sentence) -> bool:
    """Tell whether a sentence opens the text, with more text to follow."""
    if sentence.number:
        return False
    start, end = sentence.start_of(0), sentence.end_of(len(sentence.tokens) - 1)
    return start < _MARGIN and not text[:start].strip() and bool(text[end : end + _MARGIN].strip())


def _set_as_headline(text: str, sentence: Sentence) -> bool:
    """Tell whether a line is set in single marks, as headlines are where the text quotes in double ones.

    That is a title or its second line, or a crosshead: a few quoted words in a paragraph of their own.
    """
    if sentence.words > _HEADLINE_WORDS or not _in_single_marks(text, sentence):
        return False
    if sentence.bare and sentence.alone:
        return sentence.words <= _CROSSHEAD_WORDS
    return sentence.start_of(0) < _MARGIN


def _in_single_marks(text: str, sentence: Sentence) -> bool:
    return all(text[sentence.start_of(place)] in _SINGLE for place in sentence.quotes)


def _headline_style(text: str, sentence: Sentence) -> bool:
    """Tell whether a first line that a full stop ends is set like a headline: capitals, or single marks."""
    return _in_single_marks(text, sentence) or sentence.capitalised


def is_scare(sentence: Sentence, at: int, candidate: Candidate | None) -> bool:
    """Tell whether quoted words are nobody's: a term, a title, a nickname."""
    text = sentence.tokens[at].text
    words, titled = _words(text, _UNCLAIMED_WORDS), is_title(text)
    if _is_labelled(sentence, at) or (titled and _is_nickname(sentence, at, candidate)):
        return True
    if is_told(sentence, at, candidate, titled=titled):
        return False
    if candidate is None:
        return words <= _UNCLAIMED_WORDS and (titled or not (sentence.bare or is_clause(text)))
    if titled and (_names_a_work(sentence, at, candidate) or _is_called_so(sentence, at)):
        return True
    if candidate.rule != "subject" or words > FRAGMENT_WORDS:
        return words <= _TERM_WORDS and _is_done(sentence, candidate)
    return words == 1 or titled or (words <= _TERM_WORDS and not can_speak(candidate.mention))


def _is_labelled(sentence: Sentence, at: int) -> bool:
    """Tell whether what stands before words makes a label of them: the so-called “bridge tax”."""
    before = sentence.tokens[at - 1] if at else None
    return before is not None and (before.text == "=" or before.lower in english().classes["labelling"])


def _is_nickname(sentence: Sentence, at: int, candidate: Candidate | None) -> bool:
    """Tell whether capitalised words stand inside a name: Boris “Bo” Thorn, unless somebody is to call him so."""
    if not 0 < at < len(sentence.tokens) - 1 or (candidate is not None and candidate.rule == "judged"):
        return False
    words = sentence.tokens[at].text
    inside = sentence.tokens[at - 1].tag is tags.NAME and sentence.tokens[at + 1].tag is tags.NAME
    return inside and len(words.split()) <= _TERM_WORDS and words[-1].isalnum()


def _is_done(sentence: Sentence, candidate: Candidate) -> bool:
    """Tell whether the only verb that could attribute words tells what somebody does: gave money to “super PACs”."""
    if candidate.rule != "weak" or candidate.cue is None or candidate.sentence != sentence.number:
        return False
    verb = sentence.tokens[candidate.cue[0]].verb
    return verb is not None and verb.lemma in _DOING


def _is_single(text: str, sentence: Sentence, at: int, candidate: Candidate | None) -> bool:
    """Tell whether a few words that nobody is told to say stand in single marks, where the text quotes in double."""
    if text[sentence.start_of(at)] not in _SINGLE or len(sentence.tokens[at].text.split()) > FRAGMENT_WORDS:
        return False
    return candidate is None or candidate.rule not in _REPORTED


def is_clause(text: str) -> bool:
    """Tell whether words are a whole clause, which somebody must have said: "They'll go home the way they came"."""
    words, subjects = text.lower().split(), english().classes["subject"]
    if len(words) < _CLAUSE_WORDS or words[0].strip("'‘“\"").replace("’", "'").split("'")[0] not in subjects:
        return False
    verbs, auxiliaries = english().verbs, english().classes["auxiliary"]
    return any("'" in word or "’" in word or word in auxiliaries or word in verbs for word in words[:3])


def is_title(text: str) -> bool:
    """Tell whether words are capitalised as in the title of a work."""
    has_capital = False
    for word in text.strip(" .,!?").split():
        if word[0].isalpha() and word.lower() not in _small_in_titles():
            if not word[0].isupper():
                return False
            has_capital = True
    return has_capital


@cache
def _small_in_titles() -> frozenset[str]:
    return english().classes["preposition"] | {"the", "a", "an", "and", "or", "but"}


def _names_a_work(sentence: Sentence, at: int, candidate: Candidate) -> bool:
    """Tell whether capitalised words stand where the title of a work does: on X's “Morning Hour”, the book “Rome”."""
    if candidate.rule in ("before", "judged", "label"):
        return False
    if not at:
        return candidate.rule == "subject"
    earlier = earlier_in_list(sentence, at)
    if earlier is not None:  # “Rivers of the North” and “Roads of the South”
        return is_title(sentence.tokens[earlier].text) and _names_a_work(sentence, earlier, candidate)
    return _follows_work(sentence.tokens, at)


def _is_called_so(sentence: Sentence, at: int) -> bool:
    """Tell whether capitalised words are only what a thing is called: a play called “Rivers”, a blog, named “Roads”."""
    tokens = sentence.tokens
    if tokens[at - 1].tag is tags.DETERMINER:
        at -= 1
    if at < 2 or tokens[at - 1].lower not in ("called", "named", "dubbed"):
        return False
    before = tokens[at - 2]
    thing = before.tag is tags.WORD and not is_person_noun(before.lower)
    return before.tag is tags.COMMA or thing


def _follows_work(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether what stands before a token, or around it, is what stands so by the title of a work."""
    before, work = tokens[at - 1], english().classes["work"]
    if before.tag is tags.POSSESSIVE or before.lower in work:
        return True
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if before.tag is tags.COMMA:  # "her new book, “Rivers of the North,”"
        return at > 1 and tokens[at - 2].lower in work
    if before.tag is tags.DETERMINER and after is not None and after.tag is tags.WORD:  # "a “Save the Whales” badge"
        return after.lower not in english().verbs
    return before.tag is tags.PREPOSITION and before.lower not in ("as", "like")


def runs_in(sentence: Sentence, at: int, candidate: Candidate | None) -> bool:
    """Tell whether the narrator's sentence runs on through the marks."""
    if candidate is not None and candidate.rule in ("after", "inverted"):
        return False
    before = sentence.tokens[at - 1] if at else None
    return before is not None and before.tag not in _SET_OFF and not sentence.bare
