"""Who said it in French and Spanish: the patterns of the press, one sentence for each."""

import pytest

from quoteview.core.quotation import CERTAIN, Kind


def _spaced(text: str) -> str:
    """Return a text with the hard spaces that French sets inside marks, written as "~" here."""
    return text.replace("~", "\u00a0")


FRENCH = [
    ("«~Le pont ne tiendra pas l’hiver~», a déclaré lundi soir Ada Quill à la presse.", "Ada Quill"),
    ("«~Le pont, a expliqué Ada Quill, ne tiendra pas l’hiver~», et les gens le savent.", "Ada Quill"),
    ("«~Le pont est-il perdu~?~», s’est demandé Boris Thorn devant les gens du port.", "Boris Thorn"),
    (
        "«~Est-ce que le pont est perdu~?~», a-t-il demandé à la ministre, avant de quitter la salle.",
        "il",
    ),
    (
        "Selon le ministre des Transports, Boris Thorn, le pont est «~perdu pour de bon~» et les gens le savent.",
        "Boris Thorn",
    ),
    (
        "Le pont est «~perdu pour de bon~», selon les syndicats du port, et les gens le savent.",
        "les syndicats du port",
    ),
    (
        "D’après une étude de l’université, le pont est «~perdu pour de bon~» et les gens le savent.",
        "une étude de l’université",
    ),
    ("Pour Mme Quill, le pont est «~perdu pour de bon~» et les gens du port le savent.", "Quill"),
    (
        "La maire de la ville, qui a visité le port lundi, a dénoncé «~un abandon~» et une honte pour les gens.",
        "La maire de la ville",
    ),
    (
        "Ada Quill, maire de la ville, estime que le pont «~ne tiendra pas~» et que les gens du port le savent.",
        "Ada Quill",
    ),
    (
        "M. Thorn a assuré que les travaux seraient «~terminés à temps~» et que les gens seraient relogés.",
        "Thorn",
    ),
    (
        "Le président de la République s’est dit «~très inquiet~» pour les gens du port et de la ville.",
        "Le président de la République",
    ),
    (
        "«~Nous n’avons rien reçu~», déplore-t-on à la mairie, où les gens attendent une réponse depuis des mois.",
        "on",
    ),
    (
        "«~Nous n’avons rien reçu~», regrettait hier le directeur de l’hôpital, Boris Thorn, dans le journal.",
        "Boris Thorn",
    ),
    (
        "«~C’est une honte~!~», s’est exclamée la députée Ada Quill dans les couloirs de l’Assemblée.",
        "Ada Quill",
    ),
    (
        "«~C’est une honte~!~» s’exclame Ada Quill, qui est dans le port avec les pêcheurs et les gens de la ville.",
        "Ada Quill",
    ),
    ("Ada Quill : «~C’est une honte, et les gens de la ville et du port le savent très bien.~»", "Ada Quill"),
    (
        "Et Ada Quill d’ajouter~: «~C’est une honte, et les gens de la ville le savent très bien.~»",
        "Ada Quill",
    ),
    ("Le ministre a appelé «~toutes les parties~» à la retenue et les gens du port au calme.", "Le ministre"),
    (
        "«~Le pont est perdu~», peut-on lire dans le rapport de la commission, qui a été publié lundi.",
        "le rapport de la commission",
    ),
    (
        "«~Le pont est perdu~», indique le communiqué de la préfecture, que les gens du port ont reçu lundi.",
        "le communiqué de la préfecture",
    ),
    (
        "Dans un communiqué, la préfecture indique que le pont est «~perdu pour de bon~» et que les gens le savent.",
        "la préfecture",
    ),
    ("“Le pont est perdu pour nous”, a déclaré la maire à l’issue de la réunion avec les gens du port.", "la maire"),
    ('"Le pont est perdu pour nous", a déclaré la maire à l\'issue de la réunion avec les gens du port.', "la maire"),
    (
        "«~Il m’a dit~: “C’est perdu”, et je l’ai cru~», raconte la mairesse aux gens du port et de la ville.",
        "la mairesse",
    ),
    (
        "Interrogée par la radio, Ada Quill a répondu qu’elle n’était «~pas au courant~» des travaux sur le pont.",
        "Ada Quill",
    ),
    (
        "Lors d’une visite du port, le ministre Boris Thorn a évoqué «~une situation grave~» pour la ville.",
        "Boris Thorn",
    ),
    (
        "La société s’est engagée à «~tout faire~» pour les gens du port, a fait savoir son porte-parole, Boris Thorn.",
        "Boris Thorn",
    ),
    (
        "Le pont est «~perdu~», a fait valoir l’avocate de la ville, Ada Quill, devant les juges et les gens du port.",
        "Ada Quill",
    ),
    (
        "Le chef de l’opposition a accusé le gouvernement de «~mentir aux Français~» et aux gens du port.",
        "Le chef de l’opposition",
    ),
    (
        "Le rapport parle d’«~une catastrophe annoncée~» pour le port et pour la ville.",
        "Le rapport",
    ),
    (
        "«~Le pont est perdu~», affirmaient mardi les syndicats dans une lettre aux gens du port et à la presse.",
        "les syndicats",
    ),
    (
        "«~Le pont est perdu~», avait prévenu en mars l’ingénieure Ada Quill, dans une lettre aux gens du port.",
        "Ada Quill",
    ),
    ("«~Le pont est perdu~», ont-ils écrit dans une lettre aux gens du port et de la ville.", "ils"),
]
SPANISH = [
    ("«El puente no va a aguantar», ha dicho este lunes Ada Quill a los vecinos de la ciudad.", "Ada Quill"),
    ("«El puente —explicó la alcaldesa— no va a aguantar el invierno», y los vecinos lo saben.", "la alcaldesa"),
    (
        "“El puente no va a aguantar”, señaló el ministro de Obras Públicas, Boris Thorn, en una rueda de prensa.",
        "Boris Thorn",
    ),
    ("Según el Gobierno, el puente está «perdido para siempre» y los vecinos lo saben.", "el Gobierno"),
    ("De acuerdo con la policía, el puente está «perdido para siempre» y los vecinos lo saben.", "la policía"),
    ("El puente está «perdido para siempre», según ha explicado la alcaldesa, Ada Quill, a los vecinos.", "Ada Quill"),
    ("En opinión de Boris Thorn, el puente está «perdido para siempre» y los vecinos lo saben.", "Boris Thorn"),
    ("Para la alcaldesa, el puente es «una vergüenza» y los vecinos de la ciudad lo saben.", "la alcaldesa"),
    (
        "La alcaldesa de la ciudad, que visitó el puerto el lunes, denunció «un abandono» de los vecinos.",
        "La alcaldesa de la ciudad",
    ),
    (
        "El presidente del Gobierno se mostró «muy preocupado» por los vecinos de la ciudad y del puerto.",
        "El presidente del Gobierno",
    ),
    (
        "Ada Quill, alcaldesa de la ciudad, considera que el puente «no va a aguantar» y que los vecinos lo saben.",
        "Ada Quill",
    ),
    ("Thorn aseguró que las obras estarán «terminadas a tiempo» y que los vecinos podrán volver.", "Thorn"),
    ("El señor Thorn aseguró que las obras estarán «terminadas a tiempo» y que los vecinos podrán volver.", "Thorn"),
    ("Ada Quill: «Es una vergüenza, y los vecinos de la ciudad y del puerto lo saben muy bien».", "Ada Quill"),
    (
        "«Es una vergüenza», se lee en el informe de la comisión, que los vecinos recibieron el lunes.",
        "el informe de la comisión",
    ),
    (
        "«Es una vergüenza», ha lamentado el portavoz de los vecinos, que no quiso dar su nombre.",
        "el portavoz de los vecinos",
    ),
    (
        "A su juicio, el puente es «una vergüenza» para los vecinos, dijo la alcaldesa, Ada Quill, el lunes.",
        "Ada Quill",
    ),
    ("«Me dijo: “Está perdido”, y le creí», contaba la mujer a los vecinos de la ciudad y del puerto.", "la mujer"),
    (
        "El jefe de la oposición acusó al Gobierno de «mentir a los españoles» y a los vecinos de la ciudad.",
        "El jefe de la oposición",
    ),
    ("El informe habla de «una catástrofe anunciada» para el puerto y para los vecinos de la ciudad.", "El informe"),
    (
        "«No sabemos nada», subrayaron el martes los sindicatos en una carta a los vecinos de la ciudad.",
        "los sindicatos",
    ),
    ("«No sabemos nada», había advertido en marzo la ingeniera Ada Quill, en una carta a los vecinos.", "Ada Quill"),
    (
        "El secretario general del sindicato, Boris Thorn, tildó la medida de “un disparate” ante los vecinos.",
        "Boris Thorn",
    ),
    ("En un comunicado, la empresa sostiene que el puente “está perdido” y que los vecinos lo saben.", "la empresa"),
    (
        "Preguntado por la radio, Boris Thorn respondió que no estaba “al corriente” de las obras del puente.",
        "Boris Thorn",
    ),
    ("Ella calificó de “inaceptable” la decisión del ministro sobre el puente y los vecinos del puerto.", "Ella"),
    (
        "“El puente está perdido”, afirmaría más tarde el alcalde ante los vecinos de la ciudad y del puerto.",
        "el alcalde",
    ),
    (
        "“El puente está perdido”, apunta a este diario una fuente del ministerio, que pide a los vecinos calma.",
        "una fuente del ministerio",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), [*FRENCH, *SPANISH])
