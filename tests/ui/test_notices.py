from quoteview.core.collection import Failure


def test_what_is_told_passes_and_what_is_told_to_last_stays(window):
    notices = window.notices
    notices.tell_lasting("The settings could not be read.")
    notices.tell("3 rows written.")
    assert notices.sentence == "The settings could not be read.\n3 rows written."
    notices.pass_by()
    assert notices.sentence == "The settings could not be read."
    assert notices.isVisible()
    notices.close_all()
    assert notices.isHidden()


def test_without_anything_lasting_the_panel_goes(window):
    window.notices.tell("3 rows written.")
    window.notices.pass_by()
    assert window.notices.isHidden()


def test_the_same_lasting_sentence_stands_there_once(window):
    for _ in range(2):
        window.notices.tell_bug("Traceback\nKeyError: 'x'")
    assert window.notices.sentence.count("Something went wrong") == 1


def test_files_that_failed_are_counted_and_listed(window):
    window.notices.tell_failures([Failure("a", "a: is empty."), Failure("b", "b: is empty.")])
    assert window.notices.sentence == "2 paths could not be read:"
    assert window.notices.lines == ("a: is empty.", "b: is empty.")


def test_it_never_takes_the_focus(window):
    before = window.focusWidget()
    window.notices.tell_bug("Traceback")
    assert window.focusWidget() is before
