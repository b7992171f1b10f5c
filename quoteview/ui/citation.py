"""A quotation with its citation, for the clipboard."""

from quoteview.core.document import Document
from quoteview.core.quotation import Quotation
from quoteview.ui.models.cluster_rows import speaker_shown
from quoteview.ui.translation import tr


def citation(quotation: Quotation, document: Document) -> str:
    """Return a quotation as printed, who said it, and where it stands: outlet, title, time, address, characters."""
    printed = f"{quotation.open_mark}{quotation.text}{quotation.close_mark}"
    who = speaker_shown(quotation.speaker, quotation.attribution.confidence)
    where = (document.outlet_shown, document.title, document.published_at, document.url)
    place = tr("characters {start}–{end}").format(start=quotation.span.start, end=quotation.span.end)
    return f"{printed} — {', '.join((who, *filter(None, where), place))}"
