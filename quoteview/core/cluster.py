"""The variant wordings of one original statement, and the statement they make together."""

from dataclasses import dataclass

from quoteview.core.text import Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a variant belongs to its cluster: how its words lie against the assembled statement.

    `aligned` pairs a span of the variant's text with the span of the assembled statement that holds
    the same words. `score` is how improbable that agreement is by chance, in nats (natural
    logarithm). `reason` is the sentence a checker reads.
    """

    score: float
    aligned: tuple[tuple[Span, Span], ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Variant:
    """One distinct wording inside a cluster, with every quotation that prints it, in document order."""

    id: str
    text: str
    quotation_ids: tuple[str, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence-sized piece of the assembled statement.

    `span` is its place in the assembled statement; `quotation_ids` are the quotations that print it
    or some of it.
    """

    span: Span
    text: str
    quotation_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cluster:
    """All the variants of one statement.

    `assembled` is the fullest wording that the overlapping variants make together; where one
    variant holds everything it is that variant's text, letter for letter. `base_variant_id` names
    the best supported, longest variant, or the one the checker chose (`base_is_chosen`). `speaker` is
    who the quotations say it is by, when they agree or all but a minority do.
    """

    id: str
    variants: tuple[Variant, ...]
    base_variant_id: str
    assembled: str
    parts: tuple[Part, ...]
    speaker: str | None
    base_is_chosen: bool = False

    @property
    def base_text(self) -> str:
        """The wording that the variants are compared with.

        That is the assembled statement, which holds what any of them prints, until the checker
        chooses one of them.
        """
        return self.base.text if self.base_is_chosen else self.assembled

    @property
    def base(self) -> Variant:
        """The variant that stands for the cluster."""
        return next(variant for variant in self.variants if variant.id == self.base_variant_id)

    @property
    def target_ids(self) -> tuple[str, ...]:
        """What can be judged of it: the cluster itself, and its variants."""
        return (self.id, *(variant.id for variant in self.variants))

    @property
    def quotation_ids(self) -> tuple[str, ...]:
        """Every quotation of the cluster, by variant."""
        return tuple(identifier for variant in self.variants for identifier in variant.quotation_ids)


@dataclass(frozen=True, slots=True)
class PossibleMatch:
    """Two clusters that may be one statement, but for which the evidence is too thin to merge them."""

    cluster_id: str
    other_id: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Clustering:
    """Every quotation in exactly one cluster, and the matches left for a person to decide."""

    clusters: tuple[Cluster, ...]
    possible: tuple[PossibleMatch, ...]
