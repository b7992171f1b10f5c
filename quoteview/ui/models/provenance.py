"""What is known of a quotation's origin, in words."""

from collections.abc import Iterator

from quoteview.core.document import Document
from quoteview.core.quotation import Flag, Kind, Quotation
from quoteview.core.unusual import unusual_in
from quoteview.ui.highlight import LONGEST_EXCERPT
from quoteview.ui.models.cluster_rows import speaker_shown
from quoteview.ui.models.collation import paragraph
from quoteview.ui.translation import mark, number_shown, tr, translated

KINDS = {
    Kind.STATEMENT: mark("Statement"),
    Kind.FRAGMENT: mark("Fragment, inside the narrator’s sentence"),
    Kind.HEADLINE: mark("In a headline"),
    Kind.SCARE: mark("Scare quotes, a term or a title"),
}
FLAGS = {
    Flag.UNCLOSED: mark("The closing mark is missing: the end is where the paragraph ends."),
    Flag.UNOPENED: mark("The opening mark is missing."),
    Flag.MISMATCHED: mark("Opened with one style of mark and closed with another."),
    Flag.REPAIRED: mark("The marks were ambiguous and were read by what stands around them."),
}
MOST_UNUSUAL = 8
"""Kinds of unusual characters that are named."""

WARNING = "⚠"
LONGEST_TOLD = 200
"""Code points of a quotation that a sentence about it repeats."""


def speaker_reason(quotation: Quotation) -> str:
    """Return why the quotation is said to be by its speaker, and how sure that is."""
    attribution = quotation.attribution
    if attribution.speaker is None:
        return translated(attribution.reason)
    sure = tr("Confidence {confidence}.").format(confidence=number_shown(attribution.confidence, ".0%"))
    return f"{translated(attribution.reason)} {sure}"


def quotation_facts(document: Document, quotation: Quotation) -> tuple[str, ...]:
    """Return what is known of the quotation itself, a line each; what to look at twice begins with a warning sign."""
    return tuple(_of_quotation(document, quotation))


def document_facts(document: Document) -> tuple[str, ...]:
    """Return what there is to know of a document before one trusts it."""
    remarks = [f"{WARNING} {translated(remark)}" for remark in document.remarks]
    if document.is_source:
        remarks.insert(0, tr("A source of record: quotations are held against it."))
    if len(document.text) > LONGEST_EXCERPT:
        remarks.append(tr("Of this very long document, the part around the quotation is shown."))
    return tuple(remarks)


def file_facts(document: Document) -> tuple[str, ...]:
    """Return where the bytes come from and how they were read, a line each."""
    characters = tr("%n character(s) of text", n=len(document.text))
    return (
        document.path,
        tr("read by {reader} as {encoding}").format(reader=document.reader, encoding=document.encoding),
        characters,
        tr("sha256 of the file: {sum}").format(sum=document.sha256),
        tr("sha256 of the text: {sum}").format(sum=document.text_sha256),
    )


def told(document: Document, quotation: Quotation) -> str:
    """Return the quotation, who said it and where it stands as one text to be read aloud."""
    text = " ".join(quotation.text.split())
    shown = text if len(text) <= LONGEST_TOLD else f"{text[:LONGEST_TOLD]}…"
    sentence = tr("“{words}” — {speaker}; {outlet}, {place}.").format(
        words=shown,
        speaker=speaker_shown(quotation.speaker, quotation.attribution.confidence),
        outlet=document.outlet_shown,
        place=_place(document, quotation),
    )
    return " ".join((sentence, *_warnings(quotation)))


def _of_quotation(document: Document, quotation: Quotation) -> Iterator[str]:
    attribution = quotation.attribution
    marks = f"{quotation.open_mark or '∅'}…{quotation.close_mark or '∅'}"
    yield tr("{kind}, marks {marks}").format(kind=tr(KINDS[quotation.kind]), marks=marks)
    yield _place(document, quotation)
    if attribution.mention:
        yield tr("speaker as printed: “{words}”").format(words=" ".join(attribution.mention.of(document.text).split()))
    if attribution.cue:
        yield tr("cue: “{words}”").format(words=" ".join(attribution.cue.of(document.text).split()))
    yield from (f"{WARNING} {warning}" for warning in _warnings(quotation))


def _place(document: Document, quotation: Quotation) -> str:
    return tr("characters {start}–{end}, ¶{number}").format(
        start=number_shown(quotation.span.start),
        end=number_shown(quotation.span.end),
        number=number_shown(paragraph(document, quotation.span)),
    )


def _warnings(quotation: Quotation) -> Iterator[str]:
    yield from (tr(FLAGS[flag]) for flag in Flag if flag in quotation.flags)
    unusual = unusual_in(quotation.text)
    for looks_like_another, sentence in (
        (True, tr("Letters that look like others: {names}")),
        (False, tr("Cannot be seen: {names}")),
    ):
        names = [
            each.name if each.times == 1 else f"{each.name} × {number_shown(each.times)}"
            for each in unusual
            if each.looks_like_another is looks_like_another
        ]
        if names:
            more = ("…",) if len(names) > MOST_UNUSUAL else ()
            yield sentence.format(names=", ".join((*names[:MOST_UNUSUAL], *more)))
