"""The beginning of every window: another that is there already may come to the front instead."""

import os
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from app.ui.second_start.here import Here
from app.ui.second_start.place import meeting_place

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow


AFTER_PAINTING = 100
"""How long the window is left to be painted before anything else is begun, in milliseconds."""


class Beginning:
    """This start. Needs the application; costs the first one next to nothing."""

    def __init__(self) -> None:
        place = meeting_place(os.environ)
        self._here = Here(place) if place is not None else None

    def is_second(self, vault: Path | None, *, anew: bool = False) -> bool:
        """Tell whether another window has come to the front for this vault, or for any, where none is named.

        A window with another vault in hand does not; nor is one waited for whose process is gone. A window
        that begins `anew` after locking asks nobody: it is there already.
        """
        if self._here is None:
            return False
        before = self._here.come_in()
        if anew or not before:
            return False
        from app.ui.second_start.asking import some_window_came
        from app.ui.second_start.knock import ANY_VAULT, Knock, vault_mark

        wanted = ANY_VAULT if vault is None else vault_mark(vault)
        came = some_window_came(self._here, before, Knock(wanted, os.environ.get("XDG_ACTIVATION_TOKEN", "")))
        if came:
            self._here.leave()
        return came

    def listen(self, window: "MainWindow") -> None:
        """Let this window hear of later starts, once it has been painted; whoever knocks before waits."""
        if self._here is not None:
            soon = QTimer(window)
            soon.setSingleShot(True)
            soon.timeout.connect(partial(_listen, window, self._here))
            soon.start(AFTER_PAINTING)

    def end(self) -> None:
        """Be found by nobody any more."""
        if self._here is not None:
            self._here.leave()


def _listen(window: "MainWindow", here: Here) -> None:
    from app.ui.second_start.listening import Ear

    Ear(window, here, partial(vault_in_hand, window))


def vault_in_hand(window: "MainWindow") -> Path | None:
    """Return the vault that a window has open, or asks the passphrase for."""
    from app.ui.screens.unlock.view import UnlockScreen

    if window.session is not None:
        return window.session.folder
    screen = window.screen_shown
    return screen.folder if isinstance(screen, UnlockScreen) else None


def say_already_open() -> None:
    """Say in one line why no window opens, where there is a terminal to say it to."""
    import sys

    from app.wording.translate import _

    with suppress(OSError, ValueError, AttributeError):
        sys.stdout.write(_("Fika is open already; its window has come to the front.") + "\n")
        sys.stdout.flush()
