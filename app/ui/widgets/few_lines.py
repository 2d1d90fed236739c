"""Words that keep to a few lines: of longer ones the middle is left off, and a tooltip has them whole."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QStyle

from app.ui.widgets.early import show_letter_by_letter
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.text import tip
from app.ui.widgets.wrapping_label import WrappingLabel


class FewLines(WrappingLabel):
    """Words of a head that stays while the page below it scrolls: a long name must not take the page's room.

    They ask for a few lines, and do with as many as they are given. Who listens is told the whole.
    """

    def __init__(self, kind: str, most: int) -> None:
        """Make it empty; it asks for so many lines at most. The kinds are those of `label`."""
        self._most = most
        super().__init__()
        show_letter_by_letter(self)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        set_kind(self, kind)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines it asks for in this width; -1 where it doesn't wrap."""
        return min(super().heightForWidth(width), self._highest())

    def sizeHint(self) -> QSize:
        """Ask for no more than the few lines."""
        return super().sizeHint().boundedTo(QSize(self.maximumWidth(), self._highest()))

    def minimumSizeHint(self) -> QSize:
        """Ask for no more than the few lines."""
        return super().minimumSizeHint().boundedTo(QSize(self.maximumWidth(), self._highest()))

    def shown(self) -> str:
        """Return the words as they are drawn, line by line where their middle is left off."""
        if super().heightForWidth(self.width()) <= self.height():
            return self.text()
        room, metrics = self.contentsRect(), self.fontMetrics()
        return _in_lines(self, max(1, room.height() // metrics.lineSpacing()), room.width())

    def event(self, event: QEvent) -> bool:
        """Tell the whole to who rests the pointer on what is not all there."""
        if event.type() is QEvent.Type.ToolTip:
            whole = self.accessibleName() or self.text()
            self.setToolTip("" if self.shown() == self.text() else tip(whole))
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, or what there is room for."""
        shown = self.shown()
        if shown == self.text():
            super().paintEvent(event)
            return
        side = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        self.style().drawItemText(
            QPainter(self),
            self.contentsRect(),
            side.value,
            self.palette(),
            self.isEnabled(),
            shown,
            self.foregroundRole(),
        )

    def _highest(self) -> int:
        return self._most * self.fontMetrics().lineSpacing()


def _in_lines(words: FewLines, most: int, width: int) -> str:
    """Return words in so many lines; what does not fit is left out of the middle of the last one."""
    units = words.text().encode("utf-16-le", "surrogatepass")  # Qt counts in these
    ends = [2 * start for start in _starts(words, most, width)] + [len(units)]
    parts = [units[a:b].decode("utf-16-le", "surrogatepass") for a, b in pairwise(ends)]
    last = words.fontMetrics().elidedText(parts[-1], Qt.TextElideMode.ElideMiddle, width)
    return "\n".join((*(part.rstrip() for part in parts[:-1]), last))


def _starts(words: FewLines, most: int, width: int) -> list[int]:
    """Return where each of the first lines begins."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(words.text(), words.font())
    layout.setTextOption(option)
    starts: list[int] = []
    layout.beginLayout()
    while len(starts) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    return starts
