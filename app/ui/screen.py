"""What the main window needs to know of a screen."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget


class Screen(QWidget):
    """One screen in the main window. It is made when people go there and freed when they leave."""

    acts_changed = Signal()
    """Other acts make sense here now."""
    lock_requested = Signal()
    """Somebody wants the vault locked."""
    restore_requested = Signal()
    """Somebody wants to make a vault of a backup."""

    alone = False
    """Whether the screen stands without the sidebar, because somebody else may be looking."""

    def window_title(self) -> str:
        """Return what the window's title says here; never a name of somebody who is not in the room."""
        return ""

    def acts(self) -> list[QAction]:
        """Return the acts of this screen for its menu, each with its key."""
        return []

    def flush(self) -> None:
        """Save what is half typed, before people leave or the vault is locked."""

    def parting_question(self) -> str:
        """Return what to ask before the window closes here; empty where nothing is lost by closing."""
        return ""

    def word_at_the_gate(self) -> str:
        """Return what people should know where the passphrase leads out of here; empty for nothing."""
        return ""

    def veil(self) -> None:
        """Take away what the manager may not see: the manager is about to type the passphrase here."""

    def spot(self) -> str:
        """Return where in this screen people are, as an id; empty where that makes no difference."""
        return ""

    def go_on_at(self, spot: str) -> None:
        """Go to where people were here, or to what they came for; what is no more is passed over."""

    def reopen(self, form: str) -> None:
        """Open a form again that was open when the vault was locked; it finds its words itself."""

    def left(self) -> None:
        """Let go of what is held; people have left and the screen is about to be freed."""

    def first_focus(self) -> None:
        """Put the keyboard where people begin here."""
        self.setFocus()
