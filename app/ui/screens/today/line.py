"""One line of what waits: its day, whom it is about, and what it is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.screens.today.shown import TodayLine
from app.ui.widgets.folding import Folding
from app.ui.widgets.open_line import OpenLine
from app.ui.widgets.text import label, show_name

_DAY_WIDTH = 190
"""How wide the day's column is, at a text scale of 1: 'Wednesday 30 September, 10:00' takes two lines."""


class Line(OpenLine):
    """A line that leads into a one-on-one or to a person."""

    def __init__(self, number: int, shown: TodayLine) -> None:
        told = ". ".join(part for part in (shown.when, shown.words, shown.waits) if part)
        super().__init__(number, shown.name, told)
        row = Folding(gap=20, scaled_width=520)
        row.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.add(_day(shown.when))
        row.add(_words(shown), 1)
        around = QHBoxLayout(self)
        around.setContentsMargins(12, 10, 12, 10)
        around.addWidget(row)


def _day(when: str) -> QWidget:
    made = QWidget()
    made.setFixedWidth(theme.current().px(_DAY_WIDTH))
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(label(when, "quiet"))
    column.addStretch(1)
    return made


def _words(shown: TodayLine) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    for text, kind in ((shown.name, "strong"), (shown.words, "body"), (shown.waits, "quiet")):
        if text:
            words = label("", kind)
            show_name(words, text)
            column.addWidget(words)
    return made
