"""The application: what has to stand before the first window, and the window itself."""

import logging
import os
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QSettings, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from app.ui.again import Again, take
from app.ui.appearance import Appearance
from app.ui.jobs import wait_for_jobs
from app.ui.main_window import MainWindow
from app.ui.private_copy.private_copy import PrivateCopy
from app.ui.second_start.begin import Beginning, say_already_open
from app.ui.secrets_gone import leave_out_what_is_loaded
from app.ui.unexpected import watch
from app.wording.translate import _

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def open_window(vault: Path | None) -> int:
    """Open the window and run until it closes; `vault` is asked for first, or the only one that is known.

    Returns the exit code. Ask `app.ui.display.why_no_window` first.
    """
    again = take(os.environ)
    app = make_application()
    start = Beginning()
    if start.is_second(vault, anew=again is not None):
        say_already_open()
        return 0
    leave_out_what_is_loaded()  # before the first screen, which may be asked for a passphrase
    appearance = Appearance(app, again.scheme, again.scale) if again else Appearance(app)
    window = MainWindow(appearance)
    window.after_lock = partial(_lock_for_good, window, appearance, start)
    watch(window)
    _show(window, vault, again)
    start.listen(window)
    code = app.exec()
    wait_for_jobs()
    start.end()
    return code


def _show(window: MainWindow, vault: Path | None, again: Again | None) -> None:
    """Show the first screen; where the program began anew to lock, the way into that vault."""
    if again is None:
        first_screen(window, vault)
        fit_to_screen(window)
        window.show()
        return
    from app.ui.carrying_over import show_as_before

    window.to_unlock(Path(again.folder))
    show_as_before(window, again)


def fit_to_screen(window: MainWindow) -> None:
    """Let a window begin no larger than its screen has room for: a projector's may be small."""
    window.resize(window.size().boundedTo(window.screen().availableSize()))


def _lock_for_good(
    window: MainWindow, appearance: Appearance, start: Beginning, folder: Path, *, in_front: bool
) -> None:
    """Begin anew now that the vault in this folder is closed, so that nothing of it stays in memory."""
    from app.ui.carrying_over import carried
    from app.ui.restart import begin_again

    begin_again(carried(window, appearance, folder, in_front=in_front), start.end)


def make_application() -> QApplication:
    """Return the application, made at the first call; it keeps nothing in files of its own."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    qInstallMessageHandler(_log)
    # File dialogs write the folders people visited into Qt's settings, and a path may carry a name.
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    # Told as an argument: asking an application for its style loads a class with hundreds of names.
    app = QApplication(["fika", "-style", "fusion"])
    app.setApplicationName("Fika")
    app.setApplicationDisplayName(_("Fika"))
    app.setDesktopFileName("fika")
    PrivateCopy.of_application()
    return app


def first_screen(window: MainWindow, vault: Path | None) -> None:
    """Show the way into a vault where it is clear which, the pages that make a new one, or the welcome."""
    if vault is None:
        from app.services.vault_places import known_vaults

        known = known_vaults()
        vault = known[0] if len(known) == 1 else None
    if vault is None:
        window.to_welcome()
    elif not os.path.lexists(vault):  # nothing lies there yet
        window.to_create_at(vault)
    else:
        window.to_unlock(vault)


def _log(kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
    del context
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), "%s", message)
