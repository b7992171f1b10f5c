"""What is known of where words come from, and how much that asks of an agreement."""

import math

import pytest

from quoteview.collate.clusters.provenance import ARCHIVE, MARGIN, Scopes, Voices, full_names, is_name
from quoteview.core.document import Document
from quoteview.core.quotation import Attribution, Kind, Quotation, Resolution
from quoteview.core.text import Span


def said(speaker, document, number=0, resolution=Resolution.NAME, confidence=1.0):
    attribution = Attribution(speaker, None, None, resolution, confidence, "given")
    own = f"{document}{number}"
    return Quotation(own, document, Span(0, 4), "Stop", "“", "”", Kind.STATEMENT, attribution, own)


def scopes_of(quotations, **days):
    documents = {
        name: Document(name, name, "", "", "", "test", "utf-8", published_at=day) for name, day in days.items()
    }
    return Scopes(quotations, documents)


def test_what_one_speaker_says_needs_less_than_what_anybody_says():
    quotations = [said("Ada Moreno", f"d{number}", number) for number in range(30)]
    quotations += [said(f"Speaker{number} Lund", f"e{number}", number) for number in range(970)]
    quotations += [said(None, "x"), said(None, "y")]
    scopes = scopes_of(quotations)
    moreno = scopes.provenance(quotations[0]), scopes.provenance(quotations[1])
    nobody = scopes.provenance(quotations[-2]), scopes.provenance(quotations[-1])
    assert scopes.needed(*moreno) == pytest.approx(math.log(30) + MARGIN)
    assert scopes.needed(*nobody) == pytest.approx(math.log(1002) + MARGIN)
    assert scopes.needed(moreno[0], nobody[0]) == pytest.approx(math.log(1002) + MARGIN)
    assert scopes.needed(moreno[0], scopes.provenance(quotations[40])) == math.inf


def test_another_occasion_needs_what_an_archive_needs():
    quotations = [said("Ada Moreno", name) for name in "abc"]
    scopes = scopes_of(quotations, a="2031-03-02", b="2031-03-05T09:00:00+02:00", c="2031-03-06")
    first, near, far = map(scopes.provenance, quotations)
    assert scopes.needed(first, near) < 10
    assert scopes.needed(first, far) == ARCHIVE


def test_a_day_that_cannot_be_read_is_unknown():
    scopes = scopes_of([said("Ada Moreno", "a")], a="last Tuesday")
    assert scopes.provenance(said("Ada Moreno", "a")).days == frozenset()


@pytest.mark.parametrize(
    ("one", "other", "voices"),
    [
        (("Ada Moreno", Resolution.NAME), ("Moreno", Resolution.SHORT_NAME), Voices.SAME),
        (("Ada Moreno", Resolution.NAME), (None, Resolution.UNKNOWN), Voices.UNKNOWN),
        (("Ada Moreno", Resolution.NAME), ("Harbour Board", Resolution.BODY), Voices.UNSURE),
        (("Ada Moreno", Resolution.NAME), ("Jon Okafor", Resolution.NAME), Voices.DIFFERENT),
        (("Lund Shipping", Resolution.BODY), ("The Bank of Lund", Resolution.BODY), Voices.DIFFERENT),
        (("Lund Shipping", Resolution.BODY), ("a lawyer for Lund", Resolution.BODY), Voices.UNSURE),
    ],
)
def test_speakers_are_the_same_different_or_not_known(one, other, voices):
    quotations = [said(one[0], "a", resolution=one[1]), said(other[0], "b", resolution=other[1])]
    first, second = map(scopes_of(quotations).provenance, quotations)
    assert first.voices(second) is second.voices(first) is voices


def test_an_unsure_attribution_is_no_conflict():
    quotations = [said("Ada Moreno", "a"), said("Jon Okafor", "b", confidence=0.5)]
    first, second = map(scopes_of(quotations).provenance, quotations)
    assert first.voices(second) is Voices.UNSURE


def test_a_speaker_without_a_name_is_nobody_in_particular():
    quotations = [said("the statement", name, resolution=Resolution.BODY) for name in "ab"]
    first, second = map(scopes_of(quotations).provenance, quotations)
    assert first.voices(second) is Voices.UNSURE
    assert first.voices(first) is Voices.SAME


@pytest.mark.parametrize("speaker", ["Ada Moreno", "The Harbour Board", "a lawyer for Lund", "港湾局"])
def test_names_are_names(speaker):
    assert is_name(speaker)


@pytest.mark.parametrize("speaker", ["the statement", "Another man", "officials", "The"])
def test_descriptions_are_no_names(speaker):
    assert not is_name(speaker)


def test_a_short_name_is_the_only_longer_one_that_ends_in_it():
    assert full_names(["Ada Moreno", "Moreno", "President Ada Moreno", "Jon Lund", "Kai Lund", "Lund"]) == {
        "Ada Moreno": "president ada moreno",
        "Moreno": "president ada moreno",
        "President Ada Moreno": "president ada moreno",
        "Jon Lund": "jon lund",
        "Kai Lund": "kai lund",
        "Lund": "lund",
    }


def test_a_middle_name_left_out_makes_no_second_person():
    names = full_names(["Ada B. Moreno", "Ada Moreno", "Moreno", "Jon Okafor", "Jon Lund"])
    assert names["Ada Moreno"] == names["Moreno"] == "ada b moreno"
    assert names["Jon Lund"] == "jon lund"
