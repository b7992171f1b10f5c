"""A cluster as others see it: variants with their evidence, the assembled statement, and its parts."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quoteview.collate.clusters.evidence import Agreement, Measured, Scale, agreement, aligned_spans, repeats
from quoteview.collate.clusters.phrases import canonical
from quoteview.collate.clusters.provenance import Scopes
from quoteview.collate.clusters.sentences import sentence_spans
from quoteview.core.cluster import Cluster, Evidence, Part, Variant
from quoteview.core.identity import identifier
from quoteview.core.quotation import Quotation
from quoteview.core.sentence import Sentence
from quoteview.core.text import Span

_ENDS = ".!?…"
_FULL = 0.8
"""A variant that holds so much of what the fullest one holds can stand for the cluster."""
_PRINTED = 6.0
"""A quotation prints a part when it has so much of it, in nats, or half of its own words."""


@dataclass(frozen=True)
class _Wording:
    """One exact text, the quotations that print it, and how its words lie against the statement."""

    measured: Measured
    quotations: tuple[Quotation, ...]
    found: Agreement | None

    @property
    def text(self) -> str:
        return self.measured.wording.text

    @property
    def documents(self) -> set[str]:
        return {quotation.document_id for quotation in self.quotations}


def cluster_id(quotations: Sequence[Quotation]) -> str:
    """Return the id of the cluster that some quotations make: the same in whatever order they come."""
    return identifier("c", min(quotations, key=canonical).id)


def described(
    quotations: Sequence[Quotation], statement: Measured | None, scale: Scale, scopes: Scopes, order: Mapping[str, int]
) -> Cluster:
    """Return the cluster that some quotations make; `order` is their place in the input.

    Without a `statement` what the first quotation holds is the statement.
    """
    own = cluster_id(quotations)
    texts: dict[str, list[Quotation]] = {}
    for quotation in sorted(quotations, key=lambda quotation: order[quotation.id]):
        texts.setdefault(quotation.text, []).append(quotation)
    measured = {text: scale.measure(text) for text in texts}
    statement = _letter_for_letter(quotations, statement, scale, order)
    wordings = [
        _Wording(measured[text], tuple(members), agreement(measured[text], statement))
        for text, members in texts.items()
    ]
    speaker, voice = _speaker(quotations, scopes)
    variants = tuple(
        Variant(
            identifier("v", own, wording.text),
            wording.text,
            tuple(quotation.id for quotation in wording.quotations),
            _evidence(wording, statement, len(wordings), is_anothers=_is_anothers(wording, voice, scopes)),
        )
        for wording in wordings
    )
    base = variants[wordings.index(_base(wordings))]
    return Cluster(own, variants, base.id, statement.wording.text, _parts(statement, wordings), speaker)


def agreed_speaker(quotations: Sequence[Quotation], scopes: Scopes) -> str | None:
    """Return the speaker of all but a minority of the quotations that name one."""
    return _speaker(quotations, scopes)[0]


def _letter_for_letter(
    quotations: Sequence[Quotation], statement: Measured | None, scale: Scale, order: Mapping[str, int]
) -> Measured:
    """Return the statement as a quotation prints it that has all its words: one that ends a sentence, most printed.

    The marks that reopen a quotation are left out.
    """
    spoken = Counter(quotation.text for quotation in quotations)
    if statement is None:
        return scale.measure(min(quotations, key=lambda quotation: order[quotation.id]).text)
    same = [text for text in spoken if scale.read(text).spelled == statement.spelled]
    if not same:
        return statement
    return scale.measure(min(same, key=lambda text: (text.rstrip()[-1:] not in _ENDS, -spoken[text], text)))


def _base(wordings: Sequence[_Wording]) -> _Wording:
    """Return the wording that stands for the cluster: of the full ones the best supported, then the longest."""
    fullest = max(wording.measured.worth for wording in wordings)
    supporters: Counter[str] = Counter()
    for wording in wordings:
        supporters[wording.measured.spelled] += len(wording.documents)
    return max(
        (wording for wording in wordings if wording.measured.worth >= _FULL * fullest),
        key=lambda wording: (
            supporters[wording.measured.spelled],
            len(wording.documents),
            len(wording.text),
            wording.text,
        ),
    )


def _evidence(wording: _Wording, statement: Measured, wordings: int, *, is_anothers: bool) -> Evidence:
    if wording.text == statement.wording.text:
        whole = Span(0, len(wording.text))
        reason = Sentence("It is the assembled statement." if wordings > 1 else "It is the only wording.")
        return Evidence(statement.worth, ((whole, whole),), _with(reason, is_anothers=is_anothers))
    if wording.found is None:
        return Evidence(0.0, (), _with(Sentence("It has no word to compare."), is_anothers=is_anothers))
    aligned = aligned_spans(wording.measured.wording, statement.wording, wording.found.blocks)
    reason = _with(_reason(wording, wording.found, statement), is_anothers=is_anothers)
    return Evidence(wording.found.score, aligned, reason)


def _with(reason: Sentence, *, is_anothers: bool) -> Sentence:
    """Return a reason, followed by the remark that the wording is given to another speaker where it is."""
    return Sentence("{reason} It is given to another speaker.", reason=reason) if is_anothers else reason


def _reason(wording: _Wording, found: Agreement, statement: Measured) -> Sentence:
    if repeats(statement, wording.measured):
        return Sentence("All its words stand in the assembled statement, in one piece.")
    shared, own = sum(block.length for block in found.blocks), len(wording.measured.code)
    return Sentence(
        "{shared} of its {own} words stand in the assembled statement, in the same order.", shared=shared, own=own
    )


def _is_anothers(wording: _Wording, voice: str | None, scopes: Scopes) -> bool:
    """Tell whether the quotations of a wording name speakers, but not the one of the cluster."""
    speakers = {speaker for quotation in wording.quotations for speaker in scopes.provenance(quotation).speakers}
    return bool(voice and speakers) and voice not in speakers


def _speaker(quotations: Sequence[Quotation], scopes: Scopes) -> tuple[str | None, str | None]:
    """Return the speaker of all but a minority of the quotations that name one: as printed most, and folded."""
    named: dict[str, list[str]] = {}
    for quotation in quotations:
        if quotation.speaker:
            for name in scopes.provenance(quotation).speakers:
                named.setdefault(name, []).append(quotation.speaker)
    persons = {name for quotation in quotations for name in scopes.provenance(quotation).persons}
    # A spokesman's office, or "the statement", is no second speaker beside the one person who is named.
    voices = {name: named[name] for name in named if not persons or name in persons}
    voice = max(sorted(voices), key=lambda name: len(voices[name]), default=None)
    if voice is None or 2 * len(voices[voice]) <= sum(map(len, voices.values())):
        return None, None
    forms = Counter(named[voice])
    return max(forms, key=lambda form: (len(form.split()), forms[form], form)), voice


def _parts(statement: Measured, wordings: Sequence[_Wording]) -> tuple[Part, ...]:
    """Return the sentences of the statement, each with the quotations that print it or some of it."""
    text = statement.wording.text
    return tuple(
        Part(
            span,
            span.of(text),
            tuple(
                quotation.id
                for wording in wordings
                if _prints(wording, statement, span)
                for quotation in wording.quotations
            ),
        )
        for span in sentence_spans(text) or [Span(0, len(text))]
    )


def _prints(wording: _Wording, statement: Measured, part: Span) -> bool:
    if wording.text == statement.wording.text:
        return True
    if wording.found is None:
        return False
    alone = statement.alone
    printed = sum(
        alone[place]
        for block in wording.found.blocks
        for place in range(block.second, block.second + block.length)
        if part.start <= statement.wording.places[place].start < part.end
    )
    return printed >= min(_PRINTED, wording.measured.worth / 2)
