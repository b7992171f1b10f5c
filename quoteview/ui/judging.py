"""What the keys of judging do: what one is at becomes one judgement of the session."""

from collections.abc import Callable, Sequence
from functools import partial
from types import SimpleNamespace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from quoteview.core.verdict import Basis, ClusterVerdict, Status, VariantVerdict, Verdict
from quoteview.session.session import Session
from quoteview.ui.action_row import Need
from quoteview.ui.notices import Notices
from quoteview.ui.operations import Operations
from quoteview.ui.translation import tr
from quoteview.ui.views.collation_deck import CollationForm
from quoteview.ui.views.judgement_panel import Judged, Side
from quoteview.ui.views.statement_head import UNGROUPED
from quoteview.ui.views.workspace import Workspace


class Judging(QObject):
    """Judges the statements chosen in the queue, or the wording one is at: whichever one was in last.

    `panel_wanted` tells that the panel of judgements should come into sight.
    """

    panel_wanted = Signal()

    def __init__(
        self, session: Session, workspace: Workspace, operations: Operations, notices: Notices, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._workspace, self._operations, self._notices = session, workspace, operations, notices
        self._panel = workspace.judgement
        self._side = Side.STATEMENT
        self._last: dict[Side, Verdict] = {}
        self._refusal = ""
        self._back: QWidget | None = None
        self.advances: Callable[[], bool] = lambda: False
        """Whether one goes on to the next statement once one has a verdict."""
        statements = {verdict.value: partial(self._judge, Side.STATEMENT, verdict) for verdict in ClusterVerdict}
        wordings = {verdict.value: partial(self._judge, Side.WORDING, verdict) for verdict in VariantVerdict}
        self.statement, self.wording = SimpleNamespace(**statements), SimpleNamespace(**wordings)
        self.bases = SimpleNamespace(**{basis.value: partial(self._set_basis, basis) for basis in Basis})
        self.statuses = SimpleNamespace(**{status.value: partial(self._set_status, status) for status in Status})
        self._connect()

    @property
    def variant_id(self) -> str | None:
        """The wording one is at; side by side, the one beside the base. None where nobody prints it in full."""
        walk, form = self._workspace.walk, self._workspace.views.form
        row = walk.compared if form is CollationForm.PAIR and walk.compared else walk.row
        return row.variant_id if row else None

    @property
    def statements(self) -> tuple[str, ...]:
        """The statements that are judged together; none where it is a wording that is judged."""
        return self._ids(Side.STATEMENT) if self._side is Side.STATEMENT else ()

    def clear(self, *_: object) -> None:
        """Take the verdict away."""
        self._judge(self._side, None)

    def repeat(self, *_: object) -> None:
        """Give the verdict that was given last."""
        if self._can_judge() and self._side in self._last:
            self._judge(self._side, self._last[self._side])

    def star(self, *_: object) -> None:
        """Star what one is at, or take the star away where all have one."""
        ids = self._asked(self._side)
        if ids:
            is_starred = not all(self._session.judgement(each).is_starred for each in ids)
            self._operations.judge(partial(self._session.set_star, ids, is_starred=is_starred), len(ids))

    def check_again(self, *_: object) -> None:
        """Say as a second person that the verdict is right."""
        ids = [each for each in self._asked(self._side) if self._session.judgement(each).second_checker is None]
        if ids:
            self._operations.judge(partial(self._session.check_again, ids), len(ids))

    def write_note(self, *_: object) -> None:
        """Go to the note."""
        if self._can_judge():
            self._go_to(self._panel.note)
            self._panel.note.end(False)  # noqa: FBT003 - Qt's signature

    def write_tags(self, *_: object) -> None:
        """Go to the tags."""
        if self._can_judge():
            self._go_to(self._panel.tags)
            self._panel.tags.end(False)  # noqa: FBT003 - Qt's signature

    def choose_basis(self, *_: object) -> None:
        """Open the choice of bases."""
        if self._can_judge():
            self._go_to(self._panel.basis)
            self._panel.choose_basis()

    def refresh(self) -> None:
        """Let the panel show what is decided of what one is at."""
        judged = {side: self._judged(side) for side in Side}
        self._side = self._side if judged[self._side].ids else Side.STATEMENT
        self._panel.show_judged(self._side, judged)

    def _judge(self, side: Side, verdict: Verdict | None, *_: object) -> None:
        """Give a verdict to what has another; who checked what has it already keeps the second check."""
        ids = [each for each in self._asked(side) if self._session.judgement(each).verdict is not verdict]
        if verdict:
            self._last[side] = verdict
        if not ids:
            return
        self._operations.judge(partial(self._session.set_verdict, ids, verdict), len(ids))
        is_judged = verdict is not None and self._session.judgement(ids[0]).verdict is verdict
        if is_judged and side is Side.STATEMENT and len(ids) == 1 and self.advances():
            self._workspace.queue.go_next()

    def _set_status(self, status: Status, *_: object) -> None:
        ids = [each for each in self._asked(self._side) if self._session.judgement(each).status is not status]
        if ids:
            self._operations.judge(partial(self._session.set_status, ids, status), len(ids))

    def _set_basis(self, basis: Basis | None, *_: object) -> None:
        ids = [each for each in self._asked(self._side) if self._session.judgement(each).basis is not basis]
        if ids:
            # Where the basis of one is to be found says nothing about the others.
            reference = self._session.judgement(ids[0]).basis_ref if len(ids) == 1 else ""
            self._operations.judge(partial(self._session.set_basis, ids, basis, reference), len(ids))

    def _write_reference(self, ids: Sequence[str], text: str) -> None:
        if ids:
            basis = self._session.judgement(ids[0]).basis
            self._operations.judge(partial(self._session.set_basis, ids, basis, text), len(ids))

    def _write_note(self, ids: Sequence[str], text: str) -> None:
        if ids:
            self._operations.judge(partial(self._session.set_note, ids, text), len(ids))

    def _write_tags(self, ids: Sequence[str], text: str) -> None:
        """Put on all what was written new, and take from all what was taken away; what else each has stays."""
        if ids:
            written, before = [tag.strip() for tag in text.split(",")], self._session.judgement(ids[0]).tags
            added = [tag for tag in written if tag not in before]
            removed = [tag for tag in before if tag not in written]
            self._operations.judge(partial(self._session.change_tags, ids, added, removed), len(ids))

    def _can_judge(self) -> bool:
        """Tell whether one is not at what is not grouped yet, and say so where one is."""
        can_judge = not self._workspace.is_at_ungrouped
        if not can_judge:
            self.refuse(tr(UNGROUPED))
        return can_judge

    def _asked(self, side: Side) -> tuple[str, ...]:
        """Return what somebody wants to judge on a side, and say so where that cannot be judged, or not yet."""
        if not self._can_judge():
            return ()
        ids = self._ids(side)
        if not ids and side is Side.WORDING:
            self.refuse(tr(Need.WORDING.value))
        return ids

    def _ids(self, side: Side) -> tuple[str, ...]:
        """Return what is judged on a side, what one is at first."""
        if side is Side.WORDING:
            return (self.variant_id,) if self.variant_id else ()
        if self._workspace.is_at_ungrouped:
            return ()
        chosen, selected = self._workspace.queue.chosen, self._workspace.queue.selected
        return tuple(dict.fromkeys((chosen, *selected))) if chosen in selected else (chosen,) if chosen else ()

    def _judged(self, side: Side) -> Judged:
        ids = self._ids(side)
        return Judged(ids, self._session.judgement(ids[0])) if ids else Judged()

    def _go_to(self, widget: QWidget) -> None:
        focused = QApplication.focusWidget()
        if focused and not self._panel.isAncestorOf(focused):
            self._back = focused
        if not self._panel.isVisible():
            self.panel_wanted.emit()
        widget.setFocus()

    def _go_back(self) -> None:
        """Return to where one was before one wrote."""
        lists = (self._workspace.queue, *self._workspace.views.lists)
        place = self._back if self._back in lists and self._back.isVisible() else self._workspace.queue
        place.setFocus()

    def _follow(self, _: QWidget | None, focused: QWidget | None) -> None:
        """Judge what one is in now; the panel and the menus judge what one was in last."""
        sides = {self._workspace.queue: Side.STATEMENT} | dict.fromkeys(self._workspace.views.lists, Side.WORDING)
        if focused in sides:
            self._choose_side(sides[focused])

    def _choose_side(self, side: Side) -> None:
        if side is not self._side:
            self._side = side
            self.refresh()

    def refuse(self, sentence: str) -> None:
        """Say why something cannot be done; that is gone once something could."""
        self._refusal = sentence
        self._notices.tell(sentence)
        self.refresh()

    def _show(self) -> None:
        """Show what was decided; a refusal has been read once something could be."""
        if self._refusal and self._notices.sentence == self._refusal:
            self._notices.hide()
        self._refusal = ""
        self.refresh()

    def _end_waiting(self) -> None:
        """Let go of what was said of what was not grouped yet: it is now, or is gone."""
        if self._refusal == tr(UNGROUPED):
            self._show()

    def _connect(self) -> None:
        panel, workspace = self._panel, self._workspace
        panel.side_chosen.connect(self._choose_side)
        panel.verdict_chosen.connect(lambda verdict: self._judge(self._side, verdict))
        panel.status_chosen.connect(self._set_status)
        panel.basis_chosen.connect(self._set_basis)
        panel.star_clicked.connect(self.star)
        panel.reference_written.connect(self._write_reference)
        panel.note_written.connect(self._write_note)
        panel.tags_written.connect(self._write_tags)
        panel.left.connect(self._go_back)
        workspace.browsed.connect(self.refresh)
        workspace.queue.selectionModel().selectionChanged.connect(lambda *_: self.refresh())
        self._operations.judged.connect(self._show)
        self._operations.refused.connect(self.refuse)
        self._operations.ended.connect(self._end_waiting)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)
