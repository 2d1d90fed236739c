"""Before people leave a screen or the window: what is half typed is saved, or they are asked."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.ui.screen import Screen
from app.wording.translate import _


def saved(window: QWidget, screen: Screen | None, *, otherwise: Callable[[], None]) -> bool:
    """Save what is half typed; where that fails, say so, and do `otherwise` only if asked to."""
    if screen is None:
        return True
    from app.domain.errors import FikaError
    from app.ui.locking.keeping import keep_everything

    try:
        keep_everything(screen, [window])
    except FikaError as error:
        from app.ui.errors import ask_to_leave_unsaved

        ask_to_leave_unsaved(window, error, otherwise)
        return False
    return True


def ask_to_close(window: QWidget, question: str, close: Callable[[], None]) -> None:
    """Ask before the window closes; `close` is called if people say so."""
    from app.ui.question import Answer, ask

    def answered(key: str) -> None:
        if key == "close":
            close()

    answers = [Answer("stay", _("Stay here"), "primary"), Answer("close", _("Close Fika"), "danger")]
    ask(window, _("Close Fika now?"), question, answers, answered)
