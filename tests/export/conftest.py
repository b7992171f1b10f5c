"""A collection made by hand: two outlets that print one statement in two ways, and what differs."""

import pytest

from quoteview.core.cluster import Cluster, Evidence, Part, Variant
from quoteview.core.collection import Collection
from quoteview.core.difference import Code, Comparison, Difference, MatchTier, Severity
from quoteview.core.document import Document
from quoteview.core.quotation import Attribution, Kind, Quotation, Resolution
from quoteview.core.text import Span

MORNING = "The mayor spoke.\n\n“We will not sell the pier,” Ada Quill said. 😀"
EVENING = 'Mayor Ada Quill said: "-We will sell the pier".'


def document(name, text, outlet):
    return Document(f"d{name}", f"in/{name}.txt", text, "a" * 64, "b" * 64, "plain 1", "utf-8", outlet=outlet)


def quotation(name, text, words, marks, speaker, cue):
    start = text.index(words)
    attribution = Attribution(
        "Ada Quill", Span(text.index(speaker), text.index(speaker) + len(speaker)),
        Span(text.index(cue), text.index(cue) + len(cue)), Resolution.NAME, 0.95, "Ada Quill is the subject of said.",
    )  # fmt: skip
    span = Span(start, start + len(words))
    return Quotation(f"q{name}", f"d{name}", span, words, *marks, Kind.STATEMENT, attribution, f"u{name}")


@pytest.fixture
def collection():
    evidence = Evidence(30.5, ((Span(0, 5), Span(0, 5)),), "The same words.")
    variants = (
        Variant("v1", "We will not sell the pier,", ("qmorning",), evidence),
        Variant("v2", "-We will sell the pier", ("qevening",), evidence),
    )
    part = Part(Span(0, 26), "We will not sell the pier,", ("qmorning", "qevening"))
    return Collection(
        (document("morning", MORNING, "The Morning"), document("evening", EVENING, None)),
        (
            quotation("morning", MORNING, "We will not sell the pier,", "“”", "Ada Quill", "said"),
            quotation("evening", EVENING, "-We will sell the pier", '""', "Ada Quill", "said"),
        ),
        (Cluster("c1", variants, "v1", "We will not sell the pier,", (part,), "Ada Quill"),),
    )


@pytest.fixture
def comparing():
    same = Comparison(
        "We will not sell the pier,", "We will not sell the pier,", MatchTier.EXACT, Span(0, 26), ()
    )
    differs = Comparison(
        "We will not sell the pier,", "-We will sell the pier", MatchTier.WORDS_DIFFER, Span(0, 26),
        (
            Difference(Code.EDGE_PUNCT, Severity.COSMETIC, Span(0, 0), Span(0, 1), "", "-"),
            Difference(Code.POLARITY_MODALITY, Severity.CRITICAL, Span(7, 11), Span(8, 8), " not", ""),
            Difference(Code.EDGE_PUNCT, Severity.COSMETIC, Span(25, 26), Span(22, 22), ",", ""),
        ),
    )  # fmt: skip
    return lambda cluster, variant: same if variant.id == "v1" else differs
