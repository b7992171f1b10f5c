"""What makes a statement another one between its wordings: a number, a name, a negation or a modal.

Two wordings that have little else in common are hardly one statement with a word changed: comparing tells that they
differ, and it is no signal of its own. Measured on news, of the changes in wordings that share less than two fifths
none was one; in those that share less than three fifths, or are by different persons or of different days, it is a
question.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from quoteview.collate.signals.material import Material
from quoteview.collate.signals.speakers import is_somebody, may_be_one
from quoteview.collate.signals.wording import shortened
from quoteview.core.cluster import Cluster, Variant
from quoteview.core.difference import Code, Comparison, Difference, Severity
from quoteview.core.quotation import Quotation
from quoteview.core.sentence import Sentence
from quoteview.core.signal import Place, Signal, SignalKind

_KINDS = {
    Code.POLARITY_MODALITY: SignalKind.POLARITY_MODALITY,
    Code.NUMBER_UNIT: SignalKind.NUMBER_UNIT,
    Code.NAMED_ENTITY: SignalKind.NAMED_ENTITY,
}


_FEWEST_SAME = 4
"""So many words besides the change must two wordings have in common."""
_MAYBE, _SURE = 0.4, 0.6
"""The share of the longer wording that both have in common, from which a change may be one and from which it is."""


def find_changes(material: Material) -> Iterator[Signal]:
    """Yield where a wording has another number, name, negation or modal than the base of its cluster."""
    for cluster in material.clusters:
        if len(cluster.variants) > 1:
            for variant in cluster.variants:
                yield from _of_variant(material, cluster, variant)


def _of_variant(material: Material, cluster: Cluster, variant: Variant) -> Iterator[Signal]:
    comparison = material.comparing(cluster, variant)
    changed = [each for each in comparison.differences if each.code in _KINDS and each.severity is Severity.CRITICAL]
    share = _share(material, comparison) if changed else 0.0
    for difference in changed if share >= _MAYBE else ():
        for quotation in material.printing(variant)[:1]:
            base = _of_base(material, cluster, variant, difference)
            is_sure = share >= _SURE and (base is None or _is_one_occasion(material, quotation, base))
            yield _signal(material, cluster, quotation, _Change(difference, base, is_sure))


def _share(material: Material, comparison: Comparison) -> float:
    """Return the share of the longer wording that both print, none where that is only a few words."""
    inside = [each for each in comparison.differences if each.severity >= Severity.SUBSTANTIVE
              and comparison.stretch.holds(each.base)]  # fmt: skip
    n_base, n_variant = (
        len(material.keys(text)) for text in (comparison.stretch.of(comparison.base), comparison.variant)
    )
    n_lost, n_gained = (
        sum(len(material.keys(text)) for text in texts)
        for texts in ((each.base_text for each in inside), (each.variant_text for each in inside))
    )
    n_same = min(n_base - n_lost, n_variant - n_gained)
    return n_same / max(n_base, n_variant) if n_same >= _FEWEST_SAME else 0.0


def _is_one_occasion(material: Material, one: Quotation, other: Quotation) -> bool:
    """Tell whether nothing speaks against it that two quotations are of one person, and of one day."""
    is_known = is_somebody(one) and is_somebody(other)
    is_one = not is_known or may_be_one(one.speaker or "", other.speaker or "")
    return is_one and material.are_near(one.document_id, other.document_id)


@dataclass(frozen=True, slots=True)
class _Change:
    """A difference, a quotation that prints what the base has there, and whether it is of the same statement."""

    difference: Difference
    base: Quotation | None
    is_sure: bool


def _of_base(material: Material, cluster: Cluster, variant: Variant, difference: Difference) -> Quotation | None:
    """Return a quotation that prints what the base has there."""
    for other in sorted(cluster.variants, key=lambda each: each.text):
        comparison = material.comparing(cluster, other)
        is_same = not any(each.base.overlaps(difference.base) or each.base == difference.base
                          for each in comparison.differences)  # fmt: skip
        if other.id != variant.id and comparison.stretch.holds(difference.base) and is_same:
            return next(iter(material.printing(other)), None)
    return None


def _signal(material: Material, cluster: Cluster, quotation: Quotation, change: _Change) -> Signal:
    collection, difference, base = material.collection, change.difference, change.base
    outlet = collection.document_by_id[quotation.document_id].outlet_shown
    other = collection.document_by_id[base.document_id].outlet_shown if base else ""
    removed, added = shortened(difference.base_text), shortened(difference.variant_text)
    values = {"outlet": outlet, "other": other, "removed": removed, "added": added}
    if not other or other == outlet:
        evidence = Sentence("{outlet} has “{added}” where the base has “{removed}”.", **values)
    elif not removed:
        evidence = Sentence("{outlet} has “{added}”; {other} does not.", **values)
    elif not added:
        evidence = Sentence("{other} has “{removed}”; {outlet} does not.", **values)
    else:
        evidence = Sentence("{outlet} has “{added}” where {other} has “{removed}”.", **values)
    # What is only missing has no place of its own: the whole quotation is where to look.
    span = difference.variant.shifted(quotation.span.start) if len(difference.variant) else quotation.span
    places = [Place(quotation.document_id, span, quotation.id)]
    if base:
        places.append(Place(base.document_id, base.span, base.id))
    severity = difference.severity if change.is_sure else Severity.EDITORIAL
    return Signal(
        _KINDS[difference.code], severity, cluster.id, tuple(places), evidence, is_question=not change.is_sure
    )
