"""The page of keys: every action with what it is called by, and other keys for it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from quoteview.ui.action_row import ActionRow, plain
from quoteview.ui.kept_settings import KeptSettings
from quoteview.ui.key_map import PORTABLE, KeyMap, native, refusal
from quoteview.ui.menus import ACTIONS
from quoteview.ui.models.folding import fold
from quoteview.ui.theme import Theme
from quoteview.ui.translation import mark, tr

COLUMNS = (mark("Action"), mark("Keys"), mark("Conflicts"))
CONFLICT = "⚠"


class KeysPage(QWidget):
    """A table of actions that a box narrows; beneath it, keys are given to the action one is at.

    What cannot be given says why. What another action has already can be given, and is shown as a
    conflict at both, until it is taken from the other.
    """

    fields = ("keys",)

    def __init__(self, settings: KeptSettings, theme: Theme) -> None:
        super().__init__()
        self._settings, self._theme = settings, theme
        self._map = KeyMap(settings.current.keys)
        self.sought, self.table, self.recorder = (
            QLineEdit(),
            QTableWidget(len(ACTIONS), len(COLUMNS)),
            QKeySequenceEdit(),
        )
        self.add, self.clear, self.usual, self.take = (QPushButton() for _ in range(4))
        self._asked, self.answer = QLabel(), QLabel()
        self._build_table()
        self._build_recorder()
        self._build_page()
        self._show()
        self.table.setCurrentCell(0, 0)
        self._connect()

    @property
    def row(self) -> ActionRow:
        """The action one is at."""
        return ACTIONS[max(self.table.currentRow(), 0)]

    @property
    def recorded(self) -> str:
        """The key that was pressed in the recorder, as a portable text."""
        return self.recorder.keySequence().toString(PORTABLE)

    def go_to(self, action_id: str) -> None:
        """Go to an action."""
        self.table.setCurrentCell(next(at for at, row in enumerate(ACTIONS) if row.id == action_id), 0)

    def _put(self, keys: KeyMap) -> None:
        self._settings.change(keys=keys.chosen)

    def _add(self) -> None:
        self._put(self._map.with_keys(self.row, (*self._map.keys(self.row), self.recorded)))
        self.recorder.clear()

    def _take(self) -> None:
        """Take the keys of the action one is at from all others."""
        keys = self._map
        for key, others in keys.conflicts(self.row).items():
            keys = keys.without(others, key)
        self._put(keys)

    def _show(self) -> None:
        self._map = KeyMap(self._settings.current.keys)
        for at, row in enumerate(ACTIONS):
            conflicts = _told(self._map, row)
            texts = (plain(tr(row.text)), self._map.shown(row), f"{CONFLICT} {conflicts}" if conflicts else "")
            for place, text in enumerate(texts):
                item = self.table.item(at, place)
                if item is not None:
                    item.setText(text)
                    item.setToolTip(text)
                    item.setFont(self._theme.sans(bold=place == 1 and not self._map.is_usual(row)))
        self.table.resizeRowsToContents()
        self._narrow()
        self._show_row()

    def _show_row(self) -> None:
        """Say which action keys are given to, and what is so with those it has."""
        row, conflicts = self.row, _told(self._map, self.row)
        name = plain(tr(row.text))
        self._asked.setText(tr("New key for “{action}”").format(action=name))
        self.recorder.setAccessibleName(tr("New key for “{action}”").format(action=name))
        self.clear.setEnabled(bool(self._map.keys(row)))
        self.usual.setEnabled(not self._map.is_usual(row))
        self.take.setVisible(bool(conflicts))
        self._answer()

    def _answer(self) -> None:
        """Say what is so with the key that was pressed, or else with those the action has."""
        row, key = self.row, self.recorded
        refused = refusal(row, key) if key else ""
        rivals = self._map.rivals(row, key) if key and not refused else ()
        if refused or not key:
            told = refused or _told(self._map, row)
        elif rivals:
            told = tr("{key} belongs to {actions} already.").format(key=native(key), actions=_named(rivals))
        else:
            told = tr("{key} is free.").format(key=native(key))
        self.answer.setText(told)
        self.answer.setAccessibleName(told)
        self.add.setEnabled(bool(key) and not refused and key not in self._map.keys(row))

    def _narrow(self) -> None:
        sought = fold(self.sought.text())
        for at, row in enumerate(ACTIONS):
            texts = (plain(tr(row.text)), self._map.shown(row), _told(self._map, row))
            self.table.setRowHidden(at, sought not in fold(" ".join(texts)))

    def _build_table(self) -> None:
        table = self.table
        table.setAccessibleName(tr("Keys of each action"))
        table.setHorizontalHeaderLabels([tr(column) for column in COLUMNS])
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        for at in range(table.rowCount()):
            for place in range(table.columnCount()):
                item = QTableWidgetItem()
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                table.setItem(at, place, item)

    def _build_recorder(self) -> None:
        self.recorder.setMaximumSequenceLength(1)
        self.recorder.setClearButtonEnabled(True)
        # As wide as what Qt says in it before a key is pressed, with the button that clears it.
        field = self.recorder.findChild(QLineEdit)
        if field is not None:
            told = field.fontMetrics().horizontalAdvance(field.placeholderText())
            self.recorder.setMinimumWidth(told + 2 * field.sizeHint().height())
        self.add.setText(tr("Add"))
        self.clear.setText(tr("No keys"))
        self.usual.setText(tr("Usual keys"))
        self.take.setText(tr("Take from the others"))
        for button in (self.add, self.clear, self.usual, self.take):
            button.setAutoDefault(False)
        self.answer.setWordWrap(True)

    def _build_page(self) -> None:
        self.sought.setPlaceholderText(tr("Find an action or a key"))
        self.sought.setAccessibleName(tr("Find an action or a key"))
        self.sought.setClearButtonEnabled(True)
        record, change = QHBoxLayout(), QHBoxLayout()
        record.addWidget(self._asked, 1)
        record.addWidget(self.recorder)
        record.addWidget(self.add)
        change.addWidget(self.answer, 1)
        for button in (self.take, self.clear, self.usual):
            change.addWidget(button)
        column = QVBoxLayout(self)
        column.addWidget(self.sought)
        column.addWidget(self.table, 1)
        column.addLayout(record)
        column.addLayout(change)

    def _connect(self) -> None:
        self._settings.changed.connect(self._show)
        self._theme.changed.connect(self._show)
        self.sought.textChanged.connect(self._narrow)
        self.table.currentCellChanged.connect(self.recorder.clear)
        self.table.currentCellChanged.connect(self._show_row)
        self.recorder.keySequenceChanged.connect(self._answer)
        self.add.clicked.connect(self._add)
        self.take.clicked.connect(self._take)
        self.clear.clicked.connect(lambda: self._put(self._map.with_keys(self.row, ())))
        self.usual.clicked.connect(lambda: self._put(self._map.usual(self.row)))


def _told(keys: KeyMap, row: ActionRow) -> str:
    """Return which keys of an action others have as well: pressed, such a key does nothing."""
    return "; ".join(
        tr("{key}: also {actions}").format(key=native(key), actions=_named(others))
        for key, others in keys.conflicts(row).items()
    )


def _named(rows: tuple[ActionRow, ...]) -> str:
    return ", ".join(f"“{plain(tr(row.text))}”" for row in rows)