def test_the_speaker_as_printed(read, text, speaker):
    text = _spaced(text)
    attribution = read(text)[-1].attribution
    assert attribution.mention is not None
    assert attribution.mention.of(text) == speaker


PARTED = [
    ("«~Le pont~», a précisé la maire, «~ne tiendra pas l’hiver~», et les gens le savent.", "la maire"),
    ("«El puente», explicó la alcaldesa, «no va a aguantar el invierno», y los vecinos lo saben.", "la alcaldesa"),
]


@pytest.mark.parametrize(("text", "speaker"), PARTED)
def test_what_an_attribution_parts_is_one_utterance(read, text, speaker):
    text = _spaced(text)
    first, second = read(text)
    assert [each.attribution.mention.of(text) for each in (first, second)] == [speaker, speaker]
    assert first.utterance_id == second.utterance_id
    assert first.kind is Kind.STATEMENT


# What the press prints over a few sentences: the speaker of the last quotation, None where nobody is told.
RUNNING = [
    # A verb without a subject means who spoke last, or was told of last.
    ("«El puente está perdido», dijo la alcaldesa. «No va a aguantar el invierno», añadió.", "la alcaldesa"),
    ("La alcaldesa mostró su enfado: «Está perdido». Y remató: «No va a aguantar el invierno».", "La alcaldesa"),
    ("«Está perdido», aseguró Ada Quill. Dijo también que «los vecinos lo saben muy bien».", "Ada Quill"),
    ("«Está perdido», dijo un vecino. «Los vecinos no lo sabían», ha dicho a la prensa la alcaldesa.", "la alcaldesa"),
    # A source named before; a paper in marks.
    ("«~Le pont est perdu~», a dit le ministre. Selon lui, les gens du port «~le savent très bien~».", "lui"),
    ("D’après «~La Gazette~», le pont de la ville serait «~perdu pour de bon~».", "«~La Gazette~»"),
    ("Según publica «La Gaceta», el puente está «perdido para siempre» y los vecinos lo saben.", "«La Gaceta»"),
    ("«~Le pont est perdu~», a-t-on appris auprès du parquet de la ville et du port.", "parquet de la ville"),
    ("Aux yeux des pêcheurs du port, le pont de la ville est «~perdu pour de bon~».", "pêcheurs du port"),
    # What stands between commas, or between the verb and who speaks.
    ("La chanteuse, qui publie lundi son livre, un roman, se dit «~très inquiète~» pour le pont.", "La chanteuse"),
    ("El cantante, de 62 años, que vive en el puerto, confesó que está «muy inquieto».", "El cantante"),
    ("Son avocate, Me Ada Quill, dénonce quant à elle «~un abandon~» et une honte.", "Ada Quill"),
    ("Así lo ha confirmado también la alcaldesa de la ciudad: «El puente está perdido».", "la alcaldesa de la ciudad"),
    ("Thorn ha reconocido este martes que el puente «no va a aguantar» y que lo sabía.", "Thorn"),
    ("«~Je le savais~», assure aujourd’hui l’ancien directeur du port, Boris Thorn.", "Boris Thorn"),
    ("«~Je le savais~», a rétorqué l’intéressé, qui était dans le port avec les gens.", "l’intéressé"),
    # Nouns that are verbs, too.
    ("Le juge a estimé que le prévenu avait agi «~en pleine conscience~» ce jour-là.", "Le juge"),
    ("La sentencia considera probado que el acusado actuó «con ánimo de lucro» en el puerto.", "La sentencia"),
    ("El director, a quien sus colegas apodan «el Lobo», aseguró que volverá «muy pronto».", "El director"),
]


