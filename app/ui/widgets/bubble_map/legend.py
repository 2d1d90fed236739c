"""What the marks on the map mean, drawn with the same strokes."""

from functools import lru_cache

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.domain.assessment import Answer
from app.ui import theme
from app.ui.theme import Theme
from app.ui.widgets.bubble_map import painting
from app.ui.widgets.bubble_map.pictures import SIDE
from app.ui.widgets.early import show_letter_by_letter
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.text import name_tip, shortened
from app.wording.translate import _

_SAID = Answer.CONSISTENTLY
_ANSWER_SCALE = 0.8
_WIDTHS = {
    "employee": SIDE // 2,
    "manager": SIDE // 2,
    "differ": SIDE,
    "still": SIDE,
    "agreed": SIDE,
    "answer": 20,
}
_HEIGHTS = {"employee": SIDE, "manager": SIDE, "differ": SIDE, "still": SIDE, "agreed": SIDE, "answer": 20}
"""The room a mark takes at a text scale of 1; the answers have no rings and are drawn smaller."""
GAP = 4
"""Between a mark and its words, in pixels."""


class Legend(QWidget):
    """A row of marks with words: the two people, a difference, one that stays, an agreement."""

    def __init__(self, employee: str, manager: str) -> None:
        """Make the row for two people's names; it wraps when narrow."""
        super().__init__()
        row = FlowLayout(self, gap=12)
        for mark, name in (("employee", employee), ("manager", manager)):
            entry = _Entry(mark, shortened(name))
            entry.setAccessibleName(name)
            entry.setToolTip(name_tip(name))
            row.addWidget(entry)
        for mark, words in (
            ("differ", _("differ")),
            ("still", _("still differ")),
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


class _Entry(QLabel):
    """One mark and its words: a label with room for the mark at its left."""

    def __init__(self, mark: str, words: str, answer: Answer | None = _SAID) -> None:
        super().__init__(words)
        show_letter_by_letter(self)
        set_kind(self, "caption")
        self._mark = mark
        self._answer = answer
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        worn = theme.current()
        picture = _picture(self._mark, self._answer, worn, self.devicePixelRatioF())
        painter = QPainter(self)
        painter.drawPixmap(0, (self.height() - worn.px(_HEIGHTS[self._mark])) // 2, picture)
        painter.end()

    def _fit(self) -> None:
        worn = theme.current()
        self.setContentsMargins(worn.px(_WIDTHS[self._mark]) + GAP, 0, 0, 0)
        self.setMinimumHeight(worn.px(_HEIGHTS[self._mark]))


@lru_cache(maxsize=32)
def _picture(mark: str, answer: Answer | None, worn: Theme, ratio: float) -> QPixmap:
    """Return a mark, drawn once for all legends of a theme and a screen's pixel ratio."""
    width, height = worn.px(_WIDTHS[mark]), worn.px(_HEIGHTS[mark])
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # Half a bubble stands alone for a person, at the end that is next to the name.
    middle = {"employee": width - worn.px(3), "manager": worn.px(5)}.get(mark, width / 2)
    painter.translate(middle, height / 2)
    scale = worn.scale * (_ANSWER_SCALE if mark == "answer" else 1)
    painter.scale(scale, scale)
    _paint(painter, worn, mark, answer)
    painter.end()
    return picture


def _paint(painter: QPainter, worn: Theme, mark: str, answer: Answer | None) -> None:
    if mark != "manager":
        painting.draw_half(painter, worn, painting.Half.LEFT, answer)
    if mark != "employee":
        right = Answer.NOT_YET if mark in ("differ", "still") else answer
        painting.draw_half(painter, worn, painting.Half.RIGHT, right)
    if mark in ("employee", "manager"):
        return
    painting.draw_gap(painter)
    if mark == "differ":
        painting.draw_differ(painter, worn)
    elif mark == "still":
        painting.draw_still_differ(painter, worn)
    elif mark == "agreed":
        painting.draw_agreed(painter, worn)
