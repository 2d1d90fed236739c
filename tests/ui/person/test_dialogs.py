"""What is asked on someone's page: the form, deleting, and what their titles tell."""

import pytest

from app.services.session import Session
from app.ui.places import (
    PeoplePlace,
    PersonPlace,
)
from tests.robots.people import PeopleRobot


@pytest.mark.parametrize(("button", "title"), [("Edit…", "Edit a person"), ("Delete…", "Delete for good")])
def test_the_title_of_a_dialog_names_no_one(robot: PeopleRobot, button: str, title: str) -> None:
    robot.open("Amira Haddad")

    robot.click(button)

    assert robot.dialog().windowTitle() == title
    assert robot.sees("Amira Haddad")
    robot.press("Esc")


@pytest.mark.parametrize("keys", ["Ctrl+N", "Ctrl+Shift+O"])
def test_the_title_of_a_question_names_no_one(robot: PeopleRobot, keys: str) -> None:
    robot.open("Amira Haddad")

    robot.press(keys)

    assert not {"Amira", "Jonas"} & set(robot.dialog().windowTitle().split())
    robot.press("Esc")


def test_changes_are_kept_and_shown_at_once(robot: PeopleRobot, team: Session) -> None:
    robot.open("Bo Lindqvist")
    robot.click("Edit…")

    robot.type_into("Name", "Bo Lind")
    robot.type_into("Roles", "tester, coach")
    robot.choose("Discipline", "Agile coaching")
    robot.click("Keep")

    kept = team.people.named("Bo Lind")
    assert (kept.roles, kept.discipline) == (("tester", "coach"), "coaching")
    assert robot.sees("tester, coach · Agile coaching")
    assert "Bo Lind" in robot.names_at_side()


def test_deleting_asks_for_the_name(robot: PeopleRobot, team: Session) -> None:
    robot.open("Chen Wei")
    robot.click("Delete…")
    assert not robot.can_click("Delete for good")

    asked = "Type “Chen Wei” to delete"
    robot.type_into(asked, "Chen")
    assert not robot.can_click("Delete for good")
    robot.type_into(asked, "chen  wei")
    robot.click("Delete for good")

    assert robot.window.place == PeoplePlace()
    assert "Chen Wei" not in [one.name for one in team.people.listed()]
    assert "Chen Wei" not in robot.names_at_side()


def test_deleting_can_be_left(robot: PeopleRobot, team: Session) -> None:
    robot.open("Chen Wei")
    robot.click("Delete…")

    robot.click("Keep everything")

    assert team.people.named("Chen Wei")


def test_the_archive_is_the_gentler_way(robot: PeopleRobot, team: Session) -> None:
    robot.open("Chen Wei")
    robot.click("Delete…")

    robot.click("Archive instead")

    assert [one.name for one in team.people.listed(archived=True)] == ["Chen Wei"]
    robot.window.go(PersonPlace(team.people.named("Chen").id))
    assert robot.sees("In the archive since")
    robot.click("Bring back")
    assert team.people.listed(archived=True) == ()
