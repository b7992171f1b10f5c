"""Quotations in, clusters out."""

from quoteview.collate.clustering import cluster_quotations
from quoteview.core.quotation import NOBODY, Attribution, Kind, Quotation, Resolution
from quoteview.core.text import Span


def said(text, speaker="Ada Moreno", document="a", kind=Kind.STATEMENT):
    attribution = Attribution(speaker, None, None, Resolution.NAME, 1.0, "given") if speaker else NOBODY
    identifier = f"{document}:{text}"
    return Quotation(identifier, document, Span(0, len(text)), text, "“", "”", kind, attribution, identifier)


def grouped(*quotations):
    clustering = cluster_quotations(quotations, {})
    names = {quotation.id: number for number, quotation in enumerate(quotations)}
    return [sorted(names[identifier] for identifier in cluster.quotation_ids) for cluster in clustering.clusters]


def test_the_same_words_come_together():
    text = "The bridge will open before the winter."
    assert grouped(said(text, document="a"), said(text, document="b"), said("We never discussed it.")) == [[0, 1], [2]]


def test_a_fragment_joins_the_statement_that_holds_it():
    whole = said("I was deeply troubled by the harbour report, and I said so.", document="a")
    assert grouped(whole, said("deeply troubled", document="b", kind=Kind.FRAGMENT)) == [[0, 1]]


def test_scare_quotes_stay_alone():
    title = said("The Long Harbour", None, "a", Kind.SCARE)
    assert grouped(title, said("The Long Harbour", None, "b", Kind.SCARE)) == [[0], [1]]


def test_short_words_by_two_speakers_stay_apart():
    assert grouped(said("deeply troubled"), said("deeply troubled", "Jon Okafor", "b")) == [[0], [1]]
