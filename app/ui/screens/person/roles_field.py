"""Roles, with commas between them; each is completed from the framework's."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter

from app.ui import theme
from app.ui.screens.field import LineField
from app.wording.translate import _


class RolesField(LineField):
    """A line for several roles. Any word will do; the framework's are only offered."""

    def __init__(self, hint: str) -> None:
        super().__init__(_("Roles"), hint=hint)
        self._names = QStringListModel(self)
        # Not set on the line itself: that would complete, and replace, everything typed before the comma too.
        self._completer = QCompleter(self._names, self)
        self._completer.setWidget(self.edit)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.activated.connect(self._complete)
        self.edited.connect(self._offer)

    def offer(self, names: Sequence[str]) -> None:
        """Complete these names."""
        self._names.setStringList(list(names))

    def _offer(self, text: str) -> None:
        begun = text[: self.edit.cursorPosition()].rsplit(",", 1)[-1].strip()
        popup = self._completer.popup()
        if popup is None:
            return
        self._completer.setCompletionPrefix(begun)
        if not begun or self._completer.completionCount() == 0:
            popup.hide()
            return
        if not popup.styleSheet():  # a window of its own, which has nothing from the form
            theme.dress(popup)
        popup.addActions(self.window().actions())  # keys that work in the form go on working in front of it
        popup.setCurrentIndex(self._completer.completionModel().index(0, 0))
        self._completer.complete()

    def _complete(self, name: str) -> None:
        at = self.edit.cursorPosition()
        before, after = self.text[:at], self.text[at:]
        kept = before.rsplit(",", 1)[0] + ", " if "," in before else ""
        self.set_text(kept + name + after)
        self.edit.setCursorPosition(len(kept + name))
