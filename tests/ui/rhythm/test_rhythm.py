"""How often two people meet, and when next: chosen, planned, moved, and saved for a calendar."""

from datetime import timedelta
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QScrollBar
from pytestqt.qtbot import QtBot

from app.domain.meeting import Every, Rhythm
from app.services.days import today
from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import PersonPlace
from app.ui.screens.both_names import BothNames
from app.ui.screens.meeting.view import MeetingScreen
from app.ui.screens.part import About
from app.ui.screens.rhythm.part import RhythmPart
from app.wording.dates import long_date
from tests.robots.rhythm import RhythmRobot
from tests.storage.limits import file_size_limit
from tests.ui.hearing import Told, hearing


@pytest.fixture
def person_id(team: Session) -> int:
    """Return somebody of the example team, without any one-on-one yet."""
    found = team.people.named("Dina Okafor").id
    for meeting in team.meetings.of_person(found):
        team.meetings.delete(meeting.id)
    with team._vault.transaction() as transaction:
        transaction.write("DELETE FROM rhythm WHERE person_id = ?", (found,))
    return found


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, team: Session, person_id: int) -> RhythmRobot:
    """Return a robot at the part."""
    return RhythmRobot(window, qtbot, team, person_id)


def test_an_empty_part_says_what_belongs_there_and_offers_a_rhythm(
    robot: RhythmRobot, team: Session, person_id: int
) -> None:
    assert robot.sees("No rhythm yet")
    assert not robot.part.calendar.isVisible()
    robot.click("Choose a rhythm…")
    robot.click("Every two weeks")
    robot.type_into("At", "10")
    robot.click("Keep it")
    rhythm = team.meetings.rhythm(person_id)
    assert rhythm == Rhythm(Every.TWO_WEEKS, today(), "10:00")
    planned = team.meetings.next_of(person_id)
    assert planned is not None
    assert (planned.held_on, planned.starts_at) == (today(), "10:00")
    assert robot.sees("Every second ")
    assert robot.sees("today")
    assert not robot.sees("No rhythm yet")
    assert robot.window.focusWidget() is robot.part.open_next, "what was pressed has gone"


def test_changing_the_rhythm_moves_nothing_that_is_planned(
    robot: RhythmRobot, team: Session, person_id: int
) -> None:
    planned = team.meetings.plan(person_id, today() + timedelta(days=3))
    robot.part.refresh()
    robot.press("Ctrl+Shift+R")
    robot.sheet.minutes.setValue(45)
    robot.press("Ctrl+Return")
    assert team.meetings.of_person(person_id) == (planned,)
    rhythm = team.meetings.rhythm(person_id)
    assert rhythm is not None
    assert (rhythm.every, rhythm.minutes) == (Every.WEEK, 45)


@pytest.mark.parametrize("field", ["day", "minutes", "time"])
def test_enter_in_a_field_keeps_what_was_chosen_and_chooses_nothing(
    robot: RhythmRobot, team: Session, person_id: int, field: str
) -> None:
    robot.click("Choose a rhythm…")
    robot.click("Every two weeks")
    sheet = robot.sheet
    at = {"day": sheet.day, "minutes": sheet.minutes, "time": sheet.time.edit}[field]
    at.setFocus()
    QTest.keyClick(at, Qt.Key.Key_Return)
    robot.rest()
    assert QApplication.activeModalWidget() is None
    rhythm = team.meetings.rhythm(person_id)
    assert rhythm is not None
    assert rhythm.every is Every.TWO_WEEKS
    assert len(team.meetings.of_person(person_id)) == 1, "it was kept twice"


def test_days_chosen_freely_plan_nothing(robot: RhythmRobot, team: Session, person_id: int) -> None:
    robot.click("Choose a rhythm…")
    robot.click("On days you choose")
    robot.click("Keep it")
    assert team.meetings.next_of(person_id) is None
    assert robot.sees("On days you choose, 30 minutes")
    assert not robot.part.calendar.isVisible()


