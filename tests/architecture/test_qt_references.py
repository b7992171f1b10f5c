"""A call of Qt that returns nothing returns None, and must not lose a reference to it each time.

PySide6 6.12.0 did under Python 3.11, and every program ended in an abort sooner or later. Since Python
3.12 None is immortal and its count stands still, so there these tests guard against nothing.
"""

import gc
import sys

import pytest
from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QLabel, QWidget

CALLS = 3000

VOID_CALLS = {
    "QWidget.setWindowTitle": (QWidget, lambda widget: widget.setWindowTitle("Queue")),
    "QWidget.resize": (QWidget, lambda widget: widget.resize(QSize(3, 4))),
    "QLabel.setText": (QLabel, lambda label: label.setText("I won’t.")),
    "QTimer.stop": (QTimer, lambda timer: timer.stop()),
    "QObject.setObjectName": (QObject, lambda thing: thing.setObjectName("queue")),
    "QStandardItemModel.clear": (QStandardItemModel, lambda model: model.clear()),
}


@pytest.mark.parametrize("name", VOID_CALLS)
def test_void_calls_leave_the_count_of_none_alone(qapp, name):
    make, call = VOID_CALLS[name]
    thing = make()
    call(thing)
    gc.collect()
    before = sys.getrefcount(None)

    for _ in range(CALLS):
        call(thing)

    gc.collect()
    assert abs(sys.getrefcount(None) - before) < CALLS // 100
