"""Whether somebody said quoted words in German: fragments of what is told, and names beside them."""

import importlib.util

import pytest

from quoteview.core.quotation import Kind
from quoteview.core.resources import resource
from quoteview.extract.vocabulary import vocabulary

SOMEBODYS = [
    "Ada Quill fordert von der Stadt eine „ehrliche und schnelle Antwort“ auf die Fragen der Fischer.",
    "Die Stadt habe sehr lange gewusst, dass die Brücke „nicht mehr zu retten“ sei, sagte Ada Quill.",
    "Der Verein sieht in dem Plan für den Hafen einen „Angriff auf die Fischer“ und auf ihre Arbeit.",
    "Die Ingenieurin stufte den Zustand der Brücke am Montag als „sehr bedenklich“ ein.",
    "Ada Quill erklärte, die Brücke sei „in einem traurigen Zustand“ und werde nicht mehr gebaut.",
    "Die Bürgermeisterin wies die Kritik der Fischer am Montag als „lächerlich“ zurück.",
]
NOBODYS = [
    "Der Frachter „Nordwind“ ist am Montag in den Hafen der Stadt eingelaufen.",
    "Das Unternehmen stellt die neue Baureihe „Delta Prime“ am Montag in der Stadt vor.",
    "Die Fischer sind auf dem Weg in das Restaurant „Zum goldenen Anker“ in der Stadt.",
    "Das Stück trägt den Titel „Die Flüsse des Nordens“ und ist am Montag in der Stadt zu sehen.",
    "Der Verband der Fischer („Nordfisch“) ist mit drei Booten in den Hafen eingelaufen.",
    "Die Fähre wird von den Leuten in der Stadt auch „Badewanne“ genannt.",
]


@pytest.mark.parametrize("text", SOMEBODYS)
def test_words_in_what_somebody_tells_are_theirs(only, text):
    assert only(text).kind is Kind.FRAGMENT


@pytest.mark.parametrize("text", NOBODYS)
def test_names_titles_and_terms_are_nobodys(only, text):
    assert only(text).kind is Kind.SCARE
    assert only(text).speaker is None


def test_the_same_name_may_stand_in_what_is_told_and_in_plain_words(read):
    text = "Das Schiff „Nordwind“ fuhr in den Hafen. Die Brücke sei „völlig marode und gefährlich“, sagte Ada Quill."
    assert [each.kind for each in read(text)] == [Kind.SCARE, Kind.FRAGMENT]


def test_a_paper_in_marks_is_told_and_tells(read):
    told = read("Boris Thorn sagte der „Nordpost“, die Brücke sei „völlig marode und gefährlich“.")
    assert [each.kind for each in told] == [Kind.SCARE, Kind.FRAGMENT]
    assert told[-1].speaker == "Boris Thorn"
    tells = read("Die Brücke in der Stadt ist laut „Nordpost“ seit Jahren „völlig marode und gefährlich“.")
    assert [each.kind for each in tells] == [Kind.SCARE, Kind.FRAGMENT]
    assert tells[-1].speaker == "Nordpost"


def test_weights_are_learned_from_labelled_articles():
    file = resource("weights", "learn_weights.py")
    spec = importlib.util.spec_from_file_location("learn_weights", file)
    learning = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(learning)
    text = "Der Frachter „Nordwind“ fuhr in den Hafen. Er sei „völlig marode und gefährlich“, sagte Ada Quill."
    start = text.index("völlig")
    quotes = [{"start": start, "end": text.index("“, sagte")}]
    articles = [{"id": str(number), "text": text, "quotes": quotes} for number in range(10)]
    data = list(learning.examples(articles, vocabulary("de")))
    weights = learning.learned(data)
    name, words = data[:2]
    assert (name.is_claim, words.is_claim) == (False, True)
    assert learning.total(weights, name) < 0 < learning.total(weights, words)
    assert weights["name before: work"] < 0
    assert learning.least_sum(learning.held_out(data), 0.95)[1] == 1.0
