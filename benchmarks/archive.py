"""A project of the size of an archive, as a scan leaves it: documents with much between the quotations, and clusters.

Made without a scan, which would take minutes: what a field holds is as long as what a scan puts there.
"""

from datetime import date, timedelta
from hashlib import sha256

from benchmarks.statements import wording
from benchmarks.texts import SPEAKERS, article
from quoteview.core.cluster import Cluster, Evidence, Part, PossibleMatch, Variant
from quoteview.core.collection import Collection
from quoteview.core.document import Document
from quoteview.core.project import Project
from quoteview.core.quotation import Attribution, Kind, Quotation, Resolution
from quoteview.core.sentence import Sentence
from quoteview.core.text import Span

DOCUMENTS, QUOTATIONS = 5_000, 100_000
PRINTED = (1, 1, 1, 2, 1, 1, 3, 1, 1, 1, 1, 5, 1, 1, 2, 1)
"""How many documents print a statement, in turn; the second of them prints it in other words."""
_KINDS = (Kind.STATEMENT,) * 12 + (Kind.FRAGMENT,) * 5 + (Kind.HEADLINE, Kind.SCARE)
_SAME = Sentence("All its words stand in the assembled statement, in one piece.")
_POSSIBLE_EVERY = 50


def archive(n_documents: int = DOCUMENTS, n_quotations: int = QUOTATIONS) -> Project:
    """Return a project of so many documents and quotations of which nothing was decided."""
    printed = _printed(n_documents, n_quotations)
    documents, quotations, members = [], [], dict[int, list[Quotation]]()
    for at, statements in enumerate(printed):
        document, own = _document(at, statements)
        documents.append(document)
        quotations += own
        for (number, _), quotation in zip(statements, own, strict=True):
            members.setdefault(number, []).append(quotation)
    clusters = tuple(_cluster(number, own) for number, own in members.items())
    pairs = zip(clusters[::_POSSIBLE_EVERY], clusters[1::_POSSIBLE_EVERY], strict=False)
    possible = (PossibleMatch(one.id, other.id, 9.8, Sentence("Too short to tell.")) for one, other in pairs)
    found = Collection(tuple(documents), tuple(quotations), clusters, tuple(possible))
    return Project(found, found, sources=("/articles",))


def _printed(n_documents: int, n_quotations: int) -> list[list[tuple[int, str]]]:
    """Return what each document quotes: the number of a statement and the words in which it is printed there."""
    printed: list[list[tuple[int, str]]] = [[] for _ in range(n_documents)]
    number = n_done = 0
    while n_done < n_quotations:
        words = wording(number)
        for copy in range(min(PRINTED[number % len(PRINTED)], n_quotations - n_done)):
            said = words.replace(" of ", " for ") + ", it seems" if copy == 1 else words
            printed[(n_done * n_documents // n_quotations + copy) % n_documents].append((number, said))
        n_done += min(PRINTED[number % len(PRINTED)], n_quotations - n_done)
        number += 1
    return printed


def _document(at: int, statements: list[tuple[int, str]]) -> tuple[Document, list[Quotation]]:
    identifier, text, own = f"d{at * 7919:012x}", "", list[Quotation]()
    for number, said in statements:
        text += f"“{said},” {_speaker(number)} told reporters. "
        end = len(text)
        start = end - len(f"{said},” {_speaker(number)} told reporters. ")
        own.append(_quotation(identifier, number, said, start))
        text += article(at + number, 1) + "\n\n"
    hashed = sha256(text.encode()).hexdigest()
    day = date(2031, 1, 1) + timedelta(days=at // 20)
    document = Document(
        identifier, f"/articles/{at // 100:02}/{at:04} of the year.txt", text, hashed, hashed, "plain 1", "utf-8",
        outlet=f"Outlet {at % 40} of the coast", title=f"What happened on {day:%A}, part {at}",
        published_at=f"{day.isoformat()}T08:00:00+01:00",
    )  # fmt: skip
    return document, own


def _speaker(number: int) -> str:
    return SPEAKERS[number % len(SPEAKERS)] if number % 3 else f"Speaker {number % 900} of the town"


def _quotation(document_id: str, number: int, said: str, start: int) -> Quotation:
    span, mention = Span(start, start + len(said)), start + len(said) + 3
    reason = Sentence(
        "{rule}: “{printed}”{meant}.",
        rule=Sentence("The subject of “{word}”, right after the quotation", word="told"),
        printed=_speaker(number),
        meant=Sentence(", who is “{speaker}” here", speaker=_speaker(number)),
    )
    name = Span(mention, mention + len(_speaker(number)))
    by = Attribution(_speaker(number), name, Span(name.end + 1, name.end + 5), Resolution.NAME, 0.93, reason)
    identifier = f"{document_id}:{span.start}-{span.end}"
    return Quotation(identifier, document_id, span, said, "“", "”", _KINDS[number % 19], by, f"{identifier}u")


def _cluster(number: int, quotations: list[Quotation]) -> Cluster:
    printing: dict[str, list[str]] = {}
    for each in quotations:
        printing.setdefault(each.text, []).append(each.id)
    (whole, _), ids = max(printing.items(), key=lambda item: len(item[0])), tuple(each.id for each in quotations)
    variants = tuple(
        Variant(f"v{number * 64 + at:012x}", text, tuple(own), _evidence(text))
        for at, (text, own) in enumerate(printing.items())
    )
    base = next(variant for variant in variants if variant.text == whole)
    middle = whole.index(", and ") + 1
    parts = Part(Span(0, middle), whole[:middle], ids), Part(Span(middle + 1, len(whole)), whole[middle + 1 :], ids)
    return Cluster(f"c{number:012x}", variants, base.id, whole, parts, quotations[0].speaker)


def _evidence(text: str) -> Evidence:
    whole = Span(0, len(text))
    return Evidence(66.56887858364632, ((whole, whole),), _SAME)
