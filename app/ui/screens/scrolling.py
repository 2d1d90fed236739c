"""Room that scrolls when there is not enough of it."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QScrollArea,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.ui import theme
from app.ui.widgets.card import Card
from app.ui.widgets.note_field import NoteField
from app.ui.widgets.tall import Tall

LEAST_HEIGHT = 160
"""How low a scrolling room may get, at a text scale of 1."""


def scrolling(inner: QWidget) -> QScrollArea:
    """Return a frameless area that scrolls `inner` up and down."""
    return _UpAndDown(inner)


def scrolling_card(inner: QWidget) -> Card:
    """Return a card whose content scrolls inside its edge."""
    card = Card()
    card.body.setContentsMargins(1, 6, 4, 6)
    card.add(scrolling(inner), 1)
    return card


def bring_into_sight(widget: QWidget) -> None:
    """Scroll every area that a widget lies in, the innermost first, until it can be seen."""
    for area, _inside in areas_around(widget):
        area.ensureWidgetVisible(widget)


def areas_around(widget: QWidget) -> Iterator[tuple[QScrollArea, QWidget]]:
    """Yield every area that a widget lies in and that scrolls, with what it scrolls, the innermost first."""
    around = widget.parentWidget()
    while around is not None:
        inside = around.widget() if isinstance(around, QScrollArea) else None
        if isinstance(around, QScrollArea) and inside is not None:
            yield around, inside
        around = around.parentWidget()


def bring_keyboard_into_sight(at: QWidget) -> None:
    """Scroll to where the keyboard is: to the line of a list, the words of a text, or all of a field."""
    if isinstance(at, QAbstractItemView):
        bring_line_into_sight(at)
    elif isinstance(at, QTextEdit):
        bring_words_into_sight(at)
    else:
        bring_into_sight(at)


def bring_line_into_sight(shown: QAbstractItemView) -> None:
    """Scroll every area that a list lies in to the line people are at: a list may be as high as its lines."""
    at = shown.currentIndex()
    shown.scrollTo(at)
    bring_part_into_sight(shown.viewport(), shown.visualRect(at))


def bring_words_into_sight(shown: QTextEdit) -> None:
    """Scroll every area that a text lies in to where the keyboard is in it."""
    bring_part_into_sight(shown.viewport(), shown.cursorRect())


def bring_part_into_sight(shown: QWidget, part: QRect) -> None:
    """Scroll every area that a widget lies in to a part of it."""
    for area, inside in areas_around(shown) if part.isValid() else ():
        middle = shown.mapTo(inside, part.center())
        area.ensureVisible(part.left(), middle.y(), 0, part.height())


def begin_writing(field: NoteField) -> None:
    """Put the keyboard at the end of what stands in a field, and the field in sight."""
    field.setFocus()
    field.box.moveCursor(QTextCursor.MoveOperation.End)
    bring_into_sight(field)


class _UpAndDown(QScrollArea):
    """Scrolls up and down only: it is never narrower than what it holds."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self._inner = inner
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = Tall()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(inner)
        self.setWidget(whole)

    def minimumSizeHint(self) -> QSize:
        """Hold the content's width and the bar; height can be scrolled for."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._inner.minimumSizeHint().width() + bar, theme.current().px(LEAST_HEIGHT))

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own
        """Let Tab lead on; where it leads out of here, what is read here stays where it is.

        Qt would scroll to the middle of what the keyboard has just left, were that higher than the room.
        """
        bar = self.verticalScrollBar()
        before = bar.value()
        went = super().focusNextPrevChild(forward)
        focused = self.window().focusWidget()
        if focused is not None and not self.isAncestorOf(focused):
            bar.setValue(before)
        return went

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another width when the content does; Qt's own area keeps the one it asked for first."""
        if event.type() is QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
        return super().eventFilter(watched, event)
