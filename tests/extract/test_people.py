"""Names, offices and pronouns through a document, and names across documents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteview.core.quotation import CERTAIN, Resolution
from quoteview.extract.people import unify_speakers
from quoteview.extract.quotations import find_quotations

from .conftest import document

INTRODUCED = "Ruritanian President Ada Quill met Prime Minister Boris Thorn of Syldavia on Monday.\n\n"


@pytest.mark.parametrize(
    ("text", "speaker", "resolution"),
    [
        ("“The bridge is open again,” Quill said.", "Ada Quill", Resolution.SHORT_NAME),
        ("“The bridge is open again,” President Quill said.", "Ada Quill", Resolution.SHORT_NAME),
        ("“The bridge is open again,” Ada Quill said.", "Ada Quill", Resolution.NAME),
        ("“The bridge is open again,” the president said.", "Ada Quill", Resolution.ROLE),
        ("“The bridge is open again,” the Ruritanian president said.", "Ada Quill", Resolution.ROLE),
        ("“The bridge is open again,” the Ruritanian leader said.", "Ada Quill", Resolution.ROLE),
        ("“The bridge is open again,” the prime minister said.", "Boris Thorn", Resolution.ROLE),
        ("“The bridge is open again,” she said.", "Ada Quill", Resolution.PRONOUN),
        ("“The bridge is open again,” he said.", "Boris Thorn", Resolution.PRONOUN),
        ("“The bridge is open again,” the ministry said.", "the ministry", Resolution.BODY),
    ],
)
def test_a_speaker_is_who_the_text_says(only, text, speaker, resolution):
    attribution = only(INTRODUCED + text).attribution
    assert (attribution.speaker, attribution.resolution) == (speaker, resolution)


def test_a_pronoun_follows_the_subject_not_the_last_name(only):
    text = "Ada Quill criticised Greta Thorn over the bridge. She left early. “It is lost,” she said."
    assert only(text).speaker == "Ada Quill"


@pytest.mark.parametrize("place", ["Silver Valley", "Election Day", "New Weir", "the Ouse Daily", "Ruritan Americans"])
def test_a_pronoun_stands_for_a_person_not_for_what_else_is_written_large(only, place):
    text = f"Ada Quill left early. {place[0].upper()}{place[1:]} may be cold this year. “It is lost,” she said."
    assert only(text).speaker == "Ada Quill"


def test_a_name_that_nothing_tells_to_be_a_persons_is_a_question(only):
    attribution = only("Xandrel Vost was by the bridge. “It is lost,” he said.").attribution
    assert (attribution.speaker, attribution.confidence < CERTAIN) == ("Xandrel Vost", True)
    assert "who may be “Xandrel Vost”" in attribution.reason


@pytest.mark.parametrize(
    "known", ["“It is,” Xandrel Vost said.", "Mr. Xandrel Vost rowed.", "Xandrel Vost, the mayor of Weir, rowed."]
)
def test_words_a_title_or_an_office_tell_that_a_name_is_a_persons(read, known):
    *_, said = read(f"{known}\n\nXandrel Vost was by the bridge. “It is lost,” he said.")
    assert (said.speaker, said.attribution.confidence >= CERTAIN) == ("Xandrel Vost", True)


def test_who_may_be_nearer_makes_a_question_of_it(only):
    text = "Ada Quill left. Xandrel Vost was by the bridge all day. “It is lost for good,” she said."
    assert only(text).attribution.confidence < CERTAIN


def test_the_gender_a_pronoun_proves_counts_more_than_the_given_name(read):
    text = "Tuulikki Quill spoke first. “It is lost,” she said. Boris Thorn spoke next. “It is not,” he said."
    assert [quotation.speaker for quotation in read(text)] == ["Tuulikki Quill", "Boris Thorn"]


def test_a_title_tells_two_of_one_surname_apart(read):
    text = (
        "Ada Quill and her husband, Boris Quill, came to the bridge on Monday.\n\n"
        "“It is lost for good,” Mr. Quill said. “It is not lost at all,” Mrs. Quill replied."
    )
    first, second = read(text)
    assert (first.speaker, second.speaker) == ("Boris Quill", "Ada Quill")


def test_a_surname_of_two_people_is_never_certain(only):
    text = "Ada Quill and Boris Quill came to the bridge. “It is lost for good,” Quill said."
    assert only(text).attribution.confidence < 0.9


def test_an_office_nobody_is_given_is_a_guess(only):
    text = "Ada Quill spoke about the bridge for an hour. “It is lost for good,” the governor said."
    attribution = only(text).attribution
    assert attribution.speaker == "Ada Quill"
    assert attribution.confidence < 0.6


def test_a_pronoun_nobody_stands_for_has_no_speaker(only):
    attribution = only("“It is lost for good,” she said.").attribution
    assert attribution.speaker is None
    assert attribution.mention is not None


def test_the_full_name_may_come_later(read):
    first, second = read("“It is lost for good,” Quill said.\n\n“It is not lost at all,” Ada Quill later wrote.")
    assert (first.speaker, second.speaker) == ("Ada Quill", "Ada Quill")


def across(*texts):
    documents = [document(text, f"{number}.txt") for number, text in enumerate(texts)]
    found = [quotation for one in documents for quotation in find_quotations(one)]
    return [quotation.speaker for quotation in unify_speakers(documents, found)]


def test_a_surname_takes_the_full_name_of_another_document():
    assert across("“It is lost,” Quill said.", "“We fear that it is lost,” Mayor Ada Quill said.") == ["Ada Quill"] * 2


def test_how_many_names_that_stand_alone_were_looked_for_is_told():
    documents = [document(f"“It is lost,” {name} said.", f"{name}.txt") for name in ("Quill", "Thorn", "Marsh")]
    heard = []
    unify_speakers(
        documents,
        [quotation for one in documents for quotation in find_quotations(one)],
        lambda done, total: heard.append((done, total)),
    )
    assert heard == [(0, 3), (1, 3), (2, 3)]


def test_a_surname_takes_the_full_name_that_another_document_only_mentions():
    texts = ("“It is lost,” Quill said.", "The town met Ada Quill. “Fine by us,” Boris Thorn said.")
    assert across(*texts) == ["Ada Quill", "Boris Thorn"]


def test_a_surname_is_not_completed_by_two_who_speak_together():
    texts = ("“It is lost,” said Ada Quill and Boris Thorn. “It is.”", "“We saw it,” Thorn said.")
    assert across(*texts) == ["Ada Quill and Boris Thorn", "Ada Quill and Boris Thorn", "Boris Thorn"]


def test_two_people_of_one_surname_are_never_merged():
    texts = ("“It is lost,” Quill said.", "“We saw it,” Ada Quill said.", "“We did not,” Boris Quill said.")
    assert across(*texts) == ["Quill", "Ada Quill", "Boris Quill"]


def test_spellings_of_one_name_are_brought_together():
    texts = ("“It is lost,” J.D. Quill said.", "“We saw it,” JD Quill said.", "“We fear it,” JD Quill said.")
    assert across(*texts) == ["JD Quill"] * 3


@pytest.mark.parametrize(
    ("common", "rare"),
    [
        ("Anton Velinsky", "Anton Velinskyy"),
        ("Anton Velinsky", "Anton Velinskiy"),
        ("Sergei Doranov", "Sergey Doranoff"),
        ("Ada Müllner", "Ada Muellner"),
        ("Ada Kessler", "Ada Kesler"),
        ("Boris Thornely", "Boris Thornley"),
    ],
)
def test_ways_to_write_one_surname_are_brought_together(common, rare):
    texts = (f"“It is lost,” {rare} said.", f"“We saw it,” {common} said.", f"“We fear it,” {common} said.")
    assert across(*texts) == [common] * 3


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Quill", "Ada Quilt"),
        ("Ada Thornton", "Ada Thorntons"),
        ("Ada Kessler", "Eve Kesler"),
        ("Ada Lee", "Ada Le"),
    ],
)
def test_names_that_may_be_two_people_stay_apart(one, other):
    assert across(f"“It is lost,” {one} said.", f"“We saw it,” {other} said.") == [one, other]


def test_a_letter_tells_apart_whom_one_document_prints_side_by_side():
    text = "“It is lost,” Ada Kessler said. “We saw it,” Ada Kesler said."
    assert across(text) == ["Ada Kessler", "Ada Kesler"]


@pytest.mark.parametrize(
    "title",
    ["Vice-President", "Attorney-General", "Ex-Minister", "Ex-Prime Minister", "Co-Founder", "Lieutenant-Colonel",
     "Vice\u2011Chancellor", "Deputy Attorney-General", "President-elect"],
)  # fmt: skip
def test_a_title_with_a_hyphen_is_no_part_of_the_name(only, title):
    text = f"“The bridge is open again,” {title} Ada Quill said."
    quotation = only(text)
    assert quotation.speaker == "Ada Quill"
    assert quotation.attribution.mention.of(text) == "Ada Quill"


def test_an_office_with_a_hyphen_is_known_again(read):
    quotations = read("Attorney-General Ada Quill met Boris Thorn. “It is open,” the attorney-general said.")
    assert [quotation.speaker for quotation in quotations] == ["Ada Quill"]


def test_bodies_keep_their_names():
    texts = ("“It is lost,” the ministry said.", "“We saw it,” Ada Ministry said.")
    assert across(*texts)[0] == "the ministry"


@given(st.permutations(["“It is lost,” Quill said.", "“I saw it,” Ada Quill said.", "“We did not,” Boris Thorn said."]))
def test_the_order_of_the_documents_changes_no_name(texts):
    assert sorted(filter(None, across(*texts))) == ["Ada Quill", "Ada Quill", "Boris Thorn"]
