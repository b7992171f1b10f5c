"""Who said it in German, French and Spanish: one sentence for each pattern, and for each trap."""

import pytest

from quoteview.core.quotation import Kind, Resolution

GERMAN = [
    ("„Die Brücke ist nicht zu retten“, sagte Ada Quill auf dem Platz, und das ist nicht neu.", "Ada Quill"),
    ("„Die Brücke ist nicht zu retten“, so die Bürgermeisterin Ada Quill, und das ist nicht neu.", "Ada Quill"),
    ("Die Bürgermeisterin Ada Quill sagte am Montag: „Die Brücke ist nicht zu retten.“", "Ada Quill"),
    ("Am Montag sagte Ada Quill der Zeitung: „Die Brücke ist nicht zu retten.“", "Ada Quill"),
    ("Ada Quill (Fähre) hat die Pläne für den Hafen als „völlig verfehlt“ bezeichnet.", "Ada Quill"),
    ("Die Brücke ist laut Ada Quill „nicht mehr zu retten“, und das ist nicht neu.", "Ada Quill"),
    ("Nach Angaben der Ingenieurin Ada Quill ist die Brücke „nicht mehr zu retten“.", "Ada Quill"),
    ("Die Brücke ist Ada Quill zufolge „nicht mehr zu retten“, und das ist nicht neu.", "Ada Quill"),
    ("Ein Sprecher der Polizei sprach von „einer sehr unruhigen Nacht“ auf der Brücke.", "Ein Sprecher der Polizei"),
    ("Auch der Ingenieur Boris Thorn nannte die Brücke „nicht mehr zu retten“.", "Boris Thorn"),
    ("Der Plan für die Brücke wurde von Ada Quill als „völlig verfehlt“ bezeichnet.", "Ada Quill"),
    ("Weiter fügte Ada Quill hinzu: „Wir bauen sie bis zum Mai wieder auf.“", "Ada Quill"),
    ("Dazu gab die Ingenieurin Ada Quill bekannt: „Wir bauen sie bis zum Mai wieder auf.“", "Ada Quill"),
    ("Quill verteidigte den Bau der Brücke mit den Worten: „Wir haben alles versucht.“", "Quill"),
    ("In einer Mitteilung der Stadt heißt es: „Die Brücke ist nicht zu retten.“", "einer Mitteilung"),
    ("Nach den Worten der leitenden Ingenieurin Ada Quill ist die Brücke „nicht zu retten“.", "Ada Quill"),
    ("Ada Quill wörtlich: „Die Brücke ist nicht mehr zu retten, und das ist nicht neu.“", "Ada Quill"),
    ("Ein Sprecher der Polizei: „Hier weiß man, wer das war, und tut nichts dagegen.“", "Ein Sprecher der Polizei"),
    ("Auf dem Platz sieht Ada Quill in dem Plan einen „Angriff auf die Fischer“ der Stadt.", "Ada Quill"),
    ("Der Bau sei „mit großer Vorsicht zu genießen“, da er nicht fertig werde, so Ada Quill.", "Ada Quill"),
    ("„Wir bauen sie bis zum Mai wieder auf“, jubelte Ada Quill auf dem Platz und in der Stadt.", "Ada Quill"),
]
FRENCH = [
    ("« Le pont est perdu pour nous », a déclaré Ada Quill sur la place.", "Ada Quill"),
    ("« Le pont est perdu pour nous », affirme la maire Ada Quill.", "Ada Quill"),
    ("La maire Ada Quill a déclaré lundi : « Le pont est perdu pour nous. »", "Ada Quill"),
    ("Selon Ada Quill, le pont est « perdu pour de bon » et les gens le savent.", "Ada Quill"),
    ("D’après la ministre Ada Quill, le pont est « perdu pour de bon ».", "Ada Quill"),
    ("Ada Quill a qualifié le plan du port de « complètement manqué ».", "Ada Quill"),
    ("« Le pont est perdu pour nous », explique un porte-parole de la police.", "un porte-parole de la police"),
    ("«\u00a0Le pont est perdu\u00a0», a-t-elle déclaré à la presse, avant de quitter la salle.", "elle"),
    ("«\u00a0Le pont est perdu\u00a0», a dit lundi soir la maire de la ville, Ada Quill, à la radio.", "Ada Quill"),
    ("La maire, Ada Quill, a appelé les gens à «\u00a0rester chez eux\u00a0» pendant la nuit.", "Ada Quill"),
    ("Le ministre l’a dit lundi à la radio\u00a0: «\u00a0Le pont est perdu pour nous.\u00a0»", "Le ministre"),
    ("Boris Thorn s’est dit «\u00a0très inquiet\u00a0» pour les gens de la ville et du port.", "Boris Thorn"),
    ("La société des ports dit «\u00a0regretter\u00a0» les retards et promet des excuses.", "La société des ports"),
    ("«\u00a0Il m’a dit\u00a0: “Le pont est perdu”, et je l’ai cru\u00a0», raconte Ada Quill.", "Ada Quill"),
    ("Le pont est «\u00a0dans un état lamentable\u00a0», selon Ada Quill, qui dirige les travaux.", "Ada Quill"),
]
SPANISH = [
    ("«El puente está perdido para siempre», dijo Ada Quill en la plaza.", "Ada Quill"),
    ("«El puente está perdido para siempre», ha declarado la alcaldesa Ada Quill.", "Ada Quill"),
    ("La alcaldesa Ada Quill dijo el lunes: «El puente está perdido para siempre».", "Ada Quill"),
    ("Según Ada Quill, el puente está «perdido para siempre» y la gente lo sabe.", "Ada Quill"),
    ("Ada Quill calificó el plan del puerto de «totalmente equivocado».", "Ada Quill"),
    ("«El puente está perdido para siempre», explicó un portavoz de la policía.", "un portavoz de la policía"),
    ("«El puente está perdido», dijo la alcaldesa de la ciudad, Ada Quill, en la plaza.", "Ada Quill"),
    ("“El puente está perdido”, aseguró este lunes el ministro de Obras, Boris Thorn, en la radio.", "Boris Thorn"),
    ("El portavoz del Gobierno, Boris Thorn, se ha mostrado «muy preocupado» por el puente.", "Boris Thorn"),
    ("A juicio de Boris Thorn, la decisión es «un error histórico» que la ciudad va a pagar.", "Boris Thorn"),
    ("Thorn, que dimitió el lunes, habló de una “campaña de mentiras” contra él y su familia.", "Thorn"),
    ("«Me dijo: “El puente está perdido”, y le creí», cuenta Ada Quill, que vive en la ciudad.", "Ada Quill"),
    ("El puente está «en un estado lamentable», según Ada Quill, que dirige las obras.", "Ada Quill"),
]


