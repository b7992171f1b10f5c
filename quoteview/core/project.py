"""A piece of work: what was read and found, and what a person decided of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from quoteview.core.cluster import Cluster
from quoteview.core.collection import Collection
from quoteview.core.correction import Correction
from quoteview.core.errors import VerdictRefused
from quoteview.core.judgements import Judgements
from quoteview.core.orphan import Orphan
from quoteview.core.sentence import Sentence
from quoteview.core.verdict import ClusterVerdict, Judgement, Status

REFERENCE_MISSING = Sentence("A statement is done only with a reference wording: choose one first.")

PROJECT_SUFFIX = ".quoteview"
"""What the names of project files end with."""


@dataclass(frozen=True, slots=True)
class Project:
    """What a scan found, the corrections of it in the order they were made, and the judgements.

    `collection` is what was `found` with the corrections made; `judgements` are by the ids of its
    clusters and variants, and what nobody judged has no entry.
    """

    collection: Collection = field(default_factory=Collection)
    found: Collection = field(default_factory=Collection)
    corrections: tuple[Correction, ...] = ()
    judgements: Judgements = field(default_factory=Judgements)
    sources: tuple[str, ...] = ()
    """The paths that were opened or added: what a new scan reads."""
    orphans: tuple[Orphan, ...] = ()
    """Decisions whose words are gone, in the order in which they lost them; each waits for a person."""

    def orphan(self, orphan_id: str) -> Orphan | None:
        """Return the orphan with an id, if it waits still."""
        return next((each for each in self.orphans if each.id == orphan_id), None)

    def judgement(self, target_id: str) -> Judgement:
        """Return what was decided of a cluster or a variant."""
        return self.judgements.judgement(target_id)

    @property
    def verified(self) -> tuple[Cluster, ...]:
        """The clusters that are done and confirmed."""
        judgements = ((cluster, self.judgement(cluster.id)) for cluster in self.collection.clusters)
        return tuple(
            cluster
            for cluster, judgement in judgements
            if judgement.status is Status.DONE and judgement.verdict is ClusterVerdict.CONFIRMED
        )

    def judged(self, judgements: Mapping[str, Judgement]) -> "Project":
        """Return the project with other judgements of some targets.

        Raises VerdictRefused when a cluster would be done without a reference wording, KeyError when a
        target is neither a cluster nor a variant, and ValueError for the verdict of the other of these.
        """
        for target_id, judgement in judgements.items():
            cluster = self.collection.cluster_of_target(target_id)
            is_cluster = target_id == cluster.id
            if judgement.verdict and isinstance(judgement.verdict, ClusterVerdict) != is_cluster:
                raise ValueError(f"{judgement.verdict} is no verdict of a {'cluster' if is_cluster else 'variant'}")
            if judgement.status is Status.DONE and is_cluster and not cluster.base_is_chosen:
                raise VerdictRefused(REFERENCE_MISSING)
        return replace(self, judgements=self.judgements.with_others(judgements))
