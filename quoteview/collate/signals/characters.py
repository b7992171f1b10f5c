"""Letters that look like others and characters that cannot be seen, inside what is quoted, by their names."""

import unicodedata
from collections.abc import Iterator

from quoteview.collate.signals.material import Material
from quoteview.core.cluster import Cluster
from quoteview.core.difference import Severity
from quoteview.core.quotation import Quotation
from quoteview.core.sentence import Sentence
from quoteview.core.signal import Place, Signal, SignalKind
from quoteview.core.text import Span
from quoteview.core.unusual import Unusual, unusual_in

_HARMLESS = "\u00ad\ufe0e\ufe0f\u200d"
"""Soft hyphens and what joins pictures: typesetting, and nothing one could hide behind."""
_SPACES = {"Zs", "Zl", "Zp", "Cc"}


def find_characters(material: Material) -> Iterator[Signal]:
    """Yield the wordings that hold a letter of another script, a direction mark, or a character without width."""
    for cluster in material.clusters:
        for variant in cluster.variants:
            if not variant.text.isascii():
                found = [each for each in unusual_in(variant.text) if _counts(each, variant.text)]
                if found:
                    for quotation in material.printing(variant)[:1]:
                        yield _signal(material, cluster, quotation, found)


def _counts(unusual: Unusual, text: str) -> bool:
    if unusual.looks_like_another:
        return True
    character = unusual.character
    is_space = unicodedata.category(character) in _SPACES
    # In other scripts than these, marks without width are how words are spelled and directions are set.
    return not is_space and character not in _HARMLESS and all(_is_european(each) for each in text if each.isalpha())


def _is_european(letter: str) -> bool:
    return letter < "\u0590"


def _signal(material: Material, cluster: Cluster, quotation: Quotation, found: list[Unusual]) -> Signal:
    outlet = material.collection.document_by_id[quotation.document_id].outlet_shown
    alike = [each for each in found if each.looks_like_another]
    names = ", ".join(each.name for each in alike or found)
    evidence = (
        Sentence("{outlet} prints letters that look like others: {names}.", outlet=outlet, names=names)
        if alike
        else Sentence("{outlet} prints characters that cannot be seen: {names}.", outlet=outlet, names=names)
    )
    at = quotation.span.start + quotation.text.index((alike or found)[0].character)
    place = Place(quotation.document_id, Span(at, at + 1), quotation.id)
    severity = Severity.CRITICAL if alike else Severity.EDITORIAL
    return Signal(SignalKind.UNSEEN_CHARACTERS, severity, cluster.id, (place,), evidence)
