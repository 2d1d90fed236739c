"""The surface the bubbles are drawn on."""

import html
from functools import lru_cache

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QToolTip, QWidget

from app.ui import theme
from app.ui.theme import Theme
from app.ui.widgets.bubble_map import navigation
from app.ui.widgets.bubble_map.bubbles import AnyBubble, MapRow
from app.ui.widgets.bubble_map.layout import Ids, MapLayout, Sizes, Spot, arrange
from app.ui.widgets.bubble_map.navigation import Direction
from app.ui.widgets.bubble_map.painting import draw_selection
from app.ui.widgets.bubble_map.pictures import Pictures, pictures_for
from app.ui.widgets.bubble_map.words import Words, draw_words, spaced
from app.ui.widgets.drawn_list.drawn import Drawn

_ARROWS = {
    Qt.Key.Key_Left: Direction.LEFT,
    Qt.Key.Key_Right: Direction.RIGHT,
    Qt.Key.Key_Up: Direction.UP,
    Qt.Key.Key_Down: Direction.DOWN,
}
_BROUGHT_HERE = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)
"""How the keyboard comes in when people mean the map, rather than when a window comes to the front."""
_REACH = 23
"""Half the side of the square that a bubble with its selection ring stays within, at a text scale of 1."""


class Canvas(Drawn):
    """Draws the map from a finished picture, of which one act redraws only the bubble it changed."""

    selected = Signal(str)
    opened = Signal(str)
    moved = Signal(str)
    """The id of the bubble people are at, whoever brought them there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty map."""
        super().__init__(parent)
        self._columns: tuple[str, ...] = ()
        self._titles: tuple[str, ...] = ()
        self._ids: tuple[tuple[tuple[str, ...], ...], ...] = ()
        self._bubbles: dict[str, AnyBubble] = {}
        self._layout = MapLayout(0, 0)
        self._spots: dict[str, Spot] = {}
        self._at: str | None = None
        self._room = QSize(0, 0)
        self._tight = False
        self._worn = theme.current()
        self._pictures: Pictures | None = None
        self._backing: QPixmap | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_map(self, columns: tuple[str, ...], rows: tuple[MapRow, ...]) -> None:
        """Show these bubbles; the one people were at stays so if it is still there."""
        self._columns = tuple(spaced(name) for name in columns)
        self._titles = tuple(spaced(row.title) for row in rows)
        self._ids = tuple(tuple(tuple(one.id for one in cell) for cell in row.cells) for row in rows)
        self._bubbles = {one.id: one for row in rows for cell in row.cells for one in cell}
        if self._at not in self._bubbles:
            self._at = None
        self._backing = None
        self._arrange()

    def fit(self, room: QSize) -> None:
        """Lay the map out in a room, in logical pixels; it moves closer together if that spares scrolling."""
        if room != self._room:
            self._room = room
            self._arrange()

    def update_bubble(self, bubble: AnyBubble) -> None:
        """Draw one bubble anew. Raises KeyError for one that is not on the map."""
        spot = self._spots[bubble.id]
        self._bubbles[bubble.id] = bubble
        if self._backing is not None and self._pictures is not None:
            painter = QPainter(self._backing)
            # No more than its own line, so that a neighbour above or below keeps its edge.
            square = self._square(spot, self._sizes().pitch / 2)
            spare = round((self._sizes().pitch - self._sizes().line) / 2)
            painter.setClipRect(square.adjusted(0, spare, 0, -spare))
            painter.fillRect(square, theme.current().colour("card"))
            self._stamp(painter, self._pictures, spot)
            painter.end()
        self.update(self._square(spot))

    def select(self, bubble_id: str | None) -> None:
        """Go to a bubble, or to none, without telling anybody. Raises KeyError for one not on the map."""
        if bubble_id is not None and bubble_id not in self._spots:
            raise KeyError(bubble_id)
        before, self._at = self._at, bubble_id
        for one in {before, bubble_id} - {None}:
            if one in self._spots:
                self.update(self._square(self._spots[one]))
        if bubble_id is not None and bubble_id != before:
            self.moved.emit(bubble_id)

    @property
    def current(self) -> str | None:
        """The id of the bubble people are at."""
        return self._at

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Where the bubbles lie, in reading order."""
        return self._layout.spots

    @property
    def things(self) -> tuple[str, ...]:
        """The ids of the bubbles in reading order."""
        return tuple(spot.id for spot in self._layout.spots)

    def words_of(self, thing_id: str) -> str:
        """Return what a bubble is about. Raises KeyError for one that is not on the map."""
        return self._bubbles[thing_id].description

    def rect_of(self, thing_id: str) -> QRect:
        """Return the square a bubble is drawn in. Raises KeyError for an unknown one."""
        return self.square_of(thing_id)

    @property
    def heading_height(self) -> int:
        """How high the names of the columns are, in logical pixels; 0 without any."""
        return round(self._layout.headers[0].height) if self._layout.headers else 0

    def draw_headings(self, painter: QPainter, left: int) -> None:
        """Draw the names of the columns as they stand at the top of the map, beginning at `left`."""
        if self.heading_height and not self.size().isEmpty():
            backing, _pictures = self._drawn()
            ratio = backing.devicePixelRatio()
            strip = QRect(0, 0, backing.width(), round(self.heading_height * ratio))
            painter.drawPixmap(QPoint(left, 0), backing, strip)

    def bubble(self, bubble_id: str) -> AnyBubble:
        """Return a bubble. Raises KeyError for one that is not on the map."""
        return self._bubbles[bubble_id]

    def square_of(self, bubble_id: str) -> QRect:
        """Return the square a bubble is drawn in, rings included. Raises KeyError for an unknown one."""
        return self._square(self._spots[bubble_id])

    def _sizes(self) -> Sizes:
        return Sizes(theme.current().scale, self._tight)

    def _arrange(self) -> None:
        before, named = self._layout, (self._columns, self._titles, self._ids)
        for self._tight in (False, True):
            self._layout = _laid_out(*named, self._room.width(), self._sizes(), theme.current())
            if self._layout.height <= self._room.height():
                break
        if self._layout != before:
            self._spots = {spot.id: spot for spot in self._layout.spots}
            self._backing = None
        self.setFixedSize(round(self._layout.width), round(self._layout.height))
        self.update()

    def _square(self, spot: Spot, reach: float | None = None) -> QRect:
        around = reach if reach is not None else _REACH * theme.current().scale
        corner = QPoint(round(spot.x - around), round(spot.y - around))
        return QRect(corner, QPoint(round(spot.x + around), round(spot.y + around)))

    def _stamp(self, painter: QPainter, pictures: Pictures, spot: Spot) -> None:
        picture = pictures.picture(self._bubbles[spot.id])
        side = picture.deviceIndependentSize()
        corner = QPoint(round(spot.x - side.width() / 2), round(spot.y - side.height() / 2))
        painter.drawPixmap(corner, picture)

    def _drawn(self) -> tuple[QPixmap, Pictures]:
        """Return the finished picture of the whole map, drawing it if the theme or the layout changed."""
        worn, ratio = theme.current(), self.devicePixelRatioF()
        pictures = pictures_for(worn, ratio)
        if pictures is not self._pictures:
            self._pictures = pictures
            self._backing = None
        if self._backing is None:
            self._backing = QPixmap(self.size() * ratio)
            self._backing.setDevicePixelRatio(ratio)
            self._backing.fill(worn.colour("card"))
            painter = QPainter(self._backing)
            draw_words(painter, worn, self._layout, self._columns, self._titles)
            for spot in self._layout.spots:
                self._stamp(painter, pictures, spot)
            painter.end()
        return self._backing, pictures

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the finished picture, and on it the ring of the bubble people are at."""
        if self.size().isEmpty():
            return
        backing, pictures = self._drawn()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, backing)  # Qt has cut the painter down to what changed
        if self._at is not None and event.rect().intersects(self.square_of(self._at)):
            spot = self._spots[self._at]
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.save()
            painter.translate(round(spot.x), round(spot.y))
            painter.scale(theme.current().scale, theme.current().scale)
            draw_selection(painter, theme.current(), focused=self.hasFocus())
            painter.restore()
            self._stamp(painter, pictures, spot)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Lay out and draw anew in another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and theme.current() != self._worn:
            self._worn = theme.current()
            self._arrange()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is; coming in by Tab starts at the first bubble."""
        super().focusInEvent(event)
        if self._at is None and self._layout.spots and event.reason() in _BROUGHT_HERE:
            self._go(self._layout.spots[0])
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard has gone."""
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from bubble to bubble; Enter opens one. Every other key is the screen's."""
        key = Qt.Key(event.key())
        here = self._spots.get(self._at) if self._at is not None else None
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if here is None and plain and key in _ARROWS and self._layout.spots:
            self._go(self._layout.spots[0])
        elif here is None or not plain:
            super().keyPressEvent(event)
        elif key in _ARROWS:
            self._go(navigation.step(self._layout.spots, here, _ARROWS[key]))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(navigation.row_end(self._layout.spots, here, last=key == Qt.Key.Key_End))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(here.id)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the bubble under the pointer."""
        spot = self._under(event.position())
        if event.button() is Qt.MouseButton.LeftButton and spot is not None:
            self._go(spot)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep the end of a click from whatever lies behind the map."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the bubble under the pointer."""
        spot = self._under(event.position())
        if event.button() is Qt.MouseButton.LeftButton and spot is not None:
            self.opened.emit(spot.id)

    def event(self, event: QEvent) -> bool:
        """Say what a bubble is about while the pointer rests on it."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            spot = self._under(QPointF(event.pos()))
            if spot is None:
                QToolTip.hideText()
            else:
                # Escaped inside a paragraph: what a framework says is never markup, and long sentences wrap.
                words = f"<p>{html.escape(self._bubbles[spot.id].description)}</p>"
                QToolTip.showText(event.globalPos(), words, self, self._square(spot))
            return True
        return super().event(event)

    def _under(self, point: QPointF) -> Spot | None:
        return navigation.at(self._layout.spots, point.x(), point.y(), self._sizes().pitch / 2)

    def _go(self, spot: Spot) -> None:
        if spot.id != self._at:
            self.select(spot.id)
            self.selected.emit(spot.id)


@lru_cache(maxsize=16)
def _laid_out(
    columns: tuple[str, ...], titles: tuple[str, ...], ids: Ids, width: int, sizes: Sizes, worn: Theme
) -> MapLayout:
    """Return where everything lies; Qt asks for the same few widths again and again while it lays out."""
    return arrange(columns, titles, ids, width, sizes, Words(worn))
