"""How a bubble is drawn. The map and its legend use the same strokes."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from app.domain.assessment import Answer
from app.ui.theme import Theme

RADIUS = 11.0
HIDDEN_RADIUS = 8.0
RING = 14.5
SELECTED_RING = 18.5
BADGE = 6.0
BADGE_AT = 10.5
STAR_AT = 9.5
_TICK = [QPointF(-2.8, 0.2), QPointF(-0.8, 2.3), QPointF(2.9, -2.2)]
_ACROSS = [QPointF(1.7, -3.7), QPointF(-1.7, 3.7)]


class Half:
    """Which half of a bubble: the employee's is on the left, the manager's on the right."""

    LEFT = -1
    RIGHT = 1


def draw_half(painter: QPainter, theme: Theme, half: int, answer: Answer | None) -> None:
    """Draw one side's view around the painter's origin."""
    colour = theme.colour("self" if half == Half.LEFT else "manager")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if answer is Answer.CONSISTENTLY:
        painter.drawPath(_slice(RADIUS, 90, 180 * -half))
    elif answer is Answer.SOMETIMES:
        painter.drawPath(_slice(RADIUS, 270, 90 * half))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_outline(theme, colour, answer))
    painter.drawArc(_circle(RADIUS), 90 * 16, -half * 180 * 16)


def draw_hidden(painter: QPainter, theme: Theme) -> None:
    """Draw what is not revealed: a smaller, whole ring in nobody's colour, with nothing in it."""
    _ring(painter, theme.colour("edge"), HIDDEN_RADIUS, 1.6)


def draw_gap(painter: QPainter) -> None:
    """Part the two halves, down to whatever lies below; the picture must have a see-through ground."""
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.setPen(QPen(Qt.GlobalColor.transparent, 1.6))
    painter.drawLine(QPointF(0, -RADIUS - 1), QPointF(0, RADIUS + 1))
    painter.restore()


def draw_differ(painter: QPainter, theme: Theme) -> None:
    """Draw the dark ring of a difference."""
    _ring(painter, theme.colour("ink"), RING, 1.6)


def draw_still_differ(painter: QPainter, theme: Theme) -> None:
    """Draw the dark ring of a difference that was talked about, and its sign of two unlike things."""
    _ring(painter, theme.colour("ink"), RING, 1.6)
    signs = ([QPointF(-2.7, -1.7), QPointF(2.7, -1.7)], [QPointF(-2.7, 1.7), QPointF(2.7, 1.7)])
    _badge(painter, theme.colour("ink"), QPen(theme.colour("card"), 1.3), *signs, _ACROSS)


def draw_agreed(painter: QPainter, theme: Theme) -> None:
    """Draw the green ring of an agreement, and its tick."""
    _ring(painter, theme.colour("agreed"), RING, 2.0)
    _badge(painter, theme.colour("agreed"), QPen(theme.colour("on_mark"), 1.6), _TICK)


def draw_growth(painter: QPainter, theme: Theme) -> None:
    """Draw the star of a growth area at the lower end."""
    painter.save()
    painter.translate(STAR_AT, STAR_AT)
    painter.setPen(QPen(theme.colour("card"), 1.4))
    painter.setBrush(theme.colour("star"))
    painter.drawPolygon(_star(BADGE + 1.2))
    painter.restore()


def draw_selection(painter: QPainter, theme: Theme, *, focused: bool) -> None:
    """Draw the ring of the bubble people are at: wider while the keyboard is here."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("star_soft"))
    painter.drawEllipse(_circle(SELECTED_RING))
    _ring(painter, theme.colour("star"), SELECTED_RING, 3.0 if focused else 1.6)


def _badge(painter: QPainter, ground: QColor, pen: QPen, *strokes: list[QPointF]) -> None:
    """Draw a small disc at the upper end, with strokes on it."""
    painter.save()
    painter.translate(BADGE_AT, -BADGE_AT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawEllipse(_circle(BADGE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    for stroke in strokes:
        painter.drawPolyline(stroke)
    painter.restore()


def _outline(theme: Theme, colour: QColor, answer: Answer | None) -> QPen:
    if answer is None:
        pen = QPen(theme.colour("edge"), 1.5)
        pen.setDashPattern([5.2, 4.2])
    elif answer is Answer.NO_CHANCE:
        pen = QPen(colour, 2.1)
        pen.setDashPattern([0.1, 1.9])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        return pen
    else:
        pen = QPen(colour, 1.4)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _ring(painter: QPainter, colour: QColor, radius: float, width: float) -> None:
    painter.setPen(QPen(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(_circle(radius))


def _circle(radius: float) -> QRectF:
    return QRectF(-radius, -radius, 2 * radius, 2 * radius)


def _slice(radius: float, start: float, sweep: float) -> QPainterPath:
    path = QPainterPath(QPointF(0, 0))
    path.arcTo(_circle(radius), start, sweep)
    path.closeSubpath()
    return path


def _star(radius: float) -> QPolygonF:
    points = []
    for corner in range(10):
        reach = radius if corner % 2 == 0 else radius * 0.45
        angle = -pi / 2 + corner * pi / 5
        points.append(QPointF(reach * cos(angle), reach * sin(angle)))
    return QPolygonF(points)
