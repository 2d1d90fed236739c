"""Words that come by themselves are told to whoever listens, wherever the keyboard is: once, and in sight."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.ui.widgets.wrapping_label import WrappingLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

_UNHEARD = "\u200b"
"""Where a long name may be broken (`text.show_name`)."""


def announce(where: QWidget, words: str, *, at_once: bool = False) -> None:
    """Tell a screen reader what stands there now: once it has finished, or at once, as an error is told."""
    from PySide6.QtGui import QAccessible  # it takes milliseconds, and the first window says nothing

    if not words or not QAccessible.isActive() or not _is_seen(where):
        return
    from PySide6.QtGui import QAccessibleAnnouncementEvent

    event = QAccessibleAnnouncementEvent(where, words)
    ways = QAccessible.AnnouncementPoliteness
    event.setPoliteness(ways.Assertive if at_once else ways.Polite)
    QAccessible.updateAccessibility(event)


def _is_seen(where: QWidget) -> bool:
    return where.isVisible() and not where.window().isMinimized()


class Telling:
    """What of the words on one widget was told. Hiding it takes them away: coming again, they are told again.

    What stands there before its window is seen is read with the rest of it.
    """

    def __init__(self, *, at_once: bool = False) -> None:
        self.at_once = at_once
        """Whether it breaks in on what is being said, as an error does."""
        self._words = ""
        self._waits = False

    def say(self, where: QWidget, words: str) -> None:
        """Tell other words that stand there now; where they can't be seen yet, they wait for `shown`."""
        if words == self._words:
            return
        self._words = words
        self._waits = bool(words) and where.window().isVisible()
        self.shown(where)

    def shown(self, where: QWidget) -> None:
        """Tell what waits, now that it may be seen."""
        if self._waits and where.isVisible():
            self._waits = False
            announce(where, self._words, at_once=self.at_once)

    def hidden(self) -> None:
        """Forget what was told: it is seen no longer."""
        self._words, self._waits = "", False


class ToldLabel(WrappingLabel):
    """A label whose words come by themselves."""

    def __init__(self, parent: QWidget | None = None, *, at_once: bool = False) -> None:
        self._telling = Telling(at_once=at_once)
        super().__init__(parent)

    def setText(self, text: str) -> None:
        """Show other words, and tell them."""
        super().setText(text)
        self._telling.say(self, text.replace(_UNHEARD, "").strip())

    def clear(self) -> None:
        """Show no words."""
        super().clear()
        self._telling.say(self, "")

    def showEvent(self, event: "QShowEvent") -> None:
        """Tell what was set before this was shown."""
        super().showEvent(event)
        self._telling.shown(self)

    def hideEvent(self, event: "QHideEvent") -> None:
        """Let the same words be told when they come again; a window put aside takes none away."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._telling.hidden()
