"""How the words of a talk list's line lie at a width: wrapped, however long, and never cut off."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from PySide6.QtCore import QPoint, QPointF, QRect, QSize
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption

from app.ui import icons
from app.ui.screens.together.talk_rows import TalkRow
from app.ui.theme import Theme
from app.ui.widgets.bubble_map.pictures import SIDE

EDGE, TOP, GAP = 10, 9, 12
"""Air at the ends of a line, above and below, and between what stands in it, at a text scale of 1."""
HEADING, HEADING_TOP, HEADING_BELOW = 16, 14, 6
"""A heading's text size, and the air above and below it."""
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
class Laid:
    """A whole line: its words and its height in pixels."""

    words: tuple[Words, ...]
    height: int


def lay_heading(text: str, width: int, worn: Theme) -> Laid:
    """Lay out a heading."""
    words = _words(text, worn.font(HEADING, bold=True), "ink", width - 2 * worn.px(EDGE))
    placed = _at(words, worn.px(EDGE), worn.px(HEADING_TOP))
    return Laid((placed,), _bottom(placed) + worn.px(HEADING_BELOW))


def lay_row(row: TalkRow, width: int, worn: Theme) -> Laid:
    """Lay out a row: the sentence beside its bubble, and below it who says what, as many as fit in a line."""
    left = worn.px(EDGE + SIDE + GAP)
    room = max(width - left - worn.px(EDGE), worn.px(SIDE))
    sentence = _at(_words(row.text, worn.font(), "ink", room), left, worn.px(TOP))
    said = _flow(_said(row, room, worn), QPoint(left, _bottom(sentence) + worn.px(3)), room, worn.px(GAP + 4))
    bottom = max(_bottom(one) for one in said)
    return Laid((sentence, *said), max(bottom, worn.px(SIDE)) + worn.px(TOP))


def _said(row: TalkRow, room: int, worn: Theme) -> list[Words]:
    plain, strong = worn.font(12), worn.font(12, bold=True)
    words = [
        _words(row.employee, plain, "self_ink", room),
        _words(row.manager, plain, "manager_ink", room),
    ]
    if row.said and row.bubble.agreed:
        words.append(_words(row.said, strong, "agreed_ink", room, tick=worn.px(TICK + 4)))
    elif row.said:
        words.append(_words(row.said, strong, "ink", room))
    return words


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


def _words(text: str, font: QFont, colour: str, room: int, *, tick: int = 0) -> Words:
    layout = QTextLayout(text, font)
    option = QTextOption()
    # A word that is longer than the line goes on in the next one; no other word is broken.
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    wide = down = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room - tick)
        line.setPosition(QPointF(0, down))
        down += line.height()
        wide = max(wide, line.naturalTextWidth())
    layout.endLayout()
    return Words(layout, colour, QRect(0, 0, ceil(wide) + tick, ceil(down)), tick)


def _at(words: Words, left: int, top: int) -> Words:
    return replace(words, room=words.room.translated(left, top))


def _bottom(words: Words) -> int:
    return words.room.y() + words.room.height()
