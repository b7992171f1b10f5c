"""What the forms for people tell beside the wordings: signals, and what sources of record say."""

from dataclasses import replace

from quoteview.core.cluster import Variant
from quoteview.core.errors import ExportCancelled, SignalsCancelled
from quoteview.export.excerpt import Answer, Excerpt
from quoteview.session.exporting import Wanted
from quoteview.session.progress import Progress
from quoteview.session.signalling import Signalling, shown
from quoteview.session.sources import Sources


def with_evidence(
    excerpt: Excerpt, wanted: Wanted, signalling: Signalling, sources: Sources, progress: Progress | None = None
) -> Excerpt:
    """Return an excerpt that knows its signals and asks its sources, as far as the form that is wanted tells of them.

    It takes as long as finding the signals of its clusters does, unless these were found before. Raises
    ExportCancelled.
    """
    collection, policy = excerpt.collection, excerpt.policy

    def answering(variant: Variant) -> Answer | None:
        held = sources.held(collection, variant.id, policy)
        return Answer(held.source, held.finding) if held else None

    try:
        if wanted.tells_witnesses:
            excerpt = replace(excerpt, witnesses=signalling.witnesses(collection, progress))
        if wanted.tells_signals:
            found = signalling.find_of(collection, excerpt.clusters, progress)
            excerpt = replace(excerpt, signals=shown(found, policy))
    except SignalsCancelled as error:
        raise ExportCancelled from error
    return replace(excerpt, answering=answering) if wanted.tells_sources and collection.sources else excerpt
