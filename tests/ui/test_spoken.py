"""What screen readers are told of the parts of the window."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QWidget

from quoteview.core.errors import EmptyFile


def described(widget):
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Description) if interface else ""


def test_nothing_is_described_in_tags(opened):
    opened.workspace.document.go_next()
    told = [described(widget) for widget in opened.findChildren(QWidget)]
    assert any("Enter stores it" in text for text in told)
    assert not [text for text in told if "<" in text]



def test_every_choice_says_what_is_chosen_and_what_it_is_a_choice_of(opened):
    # On Linux the name that is heard is what is chosen.
    opened.docks.show("audit")
    choices = [each for each in opened.findChildren(QComboBox) if each.isVisible()]
    assert len(choices) >= 4
    for choice in choices:
        assert described(choice) == f"{choice.accessibleName()}: {choice.currentText()}"


def test_the_list_of_a_notice_is_called_what_it_is(opened):
    lines = opened.notices.content.lines
    opened.notices.tell_remarks("", ["The note differs."])
    assert lines.accessibleName() == "What the notice lists"
    opened.notices.tell_failures([])
    failed = EmptyFile("hearing.txt").sentence
    lines.put([(failed, "hearing.txt")])
    assert lines.accessibleName() == "Files that could not be read"
