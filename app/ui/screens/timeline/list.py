"""The rows of a timeline, to walk along."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from app.ui import theme
from app.ui.screens.timeline.delegate import TimelineDelegate
from app.ui.screens.timeline.model import More, TimelineModel
from app.ui.screens.timeline.rows import Row
from app.ui.widgets.equal_rows import NARROWEST, EqualRows
from app.wording.translate import _

HIGHEST = 440
"""How high the list gets before it scrolls, in pixels at any text size."""
_EDGE = 2


class TimelineList(EqualRows):
    """As high as its rows, up to a limit."""

    def __init__(self) -> None:
        super().__init__(_("What happened, the newest first"))
        self.lines = TimelineModel(self)
        self._delegate = TimelineDelegate(self, self.lines)
        self.setModel(self.lines)
        self.setItemDelegate(self._delegate)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: Sequence[Row], more: More | None) -> None:
        """Show these; `more` reads the next ones once somebody scrolls there."""
        self.lines.show(rows, more)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as one likes."""
        return QSize(theme.current().px(NARROWEST), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the rows at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Be as high as the rows in another theme or size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self._height())

    def _height(self) -> int:
        rows = self.lines.rowCount() * self._delegate.height()
        return min(rows, max(HIGHEST, 2 * self._delegate.height())) + 2 * _EDGE
