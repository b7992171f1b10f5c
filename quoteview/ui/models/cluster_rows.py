"""What the queue shows of one cluster, worked out once, away from the screen."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import chain

from quoteview.core.cluster import Cluster, Variant
from quoteview.core.collection import Collection
from quoteview.core.difference import Severity
from quoteview.core.document import Document
from quoteview.core.quotation import CERTAIN, Kind, Quotation
from quoteview.core.rating import SAME, Rating
from quoteview.core.verdict import UNJUDGED, Judgement
from quoteview.ui.models.folding import fold
from quoteview.ui.models.judgement_words import told
from quoteview.ui.models.labels import answer_shown, severity_shown
from quoteview.ui.models.names import outlet_name, outlet_names
from quoteview.ui.translation import mark, tr

DAY = len("2000-01-31")
"""Characters of a time in ISO 8601 that say the day."""

NOT_GROUPED = mark("not grouped yet")
"""What is said of a quotation that a scan has found so far."""

RatingOf = Callable[[Cluster, Variant], Rating]
"""How much a variant differs from what its cluster is compared with."""

Judged = Callable[[str], Judgement]
"""What was decided of a cluster or a variant, by its id."""


@dataclass(frozen=True, slots=True)
class ClusterRow:
    """One cluster in the queue.

    `wording` is its reference wording on one line, `speaker_shown` who said it with a question mark
    where that is uncertain, `codes` the labels of all differences. `dates` are the days on which its
    documents say they were published, `published_at` the earliest time of these, all as printed.
    `haystack` is what the filter looks in: folded, a line for each wording, speaker and outlet.
    `judgement` is the cluster's own; `tags`, `is_starred` and `notes`, which is folded and looked in as
    well, are of the cluster and of its wordings. `signals` are the labels of the kinds of its signals, and
    `n_signals` how many there are but for questions; `sources` is what the sources of record say of its wordings,
    and `source_sign` how grave the worst of it is. All four come later than the rest of the row. A row that is not
    `is_grouped` stands for one quotation that a scan has found so far, by whose id it goes.
    """

    cluster_id: str
    wording: str
    speaker: str | None
    speaker_shown: str
    outlets: tuple[str, ...]
    kinds: frozenset[Kind]
    severity: Severity
    codes: tuple[str, ...]
    n_variants: int
    n_quotations: int
    n_possible: int
    dates: tuple[str, ...]
    published_at: str | None
    haystack: str
    judgement: Judgement = UNJUDGED
    tags: tuple[str, ...] = ()
    is_starred: bool = False
    notes: str = ""
    signals: tuple[str, ...] = ()
    n_signals: int = 0
    sources: tuple[str, ...] = ()
    source_sign: str = ""
    is_grouped: bool = True

    @property
    def sought(self) -> str:
        """All that the filter looks in."""
        return f"{self.haystack}\n{self.notes}" if self.notes else self.haystack

    @property
    def sentence(self) -> str:
        """The row as one sentence, for tooltips and screen readers."""
        if not self.is_grouped:
            return f"{self.wording} — {self.speaker_shown}; {', '.join(self.outlets)}; {tr(NOT_GROUPED)}."
        worst = tr("worst difference {severity}").format(severity=severity_shown(self.severity))
        worst = worst if self.severity is not Severity.NONE else tr("no differences")
        counts = (
            tr("%n wording(s)", n=self.n_variants),
            tr("%n quote(s)", n=self.n_quotations),
            tr("%n possible match(es)", n=self.n_possible) if self.n_possible else "",
            tr("%n signal(s)", n=self.n_signals) if self.n_signals else "",
        )
        numbers = ", ".join(filter(None, counts))
        answers = ", ".join(map(answer_shown, self.sources)) if self.source_sign else ""
        held = (tr("source of record: {answers}").format(answers=answers),) if answers else ()
        further = "; ".join(("", *held, *told(self.judgement)))
        return f"{self.wording} — {self.speaker_shown}; {', '.join(self.outlets)}; {worst}; {numbers}{further}."


def speaker_shown(speaker: str | None, confidence: float) -> str:
    """Return a speaker as shown: with a question mark when that is not certain."""
    if speaker is None:
        return tr("speaker unknown")
    return speaker if confidence >= CERTAIN else f"{speaker}?"


def rows_of(
    collection: Collection, clusters: Iterable[Cluster], rating: RatingOf, judged: Judged = lambda _: UNJUDGED
) -> Iterable[ClusterRow]:
    """Yield the rows of `clusters`, which are of this collection, in their order."""
    shown = _Shown(collection, rating)
    for cluster in clusters:
        row = shown.row(cluster)
        targets = (cluster.id, *(variant.id for variant in cluster.variants))
        yield row if all(judged(target) is UNJUDGED for target in targets) else row_judged(row, cluster, judged)


def row_found(quotation: Quotation, document: Document) -> ClusterRow:
    """Return the row of a quotation that a scan has found and that is in no cluster yet, with its document."""
    wording, outlet = " ".join(quotation.text.split()), outlet_name(document)
    return ClusterRow(
        cluster_id=quotation.id,
        wording=wording,
        speaker=quotation.speaker,
        speaker_shown=speaker_shown(quotation.speaker, quotation.attribution.confidence),
        outlets=(outlet,),
        kinds=frozenset((quotation.kind,)),
        severity=Severity.NONE,
        codes=(),
        n_variants=1,
        n_quotations=1,
        n_possible=0,
        dates=(document.published_at[:DAY],) if document.published_at else (),
        published_at=document.published_at,
        haystack="\n".join(map(fold, (wording, quotation.speaker or "", outlet, document.outlet_shown))),
        is_grouped=False,
    )


def row_judged(row: ClusterRow, cluster: Cluster, judged: Judged) -> ClusterRow:
    """Return a cluster's row with what is decided of it and of its wordings now."""
    own, of_wordings = judged(cluster.id), [judged(variant.id) for variant in cluster.variants]
    every = (own, *of_wordings)
    return replace(
        row,
        judgement=own,
        tags=tuple(dict.fromkeys(chain.from_iterable(each.tags for each in every))),
        is_starred=any(each.is_starred for each in every),
        notes="\n".join(fold(text) for each in every for text in (each.note, each.basis_ref, *each.tags) if text),
    )


