"""What was open yesterday is offered today, and one stands where one stood."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from quoteview.session.session import Session
from quoteview.ui.main_window import MainWindow
from quoteview.ui.models.filtering import EVERYTHING, Filter
from quoteview.ui.models.recent import KEPT, Opened, Recent
from quoteview.ui.models.saved_filters import SavedFilter
from quoteview.ui.preferences import Preferences


@pytest.fixture
def next_day(qtbot, theme, tmp_path):
    """Open the program again with what it remembers."""
    windows = []

    def open_again():
        window = MainWindow(Session(), theme, Preferences(tmp_path / "config"))
        qtbot.addWidget(window, before_close_func=lambda each: each.operations.close())
        window.show()
        windows.append(window)
        return window

    yield open_again
    for window in windows:
        window.operations.close()
        window.operations.wait()


def test_what_was_open_is_offered_and_one_stands_where_one_stood(qtbot, opened, next_day, articles):
    opened.workspace.set_filter(Filter("boat", kinds=EVERYTHING.kinds))
    opened.queue.open_now()
    chosen, shown = opened.queue.chosen, opened.workspace.clusters.rowCount()
    assert 0 < shown < opened.workspace.clusters.n_rows
    opened.close()
    again = next_day()
    (button,) = again.empty_state.recent
    assert articles.name in button.text()
    with qtbot.waitSignal(again.operations.ended, timeout=30_000):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert again.queue.chosen == chosen
    assert again.workspace.filter_box.text() == "boat"
    assert again.workspace.clusters.rowCount() == shown


def test_a_folder_that_has_a_project_is_opened_in_it(qtbot, opened, run, next_day, articles):
    opened.collation.choose(1)
    base = opened.collation.row.variant_id
    run(opened.workspace.make_base)
    project = opened.session.project_path
    opened.close()
    again = next_day()
    with qtbot.waitSignal(again.operations.ended, timeout=30_000):
        again.keeper.open_paths([articles])
    assert again.session.project_path == project
    assert again.collation.model().rows[0].variant_id == base


def test_what_is_gone_is_shown_and_cannot_be_chosen(opened, next_day):
    project = opened.session.project_path
    opened.close()
    project.unlink()
    again = next_day()
    (button,) = again.empty_state.recent
    assert not button.isEnabled()
    assert "not there" in button.text()
    again.keeper.menu.fill()
    assert not again.keeper.menu.actions()[0].isEnabled()


def test_recent_projects_are_in_the_menu_and_can_be_forgotten(opened, articles):
    menu = opened.keeper.menu
    assert menu.menuAction().isEnabled()
    menu.fill()
    first, *_, forget = menu.actions()
    assert first.text().startswith(f"&1 {articles.name} in ")
    forget.trigger()
    assert opened.keeper.recent.entries == ()
    assert not menu.menuAction().isEnabled()


def test_what_could_not_be_opened_is_not_remembered(opened, run, tmp_path, articles):
    run(opened.operations.scan, [tmp_path / "nowhere"])
    assert [entry.name for entry in opened.keeper.recent.entries] == [articles.name]


def test_the_filter_of_yesterday_does_not_narrow_what_is_opened_first_today(qtbot, opened, next_day, tmp_path):
    opened.workspace.filter_box.setText("pier")
    opened.close()
    other = tmp_path / "other.txt"
    other.write_text("“Bread prices doubled in a single month,” Ben Marsh said.\n", encoding="utf-8")
    again = next_day()
    with qtbot.waitSignal(again.operations.ended, timeout=30_000):
        again.operations.scan([other])
    assert again.workspace.filter_box.text() == ""
    assert again.workspace.clusters.rowCount() == 1


def test_the_latest_ten_are_kept():
    recent = Recent()
    for number in range(KEPT + 3):
        recent.put(Opened((Path(f"/articles/{number}"),)))
    recent.put(Opened((Path("/articles/9"),)))
    assert [entry.name for entry in recent.entries] == ["9", "12", "11", "10", "8", "7", "6", "5", "4", "3"]
    again = Recent()
    again.read(recent.text())
    assert again.entries == recent.entries


@pytest.mark.parametrize("text", ["", "{}", "[3]", '[{"paths": []}]', "nonsense"])
def test_what_cannot_be_read_is_nothing(text):
    recent = Recent()
    recent.read(text)
    assert recent.entries == ()


def test_a_place_that_cannot_be_read_does_not_lose_the_paths():
    recent = Recent()
    recent.put(Opened((Path("/articles"),), (), SavedFilter("", EVERYTHING), "c1"))
    (entry,) = json.loads(recent.text())
    recent.read(json.dumps([{**entry, "filter": {"ink": "blue"}}]))
    assert recent.entries == (Opened((Path("/articles"),), (), None, "c1"),)


def test_whoever_goes_on_in_what_is_seen_first_is_not_called_back(qtbot, opened, next_day):
    opened.queue.go_next()
    there, project = opened.queue.chosen, opened.session.project_path
    opened.operations.wait()
    opened.close()
    again = next_day()
    with qtbot.waitSignal(again.operations.ended, timeout=30_000):
        again.operations.open_project(project)
    assert again.queue.chosen == there, "one stands where one stood"
    again.close()
    later, elsewhere = next_day(), []

    def go_on(_):
        elsewhere.extend(row.cluster_id for row in later.workspace.clusters.shown if row.cluster_id != there)
        later.queue.choose(elsewhere[-1])

    later.operations.front_there.connect(go_on)
    with qtbot.waitSignal(later.operations.ended, timeout=30_000):
        later.operations.open_project(project)
    assert later.queue.chosen == elsewhere[-1]
