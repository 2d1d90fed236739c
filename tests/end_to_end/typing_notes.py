"""A program that types into the notes of a one-on-one until it is killed: `VAULT MEETING`.

It says the number of each word that is kept, once it is: at the pause that follows, with the keyboard
still in the field.
"""

import os
import sys
from itertools import count
from pathlib import Path
from time import monotonic

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.services import vaults
from app.ui.appearance import Appearance
from app.ui.application import make_application
from app.ui.main_window import MainWindow
from app.ui.places import MeetingPlace
from tests.end_to_end.typing_away import press
from tests.end_to_end.writing import words
from tests.made import QUICK, WORDS
from tests.robots.going_in import go_in

PATIENCE = 20.0
"""How long to wait for the pause before giving up, in seconds."""


def main(folder: Path, meeting_id: int) -> None:
    """Open the one-on-one and type for ever, over what was typed before."""
    window = MainWindow(Appearance(make_application()))
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    session = vaults.open_session(folder, vaults.key_from_passphrase(folder, WORDS), QUICK)
    go_in(window, session, MeetingPlace(session.meetings.get(meeting_id).person_id, meeting_id))
    press(window, "N")
    for number in count():
        press(window, "Ctrl+A")
        QTest.keyClicks(QApplication.focusWidget() or window, words(number))
        end = monotonic() + PATIENCE
        while session.meetings.notes(meeting_id) != words(number):
            if monotonic() > end:
                sys.exit(f"not kept: {words(number)}")
            QApplication.processEvents()
        print(number, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
