"""Who said it in German, by the fields of the clause: what stands before the verb, and what follows it."""

import pytest

from quoteview.core.quotation import CERTAIN, Resolution

SUBJECTS = [
    # Before the verb stands what tells when, where or of what; who speaks follows.
    ("Am heutigen Montag äußerte sich Ada Quill sehr besorgt: „Die Brücke ist nicht zu retten.“", "Ada Quill"),
    ("Erst vor zwei Tagen hatte die Ingenieurin gesagt: „Die Brücke ist nicht zu retten.“", "die Ingenieurin"),
    ("Der örtlichen Zeitung sagte Ada Quill: „Die Brücke ist nicht mehr zu retten.“", "Ada Quill"),
    ("Den Bau der Brücke nannte der Ingenieur Boris Thorn in der Stadt „völlig verfehlt“.", "Boris Thorn"),
    ("Im Brief, den Thorn an die Stadt geschickt hat, erklärt er: „Die Brücke ist verloren.“", "er"),
    ("Die Kritik der Fischer wies die Regierung zurück: „Die Brücke ist noch zu retten.“", "die Regierung"),
    ("Die neuen Boote, die im Hafen liegen, nannte die Reederei „sehr gut und sehr schnell“.", "die Reederei"),
    ("Kritisch bewertet die Partei in der Stadt die „ständige Verschiebung“ des Baus.", "die Partei"),
    # Before the verb stands who speaks, with what belongs to them.
    ("Ada Quill, die Bürgermeisterin der Stadt, sprach von einer „sehr großen Gefahr“.", "Ada Quill"),
    ("Boris Thorn, einer der Fischer, die auf der Brücke waren, sprach von „großer Angst“.", "Boris Thorn"),
    ("Der Chef der Fischer im Norden, Boris Thorn (Fähre), warnte die Stadt vor „großer Not“.", "Boris Thorn"),
    ("Das Amt im nördlichen Hafen würdigte am Montag den „langen Atem“ der Fischer.", "Das Amt"),
    ("Ihr Vorsitzender Boris Thorn erklärte dazu: „Die Brücke ist nicht mehr zu retten.“", "Boris Thorn"),
    ("Die staatlichen Medien hatten am Montag von einem „großen Sieg“ gesprochen.", "Die staatlichen Medien"),
    ("Ada Quill hält den Plan für falsch und nannte die Brücke in der Stadt „einen Witz“.", "Ada Quill"),
    # Clauses whose verb stands last.
    ("Kritik kommt vom Verein der Fischer, der im Plan einen „Angriff auf die Fischer“ sieht.", "Verein der Fischer"),
    ("Wie die Bürgermeisterin Ada Quill sagte, sei die Brücke „nicht mehr zu retten“.", "Ada Quill"),
    # A name in marks is part of the phrase; whom a source tells of, before a colon.
    ("Wie die „Nordpost“ berichtet, sei die Brücke in der Stadt „nicht mehr zu retten“.", "die „Nordpost“"),
    ("Die „Nordpost“ zitiert den Ingenieur Boris Thorn so: „Die Brücke ist nicht zu retten.“", "Boris Thorn"),
    ("Wie der Sender meldet, blieb die Ingenieurin Ada Quill knapp: „Sie hält nicht.“", "Ada Quill"),
    # What is told has verbs of speech of its own.
    ("Boris Thorn kritisiert in der Zeitung, die Brücke erinnere „sehr an einen Steg“.", "Boris Thorn"),
    # What a verb takes with a preposition, and the adverb that opens a sentence, are no subjects.
    ("Dazu gab das Amt im Hafen weiter bekannt: „Die Brücke ist nicht zu retten.“", "das Amt"),
    ("In Artikel 3 des Vertrags steht: „Die Brücke wird von der Stadt gebaut.“", "Artikel"),
    ("Aus dem Rathaus verlautete, die Brücke in der Stadt sei „nicht mehr zu retten“.", "dem Rathaus"),
    # Verbs in two parts, and verbs with their noun.
    ("Ada Quill brachte es in der Stadt zum Ausdruck: „Die Brücke ist nicht zu retten.“", "Ada Quill"),
    ("Ada Quill vom Verein der Fischer ist der Meinung, dass der Bau „reine Willkür“ sei.", "Ada Quill"),
    ("Wie eine Zeitung meldet, soll Boris Thorn gesagt haben: „Die Brücke ist verloren.“", "Boris Thorn"),
    # Without a verb of speech before the colon, or without any verb.
    ("Die Firma findet die Kritik der Fischer nicht gerecht: „Wir bauen, so schnell es geht.“", "Die Firma"),
    ("Boris Thorn, Chef der Fischer im Norden: „Wir bauen, so schnell es geht, und bleiben.“", "Boris Thorn"),
    ("Da die Brücke hielt, war die Ingenieurin Ada Quill zufrieden: „Sie ist sehr gut gebaut.“", "Ada Quill"),
    # Whose words a noun of speech says they are; the writing that "es" says them in.
    ("Die Forderung der Fischer, die Brücke „sofort wieder zu bauen“ und zu sichern, ist alt.", "der Fischer"),
    ("„Die Brücke ist nicht mehr zu retten“, hieß es vom Ingenieur der Stadt.", "Ingenieur der Stadt"),
    ("Die Fischer hatten in der Nacht mit der Stadt „ein sehr stilles Ende“ vereinbart.", "Die Fischer"),
    # Who is cited, not who cites.
    ("„Die Brücke ist nicht zu retten“, zitiert die Zeitung den Ingenieur.", "den Ingenieur"),
    ("Die Zeitung zitiert einen Fischer mit den Worten: „Die Brücke ist nicht zu retten.“", "einen Fischer"),
    # Behind the words.
    ("„Die Brücke ist nicht zu retten“, entrüstete sich Ada Quill in der Stadt.", "Ada Quill"),
    ("„Die Brücke ist nicht mehr zu retten, und das ist nicht neu“ (Ada Quill).", "Ada Quill"),
    ("„Die Brücke ist nicht zu retten“, schrieb die in der Stadt geborene Quill.", "die in der Stadt geborene Quill"),
    ("Für die Ingenieurin Ada Quill ist die Brücke in der Stadt „nicht mehr zu retten“.", "Ada Quill"),
]


