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
from quoteview.ui.views.wrapped_text import ELLIPSIS, LEADING, OneLine, WrappedText

LINES = 2
GAP = 10
META_GAP = 5
BADGE_GAP = 5
NARROW = 4
"""Code points of prose in the width of an "M", at least: no line of it holds more."""
LAID_OUT = 256
"""Rows that are kept laid out: many more than any screen shows."""
KEPT_WORDS = 1024
"""Names and small facts that are kept laid out: rows tell the same ones again and again."""
FEWEST_LETTERS = 2
"""Of an outlet, before the sign that there is more: fewer say less than how many outlets there are."""
SPEAKERS_SHARE = 0.7
"""Of the room beneath the wording, what a long name of a speaker leaves outlets at least."""


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A row at a width: its wording in lines, and beneath it texts in one line and badges.

    A text has its distance from the left in pixels and its colour, a badge the distance and its outlet.
    """

    row: ClusterRow
    wording: WrappedText
    texts: tuple[tuple[float, OneLine, Role], ...]
    badges: tuple[tuple[float, str], ...]


class RowLayout:
    """Lays rows out, each once while it stays the same: painting them again takes a tenth of the time."""

    def __init__(self, theme: Theme, fields: Fields) -> None:
        self._theme = theme
        self._kept: dict[tuple[int, float], LaidOut] = {}
        self._words: dict[str, OneLine] = {}
        self._badge_widths: dict[str, float] = {}
        self.has_sign, self.has_verdict = QueueField.SIGN in fields, QueueField.VERDICT in fields
        self._has_speaker, self._has_outlets = QueueField.SPEAKER in fields, QueueField.OUTLETS in fields
        self._fields = fields
        self._serif, self._sans = theme.serif(1.1), theme.sans(0.88)
        self._letter = QFontMetricsF(self._serif).horizontalAdvance("M") / NARROW
        metrics = QFontMetricsF(self._sans)
        self.meta_height = badge_height(theme)
        self.meta_room = META_GAP + self.meta_height if fields - {QueueField.SIGN} else 0.0
        self.wording_room = LINES * line_height(self._serif) * LEADING
        self.baseline = (self.meta_height - metrics.height()) / 2 + metrics.ascent()
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
        wording = WrappedText(unmarked(self._begin(row.wording, width)), self._serif, width, LINES)
        if not self.meta_room:
            return LaidOut(row, wording, (), ())
        speaker = self._line(row.speaker_shown) if self._has_speaker else None
        outlets = row.outlets if self._has_outlets else ()
        speaker_width = speaker.width if speaker else 0.0
        needed = speaker_width + GAP + sum(self._badge_width(outlet) + BADGE_GAP for outlet in outlets)
        at_right = self._at_right(row, is_short=False)
        if needed + GAP + _width_of(at_right) > width:
            at_right = self._at_right(row, is_short=True)
        right = width - _width_of(at_right) - GAP
        share = SPEAKERS_SHARE if outlets else 1.0
        if speaker_width > right * share:
            speaker = self._elided(row.speaker_shown, right * share)
            speaker_width = speaker.width
        texts = [(0.0, speaker, Role.MUTED)] if speaker else []
        at = width
        for line, role in reversed(at_right):
            at -= line.width
            texts.append((at, line, role))
            at -= GAP
        badges = self._badges(outlets, speaker_width + 8 if speaker else 0.0, right)
        return LaidOut(row, wording, tuple(texts), tuple(badges))

    def _begin(self, wording: str, width: float) -> str:
        """Return as much of a wording as its lines may hold, and a sign where that is not all."""
        most = max(int(LINES * width / self._letter), 1)
        return wording if len(wording) <= most else wording[:most] + ELLIPSIS

    def _at_right(self, row: ClusterRow, *, is_short: bool) -> list[tuple[OneLine, Role]]:
        """Return what was decided of a row and its small facts, in few words or fewer."""
        in_words = decision_signs if is_short else decision
        decided = in_words(row.judgement) if self.has_verdict else ""
        told = ((decided, Role.ACCENT), (told_at_right(row, self._fields, is_short=is_short), Role.MUTED))
        return [(self._line(text), role) for text, role in told if text]

    def _line(self, text: str) -> OneLine:
        known = self._words.get(text)
        if known is None:
            if len(self._words) >= KEPT_WORDS:
                self._words.clear()
            known = self._words[text] = OneLine(text, self._sans)
        return known

    def _elided(self, text: str, width: float) -> OneLine:
        return self._line(QFontMetricsF(self._sans).elidedText(text, Qt.TextElideMode.ElideRight, width))

    def _badges(self, outlets: tuple[str, ...], left: float, right: float) -> Iterable[tuple[float, str]]:
        """Yield a badge for each outlet there is room for, and one that counts the others."""
        for at, outlet in enumerate(self._first_begun(outlets, right - left)):
            n_more = len(outlets) - at - 1
            if not outlet or left + self._badge_width(outlet) + self._reserve(n_more) > right:
                more = f"+{n_more + 1}"
                if len(outlets) > 1 and left + self._badge_width(more) <= right:
                    yield left, more
                return
            yield left, outlet
            left += self._badge_width(outlet) + BADGE_GAP

    def _first_begun(self, outlets: tuple[str, ...], room: float) -> tuple[str, ...]:
        """Return outlets with as much of the first as there is room for: to be one of one says nothing, nor does "+1".

        It is "" where a few letters are all there is room for.
        """
        room -= self._reserve(len(outlets) - 1)
        if not outlets or self._badge_width(outlets[0]) <= room:
            return outlets
        own = room - self._badge_width("")
        begun = QFontMetricsF(self._sans).elidedText(outlets[0], Qt.TextElideMode.ElideRight, own)
        is_enough = len(begun) > FEWEST_LETTERS and self._badge_width(begun) <= room
        return (begun if is_enough else "", *outlets[1:])

    def _reserve(self, n_more: int) -> float:
        """Return the room that the badge takes which counts so many others."""
        return self._badge_width(f"+{n_more}") + BADGE_GAP if n_more else 0.0

    def _badge_width(self, outlet: str) -> float:
        if outlet not in self._badge_widths:
            self._badge_widths[outlet] = badge_width(self._theme, outlet)
        return self._badge_widths[outlet]


def _width_of(lines: list[tuple[OneLine, Role]]) -> float:
    return sum(line.width for line, _ in lines) + GAP * max(len(lines) - 1, 0)
