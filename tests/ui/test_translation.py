"""The strings of the window and their German: all there, with the same gaps to fill and keys to press."""

import re
from collections import Counter

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QMenu

from quoteview.core.errors import FileTooLarge, PathUnreadable
from quoteview.core.sentence import Sentence
from quoteview.ui.catalogue import (
    TRANSLATED,
    Message,
    NotLiteral,
    catalogue,
    compile_catalogue,
    merged,
    read,
    strings,
    text_of,
)
from quoteview.ui.translation import LANGUAGES, SOURCE, install, language_of, number_shown, tr, translated

GERMAN = catalogue("de")
GAP = re.compile(r"\{(\w*)[^{}]*\}")


@pytest.fixture
def german(qapp, english):
    """The window speaks German, and English again after the test."""
    install(qapp, "de")
    yield
    install(qapp, SOURCE)


@pytest.fixture
def german_window(german, window):
    return window


# What is translated


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_string_of_the_sources_is_translated(language):
    messages = read(catalogue(language))
    here = {source for source, message in messages.items() if not message.is_vanished}
    # `python3 run.py translations` collects the strings anew and says which are left to translate.
    assert here ^ strings() == set()
    assert [source for source in here if not messages[source].is_finished] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_what_qt_loads_is_made_of_what_translators_wrote(language, tmp_path):
    path = catalogue(language)
    compile_catalogue(path, tmp_path / "again.qm")
    assert (tmp_path / "again.qm").read_bytes() == path.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_have_the_gaps_numbers_and_mnemonics_of_their_source(language):
    def marks(text):
        return Counter(GAP.findall(text)), text.count("&"), text.endswith("…"), text != text.strip()

    odd = [
        (message.source, form)
        for message in read(catalogue(language)).values()
        for form in filter(None, message.forms)
        if marks(form) != marks(message.source) or (re.search("%n", form) and not message.is_plural)
    ]
    assert odd == []


def test_the_last_form_of_a_plural_tells_the_number():
    silent = [each.source for each in read(GERMAN).values() if each.is_plural and not re.search("%L?n", each.forms[-1])]
    assert silent == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_entries_of_a_menu_have_one_mnemonic(qapp, english, language, request):
    install(qapp, language)
    window = request.getfixturevalue("window")
    menus = {"menu bar": window.menuBar(), **{menu.title(): menu for menu in window.menuBar().findChildren(QMenu)}}
    doubled = {
        name: [letter for letter, times in Counter(map(mnemonic, menu.actions())).items() if letter and times > 1]
        for name, menu in menus.items()
    }
    install(qapp, SOURCE)
    assert {name: letters for name, letters in doubled.items() if letters} == {}


def mnemonic(action):
    found = re.search("&([^&])", action.text())
    return found[1].lower() if found else None


# How it is said


def test_a_german_window_is_german(german_window, run, articles):
    run(german_window.operations.scan, [articles])
    assert german_window.menuBar().actions()[0].text() == "&Datei"
    assert "Zitate" in german_window.status.text


def test_plurals_have_their_form(german):
    assert [tr("%n quote(s)", n=n) for n in (1, 2, 1200)] == ["1 Zitat", "2 Zitate", "1.200 Zitate"]


def test_plurals_of_english_need_no_translation(english):
    assert [tr("%n quote(s)", n=n) for n in (0, 1, 2, 1200)] == ["0 quotes", "1 quote", "2 quotes", "1,200 quotes"]
    assert [tr("%n possible match(es)", n=n) for n in (1, 2)] == ["1 possible match", "2 possible matches"]


def test_sentences_of_other_rooms_are_translated_with_all_that_is_in_them(german):
    error = PathUnreadable("a.txt", Sentence("it is a folder"))
    assert str(error) == "a.txt: cannot be read (it is a folder)."
    assert translated(error.sentence) == "a.txt: kann nicht gelesen werden (es ist ein Ordner)."


