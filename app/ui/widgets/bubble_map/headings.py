"""The names of the columns, which stay above the map while it scrolls below them."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui import theme
from app.ui.widgets.bubble_map.canvas import Canvas


class Headings(QWidget):
    """A strip over the top of the map's room; it is there only while the map's own is scrolled away."""

    def __init__(self, canvas: Canvas, room: QWidget) -> None:
        """Lie over `room`, in which `canvas` scrolls."""
        super().__init__(room)
        self._canvas = canvas
        self._room = room
        self.hide()

    def stay(self) -> None:
        """Be where the map's own headings would be, had nobody scrolled."""
        self.setGeometry(0, 0, self._room.width(), self._canvas.heading_height)
        self.setVisible(self._canvas.y() < 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the headings as the map drew them, and a hairline below."""
        del event
        worn = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), worn.colour("card"))
        self._canvas.draw_headings(painter, self._canvas.x())
        painter.setPen(worn.colour("line"))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        painter.end()
