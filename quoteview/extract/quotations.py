"""Document to Quotations: the front door of the room."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from quoteview.core.document import Document
from quoteview.core.quotation import NOBODY, Attribution, Kind, Quotation, Resolution
from quoteview.core.sentence import Sentence as Reason
from quoteview.extract.attribution import Attributor
from quoteview.extract.candidates import Candidate
from quoteview.extract.discourse import Discourse
from quoteview.extract.kinds import kind_of, kind_without_speaker, quotes_in_double
from quoteview.extract.language import is_english
from quoteview.extract.marks import Marked, find_marked
from quoteview.extract.people import Registry
from quoteview.extract.sentences import read_sentences
from quoteview.extract.turns import in_turns, labels_in
from quoteview.extract.utterances import utterances


def find_quotations(document: Document) -> tuple[Quotation, ...]:
    """Return what a document quotes, in order, each with its kind and who is said to have said it.

    Words that run over several paragraphs are a quotation in each, all of one utterance. A document that is not
    in English yields its marked stretches without speakers: the rules on speakers are rules of English.
    """
    found_marks = [stretch for stretch in find_marked(document.text) if stretch.content.of(document.text).strip()]
    marked = list(in_turns(document.text, found_marks))
    if not marked:
        return ()
    sentences = read_sentences(document.text, marked)
    attributor = Attributor(sentences, labels_in(document.text, marked))
    english = is_english(document.text)
    found = attributor.attribute() if english else {}
    speakers = _speakers(attributor, found)
    utterance_of = utterances(attributor, found, len(marked))
    in_double = quotes_in_double(document.text, marked)
    quotations: list[Quotation] = []
    for number, stretch in enumerate(marked):
        sentence, at = attributor.place_of[number]
        if english:
            kind = kind_of(document, sentences[sentence], at, found.get(number), in_double=in_double)
        else:
            kind = kind_without_speaker(document, sentences[sentence], at)
        attribution = speakers.get(number, NOBODY) if kind is not Kind.SCARE else NOBODY
        utterance = _utterance_id(document, marked[utterance_of[number]])
        quotations += _by_paragraph(document, stretch, kind, attribution, utterance)
    return tuple(quotations)


def _by_paragraph(
    document: Document, stretch: Marked, kind: Kind, attribution: Attribution, utterance_id: str
) -> Iterator[Quotation]:
    """Yield the quotation that a stretch makes in each paragraph that it runs through."""
    for part in stretch.paragraphs(document.text):
        yield replace(_quotation(document, part, kind, attribution), utterance_id=utterance_id)
        if attribution.resolution is not Resolution.UNKNOWN:
            attribution = replace(attribution, resolution=Resolution.CONTINUED)


def _utterance_id(document: Document, stretch: Marked) -> str:
    return f"{_id(document, next(stretch.paragraphs(document.text)))}u"


def _id(document: Document, stretch: Marked) -> str:
    return f"{document.id}:{stretch.content.start}-{stretch.content.end}"


def _quotation(document: Document, stretch: Marked, kind: Kind, attribution: Attribution) -> Quotation:
    text, name = document.text, _id(document, stretch)
    return Quotation(
        id=name,
        document_id=document.id,
        span=stretch.content,
        text=stretch.content.of(text),
        open_mark=stretch.opening.of(text),
        close_mark=stretch.closing.of(text),
        kind=kind,
        attribution=attribution,
        utterance_id=f"{name}u",
        inner=tuple(inner.content for inner in stretch.inner),
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
    resolved = discourse.resolve(candidate)
    resolution = resolved.resolution if candidate.carries_on is None else Resolution.CONTINUED
    confidence = round(candidate.confidence * resolved.certainty, 2)
    rule, meant = _shared(candidate.reason), _shared(resolved.reason)
    reason = Reason("{rule}: “{printed}”{meant}.", rule=rule, printed=candidate.mention.printed, meant=meant)
    return Attribution(resolved.speaker, candidate.mention.span, candidate.cue, resolution, confidence, reason)


@lru_cache(4096)
def _shared(reason: str) -> str:
    """Return the same object for equal reasons: most are given again and again."""
    return reason
