"""A row that goes on in the next line when there is no more room."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lays its widgets side by side at their own size, and starts a new line where one would not fit."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8, at_end: bool = False) -> None:
        """Make a layout without margins; `at_end` pushes every line to the end of the row."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._at_end = at_end
        self._heights: dict[int, int] = {}
        self._hint: QSize | None = None
        self._least: QSize | None = None
        self.setContentsMargins(QMargins())

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item in; Qt's part of addWidget."""
        self._items.append(item)
        self._forget()

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away, or None past the end."""
        self._forget()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more room than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Height follows from width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height all lines need at this width; reckoned once, since layouts ask over and over."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), place=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Reckon anew: an item came, went, or asked for another size."""
        self._forget()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Place every item."""
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        if self._hint is None:
            sizes = [item.sizeHint() for item in self._shown()]
            width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
            self._hint = QSize(width, max((size.height() for size in sizes), default=0))
        return self._hint

    def minimumSize(self) -> QSize:
        """Hold at least the widest item."""
        if self._least is None:
            self._least = QSize()
            for item in self._shown():
                self._least = self._least.expandedTo(item.minimumSize())
        return self._least

    def _forget(self) -> None:
        """Reckon anew when asked next."""
        self._heights.clear()
        self._hint = self._least = None

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        """Return the height needed, having placed the items if asked to."""
        top = rect.y()
        for row in self._rows(rect.width()):
            height = max(size.height() for _, size in row)
            if place:
                used = sum(size.width() for _, size in row) + self._gap * (len(row) - 1)
                left = rect.x() + (max(0, rect.width() - used) if self._at_end else 0)
                for item, size in row:
                    corner = QPoint(left, top + (height - size.height()) // 2)
                    item.setGeometry(QRect(corner, size))
                    left += size.width() + self._gap
            top += height + self._gap
        return max(0, top - self._gap - rect.y())

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._shown():
            size = _size_in(item, width)
            if rows and used + self._gap + size.width() <= width:
                rows[-1].append((item, size))
                used += self._gap + size.width()
            else:
                rows.append([(item, size)])
                used = size.width()
        return rows


def _size_in(item: QLayoutItem, room: int) -> QSize:
    """Return the size an item asks for, or in a narrower room what its words take there."""
    hint = item.sizeHint()
    wide = min(hint.width(), max(room, item.minimumSize().width()))
    higher = wide < hint.width() and item.hasHeightForWidth()
    return QSize(wide, item.heightForWidth(wide) if higher else hint.height())
