"""The critical apparatus: lxml reads it, and the schema of the TEI Consortium has nothing to say against it."""

import lzma
from pathlib import Path

import pytest
from lxml import etree

from quoteview.session.exporting import Format, Wanted

TEI = {"t": "http://www.tei-c.org/ns/1.0"}
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


@pytest.fixture(scope="module")
def schema():
    packed = (Path(__file__).parent / "tei_all.rng.xz").read_bytes()
    return etree.RelaxNG(etree.fromstring(lzma.decompress(packed)))


@pytest.fixture
def apparatus(taken):
    return etree.fromstring(taken(Format.TEI))


def reading(division, witness):
    """Return what a witness has of a statement; where it is silent, nothing."""
    pieces = []
    (text,) = division.iterfind("t:ab", TEI)
    pieces.append(text.text or "")
    for app in text:
        own = [each for each in app if f"#{witness}" in (each.get("wit") or "").split()]
        pieces += ["".join(own[0].itertext())] if own else []
        pieces.append(app.tail or "")
    return "".join(pieces)


def test_it_is_valid(schema, taken, noted):
    for data in (taken(Format.TEI), noted("\0 \ud83d < & \r\n", Format.TEI)):
        assert schema.validate(etree.fromstring(data)), schema.error_log


def test_an_empty_project_is_valid_too(schema, session):
    data = b"".join(session.exported(Wanted(Format.TEI), []))
    assert schema.validate(etree.fromstring(data)), schema.error_log


def test_the_lemmas_are_the_base(session, apparatus):
    for division in apparatus.iterfind(".//t:div", TEI):
        (text,) = division.iterfind("t:ab", TEI)
        for rdg in text.findall(".//t:rdg", TEI):
            rdg.getparent().remove(rdg)
        cluster = session.collection.cluster_by_id[division.get(XML_ID)]
        assert "".join(text.itertext()) == cluster.base_text


def test_each_witness_reads_as_its_document_prints(session, apparatus):
    n_read = 0
    for division in apparatus.iterfind(".//t:div", TEI):
        cluster = session.collection.cluster_by_id[division.get(XML_ID)]
        documents = [quotation.document_id for quotation in session.collection.quotations_of(cluster)]
        for quotation in session.collection.quotations_of(cluster):
            if documents.count(quotation.document_id) == 1:
                assert reading(division, quotation.document_id) == quotation.text
                n_read += 1
    assert n_read > 10


def test_every_witness_is_in_the_list(session, apparatus):
    listed = {each.get(XML_ID) for each in apparatus.iterfind(".//t:listWit/t:witness", TEI)}
    named = {each for node in apparatus.iter("{*}lem", "{*}rdg") for each in (node.get("wit") or "").split()}
    assert {f"#{each}" for each in listed} >= named
    assert listed == {document.id for document in session.collection.documents}


def test_a_reading_has_its_severity_and_its_code(apparatus):
    rated = {(each.get("type"), each.get("cause")) for each in apparatus.iter("{*}rdg")}
    assert ("critical", "polarity_modality") in rated
