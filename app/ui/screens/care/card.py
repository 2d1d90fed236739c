"""One thing about the vault that can be looked after."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction

from app.ui.widgets.card import Card


class CareCard(Card):
    """A card on the page about the vault; each has its acts, and a presenter behind it."""

    lock_requested = Signal()
    """The vault has to be locked now."""
    restore_requested = Signal()
    """Somebody wants to make a vault of a backup."""
    key_changed = Signal()
    """The vault has another key, and what depended on the old one is gone."""
    acts_changed = Signal()
    """Other acts make sense here now."""

    def acts(self) -> list[QAction]:
        """Return the acts of this card for the menu, each with its key."""
        return []

    def look_again(self) -> None:
        """Show how things stand now that the vault has another key."""

    def left(self) -> None:
        """Let go of what is held; people have left the page."""
