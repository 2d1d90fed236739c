"""The answers to the two questions over time, drawn: a line and a mark of its own for each question."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.pulse import ANSWERS, Asked, Pulse
from app.ui import theme
from app.wording.pulse import answer_words, answered
from app.wording.translate import _

HEIGHT = 150
LEAST_WIDTH = 240
_INKS = {Asked.CLEAR: "self", Asked.SUPPORTED: "star"}
_ASIDE = {Asked.CLEAR: -3.0, Asked.SUPPORTED: 3.0}
"""How far each question's marks stand beside their place, so that equal answers don't hide each other."""
_REACH = 4.5


class Trend(QWidget):
    """Both lines. What is drawn is told to whoever listens in words; nothing is added up."""

    def __init__(self) -> None:
        super().__init__()
        self._pulses: tuple[Pulse, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("How the answers to the two questions went"))

    def show_pulses(self, pulses: tuple[Pulse, ...]) -> None:
        """Draw these, the oldest first."""
        self._pulses = pulses
        self.setAccessibleDescription("\n".join(map(answered, pulses)))
        self.update()

    def sizeHint(self) -> QSize:
        """Be as high as five answers are told apart well."""
        worn = theme.current()
        return QSize(worn.px(LEAST_WIDTH), worn.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Fit into a narrow part of a page."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Ask for other room at another text scale."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the five answers as hairlines, and both lines over them."""
        del event
        worn = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(worn.font(12))
        room = self._room(painter)
        self._draw_answers(painter, room)
        for asked in Asked:
            self._draw_line(painter, room, asked)
        painter.end()

    def _room(self, painter: QPainter) -> QRectF:
        """Return where the lines are: beside the words for the answers."""
        words = (painter.fontMetrics().horizontalAdvance(answer_words(one)) for one in ANSWERS)
        above = theme.current().px(10)
        return QRectF(self.rect()).adjusted(max(words) + theme.current().px(16), above, -above, -above)

    def _draw_answers(self, painter: QPainter, room: QRectF) -> None:
        worn = theme.current()
        for one in ANSWERS:
            y = _height_of(one, room)
            painter.setPen(QPen(worn.colour("line"), 1))
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
            painter.setPen(worn.colour("quiet"))
            words = QRectF(0, y - room.height() / 2, room.left() - worn.px(12), room.height())
            painter.drawText(
                words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, answer_words(one)
            )

    def _draw_line(self, painter: QPainter, room: QRectF, asked: Asked) -> None:
        places = self._places(room, asked)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(line_pen(asked))
        for one, other in pairwise(places):
            painter.drawLine(one, other)
        for place in places:
            draw_mark(painter, place, asked)

    def _places(self, room: QRectF, asked: Asked) -> list[QPointF]:
        aside = theme.current().px(_ASIDE[asked])
        parts = len(self._pulses) + 1
        return [
            QPointF(
                room.left() + room.width() * number / parts + aside, _height_of(one.answer_to(asked), room)
            )
            for number, one in enumerate(self._pulses, 1)
        ]


def line_pen(asked: Asked) -> QPen:
    """Return what a question's line is drawn with: one is dashed."""
    worn = theme.current()
    pen = QPen(worn.colour(_INKS[asked]), worn.px(2))
    if asked is Asked.SUPPORTED:
        pen.setStyle(Qt.PenStyle.DashLine)
    return pen


def draw_mark(painter: QPainter, place: QPointF, asked: Asked) -> None:
    """Draw a question's mark: a full circle, or an empty square."""
    worn = theme.current()
    ink, reach = worn.colour(_INKS[asked]), worn.px(_REACH)
    around = QRectF(place.x() - reach, place.y() - reach, 2 * reach, 2 * reach)
    if asked is Asked.CLEAR:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(around)
    else:
        painter.setPen(QPen(ink, worn.px(2)))
        painter.setBrush(QColor(worn.colour("card")))
        painter.drawRect(around)


def _height_of(answer: int, room: QRectF) -> float:
    steps = len(ANSWERS) - 1
    return room.bottom() - room.height() * (answer - ANSWERS[0]) / steps
