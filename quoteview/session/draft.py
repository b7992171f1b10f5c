"""A collection opened for correcting: each correction changes what it is about, and nothing is copied but once."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, singledispatchmethod

from quoteview.core.cluster import Cluster, PossibleMatch
from quoteview.core.collection import Collection
from quoteview.core.correction import (
    BaseChosen,
    BordersSet,
    ClustersMerged,
    Correction,
    DocumentDescribed,
    Excluded,
    KeptApart,
    KindSet,
    Moved,
    QuotationAdded,
    SourceMarked,
    SpeakerSet,
    SpeakersMerged,
    SplitOff,
)
from quoteview.core.quotation import NOBODY, Attribution, Quotation, Resolution
from quoteview.core.sentence import Sentence
from quoteview.core.text import Span
from quoteview.session.engine import cluster_of, speaker_of

CORRECTED = Sentence("A checker said so.")
CERTAIN = 1.0
_Place = tuple[int, int, int, str]
"""Where a quotation stands in reading order."""


class Draft:
    """Documents, quotations and clusters by id, each of which corrections put another in the place of.

    `touched` are the clusters that were changed or made, `lost` the bases that were chosen and are none
    any more because two of them met in one cluster, or because nothing prints their wording. `found` is the
    collection before any correction, and `apart` what was kept apart in it.
    """

    def __init__(self, collection: Collection, found: Collection, apart: Iterable[KeptApart] = ()) -> None:
        self._collection, self._before = collection, found
        self._documents, self._quotations = collection.document_by_id, collection.quotation_by_id
        self._clusters = dict(collection.cluster_by_id)
        self._owner = dict(collection.cluster_of)
        self._own: dict[str, Quotation] | None = None
        self._apart = list(apart)
        self._came_or_moved: set[str] = set()
        """Clusters whose place in reading order may be another than before."""
        self._is_out_of_order = False
        """Whether the place of a quotation may be another."""
        self.touched: set[str] = set()
        self.lost: list[Cluster] = []

    def collection(self) -> Collection:
        """Return the collection with all corrections made: quotations and clusters in reading order.

        The draft is used up by it.
        """
        collection = replace(
            self._collection,
            documents=tuple(self._documents.values()),
            quotations=self._in_reading_order(),
            clusters=self._clusters_in_reading_order(),
            possible=tuple(self._still_possible()),
        )
        return collection.knowing(
            document_by_id=self._documents, cluster_by_id=self._clusters, cluster_of=self._owner,
            quotation_by_id=None if self._is_out_of_order else self._quotations,
        )  # fmt: skip

    def _in_reading_order(self) -> tuple[Quotation, ...]:
        if self._quotations is self._collection.quotation_by_id:
            return self._collection.quotations
        quotations = self._quotations.values()
        return tuple(sorted(quotations, key=self._place) if self._is_out_of_order else quotations)

    def _clusters_in_reading_order(self) -> tuple[Cluster, ...]:
        if self._is_out_of_order:
            return tuple(sorted(self._clusters.values(), key=self._beginning))
        clusters: list[Cluster | None] = list(self._collection.clusters)
        for before in filter(None, map(self._collection.cluster_by_id.get, self.touched)):
            stays = before.id not in self._came_or_moved
            clusters[self._place_before(before)] = self._clusters.get(before.id) if stays else None
        ordered = list(filter(None, clusters))
        for identifier in self._came_or_moved & self._clusters.keys():
            insort(ordered, self._clusters[identifier], key=self._beginning)
        return tuple(ordered)

    def _place_before(self, cluster: Cluster) -> int:
        """Return the place of a cluster of the collection that is corrected."""
        clusters, quotations = self._collection.clusters, self._collection.quotation_by_id

        def beginning(each: Cluster) -> _Place:
            return min(self._place(quotations[identifier]) for identifier in each.quotation_ids)

        at = bisect_left(clusters, beginning(cluster), key=beginning)
        return at if at < len(clusters) and clusters[at] is cluster else clusters.index(cluster)

    def _beginning(self, cluster: Cluster) -> _Place:
        return min(self._place(self._quotations[each]) for each in cluster.quotation_ids)

    def _place(self, quotation: Quotation) -> _Place:
        # Of two that begin together the order must not depend on what was corrected before.
        return self._reading[quotation.document_id], quotation.span.start, -quotation.span.end, quotation.id

    @cached_property
    def _reading(self) -> Mapping[str, int]:
        return {document: place for place, document in enumerate(self._documents)}

    def holds(self, quotation_id: str) -> bool:
        """Tell whether a quotation is there."""
        return quotation_id in self._quotations

    def owner_of(self, quotation_id: str) -> Cluster:
        """Return the cluster of a quotation that is there."""
        return self._owner_of(quotation_id)

    def quotes(self, document_id: str, span: Span) -> bool:
        """Tell whether a quotation is exactly there."""
        return any(each.span == span and each.document_id == document_id for each in self._quotations.values())

    def words_at(self, quotation_id: str, words: str) -> Span | None:
        """Return where words stand of which a quotation prints some, or None where they do not."""
        quotation = self._quotations[quotation_id]
        text, own = self._documents[quotation.document_id].text, quotation.span
        at = text.find(words, max(0, own.start - len(words) + 1), own.end + len(words) - 1)
        return Span(at, at + len(words)) if at >= 0 else None

    @singledispatchmethod
    def make(self, correction: Correction) -> None:
        """Make a correction. Raises KeyError when what it is about is not there."""
        raise TypeError(f"{correction!r} is no correction")

    @make.register
    def _(self, correction: DocumentDescribed) -> None:
        document = self._documents[correction.document_id]
        fields: Mapping[str, str | None] = dict(correction.fields)
        described = replace(
            document,
            outlet=fields.get("outlet", document.outlet),
            title=fields.get("title", document.title),
            url=fields.get("url", document.url),
            published_at=fields.get("published_at", document.published_at),
        )
        self._documents = {**self._documents, document.id: described}
        own = (quotation.id for quotation in self._quotations.values() if quotation.document_id == document.id)
        self._touch(own)

    @make.register
    def _(self, correction: SourceMarked) -> None:
        document = self._documents[correction.document_id]
        self._documents = {**self._documents, document.id: replace(document, is_source=correction.is_source)}
        own = (quotation.id for quotation in self._quotations.values() if quotation.document_id == document.id)
        self._touch(own)

    @make.register
    def _(self, correction: BaseChosen) -> None:
        cluster = self._owner_of(correction.quotation_ids[0])
        held = set(correction.quotation_ids)
        base = next(variant for variant in cluster.variants if not held.isdisjoint(variant.quotation_ids))
        if cluster.base_is_chosen and cluster.base_variant_id != base.id:
            self.lost.append(cluster)
        self._put(replace(cluster, base_variant_id=base.id, base_is_chosen=True))

    @make.register
    def _(self, correction: SpeakerSet) -> None:
        self._name(dict.fromkeys(correction.quotation_ids, correction.speaker))

    @make.register
    def _(self, correction: SpeakersMerged) -> None:
        names = set(correction.names) - {correction.into}
        self._attribute(
            # What the person is called says nothing of how certain it is that it was that person.
            {
                each.id: each.attribution.renamed(correction.into, _merged(each.attribution, correction.into))
                for each in self._quotations.values()
                if each.speaker in names
            }
        )

    @make.register
    def _(self, correction: KindSet) -> None:
        self._replace(
            {each: replace(self._quotations[each], kind=correction.kind) for each in correction.quotation_ids}
        )
        self._touch(correction.quotation_ids)

    @make.register
    def _(self, correction: ClustersMerged) -> None:
        self._join(self._owners(correction.quotation_ids), ())

    @make.register
    def _(self, correction: SplitOff) -> None:
        for cluster in self._owners(correction.quotation_ids):
            self._take_out(cluster, correction.quotation_ids)
        self._found(correction.quotation_ids)

    @make.register
    def _(self, correction: Moved) -> None:
        target = self._owner_of(correction.beside[0])
        moved = [identifier for identifier in correction.quotation_ids if self._owner[identifier].id != target.id]
        for cluster in self._owners(moved):
            self._take_out(cluster, moved)
        self._join([target], moved)

    @make.register
    def _(self, correction: KeptApart) -> None:
        self._apart.append(correction)
        self._touch((*correction.quotation_ids, *correction.beside))

    @make.register
    def _(self, correction: Excluded) -> None:
        for cluster in self._owners(correction.quotation_ids):
            self._take_out(cluster, correction.quotation_ids)
        self._replace({}, without=correction.quotation_ids)

    @make.register
    def _(self, correction: BordersSet) -> None:
        (identifier,) = correction.quotation_ids
        self._is_out_of_order = True
        quotation = self._quotations[identifier]
        text = correction.span.of(self._documents[quotation.document_id].text)
        inside = [inner for inner in quotation.inner if correction.span.holds(inner)]
        moved = replace(quotation, span=correction.span, text=text, inner=tuple(inside))
        self._replace({identifier: moved})
        cluster = self._owner_of(identifier)
        was_base = identifier in cluster.base.quotation_ids
        self._rebuild(cluster, cluster.quotation_ids, text if was_base else self._chosen([cluster]))

    @make.register
    def _(self, correction: QuotationAdded) -> None:
        identifier = added_id(correction)
        if identifier in self._quotations:
            raise KeyError(f"{identifier} is there already")
        self._is_out_of_order = True
        attribution = _corrected(NOBODY, correction.speaker) if correction.speaker else NOBODY
        added = Quotation(
            id=identifier,
            document_id=correction.document_id,
            span=correction.span,
            text=correction.span.of(self._documents[correction.document_id].text),
            open_mark="",
            close_mark="",
            kind=correction.kind,
            attribution=attribution,
            utterance_id=f"{identifier}u",
        )
        self._replace({identifier: added})
        self._found([identifier])

    def _replace(self, quotations: Mapping[str, Quotation], without: Iterable[str] = ()) -> None:
        """Put quotations in the place of others, and take some away."""
        # Of many corrections none is about quotations: these are copied by the first that is.
        if self._own is None:
            self._own = dict(self._quotations)
            self._quotations = self._own
        self._own.update(quotations)
        for identifier in without:
            del self._own[identifier], self._owner[identifier]

    def _name(self, speakers: Mapping[str, str | None]) -> None:
        self._attribute(
            {
                identifier: _corrected(self._quotations[identifier].attribution, speaker)
                for identifier, speaker in speakers.items()
            }
        )

    def _attribute(self, attributions: Mapping[str, Attribution]) -> None:
        self._replace(
            {each: replace(self._quotations[each], attribution=now) for each, now in attributions.items()}
        )
        for cluster in self._owners(attributions):
            self._put(replace(cluster, speaker=speaker_of(self._members(cluster.quotation_ids), self._documents)))

    def _join(self, clusters: Sequence[Cluster], more: Iterable[str]) -> None:
        """Make one cluster of several and of quotations that are in none; of their chosen bases the first stays."""
        ids = [identifier for cluster in clusters for identifier in cluster.quotation_ids]
        chosen = [cluster for cluster in clusters if cluster.base_is_chosen]
        self.lost += [cluster for cluster in chosen[1:] if cluster.base.text != chosen[0].base.text]
        for cluster in clusters:
            del self._clusters[cluster.id]
            self.touched.add(cluster.id)
        self._found([*ids, *more], self._chosen(chosen))

    def _take_out(self, cluster: Cluster, quotation_ids: Iterable[str]) -> None:
        left = [identifier for identifier in cluster.quotation_ids if identifier not in set(quotation_ids)]
        self._rebuild(cluster, left, self._chosen([cluster]))

    def _rebuild(self, cluster: Cluster, quotation_ids: Sequence[str], chosen: str | None) -> None:
        del self._clusters[cluster.id]
        self.touched.add(cluster.id)
        stays = quotation_ids and self._found(quotation_ids, chosen if cluster.base_is_chosen else None)
        if cluster.base_is_chosen and not stays:
            self.lost.append(cluster)

    def _found(self, quotation_ids: Iterable[str], chosen: str | None = None) -> bool:
        """Make a cluster of some quotations; the wording that was its base before stays it, if one prints it.

        Returns whether it stays.
        """
        cluster = cluster_of(self._members(quotation_ids), self._documents)
        self._came_or_moved.add(cluster.id)
        base = next((variant.id for variant in cluster.variants if variant.text == chosen), None)
        self._put(replace(cluster, base_variant_id=base, base_is_chosen=True) if base else cluster)
        return base is not None

    def _put(self, cluster: Cluster) -> None:
        self._clusters[cluster.id] = cluster
        self._owner.update(dict.fromkeys(cluster.quotation_ids, cluster))
        self.touched.add(cluster.id)

    def _members(self, quotation_ids: Iterable[str]) -> list[Quotation]:
        return [self._quotations[identifier] for identifier in quotation_ids]

    def _owners(self, quotation_ids: Iterable[str]) -> list[Cluster]:
        return [self._clusters[owner] for owner in dict.fromkeys(self._owner[each].id for each in quotation_ids)]

    def _owner_of(self, quotation_id: str) -> Cluster:
        return self._clusters[self._owner[quotation_id].id]

    def _touch(self, quotation_ids: Iterable[str]) -> None:
        self.touched.update(self._owner[identifier].id for identifier in quotation_ids)

    def _still_possible(self) -> Iterator[PossibleMatch]:
        """Yield the matches that were found, between what their clusters are now, but for those somebody decided.

        They depend on what the clusters are, and not on the way there.
        """
        settled = {frozenset((self._heir(each.quotation_ids), self._heir(each.beside))) for each in self._apart}
        for match in self._before.possible:
            one, other = (self._heir_of(each) for each in (match.cluster_id, match.other_id))
            pair = frozenset((one, other))
            if one and other and one != other and pair not in settled:
                settled.add(pair)
                is_same = (one, other) == (match.cluster_id, match.other_id)
                yield match if is_same else replace(match, cluster_id=one, other_id=other)

    def _heir_of(self, cluster_id: str) -> str | None:
        """Return what a cluster that was found is now, if anything."""
        found = self._before.cluster_by_id[cluster_id]
        return cluster_id if self._clusters.get(cluster_id) is found else self._heir(found.quotation_ids)

    def _heir(self, quotation_ids: Iterable[str]) -> str | None:
        """Return the cluster that the first of some quotations that is still there belongs to."""
        return next((self._owner[each].id for each in quotation_ids if each in self._quotations), None)

    @staticmethod
    def _chosen(clusters: Iterable[Cluster]) -> str | None:
        """Return the wording that was made the base of the first of these clusters that has such a one."""
        return next((cluster.base.text for cluster in clusters if cluster.base_is_chosen), None)


def added_id(correction: QuotationAdded) -> str:
    """Return the id of the quotation that a correction adds."""
    return f"{correction.document_id}:{correction.span.start}-{correction.span.end}+"


def _merged(attribution: Attribution, into: str) -> Sentence:
    return Sentence(
        "{reason} A checker said that {name} is {into}.", reason=attribution.reason, name=attribution.speaker, into=into
    )


def _corrected(attribution: Attribution, speaker: str | None) -> Attribution:
    return replace(
        attribution, speaker=speaker, reason=CORRECTED, confidence=CERTAIN, resolution=Resolution.CORRECTED
    )
