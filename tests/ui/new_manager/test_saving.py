"""The manager looks at what a new one would get, and saves it only once it is agreed to."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.domain.growth import GrowthArea
from app.domain.person import Person
from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import Errand, NewManagerPlace, OwnTurnPlace, PeoplePlace, PersonPlace
from app.ui.screens.new_manager.view import NewManagerScreen
from tests.reports.extracted import words
from tests.robots.going_in import go_in
from tests.robots.summary import SummaryRobot
from tests.ui.own_turn.two import Two, furnish


@pytest.fixture
def two(team: Session) -> Two:
    """Return the two, with something to hand on."""
    return furnish(team)


def look(window: MainWindow, qtbot: QtBot, two: Two) -> SummaryRobot:
    """Look at the pages, and return a robot before them."""
    if window.session is None:
        go_in(window, two.session, PeoplePlace())
    window.go(NewManagerPlace(two.person))
    with qtbot.waitActive(window):
        window.activateWindow()
    robot = SummaryRobot(window, qtbot)
    robot.settle_jobs()
    return robot


def agree(two: Two) -> None:
    """Let Amira agree to what is there."""
    two.session.enter_manager()
    two.session.hand_over_to(two.person)
    two.session.new_managers.agree(two.person, two.session.new_managers.of(two.person))
    two.take_back()


def screen(window: MainWindow) -> NewManagerScreen:
    """Return what is shown."""
    shown = window.screen_shown
    assert isinstance(shown, NewManagerScreen)
    return shown


def test_before_a_yes_nothing_is_saved(window: MainWindow, qtbot: QtBot, two: Two) -> None:
    robot = look(window, qtbot, two)
    assert robot.sees("Amira has not agreed to this yet")
    assert "The room is booked." in screen(window).pages.accessibleDescription()
    assert not robot.can_click("Save as PDF…")
    robot.press("Ctrl+S")
    screen(window).presenter.save_as()
    assert robot.front is window


def test_the_way_to_a_yes_is_a_turn_of_theirs(window: MainWindow, qtbot: QtBot, two: Two) -> None:
    robot = look(window, qtbot, two)
    robot.press("H")
    assert window.place == OwnTurnPlace(two.person, Errand.NEW_MANAGER)
    robot.settle_jobs()


def test_what_is_agreed_to_is_saved_as_it_is_shown(
    window: MainWindow, qtbot: QtBot, two: Two, tmp_path: Path
) -> None:
    agree(two)
    robot = look(window, qtbot, two)
    assert robot.sees("Amira agreed to exactly this on")
    robot.press("Ctrl+S")
    dialog = robot.dialog()
    assert isinstance(dialog, QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name.startswith("Fika for a new manager 20")
    dialog.reject()
    path = tmp_path / "handed on.pdf"
    robot.save_as(path)
    robot.settle_jobs()
    assert robot.sees("What a new manager gets is at")
    read = words(path.read_bytes())
    for said in (
        "Ask before it is due",
        "Write the talk",
        "The room is booked.",
        "Amira Haddad agreed to this",
    ):
        assert said in read
    for private in ("zqprivate", "zqmine", "zqagenda of both"):
        assert private not in read


def test_a_change_takes_the_save_away(window: MainWindow, qtbot: QtBot, two: Two) -> None:
    agree(two)
    robot = look(window, qtbot, two)
    assert robot.can_click("Save as PDF…")
    two.session.meetings.write_notes(two.meeting, "Something else.")
    screen(window).presenter.save_as()
    assert robot.front is window
    assert robot.sees("This page is not agreed to, as it is now.")
    look(window, qtbot, two)
    assert robot.sees("Something was changed since Amira agreed on")
    assert not robot.can_click("Save as PDF…")


def test_where_there_is_nothing_it_says_what_belongs_there(
    window: MainWindow, qtbot: QtBot, team: Session
) -> None:
    framework = team.people.named("Bo").framework_id
    eda = team.people.add(Person("Eda Holm", framework_id=framework))
    go_in(window, team, NewManagerPlace(eda.id))
    robot = SummaryRobot(window, qtbot)
    assert robot.sees("There is nothing to hand on yet")
    assert not robot.sees("Hand over to")
    robot.click("Back to the person")
    assert window.place == PersonPlace(eda.id)


def test_where_a_step_is_named_it_is_said_before_saving(
    window: MainWindow, qtbot: QtBot, team: Session
) -> None:
    two = furnish(team)
    two.session.meetings.write_notes(two.meeting, "Ready for Tribe/Guild.")
    robot = look(window, qtbot, two)
    assert robot.sees("“Tribe/Guild” in the notes of 1 November 2026")


def test_an_area_of_a_conversation_still_open_is_not_shown(
    window: MainWindow, qtbot: QtBot, two: Two
) -> None:
    from app.storage import growth

    talk = two.session.conversations.start(two.session.people.get(two.person), two.talk.held_on)
    growth.put(two.session._vault, GrowthArea("A mere idea", conversation_id=talk.id))
    look(window, qtbot, two)
    assert "A mere idea" not in screen(window).pages.accessibleDescription()
