"""How a line of the talk list is laid out at a width."""

from PySide6.QtCore import QPoint

from app.ui.screens.together.talk_rows import TalkRow
from app.ui.theme import BODY, Theme
from app.ui.widgets.bubble_map.pictures import SIDE
from app.ui.widgets.laid_words import Laid, Layouts, Look, at, bottom_of, flow

EDGE, TOP, GAP = 10, 9, 12
"""Air at the ends of a line, above and below, and between what stands in it, at a text scale of 1."""
HEADING, HEADING_TOP, HEADING_BELOW = 16, 14, 6
"""A heading's text size, and the air above and below it."""
SMALL = 12


class Lines:
    """Lays lines out in one theme. It keeps what it laid out, and goes with the list that it is for."""

    def __init__(self, worn: Theme) -> None:
        self._worn = worn
        self._layouts = Layouts(worn)

    def heading(self, text: str, width: int) -> Laid:
        """Lay out a heading."""
        px = self._worn.px
        words = self._layouts.words(text, Look(HEADING, "ink", bold=True), width - 2 * px(EDGE))
        placed = at(words, px(EDGE), px(HEADING_TOP))
        return Laid((placed,), bottom_of(placed) + px(HEADING_BELOW))

    def row(self, row: TalkRow, width: int) -> Laid:
        """Lay out a row: the sentence beside its bubble, and below it who says what, as fits in a line."""
        px = self._worn.px
        left = px(EDGE + SIDE + GAP)
        room = max(width - left - px(EDGE), px(SIDE))
        sentence = at(self._layouts.words(row.text, Look(BODY, "ink"), room), left, px(TOP))
        corner = QPoint(left, bottom_of(sentence) + px(3))
        said = flow([self._layouts.words(*one, room) for one in _said(row)], corner, room, px(GAP + 4))
        bottom = max(bottom_of(one) for one in said)
        return Laid((sentence, *said), max(bottom, px(SIDE)) + px(TOP))


def _said(row: TalkRow) -> list[tuple[str, Look]]:
    said = [(row.employee, Look(SMALL, "self_ink")), (row.manager, Look(SMALL, "manager_ink"))]
    if row.said and row.bubble.agreed:
        said.append((row.said, Look(SMALL, "agreed_ink", bold=True, tick=True)))
    elif row.said:
        said.append((row.said, Look(SMALL, "ink", bold=True)))
    return said
