"""The page of policies: how much each code of difference matters."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QScrollArea,
    QStyle,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from quoteview.core.difference import Code, Severity
from quoteview.core.policy import MOVABLE, PolicyName, is_movable
from quoteview.core.signal import SignalKind
from quoteview.ui.colours import SIGNS
from quoteview.ui.kept_settings import KeptSettings
from quoteview.ui.models.explanations import explained
from quoteview.ui.models.labels import code_shown, severity_shown, signal_shown
from quoteview.ui.theme import Theme
from quoteview.ui.translation import mark, tr

NAMES = {
    PolicyName.STRICT: mark("Strict: what alters a word counts"),
    PolicyName.DEFAULT: mark("Default"),
    PolicyName.PERMISSIVE: mark("Permissive: house style does not count"),
    PolicyName.OWN: mark("Own"),
}
COLUMNS = (mark("Difference"), mark("Under this policy"), mark("Usual"))
MOST_ABREAST = 3
LEAST_LINES = 7
"""Lines of the table that are seen at once, its heads among them."""
ROOM = 0.9
"""The part of the screen's width that the switches may take."""


class PolicyPage(QWidget):
    """A policy to choose, a table of what it says, and a box to put the code one is at elsewhere."""

    fields = ("policy_name", "own_policy")

    def __init__(self, settings: KeptSettings, theme: Theme) -> None:
        super().__init__()
        self._settings, self._theme = settings, theme
        self.policy, self.severity = QComboBox(), QComboBox()
        self.table = QTableWidget(len(Code), len(COLUMNS))
        self._law, self._code = QLabel(), QLabel()
        self.signals = {kind: QCheckBox(signal_shown(kind.label)) for kind in SignalKind}
        self._switches, self._scrolled = QGridLayout(), QScrollArea()
        self._build_choice()
        self._build_table()
        self._build_page()
        self._show()
        self.table.setCurrentCell(list(Code).index(Code.CONTRACTION), 0)
        settings.changed.connect(self._show)
        theme.changed.connect(self._show)

    @property
    def code(self) -> Code:
        """The code one is at."""
        return list(Code)[max(self.table.currentRow(), 0)]

    def _choose(self) -> None:
        """Put the code one is at where one wants it: the policy in use, with this one change, becomes one's own."""
        own = self._settings.current.policy.with_severity(self.code, self.severity.currentData())
        self._settings.change(policy_name=PolicyName.OWN, own_policy=own)

    def _switch(self, kind: SignalKind, *, are_shown: bool) -> None:
        """Look for a kind of signals or leave it out, under a policy of one's own."""
        own = self._settings.current.policy.with_signals(kind, are_shown=are_shown)
        self._settings.change(policy_name=PolicyName.OWN, own_policy=own)

    def _build_choice(self) -> None:
        for name, text in NAMES.items():
            self.policy.addItem(tr(text), name)
        self.policy.setAccessibleName(tr("Policy"))
        self.policy.activated.connect(lambda: self._settings.change(policy_name=self.policy.currentData()))
        for severity in MOVABLE:
            self.severity.addItem(_shown(severity), severity)
        self.severity.activated.connect(self._choose)
        self._law.setText(
            tr(
                "What is critical stays critical under every policy. Where the rule of a code rates one difference "
                "higher than is usual, a policy does not lower it."
            )
        )
        for label in (self._law, self._code):
            label.setWordWrap(True)

    def _build_table(self) -> None:
        table = self.table
        table.setAccessibleName(tr("Severity of each code"))
        table.setHorizontalHeaderLabels([tr(column) for column in COLUMNS])
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        for at, code in enumerate(Code):
            for place, text in enumerate((code_shown(code.label), "", _shown(code.severity))):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                table.setItem(at, place, item)
        table.currentCellChanged.connect(self._show_code)

    def _build_page(self) -> None:
        """Put everything on a page that can be scrolled: with large text a small screen has no room for all of it."""
        form, move, page = QFormLayout(), QHBoxLayout(), QWidget()
        form.addRow(tr("&Policy"), self.policy)
        move.addWidget(self._code, 1)
        move.addWidget(self.severity)
        column = QVBoxLayout(page)
        column.addLayout(form)
        column.addWidget(self._law)
        column.addWidget(self.table, 1)
        column.addLayout(move)
        column.addWidget(self._build_signals())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scrolled)
        self._scrolled.setWidget(page)
        self._scrolled.setWidgetResizable(True)
        self._scrolled.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _build_signals(self) -> QGroupBox:
        box = QGroupBox(tr("Signals across documents that are looked for"))
        box.setLayout(self._switches)
        for kind, switch in self.signals.items():
            switch.clicked.connect(lambda is_on, kind=kind: self._switch(kind, are_shown=is_on))
        return box

    def _arrange(self) -> None:
        """Put as many switches abreast as the screen has room for: large text in a long language needs much."""
        room, widest = ROOM * self.screen().availableGeometry().width(), self._widest_switch()
        n_abreast = max(1, min(MOST_ABREAST, int(room // widest)))
        for at, switch in enumerate(self.signals.values()):
            self._switches.removeWidget(switch)
            self._switches.addWidget(switch, at // n_abreast, at % n_abreast)
        # While another page is in front, nothing else tells the dialog that this one needs less room now.
        self._switches.activate()
        # The page is scrolled up and down alone.
        bar, page = self._scrolled.verticalScrollBar().sizeHint().width(), self._scrolled.widget()
        layout = page.layout() if page else None
        if page and layout:
            layout.activate()
            self._scrolled.setMinimumWidth(bar + page.minimumSizeHint().width())

    def _widest_switch(self) -> int:
        """Return the pixels that the longest name of a signal takes, also before the switches know of a new font."""
        style, metrics = self.style(), QFontMetrics(self._theme.sans())
        metric = QStyle.PixelMetric
        box = style.pixelMetric(metric.PM_IndicatorWidth) + style.pixelMetric(metric.PM_CheckBoxLabelSpacing)
        text = max(metrics.horizontalAdvance(switch.text()) for switch in self.signals.values())
        return text + box + self._switches.horizontalSpacing()

    def _show(self) -> None:
        """Show what the policy in use says; where it is not the usual, in bold."""
        settings = self._settings.current
        self.policy.setCurrentIndex(self.policy.findData(settings.policy_name))
        for at, code in enumerate(Code):
            severity = settings.policy.severity(code)
            for place, text in enumerate((code_shown(code.label), _shown(severity), _shown(code.severity))):
                item = self.table.item(at, place)
                if item is not None:
                    item.setText(text)
                    item.setFont(self._theme.sans(bold=place < 2 and severity is not code.severity))
        self._arrange()
        for kind, switch in self.signals.items():
            switch.setChecked(kind not in settings.policy.silent)
        self.table.resizeRowsToContents()
        self.table.setMinimumHeight(LEAST_LINES * self.table.rowHeight(0))
        self._show_code()

    def _show_code(self) -> None:
        """Show where the code one is at stands, and whether it can stand elsewhere."""
        code, shown = self.code, code_shown(self.code.label)
        self.severity.setVisible(is_movable(code))
        self.severity.setAccessibleName(tr("Severity of {code}").format(code=shown))
        if is_movable(code):
            self._code.setText(f'{tr("Severity of {code}").format(code=shown)}\n{explained(code)}')
            self.severity.setCurrentIndex(MOVABLE.index(self._settings.current.policy.severity(code)))
        else:
            law = tr("{code} is critical under every policy.").format(code=shown)
            self._code.setText(f"{law}\n{explained(code)}")


def _shown(severity: Severity) -> str:
    return f"{SIGNS[severity]} {severity_shown(severity)}"
