import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from quoteview.core.difference import Code, Severity
from quoteview.core.policy import PERMISSIVE, STRICT, PolicyName
from quoteview.session.session import Session
from quoteview.session.settings import LEAST_ZOOM, MOST_ZOOM, Settings, ThemeChoice
from quoteview.session.settings_file import load
from quoteview.ui.kept_settings import KeptSettings
from quoteview.ui.main_window import MainWindow
from quoteview.ui.preferences import Preferences
from quoteview.ui.theme import ZOOM_STEPS


@pytest.fixture
def chosen(window):
    return window.preferences.chosen


def kept(window):
    return load(window.preferences.chosen.folder).settings


def keys_of(window, action):
    return [key.toString() for key in window.actions_by_id[action].shortcuts()]


def test_what_is_chosen_by_key_or_menu_is_kept_at_once(window):
    window.actions_by_id["theme_dark"].trigger()
    window.actions_by_id["zoom_in"].trigger()
    assert (kept(window).theme, kept(window).zoom) == (ThemeChoice.DARK, 1.1)
    window.actions_by_id["theme_system"].trigger()
    assert kept(window).theme is ThemeChoice.SYSTEM


def test_whether_new_projects_hold_their_documents_is_chosen_in_the_menu_where_they_are_made(window, chosen):
    switch = window.actions_by_id["keep_originals"]
    assert switch.isChecked()
    switch.trigger()
    assert (kept(window).keeps_originals, window.session.keeps_originals) == (False, False)
    chosen.change(keeps_originals=True)
    assert (switch.isChecked(), window.session.keeps_originals) == (True, True)


def test_what_is_chosen_in_the_settings_shows_at_once(window, chosen):
    chosen.change(theme=ThemeChoice.DARK, zoom=1.5, serif="DejaVu Sans Mono")
    assert window.theme.is_dark
    assert window.theme.zoom == 1.5
    assert window.theme.serif().families()[0] == "DejaVu Sans Mono"
    assert kept(window) == chosen.current


def test_another_window_starts_as_the_last_one_was_left(qtbot, window, chosen, theme):
    chosen.change(theme=ThemeChoice.DARK, zoom=1.25, keys={"copy": ("F11",)}, checker="Ines")
    folder = chosen.folder
    window.close()
    theme.show_look(Qt.ColorScheme.Unknown, "", "", 1.0)
    session = Session()
    again = MainWindow(session, theme, Preferences(folder))
    qtbot.addWidget(again)
    assert (theme.is_dark, theme.zoom) == (True, 1.25)
    assert keys_of(again, "copy") == ["F11"]
    assert session.checker == "Ines"


def test_a_key_that_is_chosen_works_at_once_and_the_usual_one_no_more(qtbot, opened):
    opened.preferences.chosen.change(keys={"next_cluster": ("Z",)})
    first = opened.queue.chosen
    qtbot.keyClick(opened.queue, Qt.Key.Key_J)
    assert opened.queue.chosen == first
    qtbot.keyClick(opened.queue, Qt.Key.Key_Z)
    assert opened.queue.chosen != first


def test_reset_gives_usual_keys_back(window, chosen):
    usual = keys_of(window, "next_difference")
    chosen.change(keys={"next_difference": ()}, zoom=1.5)
    assert keys_of(window, "next_difference") == []
    chosen.reset("keys")
    assert keys_of(window, "next_difference") == usual
    assert window.theme.zoom == 1.5
    chosen.reset()
    assert window.theme.zoom == 1.0
    assert chosen.current == Settings()


@pytest.fixture
def contracted(window, run, tmp_path):
    """A statement that one of two outlets prints with a contraction."""
    folder = tmp_path / "contracted"
    folder.mkdir()
    (folder / "a.txt").write_text("“I could have told the council that in March,” Dora Finch said.\n", "utf-8")
    (folder / "b.txt").write_text("“I could've told the council that in March,” Dora Finch said.\n", "utf-8")
    run(window.operations.scan, [folder])
    return window


def severity_everywhere(window):
    """The severity that queue, collation and facets give the contraction."""
    (row,) = window.workspace.clusters.shown
    wordings = window.collation.model().rows
    return row.severity, max(dict(wording.codes).get("contraction", Severity.NONE) for wording in wordings)


def test_a_policy_rates_queue_and_collation_alike_and_at_once(contracted, run):
    assert severity_everywhere(contracted) == (Severity.EDITORIAL, Severity.EDITORIAL)
    for policy, severity in ((STRICT, Severity.SUBSTANTIVE), (PERMISSIVE, Severity.COSMETIC)):
        run(lambda name: contracted.preferences.chosen.change(policy_name=name), policy.name)
        assert severity_everywhere(contracted) == (severity, severity)


def test_a_policy_chosen_while_something_runs_holds_when_that_is_done(qtbot, contracted):
    session, operations = contracted.session, contracted.operations
    operations.scan_again()
    contracted.preferences.chosen.change(policy_name=PolicyName.STRICT)
    assert session.policy is not STRICT
    qtbot.waitUntil(lambda: session.policy is STRICT and not operations.is_busy)
    assert severity_everywhere(contracted)[0] is Severity.SUBSTANTIVE


def test_a_policy_of_ones_own_is_kept(contracted, run):
    chosen = contracted.preferences.chosen
    own = chosen.current.policy.with_severity(Code.CONTRACTION, Severity.COSMETIC)
    run(lambda: chosen.change(policy_name=PolicyName.OWN, own_policy=own))
    assert kept(contracted).policy == own
    assert severity_everywhere(contracted)[0] is Severity.COSMETIC


def test_settings_that_cannot_be_read_are_set_aside_in_sight(qtbot, theme, tmp_path, articles):
    (tmp_path / "settings.json").write_text("{", "utf-8")
    window = MainWindow(Session(), theme, Preferences(tmp_path))
    qtbot.addWidget(window, before_close_func=lambda each: each.operations.close())
    assert "settings-unreadable-1.json" in window.notices.sentence
    with qtbot.waitSignal(window.operations.ended):
        window.operations.scan([articles])
    assert "settings-unreadable-1.json" in window.notices.sentence, "it stays until somebody closes it"
    window.operations.wait()


def test_settings_that_cannot_be_written_say_so_and_hold(tmp_path, qtbot):
    settings = KeptSettings(tmp_path / "config")
    (tmp_path / "config").touch()
    with qtbot.waitSignal(settings.not_kept) as told:
        settings.change(zoom=1.5)
    assert str(tmp_path / "config") in told.args[0]
    assert settings.current.zoom == 1.5


def test_changing_nothing_tells_nobody(tmp_path, qtbot):
    settings = KeptSettings(tmp_path)
    with qtbot.assertNotEmitted(settings.changed):
        settings.change(zoom=1.0)


def test_zoom_goes_as_far_as_settings_hold():
    assert (ZOOM_STEPS[0], ZOOM_STEPS[-1]) == (LEAST_ZOOM, MOST_ZOOM)


def test_the_help_key_of_the_system_stays_what_it_is(window):
    assert QKeySequence("F1").toString() in keys_of(window, "keys")


@pytest.mark.parametrize("advances", [False, True])
def test_a_verdict_leads_on_to_the_next_statement_where_that_was_chosen(qtbot, opened, advances):
    opened.preferences.chosen.change(advances_after_verdict=advances, checker="Ines")
    first = opened.queue.chosen
    opened.actions_by_id["unproven"].trigger()
    assert opened.session.judgement(first).checked_by == "Ines"
    assert (opened.queue.chosen != first) is advances
