"""One of the two questions, and the five answers it may have."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.pulse import ANSWERS, Asked
from app.ui.widgets.choices import Choices
from app.ui.widgets.text import label
from app.wording.pulse import answer_words, question


class QuestionRow(QWidget):
    """A question, and below it what can be chosen: none of it at first."""

    answered = Signal(Asked, int)

    def __init__(self, asked: Asked, seen_by: str) -> None:
        """Show a question; `seen_by` is told to who listens."""
        super().__init__()
        self._asked = asked
        words = question(asked)
        self.choices = Choices(words, kind="self-choice")
        self.choices.set_choices([(str(one), f"{one} · {answer_words(one)}") for one in ANSWERS])
        self.choices.setAccessibleDescription(seen_by)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(words, "strong"))
        column.addWidget(self.choices)
        self.choices.chosen.connect(self._chosen)

    @Slot(str)
    def _chosen(self, key: str) -> None:
        self.answered.emit(self._asked, int(key))
