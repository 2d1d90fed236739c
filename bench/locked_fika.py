"""Fika's own window with an open vault, which is locked: `VAULT PASSPHRASE`.

The image that follows prints in how many seconds it stood.
"""

import os
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app import hardening

if TYPE_CHECKING:
    from app.ui.appearance import Appearance
    from app.ui.main_window import MainWindow

BEGAN = "BENCH_BEGAN"


def main() -> None:
    """Lock, or stand where somebody locked."""
    hardening.begin()
    from app.ui.again import take
    from app.ui.appearance import Appearance
    from app.ui.application import make_application
    from app.ui.main_window import MainWindow

    again = take(os.environ)
    application = make_application()
    appearance = Appearance(application)
    window = MainWindow(appearance)
    if again is None:
        lock(window, appearance, Path(sys.argv[1]), sys.argv[2])
        return
    from app.ui.carrying_over import show_as_before
    from bench.settled import end_when_settled

    window.to_unlock(Path(again.folder))
    show_as_before(window, again)
    end_when_settled(window, told)
    application.exec()


def told() -> None:
    """Print how long it took."""
    print(time.monotonic() - float(os.environ[BEGAN]), flush=True)


def lock(window: "MainWindow", appearance: "Appearance", folder: Path, passphrase: str) -> None:
    """Go in, show who is there, and lock."""
    from PySide6.QtWidgets import QApplication

    from app.services import vaults

    window.show()
    window.enter(vaults.open_session(folder, vaults.key_from_passphrase(folder, passphrase)))
    for _round in range(4):
        QApplication.processEvents()
    window.after_lock = partial(begin_again, window, appearance)
    os.environ[BEGAN] = str(time.monotonic())
    window.lock()


def begin_again(window: "MainWindow", appearance: "Appearance", folder: Path, *, in_front: bool) -> None:
    """Begin again as Fika does."""
    from app.ui import carrying_over, restart

    restart.begin_again(
        carrying_over.carried(window, appearance, folder, in_front=in_front), window.close_now
    )


main()
