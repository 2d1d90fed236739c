"""One growth area in brief, as a card to press."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from app.ui import theme
from app.ui.screens.together.shown import GrowthCard
from app.ui.widgets.kinds import set_kind
from app.wording.translate import _

SIDE, TOP, GAP = 14, 10, 3
"""Air around the words and between them, in pixels."""


class GrowthButton(QPushButton):
    """One growth area: Enter or a click opens it, Delete takes it away.

    The headline stands in two lines at the most, what comes of it in one: the whole is one click away.
    """

    opened = Signal(int)
    removal_requested = Signal(int)

    def __init__(self, card: GrowthCard) -> None:
        super().__init__()
        self.area_id = card.id
        self._card = card
        self._size = QSize()
        set_kind(self, "tile")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(_("Growth area: {headline}").format(headline=card.headline))
        self.setAccessibleDescription(card.brief)
        self.clicked.connect(self._clicked)

    def sizeHint(self) -> QSize:
        """As large as every other."""
        return self._size

    def minimumSizeHint(self) -> QSize:
        """No smaller than its words need."""
        return QSize(0, self._size.height())

    def height_at(self, width: int) -> int:
        """Return how high the words are at a width."""
        strong, quiet = self._metrics()
        words = len(in_two_lines(self._card.headline, strong, width - 2 * SIDE)) * strong.lineSpacing()
        if self._card.brief:
            words += GAP + quiet.lineSpacing()
        return words + 2 * TOP

    def set_size(self, size: QSize) -> None:
        """Be this large."""
        if size != self._size:
            self._size = size
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the words on the card."""
        super().paintEvent(event)
        worn, (strong, quiet), room = theme.current(), self._metrics(), self.width() - 2 * SIDE
        painter = QPainter(self)
        painter.setFont(worn.font(bold=True))
        painter.setPen(worn.colour("ink"))
        at = QPoint(SIDE, TOP + strong.ascent())
        for line in in_two_lines(self._card.headline, strong, room):
            painter.drawText(at, line)
            at.setY(at.y() + strong.lineSpacing())
        painter.setFont(worn.font())
        painter.setPen(worn.colour("quiet"))
        at.setY(at.y() + GAP)
        painter.drawText(at, quiet.elidedText(self._card.brief, Qt.TextElideMode.ElideRight, room))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter, take away by Delete."""
        if event.key() == Qt.Key.Key_Delete:
            self.removal_requested.emit(self.area_id)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _metrics(self) -> tuple[QFontMetrics, QFontMetrics]:
        worn = theme.current()
        return QFontMetrics(worn.font(bold=True)), QFontMetrics(worn.font())

    @Slot()
    def _clicked(self) -> None:
        self.opened.emit(self.area_id)


def in_two_lines(text: str, metrics: QFontMetrics, width: int) -> list[str]:
    """Return a text in one line or two of a width in pixels; '…' stands for what has no room."""
    words = text.split()
    fitting = len(words)
    while fitting > 1 and metrics.horizontalAdvance(" ".join(words[:fitting])) > width:
        fitting -= 1
    lines = (" ".join(words[:fitting]), " ".join(words[fitting:]))
    return [_shortened(line, metrics, width) for line in lines if line]


def _shortened(line: str, metrics: QFontMetrics, width: int) -> str:
    # Shortening reckons in parts of a pixel: what fits to the pixel would lose its last letters.
    fits = metrics.horizontalAdvance(line) <= width
    return line if fits else metrics.elidedText(line, Qt.TextElideMode.ElideRight, width)
