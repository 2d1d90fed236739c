"""A question in front of the window: a title, a few words, and buttons that are verbs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.sheet import Sheet
from app.ui.widgets.buttons import Button, button
from app.ui.widgets.text import label, show_name


@dataclass(frozen=True, slots=True)
class Answer:
    """One button: what it stands for, its words and its kind ('primary', 'plain', 'danger')."""

    key: str
    text: str
    kind: str = "plain"


class Question(Sheet):
    """Asks, and tells the answer's key; empty when it was closed any other way. Freed when closed."""

    answered = Signal(str)

    def __init__(
        self, parent: QWidget, title: str, body: str, answers: Sequence[Answer], *, tall: bool = False
    ) -> None:
        """Build the question; the first answer has the keyboard. `tall` puts the buttons under each other."""
        super().__init__(parent, title)
        self._answer = ""
        for kind, words in (("subheading", title), ("body", body)):
            if words:
                said = label("", kind)
                show_name(said, words)
                self.add(said)
        buttons = [self._button(answer) for answer in answers]
        buttons[0].setDefault(True)
        if tall:
            for made in buttons:
                self.add(made)
        else:
            self.add_acts(buttons)
        buttons[0].setFocus()

    def _button(self, answer: Answer) -> Button:
        made = button(answer.text, answer.kind)
        made.setAutoDefault(False)
        made.setProperty("answer", answer.key)
        made.clicked.connect(self._clicked)
        return made

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
