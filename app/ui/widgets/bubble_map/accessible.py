"""The map for people who hear it: a list whose items are the bubbles, read out by their descriptions."""

from functools import cache
from typing import cast

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from app.ui.widgets.bubble_map.canvas import Canvas

# Qt takes null here, which its type stubs leave out.
_NONE = cast(QAccessibleInterface, None)
_NO_OBJECT = cast(QObject, None)


class _Map(QAccessibleWidget):
    """The canvas as a list."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas, QAccessible.Role.List, canvas.accessibleName())
        self._canvas = canvas
        self._items: dict[str, _Item] = {}

    def item(self, bubble_id: str) -> "_Item":
        # Kept for as long as the map lives, since Qt holds interfaces by address.
        if bubble_id not in self._items:
            self._items[bubble_id] = _Item(self, self._canvas, bubble_id)
        return self._items[bubble_id]

    def childCount(self) -> int:
        return len(self._canvas.spots)

    def child(self, index: int) -> QAccessibleInterface:
        spots = self._canvas.spots
        return self.item(spots[index].id) if 0 <= index < len(spots) else _NONE

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.position() if isinstance(child, _Item) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        for spot in self._canvas.spots:
            item = self.item(spot.id)
            if item.rect().contains(x, y):
                return item
        return _NONE

    def focusChild(self) -> QAccessibleInterface:
        at = self._canvas.current
        return self.item(at) if at is not None and self._canvas.hasFocus() else _NONE


class _Item(QAccessibleInterface):
    """One bubble."""

    def __init__(self, parent: _Map, canvas: Canvas, bubble_id: str) -> None:
        super().__init__()
        self._parent = parent
        self._canvas = canvas
        self._id = bubble_id

    def position(self) -> int:
        """Return where the bubble stands in reading order, or -1 if it has gone."""
        return next((at for at, spot in enumerate(self._canvas.spots) if spot.id == self._id), -1)

    def isValid(self) -> bool:
        return self.position() >= 0

    def object(self) -> QObject:
        return _NO_OBJECT

    def parent(self) -> QAccessibleInterface:
        return self._parent

    def child(self, index: int) -> QAccessibleInterface:
        del index
        return _NONE

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        del x, y
        return _NONE

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        del child
        return -1

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def rect(self) -> QRect:
        if not self.isValid():
            return QRect()
        square = self._canvas.square_of(self._id)
        return QRect(self._canvas.mapToGlobal(QPoint(square.topLeft())), square.size())

    def text(self, kind: QAccessible.Text) -> str:
        named = kind is QAccessible.Text.Name and self.isValid()
        return self._canvas.bubble(self._id).description if named else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Leave the description as it is."""

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.selectable = state.focusable = True
        state.selected = self._canvas.current == self._id
        state.focused = bool(state.selected and self._canvas.hasFocus())
        return state


def _interface(key: str, thing: QObject | None) -> QAccessibleInterface | None:
    del key  # the class's name, which isinstance says better
    return _Map(thing) if isinstance(thing, Canvas) else None


@cache
def install() -> None:
    """Let Qt know how to read out a map; once is enough."""
    QAccessible.installFactory(_interface)


def told_of(canvas: Canvas, bubble_id: str) -> None:
    """Tell whoever listens that people went to another bubble."""
    if not QAccessible.isActive():
        return
    position = next(at for at, spot in enumerate(canvas.spots) if spot.id == bubble_id)
    event = QAccessibleEvent(canvas, QAccessible.Event.Focus)
    event.setChild(position)
    QAccessible.updateAccessibility(event)
