"""The summary of a one-on-one, looked at before it is saved."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.domain.assessment import Side
from app.domain.meeting import Meeting
from app.services.days import today
from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import MeetingSummaryPlace, PeoplePlace
from app.ui.screens.meeting.view import MeetingScreen
from app.ui.screens.meeting_summary.view import MeetingSummaryScreen
from tests.reports.extracted import words
from tests.robots.going_in import go_in
from tests.robots.hands import LONG, Hands


class Robot(Hands):
    """Waits for the pages, and saves."""

    @property
    def screen(self) -> MeetingSummaryScreen:
        """The screen."""
        screen = self.window.screen_shown
        assert isinstance(screen, MeetingSummaryScreen), f"not the summary: {screen}"
        return screen

    def look(self, meeting: Meeting, *, together: bool = False) -> None:
        """Go to the summary of a meeting."""
        self.window.go(MeetingSummaryPlace(meeting.person_id, meeting.id, together))
        self.rest()

    def wait_for_pages(self) -> None:
        """Wait until the pages are shown."""
        self.qtbot.waitUntil(lambda: not self.screen.pages.is_empty, timeout=LONG)


@pytest.fixture
def meeting(team: Session) -> Meeting:
    """Return a one-on-one of which nothing came yet."""
    return team.meetings.plan(team.people.named("Dina Okafor").id, today(), "10:00", "Weekly")


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, team: Session) -> Robot:
    """Return a robot in the window."""
    go_in(window, team, PeoplePlace())
    with qtbot.waitActive(window):
        window.activateWindow()
    return Robot(window, qtbot)


def write(team: Session, meeting: Meeting) -> None:
    """Let something come of a meeting."""
    team.meetings.write_notes(meeting.id, "We looked at the **numbers**.")
    team.meetings.write_private_notes(meeting.id, "For me alone.")
    team.actions.take_on(meeting.person_id, Side.EMPLOYEE, "Try it", None, meeting.id)


def test_where_nothing_is_written_the_way_leads_back(robot: Robot, meeting: Meeting) -> None:
    robot.look(meeting)
    assert robot.sees("Nothing is written down yet")
    assert not robot.screen.header.save.isVisible()
    assert [one.text() for one in robot.screen.acts()] == ["Back to the one-on-one"]
    robot.click("Back to the one-on-one")
    assert isinstance(robot.window.screen_shown, MeetingScreen)


@pytest.mark.parametrize("together", [False, True])
def test_the_pages_are_looked_at_and_saved(
    robot: Robot, team: Session, meeting: Meeting, tmp_path: Path, *, together: bool
) -> None:
    write(team, meeting)
    robot.look(meeting, together=together)
    robot.wait_for_pages()
    assert robot.screen.alone is together
    assert robot.sees("Together · notes put away") is together
    assert "We looked at the numbers." in robot.screen.pages.accessibleDescription()
    path = tmp_path / "weekly.pdf"
    robot.press("Ctrl+S")
    dialog = robot.dialog()
    assert isinstance(dialog, QFileDialog)
    assert "Dina" not in str(dialog.selectedFiles())
    dialog.fileSelected.emit(str(path))
    dialog.close()
    robot.wait_to_see("weekly.pdf")
    saved = words(path.read_bytes())
    assert "Try it" in saved
    assert "alone" not in saved


def test_both_see_the_very_pages_that_the_manager_sees_alone(
    robot: Robot, team: Session, meeting: Meeting
) -> None:
    write(team, meeting)
    shown = []
    for together in (False, True):
        robot.look(meeting, together=together)
        robot.wait_for_pages()
        shown.append(robot.screen.pages.accessibleDescription())
    assert shown[0] == shown[1]


def test_a_named_step_is_told_before_anything_is_saved(robot: Robot, team: Session, meeting: Meeting) -> None:
    write(team, meeting)
    team.meetings.decide(meeting.id, "Dina goes for the Guild step.")
    robot.look(meeting)
    assert robot.sees("A step is named in what you wrote.")
    assert robot.sees("“Guild step” in what you decided")
    assert robot.sees("Read it again before you save it.")


def test_another_paper_makes_other_pages(robot: Robot, team: Session, meeting: Meeting) -> None:
    write(team, meeting)
    robot.look(meeting)
    robot.wait_for_pages()
    before = robot.screen.pages.shape
    robot.press("Alt+L")
    robot.qtbot.waitUntil(lambda: robot.screen.pages.shape != before, timeout=LONG)
    assert robot.screen.pages.shape < before


def test_the_window_names_nobody_and_back_leads_to_the_meeting(
    robot: Robot, team: Session, meeting: Meeting
) -> None:
    write(team, meeting)
    robot.look(meeting)
    robot.wait_for_pages()
    assert robot.screen.window_title() == "Summary"
    robot.press("Alt+Left")
    assert isinstance(robot.window.screen_shown, MeetingScreen)