def test_numbers_in_sentences_are_written_as_the_language_does(german):
    assert translated(FileTooLarge("a.txt", 1234.6, 50).sentence).startswith("a.txt: hat 1235 MB")
    assert translated(Sentence("The text holds %n NUL character(s).", n=1200)) == "Der Text enthält 1.200 NUL-Zeichen."
    assert (number_shown(1234567), number_shown(0.955, ".1%")) == ("1.234.567", "95,5%")


def test_plain_text_is_nobodys_to_translate(german):
    assert translated("it is a folder") == "it is a folder"


def test_values_are_not_templates(german):
    sentence = Sentence("{path}: is empty.", path="{cause} %n")
    assert translated(sentence) == "{cause} %n: ist leer."


def test_english_sentences_stay_to_the_letter(english):
    sentence = Sentence("{path}: cannot be read ({cause}).", path="ü {x}", cause=Sentence("it is a folder"))
    assert translated(sentence) == sentence


# Which language


@pytest.mark.parametrize(
    ("choice", "preferred", "language"),
    [
        ("de", ["en-GB"], "de"),
        ("en", ["de-DE"], "en"),
        ("system", ["de-AT", "en"], "de"),
        ("system", ["fr-FR", "de"], "de"),
        ("system", ["fr_FR"], "en"),
        ("system", [], "en"),
        ("xx", ["de"], "de"),
    ],
)
def test_the_language_is_the_chosen_one_or_the_first_of_the_desktops_that_is_there(choice, preferred, language):
    assert language_of(choice, preferred) == language


def test_qts_own_words_and_numbers_follow(qapp, german):
    assert qapp.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert QLocale().language() is QLocale.Language.German


def test_another_language_takes_the_place_of_the_first(qapp, german):
    install(qapp, "de")
    install(qapp, SOURCE)
    assert tr("Nothing is open") == "Nothing is open"
    assert len(qapp.findChildren(QTranslator)) <= 2


# Collecting


def test_strings_are_collected_where_they_are_made(tmp_path):
    (tmp_path / "views.py").write_text(
        "from quoteview.ui.translation import tr, mark\n"
        "from quoteview.core.sentence import Sentence as Reason\n"
        "TITLE = mark('A title')\n"
        "def show(n, name):\n"
        "    tr('two '\n       'lines'), tr('yes' if n else 'no'), tr(TITLE), Reason('{x} why', x=n)\n"
        "    tr('%n file(s)', n=n), other('not this'), show.tr('nor this')\n"
    )
    assert strings(tmp_path) == {"A title", "two lines", "yes", "no", "{x} why", "%n file(s)"}


@pytest.mark.parametrize("line", ["tr(f'{x} files')", "tr('a' + x)", "mark(x)"])
def test_what_cannot_be_collected_is_an_error(tmp_path, line):
    (tmp_path / "views.py").write_text(f"from quoteview.ui.translation import tr, mark\nx = 1\n{line}\n")
    with pytest.raises(NotLiteral, match=r"views\.py:3"):
        strings(tmp_path)


def test_merging_keeps_what_is_translated_and_what_vanished():
    known = {
        each.source: each for each in (Message("Open", ("Öffnen",)), Message("Gone", ("Weg",)), Message("New", ("",)))
    }
    assert merged(known, ["Open", "Other"]) == (
        Message("Open", ("Öffnen",)),
        Message("Other", ()),
        Message("Gone", ("Weg",), is_vanished=True),
    )


def test_a_file_of_translations_is_read_as_it_was_written(tmp_path):
    messages = (
        Message("%n <file(s)> & more", ("%n <Datei>", "%n <Dateien>")),
        Message("A\nB", ("A\nB",)),
        Message("Later", ("",)),
        Message("Gone", ("Weg",), is_vanished=True),
    )
    path = tmp_path / "quoteview_de.ts"
    path.write_text(text_of(messages, "de"), "utf-8")
    assert tuple(read(path).values()) == messages
    assert read(tmp_path / "nowhere.ts") == {}