@pytest.mark.parametrize(("text", "speaker"), [*GERMAN, *FRENCH, *SPANISH])
def test_the_speaker_as_printed(only, text, speaker):
    quotation = only(text)
    assert quotation.attribution.mention is not None
    assert quotation.attribution.mention.of(text) == speaker
    assert quotation.kind in (Kind.STATEMENT, Kind.FRAGMENT)


NOBODYS = [
    "Die sogenannte „Brückensteuer“ wird auch von den Fischern nicht bezahlt.",
    "Der Roman „Die Flüsse des Nordens“ ist auch in der Stadt nicht zu haben.",
    "Das Schiff „Nordwind“ ist am Montag nicht in den Hafen gefahren.",
    "Le roman « Les Fleuves du Nord » est dans les librairies de la ville.",
    "La novela «Los ríos del norte» se vende en las librerías de la ciudad.",
    "El barco «Estrella del Norte» llegó al puerto de la ciudad con los pasajeros a bordo.",
    "La ciudad presentó el plan «Puertos del Futuro» ante la prensa y los vecinos.",
    "Le navire «\u00a0Étoile du Nord\u00a0» est arrivé dans le port avec des passagers à bord.",
    "La ville a présenté son plan «\u00a0Ports d’Avenir\u00a0» devant la presse et les gens du port.",
]