class _Shown:
    """What rows need of a collection, looked up once for all of them."""

    def __init__(self, collection: Collection, rating: RatingOf) -> None:
        self._collection = collection
        self._rating = rating
        self._names = outlet_names(collection.documents)
        self._published = {document.id: document.published_at for document in collection.documents}
        self._places = {document.id: place for place, document in enumerate(collection.documents)}
        matches = ((match.cluster_id, match.other_id) for match in collection.possible)
        self._n_possible = Counter(chain.from_iterable(matches))
        self._folded: dict[str, str] = {}

    def row(self, cluster: Cluster) -> ClusterRow:
        quotations = self._collection.quotations_of(cluster)
        ratings = {self._rating(cluster, variant) for variant in cluster.variants} - {SAME}
        documents = sorted({quotation.document_id for quotation in quotations}, key=self._places.__getitem__)
        outlets = tuple(dict.fromkeys(self._names[document] for document in documents))
        confidence = max((q.attribution.confidence for q in quotations if q.speaker == cluster.speaker), default=0.0)
        published = sorted(filter(None, (self._published[document] for document in documents)))
        wordings = (cluster.base_text, *(variant.text for variant in cluster.variants))
        names = (cluster.speaker or "", *outlets)
        return ClusterRow(
            cluster_id=cluster.id,
            wording=" ".join(cluster.base_text.split()),
            speaker=cluster.speaker,
            speaker_shown=speaker_shown(cluster.speaker, confidence),
            outlets=outlets,
            kinds=frozenset(quotation.kind for quotation in quotations),
            severity=max((rating.severity for rating in ratings), default=Severity.NONE),
            codes=tuple(sorted({code.label for rating in ratings for code, _ in rating.marks})),
            n_variants=len(cluster.variants),
            n_quotations=len(quotations),
            n_possible=self._n_possible[cluster.id],
            dates=tuple(dict.fromkeys(time[:DAY] for time in published)),
            published_at=published[0] if published else None,
            haystack="\n".join((*map(fold, dict.fromkeys(wordings)), *map(self._name_folded, names))),
        )

    def _name_folded(self, name: str) -> str:
        """Return a name as the filter sees it: a few of them stand in very many rows."""
        known = self._folded.get(name)
        if known is None:
            known = self._folded[name] = fold(name)
        return known
