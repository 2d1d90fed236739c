"""What nobody expected: said in the window, and told to a terminal without a word of the notes.

Wherever it happens (a slot, a job, a thread, something being freed) its report is made on the spot, and the
error is let go of: it holds every word that was in hand when it happened.
"""

import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QThread, Signal, Slot
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from app.ui.crash_sheet import CrashSheet
    from app.wording.error_words import ErrorWords

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]

QUIET = 60.0
"""How long the same report is not shown again, in seconds: what fails by the clock would fill the screen."""


def watch(window: QWidget) -> "Unexpected":
    """Let the window say every error that nobody caught, from now on, until it is freed."""
    told = Unexpected(window)
    sys.excepthook = told.hook
    threading.excepthook = told.thread_hook
    sys.unraisablehook = told.unraisable_hook
    return told


class Unexpected(QObject):
    """Tells of errors that nobody caught. Its hooks may be called in any thread."""

    _happened = Signal(str, object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._sheet: CrashSheet | None = None
        self._shown: dict[str, float] = {}
        self._happened.connect(self._show)

    def hook(self, kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        """Do what `sys.excepthook` does."""
        _let_go_of_last()
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, where)
            return
        in_window = not shiboken6.isValid(self) or QThread.currentThread() is self.thread()
        self._tell(error, "the window" if in_window else "a job")

    def thread_hook(self, told: threading.ExceptHookArgs) -> None:
        """Do what `threading.excepthook` does."""
        if told.exc_value is not None and not issubclass(told.exc_type, SystemExit):
            self._tell(told.exc_value, "a thread")

    def unraisable_hook(self, told: "sys.UnraisableHookArgs") -> None:
        """Do what `sys.unraisablehook` does."""
        if told.exc_value is not None:
            self._tell(told.exc_value, "something that was being freed")

    def _tell(self, error: BaseException, where: str) -> None:
        """Write the report, and have it shown in the thread of the window."""
        with suppress(Exception):  # whatever fails here has nobody left to be told to
            report = _report(error, where)
            _write(report)
            if shiboken6.isValid(self):
                self._happened.emit(report, _known_words(error))

    @Slot(str, object)
    def _show(self, report: str, words: "ErrorWords | None") -> None:
        """Show one report at a time, and none again and again; where even that fails, the terminal has it."""
        now = monotonic()
        if self._is_showing() or now - self._shown.get(report, -QUIET) < QUIET:
            return
        self._shown[report] = now
        try:
            from app.ui.crash_sheet import show_crash

            self._sheet = show_crash(self._window, report, words)
        except Exception as error:  # noqa: BLE001 - whatever is broken, telling of it must not go round
            _write(_report(error, "telling of it"))
            _show_plainly(self._window)

    def _is_showing(self) -> bool:
        return self._sheet is not None and shiboken6.isValid(self._sheet) and self._sheet.isVisible()


def _report(error: BaseException, where: str) -> str:
    from PySide6.QtCore import qVersion
    from PySide6.QtGui import QGuiApplication

    from app.services.crash_report import crash_report

    return crash_report(error, where, f"Qt {qVersion()}, {QGuiApplication.platformName()}")


def _known_words(error: BaseException) -> "ErrorWords | None":
    """Return the words for what a person can mend, if nobody caught it. Only the vault's files are named."""
    from app.domain.errors import DiskFullError, VaultDamagedError, VaultReadOnlyError
    from app.wording.errors import explain

    if isinstance(error, DiskFullError | VaultDamagedError | VaultReadOnlyError):
        return explain(error)
    return None


def _write(report: str) -> None:
    with suppress(OSError, ValueError, AttributeError):  # there may be no terminal, or none any more
        sys.stderr.write(report)


def _show_plainly(window: QWidget) -> None:
    """Say it with nothing of our own, where our own sheet is what fails."""
    from PySide6.QtWidgets import QMessageBox

    from app.wording.translate import _

    with suppress(Exception):
        said = QMessageBox(window)
        said.setText(_("Something went wrong that Fika did not expect. What was saved is safe in the vault."))
        said.open()


def _let_go_of_last() -> None:
    """Let go of what the interpreter keeps of the last error for a debugger, with all words in its frames."""
    for name in ("last_exc", "last_type", "last_value", "last_traceback"):
        with suppress(AttributeError):
            delattr(sys, name)
