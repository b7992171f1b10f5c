"""The same address read twice, with the quotation changed between."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from urllib.parse import parse_qsl, urlencode, urlsplit

from quoteview.collate.signals.material import Material
from quoteview.collate.signals.wording import quoted
from quoteview.core.cluster import Cluster
from quoteview.core.difference import Severity
from quoteview.core.document import Document
from quoteview.core.quotation import Kind, Quotation
from quoteview.core.sentence import Sentence
from quoteview.core.signal import Place, Signal, SignalKind

_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|cmpid|ref|ref_src|source|smid|amp")
_MOBILE = re.compile(r"^(?:www|m|mobile|amp)\.")


def address(url: str) -> str:
    """Return an address without what does not tell pages apart: scheme, www, fragment, tracking, a closing slash."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url.strip()
    query = urlencode(sorted(pair for pair in parse_qsl(parts.query) if not _TRACKING.fullmatch(pair[0])))
    host = _MOBILE.sub("", parts.netloc.casefold().removesuffix(":443").removesuffix(":80"))
    path = parts.path.removesuffix("/amp").rstrip("/")
    return f"{host}{path}?{query}" if query else f"{host}{path}"


def find_editions(material: Material) -> Iterator[Signal]:
    """Yield what a page prints otherwise than when it was read before, and what is gone from it."""
    read: dict[str, list[Document]] = defaultdict(list)
    for document in material.documents:
        if document.url:
            read[address(document.url)].append(document)
    for editions in read.values():
        for earlier, later in pairwise(sorted(editions, key=_when)):
            if earlier.text != later.text:
                yield from _changed(material, earlier, later)


def _when(document: Document) -> tuple[str, str]:
    return document.published_at or "", document.path


def _changed(material: Material, earlier: Document, later: Document) -> Iterator[Signal]:
    now = material.quotations_in.get(later.id, ())
    owner = material.collection.cluster_of
    by_cluster: dict[str, list[Quotation]] = defaultdict(list)
    for quotation in now:
        by_cluster[owner[quotation.id].id].append(quotation)
    for quotation in material.quotations_in.get(earlier.id, ()):
        cluster = owner[quotation.id]
        if not material.is_wanted(cluster.id):
            continue
        beside = by_cluster.get(cluster.id, [])
        if quotation.text in later.text or quotation.kind is Kind.SCARE:
            continue
        if beside:
            other = _counterpart(material, cluster, quotation, beside)
            yield _signal(cluster, earlier, later, quotation, other)
        else:
            yield _gone(cluster, earlier, later, quotation)


def _counterpart(
    material: Material, cluster: Cluster, quotation: Quotation, beside: Sequence[Quotation]
) -> Quotation:
    """Return the quotation that took the place of another: the one that stands nearest to it in the statement."""
    stretches = {
        each: material.comparing(cluster, variant).stretch
        for variant in cluster.variants for each in variant.quotation_ids
    }  # fmt: skip
    start = stretches[quotation.id].start
    return min(beside, key=lambda each: (abs(stretches[each.id].start - start), each.span.start))


def _signal(cluster: Cluster, earlier: Document, later: Document, before: Quotation, after: Quotation) -> Signal:
    evidence = Sentence(
        "{file} has “{after}” at the address where {earlier} had “{before}”.", file=later.file_name,
        earlier=earlier.file_name, after=quoted(later, after.span), before=quoted(earlier, before.span),
    )  # fmt: skip
    places = (Place(later.id, after.span, after.id), Place(earlier.id, before.span, before.id))
    return Signal(SignalKind.EDITED, Severity.SUBSTANTIVE, cluster.id, places, evidence)


def _gone(cluster: Cluster, earlier: Document, later: Document, quotation: Quotation) -> Signal:
    evidence = Sentence(
        "“{before}” of {earlier} is not in {file}, which was read at the same address.",
        before=quoted(earlier, quotation.span), earlier=earlier.file_name, file=later.file_name,
    )  # fmt: skip
    places = (Place(earlier.id, quotation.span, quotation.id),)
    return Signal(SignalKind.EDITED, Severity.SUBSTANTIVE, cluster.id, places, evidence)
