"""A vault whose disk is taken out while it is open: said plainly, nothing typed is lost, and it can go on."""

import pytest
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.main_window import MainWindow
from tests.robots.people import PeopleRobot


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot) -> PeopleRobot:
    """Return a robot at the window."""
    return PeopleRobot(window, qtbot)


def test_what_was_typed_waits_until_the_disk_is_back(robot: PeopleRobot, team: Session) -> None:
    robot.come_in(team)
    robot.click("Add somebody…")
    robot.type_into("Name", "Zoe Lind")
    aside = team.folder.rename(team.folder.with_name("Taken.fika"))

    robot.click("Add")
    assert robot.sees("The folder of Team is no longer where it was.")
    assert robot.sees("Put the disk, or the folder, back where it was")
    robot.click("Understood")
    assert robot.typed_in("Name") == "Zoe Lind"

    aside.rename(team.folder)
    robot.click("Add")
    assert "Zoe Lind" in [one.name for one in team.people.listed()]
