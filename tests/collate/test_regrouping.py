"""Quotations that come and go beside others that are grouped already."""

import itertools
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteview.collate.clustering import cluster_quotations
from quoteview.collate.clusters.description import cluster_id
from quoteview.collate.regrouping import Regrouping
from quoteview.core.document import Document
from quoteview.core.quotation import NOBODY, Attribution, Kind, Quotation, Resolution
from quoteview.core.text import Span

MORENO, OKAFOR = "Ada Moreno", "Jon Okafor"
BRIDGE = "The bridge will open before the winter, and the ferry will stop running."
FERRY = "The ferry carried nine hundred passengers on its last day, more than the harbour ever saw."
WINTER = "Nobody in this town has paid for the lanterns that burn along the northern quay."


def said(text, speaker=MORENO, document="a", kind=Kind.STATEMENT):
    attribution = Attribution(speaker, None, None, Resolution.NAME, 1.0, "given") if speaker else NOBODY
    identifier = f"{document}:{kind}:{speaker}:{text}"
    return Quotation(identifier, document, Span(0, len(text)), text, "“", "”", kind, attribution, identifier)


def published(*documents, day="2031-05-04"):
    return {name: Document(name, f"{name}.txt", "", "", "", "test", "utf-8", published_at=day) for name in documents}


_MADE_WORDS = map("".join, itertools.product("bdgk", "aeiou", "lmnr", "aeiou"))
MANY = [said(" ".join(words), document=words[0]) for words in zip(*[iter(_MADE_WORDS)] * 8, strict=True)]
"""So many that one more is no tenth."""


@pytest.fixture
def regrouping():
    """What holds MANY and the bridge already."""
    regrouping = Regrouping(large=0)
    regrouping.cluster([*MANY, said(BRIDGE)], {})
    return regrouping


def shown(clustering):
    """What is seen of clusters: all but what agreement is worth, which is weighed by the words there were at first."""
    return [(cluster.id, cluster.quotation_ids, cluster.assembled, cluster.speaker) for cluster in clustering.clusters]


def together(clustering):
    return {frozenset(cluster.quotation_ids) for cluster in clustering.clusters}


def test_at_first_all_is_grouped_as_ever(regrouping):
    quotations = [*MANY, said(BRIDGE), said("night mayor", kind=Kind.SCARE)]
    assert Regrouping(large=0).cluster(quotations, {}) == cluster_quotations(quotations, {})


@pytest.mark.parametrize(
    "come",
    [
        said(BRIDGE, document="b"),
        said("the bridge will open before winter", document="b"),
        said("The ferry will stop running", speaker=None, document="a"),
        said(BRIDGE, speaker=OKAFOR, document="b"),
        said(FERRY, document="b"),
        said("bridge", document="b", kind=Kind.SCARE),
        said("", document="b"),
    ],
    ids=["same", "variant", "fragment", "another speaker", "another statement", "scare", "nothing"],
)
def test_what_comes_finds_its_place(regrouping, come):
    quotations = [*MANY, said(BRIDGE), come]
    assert shown(regrouping.cluster(quotations, {})) == shown(cluster_quotations(quotations, {}))


def test_a_longer_quotation_brings_two_parts_together(regrouping):
    parts = [said(BRIDGE, document="b"), said(FERRY, document="c")]
    regrouping.cluster([*MANY, *parts], {})
    quotations = [*MANY, *parts, said(f"{BRIDGE} {FERRY}", document="d")]
    clusters = regrouping.cluster(quotations, {}).clusters
    assert clusters[-1].assembled == f"{BRIDGE} {FERRY}"
    assert len(clusters[-1].quotation_ids) == 3


def test_what_goes_leaves_the_others_as_they_are_without_it(regrouping):
    parts = [said(BRIDGE), said(FERRY, document="c")]
    regrouping.cluster([*MANY, *parts, said(f"{BRIDGE} {FERRY}", document="d")], {})
    assert shown(regrouping.cluster([*MANY, *parts], {})) == shown(cluster_quotations([*MANY, *parts], {}))


def test_a_small_collection_is_grouped_anew_by_all_there_is_to_know():
    regrouping = Regrouping()
    regrouping.cluster([*MANY, said(BRIDGE)], {})
    quotations = [*MANY, said(BRIDGE), said(FERRY, document="b")]
    assert regrouping.cluster(quotations, {}) == cluster_quotations(quotations, {})


def test_the_wording_that_more_documents_print_now_stands_for_the_statement(regrouping):
    other = BRIDGE.replace("before the winter", "before the spring")
    quotations = [*MANY, said(BRIDGE), said(BRIDGE, document="b"), said(other, document="c")]
    assert regrouping.cluster(quotations, {}).clusters[-1].assembled == BRIDGE
    quotations += [said(other, document="d"), said(other, document="e")]
    clusters = regrouping.cluster(quotations, {}).clusters
    assert (clusters[-1].assembled, len(clusters[-1].quotation_ids)) == (other, 5)


def test_what_is_not_touched_is_not_looked_at_again(regrouping):
    before = {cluster.id: cluster for cluster in regrouping.cluster([*MANY, said(BRIDGE)], {}).clusters}
    after = regrouping.cluster([*MANY, said(BRIDGE), said(BRIDGE, document="b")], {}).clusters
    assert [cluster is before[cluster.id] for cluster in after] == [True] * len(MANY) + [False]


