"""Which language a text is in, down to a line or two, and that nobody is named by the rules of another language."""

import pytest

from quoteview.core.quotation import Kind
from quoteview.extract.language import language_of

READ = [
    ("en", "“Gone,” Quill said."),
    ("en", "Quill: “Gone!”"),
    ("de", "„Die Brücke ist verloren“, sagte Ada Quill."),
    ("de", "Quill nennt Brücke „verloren“"),
    ("fr", "«\u00a0Le pont est perdu\u00a0», dit Ada Quill."),
    ("fr", "Quill\u00a0: «\u00a0Perdu\u00a0!\u00a0»"),
    ("es", "«Ya no hay puente», dijo Ada Quill."),
    ("es", "Quill: «¡Perdido!»"),
    ("en", "Quill vows “no retreat”"),
    ("en", "Mayor Quill: “We wait.”"),
    ("fr", "Quill contre-attaque : « Ridicule ! »"),
    ("es", "Quill promete «mano dura» contra el ruido"),
]
OTHERS = [
    "“De brug is verloren”, zei Ada Quill maandag tegen de pers in de haven.",
    "De burgemeester noemde het plan “een ramp voor de stad”, aldus het persbureau.",
    "«Il ponte è perduto», ha detto lunedì Ada Quill ai giornalisti nel porto.",
    "Secondo il ministro, il ponte è “perduto per sempre” e la gente lo sa.",
    "“A ponte está perdida”, disse Ada Quill aos jornalistas no porto da cidade.",
    "„Most jest stracony”, powiedziała w poniedziałek Ada Quill dziennikarzom w porcie.",
    "Według ministra most jest „stracony na zawsze” i ludzie o tym wiedzą.",
    "“Köprü kayboldu”, dedi Ada Quill pazartesi günü gazetecilere limanda.",
    "Bakan, köprünün “sonsuza dek kaybolduğunu” söyledi ve halk bunu biliyor.",
    "”Bron är förlorad”, sade Ada Quill på måndagen till pressen i hamnen.",
    "»Broen er tabt«, sagde Ada Quill mandag til pressen i havnen.",
    "„Podul este pierdut”, a declarat luni Ada Quill presei în port.",
    "„Most je ztracen,“ řekla v pondělí Ada Quill novinářům v přístavu.",
    "«El pont està perdut per sempre», va dir Ada Quill als veïns de la ciutat.",
    # Lines without a common word of their language, or with one that others have, too.
    "“Siltaa ei voi pelastaa”, kertoi kaupungin pormestari Ada Quill torstaina satamassa.",
    "Kalastajan mielestä uusi silta on “täysin turha ja kallis”, sanoo Boris Thorn.",
    "De minister noemde de nieuwe brug “levensgevaarlijk voor vissers”.",
    "Burmistrz Quill zapowiedziała „natychmiastową naprawę” mostu.",
    "Starosta Thorn: „Most brzy opravíme“.",
    "«Aspetteremo ancora», promette Ada Quill.",
    "“Vamos esperar mais”, declarou Boris Thorn.",
    "Podul este “foarte periculos”, spune primarul Boris Thorn.",
    "El pont és “molt perillós”, diu el batlle Boris Thorn.",
]


@pytest.mark.parametrize(("language", "text"), READ)
def test_a_line_tells_its_language(language, text):
    assert language_of(text) == language


@pytest.mark.parametrize("text", OTHERS)
def test_what_another_language_quotes_is_found_and_nobody_is_named(only, text):
    quotation = only(text)
    assert quotation.kind in (Kind.STATEMENT, Kind.FRAGMENT)
    assert quotation.speaker is None


def test_words_quoted_from_another_language_do_not_change_that_of_the_article():
    text = "Quill said it in the port of the city: „Die Brücke ist nicht zu retten.“ The people had feared it."
    assert language_of(text) == "en"
