"""Quotations in, clusters out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoteview.collate.clustering import cluster_ids, cluster_quotations
from quoteview.core.document import Document
from quoteview.core.quotation import NOBODY, Attribution, Kind, Quotation, Resolution
from quoteview.core.text import Span

MORENO, OKAFOR = "Ada Moreno", "Jon Okafor"


def said(text, speaker=MORENO, document="a", kind=Kind.STATEMENT, resolution=Resolution.NAME):
    attribution = Attribution(speaker, None, None, resolution, 1.0, "given") if speaker else NOBODY
    identifier = f"{document}:{kind}:{speaker}:{text}"
    return Quotation(identifier, document, Span(0, len(text)), text, "“", "”", kind, attribution, identifier)


def published(document, day):
    return Document(document, f"{document}.txt", "", "", "", "test", "utf-8", published_at=day)


def clustered(*quotations, documents=()):
    return cluster_quotations(quotations, {document.id: document for document in documents})


def grouped(*quotations, documents=()):
    """Return the numbers of the quotations that stand together."""
    names = {quotation.id: number for number, quotation in enumerate(quotations)}
    clusters = clustered(*quotations, documents=documents).clusters
    return [sorted(names[identifier] for identifier in cluster.quotation_ids) for cluster in clusters]


BRIDGE = "The bridge will open before the winter, and the ferry will stop running."


def test_nothing_is_nothing():
    assert clustered() == cluster_quotations([], {})
    assert clustered().clusters == ()


def test_the_same_words_come_together():
    quotations = [said(BRIDGE, document="a"), said(BRIDGE, document="b"), said("We never discussed it.")]
    assert grouped(*quotations) == [[0, 1], [2]]


@pytest.mark.parametrize("speaker", ["the statement of Moreno's lawyer", "Ada Moreno Radio"])
def test_what_may_be_the_same_voice_keeps_like_words_together(speaker):
    """A writing that a quotation carries on is no person, and a name may have more glued to it."""
    carried_on = said(BRIDGE, speaker=speaker, document="b", resolution=Resolution.CONTINUED)
    assert grouped(said(BRIDGE, document="a"), carried_on) == [[0, 1]]


@pytest.mark.parametrize(
    "variant",
    [
        "the bridge will open before the winter and the ferry will stop running,",
        "The bridge will open before winter, and the ferry will stop running.",
        "The bridge will open before the winter ... the ferry will stop running.",
        "The bridge [over the sound] will open before the winter, and the ferry will stop running.",
        "The bridge will be open before the winter, and the ferries will stop running.",
        "The bridge will not open before the winter, and the ferry will stop running.",
    ],
)
def test_variant_wordings_come_together(variant):
    assert grouped(said(BRIDGE, document="a"), said(variant, document="b")) == [[0, 1]]


def test_two_translations_of_one_statement_come_together():
    one = said("We have delivered all that the islanders asked for, only what breaks the treaty we refuse.")
    other = "We delivered everything the islanders asked for, except for anything that breaks our treaty."
    (cluster,) = clustered(one, said(other, document="b")).clusters
    assert cluster.assembled in (one.text, other)


def test_a_fragment_joins_the_statement_that_holds_it():
    whole = said("I was deeply troubled by the harbour report, and I said so.", document="a")
    assert grouped(whole, said("deeply troubled", document="b", kind=Kind.FRAGMENT)) == [[0, 1]]


def test_a_fragment_in_a_headline_joins_the_statement_of_its_document():
    whole = said("I was deeply troubled by the harbour report, and I said so.")
    assert grouped(said("deeply troubled", None, kind=Kind.HEADLINE), whole) == [[0, 1]]


def test_a_fragment_that_two_statements_hold_stays_alone_and_is_possibly_either():
    clustering = clustered(
        said("The harbour needs strong pressure from the ministers.", document="a"),
        said("Strong pressure on the fleet was what the islands asked for.", document="b"),
        said("strong pressure", document="c", kind=Kind.FRAGMENT),
    )
    assert len(clustering.clusters) == 3
    assert len(clustering.possible) == 2
    assert {match.reason for match in clustering.possible} == {"Several statements hold these words."}


def test_of_two_statements_that_hold_a_fragment_the_one_beside_it_is_meant():
    beside = said("The harbour needs strong pressure from the ministers.", document="a")
    elsewhere = said("Strong pressure on the fleet was what the islands asked for.", document="b")
    assert grouped(beside, elsewhere, said("strong pressure", document="a", kind=Kind.FRAGMENT)) == [[0, 2], [1]]


def test_words_in_title_case_may_come_from_the_midst_of_a_sentence():
    whole = said("As mayor, I will end the council's war on the harbour and its boats.", document="a")
    assert grouped(whole, said("War on the Harbour,", document="b")) == [[0, 1]]


DOUBTFUL = "the young man"
"""Who is called so may be anybody, named or not."""


@pytest.mark.parametrize(("beside", "together"), [(True, True), (False, False)])
def test_a_fragment_of_somebody_is_known_where_the_documents_report_one_occasion(beside, together):
    shared = [said(BRIDGE, document="b")] if beside else []
    asked = said("Do you fully support the school plan, sir?", "Jon Okafor", "a")
    fragment = said("the school plan", DOUBTFUL, "b", Kind.FRAGMENT, Resolution.BODY)
    groups = grouped(asked, fragment, said(BRIDGE, document="a"), *shared)
    assert ([0, 1] in groups) is together


def test_one_word_of_somebody_tells_nothing_of_who_else_said_it():
    asked = said("Do you fully support the school plan, sir?", "Jon Okafor", "a")
    word = said("school", DOUBTFUL, "a", Kind.FRAGMENT, Resolution.BODY)
    assert grouped(asked, word) == [[0], [1]]


def test_what_a_dozen_documents_print_tells_of_no_occasion():
    quotations = [said(BRIDGE, document=f"d{number:02}") for number in range(13)]
    asked = said("Do you fully support the school plan, sir?", "Jon Okafor", "d00")
    fragment = said("the school plan", DOUBTFUL, "d01", Kind.FRAGMENT, Resolution.BODY)
    assert [13] in grouped(*quotations, asked, fragment)


def test_quotations_cut_at_different_places_make_one_statement():
    first, second, third, fourth = (
        "We lost the harbour that night.",
        "Nobody warned the lighthouse keepers.",
        "Every captain deserves an answer.",
        "The inquiry must open its archives.",
    )
    clustering = clustered(
        said(f"{first} {second}", document="a"),
        said(f"{third} {fourth}", document="b"),
        said(f"{second} {third[:-1]},", document="c"),
        said(first[:-1] + ",", document="d"),
    )
    assert [cluster.assembled for cluster in clustering.clusters] == [f"{first} {second} {third} {fourth}"]
    (cluster,) = clustering.clusters
    assert [part.text for part in cluster.parts] == [first, second, third, fourth]
    assert [[identifier[0] for identifier in part.quotation_ids] for part in cluster.parts] == [
        ["a", "d"], ["a", "c"], ["b", "c"], ["b"],
    ]  # fmt: skip
    assert [part.span.of(cluster.assembled) for part in cluster.parts] == [part.text for part in cluster.parts]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("At least 12 sailors were hurt in the harbour fire.", "At least 40 villagers were hurt in the mine collapse."),
        ("We will rebuild the lighthouse", "We will abandon the railway"),
        ("a very good evening", "a very good harvest"),
        ("very harmful", "very close"),
    ],
)
@pytest.mark.parametrize("speaker", [MORENO, None])
def test_lookalikes_stay_apart(one, other, speaker):
    assert grouped(said(one, speaker, "a"), said(other, speaker, "b")) == [[0], [1]]


@pytest.mark.parametrize(
    ("short", "other"),
    [
        ("No,", "No way will I sail there,"),
        ("No.", "No, the captain is asleep."),
        ("Yes.", "Yes, we can mend it."),
        ("We will", "Nobody thinks we will mend the lighthouse."),
        ("Very grim,", "It was very grim news from the harbour,"),
        ("Very grim,", "It was very grim news,"),
        ("No,", "No vamos al puerto,"),
    ],
)
@pytest.mark.parametrize("speaker", [MORENO, None])
def test_a_few_common_words_belong_to_no_other_statement(short, other, speaker):
    assert grouped(said(short, MORENO, "a"), said(other, speaker, "b")) == [[0], [1]]
    assert grouped(said(short, speaker, "a"), said(other, speaker, "a")) == [[0], [1]]


def test_one_common_word_by_nobody_in_particular_belongs_to_no_statement_of_another_document():
    whole = said("The storm was strong, and the ferry never left.", MORENO, "a")
    assert grouped(whole, said("strong", None, "b", Kind.FRAGMENT)) == [[0], [1]]
    assert grouped(whole, said("strong", MORENO, "b", Kind.FRAGMENT)) == [[0, 1]]


def test_words_too_few_to_tell_are_possibly_one_statement():
    clustering = clustered(
        said("It was very grim news from the harbour,"), said("Very grim,", document="b"), said("Very well,")
    )
    (match,) = clustering.possible
    assert {match.cluster_id, match.other_id} == {cluster.id for cluster in clustering.clusters[:2]}
    assert "too few and too common" in match.reason


def test_two_common_words_join_no_two_sentences():
    clustering = clustered(said("Hang the cost, we stay,"), said("We stay until the spring tide,", document="b"))
    assert [cluster.assembled for cluster in clustering.clusters] == [
        "Hang the cost, we stay,",
        "We stay until the spring tide,",
    ]
    assert len(clustering.possible) == 1


def test_short_words_by_two_speakers_stay_apart():
    assert grouped(said("deeply troubled"), said("deeply troubled", OKAFOR, "b")) == [[0], [1]]


@pytest.mark.parametrize("text", ["The bridge will open early.", BRIDGE, " ".join([BRIDGE] * 5)])
def test_the_same_words_by_two_named_speakers_are_two_statements_with_a_link(text):
    clustering = clustered(said(text), said(text, OKAFOR, "b"), said(text, document="c"))
    assert [cluster.speaker for cluster in clustering.clusters] == [MORENO, OKAFOR]
    (match,) = clustering.possible
    assert match.reason == "The same words are given to two speakers."


def test_like_words_by_two_speakers_are_possibly_one_statement():
    clustering = clustered(said(BRIDGE), said(BRIDGE.replace("ferry", "old ferry"), OKAFOR, "b"))
    assert len(clustering.clusters) == 2
    (match,) = clustering.possible
    assert match.reason == "The words are alike, but the documents name different speakers."


def test_a_surname_that_two_people_bear_is_neither_of_them():
    people = ["Jens Aalto", "Tove Aalto", "Aalto"]
    clustering = clustered(*(said(BRIDGE, person, document) for person, document in zip(people, "abc", strict=True)))
    assert [cluster.speaker for cluster in clustering.clusters] == people
    assert len(clustering.possible) == 3


def test_words_that_two_speakers_are_given_and_a_third_document_to_nobody_stay_with_neither():
    assert grouped(said(BRIDGE), said(BRIDGE, OKAFOR, "b"), said(BRIDGE, None, "c")) == [[0], [1], [2]]


def test_a_doubtful_attribution_ties_no_two_named_speakers():
    doubtful = Quotation(
        "d", "d", Span(0, len(BRIDGE)), BRIDGE, "“", "”", Kind.STATEMENT,
        Attribution(OKAFOR, None, None, Resolution.PRONOUN, 0.3, "given"), "d",
    )  # fmt: skip
    clusters = clustered(said(BRIDGE), doubtful, said(BRIDGE, OKAFOR, "b")).clusters
    moreno, okafor = f"a:statement:{MORENO}:{BRIDGE}", f"b:statement:{OKAFOR}:{BRIDGE}"
    assert not any({moreno, okafor} <= set(cluster.quotation_ids) for cluster in clusters)


def test_the_wording_that_a_body_is_given_says_so():
    other = said(BRIDGE.replace("ferry", "old ferry"), "The Harbour Board", "c", resolution=Resolution.BODY)
    (cluster,) = clustered(said(BRIDGE), said(BRIDGE, document="b"), other).clusters
    reasons = [variant.evidence.reason for variant in cluster.variants]
    assert [reason.endswith("It is given to another speaker.") for reason in reasons] == [False, True]


def test_short_and_full_names_are_one_speaker():
    assert grouped(said("deeply troubled"), said("deeply troubled", "Moreno", "b")) == [[0, 1]]


def test_a_body_that_speaks_for_a_person_is_no_second_speaker():
    (cluster,) = clustered(
        said(BRIDGE), said(BRIDGE, "The Harbour Board", "b", resolution=Resolution.BODY)
    ).clusters
    assert cluster.speaker == MORENO


def test_scare_quotes_stay_alone_even_where_they_are_the_same():
    title = "The Long Harbour"
    assert grouped(said(title, None, "a", Kind.SCARE), said(title, None, "b", Kind.SCARE)) == [[0], [1]]


def test_one_document_that_prints_two_wordings_reports_two_tellings():
    assert grouped(
        said("They sank the ferry to save the harbour master.", document="a"),
        said("It is as if they sank the ferry to please the harbour master.", document="a"),
    ) == [[0], [1]]


def test_one_document_that_repeats_itself_reports_one():
    assert grouped(
        said("sank the ferry", document="a", kind=Kind.HEADLINE),
        said("They sank the ferry to save the harbour master.", document="a"),
        said("sank the ferry", document="a", kind=Kind.FRAGMENT),
    ) == [[0, 1, 2]]


def test_the_same_few_words_on_another_day_are_another_statement():
    documents = [published("a", "2031-03-02"), published("b", "2031-03-03T08:00:00Z"), published("c", "2031-09-20")]
    quotations = [said("very close", document=document.id) for document in documents]
    assert grouped(*quotations, documents=documents) == [[0, 1], [2]]


def test_a_whole_sentence_is_recognised_months_later():
    documents = [published("a", "2031-03-02"), published("b", "2031-09-20")]
    assert grouped(said(BRIDGE, document="a"), said(BRIDGE, document="b"), documents=documents) == [[0, 1]]


def test_one_splice_does_not_tie_two_well_attested_statements():
    storm = "The storm took every roof on the northern coast."
    school = "Our children learn arithmetic in a fishing shed."
    quotations = [said(text, None, f"{text[4]}{number}") for text in (storm, school) for number in range(3)]
    splice = said(f"{storm} {school}", None, "z")
    groups = grouped(*quotations, splice)
    assert [0, 1, 2] in [group[:3] for group in groups]
    assert not any({0, 3} <= set(group) for group in groups)


def test_a_fuller_report_of_one_speaker_ties_the_parts_that_others_print():
    storm = "The storm took every roof on the northern coast."
    school = "Our children learn arithmetic in a fishing shed."
    quotations = [said(text, document=f"{text[4]}{number}") for text in (storm, school) for number in range(3)]
    assert grouped(*quotations, said(f"{storm} {school}", document="z")) == [list(range(7))]


def test_ids_depend_on_the_input_alone_and_variants_keep_the_order_of_the_documents():
    quotations = [said(BRIDGE, document="b"), said(BRIDGE.lower(), document="a"), said(BRIDGE, document="a")]
    (one,), (other,) = clustered(*quotations).clusters, clustered(*quotations).clusters
    assert one == other
    assert [variant.quotation_ids for variant in one.variants] == [
        (quotations[0].id, quotations[2].id),
        (quotations[1].id,),
    ]
    assert one.base.text == BRIDGE


def test_the_base_is_the_best_supported_of_the_full_wordings():
    cut = "The bridge will open"
    longest = BRIDGE[:-1] + ", I hope."
    quotations = [said(BRIDGE, document="a"), said(BRIDGE, document="b"), said(longest, document="c")]
    quotations += [said(cut, document=document) for document in "defg"]
    (cluster,) = clustered(*quotations).clusters
    assert cluster.base.text == BRIDGE


def test_text_without_words_is_grouped_without_harm():
    quotations = [said("…"), said("...", document="b"), said("—"), said("", document="c"), said("\ud800", None, "d")]
    assert grouped(*quotations) == [[0], [1], [2], [3], [4]]


SENTENCES = (
    "The bridge will open before the winter.",
    "The ferry will stop running in the spring, I am told.",
    "Nobody warned the lighthouse keepers.",
    "We lost the harbour that night.",
    "Nobody asked the fishermen.",
    "deeply troubled",
    "I am deeply troubled by the report.",
)
texts = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map(" ".join)
quotation_lists = st.lists(
    st.builds(said, texts, st.sampled_from([MORENO, OKAFOR, "Okafor", None]), st.sampled_from("abcd")),
    max_size=12,
    unique_by=lambda quotation: quotation.id,
)


@settings(max_examples=60)
@given(quotation_lists.flatmap(lambda quotations: st.tuples(st.just(quotations), st.permutations(quotations))))
def test_the_order_of_the_input_changes_no_cluster(lists):
    one, other = (cluster_quotations(quotations, {}) for quotations in lists)
    assert {(c.id, frozenset(c.quotation_ids), c.assembled) for c in one.clusters} == {
        (c.id, frozenset(c.quotation_ids), c.assembled) for c in other.clusters
    }


@settings(max_examples=60)
@given(quotation_lists)
def test_every_quotation_is_in_one_cluster_and_every_span_slices_its_text(quotations):
    clustering = cluster_quotations(quotations, {})
    clustered_ids = [identifier for cluster in clustering.clusters for identifier in cluster.quotation_ids]
    assert sorted(clustered_ids) == sorted(quotation.id for quotation in quotations)
    text = {quotation.id: quotation.text for quotation in quotations}
    for cluster in clustering.clusters:
        assert cluster.base in cluster.variants
        for variant in cluster.variants:
            assert {text[identifier] for identifier in variant.quotation_ids} == {variant.text}
            for own, theirs in variant.evidence.aligned:
                assert own.end <= len(variant.text)
                assert theirs.end <= len(cluster.assembled)
        for part in cluster.parts:
            assert part.span.of(cluster.assembled) == part.text
    ids = {cluster.id for cluster in clustering.clusters}
    assert all({match.cluster_id, match.other_id} <= ids for match in clustering.possible)


@settings(max_examples=60)
@given(quotation_lists)
def test_clusters_that_nobody_describes_are_the_same(quotations):
    clusters = cluster_quotations(quotations, {}).clusters
    described = {identifier: cluster.id for cluster in clusters for identifier in cluster.quotation_ids}
    assert cluster_ids(quotations, {}) == described


def test_whoever_waits_hears_how_far_grouping_is():
    words = ["pier", "mill", "tram", "hall", "bridge", "ferry", "lamp", "road", "school", "river"]
    texts = [f"the {one} and the {other} stay open until {n}" for n, one in enumerate(words) for other in words]
    quotations = [said(text, document=f"d{n}") for n, text in enumerate(texts)]
    heard = []
    watched = cluster_quotations(quotations, {}, lambda done, total: heard.append((done, total)))
    assert watched == cluster_quotations(quotations, {})
    assert {total for _, total in heard} == {len(quotations)}
    assert heard == sorted(heard), "it never goes back"
    assert len(set(heard)) > 6
    assert heard[0] == (0, len(quotations))
    assert heard[-1] == (len(quotations), len(quotations))


def test_whoever_waits_can_stop_it():
    def stop(done, _total):
        raise KeyboardInterrupt(done)

    with pytest.raises(KeyboardInterrupt, match="0"):
        cluster_quotations([said(BRIDGE)], {}, stop)