@pytest.mark.parametrize("text", NOBODYS)
def test_titles_and_terms_are_nobodys(only, text):
    assert only(text).kind is Kind.SCARE
    assert only(text).speaker is None


def test_a_pronoun_in_a_verb_is_the_one_named_before(read):
    text = "Ada Quill a déclaré : « Le pont est perdu. » « Nous le savons », ajoute-t-elle dans la ville."
    first, second = read(text)
    assert [each.speaker for each in (first, second)] == ["Ada Quill", "Ada Quill"]
    assert second.attribution.mention.of(text) == "elle"
    assert second.attribution.resolution is Resolution.PRONOUN
    assert second.attribution.confidence < first.attribution.confidence


def test_a_surname_takes_the_full_name_that_the_document_prints(read):
    text = "Die Ingenieurin Ada Quill war auf der Brücke. „Sie ist nicht zu retten“, sagte Quill dem Sender."
    (quotation,) = read(text)
    assert quotation.speaker == "Ada Quill"
    assert quotation.attribution.resolution is Resolution.SHORT_NAME


def test_a_paragraph_carries_on_an_earlier_speaker(read):
    text = "„Die Brücke ist nicht zu retten“, sagte Ada Quill. „Wir bauen sie bis zum Mai wieder auf.“"
    first, second = read(text)
    assert (first.speaker, second.speaker) == ("Ada Quill", "Ada Quill")
    assert first.utterance_id == second.utterance_id
    assert second.attribution.resolution is Resolution.CONTINUED


def test_reported_speech_is_of_whoever_spoke_last(read):
    text = (
        "Ada Quill berichtete von der Brücke. Sie sei in der Nacht nicht zu retten gewesen. "
        "Die Stadt habe „viel zu lange gewartet“ und nicht auf die Fischer gehört."
    )
    (quotation,) = read(text)
    assert quotation.speaker == "Ada Quill"
    assert quotation.attribution.confidence <= 0.5


def test_it_says_is_said_by_the_writing_it_stands_in(only):
    text = "„Die Brücke ist nicht zu retten“, heißt es in einem Brief der Stadt, und das ist nicht neu."
    assert only(text).attribution.mention.of(text) == "einem Brief"


@pytest.mark.parametrize(
    "text",
    [
        "«\u00a0Nous partons ce soir.\n\n»\u00a0Le pont ne tiendra pas\u00a0», a prévenu Ada Quill dans la ville.",
        "«Nos vamos esta noche.\n\n»El puente no va a aguantar», advirtió Ada Quill a los vecinos.",
    ],
)
def test_a_reopened_paragraph_is_of_the_same_speaker(read, text):
    first, second = read(text)
    assert (first.speaker, second.speaker) == ("Ada Quill", "Ada Quill")
    assert first.utterance_id == second.utterance_id


def test_nobody_says_what_no_cue_gives_anybody(only):
    assert only("Die Brücke ist „nicht mehr zu retten“, und auch die Fähre fährt nicht.").speaker is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ada Quill nannte die Brücke am Mittwoch, dem 3. Mai, in der Stadt „nicht mehr zu retten“.", "Ada Quill"),
        ("Ada Quill bezeichnete den Bau, der ca. 20 Jahre alt ist, als „völlig verfehlt“.", "Ada Quill"),
        ("Ada Quill declaró el lunes junto al Sr. Thorn y los suyos: «El puente está perdido».", "Ada Quill"),
    ],
)
def test_the_full_stop_of_a_date_or_of_an_abbreviation_ends_no_sentence(only, text, speaker):
    assert only(text).attribution.mention.of(text) == speaker


def test_a_number_that_ends_a_sentence_counts_nothing(only):
    text = "Ada Quill kam im Jahr 12. Die Brücke war „nicht mehr zu retten“, und auch die Fähre fuhr nicht."
    assert only(text).speaker is None


def test_a_full_stop_between_marks_is_what_is_quoted(read):
    text = "Das ist die Nummer 27“. „Christoph und die anderen fahren nicht auf dem Fluss und bleiben hier."
    assert read(text)[0].text == "."
