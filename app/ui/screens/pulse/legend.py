"""Which line is which question's."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.pulse import Asked
from app.ui import theme
from app.ui.screens.pulse.trend import draw_mark, line_pen
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.text import label
from app.wording.pulse import question_name

_LENGTH = 28


class _Sample(QWidget):
    """A piece of a line with its mark."""

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self._asked = asked
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        worn = theme.current()
        return QSize(worn.px(_LENGTH), worn.px(14))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        painter.setPen(line_pen(self._asked))
        painter.drawLine(QPointF(1, middle), QPointF(self.width() - 1, middle))
        draw_mark(painter, QPointF(self.width() / 2, middle), self._asked)
        painter.end()


def legend() -> QWidget:
    """Return both lines, each beside its words."""
    made = QWidget()
    row = FlowLayout(made, gap=16)
    for asked in Asked:
        pair = QWidget()
        beside = QHBoxLayout(pair)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(6)
        beside.addWidget(_Sample(asked))
        beside.addWidget(label(question_name(asked), "caption", wrap=False))
        row.addWidget(pair)
    return made
