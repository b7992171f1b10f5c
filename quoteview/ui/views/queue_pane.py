"""The queue beneath its headers: how much is shown, what rows tell, what comes first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from quoteview.ui.models.cluster_model import ClusterModel
from quoteview.ui.models.filtering import SELDOM, Order
from quoteview.ui.models.queue_fields import USUAL, Fields, QueueField
from quoteview.ui.theme import Theme
from quoteview.ui.translation import number_shown, tr
from quoteview.ui.views.elided_choice import ElidedChoice
from quoteview.ui.views.elided_label import ElidedLabel
from quoteview.ui.views.headed import Headed
from quoteview.ui.views.queue_heads import QueueHeads
from quoteview.ui.views.queue_view import QueueView

LEAST_HEIGHT = 16
"""Pixels that the queue and its heads take at least."""


class QueuePane(Headed):
    """The queue, what its rows tell and in which order they stand. `arranged` tells that these are others now."""

    arranged = Signal()

    def __init__(self, clusters: ClusterModel, theme: Theme) -> None:
        self.queue = QueueView(clusters, theme)
        self._clusters = clusters
        self.heads = QueueHeads(theme)
        self._shown, self._order = ElidedLabel(), ElidedChoice(asks_for_all=True)
        self._columns, self._menu = QToolButton(), QMenu()
        self._switches: dict[QueueField, QAction] = {}
        # What there is no room for stands in the status bar, too: the order comes first.
        self._shown.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        header = QHBoxLayout()
        header.addWidget(self._shown, 1)
        header.addWidget(self._columns)
        header.addWidget(self._order)
        super().__init__(theme, header, self._beneath_heads())
        self.setFocusProxy(self.queue)
        self._build_order()
        self._build_columns()
        self.set_fields(USUAL)

    @property
    def order(self) -> Order:
        """What comes first."""
        return self._clusters.order

    def set_order(self, order: Order) -> None:
        """Show something else first."""
        at = self._order.findData(order)
        if at < 0:
            # One that only a head offers is in the list for as long as it holds.
            at = self._order.count()
            self._order.addItem(tr(order.value), order)
        self._order.setCurrentIndex(at)

    @property
    def fields(self) -> Fields:
        """What rows tell beside their wording."""
        return self.queue.fields

    def set_fields(self, fields: Fields) -> None:
        """Let rows tell this beside their wording."""
        self.queue.set_fields(fields)
        self.heads.set_fields(fields)
        for field, switch in self._switches.items():
            switch.setChecked(field in fields)
        self.arranged.emit()

    def choose_columns(self) -> None:
        """Open the menu in which one switches on and off what rows tell."""
        self._menu.popup(self._columns.mapToGlobal(self._columns.rect().bottomLeft()))

    def tell_shown(self) -> None:
        """Say how many statements are shown, of how many, and how many quotations a scan has found beside them."""
        statements = self._counts_of_statements()
        self._shown.setText(*(self._counts_with_gathered(*statements) if self._clusters.n_gathered else statements))

    def _counts_with_gathered(self, statements: str, *shorter: str) -> tuple[str, ...]:
        """Return how much is shown of what a scan has found so far, behind the statements where there are any."""
        n_gathered, n_shown = self._clusters.n_gathered, self._clusters.n_gathered_shown
        of_total = tr("{shown} of {total}").format(shown=number_shown(n_shown), total=number_shown(n_gathered))
        found = of_total if n_shown < n_gathered else number_shown(n_gathered)
        told, shortest = tr("{quotes} not grouped yet").format(quotes=found), shorter[-1]
        if not self._clusters.n_rows:
            return told, found
        return f"{statements} · {told}", f"{shortest} + {told}", f"{shortest} + {number_shown(n_shown)}"

    def _counts_of_statements(self) -> tuple[str, ...]:
        """Return how many statements are shown, in many words and in fewer."""
        shown, total = self._clusters.n_shown, self._clusters.n_rows
        statements = tr("%n statement(s)", n=total)
        of_total = tr("{shown} of {statements}").format(shown=number_shown(shown), statements=statements)
        short = tr("{shown} of {total}").format(shown=number_shown(shown), total=number_shown(total))
        shortest = f"{number_shown(shown)}/{number_shown(total)}"
        return (of_total, short, shortest) if shown < total else (statements, number_shown(total))

    def _beneath_heads(self) -> QWidget:
        """Return the queue beneath the heads of its columns."""
        both, rule = QWidget(), QWidget()
        # Where panes stand over one another the queue leaves room to all of them.
        both.setMinimumHeight(LEAST_HEIGHT)
        rule.setFixedHeight(1)
        rule.setAutoFillBackground(True)
        rule.setBackgroundRole(QPalette.ColorRole.Mid)
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heads)
        column.addWidget(rule)
        column.addWidget(self.queue, 1)
        self.queue.room_changed.connect(self.heads.set_room)
        return both

    def _build_order(self) -> None:
        for order in Order:
            if order not in SELDOM:
                self._order.addItem(tr(order.value), order)
        self._order.call(tr("Order of the queue"))
        self._order.setFrame(False)
        self._order.setSizeAdjustPolicy(ElidedChoice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._order.setMinimumContentsLength(14)
        self._order.setCurrentIndex(self._order.findData(self._clusters.order))
        self._order.currentIndexChanged.connect(self._take_order)
        self.heads.order_wanted.connect(self.set_order)

    def _build_columns(self) -> None:
        name = tr("Columns of the queue")
        self._columns.setText("⋯")
        self._columns.setAccessibleName(name)
        self._columns.setToolTip(name)
        self._columns.setProperty("quiet", True)  # noqa: FBT003 - Qt's signature
        self._columns.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._columns.clicked.connect(self.choose_columns)
        for field in QueueField:
            switch = self._menu.addAction(tr(field.value))
            switch.setCheckable(True)
            switch.triggered.connect(self._take_fields)
            self._switches[field] = switch
        self._menu.addSeparator()
        self._menu.addAction(tr("The usual columns")).triggered.connect(lambda: self.set_fields(USUAL))
        self._menu.setAccessibleName(name)

    def _take_order(self, at: int) -> None:
        order = self._order.itemData(at)
        self._clusters.set_order(order)
        self.heads.show_order(order)
        seldom = self._order.count() - 1
        if seldom != at and self._order.itemData(seldom) in SELDOM:
            self._order.removeItem(seldom)
        self.arranged.emit()

    def _take_fields(self) -> None:
        self.set_fields(frozenset(field for field, switch in self._switches.items() if switch.isChecked()))

    def _restyle(self) -> None:
        super()._restyle()
        for widget in (self._shown, self._order, self._columns):
            widget.setFont(self._theme.sans(0.88))
        self.heads.restyle()
