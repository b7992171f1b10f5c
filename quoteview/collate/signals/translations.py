"""Two renderings of what was said in another language, where a document says that it translates."""

from collections.abc import Iterator

from quoteview.collate.lexicons import listed
from quoteview.collate.signals.material import Material
from quoteview.collate.signals.wording import quoted
from quoteview.core.cluster import Cluster
from quoteview.core.difference import Severity
from quoteview.core.quotation import Quotation
from quoteview.core.sentence import Sentence
from quoteview.core.signal import Place, Signal, SignalKind

_NEAR = 12
"""Words before and behind a quotation among which a document says that it translates."""


def find_translations(material: Material) -> Iterator[Signal]:
    """Yield where the words of a cluster differ and a document says right there that it translates: a question."""
    for cluster in material.clusters:
        if len(cluster.variants) < 2 or not material.is_statement(cluster):
            continue
        for variant in cluster.variants:
            if material.comparing(cluster, variant).max_severity < Severity.SUBSTANTIVE:
                continue
            for quotation in material.printing(variant):
                signal = _signal(material, cluster, quotation)
                if signal:
                    yield signal
                    break


def _signal(material: Material, cluster: Cluster, quotation: Quotation) -> Signal | None:
    documents = material.collection.document_by_id
    document = documents[quotation.document_id]
    narration = material.narration(document)
    first, last = narration.around(quotation.span)
    near = (*narration.words[max(0, first - _NEAR) : first], *narration.words[last : last + _NEAR])
    telling = next((word for word in near if not word.is_quoted and word.key in listed("translating")), None)
    other = next((each for each in material.printing(cluster)
                  if each.document_id != document.id and each.text != quotation.text), None)  # fmt: skip
    if telling is None or other is None:
        return None
    there = documents[other.document_id]
    evidence = Sentence(
        "{outlet} says that it translates (“{word}”), and {other} has other words: “{words}”. Two renderings?",
        outlet=document.outlet_shown, word=telling.of(document.text), other=there.outlet_shown,
        words=quoted(there, other.span),
    )  # fmt: skip
    places = (Place(document.id, quotation.span, quotation.id), Place(there.id, other.span, other.id))
    return Signal(SignalKind.TRANSLATION, Severity.EDITORIAL, cluster.id, places, evidence, is_question=True)
