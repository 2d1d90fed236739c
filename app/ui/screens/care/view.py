"""How looking after the vault is laid out: a card for each thing that can be looked after."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout

from app.ui.places import CarePlace, Go
from app.ui.screen import Screen
from app.ui.screens.care.card import CareCard
from app.ui.widgets.page import Page
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


def open_care(session: "Session", place: CarePlace, go: Go) -> "CareScreen":
    """Build the screen with all its cards."""
    del place, go
    return CareScreen(_cards(session))


def _cards(session: "Session") -> list[CareCard]:
    from app.ui.screens.care.backups_card import BackupsCard
    from app.ui.screens.care.keys_card import KeysCard
    from app.ui.screens.care.locking_card import LockingCard
    from app.ui.screens.care.place_card import PlaceCard
    from app.ui.screens.care.quick_unlock_card import QuickUnlockCard

    return [
        LockingCard(session),
        QuickUnlockCard(session),
        KeysCard(session),
        BackupsCard(session),
        PlaceCard(session),
    ]


class CareScreen(Screen):
    """A page of cards. Each card has a presenter of its own."""

    def __init__(self, cards: Sequence[CareCard]) -> None:
        super().__init__()
        self.cards = tuple(cards)
        self.page = Page(_("This vault"), _("How it is locked, what opens it, and where its backups lie."))
        for card in self.cards:
            card.lock_requested.connect(self.lock_requested)
            card.restore_requested.connect(self.restore_requested)
            card.acts_changed.connect(self.acts_changed)
            card.key_changed.connect(self._look_again)
            self.page.add(card)
        self.page.finish()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.page)

    def window_title(self) -> str:
        """Return the title."""
        return _("This vault")

    def acts(self) -> list[QAction]:
        """Return the acts of every card."""
        return [one for card in self.cards for one in card.acts()]

    def first_focus(self) -> None:
        """Begin at the first card."""
        if self.cards:
            self.cards[0].setFocus()

    @Slot()
    def _look_again(self) -> None:
        for card in self.cards:
            card.look_again()

    def left(self) -> None:
        """Let every card go of what it holds."""
        for card in self.cards:
            card.left()
