"""A question with a yes and a no, before something that matters."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.ui.question import Answer, Question, ask

YES = "yes"


def ask_yes(
    parent: QWidget, question: str, meaning: str, words: tuple[str, str], yes: Callable[[], None]
) -> Question:
    """Ask; `words` are what stands for yes and for no. `yes` is called for yes, nothing for anything else."""

    def answered(key: str) -> None:
        if key == YES:
            yes()

    answers = [Answer(YES, words[0], "primary"), Answer("no", words[1])]
    return ask(parent, question, meaning, answers, answered)