@pytest.mark.parametrize(("text", "speaker"), RUNNING)
def test_the_speaker_of_the_last_words(read, text, speaker):
    printed = _spaced(text)
    assert read(printed)[-1].attribution.mention.of(printed) == _spaced(speaker)


QUESTIONS = [
    ("La préfecture «~prend acte~» de la décision et les gens du port le savent.", "La préfecture"),
    ("Le patron du port refuse de parler du pont~: «~On a connu pire, et les gens le savent.~»", "Le patron du port"),
    (
        "Et sa voisine de renchérir~: «~Plus personne ne parle du pont, et les gens le savent.~»",
        "sa voisine de renchérir",
    ),
    ("«Está perdido», gritaban los vecinos. «No nos vamos», dijo una de ellas en el puerto.", "los vecinos"),
]


@pytest.mark.parametrize(("text", "speaker"), QUESTIONS)
def test_who_is_told_of_may_speak_and_is_a_question(read, text, speaker):
    quotation = read(_spaced(text))[-1]
    assert quotation.speaker == speaker
    assert quotation.attribution.confidence < CERTAIN


def test_a_pronoun_is_nobody_of_the_other_gender(read):
    text = _spaced("«~Le pont est perdu~», a répondu Simon. «~Alors, nous y allons~», dit-elle.")
    assert [each.speaker for each in read(text)] == ["Simon", None]


