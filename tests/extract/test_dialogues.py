"""Dialogue without quotation marks: lines that a dash opens, in Spanish and in French."""

import pytest

from quoteview.core.quotation import Kind

SPANISH = [
    (
        "—El puente no va a aguantar —dijo Ada Quill a los vecinos.\n—Ya lo sabemos —respondió el alcalde.",
        [("El puente no va a aguantar", "Ada Quill"), ("Ya lo sabemos", "el alcalde")],
    ),
    (
        "—El puente —dijo Ada Quill— no va a aguantar el invierno, y los vecinos lo saben.",
        [("El puente", "Ada Quill"), ("no va a aguantar el invierno, y los vecinos lo saben.", "Ada Quill")],
    ),
    (
        "—No va a aguantar —añadió Quill—. Los vecinos de la ciudad lo saben muy bien.",
        [("No va a aguantar", "Quill"), ("Los vecinos de la ciudad lo saben muy bien.", "Quill")],
    ),
    (
        "—¿Se van ustedes esta noche? —preguntó Boris Thorn a los vecinos.\n—Sí, con los demás.",
        [("¿Se van ustedes esta noche?", "Boris Thorn"), ("Sí, con los demás.", None)],
    ),
    (
        "—Leí «Los ríos del norte» en la ciudad —dijo Ada Quill a los vecinos.",
        [("Leí «Los ríos del norte» en la ciudad", "Ada Quill")],
    ),
    (
        "–¿Cómo empezó todo en el puerto?\n–Por casualidad, con los vecinos.",
        [("¿Cómo empezó todo en el puerto?", None), ("Por casualidad, con los vecinos.", None)],
    ),
]
FRENCH = [
    (
        "– Le pont est perdu, a dit Ada Quill aux gens du port.\n– Nous le savons, a répondu le maire.",
        [("Le pont est perdu", "Ada Quill"), ("Nous le savons", "le maire")],
    ),
    (
        "— Vous partez ce soir ? demanda Boris Thorn aux gens.\n— Oui, répondit la vieille dame, avec les autres.",
        [("Vous partez ce soir ?", "Boris Thorn"), ("Oui", "la vieille dame"), ("avec les autres.", "la vieille dame")],
    ),
]


@pytest.mark.parametrize(("text", "spoken"), [*SPANISH, *FRENCH])
def test_a_dash_opens_what_is_said(read, text, spoken):
    found = read(text)
    assert [(each.text, each.attribution.mention and each.attribution.mention.of(text)) for each in found] == spoken
    assert all(each.kind is Kind.STATEMENT for each in found)
    assert all(each.text == each.span.of(text) for each in found)


LISTS = [
    "— el puente del norte y la casa de los vecinos\n— el puerto de la ciudad y las obras\n— los barcos",
    "El alcalde presentó el plan:\n– más dinero para el puerto y para los vecinos.\n– menos ruido por la noche.",
    "Le maire a présenté son plan :\n– plus d’argent pour le port et les gens.\n– moins de bruit la nuit.",
    "Der Plan der Stadt sieht das vor:\n– mehr Geld für den Hafen, sagte Ada Quill.\n– weniger Lärm in der Nacht.",
]


@pytest.mark.parametrize("text", LISTS)
def test_a_list_is_no_dialogue(read, text):
    assert read(text) == ()
