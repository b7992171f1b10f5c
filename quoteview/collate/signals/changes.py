"""What makes a statement another one between its wordings: a number, a name, a negation or a modal."""

from collections.abc import Iterator

from quoteview.collate.signals.material import Material
from quoteview.collate.signals.wording import shortened
from quoteview.core.cluster import Cluster, Variant
from quoteview.core.difference import Code, Difference, Severity
from quoteview.core.quotation import Quotation
from quoteview.core.sentence import Sentence
from quoteview.core.signal import Place, Signal, SignalKind

_KINDS = {
    Code.POLARITY_MODALITY: SignalKind.POLARITY_MODALITY,
    Code.NUMBER_UNIT: SignalKind.NUMBER_UNIT,
    Code.NAMED_ENTITY: SignalKind.NAMED_ENTITY,
}


def find_changes(material: Material) -> Iterator[Signal]:
    """Yield where a wording has another number, name, negation or modal than the base of its cluster."""
    for cluster in material.clusters:
        if len(cluster.variants) > 1:
            for variant in cluster.variants:
                yield from _of_variant(material, cluster, variant)


def _of_variant(material: Material, cluster: Cluster, variant: Variant) -> Iterator[Signal]:
    comparison = material.comparing(cluster, variant)
    for difference in comparison.differences:
        if difference.code in _KINDS and difference.severity is Severity.CRITICAL:
            for quotation in material.printing(variant)[:1]:
                base = _of_base(material, cluster, variant, difference)
                yield _signal(material, cluster, quotation, difference, base)


def _of_base(material: Material, cluster: Cluster, variant: Variant, difference: Difference) -> Quotation | None:
    """Return a quotation that prints what the base has there."""
    for other in sorted(cluster.variants, key=lambda each: each.text):
        comparison = material.comparing(cluster, other)
        is_same = not any(each.base.overlaps(difference.base) or each.base == difference.base
                          for each in comparison.differences)  # fmt: skip
        if other.id != variant.id and comparison.stretch.holds(difference.base) and is_same:
            return next(iter(material.printing(other)), None)
    return None


def _signal(
    material: Material, cluster: Cluster, quotation: Quotation, difference: Difference, base: Quotation | None
) -> Signal:
    collection = material.collection
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
    return Signal(_KINDS[difference.code], difference.severity, cluster.id, tuple(places), evidence)
