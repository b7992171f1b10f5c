"""What the forms for people tell beside the wordings: signals, and what sources of record say."""

from dataclasses import replace

from quoteview.core.cluster import Variant
from quoteview.export.excerpt import Answer, Excerpt
from quoteview.session.exporting import Wanted
from quoteview.session.signalling import Signalling, shown
from quoteview.session.sources import Sources


def with_evidence(excerpt: Excerpt, wanted: Wanted, signalling: Signalling, sources: Sources) -> Excerpt:
    """Return an excerpt that knows its signals and asks its sources, as far as the form that is wanted tells of them.

    It takes as long as finding signals does, unless these were found before.
    """
    collection, policy = excerpt.collection, excerpt.policy

    def answering(variant: Variant) -> Answer | None:
        held = sources.held(collection, variant.id, policy)
        return Answer(held.source, held.finding) if held else None

    if wanted.tells_signals:
        excerpt = replace(excerpt, signals=shown(signalling.find(collection), policy))
    return replace(excerpt, answering=answering) if wanted.tells_sources and collection.sources else excerpt
