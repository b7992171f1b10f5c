"""Document to Quotations: the front door of the room."""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from quoteview.core.document import Document
from quoteview.core.quotation import NOBODY, Attribution, Kind, Quotation, Resolution
from quoteview.core.sentence import Sentence as Reason
from quoteview.extract.attribution import Attributor
from quoteview.extract.candidates import Candidate
from quoteview.extract.claims import WEIGHTED, Claims
from quoteview.extract.credits import credited, repeated, without_credits
from quoteview.extract.cue_attribution import CueAttributor
from quoteview.extract.cue_sentences import joined
from quoteview.extract.dialogues import in_dialogue, may_hold_dialogue
from quoteview.extract.discourse import Discourse
from quoteview.extract.joint import listed, together
from quoteview.extract.kinds import in_headline, kind_of, kind_without_speaker, quotes_in_double
from quoteview.extract.language import language_of
from quoteview.extract.marks import Marked, find_marked
from quoteview.extract.people import Registry
from quoteview.extract.readable import readable
from quoteview.extract.sentences import Sentence, read_sentences
from quoteview.extract.spoken_names import SpeakerNames
from quoteview.extract.turns import in_turns, labels_in
from quoteview.extract.utterances import utterances
from quoteview.extract.vocabulary import LANGUAGES, Vocabulary, vocabulary


@dataclass(frozen=True, slots=True)
class _Read:
    """What the rules of a language make of the quotations of a document, each by its number."""

    kinds: Sequence[Kind]
    speakers: Mapping[int, Attribution]
    utterances: Sequence[int]


def find_quotations(document: Document) -> tuple[Quotation, ...]:
    """Return what a document quotes, in order, each with its kind and who is said to have said it.

    Words that run over several paragraphs are a quotation in each, all of one utterance. English is read by rules of
    its grammar, the languages of `vocabulary.LANGUAGES` by lists of their cues; a document in another yields its
    marked stretches without speakers rather than with wrong ones.
    """
    with _uncollected():
        read = readable(document)
        return _found_in(document) if read is None else read.as_printed(_found_in(read.document))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the collector of garbage from looking at what is made: nothing in it refers to itself, so all of it goes."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _found_in(document: Document) -> tuple[Quotation, ...]:
    marked = list(without_credits(document.text, in_turns(document.text, find_marked(document.text))))
    if not marked and not may_hold_dialogue(document.text):
        return ()
    language = language_of(document.text)
    if language in LANGUAGES:
        marked = in_dialogue(document.text, marked, vocabulary(language))
    sentences = read_sentences(document.text, marked)
    if language == "en":
        read = _read_english(document, marked, sentences)
    elif language in LANGUAGES:
        words = vocabulary(language)
        read = _read_by_cues(document, joined(sentences, words), words)
    else:
        read = _read_marks(document, sentences)
    quotations: list[Quotation] = []
    utterance_ids: list[str] = []
    for number, stretch in enumerate(marked):
        kind = read.kinds[number]
        attribution = read.speakers.get(number, NOBODY) if kind is not Kind.SCARE else NOBODY
        first = read.utterances[number]
        utterance_ids.append(utterance_ids[first] if first < number else _utterance_id(document, stretch))
        quotations += _by_paragraph(document, stretch, kind, attribution, utterance_ids[number])
    return tuple(quotations)


def _read_english(document: Document, marked: Sequence[Marked], sentences: Sequence[Sentence]) -> _Read:
    set_large = credited(document.text, marked)
    attributor = Attributor(sentences, labels_in(document.text, marked), set_large)
    found = attributor.attribute()
    in_double, again = quotes_in_double(document.text, marked), repeated(document.text, marked, set_large)
    kinds = [
        Kind.HEADLINE if number in again else kind_of(document, sentence, at, found.get(number), in_double=in_double)
        for number, sentence, at in _places(sentences)
    ]
    return _Read(kinds, _speakers(attributor, found), utterances(sentences, found))


