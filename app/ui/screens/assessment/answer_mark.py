"""One side's answer as a mark: the shape says it, the colour says whose it is."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.assessment import Answer
from app.ui import theme

SIZE = 14


class AnswerMark(QWidget):
    """Full = consistently, lower half = sometimes, empty = not yet, dotted = no chance, dash = open."""

    def __init__(self, answer: Answer | None, token: str) -> None:
        """Draw an answer in the colour of one side: the token 'self' or 'manager'."""
        super().__init__()
        self._answer = answer
        self._token = token
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_answer(self, answer: Answer | None) -> None:
        """Draw another answer."""
        self._answer = answer
        self.update()

    def sizeHint(self) -> QSize:
        """Return the mark's size at this text scale."""
        side = theme.current().px(SIZE)
        return QSize(side, side)

    def changeEvent(self, event: QEvent) -> None:
        """Follow another theme or text scale."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark."""
        del event
        worn = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = worn.px(1) + 0.5
        circle = QRectF(self.rect()).adjusted(width, width, -width, -width)
        if self._answer is None:
            painter.setPen(QPen(worn.colour("faint"), width))
            middle, half = circle.center(), QPointF(circle.width() / 4, 0)
            painter.drawLine(middle - half, middle + half)
            return
        self._draw(painter, circle, worn.colour(self._token), width)

    def _draw(self, painter: QPainter, circle: QRectF, colour: QColor, width: float) -> None:
        pen = QPen(colour, width)
        if self._answer is Answer.NO_CHANCE:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        if self._answer is Answer.CONSISTENTLY:
            painter.setBrush(colour)
        painter.drawEllipse(circle)
        if self._answer is Answer.SOMETIMES:
            painter.setBrush(colour)
            painter.drawChord(circle, 180 * 16, 180 * 16)
