"""Nothing is cut off: every screen and dialog at 200 % text, and in the smallest window that is promised."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from app.ui.places import FrameworkPlace, PeoplePlace, PersonPlace, Place, TodayPlace
from tests.robots.going_in import go_in
from tests.robots.hands import TURNS
from tests.robots.vault import VaultRobot

SIZES = {"200 %": ((1360, 860), 2.0), "small": ((1024, 700), 1.0), "small at 200 %": ((1024, 700), 2.0)}
INSIDE = {
    "today": TodayPlace(),
    "people": PeoplePlace(),
    "Amira": PersonPlace(1),
    "Dina": PersonPlace(4),
    "framework": FrameworkPlace(1),
}
DIALOGS = {
    "form": (PersonPlace(1), "Edit…"),
    "delete": (PersonPlace(1), "Delete…"),
}


def cut_off(root: QWidget) -> list[str]:
    """Return the words that don't fit where they stand."""
    shown = [one for one in root.findChildren(QWidget) if one.isVisible()]
    cut = [one.text() for one in shown if isinstance(one, QLabel) and not _label_fits(one)]
    buttons = [one for one in shown if isinstance(one, QAbstractButton) and one.text()]
    elided = "app.ui.widgets.sidebar"  # names at the side are shortened on purpose
    return cut + [
        one.text()
        for one in buttons
        if type(one).__module__ != elided and one.width() < one.minimumSizeHint().width()
    ]


def settle() -> None:
    """Let layouts that wait for each other come to rest, and pages whose parts are made one by one."""
    for _round in range(TURNS):
        QApplication.processEvents()


def _label_fits(label: QLabel) -> bool:
    if not label.text():
        return True
    if label.wordWrap():
        return label.height() >= label.heightForWidth(label.width())
    return label.width() >= label.sizeHint().width()


@pytest.fixture(params=list(SIZES.values()), ids=list(SIZES))
def sized(request: pytest.FixtureRequest, window: MainWindow, appearance: Appearance) -> MainWindow:
    """Return the window at a size and a text scale."""
    (width, height), scale = request.param
    appearance.set_scale(scale)
    window.resize(width, height)
    return window


@pytest.mark.parametrize("place", INSIDE.values(), ids=INSIDE)
def test_screens_inside(sized: MainWindow, team: Session, place: Place) -> None:
    go_in(sized, team, place)
    settle()

    assert cut_off(sized) == []


def test_screens_outside(sized: MainWindow, team: Session, qtbot: QtBot) -> None:
    robot = VaultRobot(sized, qtbot)
    sized.to_welcome()
    settle()
    assert cut_off(sized) == []
    robot.click("Create a vault")
    robot.type_into("Your name", "Jonas Berg")
    settle()
    assert cut_off(sized) == []
    robot.click("Continue")
    robot.click("Suggest a passphrase")
    settle()
    assert cut_off(sized) == []
    sized.to_unlock(team.folder)
    settle()
    assert cut_off(sized) == []
    robot.click("Use the recovery code")
    settle()
    assert cut_off(sized) == []


@pytest.mark.parametrize(("place", "words"), DIALOGS.values(), ids=DIALOGS)
def test_dialogs(sized: MainWindow, team: Session, qtbot: QtBot, place: Place, words: str) -> None:
    robot = VaultRobot(sized, qtbot)
    go_in(sized, team, place)
    robot.click(words)
    settle()

    assert cut_off(robot.dialog()) == []
    robot.dialog().reject()


def test_what_is_cut_off_is_found(window: MainWindow) -> None:
    label = QLabel("A few words that need more room than they get", window)
    label.setGeometry(0, 0, 40, 10)
    label.show()

    assert cut_off(window) == [label.text()]
