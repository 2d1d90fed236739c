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


def ask_delete(
    parent: QWidget, question: str, meaning: str, yes: Callable[[], None], act: str = "", *, keep: str = ""
) -> Question:
    """Ask before something is deleted; what keeps it has the keyboard. `act` and `keep` are what they say."""
    return _ask_to_lose(parent, question, meaning, (keep or _("Keep it"), act or _("Delete it")), yes)


def ask_removal(parent: QWidget, yes: Callable[[], None]) -> Question:
    """Ask before a note is taken away where nothing brings it back; Enter keeps it."""
    meaning = _("It goes from this page, from the timeline, and from what a search finds.")
    return ask_delete(parent.window(), _("Remove it?"), meaning, yes, _("Remove it"))


def ask_throw_away(parent: QWidget, yes: Callable[[], None], meaning: str = "") -> Question:
    """Ask whether to throw away what was written, and is not kept yet."""
    question, words = _("Throw away what you wrote?"), (_("Go on writing"), _("Throw it away"))
    return _ask_to_lose(parent, question, meaning or _("It is not kept yet."), words, yes)


def _ask_to_lose(
    parent: QWidget, question: str, meaning: str, words: tuple[str, str], yes: Callable[[], None]
) -> Question:
    def answered(key: str) -> None:
        if key == YES:
            yes()

    answers = [Answer("no", words[0], "primary"), Answer(YES, words[1], "danger")]
    return ask(parent, question, meaning, answers, answered)
