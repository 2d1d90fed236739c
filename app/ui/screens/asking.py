"""A question with a yes and a no, before something that matters."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.ui.question import Answer, Question, ask
from app.wording.translate import _

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


def ask_removal(parent: QWidget, yes: Callable[[], None]) -> Question:
    """Ask before a note is taken away where nothing brings it back."""
    meaning = _("It goes from this page, from the timeline, and from what a search finds.")
    return ask_yes(parent.window(), _("Remove it?"), meaning, (_("Remove it"), _("Keep it")), yes)