INSIDE = [
    ("«~Le pont est tombé, se souvient son mari. Les gens du port le savent.~»", "son mari"),
    ("«~C’est incompréhensible, s’agace une commerçante. Mes clients s’en vont.~»", "une commerçante"),
    ("«El puente —explicó la alcaldesa— no va a aguantar el invierno».", "la alcaldesa"),
    ("«~Le pont, a expliqué Ada Quill, ne tiendra pas l’hiver, et les gens le savent.~»", "Ada Quill"),
]


@pytest.mark.parametrize(("text", "speaker"), INSIDE)
def test_the_narrators_words_may_stand_inside_the_marks(only, text, speaker):
    quotation = only(_spaced(text))
    assert quotation.attribution.mention.of(_spaced(text)) == speaker
    assert quotation.text == quotation.span.of(_spaced(text))


TITLES = [
    "Le livre «~Les Ponts du Nord~» racontait déjà cette histoire dans la ville.",
    "La novela «Los Puentes del Norte» contaba esta historia en la ciudad.",
    "La autora, que acaba de publicar «La casa vacía», se confiesa en la ciudad.",
    "La ministre, dans un entretien au «~Courrier du Nord~», estime que le pont est perdu.",
    "Le rapport, que «~Le Courrier~» a pu consulter, évoque le pont de la ville.",
]


@pytest.mark.parametrize("text", TITLES)
def test_a_title_behind_its_kind_is_nobodys_though_a_verb_of_speech_follows(only, text):
    assert only(_spaced(text)).kind is Kind.SCARE


PRONOUNS = [
    ("Boris Thorn est venu avec la maire Ada Quill. Elle a dit~: «~Le pont est perdu.~»", "Ada Quill"),
    ("La alcaldesa Ada Quill llegó con Boris Thorn. Ella dijo a los vecinos: «El puente está perdido».", "Ada Quill"),
    ("La ministre Ada Quill était dans le port. On y parle d’une «~grande peur~» des gens.", None),
]


@pytest.mark.parametrize(("text", "speaker"), PRONOUNS)
def test_a_pronoun_is_the_person_named_last_that_fits(read, text, speaker):
    assert read(_spaced(text))[-1].speaker == speaker
