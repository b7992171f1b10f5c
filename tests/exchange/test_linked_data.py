"""JSON-LD: PyLD reads it by the contexts that it names."""

import json
from pathlib import Path

import pytest
from pyld import jsonld

from quoteview.core.verdict import Status, VariantVerdict
from quoteview.session.exporting import Format

CONTEXTS = {
    "http://www.w3.org/ns/anno.jsonld": "anno.jsonld",
    "https://schema.org": "schema.jsonld",
}
OA, SCHEMA = "http://www.w3.org/ns/oa#", "http://schema.org/"


def load(url, _options):
    text = (Path(__file__).parent / "contexts" / CONTEXTS[url]).read_text("utf-8")
    return {"contextUrl": None, "documentUrl": url, "document": json.loads(text), "contentType": "application/ld+json"}


def expanded(data):
    """Expand JSON-LD; a term that its context does not know fails."""
    dropped = []
    options = {"documentLoader": load, "base": None, "on_property_dropped": dropped.append}
    made = jsonld.expand(json.loads(data), options)
    assert dropped == []
    return made


def keys_of(node):
    if isinstance(node, dict):
        yield from (key for key in node if not key.startswith("@"))
        for each in node.values():
            yield from keys_of(each)
    elif isinstance(node, list):
        for each in node:
            yield from keys_of(each)


def known_terms(name):
    return json.loads((Path(__file__).parent / "contexts" / name).read_text("utf-8"))["@context"].keys()


@pytest.fixture
def annotations(taken):
    (collection,) = expanded(taken(Format.ANNOTATIONS))
    (page,) = collection["http://www.w3.org/ns/activitystreams#first"]
    (items,) = page["http://www.w3.org/ns/activitystreams#items"]
    return items["@list"]


def selector(annotation, kind):
    (target,) = annotation[OA + "hasTarget"]
    return next(each for each in target[OA + "hasSelector"] if each["@type"] == [OA + kind])


def values(node, name):
    return [each.get("@value", each.get("@id")) for each in node.get(name, ())]


@pytest.mark.parametrize(
    ("form", "context"), [(Format.ANNOTATIONS, "anno.jsonld"), (Format.SCHEMA_ORG, "schema.jsonld")]
)
def test_no_term_is_unknown_to_the_context(taken, form, context):
    assert set(keys_of(json.loads(taken(form)))) <= known_terms(context)


def test_there_is_an_annotation_for_each_quotation(session, annotations):
    assert len(annotations) == len(session.collection.quotations)
    assert len({each["@id"] for each in annotations}) == len(annotations)


def test_quote_and_position_lead_to_the_same_words(session, annotations):
    texts = [document.text for document in session.collection.documents]
    for each in annotations:
        quote, position = selector(each, "TextQuoteSelector"), selector(each, "TextPositionSelector")
        ((start,), (end,)) = (values(position, OA + name) for name in ("start", "end"))
        (exact,), prefix, suffix = (values(quote, OA + name) for name in ("exact", "prefix", "suffix"))
        assert any(
            text[start:end] == exact and text[:start].endswith(prefix[0]) and text[end:].startswith(suffix[0])
            for text in texts
        )


def test_positions_count_code_points_and_not_code_units(session, annotations):
    harbour = session.collection.documents[0].text
    words = "It belongs to the town."
    assert "😀" in harbour[: harbour.index(words)]
    (found,) = (each for each in annotations if values(selector(each, "TextQuoteSelector"), OA + "exact") == [words])
    assert values(selector(found, "TextPositionSelector"), OA + "start") == [harbour.index(words)]


def test_an_annotation_tells_of_the_address_or_else_of_the_bytes(annotations):
    sources = {each[OA + "hasTarget"][0][OA + "hasSource"][0]["@id"] for each in annotations}
    assert "https://www.harbourpost.example/pier?a=1&b=2" in sources
    assert sum(source.startswith("ni:///sha-256;") for source in sources) == 2


def nodes(data, kind):
    (*graph,) = expanded(data)
    graph = graph[0].get("@graph", graph)
    return [node for node in graph if node.get("@type") == [SCHEMA + kind]]


def test_each_quotation_is_a_quotation_of_schema_org(session, taken):
    texts = [values(node, SCHEMA + "text")[0] for node in nodes(taken(Format.SCHEMA_ORG), "Quotation")]
    assert sorted(texts) == sorted(each.text for each in session.collection.quotations)


def test_only_what_was_judged_is_reviewed(session, taken):
    (review,) = nodes(taken(Format.SCHEMA_ORG), "ClaimReview")
    (rating,) = review[SCHEMA + "reviewRating"]
    assert values(rating, SCHEMA + "alternateName") == ["confirmed"]
    (claim,) = review[SCHEMA + "itemReviewed"]
    assert values(claim[SCHEMA + "author"][0], SCHEMA + "name") == ["Ada Quill"]
    (cluster,) = (each for each in session.collection.clusters if session.judgement(each.id).verdict)
    session.set_status([cluster.id], Status.SECOND_CHECK)
    assert nodes(taken(Format.SCHEMA_ORG), "ClaimReview") == []


def test_what_is_no_quote_is_no_quotation(session, taken):
    scare = session.collection.clusters[0]
    session.set_verdict([scare.variants[0].id], VariantVerdict.NOT_A_QUOTE)
    texts = [values(node, SCHEMA + "text")[0] for node in nodes(taken(Format.SCHEMA_ORG), "Quotation")]
    assert scare.variants[0].text not in texts
