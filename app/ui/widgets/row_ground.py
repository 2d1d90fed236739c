"""What a row of a list stands on: coloured and marked where the keyboard is, lighter under the pointer."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle

from app.ui import theme

_ROUND, _BAR = 6, 3


def draw_ground(painter: QPainter, view: QListView, room: QRect, state: QStyle.StateFlag) -> None:
    """Draw it, where there is anything to draw."""
    chosen = bool(state & QStyle.StateFlag.State_Selected) and view.hasFocus()
    if not chosen and not state & QStyle.StateFlag.State_MouseOver:
        return
    worn = theme.current()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(worn.colour("chosen" if chosen else "hover"))
    painter.drawRoundedRect(room, _ROUND, _ROUND)
    if chosen:
        painter.setBrush(worn.colour("focus"))
        inner = room.adjusted(0, _ROUND, 0, -_ROUND)
        painter.drawRect(QRect(inner.topLeft(), QSize(worn.px(_BAR), inner.height())))
