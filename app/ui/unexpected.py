"""What nobody expected: said in the window, and told to a terminal without a word of the notes."""

import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtWidgets import QWidget

from app.wording.translate import _

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


def told_in(window: QWidget) -> Hook:
    """Return what `sys.excepthook` does with an error nobody caught: the window stays and says so."""
    showing: list[bool] = []

    def tell(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, where)
            return
        # Where it happened and of which kind; never the error's own text, which may quote what people wrote.
        sys.stderr.write("".join(traceback.format_tb(where)) + kind.__name__ + "\n")
        if not showing:
            showing.append(True)
            _say(window, kind.__name__, showing.clear)

    return tell


def _say(window: QWidget, kind: str, closed: Callable[[], None]) -> None:
    from app.ui.question import Answer, ask

    def answered(_key: str) -> None:
        closed()

    ask(
        window,
        _("Something went wrong that Fika did not expect"),
        _(
            "What was saved is safe in the vault, and what you typed is still in its field. Close Fika, "
            "which saves it first and asks if it can't, then open it again. Technically it is called {kind}."
        ).format(kind=kind),
        [Answer("close", _("Go on"), "primary")],
        answered,
    )
