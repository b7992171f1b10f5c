"""How long a scan takes still, as the status bar says it."""

from quoteview.ui.models.pace import Pace, left_shown


def test_what_is_left_follows_from_what_is_done(qapp):
    pace = Pace()
    assert pace.left(0, 100, now=10.0) is None
    assert pace.left(1, 100, now=11.0) is None, "too early to tell"
    assert pace.left(25, 100, now=15.0) == 15.0
    assert pace.left(50, 100, now=30.0) == 20.0


def test_another_stage_has_a_pace_of_its_own(qapp):
    pace = Pace()
    pace.left(0, 10, now=0.0)
    assert pace.left(10, 10, now=50.0) == 0.0
    assert pace.left(0, 10, now=50.0) is None
    assert pace.left(5, 10, now=55.0) == 5.0


def test_it_is_told_in_words_that_do_not_flicker(qapp):
    assert [left_shown(each) for each in (None, 0.4)] == ["", ""]
    assert left_shown(1.2) == left_shown(4.9) == "about 5 seconds left"
    assert left_shown(93.0) == "about 95 seconds left"
    assert left_shown(170.0) == "about 3 minutes left"
