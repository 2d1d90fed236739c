"""Beside the pages where the manager looks alone: how it stands, and the way to look at it together."""

from PySide6.QtCore import Signal

from app.ui.screens.amending.added_list import AddedList
from app.ui.screens.amending.ended import Ended
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.wording.translate import _


class AloneCard(Card):
    """Nothing can be agreed to or added here: that takes both."""

    together_requested = Signal()

    def __init__(self, name: str, shown: Ended | None) -> None:
        """Show how it stands with whoever is called `name`; None: not agreed by both yet."""
        super().__init__("clear")
        self.body.setContentsMargins(24, 14, 20, 14)
        self.body.setSpacing(14)
        self.together = button(_("Look at it together  T"), "plain", icon="users")
        self.together.clicked.connect(self.together_requested)
        if shown is None:
            hint = _("To agree to it, look at it together with {name}.").format(name=name)
            self.add(Banner("info", _("Not agreed by both yet"), hint))
        else:
            hint = _("To add something, look at it together with {name}.").format(name=name)
            self.add(Banner("done", shown.title, f"{shown.meaning} {hint}"))
            added = AddedList()
            added.show_added(shown.added)
            self.add(added)
        self.add(self.together)
        self.body.addStretch(1)
