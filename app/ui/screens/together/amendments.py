"""What was added after the end, each with its day; gone while there is nothing."""

from typing import TYPE_CHECKING

from app.ui.screens.together.shown import Dated
from app.ui.widgets.card import Card
from app.ui.widgets.text import label
from app.wording.translate import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Amendments(Card):
    """The amendments, the oldest first. They stand beside what was agreed, never in its place."""

    def __init__(self) -> None:
        super().__init__("clear")
        self.body.setSpacing(8)
        self._shown: list[QWidget] = []
        self.hide()

    def show_amendments(self, amendments: tuple[Dated, ...]) -> None:
        """Show these in place of the others."""
        for old in self._shown:
            self.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = [label(_("Added since you agreed"), "strong")] if amendments else []
        for one in amendments:
            self._shown += [label(one.day, "caption"), label(one.words)]
        for made in self._shown:
            self.add(made)
        self.setVisible(bool(amendments))
