"""What stands above the collation: who said it, and how much of it there is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout

from quoteview.core.cluster import Cluster
from quoteview.ui.key_hints import key_of
from quoteview.ui.models.cluster_rows import ClusterRow
from quoteview.ui.theme import Theme
from quoteview.ui.translation import mark, tr

UNGROUPED = mark("This quote is not grouped yet: it can be judged and corrected when the scan has ended.")


class StatementHead(QVBoxLayout):
    """The speaker of what one is at, and beneath that in small letters its counts and its base."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.speaker, self.counts = QLabel(), QLabel()
        self.setSpacing(2)
        for label in (self.speaker, self.counts):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            self.addWidget(label)
        self.insertStretch(0, 1)
        self.addStretch(1)

    def show_row(self, row: ClusterRow | None, cluster: Cluster | None) -> None:
        """Show what is told of a row of the queue, and of its cluster, which it has unless it is not grouped yet."""
        self.speaker.setText(row.speaker_shown if row else "")
        if row is None or cluster is None:
            self.counts.setText(tr(UNGROUPED) if row else "")
        else:
            self.counts.setText(" · ".join(_told(row, cluster)))

    def restyle(self) -> None:
        """Take the fonts of the theme."""
        self.speaker.setFont(self._theme.sans(1.1, bold=True))
        self.counts.setFont(self._theme.sans(0.88))


def _told(row: ClusterRow, cluster: Cluster) -> list[str]:
    is_assembled = cluster.base_text not in {variant.text for variant in cluster.variants}
    base = tr("reference chosen") if cluster.base_is_chosen else tr("assembled base") if is_assembled else ""
    key = "" if cluster.base_is_chosen else key_of("make_base")
    told = (
        tr("%n outlet(s)", n=len(row.outlets)),
        tr("%n quote(s)", n=row.n_quotations),
        tr("%n wording(s)", n=row.n_variants),
        base,
        tr("press {key} on a wording to make it the reference").format(key=key) if key else "",
    )
    return [each for each in told if each]
