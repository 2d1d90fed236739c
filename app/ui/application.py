"""The application: what has to stand before the first window, and the window itself."""

import logging
import os
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QSettings, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from app.ui.appearance import Appearance
from app.ui.jobs import wait_for_jobs
from app.ui.main_window import MainWindow
from app.ui.private_copy.private_copy import PrivateCopy
from app.ui.second_start.begin import Beginning, say_already_open
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
    app = make_application()
    start = Beginning()
    if start.is_second(vault):
        say_already_open()
        return 0
    window = MainWindow(Appearance(app))
    watch(window)
    first_screen(window, vault)
    window.show()
    start.listen(window)
    code = app.exec()
    wait_for_jobs()
    start.end()
    return code


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
