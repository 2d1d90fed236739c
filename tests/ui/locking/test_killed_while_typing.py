"""Killed with a form open: the words come back when the form of that thing is opened again."""

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.services import vaults
from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import PersonPlace
from tests.robots.going_in import go_in
from tests.robots.people import PeopleRobot
from tests.ui.conftest import OPENED_BY
from tests.ui.locking.typing_form import typed

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("kept", [1, 4])
def test_what_was_told_as_kept_is_there_after_a_kill(
    window: MainWindow, qtbot: QtBot, team: Session, kept: int
) -> None:
    folder = team.folder
    team.close()
    with subprocess.Popen(
        [sys.executable, "-m", "tests.ui.locking.typing_form", str(folder)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout is not None
        told = [running.stdout.readline() for _line in range(kept)]
        running.kill()
        told += running.stdout.readlines()
    assert running.returncode == -9
    last = int(told[-1])

    opened = vaults.open_session(folder, vaults.key_from_passphrase(folder, OPENED_BY))
    assert opened.check() == ()
    go_in(window, opened, PersonPlace(1))
    robot = PeopleRobot(window, qtbot)
    robot.click("Edit…")

    # What was kept last may be newer than what it still came to tell, and half of it by then.
    found = robot.typed_in("Team")
    assert found == typed(last) or typed(last + 1).startswith(found)
    assert robot.sees("Kept from ")
    window.locking.by_itself()
