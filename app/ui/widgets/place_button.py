"""One place in the list at the side."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

from app.ui import theme
from app.ui.widgets.buttons import Button


@dataclass(frozen=True, slots=True)
class Entry:
    """A place to go: a key for the program, a name for people, and a key of the keyboard beside it."""

    key: str
    text: str
    hint: str = ""


class PlaceButton(Button):
    """A place to go, which shortens a long name and shows its key at the end."""

    pressed_key = Signal(str)
    """The entry's key, when a person presses the button."""
    step_requested = Signal(int)
    """1 for the place below, -1 for the one above. A scroll area would keep the arrow keys to itself."""

    def __init__(self, entry: Entry, kind: str) -> None:
        """Make a button for a place; kind is 'place', 'entry' below one, or 'foot'."""
        super().__init__(entry.text, kind)
        self._entry = entry
        self.setCheckable(kind != "foot")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(entry.text)
        self.setAccessibleDescription(entry.hint)
        self.clicked.connect(self._clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the next place by arrow keys, and go by Enter as well as by Space."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_requested.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the name, shortened to what fits before the hint."""
        del event
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        hint = self.fontMetrics().horizontalAdvance(self._entry.hint) + 8 if self._entry.hint else 0
        # Heavier letters than the font says may be drawn when chosen; a little air keeps them whole.
        air = room.width() // 12
        option.text = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width() - hint - air
        )
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        if hint:
            self._draw_hint(painter, room)

    def _draw_hint(self, painter: QPainter, room: QRect) -> None:
        worn = theme.current()
        painter.setFont(worn.font(12))
        painter.setPen(worn.colour("quiet"))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room.adjusted(0, 0, -8, 0), side, self._entry.hint)

    @Slot()
    def _clicked(self) -> None:
        self.pressed_key.emit(self._entry.key)
