"""A critical apparatus in TEI P5, by parallel segmentation: each document is a witness, each statement a division."""

from collections.abc import Iterator

from quoteview.core.document import Document
from quoteview.core.verdict import Judgement
from quoteview.export.apparatus import Reading, Segment, segments
from quoteview.export.excerpt import Excerpt
from quoteview.export.markup import in_tei, in_xml
from quoteview.export.statement import Statement, statements, told_of_judgement


def pieces(excerpt: Excerpt) -> Iterator[str]:
    """Yield the document in pieces."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">\n'
    yield from _header(excerpt)
    yield "<text>\n<body>\n"
    n_divisions = 0
    for told_of in statements(excerpt):
        n_divisions += 1
        yield _division(told_of)
    yield "" if n_divisions else "<p>No statement.</p>\n"
    yield "</body>\n</text>\n</TEI>\n"


def _header(excerpt: Excerpt) -> Iterator[str]:
    project = f"Project {in_tei(excerpt.project_id)}. " if excerpt.project_id else ""
    as_of = f"As of {in_tei(excerpt.as_of)}." if excerpt.as_of else ""
    yield (
        f"<teiHeader>\n<fileDesc>\n<titleStmt><title>{in_tei(excerpt.title)}</title></titleStmt>\n"
        f"<publicationStmt><p>{project}{as_of or 'Unpublished.'}</p></publicationStmt>\n<sourceDesc>\n"
    )
    yield from _witnesses(excerpt)
    yield (
        "</sourceDesc>\n</fileDesc>\n<encodingDesc>\n"
        f'<appInfo><application ident="quoteview" version="{in_xml(_version(excerpt.app_version))}">'
        "<label>quoteview</label></application></appInfo>\n"
        f"<editorialDecl><p>Severities of differences are rated under the policy {in_tei(excerpt.policy_shown)}. "
        "The type of a reading is its severity, its cause the code of the worst difference.</p></editorialDecl>\n"
        '<variantEncoding method="parallel-segmentation" location="internal"/>\n</encodingDesc>\n</teiHeader>\n'
    )


def _version(app_version: str) -> str:
    """Return the version as TEI takes it: numbers with points between."""
    return ".".join(part for part in app_version.split(".")[:3] if part.isdecimal()) or "0"


def _witnesses(excerpt: Excerpt) -> Iterator[str]:
    documents = excerpt.documents
    if not documents:
        yield "<p>No document.</p>\n"
        return
    yield "<listWit>\n"
    yield from map(_witness, documents)
    yield "</listWit>\n"


def _witness(document: Document) -> str:
    title = f"<title>{in_tei(document.title)}</title>" if document.title else ""
    date = f"<date>{in_tei(document.published_at)}</date>" if document.published_at else ""
    address = f'<idno type="URL">{in_tei(document.url)}</idno>' if document.url else ""
    return (
        f'<witness xml:id="{document.id}"><bibl><publisher>{in_tei(document.outlet_shown)}</publisher>{title}{date}'
        f'{address}<idno type="sha256">{document.sha256}</idno></bibl></witness>\n'
    )


def _division(told_of: Statement) -> str:
    cluster = told_of.cluster
    speaker = f'<note type="speaker">{in_tei(told_of.speaker)}</note>\n' if told_of.speaker else ""
    text = "".join(_segment(each, told_of) for each in segments(cluster.base_text, told_of.wordings))
    return (
        f'<div type="statement" xml:id="{cluster.id}">\n<ab xml:space="preserve">{text}</ab>\n{speaker}'
        f"{_note('verdict', told_of.judgement)}"
        + "".join(_note("verdict", each.judgement, each.variant.id) for each in told_of.wordings)
        + "</div>\n"
    )


def _segment(segment: Segment, told_of: Statement) -> str:
    if segment.is_agreed(len(told_of.wordings)):
        return in_tei(segment.base)
    (first, *others) = segment.readings
    if first.text != segment.base:
        others = [first, *others]
        return f"<app><lem>{in_tei(segment.base)}</lem>{''.join(map(_reading, others))}</app>"
    return f'<app><lem wit="{_wit(first)}">{in_tei(segment.base)}</lem>{"".join(map(_reading, others))}</app>'


def _reading(reading: Reading) -> str:
    worst = reading.difference
    rated = f' type="{worst.severity.value}" cause="{worst.code.label}"' if worst else ""
    return f'<rdg wit="{_wit(reading)}"{rated}>{in_tei(reading.text)}</rdg>'


def _wit(reading: Reading) -> str:
    documents = dict.fromkeys(each.document.id for wording in reading.wordings for each in wording.occurrences)
    return " ".join(f"#{identifier}" for identifier in documents)


def _note(kind: str, judgement: Judgement, variant_id: str = "") -> str:
    facts = [*told_of_judgement(judgement), judgement.note]
    of = f' n="{variant_id}"' if variant_id else ""
    shown = "; ".join(filter(None, facts))
    return f'<note type="{kind}"{of}>{in_tei(shown)}</note>\n' if shown else ""
