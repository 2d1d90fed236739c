"""A window in which somebody types into the form for a person until it is killed: `VAULT`.

It says the number of each text that is kept, once it is.
"""

import os
import sys
from itertools import count
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.services import vaults
from app.ui.appearance import Appearance
from app.ui.application import make_application
from app.ui.main_window import MainWindow
from app.ui.places import PersonPlace
from app.ui.screens.person.form import PersonForm, open_form
from tests.robots.going_in import go_in
from tests.ui.conftest import OPENED_BY


def typed(number: int) -> str:
    """Return what is typed as the text of this number."""
    return f"text {number:06}"


def main(folder: Path) -> None:
    """Type for ever."""
    window = MainWindow(Appearance(make_application()))
    session = vaults.open_session(folder, vaults.key_from_passphrase(folder, OPENED_BY))
    window.show()
    go_in(window, session, PersonPlace(1))
    screen = window.screen_shown
    assert screen is not None
    form: PersonForm = open_form(screen, session, session.people.get(1), lambda _person: None)
    draft = session.drafts.of("person:1", 1)
    for number in count():
        form.team.edit.selectAll()
        QTest.keyClicks(form.team.edit, typed(number))
        while (found := draft.kept()) is None or found.words["team"] != typed(number):
            QApplication.processEvents()
        print(number, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
