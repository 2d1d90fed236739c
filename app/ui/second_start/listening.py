"""What the first window does: it hears knocks, and comes to the front for those that mean it."""

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.second_start.here import Here

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.ui.second_start.knock import Knock

_TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105 - the name of a variable, where Qt looks for leave to come forward


class Ear(QObject):
    """Hears knocks as long as its window is there."""

    def __init__(self, window: QWidget, here: Here, vault_in_hand: "Callable[[], Path | None]") -> None:
        """Listen from now on, and to who has knocked before; `vault_in_hand` is asked at each knock."""
        super().__init__(window)
        self._window = window
        self._here = here
        self._vault_in_hand = vault_in_hand
        self._watcher = QFileSystemWatcher([str(here.place)], self)
        self._watcher.directoryChanged.connect(self._hear)
        here.begin_to_listen()
        self._hear()

    def _hear(self, _place: str = "") -> None:
        from app.ui.second_start.knock import knocks_for, other_vault_path, read_knock

        for path in knocks_for(self._here.place, self._here.number):
            knock = read_knock(path)
            with suppress(OSError):  # it was taken back meanwhile
                if knock is not None and not self._means_us(knock):
                    path.replace(other_vault_path(path))
                    continue
                path.unlink()
                if knock is not None:
                    come_to_front(self._window, knock.token)

    def _means_us(self, knock: "Knock") -> bool:
        from app.ui.second_start.knock import ANY_VAULT, vault_mark

        in_hand = self._vault_in_hand()
        return knock.vault == ANY_VAULT or (in_hand is not None and knock.vault == vault_mark(in_hand))


def come_to_front(window: QWidget, token: str = "") -> None:
    """Bring a window before all others, as far as the desktop lets it; else it asks to be looked at.

    `token` is what a Wayland desktop gave whoever was started, to be shown when coming forward.
    """
    from PySide6.QtCore import Qt

    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    if token:
        os.environ[_TOKEN] = token
    (QApplication.activeModalWidget() or window).activateWindow()
    os.environ.pop(_TOKEN, None)
    QApplication.alert(window)
