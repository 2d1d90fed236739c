"""A screen's two halves: side by side where there is room, one below the other where there isn't."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from app.ui.widgets.kinds import set_kind

NARROW = 1200
"""In a room narrower than this, in pixels, the air around and between the halves gives way to them."""
FIRST_SHARE = 0.606
"""How much of the width the first half gets, side by side."""


def desk(first: QWidget, second: QWidget) -> QScrollArea:
    """Return a room that fills the window, and scrolls only when the window is too small for both halves.

    Both need a layout; their parts may scroll by themselves as well.
    """
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(_Halves(first, second))
    return area


def _air(width: int) -> tuple[int, int, int]:
    """Return the air at the sides, above and below, and between the halves."""
    return (16, 12, 16) if width < NARROW else (24, 20, 24)


class _Halves(QWidget):
    """Places both halves by hand.

    A box layout would ask each for the height it would like; here the least it needs at its width counts.
    """

    def __init__(self, first: QWidget, second: QWidget) -> None:
        super().__init__()
        set_kind(self, "clear")
        self._halves = (first, second)
        for half in self._halves:
            half.setParent(self)

    def minimumSizeHint(self) -> QSize:
        """Ask for what both halves need at the least, at this width."""
        widest = max(half.minimumSizeHint().width() for half in self._halves)
        side, top, _gap = _air(self.width())
        room = max(widest, self.width() - 2 * side)
        return QSize(widest + 2 * side, self._least_height(room) + 2 * top)

    def sizeHint(self) -> QSize:
        """Ask for no more than that."""
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place both anew."""
        super().resizeEvent(event)
        self._place()
        self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """Place both anew when one of them asks for another size."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._place()
            self.updateGeometry()
        return super().event(event)

    def _gap(self) -> int:
        return _air(self.width())[2]

    def _widths(self, room: int) -> tuple[int, int] | None:
        """Return both widths side by side, or None where that would be too narrow for one of them."""
        first, second = (half.minimumSizeHint().width() for half in self._halves)
        gap = self._gap()
        if first + gap + second > room:
            return None
        wanted = round((room - gap) * FIRST_SHARE)
        mine = min(max(wanted, first), room - gap - second)
        return mine, room - gap - mine

    def _least_height(self, room: int) -> int:
        widths = self._widths(room)
        if widths is None:
            return sum(_least(half, room) for half in self._halves) + self._gap()
        return max(_least(half, width) for half, width in zip(self._halves, widths, strict=True))

    def _place(self) -> None:
        side, top, gap = _air(self.width())
        room = self.rect().adjusted(side, top, -side, -top)
        first, second = self._halves
        widths = self._widths(room.width())
        if widths is None:
            below = _least(second, room.width())
            above = room.height() - gap - below
            first.setGeometry(QRect(room.left(), room.top(), room.width(), above))
            second.setGeometry(QRect(room.left(), room.top() + above + gap, room.width(), below))
            return
        first.setGeometry(QRect(room.left(), room.top(), widths[0], room.height()))
        left = room.left() + widths[0] + gap
        second.setGeometry(QRect(left, room.top(), widths[1], room.height()))


def _least(half: QWidget, width: int) -> int:
    layout = half.layout()
    return layout.minimumHeightForWidth(width) if layout is not None else half.minimumSizeHint().height()
