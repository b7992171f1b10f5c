"""Quotations as data of the web, JSON-LD: W3C Web Annotations, and schema.org's Quotation and ClaimReview.

The Web Annotation Data Model counts positions and takes texts "in terms of unicode code points, not in terms of code
units" (section 4.2.4 and 4.2.5), which is how every span of a document counts, so nothing is converted here.
"""

import base64
import json
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from uuid import NAMESPACE_URL, uuid5

from quoteview.core.document import Document
from quoteview.core.quotation import Resolution
from quoteview.core.verdict import VariantVerdict
from quoteview.export.excerpt import Excerpt
from quoteview.export.markup import is_link
from quoteview.export.rows import CONTEXT
from quoteview.export.statement import Occurrence, Statement, Wording, in_words, is_out, statements, verdict_shown

Node = dict[str, object]
"""An object of JSON-LD."""

_DATE = re.compile(r"\d{4}-\d\d-\d\d(T.*)?\Z")
_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)\Z")


def annotations(excerpt: Excerpt) -> Iterator[str]:
    """Yield a Web Annotation collection with an annotation for each quotation, in pieces."""
    head: Node = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": _name(excerpt, "annotations"),
        "type": "AnnotationCollection",
        "label": f"{excerpt.title}; severities rated under policy {excerpt.policy_shown}",
        "generator": _generator(excerpt),
        "total": sum(1 for _ in excerpt.quotation_ids()),
    }
    page = {"id": _name(excerpt, "page"), "type": "AnnotationPage", "startIndex": 0}
    yield _opened(head) + ',"first":' + _opened(page) + ',"items":['
    yield from _listed(
        _annotation(excerpt, told_of, wording, occurrence)
        for told_of in statements(excerpt)
        for wording in told_of.wordings
        for occurrence in wording.occurrences
    )
    yield "]}}\n"


def quotations(excerpt: Excerpt) -> Iterator[str]:
    """Yield schema.org's Quotation of each quotation and ClaimReview of each statement that was judged, in pieces."""
    yield '{"@context":"https://schema.org","@graph":['
    yield from _listed(_graph(excerpt))
    yield "]}\n"


def _graph(excerpt: Excerpt) -> Iterator[Node]:
    about = f"Severities are rated under policy {excerpt.policy_shown}."
    yield {"@type": "Dataset", "@id": _name(excerpt, "dataset"), "name": excerpt.title, "description": about}
    for told_of in statements(excerpt):
        quoted = (each for each in told_of.wordings if each.judgement.verdict is not VariantVerdict.NOT_A_QUOTE)
        for occurrence in chain.from_iterable(wording.occurrences for wording in quoted):
            yield _quotation(excerpt, occurrence)
        if is_out(told_of.judgement):
            yield _claim_review(excerpt, told_of)


def _annotation(excerpt: Excerpt, told_of: Statement, wording: Wording, occurrence: Occurrence) -> Node:
    judgement = wording.judgement
    made: Node = {
        "id": _name(excerpt, occurrence.quotation.id),
        "type": "Annotation",
        "motivation": "reviewing" if judgement.verdict else "identifying",
    }
    if judgement.checked_by:
        made["creator"] = {"type": "Person", "name": judgement.checked_by}
    if judgement.checked_at and _DATE_TIME.match(judgement.checked_at):
        made["created"] = judgement.checked_at
    made["generator"] = _generator(excerpt)
    made["body"] = list(_bodies(excerpt, told_of, wording, occurrence))
    made["target"] = {"source": _source(occurrence.document), "selector": _selectors(occurrence)}
    return made


