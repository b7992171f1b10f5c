"""A row of the queue laid out at a width: what of it is written where, and what there is no room for."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from quoteview.ui.colours import Role
from quoteview.ui.highlight import unmarked
from quoteview.ui.models.cluster_rows import ClusterRow
from quoteview.ui.models.judgement_words import decision, decision_signs
from quoteview.ui.models.queue_fields import Fields, QueueField, told_at_right
from quoteview.ui.theme import Theme
from quoteview.ui.views.signs import badge_height, badge_width, line_height
from quoteview.ui.views.wrapped_text import LEADING, WrappedText

LINES = 2
GAP = 10
META_GAP = 5
BADGE_GAP = 5
LONGEST_LAID_OUT = 400
"""Code points of a wording that are laid out: two lines never hold more."""
LAID_OUT = 256
"""Rows that are kept laid out: many more than any screen shows."""
SPEAKERS_SHARE = 0.7
"""Of the room beneath the wording, what a long name of a speaker leaves outlets at least."""


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A row at a width: its wording in lines, and beneath it texts in one line and badges.

    A text has its distance from the left in pixels and its colour, a badge the distance and its outlet.
    """

    row: ClusterRow
    wording: WrappedText
    texts: tuple[tuple[float, str, Role], ...]
    badges: tuple[tuple[float, str], ...]


class RowLayout:
    """Lays rows out, each once while it stays the same: painting them again takes a tenth of the time."""

    def __init__(self, theme: Theme, fields: Fields) -> None:
        self._theme, self._fields = theme, fields
        self._kept: dict[tuple[int, float], LaidOut] = {}
        self._badge_widths: dict[str, float] = {}
        self.font = theme.sans(0.88)
        self._metrics = QFontMetricsF(self.font)
        self.meta_height = badge_height(theme)
        self.meta_room = META_GAP + self.meta_height if fields - {QueueField.SIGN} else 0.0
        self.wording_room = LINES * line_height(theme.serif(1.1)) * LEADING
        self.baseline = (self.meta_height - self._metrics.height()) / 2 + self._metrics.ascent()
        """Of the texts, in pixels under the upper edge of what stands beneath the wording."""

    def of(self, row: ClusterRow, width: float) -> LaidOut:
        """Return a row laid out at a width in pixels, from memory if it was a moment ago."""
        key = id(row), width
        known = self._kept.get(key)
        # What is kept is the row itself, so no other can have its identity meanwhile.
        if known is None:
            if len(self._kept) >= LAID_OUT:
                self._kept.clear()
            known = self._kept[key] = self._laid_out(row, width)
        return known

    def _laid_out(self, row: ClusterRow, width: float) -> LaidOut:
        """Lay out speaker and outlets from the left and small facts at the right, each while there is room."""
        text = unmarked(row.wording[:LONGEST_LAID_OUT])
        wording = WrappedText(text, self._theme.serif(1.1), width, LINES)
        if not self.meta_room:
            return LaidOut(row, wording, (), ())
        speaker = row.speaker_shown if QueueField.SPEAKER in self._fields else ""
        outlets = row.outlets if QueueField.OUTLETS in self._fields else ()
        speaker_width = self._metrics.horizontalAdvance(speaker)
        needed = speaker_width + GAP + sum(self._badge_width(outlet) + BADGE_GAP for outlet in outlets)
        decided, count = self._told(row, is_short=False)
        if needed + GAP + self._width_of(decided, count) > width:
            decided, count = self._told(row, is_short=True)
        at = width - self._width_of(decided, count)
        right = at - GAP
        share = SPEAKERS_SHARE if outlets else 1.0
        if speaker_width > right * share:
            speaker = self._metrics.elidedText(speaker, Qt.TextElideMode.ElideRight, right * share)
            speaker_width = self._metrics.horizontalAdvance(speaker)
        count_at = width - self._metrics.horizontalAdvance(count)
        texts = ((0.0, speaker, Role.MUTED), (at, decided, Role.ACCENT), (count_at, count, Role.MUTED))
        badges = self._badges(outlets, speaker_width + 8 if speaker else 0.0, right)
        return LaidOut(row, wording, tuple(each for each in texts if each[1]), tuple(badges))

    def _told(self, row: ClusterRow, *, is_short: bool) -> tuple[str, str]:
        """Return what was decided of a row and its small facts, in few words or fewer."""
        in_words = decision_signs if is_short else decision
        decided = in_words(row.judgement) if QueueField.VERDICT in self._fields else ""
        return decided, told_at_right(row, self._fields, is_short=is_short)

    def _width_of(self, decided: str, count: str) -> float:
        widths = [self._metrics.horizontalAdvance(text) for text in (decided, count) if text]
        return sum(widths) + GAP * (len(widths) - 1) if widths else 0.0

    def _badges(self, outlets: tuple[str, ...], left: float, right: float) -> Iterable[tuple[float, str]]:
        """Yield a badge for each outlet there is room for, and one that counts the others."""
        for at, outlet in enumerate(outlets):
            n_more = len(outlets) - at - 1
            reserve = self._badge_width(f"+{n_more}") + BADGE_GAP if n_more else 0.0
            if left + self._badge_width(outlet) + reserve > right:
                more = f"+{n_more + 1}"
                if left + self._badge_width(more) <= right:
                    yield left, more
                return
            yield left, outlet
            left += self._badge_width(outlet) + BADGE_GAP

    def _badge_width(self, outlet: str) -> float:
        if outlet not in self._badge_widths:
            self._badge_widths[outlet] = badge_width(self._theme, outlet)
        return self._badge_widths[outlet]
