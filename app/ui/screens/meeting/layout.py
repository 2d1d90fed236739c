"""Where the pieces of a one-on-one stand: its head on top, below it two columns that fold into one."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.screens.scrolling import scrolling
from app.ui.widgets.folding import Folding
from app.ui.widgets.kinds import set_kind

if TYPE_CHECKING:
    from app.ui.screens.meeting.view import MeetingScreen

FOLDS_BELOW = 700
"""In less room than this, at a text scale of 1, the parts beside stand below the agenda and the notes."""


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
    columns = Folding(gap=20, scaled_width=FOLDS_BELOW)
    columns.add(_column(_pieces(screen)), 3)
    columns.add(screen.beside, 2)
    inner = QWidget()
    set_kind(inner, "clear")
    whole.addWidget(scrolling(inner), 1)  # while nothing is in it yet, which would be laid out once more
    around = QVBoxLayout(inner)
    around.setContentsMargins(24, 16, 20, 20)
    around.addWidget(columns)
    whole.addWidget(screen.word)


def _pieces(screen: "MeetingScreen") -> list[QWidget]:
    pieces = (
        screen.ending,
        screen.last_time,
        screen.ours,
        screen.mine,
        screen.notes,
        screen.own_notes,
        screen.decisions,
    )
    return [one for one in pieces if one is not None]


def _column(pieces: list[QWidget]) -> QWidget:
    held = QWidget()
    set_kind(held, "clear")
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(16)
    for piece in pieces:
        column.addWidget(piece)
    column.addStretch(1)
    return held
