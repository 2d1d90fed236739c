"""A quiet sign that something is being worked on."""

from PySide6.QtCore import QRectF, Qt, QTimerEvent
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from app.ui import theme
from app.ui.appearance import motion_allowed
from app.ui.widgets.text import label


class Busy(QWidget):
    """An arc that goes round beside a few words; it stands still where the system wants no motion."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        """Make it hidden; `start` shows it."""
        super().__init__(parent)
        self._arc = _Arc(self)
        self._words = label(text, "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._arc)
        row.addWidget(self._words, 1)
        self.hide()

    def start(self, text: str = "") -> None:
        """Show it, with other words if they are given."""
        if text:
            self._words.setText(text)
        self.setAccessibleName(self._words.text())
        self.show()
        self._arc.start()

    def stop(self) -> None:
        """Hide it."""
        self.hide()


class _Arc(QWidget):
    """The arc."""

    STEP = 60

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._angle = 0
        self._timer = 0
        size = theme.current().px(18)
        self.setFixedSize(size, size)

    def start(self) -> None:
        app = QApplication.instance()
        if not self._timer and isinstance(app, QApplication) and motion_allowed(app):
            self._timer = self.startTimer(self.STEP)

    def timerEvent(self, event: QTimerEvent) -> None:
        del event
        self._angle = (self._angle + 30) % 360
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        if self._timer:
            self.killTimer(self._timer)
            self._timer = 0
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        worn = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.setPen(QPen(worn.colour("line"), 2))
        painter.drawEllipse(room)
        painter.setPen(QPen(worn.colour("self"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(room, -self._angle * 16, 100 * 16)
        painter.end()
