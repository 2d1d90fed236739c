"""A program that types into the window of the employee's turn until it is killed: `VAULT CONVERSATION`.

It says the number of each word that is kept, once it is: as soon as the keyboard has left the field.
"""

import os
import sys
from itertools import count
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from app.services import vaults
from app.ui.appearance import Appearance
from app.ui.application import make_application
from app.ui.jobs import at_work
from app.ui.main_window import MainWindow
from app.ui.places import HandOverPlace
from tests.end_to_end.planted import OPENS_WITH, PHRASE
from tests.end_to_end.writing import words
from tests.made import QUICK
from tests.robots.going_in import go_in

BEHAVIOURS = 8


def main(folder: Path, conversation_id: int) -> None:
    """Open the turn with its phrase, and type for ever: a note, and the notes for oneself."""
    window = MainWindow(Appearance(make_application()))
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    go_in(
        window,
        vaults.open_session(folder, vaults.key_from_passphrase(folder, OPENS_WITH), QUICK),
        HandOverPlace(conversation_id),
    )
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    line.insert(PHRASE)
    press(window, "Return")
    while at_work():
        QApplication.processEvents()
    press(window, *["Up"] * BEHAVIOURS)
    for number in count():
        for keys in ("N", "O"):
            press(window, keys, "Ctrl+A")
            QTest.keyClicks(QApplication.focusWidget() or window, words(number))
            press(window, "Esc")
        print(number, flush=True)
        press(window, *(["Down"] if (number + 1) % BEHAVIOURS else ["Up"] * (BEHAVIOURS - 1)))


def press(window: MainWindow, *keys: str) -> None:
    """Press keys one after the other, wherever the keyboard is."""
    for one in keys:
        QTest.keySequence(QApplication.focusWidget() or window, one)
        QApplication.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