def test_a_full_name_that_comes_gives_the_short_one_its_bearer(regrouping):
    quotations = [*MANY, said(BRIDGE), said(WINTER, speaker="Okafor", document="b")]
    regrouping.cluster(quotations, {})
    quotations.append(said(WINTER, speaker=OKAFOR, document="c"))
    clusters = regrouping.cluster(quotations, {}).clusters
    assert (len(clusters[-1].quotation_ids), clusters[-1].speaker) == (2, OKAFOR)


def test_likely_matches_are_told_of_what_comes_and_no_more_of_what_goes(regrouping):
    quotations = [*MANY, said(BRIDGE), said(BRIDGE, speaker=OKAFOR, document="b")]
    (match,) = regrouping.cluster(quotations, {}).possible
    assert {match.cluster_id, match.other_id} == {cluster_id([each]) for each in quotations[-2:]}
    assert regrouping.cluster(quotations[:-1], {}).possible == ()


def test_a_document_that_has_another_date_now_is_another_occasion():
    few = [said("We will see.", document="x"), said("We will see.", document="y")]
    regrouping = Regrouping(large=0)
    assert len(regrouping.cluster([*MANY, *few], published("x", "y")).clusters) == len(MANY) + 1
    later = {**published("x"), **published("y", day="2032-01-01")}
    assert len(regrouping.cluster([*MANY, *few], later).clusters) == len(MANY) + 2


def test_when_the_collection_has_grown_by_a_tenth_all_is_weighed_anew(regrouping):
    come = [said(f"{text} {n}", document=f"{n}") for n, text in enumerate([BRIDGE, FERRY, WINTER] * 2)]
    quotations = [*MANY, said(BRIDGE), *come]
    assert regrouping.cluster(quotations, {}) == cluster_quotations(quotations, {})


_WORDS = ["bridge", "ferry", "winter", "open", "stop", "run", "before", "after", "never", "quay", "lantern", "town"]
_spoken = st.builds(
    said,
    st.lists(st.sampled_from(_WORDS), max_size=9).map(" ".join),
    st.sampled_from([MORENO, OKAFOR, "Moreno", None]),
    st.sampled_from("abcd"),
    st.sampled_from([Kind.STATEMENT, Kind.FRAGMENT, Kind.SCARE]),
)


@given(st.lists(st.lists(_spoken, max_size=3), max_size=4))
def test_whatever_comes_and_goes_every_quotation_is_in_one_cluster(steps):
    regrouping = Regrouping(large=0)
    regrouping.cluster(MANY, {})
    for step in steps:
        quotations = [*MANY, *{quotation.id: quotation for quotation in step}.values()]
        clustering = regrouping.cluster(quotations, {})
        held = sorted(identifier for cluster in clustering.clusters for identifier in cluster.quotation_ids)
        assert held == sorted(quotation.id for quotation in quotations)
        by_id = {quotation.id: quotation for quotation in quotations}
        ids = {cluster.id for cluster in clustering.clusters}
        assert ids == {cluster_id([*map(by_id.get, cluster.quotation_ids)]) for cluster in clustering.clusters}
        assert {end for match in clustering.possible for end in (match.cluster_id, match.other_id)} <= ids


def made(size):
    """Return quotations of made statements: whole, cut, or with another word; and of which each is."""
    chance = random.Random(5)  # noqa: S311 - the same texts every time, no secret
    words = ["".join(chance.choices("aeioubdgklmnprst", k=chance.randint(3, 9))) for _ in range(900)]
    statements = [chance.choices(words, k=chance.randint(7, 25)) for _ in range(size // 3)]
    for number in range(size):
        of = chance.randrange(len(statements))
        statement = statements[of]
        at, third = chance.randrange(len(statement)), len(statement) // 3
        other = [*statement[:at], chance.choice(words), *statement[at + 1 :]]
        text = chance.choice([statement, statement[third:], statement[: len(statement) - third], other])
        yield said(" ".join(text), speaker=None, document=str(number)), of


def bcubed(clustering, truth):
    """Return how well clusters agree with the truth: for each quotation, how many beside it should be (BCubed F1)."""
    should = {of: {one for one in truth if truth[one] == of} for of in truth.values()}
    beside = {one: set(cluster.quotation_ids) for cluster in clustering.clusters for one in cluster.quotation_ids}
    right = {one: len(beside[one] & should[of]) for one, of in truth.items()}
    precision = sum(right[one] / len(beside[one]) for one in truth) / len(truth)
    recall = sum(right[one] / len(should[of]) for one, of in truth.items()) / len(truth)
    return 2 * precision * recall / (precision + recall)


def test_adding_one_by_one_comes_to_what_grouping_all_comes_to():
    quotations, statements = zip(*made(600), strict=True)
    truth = {quotation.id: of for quotation, of in zip(quotations, statements, strict=True)}
    regrouping = Regrouping(large=0)
    for size in range(550, 601):
        one_by_one = regrouping.cluster(quotations[:size], {})
    whole = bcubed(cluster_quotations(quotations, {}), truth)
    assert whole > 0.9
    assert bcubed(one_by_one, truth) >= whole - 0.002
