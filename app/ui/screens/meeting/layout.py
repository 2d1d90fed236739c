"""Where the pieces of a one-on-one stand: its head on top, below it two columns that fold into one.

Last time, once it is opened, stands beside the agenda where there is room for both.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui import theme
from app.ui.screens.meeting.beside import LEAST_WIDTH
from app.ui.screens.meeting.last_time import LastTimeCard
from app.ui.screens.scrolling import scrolling
from app.ui.widgets.folding import Folding
from app.ui.widgets.kinds import set_kind

if TYPE_CHECKING:
    from app.ui.screens.meeting.view import MeetingScreen

FOLDS_BELOW = 700
"""In less room than this, at a text scale of 1, the parts beside stand below the agenda and the notes."""
LAST_TIME_ABOVE_BELOW = 620
"""In less room than this, at a text scale of 1, an opened last time stands above the agenda."""
_GAP = 16
_COLUMN_GAP = 20
_THREE_FROM = LAST_TIME_ABOVE_BELOW + _COLUMN_GAP + LEAST_WIDTH
"""From this much room on, at a text scale of 1, last time, the agenda and the parts are equally wide."""


def lay_out(screen: "MeetingScreen") -> None:
    """Place everything, in the order in which it is read and in which Tab goes."""
    whole = QVBoxLayout(screen)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addWidget(screen.head)
    whole.addWidget(screen.trouble)
    whole.addWidget(screen.clock)
    screen.clock.setContentsMargins(28, 8, 24, 0)
    screen.trouble.hide()
    columns = _Columns(_main_column(screen), screen.beside, screen.last_time)
    inner = QWidget()
    set_kind(inner, "clear")
    whole.addWidget(scrolling(inner), 1)  # while nothing is in it yet, which would be laid out once more
    around = QVBoxLayout(inner)
    around.setContentsMargins(24, 16, 20, 20)
    around.addWidget(columns)
    whole.addWidget(screen.word)


def _main_column(screen: "MeetingScreen") -> QWidget:
    now = _column(screen.ours, screen.mine)
    last_and_now = _LastTimeAndNow(screen.last_time, now)
    return _column(screen.ending, last_and_now, screen.notes, screen.own_notes, screen.decisions)


def _column(*pieces: QWidget | None) -> QWidget:
    held = QWidget()
    set_kind(held, "clear")
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(_GAP)
    for piece in pieces:
        if piece is not None:
            column.addWidget(piece)
    column.addStretch(1)
    return held


class _Columns(Folding):
    """The agenda with the notes, and the parts beside; with last time opened, three columns of one width."""

    def __init__(self, main: QWidget, beside: QWidget, last_time: LastTimeCard) -> None:
        super().__init__(gap=_COLUMN_GAP, scaled_width=FOLDS_BELOW)
        self._main, self._last_time = main, last_time
        self.add(main)
        self.add(beside)
        _share(main, 3)
        _share(beside, 2)
        last_time.turned.connect(self._turned)

    @Slot()
    def _turned(self) -> None:
        self._fold()

    def _fold(self) -> None:
        three = self._last_time.is_open and self.width() >= theme.current().px(_THREE_FROM)
        _share(self._main, 4 if three else 3)
        super()._fold()


def _share(widget: QWidget, stretch: int) -> None:
    policy = widget.sizePolicy()
    policy.setHorizontalStretch(stretch)
    widget.setSizePolicy(policy)


class _LastTimeAndNow(Folding):
    """Last time, and beside it the agenda; folded away it is a line above, and the room is the agenda's."""

    def __init__(self, last_time: LastTimeCard, now: QWidget) -> None:
        super().__init__(gap=_GAP, scaled_width=LAST_TIME_ABOVE_BELOW)
        self._last_time = last_time
        self.add(last_time, at_top=True)
        _share(last_time, 1)  # in width only: above the agenda it leaves it all height there is to spare
        self.add(now, 1)
        last_time.turned.connect(self._turned)
        self._fold()  # before anything is laid out, which would otherwise be done twice

    @Slot()
    def _turned(self) -> None:
        self._fold()

    def _needed(self) -> int:
        return super()._needed() if self._last_time.is_open else self.width() + 1
