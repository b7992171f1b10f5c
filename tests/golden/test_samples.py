"""The engine held to the samples: what a person found in them, in seeds/expected.

`groups` are the statements that a quotation prints parts of, `group` the statement they belong to. Two
quotations are one statement when they share a part; those that share the group alone are not asked about.
"""

import json
from itertools import combinations

import pytest

from quoteview.core.quotation import Kind
from quoteview.core.resources import sample_folder
from quoteview.core.signal import SignalKind
from quoteview.core.text import Span
from quoteview.session.session import Session
from quoteview.session.signalling import find_signals

QUIET = {Kind.HEADLINE, Kind.SCARE}


@pytest.fixture(scope="module")
def expected():
    """What a person found, by file name and span."""
    found = {}
    for path in sorted((sample_folder() / "expected").glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            fact = json.loads(line)
            found[f"{path.stem}.txt", fact["start"], fact["end"]] = fact
    return found


@pytest.fixture(scope="module")
def collection():
    session = Session()
    session.scan([sample_folder()])
    return session.collection


@pytest.fixture(scope="module")
def found(collection):
    """What the engine found, by file name and span."""
    return {
        (collection.document_by_id[q.document_id].file_name, q.span.start, q.span.end): q for q in collection.quotations
    }


def test_every_quotation_is_found_to_the_character_and_nothing_else(expected, found):
    assert sorted(found) == sorted(expected)


def test_words_and_marks_are_those_the_document_prints(expected, found):
    for key, fact in expected.items():
        quotation = found[key]
        assert (quotation.text, quotation.open_mark, quotation.close_mark) == (
            fact["text"], fact["open_mark"], fact["close_mark"]
        )  # fmt: skip


def test_statements_are_told_from_headlines_and_scare_quotes(expected, found):
    wrong = [key for key, fact in expected.items() if (fact["kind"] in QUIET) != (found[key].kind in QUIET)]
    assert wrong == []


def surname(name):
    return name.split()[-1] if name else None


def test_every_person_who_spoke_is_named(expected, found):
    wrong = [
        (key, found[key].speaker)
        for key, fact in expected.items()
        if fact["speaker_type"] == "person" and surname(found[key].speaker) != surname(fact["speaker"])
    ]
    assert wrong == []


def test_quotations_that_one_attribution_splits_are_one_utterance(expected, found):
    for (one, fact), (other, other_fact) in combinations(expected.items(), 2):
        if one[0] == other[0] and found[one].utterance_id == found[other].utterance_id:
            assert fact["speaker"] == other_fact["speaker"], (one, other)


def test_wordings_of_one_statement_are_together_and_no_others_are(expected, found, collection):
    together = missed = 0
    wrong = []
    for one, other in combinations(sorted(expected), 2):
        same = collection.cluster_of[found[one].id] is collection.cluster_of[found[other].id]
        if set(expected[one]["groups"]) & set(expected[other]["groups"]):
            together, missed = together + same, missed + (not same)
        elif same and expected[one]["group"] != expected[other]["group"]:
            wrong.append((expected[one]["text"], expected[other]["text"]))
    assert wrong == []
    recall = together / (together + missed)
    assert 2 * recall / (1 + recall) >= 0.92


def test_documents_know_what_their_files_show(collection):
    shown = {document.file_name[:3]: (document.url, document.title) for document in collection.documents}
    assert shown["002"][0].startswith("https://")
    assert shown["003"][1].startswith("Trump Urges Putin")
    assert shown["001"] == (None, None)


REPORTS = {SignalKind.BOUNDARY_SHIFT, SignalKind.INDIRECT_REPORT, SignalKind.POSSIBLE_REPORT}


def test_every_statement_that_is_plainly_told_without_marks_is_found(expected, found, collection):
    groups = {found[key].id: set(fact["groups"]) for key, fact in expected.items()}
    seen = set()
    for cluster_id, signals in find_signals(collection).by_cluster.items():
        own = set().union(*(groups[each] for each in collection.cluster_by_id[cluster_id].quotation_ids))
        for place in (place for signal in signals if signal.kind in REPORTS for place in signal.places):
            seen.add((collection.document_by_id[place.document_id].file_name, place.span, frozenset(own)))
    told = (sample_folder() / "expected" / "indirect" / "strong.jsonl").read_text("utf-8").splitlines()
    missed = [
        fact["id"]
        for fact in map(json.loads, told)
        if not any(
            file_name == fact["file"] and span.overlaps(Span(fact["start"], fact["end"])) and own & set(fact["groups"])
            for file_name, span, own in seen
        )
    ]
    assert len(told) == 16
    assert missed == []
