"""What may be told in other words: asked, never told as sure, the likeliest first."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteview.collate.signalling import MOST_POSSIBLE
from quoteview.collate.signals.kinship import kins
from quoteview.collate.signals.likeness import Likeness
from quoteview.core.collection import Collection
from quoteview.core.difference import Severity
from quoteview.core.policy import DEFAULT, PERMISSIVE, STRICT
from quoteview.core.signal import SignalKind
from quoteview.session import scanning
from quoteview.session.engine import find_quotations, read_document
from quoteview.session.progress import Unwatched
from quoteview.session.signalling import find_signals, shown

TIDE = "The tide tables came out on Friday.\n\n"
SHARED = "“The pumps of the dry dock failed twice in January,” Minister Ines Falk said.\n\n"
SAID = "“Either port will have to abolish some of the privileges it inherited,” Minister Ines Falk said.\n"


def possible(folder, articles):
    """Return the possible reports of articles, given by the names of their files, as told and quoted words."""
    documents = []
    for name, text in articles.items():
        path = folder / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        documents.append(replace(read_document(path), outlet=name))
    quotations = [quotation for document in documents for quotation in find_quotations(document)]
    collection = scanning.collate(Collection(tuple(documents), tuple(quotations)), Unwatched())
    signals = find_signals(collection)
    assert all(each.is_question and each.severity is Severity.COSMETIC for each in signals.possible())
    return signals, [
        tuple(place.span.of(collection.document_by_id[place.document_id].text) for place in each.places)
        for each in signals.possible()
    ]


def test_a_derived_word_ties_what_one_outlet_tells_to_what_another_quotes(tmp_path):
    telling = "Minister Ines Falk spoke, saying that either harbour would see the abolition of its privileges.\n"
    signals, told = possible(tmp_path, {"echo": TIDE + SHARED + SAID, "post": SHARED + telling})
    assert told == [
        ("that either harbour would see the abolition of its privileges",
         "Either port will have to abolish some of the privileges it inherited,"),
    ]  # fmt: skip
    (signal,) = signals.possible()
    assert signal.evidence.startswith("post may tell in other words what echo quotes: ")
    assert signal.kind is SignalKind.POSSIBLE_REPORT


def test_a_seat_of_government_stands_for_its_country(tmp_path):
    article = (
        "Minister Ines Falk said the blockade would raise the pressure on Ottawa.\n\n"
        + TIDE
        + "“They want to put pressure not on our fishermen, but on Canada,” Falk told reporters.\n"
    )
    signals, told = possible(tmp_path, {"echo": article})
    assert [words for words, _ in told] == ["the blockade would raise the pressure on Ottawa"]
    assert signals.possible()[0].evidence.startswith("echo may tell in other words what it quotes itself: ")


def test_what_was_said_in_the_same_breath_counts(tmp_path):
    article = (
        "Minister Ines Falk said the blockade was a blow to the herring trade.\n\n" + TIDE * 9
        + "“Herring is all that our coast sells{more}” Falk told reporters. “{beside}”\n"
    )  # fmt: skip
    with_it = article.format(more=", and that trade is dying,", beside="I call this blockade a siege.")
    without = article.format(more=", and that trade is dying,", beside="The ice went early.")
    (with_it, _), (without, _) = possible(tmp_path, {"echo": with_it}), possible(tmp_path, {"echo": without})
    assert [each.likeness for each in with_it.possible()] > [each.likeness for each in without.possible()]


@pytest.mark.parametrize(
    "telling",
    [
        "Minister Ines Falk said the weather had been poor.",  # nothing in common
        "Harbour master Bo Lund said either port would see the abolition of its privileges.",  # somebody else
        "Minister Ines Falk came by the old port on Monday, where privileges are dear.",  # nobody reports
        "The ports have privileges. Minister Ines Falk said the inherited debts are gone.",  # one word in common
    ],
)
def test_what_has_too_little_in_common_is_not_asked_about(tmp_path, telling):
    articles = {"echo": TIDE + SHARED + SAID, "post": f"{SHARED}{telling}\n", "star": f"{telling}\n\n{SAID}"}
    assert possible(tmp_path, articles)[1] == []


def test_the_sentence_that_quotes_is_no_report_of_its_own_quotation(tmp_path):
    article = "Minister Ines Falk said the ports lose their privileges: “We abolish privileges in all ports.”\n"
    assert possible(tmp_path, {"echo": article})[1] == []


def test_what_is_told_in_the_same_words_is_asked_once_and_for_sure(tmp_path):
    telling = "Minister Ines Falk said either port would have to abolish some of the privileges it inherited.\n"
    signals, told = possible(tmp_path, {"echo": TIDE + SHARED + SAID, "post": SHARED + telling})
    sure = [each for own in signals.by_cluster.values() for each in own if each.kind is SignalKind.INDIRECT_REPORT]
    assert [each.is_question for each in sure] == [False]
    assert told == []


def test_of_one_statement_only_the_likeliest_are_asked_about_behind_all_else(tmp_path):
    telling = "Minister Ines Falk said that either {place} would see {what} of its privileges.\n"
    tellings = {
        place: SHARED + TIDE + telling.format(place=place, what=what)
        for place, what in (("harbour", "the abolition"), ("basin", "an abolition"), ("wharf", "the slow abolition"))
    }
    tellings["quay"] = SHARED + TIDE + telling.format(place="quay", what="the abolition and the slow decay")
    signals, told = possible(tmp_path, {"echo": TIDE + SHARED + SAID, **tellings})
    assert len(told) == MOST_POSSIBLE
    assert [each.likeness for each in signals.possible()] == sorted(
        (each.likeness for each in signals.possible()), reverse=True
    )
    for own in signals.by_cluster.values():
        assert [each.is_possible for each in own] == sorted(each.is_possible for each in own)


def test_possible_reports_have_a_switch_of_their_own(tmp_path):
    telling = "Minister Ines Falk spoke, saying that either harbour would see the abolition of its privileges.\n"
    signals, told = possible(tmp_path, {"echo": TIDE + SHARED + SAID, "post": SHARED + telling})
    assert told
    assert shown(signals, STRICT).possible() == shown(signals, DEFAULT).possible() == signals.possible()
    assert shown(signals, PERMISSIVE).possible() == ()
    off = DEFAULT.with_signals(SignalKind.POSSIBLE_REPORT, are_shown=False)
    left = [each for own in shown(signals, off).by_cluster.values() for each in own]
    assert left == [each for own in signals.by_cluster.values() for each in own if not each.is_possible]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Danish minister", "the Copenhagen minister"),
        ("KYIV", "Ukraine"),
        ("Norway’s", "Oslo's"),
        ("New Zealanders", "Wellington"),
        ("the U.S. fleet", "the United States fleet"),
        ("decide", "decisions"),
        ("abolish", "abolition"),
    ],
)
def test_words_that_count_as_one(one, other):
    assert [kin for kin in kins(printed(one)) if kin] == [kin for kin in kins(printed(other)) if kin]


@pytest.mark.parametrize(("one", "other"), [("us", "US"), ("turkey", "Turkey"), ("found", "founder")])
def test_words_that_do_not(one, other):
    assert kins([one]) != kins([other])


def printed(text):
    return text.replace("U.S.", "U S").split()


parts = st.floats(0.1, 40.0)


@given(parts, parts, st.floats(0.0, 1.0), st.integers(0, 9), st.none() | st.integers(0, 90))
def test_more_in_common_is_likelier_and_more_besides_is_not(common, besides, said, n_in_order, n_before):
    told = common + besides
    value = Likeness(common, told, said, n_in_order, n_before).value
    assert Likeness(common + 1, told + 1, said, n_in_order, n_before).value > value
    assert Likeness(common, told + 1, said, n_in_order, n_before).value < value
    assert Likeness(common, told, said, n_in_order + 1, n_before).value >= value
    assert Likeness(common, told, min(1.0, said + 0.1), n_in_order, n_before).value >= value
    assert Likeness(common, told, said, n_in_order, 2).value > Likeness(common, told, said, n_in_order, 40).value
