"""What was found, to walk along."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.ui import theme
from app.ui.screens.search.delegate import FoundDelegate
from app.ui.screens.search.model import FoundModel
from app.ui.screens.search.shown import More, Row
from app.ui.widgets.equal_rows import NARROWEST, EqualRows
from app.wording.translate import _

LEAST = 220
"""How high the list is at least, in pixels at any text size."""
USUAL = 420
BESIDE = 350
"""How much of a window's height all else in the sheet takes, at the usual text size."""


class FoundList(EqualRows):
    """Up at the first row goes back to where words are typed."""

    left_above = Signal()
    """Somebody went up from the first row."""

    def __init__(self) -> None:
        super().__init__(_("What was found, the newest first"))
        self.found = FoundModel(self)
        self.setModel(self.found)
        self.setItemDelegate(FoundDelegate(self, self.found))

    def show_rows(self, rows: Sequence[Row], more: More | None) -> None:
        """Show these, from the first on; `more` reads the next ones once somebody scrolls there."""
        self.found.show(rows, more)
        self.scrollToTop()

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as one likes."""
        return QSize(theme.current().px(NARROWEST), LEAST)

    def sizeHint(self) -> QSize:
        """Be as high as the window has room for beside what is asked above."""
        beside = theme.current().px(BESIDE)
        return QSize(super().sizeHint().width(), max(LEAST, min(USUAL, self._room() - beside)))

    def _room(self) -> int:
        parent = self.window().parentWidget()
        return parent.window().height() if parent is not None else USUAL

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave it by Up at the first row."""
        if event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_above.emit()
        else:
            super().keyPressEvent(event)
