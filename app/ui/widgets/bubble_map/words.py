"""The words on the map: how they are written, and how much room they take."""

import re

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from app.ui.theme import Theme
from app.ui.widgets.bubble_map.layout import Box, MapLayout

_HEADER = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
_TITLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
_TALLEST = 100_000


class Words:
    """Measures words in the map's type."""

    def __init__(self, theme: Theme) -> None:
        """Measure for a theme's text scale."""
        self._metrics = QFontMetricsF(theme.font(bold=True))

    def width(self, text: str) -> float:
        """Return the width of a text in one line."""
        return self._metrics.horizontalAdvance(text) + 1

    def height(self, text: str, width: float) -> float:
        """Return the height of a text wrapped to a width."""
        room = QRectF(0, 0, width, _TALLEST)
        return self._metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height()


def spaced(name: str) -> str:
    """Return a name with room around each slash, so that it can wrap there."""
    return re.sub(r"\s*/\s*", " / ", name)


def draw_words(
    painter: QPainter, theme: Theme, layout: MapLayout, columns: tuple[str, ...], titles: tuple[str, ...]
) -> None:
    """Draw the names of columns and rows, and the hairlines between rows."""
    gap = round(12 * theme.scale)
    painter.setFont(theme.font(bold=True))
    painter.setPen(theme.colour("quiet"))
    for box, name in zip(layout.headers, columns, strict=True):
        painter.drawText(_rect(box, gap // 2, 0), _HEADER, name)
    painter.setPen(theme.colour("ink"))
    for box, title in zip(layout.titles, titles, strict=True):
        painter.drawText(_rect(box, 0, gap), _TITLE, title)
    painter.setPen(theme.colour("line"))
    for top in layout.lines:
        painter.drawLine(0, round(top), round(layout.width), round(top))


def _rect(box: Box, both: int, right: int) -> QRect:
    return QRectF(box.left + both, box.top, box.width - 2 * both - right, box.height).toRect()
