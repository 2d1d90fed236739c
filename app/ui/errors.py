"""Known errors in front of people: what happened, what it means for the notes, what to do next."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.domain.errors import FikaError
from app.ui.question import Answer, Question, ask
from app.wording.errors import explain
from app.wording.translate import _

LEAVE = "leave"


def show_error(parent: QWidget, error: FikaError) -> Question:
    """Say what went wrong; returns at once, and nothing on the screen is lost."""
    words = explain(error)
    body = "\n\n".join(part for part in (words.means, words.next) if part)
    return ask(parent, words.happened, body, [Answer("understood", _("Understood"), "primary")], _nothing)


def ask_to_leave_unsaved(parent: QWidget, error: FikaError, leave: Callable[[], None]) -> Question:
    """Say why the last words could not be saved, and leave without them only if asked to."""
    words = explain(error)

    def answered(key: str) -> None:
        if key == LEAVE:
            leave()

    return ask(
        parent,
        words.happened,
        "\n\n".join(
            part
            for part in (words.means, words.next, _("If you leave without it, what you typed last is lost."))
            if part
        ),
        [Answer("stay", _("Stay here"), "primary"), Answer(LEAVE, _("Leave without it"), "danger")],
        answered,
    )


def _nothing(_key: str) -> None:
    """Nothing follows an error that was read."""
