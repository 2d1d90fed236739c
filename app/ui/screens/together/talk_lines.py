"""How the words of a talk list's line lie at a width: wrapped, however long, and never cut off."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from PySide6.QtCore import QPoint, QPointF, QRect, QSize
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption

from app.ui import icons
from app.ui.screens.together.talk_rows import TalkRow
from app.ui.theme import BODY, Theme
from app.ui.widgets.bubble_map.pictures import SIDE

EDGE, TOP, GAP = 10, 9, 12
"""Air at the ends of a line, above and below, and between what stands in it, at a text scale of 1."""
HEADING, HEADING_TOP, HEADING_BELOW = 16, 14, 6
"""A heading's text size, and the air above and below it."""
SMALL, TICK = 12, 14


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
class _Look:
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


class Lines:
    """Lays lines out in one theme. It keeps what it laid out, and goes with the list that it is for."""

    def __init__(self, worn: Theme) -> None:
        self._worn = worn
        self._laid: dict[tuple[str, _Look, int], Words] = {}

    def heading(self, text: str, width: int) -> Laid:
        """Lay out a heading."""
        px = self._worn.px
        words = self._words(text, _Look(HEADING, "ink", bold=True), width - 2 * px(EDGE))
        placed = _at(words, px(EDGE), px(HEADING_TOP))
        return Laid((placed,), _bottom(placed) + px(HEADING_BELOW))

    def row(self, row: TalkRow, width: int) -> Laid:
        """Lay out a row: the sentence beside its bubble, and below it who says what, as fits in a line."""
        px = self._worn.px
        left = px(EDGE + SIDE + GAP)
        room = max(width - left - px(EDGE), px(SIDE))
        sentence = _at(self._words(row.text, _Look(BODY, "ink"), room), left, px(TOP))
        corner = QPoint(left, _bottom(sentence) + px(3))
        said = _flow([self._words(*one, room) for one in _said(row)], corner, room, px(GAP + 4))
        bottom = max(_bottom(one) for one in said)
        return Laid((sentence, *said), max(bottom, px(SIDE)) + px(TOP))

    def _words(self, text: str, look: _Look, room: int) -> Words:
        """Lay words out in a room; the same few answers stand in most rows, and are laid out once."""
        key = (text, look, room)
        if key not in self._laid:
            tick = self._worn.px(TICK + 4) if look.tick else 0
            layout, size = _wrapped(text, self._worn.font(look.size, bold=look.bold), room - tick)
            self._laid[key] = Words(layout, look.colour, QRect(QPoint(0, 0), size + QSize(tick, 0)), tick)
        return self._laid[key]


def _said(row: TalkRow) -> list[tuple[str, _Look]]:
    said = [(row.employee, _Look(SMALL, "self_ink")), (row.manager, _Look(SMALL, "manager_ink"))]
    if row.said and row.bubble.agreed:
        said.append((row.said, _Look(SMALL, "agreed_ink", bold=True, tick=True)))
    elif row.said:
        said.append((row.said, _Look(SMALL, "ink", bold=True)))
    return said


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


def _flow(words: Sequence[Words], corner: QPoint, room: int, gap: int) -> list[Words]:
    placed: list[Words] = []
    left, top, bottom = 0, corner.y(), corner.y()
    for one in words:
        if left and left + one.room.width() > room:
            left, top = 0, bottom
        placed.append(_at(one, corner.x() + left, top))
        left += one.room.width() + gap
        bottom = max(bottom, _bottom(placed[-1]))
    return placed


def _at(words: Words, left: int, top: int) -> Words:
    return replace(words, room=words.room.translated(left, top))


def _bottom(words: Words) -> int:
    return words.room.y() + words.room.height()