def test_the_words_say_what_is_chosen_and_what_is_no_time_is_refused(robot: RhythmRobot) -> None:
    robot.click("Choose a rhythm…")
    robot.type_into("At", "quarter past")
    robot.click("Keep it")
    assert robot.sees("Write a time such as 10:00")
    assert robot.focused_name() == "At"
    robot.type_into("At", "9.30")
    assert not robot.sees("Write a time")
    assert robot.sees(" at 09:30, 30 minutes")
    robot.sheet.presenter.close()
    robot.click("Leave it as it was")


def test_a_second_one_is_said_to_be_planned_where_it_is_seen(
    robot: RhythmRobot, team: Session, person_id: int
) -> None:
    team.meetings.plan(person_id, today())
    robot.part.refresh()
    screen = robot.window.screen_shown
    assert screen is not None
    bar = max((one.verticalScrollBar() for one in screen.findChildren(QScrollArea)), key=QScrollBar.maximum)
    bar.setValue(bar.maximum())
    robot.press("Ctrl+Shift+M")
    robot.sheet.day.setDate(QDate.currentDate().addDays(2))
    with hearing() as told:
        robot.click("Plan it")
    (said,) = [one for one in robot.part.findChildren(QLabel) if one.text().startswith("Planned: ")]
    assert told == [Told(said.text())], "whoever listens is told it, too"
    assert long_date(today() + timedelta(days=2)).split(" ")[0] in said.text()
    assert not said.visibleRegion().isEmpty()
    robot.press("Ctrl+Shift+V")
    robot.type_into("At", "14:15")
    robot.click("Move it")
    assert not said.isVisible(), "it was said of another act"


def test_a_day_on_which_the_two_meet_already_says_so(
    robot: RhythmRobot, team: Session, person_id: int
) -> None:
    team.meetings.plan(person_id, today())
    robot.part.refresh()
    robot.press("Ctrl+Shift+M")
    robot.sheet.day.setDate(QDate.currentDate())
    assert robot.sees("You meet on that day already.")
    robot.sheet.day.setDate(QDate.currentDate().addDays(1))
    assert not robot.sees("You meet on that day already.")
    robot.sheet.day.setDate(QDate.currentDate())
    robot.click("Plan it")
    assert [one.held_on for one in team.meetings.of_person(person_id)] == [today(), today()]
    robot.press("Ctrl+Shift+V")
    assert robot.sees("You meet on that day already."), "the other one of that day"
    robot.press("Esc")


def test_one_is_planned_and_moved_and_opened(robot: RhythmRobot, team: Session, person_id: int) -> None:
    robot.press("Ctrl+Shift+M")
    robot.click("Plan it")
    (planned,) = team.meetings.of_person(person_id)
    assert planned.held_on == today()
    robot.press("Ctrl+Shift+V")
    robot.type_into("At", "14:15")
    robot.click("Move it")
    (moved,) = team.meetings.of_person(person_id)
    assert (moved.id, moved.starts_at) == (planned.id, "14:15")
    robot.press("Ctrl+M")
    assert isinstance(robot.window.screen_shown, MeetingScreen)
    robot.window.go(PersonPlace(person_id))
    robot.click("Open it")
    assert isinstance(robot.window.screen_shown, MeetingScreen)


def test_the_next_plan_begins_at_the_next_day_of_the_rhythm(
    robot: RhythmRobot, team: Session, person_id: int
) -> None:
    team.meetings.set_rhythm(person_id, Rhythm(Every.WEEK, today(), "11:00"))
    team.meetings.plan(person_id, today(), "11:00")
    robot.part.refresh()
    robot.click("Plan one…")
    robot.click("Plan it")
    newest = team.meetings.of_person(person_id)[0]
    assert (newest.held_on, newest.starts_at) == (today() + timedelta(days=7), "11:00")


def test_one_that_was_not_held_says_so(robot: RhythmRobot, team: Session, person_id: int) -> None:
    team.meetings.plan(person_id, today() - timedelta(days=3))
    robot.part.refresh()
    assert robot.sees("3 days ago, and not ended yet")
    assert not robot.part.calendar.isVisible()


