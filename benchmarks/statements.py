"""Statements by the hundred thousand, as a scan leaves them: documents, their quotations, and the clusters."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from benchmarks.texts import SPEAKERS, statement
from quoteview.collate.clustering import cluster_quotations
from quoteview.core.cluster import Cluster, Evidence, Variant
from quoteview.core.collection import Collection
from quoteview.core.document import Document
from quoteview.core.quotation import Attribution, Kind, Quotation, Resolution
from quoteview.core.text import Span

_OUTLETS = tuple(f"{place} {name}" for place in ("Harbour", "Vale", "Ridge", "Quay", "Moor", "Ferry")
                 for name in ("Post", "Echo", "Times", "Courier", "Observer"))
_DOCUMENTS = 600
_PRINTED_TWICE = 8
"""Every so many statements one is in two wordings, in the same document and the next."""
_LONG = -1
"""The number of the statement that is printed in many wordings."""
_PRINTED_LONG = (
    "The northern bridge will not be ready before the ice has gone, and nobody in this ministry has told {told} when "
    "it will be. We {know} what the ferry line costs us every single morning, {waits} the school on the hill waits for "
    "teachers who cannot cross. If the pumps stop for {hours} hours, the old granary {fate}."
)
_KINDS = (Kind.STATEMENT,) * 12 + (Kind.FRAGMENT,) * 5 + (Kind.HEADLINE, Kind.SCARE)


def wording(number: int) -> str:
    """Return one of any number of statements, 100 to 200 characters long."""
    return f"{statement(number)}, and {statement(number * 7 + number // 792 + 3)}"


def collection(n_clusters: int, n_wordings: int = 0) -> Collection:
    """Return a collection of so many clusters, and one more at its beginning of `n_wordings` wordings."""
    printed: list[list[tuple[int, str]]] = [[] for _ in range(_DOCUMENTS)]
    if n_wordings:
        for at in range(n_wordings):
            printed[at % _DOCUMENTS].append((_LONG, _long_wording(at)))
    for number in range(n_clusters):
        place = number * _DOCUMENTS // n_clusters
        printed[place].append((number, wording(number)))
        if number % _PRINTED_TWICE == 0:
            printed[(place + 1) % _DOCUMENTS].append((number, wording(number).replace(" of ", " for ") + ", it seems"))
    documents, quotations, by_cluster = [], [], dict[int, list[Quotation]]()
    for at, statements in enumerate(printed):
        text = "\n\n".join(f"“{said},” {_speaker(number)} said on the day." for number, said in statements)
        documents.append(_document(at, text))
        for number, quotation in _quotations(documents[-1], statements):
            quotations.append(quotation)
            by_cluster.setdefault(number, []).append(quotation)
    # The one that is printed in many wordings is grouped as a scan does it: its parts and who printed which are real.
    long = cluster_quotations(by_cluster.pop(_LONG, ()), {document.id: document for document in documents}).clusters
    clusters = tuple(_cluster(number, by_cluster[number]) for number in sorted(by_cluster))
    return Collection(tuple(documents), tuple(quotations), (*long, *clusters))


def _long_wording(at: int) -> str:
    """Return one of 250 wordings of one statement of three sentences, all 300 characters long or so."""
    return _PRINTED_LONG.format(
        told=("the families", "our drivers", "the town", "these pupils", "anyone")[at % 5],
        know=("know", "have seen", "all understand", "never learned", "were told")[at // 5 % 5],
        hours=("twelve", "twenty", "12", "thirty", "two")[(at // 25 + at) % 5],
        fate=("is lost", "may be lost", "will be lost", "is gone", "could be gone")[at // 7 % 5],
        waits=("while", "because", "and", "but", "as")[at // 3 % 5],
    )


def _speaker(number: int) -> str:
    return SPEAKERS[number % len(SPEAKERS)] if number % 3 else f"Speaker {number % 900} of the town"


def _document(at: int, text: str) -> Document:
    day = date(2031, 1, 1) + timedelta(days=at // 8)
    return Document(f"d{at:04}", f"{at:04}.txt", text, f"{at:064}", f"{at:064}", "plain 1", "utf-8",
                    outlet=_OUTLETS[at % len(_OUTLETS)], published_at=day.isoformat())


def _quotations(document: Document, statements: Sequence[tuple[int, str]]) -> Iterator[tuple[int, Quotation]]:
    at = 0
    for number, said in statements:
        span = Span(at + 1, at + 1 + len(said))
        at = document.text.find("\n\n", at) + 2
        identifier = f"{document.id}-{span.start}"
        by = Attribution(_speaker(number), None, None, Resolution.NAME, 0.9, "The subject of “said”.")
        kind = Kind.STATEMENT if number == _LONG else _KINDS[number % len(_KINDS)]
        yield number, Quotation(identifier, document.id, span, said, "“", "”", kind, by, identifier)


def _cluster(number: int, quotations: Sequence[Quotation]) -> Cluster:
    variants = tuple(
        Variant(each.id, each.text, (each.id,), Evidence(30.0, (), "The same words.")) for each in quotations
    )
    return Cluster(f"c{number:06}", variants, variants[0].id, variants[0].text, (), quotations[0].speaker)
