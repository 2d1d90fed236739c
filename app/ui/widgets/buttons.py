"""Buttons."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QEnterEvent, QIcon
from PySide6.QtWidgets import QPushButton

from app.ui import icons, theme
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.text import in_menu, tip

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_ICON_INKS = {
    "primary": "primary_ink",
    "pill": "primary_ink",  # an icon only stands on one that is chosen
    "danger": "danger",
    "star": "star_ink",
    "link": "link",
    "quiet": "quiet",
    "foot": "quiet",
}


class Button(QPushButton):
    """A button whose icon keeps to the theme."""

    def __init__(self, text: str = "", kind: str = "plain", icon: str = "") -> None:
        """Make a button; an '&' in the text is shown as it is, since texts may hold names."""
        super().__init__(in_menu(text))
        self._icon_name = icon
        self._tinted: tuple[str, theme.Theme] | None = None
        self._kind = kind
        set_kind(self, kind)
        self._tint()

    def set_icon(self, name: str) -> None:
        """Show another icon, or none for ''."""
        self._icon_name = name
        if not name:
            self._tinted = None
            self.setIcon(QIcon())
        self._tint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show a hand from the first time the pointer comes by."""
        from PySide6.QtCore import Qt

        self.setCursor(Qt.CursorShape.PointingHandCursor)
        super().enterEvent(event)

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Do what the button says at Enter too: a dialog would take its default instead."""
        from PySide6.QtCore import Qt

        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon anew in another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._tint()

    def _tint(self) -> None:
        worn = theme.current()
        if not self._icon_name or self._tinted == (self._icon_name, worn):
            return
        self._tinted = (self._icon_name, worn)
        gap = worn.px(4) if self.text() else 0
        self.setIcon(icons.icon(self._icon_name, worn.colour(_ICON_INKS.get(self._kind, "ink")), gap=gap))
        self.setIconSize(QSize(worn.px(icons.SIZE) + gap, worn.px(icons.SIZE)))


def button(text: str, kind: str = "plain", *, icon: str = "", accessible: str = "") -> Button:
    """Return a button. Kinds: primary, plain, quiet, danger, star, link.

    A button without text needs an accessible name, which is its tooltip too.
    """
    made = Button(text, kind, icon)
    if accessible:
        made.setAccessibleName(accessible)
        if not text:
            made.setToolTip(tip(accessible))
    return made
