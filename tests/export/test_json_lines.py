import json

from quoteview.export.json_lines import lines

DOCUMENT = ["record", "id", "path", "outlet", "title", "url", "published_at", "sha256", "text_sha256", "n_chars"]
QUOTATION = [
    "record", "id", "document_id", "path", "start", "end", "text", "open_mark", "close_mark", "kind", "speaker",
    "speaker_as_printed", "speaker_start", "speaker_end", "cue", "cue_start", "cue_end", "utterance_id", "cluster_id",
    "variant_id",
]  # fmt: skip
CLUSTER = ["record", "id", "base_variant_id", "reference_quote", "assembled", "speaker", "n_outlets", "max_severity"]
VARIANT = ["id", "text", "quotation_ids", "match_tier", "max_severity", "differences"]
DIFFERENCE = [
    "code", "severity", "base_start", "base_end", "variant_start", "variant_end", "base_text", "variant_text"
]  # fmt: skip


def records(collection, comparing):
    return [json.loads(line) for line in lines(collection, comparing)]


def test_documents_come_first_then_quotations_then_clusters(collection, comparing):
    kinds = [record["record"] for record in records(collection, comparing)]
    assert kinds == ["document", "document", "quotation", "quotation", "cluster"]


def test_every_key_of_the_contract_is_there(collection, comparing):
    document, _, quotation, _, cluster = records(collection, comparing)
    assert set(DOCUMENT) <= set(document)
    assert set(QUOTATION) <= set(quotation)
    assert {*CLUSTER, "variants", "parts"} <= set(cluster)
    assert all(set(VARIANT) <= set(variant) for variant in cluster["variants"])
    assert all(set(DIFFERENCE) == set(d) for variant in cluster["variants"] for d in variant["differences"])
    assert all(set(part) == {"text", "quotation_ids"} for part in cluster["parts"])


def test_offsets_slice_the_documents_text(collection, comparing):
    for record, document in zip(records(collection, comparing)[2:4], collection.documents, strict=True):
        assert document.text[record["start"] : record["end"]] == record["text"]
        assert document.text[record["speaker_start"] : record["speaker_end"]] == record["speaker_as_printed"]
        assert document.text[record["cue_start"] : record["cue_end"]] == record["cue"]


def test_differences_point_into_what_was_compared(collection, comparing):
    cluster = records(collection, comparing)[-1]
    for variant in cluster["variants"]:
        for difference in variant["differences"]:
            base = cluster["compared_with"][difference["base_start"] : difference["base_end"]]
            assert base == difference["base_text"]
            printed = variant["text"][difference["variant_start"] : difference["variant_end"]]
            assert printed == difference["variant_text"]
