"""What is half typed of a check-in or of a priority is back where it stood, alone and where both look."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.domain.check_in import Verdict
from app.services.days import today
from app.services.session import Session
from app.ui.locking.drafting import Drafting
from app.ui.places import MeetingPlace
from tests.robots.everyone import Robots
from tests.robots.going_in import go_in
from tests.robots.growth import GrowthRobot
from tests.ui.conftest import settle
from tests.ui.locking.away import come_back, go_away
from tests.ui.locking.clock import HandClock

WORDS = "half of what I wanted to s"


@dataclass(frozen=True, slots=True)
class Form:
    """How a form is opened in a one-on-one, and which field is typed into."""

    open: Callable[[GrowthRobot, Session], None]
    field: str


def check_in(robot: GrowthRobot, team: Session) -> None:
    """Open a new check-in."""
    del team
    robot.press("Ctrl+G")


def kept_check_in(robot: GrowthRobot, team: Session) -> None:
    """Open a check-in that is kept."""
    story = team.check_ins.areas(1)[0]
    team.check_ins.write(story.area.id, "Asked.", "", Verdict.KEEP)
    robot.click(f"Read the story of “{story.area.headline}”")
    robot.click(next(one for one in robot.names() if one.startswith("Change the check-in of ")))


def priority(robot: GrowthRobot, team: Session) -> None:
    """Open a new priority."""
    del team
    robot.press("Ctrl+Shift+Y")


def kept_priority(robot: GrowthRobot, team: Session) -> None:
    """Open a priority that is kept."""
    robot.take_up("Steady releases")
    robot.click("Say “Steady releases” in other words")
    del team


FORMS = {
    "check-in": Form(check_in, "What happened since"),
    "check-in that is kept": Form(kept_check_in, "Evidence"),
    "priority": Form(priority, "What matters most now"),
    "priority that is kept": Form(kept_priority, "What matters most now"),
}
every_form = pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
both_ways = pytest.mark.parametrize("together", [False, True], ids=["alone", "together"])


@pytest.fixture
def robot(robots: Robots, qtbot: QtBot) -> GrowthRobot:
    """Return a robot for growth areas in the same window."""
    return GrowthRobot(robots.window, qtbot)


def sit(robot: GrowthRobot, team: Session, *, together: bool) -> None:
    """Sit down over a one-on-one with Amira."""
    meeting = team.meetings.plan(1, today())
    go_in(robot.window, team, MeetingPlace(1, meeting.id, together))
    robot.rest()


@every_form
@both_ways
def test_half_typed_words_are_back_after_locking(
    robot: GrowthRobot, team: Session, clock: HandClock, form: Form, *, together: bool
) -> None:
    sit(robot, team, together=together)
    form.open(robot, team)
    robot.type_into(form.field, WORDS)
    place = robot.window.place
    go_away(robot.window, clock)

    come_back(robot.window, team)

    assert robot.window.place == place
    assert robot.typed_in(form.field) == WORDS
    assert robot.sees("Kept from ")
    go_away(robot.window, clock)


@every_form
@both_ways
def test_a_form_given_up_on_purpose_forgets_it(
    robot: GrowthRobot, team: Session, form: Form, *, together: bool
) -> None:
    sit(robot, team, together=together)
    form.open(robot, team)
    robot.type_into(form.field, WORDS)
    drafting = robot.dialog().findChild(Drafting)
    assert isinstance(drafting, Drafting)
    drafting.keep()
    assert drafting._draft.kept() is not None
    robot.press("Esc")
    robot.click("Throw it away")
    settle()
    assert not robot.window.findChildren(QDialog)
    assert drafting._draft.kept() is None


@pytest.mark.parametrize("again", [True, False], ids=["with a day", "on purpose without one"])
def test_a_check_in_comes_back_whole_and_is_saved(
    robot: GrowthRobot, team: Session, clock: HandClock, *, again: bool
) -> None:
    sit(robot, team, together=True)
    check_in(robot, team)
    robot.say("Adjust it", "Asked.", "Ask Ines.")
    if not again:
        robot.click("Look again on")
    go_away(robot.window, clock)
    opened = come_back(robot.window, team)
    assert robot.sees("You go on, and something about it is different from now on.")
    robot.press("Ctrl+Return")
    (kept,) = (one for story in opened.check_ins.areas(1) for one in story.check_ins)
    assert (kept.happened, kept.verdict, kept.adjusted) == ("Asked.", Verdict.ADJUST, "Ask Ines.")
    assert (kept.look_again_on is not None) is again
    assert kept.meeting_id
    go_away(robot.window, clock)


def test_what_the_manager_left_half_typed_is_not_shown_where_both_look(
    robot: GrowthRobot, team: Session
) -> None:
    sit(robot, team, together=False)
    priority(robot, team)
    robot.type_into("What matters most now", WORDS)
    drafting = robot.dialog().findChild(Drafting)
    assert isinstance(drafting, Drafting)
    drafting.keep()
    place = robot.window.place
    assert isinstance(place, MeetingPlace)
    drafting.rest()
    robot.dialog().deleteLater()
    settle()
    robot.window.go(MeetingPlace(1, place.meeting_id, together=True))
    robot.rest()
    priority(robot, team)
    assert robot.typed_in("What matters most now") == ""
    robot.press("Esc")
