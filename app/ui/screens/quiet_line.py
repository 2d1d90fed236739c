"""The line of a quiet clock: words only. Nothing ticks, nothing turns red, nothing rings."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.widgets.announcing import announce
from app.ui.widgets.buttons import Button
from app.ui.widgets.folding import Folding
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.text import label

EVERY = 5000
"""How often the clock is looked at, in milliseconds; only whole minutes are ever shown."""
FOLDS_BELOW = 280
"""In less room than this the buttons stand below the words, in pixels at a text scale of 1."""


class QuietLine(QWidget):
    """Hidden while no time is set. Matches QuietClockView."""

    looked = Signal()
    """It is time to look at the clock."""

    def __init__(self, acts: Sequence[Button]) -> None:
        """Make it with the buttons that stand after the words."""
        super().__init__()
        set_kind(self, "clear")
        self._words = label("", "quiet")
        self._lay_out(acts)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.looked)
        self.hide()

    def _lay_out(self, buttons: Sequence[Button]) -> None:
        acts = QWidget()
        set_kind(acts, "clear")
        side_by_side = QHBoxLayout(acts)
        side_by_side.setContentsMargins(0, 0, 0, 0)
        side_by_side.setSpacing(4)
        for one in buttons:
            side_by_side.addWidget(one)
        side_by_side.addStretch(1)
        folding = Folding(gap=8, scaled_width=FOLDS_BELOW)
        folding.add(self._words, 1)
        folding.add(acts, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(folding)

    @property
    def words(self) -> str:
        """What the line says; empty while no time is set."""
        return self._words.text()

    def show_time(self, words: str) -> None:
        """Show how much is left; the line is gone while no time is set."""
        if words != self._words.text():
            self._words.setText(words)
            self.setVisible(bool(words))

    def say_over(self, words: str) -> None:
        """Tell a screen reader too, without interrupting it."""
        announce(self, words)

    def keep_looking(self, *, on: bool) -> None:
        """Look at the clock every few seconds, or no longer."""
        if on:
            self._timer.start()
        else:
            self._timer.stop()
