"""What is open, what was done to it, and the way back."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from threading import RLock

from quoteview.core.cluster import Cluster, Variant
from quoteview.core.collection import Collection
from quoteview.core.difference import Comparison, Severity
from quoteview.core.policy import DEFAULT, Policy
from quoteview.core.project import Project
from quoteview.core.rating import Rating
from quoteview.core.reporting import Reporting, unreported
from quoteview.core.sentence import Sentence
from quoteview.core.verdict import Judgement
from quoteview.session import comparing
from quoteview.session.changes import Changes
from quoteview.session.journal import Journal, Step
from quoteview.session.ratings import Ratings
from quoteview.session.sources import Sources


class Work:
    """A project, the operations that made it what it is, and what it shows under a policy.

    Each operation makes a new Project and puts it in place in one step when it is done, so a failed
    or cancelled one leaves everything as it was, and undoing is going back to the value before.
    """

    def __init__(self, checker: str, now: Callable[[], str]) -> None:
        self.checker = checker
        """Whose decisions these are."""
        self._now = now
        self._journal = Journal()
        self._policy = DEFAULT
        self._compare = comparing.under(DEFAULT)
        self._ratings = Ratings()
        self._sources = Sources()
        self._lock = RLock()

    @property
    def project(self) -> Project:
        """What is open now, with what was decided of it."""
        return self._journal.project()

    @property
    def collection(self) -> Collection:
        """What is open now."""
        return self.project.collection

    @property
    def steps(self) -> Sequence[Step]:
        """The operations since the project was opened, the earliest first; those behind `n_done` are undone."""
        return self._journal.steps

    @property
    def n_done(self) -> int:
        """How many of the steps are done."""
        return self._journal.n_done

    @property
    def undo_label(self) -> str | None:
        """The operation that undo would take back."""
        return self._journal.last_done.label if self._journal.last_done else None

    @property
    def redo_label(self) -> str | None:
        """The operation that redo would do again."""
        return self._journal.first_undone.label if self._journal.first_undone else None

    def undo(self) -> Changes | None:
        """Take the last operation back; None when there is none."""
        with self._lock:
            step = self._journal.last_done
            return self._go_to(step, step.state - 1, "Undo") if step else None

    def redo(self) -> Changes | None:
        """Do the operation that was last taken back again; None when there is none."""
        with self._lock:
            step = self._journal.first_undone
            return self._go_to(step, step.state, "Redo") if step else None

    @property
    def policy(self) -> Policy:
        """What differences are rated by."""
        return self._policy

    def set_policy(self, policy: Policy) -> Changes:
        """Rate every difference by another policy: a setting, and no step that could be undone."""
        self._policy = policy
        self._compare = comparing.under(policy)
        return Changes(Sentence("Set policy"), everything=True)

    def comparison(self, cluster: Cluster, variant: Variant) -> Comparison:
        """Return how a variant differs from its cluster's base."""
        return self._compare(cluster, variant)

    def rating(self, cluster: Cluster, variant: Variant) -> Rating:
        """Return what kinds of differences there are between a variant and its cluster's base: see `comparison`.

        What was compared when the project was last open is not compared again.
        """
        if comparing.is_another_part(cluster, variant):
            return Rating.of(self.comparison(cluster, variant))
        return self._ratings.rating(cluster.base_text, variant.text, self._policy)

    def severity(self, cluster: Cluster) -> Severity:
        """Return the severity of the worst difference in a cluster."""
        return max(self.rating(cluster, variant).severity for variant in cluster.variants)

    def judgement(self, target_id: str) -> Judgement:
        """Return what was decided of a cluster or a variant."""
        return self.project.judgement(target_id)

    def _put(self, changes: Changes, project: Project, report: Reporting = unreported) -> Changes:
        self._journal.add(changes, self._now(), self.checker, project, report)
        return changes

    def _go_to(self, step: Step, state: int, verb: str) -> Changes:
        operation = f"{verb}: {step.label}"
        self._journal.go_to(state, operation, self._now(), self.checker)
        return replace(step.changes, operation=operation, remarks=())
