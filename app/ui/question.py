"""A question in the middle of the window: a title, a few words, and buttons that are verbs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.widgets.buttons import button
from app.ui.widgets.text import label

WIDTH = 460


@dataclass(frozen=True, slots=True)
class Answer:
    """One button: what it stands for, its words and its kind ('primary', 'plain', 'danger')."""

    key: str
    text: str
    kind: str = "plain"


class Question(QDialog):
    """Asks, and tells the answer's key; empty when it was closed any other way. Freed when closed."""

    answered = Signal(str)

    def __init__(
        self, parent: QWidget, title: str, body: str, answers: Sequence[Answer], *, tall: bool = False
    ) -> None:
        """Build the question; the first answer has the keyboard. `tall` puts the buttons under each other."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        self._answer = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        layout.addWidget(label(title, "subheading"))
        if body:
            layout.addWidget(label(body, "body"))
        layout.addLayout(self._buttons(answers, tall=tall))

    def _buttons(self, answers: Sequence[Answer], *, tall: bool) -> QBoxLayout:
        row: QBoxLayout = QVBoxLayout() if tall else QHBoxLayout()
        row.setSpacing(8)
        if not tall:
            row.addStretch(1)
        for number, answer in enumerate(answers):
            made = button(answer.text, answer.kind)
            made.setObjectName(f"answer-{answer.key}")
            made.setAutoDefault(number == 0)
            made.setDefault(number == 0)
            made.setProperty("answer", answer.key)
            made.clicked.connect(self._clicked)
            row.addWidget(made)
        return row

    def _clicked(self) -> None:
        self._answer = str(self.sender().property("answer"))
        self.accept()

    def done(self, result: int) -> None:
        """Close, then tell the answer."""
        super().done(result)
        self.answered.emit(self._answer)


def ask(
    parent: QWidget,
    title: str,
    body: str,
    answers: Sequence[Answer],
    then: Callable[[str], None],
    *,
    tall: bool = False,
) -> Question:
    """Ask without blocking; `then` gets the answer's key, or nothing ("") when the question was closed."""
    question = Question(parent, title, body, answers, tall=tall)
    question.answered.connect(partial(_tell, then))
    question.open()
    return question


def _tell(then: Callable[[str], None], key: str) -> None:
    then(key)
