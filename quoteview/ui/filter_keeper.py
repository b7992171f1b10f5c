"""Saving filters by name and coming back to them: the button beside the filter box, and what it opens."""

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu, QToolButton

from quoteview.ui.models.saved_filters import NoSavedFilters, SavedFilters
from quoteview.ui.notices import Notices
from quoteview.ui.preferences import Preferences
from quoteview.ui.translation import tr
from quoteview.ui.views.workspace import Workspace


class FilterKeeper(QObject):
    """The saved filters of a window: read from the preferences, applied to the workspace, written on every change."""

    def __init__(self, workspace: Workspace, notices: Notices, preferences: Preferences) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._notices = notices
        self._preferences = preferences
        self.saved = SavedFilters(self)
        self.button, self._menu = QToolButton(), QMenu(workspace)
        self._build()
        self._read()
        self.saved.changed.connect(self._write)

    def choose(self) -> None:
        """Open the menu of saved filters."""
        self._list()
        self._menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def save(self) -> None:
        """Ask for a name for the filter that holds now."""
        self._open(is_saving=True)

    def edit(self) -> None:
        """Open the list of saved filters."""
        self._open(is_saving=False)

    def apply(self, name: str) -> None:
        """Filter as was saved under a name; say so where it asks for what is not here."""
        saved = self.saved.get(name)
        if saved is None:
            return
        missing = self._workspace.apply(saved)
        if missing:
            sentence = tr("The filter “{name}” asks for what is not here: {missing}.")
            self._notices.tell(sentence.format(name=name, missing="; ".join(missing)))
        self._workspace.queue.setFocus(Qt.FocusReason.OtherFocusReason)

    def save_as(self, name: str) -> None:
        """Save the filter that holds now, in place of another of the same name."""
        self.saved.put(self._workspace.saved_filter(name))

    def _build(self) -> None:
        self.button.setText(f"{tr('Saved')} ▾")
        self.button.setAccessibleName(tr("Saved filters"))
        self.button.setToolTip(tr("Saved filters"))
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self.choose)
        self._menu.setAccessibleName(tr("Saved filters"))

    def _list(self) -> None:
        self._menu.clear()
        for name in self.saved.names:
            self._menu.addAction(name.replace("&", "&&")).triggered.connect(partial(self._apply_chosen, name))
        self._menu.addSeparator()
        self._menu.addAction(tr("Save this filter…")).triggered.connect(self.save)
        edit = self._menu.addAction(tr("Rename or delete…"))
        edit.triggered.connect(self.edit)
        edit.setEnabled(bool(self.saved.names))

    def _apply_chosen(self, name: str, _is_checked: bool = False) -> None:
        self.apply(name)

    def _open(self, *, is_saving: bool) -> None:
        # Loaded when asked for: starting must not wait for it.
        from quoteview.ui.dialogs.saved_filters import SavedFilterList  # noqa: PLC0415

        dialog = SavedFilterList(self.saved, self._workspace.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.save_wanted.connect(self.save_as)
        dialog.wanted.connect(self.apply)
        dialog.begin(is_saving=is_saving)

    def _read(self) -> None:
        text = self._preferences.saved_filters
        if not text:
            return
        try:
            self.saved.read(text)
        except NoSavedFilters:
            self._preferences.set_aside_filters(text)
            self._notices.tell(tr("The saved filters cannot be read; they were set aside in the preferences."))

    def _write(self) -> None:
        self._preferences.set_saved_filters(self.saved.text())
