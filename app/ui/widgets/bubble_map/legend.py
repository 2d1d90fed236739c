"""What the marks on the map mean, drawn with the same strokes."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.domain.assessment import Answer
from app.ui import theme
from app.ui.theme import Theme
from app.ui.widgets.bubble_map import painting
from app.ui.widgets.bubble_map.pictures import SIDE
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.text import label
from app.wording.translate import _

_SAID = Answer.CONSISTENTLY


class Legend(QWidget):
    """A row of marks with words: the two people, a difference, an agreement."""

    def __init__(self, employee: str, manager: str) -> None:
        """Make the row for two people's names; it wraps when narrow."""
        super().__init__()
        row = FlowLayout(self, gap=12)
        for mark, words in (
            ("employee", employee),
            ("manager", manager),
            ("differ", _("differ")),
            ("agreed", _("agreed")),
        ):
            row.addWidget(_Entry(mark, words))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class AnswerKey(QWidget):
    """A row of marks with words: how each of the four answers is drawn, and none."""

    def __init__(self, words: tuple[tuple[Answer | None, str], ...]) -> None:
        """Make the row from answers and their names; it wraps when narrow."""
        super().__init__()
        row = FlowLayout(self, gap=12)
        for answer, text in words:
            row.addWidget(_Entry("answer", text, answer))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class _Entry(QWidget):
    """One mark and its words."""

    def __init__(self, mark: str, words: str, answer: Answer | None = _SAID) -> None:
        super().__init__()
        self._mark = mark
        self._answer = answer
        self._sign = QLabel()
        self._drawn_for: tuple[Theme, float] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._sign)
        row.addWidget(label(words, "caption", wrap=False))
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._draw()

    def _draw(self) -> None:
        worn, ratio = theme.current(), self.devicePixelRatioF()
        if self._drawn_for == (worn, ratio):
            return
        self._drawn_for = (worn, ratio)
        narrow = self._mark in ("employee", "manager")
        width, height = worn.px(SIDE / 2 if narrow else SIDE), worn.px(SIDE)
        picture = QPixmap(round(width * ratio), round(height * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Half a bubble stands alone for a person, at the end that is next to the name.
        middle = {"employee": width - worn.px(3), "manager": worn.px(5)}.get(self._mark, width / 2)
        painter.translate(middle, height / 2)
        painter.scale(worn.scale, worn.scale)
        self._paint(painter, worn)
        painter.end()
        self._sign.setPixmap(picture)

    def _paint(self, painter: QPainter, worn: Theme) -> None:
        if self._mark != "manager":
            painting.draw_half(painter, worn, painting.Half.LEFT, self._answer)
        if self._mark != "employee":
            right = Answer.NOT_YET if self._mark == "differ" else self._answer
            painting.draw_half(painter, worn, painting.Half.RIGHT, right)
        if self._mark in ("employee", "manager"):
            return
        painting.draw_gap(painter)
        if self._mark == "differ":
            painting.draw_differ(painter, worn)
        elif self._mark == "agreed":
            painting.draw_agreed(painter, worn)