def _bodies(excerpt: Excerpt, told_of: Statement, wording: Wording, occurrence: Occurrence) -> Iterator[Node]:
    yield {"type": "TextualBody", "purpose": "classifying", "value": occurrence.quotation.kind.value}
    if occurrence.quotation.speaker:
        yield {"type": "TextualBody", "purpose": "identifying", "value": occurrence.quotation.speaker}
    yield {"type": "SpecificResource", "purpose": "linking", "source": _name(excerpt, told_of.cluster.id)}
    for difference in wording.comparison.differences:
        value = f"{difference.code.label} ({difference.severity.value})"
        yield {"type": "TextualBody", "purpose": "describing", "value": value}
    judgement = wording.judgement
    if judgement.verdict:
        yield {"type": "TextualBody", "purpose": "reviewing", "value": in_words(judgement.verdict.value)}
    if judgement.note:
        yield {"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "value": judgement.note}
    for tag in judgement.tags:
        yield {"type": "TextualBody", "purpose": "tagging", "value": tag}


def _selectors(occurrence: Occurrence) -> list[Node]:
    quotation, text = occurrence.quotation, occurrence.document.text
    start, end = quotation.span.start, quotation.span.end
    quote: Node = {"type": "TextQuoteSelector", "exact": quotation.text,
                   "prefix": text[max(0, start - CONTEXT) : start], "suffix": text[end : end + CONTEXT]}  # fmt: skip
    return [quote, {"type": "TextPositionSelector", "start": start, "end": end}]


def _source(document: Document) -> Node:
    address = document.url if is_link(document.url) else named_by_hash(document.sha256)
    return {"id": address, "type": "Text", "label": document.outlet_shown}


def named_by_hash(sha256: str) -> str:
    """Return the name of bytes by their SHA-256 (hexadecimal digits): RFC 6920, the same wherever they are kept."""
    digest = base64.urlsafe_b64encode(bytes.fromhex(sha256)).decode().rstrip("=")
    return f"ni:///sha-256;{digest}"


def _quotation(excerpt: Excerpt, occurrence: Occurrence) -> Node:
    quotation = occurrence.quotation
    made: Node = {"@type": "Quotation", "@id": _name(excerpt, quotation.id), "text": quotation.text}
    if quotation.speaker:
        made["spokenByCharacter"] = _person(quotation.speaker, quotation.attribution.resolution)
    made["isPartOf"] = _article(occurrence.document)
    return made


def _claim_review(excerpt: Excerpt, told_of: Statement) -> Node:
    judgement, cluster = told_of.judgement, told_of.cluster
    claim: Node = {"@type": "Claim", "@id": _name(excerpt, cluster.id), "text": cluster.base.text}
    if cluster.speaker:
        named = (each.quotation for each in told_of.occurrences if each.quotation.speaker == cluster.speaker)
        claim["author"] = _person(cluster.speaker, next(named).attribution.resolution)
    articles = dict.fromkeys(occurrence.document.id for occurrence in told_of.occurrences)
    claim["appearance"] = [_article(excerpt.collection.document_by_id[each]) for each in articles]
    review: Node = {
        "@type": "ClaimReview",
        "@id": _name(excerpt, f"review-{cluster.id}"),
        "claimReviewed": cluster.base.text,
        "itemReviewed": claim,
        "reviewRating": {"@type": "Rating", "alternateName": verdict_shown(judgement.verdict)},
    }
    if judgement.checked_by:
        review["author"] = {"@type": "Person", "name": judgement.checked_by}
    if judgement.checked_at and _DATE.match(judgement.checked_at):
        review["datePublished"] = judgement.checked_at
    if judgement.note:
        review["reviewBody"] = judgement.note
    return review


def _person(name: str, resolution: Resolution) -> Node:
    # A body may be an organisation or somebody unnamed: which, nobody has said.
    return {"name": name} if resolution is Resolution.BODY else {"@type": "Person", "name": name}


def _article(document: Document) -> Node:
    made: Node = {"@type": "NewsArticle", "@id": named_by_hash(document.sha256)}
    if is_link(document.url):
        made["url"] = document.url
    if document.title:
        made["headline"] = document.title
    if document.outlet:
        made["publisher"] = {"@type": "NewsMediaOrganization", "name": document.outlet}
    if document.published_at and _DATE.match(document.published_at):
        made["datePublished"] = document.published_at
    return made


def _generator(excerpt: Excerpt) -> Node:
    return {"type": "Software", "name": f"quoteview {excerpt.app_version}".strip()}


def _name(excerpt: Excerpt, part: str) -> str:
    """Return the name of a part of a project: the same in every export of it."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'quoteview:{excerpt.project_id}:{part}')}"


def _opened(node: Node) -> str:
    return _json(node)[:-1]


def _listed(nodes: Iterable[Node]) -> Iterator[str]:
    before = "\n"
    for node in nodes:
        yield before + _json(node)
        before = ",\n"


def _json(node: Node) -> str:
    return json.dumps(node, ensure_ascii=False, separators=(",", ":"))
