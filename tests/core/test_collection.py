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
