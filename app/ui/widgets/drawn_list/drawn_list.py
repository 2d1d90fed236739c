"""A drawing whose things can be gone to one by one, and what a screen reader needs to know of it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from app.ui.widgets.drawn_list import accessible
from app.ui.widgets.drawn_list.drawn import Drawn

_BROUGHT_HERE = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)
"""How the keyboard comes in when people mean the drawing, rather than when a window comes to the front."""


class DrawnList(Drawn):
    """Holds which of its things people are at. Who draws says where they lie, what they are, and their order.

    Left and Right go along a row, Up and Down to the nearest thing of the next row, Home and End to a row's
    ends; Enter opens one. Every other key is the screen's.
    """

    moved = Signal(str)
    """The id of the thing people are at."""
    opened = Signal(str)
    """The id of the thing people opened, by Enter, Space or a double click."""

    def __init__(self, accessible_name: str) -> None:
        """Make an empty drawing with a name to be read out."""
        super().__init__()
        accessible.install()
        self._at: str | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(accessible_name)

    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Return the ids of all things, row by row, in reading order."""
        raise NotImplementedError

    @property
    def things(self) -> tuple[str, ...]:
        """The ids of all things in reading order."""
        return tuple(one for row in self.rows() for one in row)

    @property
    def current(self) -> str | None:
        """The id of the thing people are at."""
        return self._at

    def go(self, thing_id: str | None) -> None:
        """Go to a thing, or to none."""
        if thing_id == self._at:
            return
        self._at = thing_id
        self.update()
        if thing_id is not None:
            self.moved.emit(thing_id)
            accessible.told_of(self, thing_id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is; coming in by Tab starts at the first thing."""
        super().focusInEvent(event)
        if self._at is None and event.reason() in _BROUGHT_HERE:
            self.go(next(iter(self.things), None))
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard has gone."""
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from thing to thing; Enter opens one."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        key = event.key()
        if plain and self._at is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self._at)
            return
        goal = self._goal(key) if plain else None
        if goal is None:
            super().keyPressEvent(event)
        else:
            self.go(goal)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the thing under the pointer."""
        found = self._under(event)
        if found is not None:
            self.go(found)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the thing under the pointer."""
        found = self._under(event)
        if found is not None:
            self.opened.emit(found)

    def event(self, event: QEvent) -> bool:
        """Say what a thing is while the pointer rests on it."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            import html

            at = event.pos()
            found = next((one for one in reversed(self.things) if self.rect_of(one).contains(at)), None)
            words = html.escape(self.words_of(found)) if found is not None else ""
            QToolTip.showText(event.globalPos(), f"<p>{words}</p>" if words else "", self)
            return True
        return super().event(event)

    def _under(self, event: QMouseEvent) -> str | None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return None
        at = event.position().toPoint()
        return next((one for one in reversed(self.things) if self.rect_of(one).contains(at)), None)

    def _goal(self, key: int) -> str | None:
        """Return where a key leads; at an edge to where people are, None for a key that leads nowhere."""
        rows = [row for row in self.rows() if row]
        number = next((at for at, row in enumerate(rows) if self._at in row), None)
        if number is None or self._at is None:
            return rows[0][0] if rows and key in _ARROWS else None
        row = rows[number]
        place = row.index(self._at)
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if key == Qt.Key.Key_Right else -1
            return row[min(max(place + step, 0), len(row) - 1)]
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return row[0] if key == Qt.Key.Key_Home else row[-1]
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 1 if key == Qt.Key.Key_Down else -1
            return self._nearest(rows[min(max(number + step, 0), len(rows) - 1)])
        return None

    def _nearest(self, row: tuple[str, ...]) -> str:
        here = self.rect_of(self._at or "").center().x()
        return (
            self._at
            if self._at in row
            else min(row, key=lambda one: abs(self.rect_of(one).center().x() - here))
        )


_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
