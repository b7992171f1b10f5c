"""What the forms for people tell beside the wordings: signals, and what sources of record say."""

from dataclasses import replace

from quoteview.core.cluster import Variant
from quoteview.export.excerpt import Answer, Excerpt
from quoteview.session.signalling import Signalling, shown
from quoteview.session.sources import Sources


def with_evidence(excerpt: Excerpt, signalling: Signalling, sources: Sources) -> Excerpt:
    """Return an excerpt that knows its signals and asks its sources.

    It takes as long as finding signals does, unless these were found before.
    """
    collection, policy = excerpt.collection, excerpt.policy

    def answering(variant: Variant) -> Answer | None:
        held = sources.held(collection, variant.id, policy)
        return Answer(held.source, held.finding) if held else None

    excerpt = replace(excerpt, signals=shown(signalling.find(collection), policy))
    return replace(excerpt, answering=answering) if collection.sources else excerpt
