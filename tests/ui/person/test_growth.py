"""Growth areas on somebody's page: all that are open, whichever conversation they are from."""

from pytestqt.qtbot import QtBot

from app.domain.check_in import Verdict
from app.domain.growth import GrowthArea
from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import PeoplePlace, PersonPlace
from tests.robots.going_in import go_in
from tests.robots.people import PeopleRobot

OLDER = "Let others profit from what I find out"
LATEST = "Teach by doing it together"


def test_every_open_area_is_there_whichever_conversation_it_is_from(
    window: MainWindow, qtbot: QtBot, team: Session
) -> None:
    amira = team.people.named("Amira Haddad")
    together = team.together(team.conversations.latest_revealed(amira).id)
    latest = together.add_growth_area(GrowthArea(LATEST))
    go_in(window, team, PeoplePlace())
    robot = PeopleRobot(window, qtbot)

    window.go(PersonPlace(amira.id))
    assert robot.can_click(f"Check in on “{OLDER}”")
    assert robot.can_click(f"Check in on “{LATEST}”")

    team.check_ins.write(latest.id, "Two do it now.", "", Verdict.REACHED)
    window.go(PersonPlace(amira.id))
    assert robot.can_click(f"Check in on “{OLDER}”")
    assert not robot.can_click(f"Check in on “{LATEST}”")
    robot.click("Show what was reached or let go")
    assert robot.can_click(f"Read the story of “{LATEST}”")


def test_a_check_in_is_one_key_away(robot: PeopleRobot, team: Session) -> None:
    robot.window.go(PersonPlace(team.people.named("Amira Haddad").id))
    robot.press("Ctrl+G")
    assert robot.sees("What happened since")
    robot.press("Esc")
