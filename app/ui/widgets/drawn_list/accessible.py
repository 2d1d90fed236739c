"""A drawing for people who hear it: a list whose items are read out by their words."""

from functools import cache
from typing import cast

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from app.ui.widgets.drawn_list.drawn import Drawn

# Qt takes null here, which its type stubs leave out.
_NONE = cast(QAccessibleInterface, None)
_NO_OBJECT = cast(QObject, None)


class _List(QAccessibleWidget):
    """The drawing as a list."""

    def __init__(self, drawn: Drawn) -> None:
        super().__init__(drawn, QAccessible.Role.List, drawn.accessibleName())
        self._drawn = drawn
        self._items: dict[str, _Item] = {}

    def item(self, thing_id: str) -> "_Item":
        # Kept for as long as the list lives, since Qt holds interfaces by address.
        if thing_id not in self._items:
            self._items[thing_id] = _Item(self, self._drawn, thing_id)
        return self._items[thing_id]

    def childCount(self) -> int:
        return len(self._drawn.things)

    def child(self, index: int) -> QAccessibleInterface:
        things = self._drawn.things
        return self.item(things[index]) if 0 <= index < len(things) else _NONE

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.position() if isinstance(child, _Item) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        for one in self._drawn.things:
            item = self.item(one)
            if item.rect().contains(x, y):
                return item
        return _NONE

    def focusChild(self) -> QAccessibleInterface:
        at = self._drawn.current
        return self.item(at) if at is not None and self._drawn.hasFocus() else _NONE


class _Item(QAccessibleInterface):
    """One thing of the drawing."""

    def __init__(self, parent: _List, drawn: Drawn, thing_id: str) -> None:
        super().__init__()
        self._parent = parent
        self._drawn = drawn
        self._id = thing_id

    def position(self) -> int:
        """Return where the thing stands in reading order, or -1 if it has gone."""
        return next((at for at, one in enumerate(self._drawn.things) if one == self._id), -1)

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
        square = self._drawn.rect_of(self._id)
        return QRect(self._drawn.mapToGlobal(QPoint(square.topLeft())), square.size())

    def text(self, kind: QAccessible.Text) -> str:
        named = kind is QAccessible.Text.Name and self.isValid()
        return self._drawn.words_of(self._id) if named else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Leave the words as they are."""

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.selectable = state.focusable = True
        state.selected = self._drawn.current == self._id
        state.focused = bool(state.selected and self._drawn.hasFocus())
        return state


def _interface(key: str, thing: QObject | None) -> QAccessibleInterface | None:
    del key  # the class's name, which isinstance says better
    return _List(thing) if isinstance(thing, Drawn) else None


@cache
def install() -> None:
    """Let Qt know how to read out a drawing; once is enough."""
    QAccessible.installFactory(_interface)


def told_of(drawn: Drawn, thing_id: str) -> None:
    """Tell whoever listens that people went to another thing."""
    if not QAccessible.isActive():
        return
    event = QAccessibleEvent(drawn, QAccessible.Event.Focus)
    event.setChild(drawn.things.index(thing_id))
    QAccessible.updateAccessibility(event)
