"""A window in which something fails in every way there is, and which goes on: `VAULT`.

It says what stands on each sheet, and in the end the names that the vault holds.
"""

import sys
import threading
from pathlib import Path
from time import monotonic
from unittest.mock import patch

from PySide6.QtCore import QRunnable, Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from app.services import vaults
from app.ui.appearance import Appearance
from app.ui.application import make_application
from app.ui.crash_sheet import CrashSheet
from app.ui.jobs import run_job
from app.ui.main_window import MainWindow
from app.ui.places import PeoplePlace
from app.ui.screens.people.line import Line
from app.ui.screens.people.presenter import PeoplePresenter
from app.ui.screens.people.view import PeopleScreen
from app.ui.unexpected import watch
from tests.made import QUICK, WORDS
from tests.robots.going_in import go_in

TOLD_IN = "zqconfidence"
PATIENCE = 20.0
"""When to give up waiting, in seconds."""


def fail(*_given: object) -> None:
    """Fail with a secret in hand, and in the text of the error."""
    in_hand = f"{TOLD_IN} of Zqamira"
    try:
        Path(f"/home/{TOLD_IN}/{in_hand}").read_bytes()
    except OSError as error:
        raise ValueError(in_hand) from error


class Pooled(QRunnable):
    """Fails in the pool's own thread."""

    def run(self) -> None:
        """Fail."""
        fail()


class Freed:
    """Fails while it is freed."""

    def __del__(self) -> None:
        fail()


def raised_again(error: Exception) -> None:
    """Do with the error of a job what presenters do with one they don't know."""
    raise error


def read_sheet() -> None:
    """Wait for the sheet, say what its report is, and go on."""
    end = monotonic() + PATIENCE
    while not isinstance(sheet := QApplication.activeModalWidget(), CrashSheet):
        assert monotonic() < end, "nothing was said"
        QTest.qWait(10)
    print(sheet.report.toPlainText(), flush=True)
    sheet.go_on.click()
    assert QApplication.activeModalWidget() is None


def fail_in_every_way(screen: PeopleScreen) -> None:
    """Fail in a slot, a job, two threads, and while being freed; read what is said each time."""
    with patch.object(PeoplePresenter, "open", fail):
        QTest.mouseClick(screen.people.findChildren(Line)[0], Qt.MouseButton.LeftButton)
        read_sheet()
    run_job(fail, print, raised_again)
    read_sheet()
    thread = threading.Thread(target=fail)
    thread.start()
    read_sheet()
    thread.join()
    QThreadPool.globalInstance().start(Pooled())
    read_sheet()
    Freed()
    read_sheet()


def add(window: MainWindow, name: str) -> None:
    """Add somebody by the form."""
    screen = window.screen_shown
    assert isinstance(screen, PeopleScreen)
    screen.add.click()
    form: QWidget | None = QApplication.activeModalWidget()
    assert form is not None
    field = next(one for one in form.findChildren(QLineEdit) if one.accessibleName() == "Name")
    QTest.keyClicks(field, name)
    next(one for one in form.findChildren(QPushButton) if one.text() == "Add").click()


def main(folder: Path) -> None:
    """Open the vault, let all of it fail, add somebody, and close."""
    window = MainWindow(Appearance(make_application()))
    watch(window)
    window.show()
    session = vaults.open_session(folder, vaults.key_from_passphrase(folder, WORDS), QUICK)
    go_in(window, session, PeoplePlace())
    screen = window.screen_shown
    assert isinstance(screen, PeopleScreen)
    fail_in_every_way(screen)
    add(window, "Bo Lindqvist")
    print([one.name for one in session.people.listed()], flush=True)
    window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