@pytest.mark.parametrize(("text", "speaker"), SUBJECTS)
def test_the_speaker_as_printed(read, text, speaker):
    attribution = read(text)[-1].attribution
    assert attribution.mention is not None
    assert attribution.mention.of(text) == speaker


CARRIED = [
    # Behind a sentence that tells what they do; in a paragraph of its own.
    ("In der Stadt will die Ingenieurin Ada Quill neu bauen. „Die Brücke ist nicht mehr zu retten.“", "Ada Quill"),
    ("Ada Quill sagte: „Sie ist verloren.“\n\n„Wir bauen sie bis zum Mai wieder auf, und sie hält.“", "Ada Quill"),
]


@pytest.mark.parametrize(("text", "speaker"), CARRIED)
def test_words_that_stand_alone_are_of_whoever_was_spoken_of_and_in_doubt(read, text, speaker):
    attribution = read(text)[-1].attribution
    assert attribution.speaker == speaker
    assert attribution.confidence < CERTAIN


PRONOUNS = [
    ("Am Montag kam Ada Quill in die Stadt. Sie sagte: „Die Brücke ist nicht mehr zu retten.“", "Ada Quill"),
    ("Ada Quill kam in die Stadt. Boris Thorn war auch da. Er nannte sie „eine Lügnerin“.", "Boris Thorn"),
    ("Der Ingenieur Thorn kam mit Frau Quill in die Stadt. Sie sprach von einer „Gefahr“.", "Quill"),
    ("Die Fischer kamen mit Ada Quill. Sie sprachen in der Stadt von einer „großen Gefahr“.", None),
    ("Ada Quill kam in die Stadt. Man sprach auf dem Platz von einer „großen Gefahr“.", None),
]


@pytest.mark.parametrize(("text", "speaker"), PRONOUNS)
def test_a_pronoun_is_the_person_named_last_that_fits(read, text, speaker):
    attribution = read(text)[-1].attribution
    assert attribution.resolution is Resolution.PRONOUN
    assert attribution.speaker == speaker
    assert attribution.confidence < 0.7


def test_a_mere_thing_is_no_sure_speaker(only):
    quotation = only("Das Dock verlangte nach der Flut eine „sehr lange und teure Reparatur“.")
    assert quotation.attribution.confidence < CERTAIN


def test_the_words_may_be_of_the_source_or_of_somebody_it_tells_of(read):
    text = "Wie die Zeitung meldet, will die Ingenieurin Ada Quill die Brücke „nicht länger halten“."
    assert read(text)[-1].attribution.confidence < CERTAIN
