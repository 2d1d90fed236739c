"""What goes on while a phrase is tried, and what was wrong with it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.widgets.banner import Banner
from app.ui.widgets.busy import Busy
from app.wording.errors import ErrorWords


class Trying(QWidget):
    """A quiet sign, or a message; takes no room while there is neither."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it; where it may never be placed it needs its parent at once, to be freed along with it."""
        super().__init__(parent)
        self._busy = Busy()
        self._problem = Banner("error")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._busy)
        column.addWidget(self._problem)
        self._problem.hide()
        self.hide()

    def show_busy(self, words: str) -> None:
        """Say what is going on; empty words end it."""
        if words:
            self._busy.start(words)
        else:
            self._busy.stop()
        self._fit()

    def show_problem(self, words: ErrorWords | None) -> None:
        """Say what went wrong; None takes it back."""
        if words is not None:
            self._problem.show_problem(words)
        self._problem.setVisible(words is not None)
        self._fit()

    def _fit(self) -> None:
        self.setVisible(not (self._busy.isHidden() and self._problem.isHidden()))
