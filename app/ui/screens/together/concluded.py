"""The line that says that both have agreed, and how to add to it."""

from PySide6.QtCore import Signal

from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.folding import Folding
from app.ui.widgets.text import label
from app.wording.translate import _


class Concluded(Card):
    """Below the header, once both have agreed; made only then."""

    amend_requested = Signal()

    def __init__(self) -> None:
        super().__init__("clear")
        self.body.setContentsMargins(24, 10, 24, 0)
        self._words = label("", "strong")
        amend = button(_("Add to it…  A"), "link", icon="plus")
        amend.setAccessibleName(_("Add to what you agreed"))
        amend.clicked.connect(self.amend_requested)
        row = Folding(gap=16)
        row.add(self._words, 1)
        row.add(amend, 0)
        ground = Card("done")
        ground.body.setContentsMargins(16, 4, 8, 4)
        ground.add(row)
        self.add(ground)

    def say(self, words: str) -> None:
        """Say since when both have agreed."""
        text = _("{since}. Nothing here changes any more; what comes later is added with its own day.")
        self._words.setText(text.format(since=words))