def test_half_a_rhythm_is_kept_and_comes_back(robot: RhythmRobot, team: Session, person_id: int) -> None:
    robot.click("Choose a rhythm…")
    robot.click("Every month")
    robot.type_into("At", "8:1")
    name = robot.sheet.drafting.name
    robot.sheet.drafting.keep()
    robot.sheet.drafting.rest()
    robot.sheet.finish()
    robot.rest()
    assert robot.part.reopen(name)
    robot.rest()
    assert robot.typed_in("At") == "8:1"
    assert robot.sheet.every.current() == Every.MONTH.value
    robot.type_into("At", "8:15")
    robot.click("Keep it")
    assert team.meetings.rhythm(person_id) == Rhythm(Every.MONTH, today(), "08:15")
    assert team.drafts.of(name).kept() is None
    assert not robot.part.reopen("something else")


def test_what_a_full_disk_refuses_stays_in_the_sheet(
    robot: RhythmRobot, team: Session, person_id: int
) -> None:
    robot.click("Choose a rhythm…")
    robot.type_into("At", "8:15")
    with file_size_limit(100):
        robot.click("Keep it")
        assert robot.sheet.trouble.isVisible()
    assert team.meetings.rhythm(person_id) is None
    assert robot.typed_in("At") == "8:15"
    robot.click("Keep it")
    assert team.meetings.rhythm(person_id) == Rhythm(Every.WEEK, today(), "08:15")


def test_a_calendar_file_is_shown_before_it_is_saved(
    robot: RhythmRobot, team: Session, person_id: int, tmp_path: Path
) -> None:
    team.meetings.set_rhythm(person_id, Rhythm(Every.WEEK, today(), "11:00"))
    robot.part.refresh()
    robot.press("Ctrl+Shift+C")
    assert robot.sees("1:1")
    assert not robot.sees("1:1 Dina")
    assert robot.sees(" at 11:00, 30 minutes")
    robot.click("Save it…")
    robot.save_as(tmp_path / "ours.ics")
    robot.wait_to_see("Saved at ")
    made = Calendar.from_ical((tmp_path / "ours.ics").read_bytes())
    assert [str(one["summary"]) for one in made.walk("VEVENT")] == ["1:1"]
    robot.click("Save a calendar file")
    robot.click("Put Dina’s name into the title")
    assert robot.sees("1:1 Dina")
    robot.press("Ctrl+S")
    robot.save_as(tmp_path / "named.ics")
    assert b"SUMMARY:1:1 Dina\r\n" in (tmp_path / "named.ics").read_bytes()


def test_where_nothing_is_to_come_any_more_no_empty_file_is_saved(
    robot: RhythmRobot, team: Session, person_id: int, tmp_path: Path
) -> None:
    meeting = team.meetings.plan(person_id, today())
    robot.part.refresh()
    robot.click("Save a calendar file")
    robot.click("Save it…")
    team.meetings.end(meeting.id)
    robot.save_as(tmp_path / "ours.ics")
    robot.wait_to_see("Nothing is to come by now")
    assert list(tmp_path.glob("*.ics")) == []


def test_where_it_cannot_be_saved_it_says_why(
    robot: RhythmRobot, team: Session, person_id: int, tmp_path: Path
) -> None:
    team.meetings.plan(person_id, today())
    robot.part.refresh()
    robot.click("Save a calendar file")
    robot.click("Save it…")
    robot.save_as(tmp_path / "nowhere" / "at" / "all.ics")
    assert robot.sees("nowhere") or robot.sees("all.ics")
    robot.click("Understood")


def test_where_both_look_there_is_no_calendar_file(
    window: MainWindow, qtbot: QtBot, team: Session, person_id: int
) -> None:
    team.meetings.plan(person_id, today())
    team.sit_one_on_one(person_id)
    part = RhythmPart(team, About(person_id, BothNames("Dina", "Jonas"), together=True), lambda _place: None)
    qtbot.addWidget(part)
    window.setCentralWidget(part)
    assert part.calendar.isHidden()
    assert not part.open_next.isHidden()
    part.presenter.offer_calendar()
    assert QApplication.activeModalWidget() is None
