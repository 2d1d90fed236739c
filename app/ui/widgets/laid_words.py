"""Words of a line that a list draws by hand: wrapped, however long, and never cut off."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from PySide6.QtCore import QPoint, QPointF, QRect, QSize
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption

from app.ui import icons
from app.ui.theme import Theme

TICK = 14


@dataclass(frozen=True, slots=True)
class Words:
    """A text in a colour, and the room it takes in its line; `tick` is room for a tick before it."""

    layout: QTextLayout
    colour: str
    room: QRect
    tick: int = 0

    def draw(self, painter: QPainter, worn: Theme, corner: QPoint) -> None:
        """Draw it in a line whose upper left corner is given."""
        room = self.room.translated(corner)
        colour = worn.colour(self.colour)
        if self.tick:
            side = worn.px(TICK)
            down = (round(self.layout.lineAt(0).height()) - side) // 2
            icons.icon("check", colour).paint(
                painter, QRect(room.topLeft() + QPoint(0, down), QSize(side, side))
            )
        painter.setPen(colour)
        self.layout.draw(painter, room.topLeft() + QPoint(self.tick, 0))


@dataclass(frozen=True, slots=True)
class Look:
    """What words look like."""

    size: int
    colour: str
    bold: bool = False
    tick: bool = False


@dataclass(frozen=True, slots=True)
class Laid:
    """A whole line: its words and its height in pixels."""

    words: tuple[Words, ...]
    height: int


class Layouts:
    """Lays words out in one theme, and keeps what it laid out: the same few words stand in most lines."""

    def __init__(self, worn: Theme) -> None:
        self._worn = worn
        self._laid: dict[tuple[str, Look, int], Words] = {}

    def words(self, text: str, look: Look, room: int) -> Words:
        """Lay words out in a room."""
        key = (text, look, room)
        if key not in self._laid:
            tick = self._worn.px(TICK + 4) if look.tick else 0
            layout, size = _wrapped(text, self._worn.font(look.size, bold=look.bold), room - tick)
            self._laid[key] = Words(layout, look.colour, QRect(QPoint(0, 0), size + QSize(tick, 0)), tick)
        return self._laid[key]


def flow(words: Sequence[Words], corner: QPoint, room: int, gap: int) -> list[Words]:
    """Place words beside each other from a corner on, as fits in the room, and below where it doesn't."""
    placed: list[Words] = []
    left, top, bottom = 0, corner.y(), corner.y()
    for one in words:
        if left and left + one.room.width() > room:
            left, top = 0, bottom
        placed.append(at(one, corner.x() + left, top))
        left += one.room.width() + gap
        bottom = max(bottom, bottom_of(placed[-1]))
    return placed


def at(words: Words, left: int, top: int) -> Words:
    """Return words at a place in their line."""
    return replace(words, room=words.room.translated(left, top))


def bottom_of(words: Words) -> int:
    """Return where the room of words ends."""
    return words.room.y() + words.room.height()


def _wrapped(text: str, font: QFont, room: int) -> tuple[QTextLayout, QSize]:
    """Return a text in lines no wider than the room, and the size it takes."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    # A word that is longer than the line goes on in the next one; no other word is broken.
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    wide = down = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        line.setPosition(QPointF(0, down))
        down += line.height()
        wide = max(wide, line.naturalTextWidth())
    layout.endLayout()
    return layout, QSize(ceil(wide), ceil(down))
