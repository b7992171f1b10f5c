"""What a scan has read and found so far, told on its way: before speakers are told apart and anything is grouped."""

from collections.abc import Callable, Container, Sequence

from quoteview.core.document import Document
from quoteview.core.quotation import Quotation

Gathering = Callable[[Sequence[Document], Sequence[Quotation]], None]
"""Hears of documents that were read and of quotations that were found, from the working thread.

A quotation's document comes with it or before it, and both come in the order in which they will be listed. All but
the speakers are what they will be when the scan has ended.
"""


def unheard(_documents: Sequence[Document], _quotations: Sequence[Quotation]) -> None:
    """Hear of nothing: whoever scans waits for the end."""


def but_for(known: Container[str], gather: Gathering) -> Gathering:
    """Return what hears of no document that is `known` by its id, and of none of its quotations."""

    def gather_others(documents: Sequence[Document], quotations: Sequence[Quotation]) -> None:
        others = [document for document in documents if document.id not in known]
        of_others = [quotation for quotation in quotations if quotation.document_id not in known]
        if others or of_others:
            gather(others, of_others)

    return gather_others
