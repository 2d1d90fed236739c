"""The outline at the left of an assessment: characteristics, and the behaviours of the current one."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.assessment import Answer
from app.ui.screens.assessment.answer_mark import AnswerMark
from app.ui.screens.assessment.shown import BehaviourLine, CharacteristicLine, StepLines
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.text import label
from app.wording.terms import answer_name
from app.wording.translate import _


class OutlineRow(QFrame):
    """A row to click; the keyboard walks by Up, Down, Page Up and Page Down instead."""

    clicked = Signal(str)

    def __init__(self, key: str) -> None:
        super().__init__()
        self._key = key
        set_kind(self, "row")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose this row."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit(self._key)

    def set_current(self, *, current: bool) -> None:
        """Show this row as the one people are at, or not."""
        set_kind(self, "row-current" if current else "row")


class CharacteristicRow(OutlineRow):
    """A characteristic, with a quiet word whether anything is open there."""

    def __init__(self, line: CharacteristicLine) -> None:
        super().__init__(line.id)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(0)
        layout.addWidget(label(line.name, "strong" if line.current else "body"))
        self._state = label("", "caption")
        layout.addWidget(self._state)
        self._name = line.name
        self.show_state(line.state)

    def show_state(self, state: str) -> None:
        """Say whether anything is open there."""
        self._state.setText(state)
        self.setAccessibleName(f"{self._name}, {state}")


class BehaviourRow(OutlineRow):
    """A behaviour with the mark of its answer."""

    def __init__(self, line: BehaviourLine, token: str) -> None:
        super().__init__(line.id)
        self._text = line.text
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 5, 8, 5)
        layout.setSpacing(8)
        self._mark = AnswerMark(line.answer, token)
        layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(label(line.text, "quiet"), 1)
        self.show_answer(line.answer)

    def show_answer(self, answer: Answer | None) -> None:
        """Show another answer."""
        self._mark.set_answer(answer)
        self.setAccessibleName(f"{self._text} {answer_name(answer)}")


class _Rows(QWidget):
    """All rows; how high they are follows from the width they get."""

    def __init__(self) -> None:
        super().__init__()
        set_kind(self, "clear")

    def minimumSizeHint(self) -> QSize:
        """Let the width decide how high this is."""
        return QSize(super().minimumSizeHint().width(), 0)


class Outline(QScrollArea):
    """Everything there is to read, the current characteristic opened."""

    characteristic_chosen = Signal(str)
    behaviour_chosen = Signal(str)

    def __init__(self, token: str) -> None:
        """Make an empty outline; marks are drawn in the colour of `token`."""
        super().__init__()
        self._token = token
        self._characteristics: dict[str, CharacteristicRow] = {}
        self._behaviours: dict[str, BehaviourRow] = {}
        self._current = ""
        self._inside = QVBoxLayout()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("All behaviours"))

    def show_lines(self, lines: tuple[CharacteristicLine, ...], steps: tuple[StepLines, ...]) -> None:
        """Show all characteristics, and the behaviours of the current one beneath its name."""
        self._characteristics, self._behaviours = {}, {}
        inside = _Rows()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(2)
        for line in lines:
            row = CharacteristicRow(line)
            row.clicked.connect(self.characteristic_chosen)
            self._characteristics[line.id] = row
            layout.addWidget(row)
            if line.current:
                self._add_steps(layout, steps)
        layout.addStretch(1)
        self._inside = layout
        self.setWidget(inside)

    def _add_steps(self, layout: QVBoxLayout, steps: tuple[StepLines, ...]) -> None:
        for step in steps:
            heading = label(step.name, "eyebrow")
            heading.setContentsMargins(11, 8, 8, 2)
            layout.addWidget(heading)
            for line in step.lines:
                row = BehaviourRow(line, self._token)
                row.clicked.connect(self.behaviour_chosen)
                self._behaviours[line.id] = row
                layout.addWidget(row)

    def show_answer(self, behaviour_id: str, answer: Answer | None) -> None:
        """Show another answer of a behaviour."""
        if behaviour_id in self._behaviours:
            self._behaviours[behaviour_id].show_answer(answer)

    def show_states(self, lines: tuple[CharacteristicLine, ...]) -> None:
        """Show the words beside the characteristics anew."""
        for line in lines:
            self._characteristics[line.id].show_state(line.state)

    def mark_current(self, behaviour_id: str) -> None:
        """Mark the behaviour being read, and bring it into sight."""
        if self._current in self._behaviours:
            self._behaviours[self._current].set_current(current=False)
        self._current = behaviour_id
        row = self._behaviours.get(behaviour_id)
        if row is not None:
            row.set_current(current=True)
            self._show_current_row()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the behaviour being read in sight."""
        super().resizeEvent(event)
        self._show_current_row()

    def _show_current_row(self) -> None:
        row = self._behaviours.get(self._current)
        if row is not None:
            self._inside.activate()
            self.ensureWidgetVisible(row, 0, 48)
