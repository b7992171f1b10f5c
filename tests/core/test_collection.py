from dataclasses import replace
from functools import cached_property

from quoteview.core.cluster import Cluster, Evidence, PossibleMatch, Variant
from quoteview.core.collection import Collection
from quoteview.core.document import Document
from quoteview.core.quotation import NOBODY, Kind, Quotation
from quoteview.core.text import Span


def document(name, outlet=None):
    return Document(name, f"{name}.txt", "“No.”", "", "", "plain 1", "utf-8", outlet=outlet)


def quotation(document_id):
    return Quotation(f"q{document_id}", document_id, Span(1, 4), "No.", "“", "”", Kind.STATEMENT, NOBODY, "u")


def test_outlets_stand_in_document_order_each_once_and_unknown_ones_by_file_name():
    documents = (document("d3", "Evening"), document("d1"), document("d2", "Evening"), document("d4"))
    collection = Collection(documents, tuple(quotation(d.id) for d in documents))
    assert collection.outlets_of(["qd4", "qd2", "qd1", "qd3"]) == ("Evening", "d1.txt", "d4.txt")
    assert collection.outlets_of(["qd1"]) == ("d1.txt",)


def test_two_unknown_outlets_with_one_file_name_are_two():
    one, other = document("d1"), Document("d2", "elsewhere/d1.txt", "", "", "", "plain 1", "utf-8")
    collection = Collection((one, other), (quotation("d1"), quotation("d2")))
    assert collection.outlets_of(["qd1", "qd2"]) == ("d1.txt", "d1.txt")


def test_quotations_of_a_document_come_in_the_order_of_its_text():
    documents = (document("d3"), document("d1"), document("d2"))
    late, early = replace(quotation("d1"), id="late", span=Span(7, 9)), quotation("d1")
    collection = Collection(documents, (quotation("d3"), late, early))
    assert collection.quotations_in("d3") == (quotation("d3"),)
    assert collection.quotations_in("d1") == (early, late)
    assert collection.quotations_in("d2") == ()


def test_who_asks_for_an_index_that_was_made_before_does_not_wait_for_it():
    collection = Collection((document("d1"),), (quotation("d1"),))
    assert "quotation_by_id" not in vars(collection)
    made = vars(collection.indexed())["quotation_by_id"]
    assert collection.quotation_by_id is made
    cached = {name for name, value in vars(Collection).items() if isinstance(value, cached_property)}
    assert cached <= vars(collection).keys()


def cluster(name, *quotation_ids):
    variant = Variant(f"v{name}", "No.", quotation_ids, Evidence(0.0, (), ""))
    return Cluster(name, (variant,), variant.id, "No.", (), None)


def test_a_part_holds_what_its_clusters_are_made_of_and_nothing_else():
    documents = (document("d1"), document("d2"), document("d3"))
    clusters = (cluster("c1", "qd1"), cluster("c2", "qd2"), cluster("c3", "qd3"))
    possible = (PossibleMatch("c1", "c2", 1.0, "alike"), PossibleMatch("c1", "c3", 1.0, "alike"))
    collection = Collection(documents, tuple(quotation(each.id) for each in documents), clusters, possible)
    part = collection.part(["c3", "gone", "c1", "c3"])
    assert part.documents == (documents[0], documents[2])
    assert part.quotations == (quotation("d1"), quotation("d3"))
    assert part.clusters == (clusters[2], clusters[0]), "in the order they were asked for"
    assert part.possible == (possible[1],)


def test_an_index_that_somebody_has_is_not_made_again():
    known = {"qd1": quotation("d1")}
    collection = Collection((document("d1"),), (quotation("d1"),)).knowing(quotation_by_id=known)
    assert collection.quotation_by_id is known
    assert collection.document_by_id == {"d1": document("d1")}, "of what nobody has one is made"
