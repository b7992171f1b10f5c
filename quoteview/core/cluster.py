"""The variant wordings of one original statement, and the statement they make together."""

from dataclasses import dataclass

from quoteview.core.text import Span

_NEARLY_ALL = 0.7
"""The share of a wording's characters."""
_MORE_THAN_A_WORD = 8
"""Code points of a run of words."""


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

    @property
    def places(self) -> tuple[Span, ...]:
        """Where it stands in the assembled statement: nowhere, unless nearly all of it does.

        A small word that is found by itself, far from the others, is there by chance.
        """
        if sum(len(own) for own, _ in self.evidence.aligned) < _NEARLY_ALL * len(self.text):
            return ()
        return tuple(there for _, there in self.evidence.aligned if len(there) >= _MORE_THAN_A_WORD)


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

    def is_another_part(self, variant: Variant) -> bool:
        """Tell whether a variant prints another part of the statement than the base that the checker chose.

        Then nothing in it answers to that base, and nothing in it was changed: one outlet cut the statement in two.
        """
        if not self.base_is_chosen or self.base.text == variant.text:
            return False
        mine, yours = self.base.places, variant.places
        return bool(mine and yours) and not any(place.overlaps(there) for place in mine for there in yours)

    def is_behind_base(self, variant: Variant) -> bool:
        """Tell whether a variant that is another part of the statement stands behind the base there."""
        return self.base.places[0] < variant.places[0]

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
