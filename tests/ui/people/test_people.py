"""The list of people, as a person uses it."""

import pytest
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import PeoplePlace, PersonPlace
from tests.robots.people import PeopleRobot


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot) -> PeopleRobot:
    """Return a robot at the window."""
    return PeopleRobot(window, qtbot)


def test_everyone_is_there_with_where_the_conversation_stands(robot: PeopleRobot, team: Session) -> None:
    robot.come_in(team)

    assert robot.names() == ["Amira Haddad", "Bo Lindqvist", "Chen Wei", "Dina Okafor"]
    assert robot.sees("Bo has finished, Jonas is still preparing")
    assert robot.sees("Both are still preparing")
    assert robot.sees("No conversation yet")


def test_an_empty_list_offers_the_first_act(robot: PeopleRobot, session: Session) -> None:
    robot.come_in(session)
    assert robot.sees("Nobody is here yet")

    robot.add("Amira Haddad", roles="engineer, road manager", team="Payments", since="2024-03-01")

    assert robot.sees("engineer, road manager · Payments · since March 2024")
    assert robot.names_at_side() == ["Amira Haddad"]
    robot.go_to_list()
    assert robot.names() == ["Amira Haddad"]
    assert not robot.sees("Nobody is here yet")


def test_a_form_without_a_name_says_so_and_keeps_the_rest(robot: PeopleRobot, session: Session) -> None:
    robot.come_in(session)

    robot.add(" ", team="Payments", since="yesterday")

    assert robot.sees("A name is needed.")
    assert robot.sees("Type the date as year-month-day")
    assert robot.typed_in("Team") == "Payments"
    robot.type_into("Name", "Chen Wei")
    robot.type_into("Here since", "")
    robot.click("Add")
    assert session.people.named("Chen Wei").team == "Payments"


def test_a_half_typed_form_is_not_lost_by_escape(robot: PeopleRobot, session: Session) -> None:
    robot.come_in(session)
    robot.click("Add somebody")
    robot.type_into("Name", "Dina")

    robot.press("Esc")
    assert robot.sees("not kept yet")
    robot.click("Go on")
    assert robot.typed_in("Name") == "Dina"

    robot.press("Esc")
    robot.click("Close without it")
    assert robot.sees("Nobody is here yet")


def test_an_untouched_form_closes_at_once(robot: PeopleRobot, session: Session) -> None:
    robot.come_in(session)
    robot.click("Add somebody")

    robot.press("Esc")

    assert robot.sees("Nobody is here yet")


def test_the_archive_can_be_looked_into_and_brought_back_from(robot: PeopleRobot, team: Session) -> None:
    robot.come_in(team)
    assert not robot.can_click("Show the archive")
    robot.open("Bo Lindqvist")
    robot.click("Archive")

    assert robot.names() == ["Amira Haddad", "Chen Wei", "Dina Okafor"]
    assert "Bo Lindqvist" not in robot.names_at_side()
    robot.click("Show the archive")
    assert "Bo Lindqvist" in robot.names()
    robot.click("Bring Bo Lindqvist back")

    assert robot.names_at_side() == ["Amira Haddad", "Bo Lindqvist", "Chen Wei", "Dina Okafor"]
    assert isinstance(robot.window.place, PersonPlace)


def test_the_list_is_walked_by_the_keyboard(robot: PeopleRobot, team: Session) -> None:
    robot.come_in(team)
    assert robot.focused_name() == "Amira Haddad"

    robot.press("Down")
    assert robot.focused_name() == "Bo Lindqvist"
    robot.press("Up")
    robot.press("Down")
    robot.enter()

    assert robot.window.place == PersonPlace(team.people.named("Bo Lindqvist").id)


def test_going_home_by_key(robot: PeopleRobot, team: Session) -> None:
    robot.come_in(team)
    robot.open("Dina Okafor")

    robot.go_to_list()

    assert robot.window.place == PeoplePlace()


def test_names_are_shown_letter_by_letter(robot: PeopleRobot, session: Session) -> None:
    robot.come_in(session)

    robot.add("<b>Bo</b> & Co")

    assert robot.sees("<b>Bo</b> & Co")
