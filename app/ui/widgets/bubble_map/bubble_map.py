"""The bubble map, scrolling where it is larger than its place."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea

from app.ui.widgets.bubble_map.bubbles import AnyBubble, MapRow
from app.ui.widgets.bubble_map.canvas import Canvas
from app.ui.widgets.bubble_map.headings import Headings
from app.ui.widgets.drawn_list import accessible


class BubbleMap(QScrollArea):
    """Rows are characteristics, columns steps, and a bubble is one behaviour, seen by two people."""

    selected = Signal(str)
    """The id of the bubble a person went to; never sent for `select`."""
    opened = Signal(str)
    """The id of the bubble a person opened, by Enter or a double click."""

    def __init__(self, accessible_name: str) -> None:
        """Make an empty map with a name to be read out."""
        super().__init__()
        accessible.install()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.canvas = Canvas()
        self.canvas.setAccessibleName(accessible_name)
        self.setWidget(self.canvas)
        self.setFocusProxy(self.canvas)
        self._headings = Headings(self.canvas, self.viewport())
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self._headings.stay)
            bar.rangeChanged.connect(self._headings.stay)
        self.canvas.selected.connect(self.selected)
        self.canvas.opened.connect(self.opened)
        self.canvas.moved.connect(self._follow)

    def show_map(self, columns: tuple[str, ...], rows: tuple[MapRow, ...]) -> None:
        """Show these bubbles; the one people were at stays so if it is still there."""
        self.canvas.fit(self.viewport().size())
        self.canvas.show_map(columns, rows)
        self.updateGeometry()

    def update_bubble(self, bubble: AnyBubble) -> None:
        """Draw one bubble anew. Raises KeyError for one that is not on the map."""
        self.canvas.update_bubble(bubble)

    def select(self, bubble_id: str | None) -> None:
        """Go to a bubble, or to none, without telling anybody. Raises KeyError for one not on the map."""
        self.canvas.select(bubble_id)

    def current(self) -> str | None:
        """Return the id of the bubble people are at."""
        return self.canvas.current

    def sizeHint(self) -> QSize:
        """Ask for the whole map."""
        return QSize(680, max(240, self.canvas.height() + 2))

    def minimumSizeHint(self) -> QSize:
        """Stay usable when there is little room."""
        return QSize(280, 200)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the map out in its new width."""
        super().resizeEvent(event)
        self.canvas.fit(self.viewport().size())
        self._headings.stay()

    def changeEvent(self, event: QEvent) -> None:
        """Ask for other room in another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()

    @Slot(str)
    def _follow(self, bubble_id: str) -> None:
        square = self.canvas.square_of(bubble_id)
        # With as much around it as it is large, and not below the headings that stay while the map scrolls.
        above, below = square.height() + self.canvas.heading_height, square.height()
        middle = square.center().y() + (below - above) // 2
        self.ensureVisible(square.center().x(), middle, square.width(), (above + below) // 2)
        accessible.told_of(self.canvas, bubble_id)
