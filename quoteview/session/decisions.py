"""What a checker decides: corrections of what was found, and judgements of it."""

from collections.abc import Iterable, Mapping

from quoteview.core.cluster import Variant
from quoteview.core.correction import (
    BaseChosen,
    BordersSet,
    ClustersMerged,
    Correction,
    DocumentDescribed,
    Excluded,
    Field,
    KeptApart,
    KindSet,
    Moved,
    QuotationAdded,
    SourceMarked,
    SpeakerSet,
    SpeakersMerged,
    SplitOff,
)
from quoteview.core.errors import VerdictRefused
from quoteview.core.quotation import Kind
from quoteview.core.sentence import Sentence
from quoteview.core.text import Span
from quoteview.core.verdict import Basis, Status, Verdict
from quoteview.session import judging
from quoteview.session.anchoring import found_again
from quoteview.session.changes import Changes
from quoteview.session.correcting import Corrected, correct, place_of
from quoteview.session.draft import added_id
from quoteview.session.judging import Judging
from quoteview.session.orphans.adopting import adopt_all, without
from quoteview.session.sources import Held
from quoteview.session.work import Work


class Decisions(Work):
    """Work that can be corrected and judged; each decision is one step, which can be undone.

    What is decided while a scan runs on another thread is kept when the scan is done.
    """

    def describe(self, document_id: str, fields: Mapping[Field, str]) -> Changes:
        """Set outlet, title, address or date of a document; an empty text makes a field unknown again."""
        return self.describe_all([document_id], fields)

    def describe_all(self, document_ids: Iterable[str], fields: Mapping[Field, str]) -> Changes:
        """Set the same outlet, title, address or date of several documents, in one step."""
        known = tuple((name, text.strip() or None) for name, text in fields.items())
        described = [DocumentDescribed(identifier, known) for identifier in document_ids]
        operation = Sentence("Describe document") if len(described) == 1 else Sentence("Describe documents")
        return self._correct(operation, *described)

    def mark_sources(self, document_ids: Iterable[str], *, is_source: bool) -> Changes:
        """Make documents sources of record, or no sources any more, in one step."""
        marked = [SourceMarked(identifier, is_source) for identifier in document_ids]
        label = Sentence("Make it a source of record") if is_source else Sentence("Make it no source of record")
        return self._correct(label, *marked)

    def choose_base(self, cluster_id: str, variant_id: str) -> Changes:
        """Make a variant the base that the others of its cluster are compared with."""
        variant = self._variant(variant_id)
        if self.collection.cluster_of_variant[variant_id].id != cluster_id:
            raise ValueError(f"{variant_id} is not a variant of {cluster_id}")
        return self._correct(Sentence("Choose base"), BaseChosen(variant.quotation_ids))

    def name_speaker(self, quotation_ids: Iterable[str], speaker: str | None) -> Changes:
        """Say who said some quotations; None when nobody knows."""
        return self._correct(Sentence("Correct speaker"), SpeakerSet(tuple(quotation_ids), speaker))

    def merge_speakers(self, names: Iterable[str], into: str) -> Changes:
        """Say that several names are one person's, and which it goes by; documents that come later follow."""
        return self._correct(Sentence("Merge speakers"), SpeakersMerged(tuple(names), into))

    def merge_clusters(self, cluster_ids: Iterable[str]) -> Changes:
        """Say that several clusters are one statement."""
        members = [each for cluster in cluster_ids for each in self.collection.cluster_by_id[cluster].quotation_ids]
        return self._correct(Sentence("Merge statements"), ClustersMerged(tuple(members)))

    def split_off(self, variant_ids: Iterable[str]) -> Changes:
        """Say that some wordings are a statement of their own."""
        return self._correct(Sentence("Split off"), SplitOff(self._printing(variant_ids)))

    def move(self, variant_ids: Iterable[str], cluster_id: str) -> Changes:
        """Say that some wordings belong to another cluster."""
        beside = self.collection.cluster_by_id[cluster_id].quotation_ids
        return self._correct(Sentence("Move wording"), Moved(self._printing(variant_ids), beside))

    def keep_apart(self, cluster_id: str, other_id: str) -> Changes:
        """Say that two clusters that may be one statement are two."""
        one, other = (self.collection.cluster_by_id[each].quotation_ids for each in (cluster_id, other_id))
        return self._correct(Sentence("Keep apart"), KeptApart(one, other))

    def exclude(self, quotation_ids: Iterable[str]) -> Changes:
        """Say that these are no quotations."""
        return self._correct(Sentence("Not a quote"), Excluded(tuple(quotation_ids)))

    def set_kind(self, quotation_ids: Iterable[str], kind: Kind) -> Changes:
        """Say of what kind some quotations are."""
        return self._correct(Sentence("Set kind"), KindSet(tuple(quotation_ids), kind))

    def set_borders(self, quotation_id: str, span: Span) -> Changes:
        """Say where a quotation begins and ends in its document's text."""
        return self._correct(Sentence("Set borders"), BordersSet((quotation_id,), span))

    def add_quotation(self, document_id: str, span: Span, kind: Kind, speaker: str | None = None) -> Changes:
        """Say that words of a document are a quotation. Raises VerdictRefused when they are one already."""
        added = QuotationAdded(document_id, span, kind, speaker)
        same = (each for each in self.collection.quotations if each.document_id == document_id)
        if any(each.span == span for each in same) or added_id(added) in self.collection.quotation_by_id:
            raise VerdictRefused(Sentence("These words are a quotation already."))
        return self._correct(Sentence("Add quotation"), added)

    def set_verdict(self, target_ids: Iterable[str], verdict: Verdict | None) -> Changes:
        """Give clusters or variants a verdict, or take it away.

        This and the other judgements raise VerdictRefused when a rule forbids it, and change nothing then.
        """
        label = Sentence("Set verdict") if verdict else Sentence("Clear verdict")
        return self._judge(label, target_ids, judging.verdict_set(verdict, self.checker, self._now()))

    def set_status(self, target_ids: Iterable[str], status: Status) -> Changes:
        """Say how far the work on clusters or variants is."""
        return self._judge(Sentence("Set status"), target_ids, judging.status_set(status))

    def set_basis(self, target_ids: Iterable[str], basis: Basis | None, reference: str = "") -> Changes:
        """Say what the verdict on clusters or variants rests on, and where that is to be found."""
        return self._judge(Sentence("Set basis"), target_ids, judging.basis_set(basis, reference))

    def set_note(self, target_ids: Iterable[str], note: str) -> Changes:
        """Write the note of clusters or variants."""
        return self._judge(Sentence("Write note"), target_ids, judging.note_set(note))

    def change_tags(self, target_ids: Iterable[str], added: Iterable[str], removed: Iterable[str]) -> Changes:
        """Put tags on clusters or variants and take others from them; what else each has stays."""
        return self._judge(Sentence("Set tags"), target_ids, judging.tags_changed(tuple(added), tuple(removed)))

    def set_star(self, target_ids: Iterable[str], *, is_starred: bool) -> Changes:
        """Star clusters or variants, or take the star away."""
        label = Sentence("Star") if is_starred else Sentence("Take the star away")
        return self._judge(label, target_ids, judging.star_set(is_starred=is_starred))

    def check_again(self, target_ids: Iterable[str]) -> Changes:
        """Say as a second person that a verdict is right."""
        return self._judge(Sentence("Second check"), target_ids, judging.checked_again(self.checker, self._now()))

    def held(self, variant_id: str) -> Held | None:
        """Hold a variant against the sources of record; None without one, and for what only sources print.

        The first time it takes a while: it may be asked off the GUI thread.
        """
        return self._sources.held(self.collection, variant_id, self._policy)

    def accept_suggestion(self, variant_id: str) -> Changes:
        """Make what a source suggests of a variant its verdict, with the source as its basis.

        Raises VerdictRefused when no source suggests anything.
        """
        held = self.held(variant_id)
        if held is None:
            raise VerdictRefused(Sentence("No source of record suggests anything here."))
        accepted = judging.accepted(held.suggestion, self.checker, self._now())
        return self._judge(Sentence("Accept what the source suggests"), [variant_id], accepted)

    def accept_suggestions(self, cluster_ids: Iterable[str]) -> Changes:
        """Do the same for all variants of some clusters that have no verdict, in one step; the rest stays as it is.

        Raises VerdictRefused when no source suggests anything of any of them.
        """
        with self._lock:
            own = {each: self.collection.cluster_by_id[each] for each in cluster_ids}
            helds = {variant.id: self.held(variant.id) for each in own.values() for variant in each.variants}
            suggestions = {variant: held.suggestion for variant, held in helds.items() if held}
            judged = judging.all_accepted(self.project, suggestions, self.checker, self._now())
            if judged is self.project:
                raise VerdictRefused(Sentence("No source of record suggests anything here that is not decided."))
            label = Sentence("Accept what the source suggests")
            return self._put(Changes(label, clusters=frozenset(own), is_judgement=True), judged)

    def place_orphans(self, target_ids: Mapping[str, str]) -> Changes:
        """Have decisions that lost their words, by their ids, stand on documents, quotations, variants or clusters.

        All of them or none: raises VerdictRefused, and changes nothing, when one cannot stand there, or something else
        was decided there.
        """
        with self._lock:
            known = self.collection.document_by_id.keys() | self.collection.quotation_by_id.keys()
            targets = {each: own if own in known else self._as_now(own) for each, own in target_ids.items()}
            adopted = adopt_all(self.project, targets)
            made = set(adopted.project.corrections).difference(self.project.corrections)
            label = Sentence("Place decision") if len(targets) == 1 else Sentence("Place decisions")
            return self._put_corrected(label, adopted, made)

    def dismiss_orphans(self, orphan_ids: Iterable[str]) -> Changes:
        """Say that decisions which lost their words are settled: they wait no more. Raises VerdictRefused."""
        with self._lock:
            gone = tuple(orphan_ids)
            label = Sentence("Dismiss decision") if len(gone) == 1 else Sentence("Dismiss decisions")
            return self._put(Changes(label), without(self.project, gone))

    def _correct(self, operation: Sentence, *corrections: Correction) -> Changes:
        with self._lock:
            corrected = correct(self.project, corrections)
            return self._put_corrected(operation, corrected, corrections)

    def _put_corrected(
        self, operation: Sentence, corrected: Corrected, corrections: Iterable[Correction]
    ) -> Changes:
        described = (each.document_id for each in corrections if isinstance(each, DocumentDescribed | SourceMarked))
        changes = Changes(
            operation,
            documents=frozenset(described),
            clusters=corrected.touched,
            everything=corrected.is_regrouped,
            remarks=corrected.lost,
        )
        return self._put(changes, corrected.project)

    def _judge(self, operation: Sentence, target_ids: Iterable[str], change: Judging) -> Changes:
        with self._lock:
            targets = tuple(dict.fromkeys(map(self._as_now, target_ids)))
            judged = judging.judge(self.project, targets, change)
            clusters = frozenset(self.collection.cluster_of_target(target).id for target in targets)
            return self._put(Changes(operation, clusters=clusters, is_judgement=True), judged)

    def _as_now(self, target: str) -> str:
        """Return what holds the words of a target now: whoever judges may still look at what stood here before a scan.

        Raises VerdictRefused when these words are gone, KeyError when there never was such a target.
        """
        if self.collection.has_target(target):
            return target
        before = next(
            (each.collection for each in self._journal.seen() if each.collection.has_target(target)), None
        )
        if before is None:
            raise KeyError(target)
        place = place_of(before, target, self.collection, found_again(before, self.collection))
        if place is None:
            raise VerdictRefused(Sentence("What you judged is gone: no document prints these words any more."))
        return place[0]

    def _variant(self, variant_id: str) -> Variant:
        if variant_id not in self.collection.cluster_of_variant:
            raise ValueError(f"{variant_id} is not a variant")
        variants = self.collection.cluster_of_variant[variant_id].variants
        return next(variant for variant in variants if variant.id == variant_id)

    def _printing(self, variant_ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(each for variant in map(self._variant, variant_ids) for each in variant.quotation_ids)
