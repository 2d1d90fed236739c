"""What a second start does first: it knocks at the windows that are there, and waits for an answer."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QEventLoop, QFileSystemWatcher, QObject, QTimer

from app.ui.second_start.here import Here
from app.ui.second_start.knock import Knock, knock_path, other_vault_path, write_knock

READY, STARTING = 1_000, 10_000
"""How long to wait for a window that is open, and for one that is only being opened, in milliseconds."""
_LOOK = 100
"""How often to look whether the other still lives, in milliseconds."""


def some_window_came(here: Here, windows: list[int], knock: Knock) -> bool:
    """Knock at each window until one has come to the front; False where none has. Needs an application."""
    return any(_Asking(here, window, knock).answered() for window in windows)


class _Asking(QObject):
    """One knock, and the wait for what becomes of it."""

    def __init__(self, here: Here, window: int, knock: Knock) -> None:
        super().__init__()
        self._here, self._window, self._knock = here, window, knock
        self._path = knock_path(here.place, window, here.number)
        self._loop = QEventLoop(self)
        self._came = False

    def answered(self) -> bool:
        """Knock, and wait while the other lives and there is patience."""
        patience = READY if self._here.listens(self._window) else STARTING
        watcher = QFileSystemWatcher([str(self._here.place)], self)
        watcher.directoryChanged.connect(self._look)
        look = QTimer(self)
        look.timeout.connect(self._look_whether_alive)
        look.start(_LOOK)
        QTimer.singleShot(patience, self._loop.quit)
        with suppress(OSError):
            write_knock(self._path, self._knock)
            self._loop.exec()
        self._take_back()
        return self._came

    def _look(self, _place: str = "") -> None:
        if other_vault_path(self._path).exists():
            self._loop.quit()
        elif not self._path.exists():
            self._came = True
            self._loop.quit()

    def _look_whether_alive(self) -> None:
        self._look()
        if not self._came and not self._here.lives(self._window):
            self._loop.quit()

    def _take_back(self) -> None:
        """Leave nothing behind: who comes late to the door finds nobody there."""
        for path in (self._path, other_vault_path(self._path)):
            _remove(path)


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)
