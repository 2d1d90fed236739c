"""How a mark is drawn: each kind has a shape, so that no colour has to tell it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QPolygonF

from app.ui.screens.growth_story.line_drawing import Kind
from app.ui.theme import Theme

REACH = 9.0
"""Half the side of the square a mark stays within, at a text scale of 1."""
_TICK = [QPointF(-3.2, 0.2), QPointF(-0.9, 2.6), QPointF(3.4, -2.5)]


def draw_mark(painter: QPainter, theme: Theme, kind: Kind) -> None:
    """Draw a mark around the painter's origin."""
    ink, card = theme.colour("ink"), theme.colour("card")
    painter.setPen(QPen(ink, 1.6))
    painter.setBrush(QBrush(card))
    if kind is Kind.AGREED:
        painter.drawEllipse(_circle(4.6))
    elif kind is Kind.KEEP:
        painter.setBrush(QBrush(ink))
        painter.drawEllipse(_circle(3.4))
    elif kind is Kind.ADJUST:
        painter.setBrush(QBrush(theme.colour("star")))
        corners = [QPointF(0, -6.6), QPointF(6.6, 0), QPointF(0, 6.6), QPointF(-6.6, 0)]
        painter.drawPolygon(QPolygonF(corners))
    elif kind is Kind.REACHED:
        _draw_reached(painter, theme)
    else:
        painter.drawRect(QRectF(-4.8, -4.8, 9.6, 9.6))


def draw_ring(painter: QPainter, theme: Theme, *, focused: bool) -> None:
    """Draw the ring of the mark people are at: wider while the keyboard is here."""
    painter.setPen(QPen(theme.colour("focus"), 2.6 if focused else 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(_circle(REACH + 1.5))


def _draw_reached(painter: QPainter, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(theme.colour("agreed")))
    painter.drawEllipse(_circle(7.4))
    pen = QPen(theme.colour("on_mark"), 1.8)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawPolyline(_TICK)


def _circle(radius: float) -> QRectF:
    return QRectF(-radius, -radius, 2 * radius, 2 * radius)
