import json

import pytest

from quoteview.core.cluster import Cluster
from quoteview.core.document import Document
from quoteview.core.quotation import Quotation
from quoteview.core.resources import sample_folder
from quoteview.core.sentence import Sentence
from quoteview.core.text import Span
from quoteview.core.verdict import Basis, ClusterVerdict, Judgement, Status, VariantVerdict
from quoteview.session.session import Session
from quoteview.store.packing import dumps, loads


@pytest.fixture(scope="module")
def samples():
    session = Session()
    session.scan([sample_folder()])
    return session.collection


def test_everything_that_a_scan_finds_comes_back_as_it_was(samples):
    for kind, values in (
        (Document, samples.documents),
        (Quotation, samples.quotations),
        (Cluster, samples.clusters),
    ):
        assert [loads(kind, dumps(value)) for value in values] == list(values)


def test_reasons_come_back_as_sentences_that_can_be_translated(samples):
    reasons = (quotation.attribution.reason for quotation in samples.quotations)
    reason = next(each for each in reasons if isinstance(each, Sentence))
    again = loads(str, dumps(reason))
    assert (again, again.template, again.values) == (reason, reason.template, reason.values)


@pytest.mark.parametrize("verdict", [VariantVerdict.SPLICED, ClusterVerdict.CONFIRMED, None])
def test_a_judgement_comes_back_whichever_it_is_of(verdict):
    note, tags = "“No” – \ud800 lone", ("a", "b")
    judgement = Judgement(Status.IN_PROGRESS, verdict, Basis.NOTES, "p. 7", note, tags, is_starred=True)
    assert loads(Judgement, dumps(judgement)) == judgement


def test_the_place_of_a_field_that_is_no_more_is_passed_over(samples):
    quotation = samples.quotations[0]
    stored = json.loads(dumps(quotation))
    assert stored[10] == [], "as marks that reopen a paragraph were stored"
    stored[10] = [[3, 4], [7, 8]]
    assert loads(Quotation, json.dumps(stored)) == quotation
    assert loads(Quotation, json.dumps(stored[:10])).id == quotation.id


def test_fields_that_were_not_stored_yet_have_their_defaults():
    assert loads(Judgement, json.dumps(["done"])) == Judgement(Status.DONE)


@pytest.mark.parametrize("packed", ['["nowhere"]', "[[1, 2]]"])
def test_what_is_no_value_of_the_type_is_refused(packed):
    with pytest.raises((KeyError, TypeError)):
        loads(Judgement, packed)


def test_what_breaks_a_rule_of_its_type_is_refused():
    with pytest.raises(ValueError, match="not a span"):
        loads(Span, "[3, 1]")


def test_what_nobody_thought_of_is_not_stored():
    with pytest.raises(TypeError, match="cannot be stored"):
        dumps({"a": 1})