def _read_by_cues(document: Document, sentences: Sequence[Sentence], words: Vocabulary) -> _Read:
    attributor = CueAttributor(sentences, words)
    found = attributor.attribute()
    claims = Claims(sentences, words) if words.language in WEIGHTED else None
    kinds: list[Kind] = []
    for number, sentence, at in _places(sentences):
        candidate, reader = found.get(number), attributor.reader(sentence.number)
        if in_headline(document, sentence, candidate):
            kinds.append(Kind.HEADLINE)
        else:
            is_claimed = claims.is_claimed(sentence, at, reader, candidate) if claims is not None else None
            kinds.append(reader.kinds.kind(at, candidate, is_claimed=is_claimed))
    return _Read(kinds, SpeakerNames(sentences, words).resolve(found), utterances(sentences, found))


def _read_marks(document: Document, sentences: Sequence[Sentence]) -> _Read:
    kinds = [kind_without_speaker(document, sentence, at) for _, sentence, at in _places(sentences)]
    return _Read(kinds, {}, range(len(kinds)))


def _places(sentences: Sequence[Sentence]) -> Iterator[tuple[int, Sentence, int]]:
    """Yield the number of each quotation, its sentence, and its token there."""
    for sentence in sentences:
        for at in sentence.quotes:
            yield sentence.tokens[at].quote, sentence, at


def _by_paragraph(
    document: Document, stretch: Marked, kind: Kind, attribution: Attribution, utterance_id: str
) -> Iterator[Quotation]:
    """Yield the quotation that a stretch makes in each paragraph that it runs through."""
    for number, part in enumerate(stretch.paragraphs(document.text)):
        if number == 1 and attribution.resolution is not Resolution.UNKNOWN:
            attribution = replace(attribution, resolution=Resolution.CONTINUED)
        yield _quotation(document, part, kind, attribution, utterance_id)


def _utterance_id(document: Document, stretch: Marked) -> str:
    first = next(stretch.paragraphs(document.text), stretch)
    return f"{_id(document, first)}u"


def _id(document: Document, stretch: Marked) -> str:
    return f"{document.id}:{stretch.content.start}-{stretch.content.end}"


def _quotation(
    document: Document, stretch: Marked, kind: Kind, attribution: Attribution, utterance_id: str
) -> Quotation:
    text = document.text
    return Quotation(
        id=_id(document, stretch),
        document_id=document.id,
        span=stretch.content,
        text=stretch.content.of(text),
        open_mark=stretch.opening.of(text),
        close_mark=stretch.closing.of(text),
        kind=kind,
        attribution=attribution,
        utterance_id=utterance_id,
        inner=tuple([inner.content for inner in stretch.inner]),
        flags=stretch.flags,
    )


def _speakers(attributor: Attributor, found: Mapping[int, Candidate]) -> dict[int, Attribution]:
    if not found:
        return {}
    registry = Registry(attributor.sentences)
    discourse = Discourse(attributor.sentences, registry, found)
    return {
        number: _attribution(discourse, candidate)
        for number, candidate in found.items()
        if discourse.knows(candidate)
    }


def _attribution(discourse: Discourse, candidate: Candidate) -> Attribution:
    sentence = discourse.sentences[candidate.sentence]
    speakers = together(sentence.tokens, candidate.mention, candidate.cue)
    if len(speakers) > 1:
        resolved = discourse.resolve_all(candidate, speakers)
        mention = sentence.span(speakers[0].first, speakers[-1].last)
    else:
        resolved, mention = discourse.resolve(candidate), sentence.span_of(candidate.mention)
    printed = listed([speaker.printed for speaker in speakers])
    resolution = resolved.resolution if candidate.carries_on is None else Resolution.CONTINUED
    cue = sentence.span(*candidate.cue) if candidate.cue is not None else None
    confidence = round(candidate.confidence * resolved.certainty, 2)
    reason = Reason("{rule}: “{printed}”{meant}.", rule=candidate.reason, printed=printed, meant=resolved.reason)
    return Attribution(resolved.speaker, mention, cue, resolution, confidence, reason)
