"""What each system has to offer for keeping a window out of shared and recorded screens."""

from typing import Protocol


class Hiding(Protocol):
    """One system's way; a window is told by the number Qt has for it (`QWidget.winId`)."""

    def hide(self, window: int) -> bool:
        """Keep the window out of what others are shown; False when the system refused."""

    def show(self, window: int) -> bool:
        """Let the window be shown to others again; False when the system refused."""

    def limits(self) -> str:
        """Return, in words for people, what this can't do here."""
