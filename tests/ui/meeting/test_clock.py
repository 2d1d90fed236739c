"""The time box of an item: it follows its item, and runs on while another page is looked at."""

import pytest

from app.services.timing import TalkTime
from app.ui.main_window import MainWindow
from app.ui.screens.meeting.clock import ItemClock
from tests.robots.meeting import MeetingRobot
from tests.ui.hearing import hearing
from tests.ui.meeting.conftest import Pair
from tests.ui.together.test_time_box_presenter import Clock, Line

NO_TIME = "It has no time yet. Give it minutes, and a quiet clock runs."


def said(robot: MeetingRobot) -> str:
    """Return what the quiet line says."""
    return robot.screen.clock.words


def test_time_runs_on_while_another_page_is_looked_at(
    robot: MeetingRobot, window: MainWindow, pair: Pair
) -> None:
    robot.at("On-call load", "C")
    window.go(pair.place(pair.last))
    assert said(robot) == "", "it is not talked about there"
    window.go(pair.place())
    assert said(robot) == "About 10 minutes left for “On-call load”"
    robot.click("Stop the time")
    window.go(pair.place())
    assert said(robot) == ""


def test_time_follows_other_words_and_other_minutes(robot: MeetingRobot) -> None:
    robot.at("On-call load", "C")
    robot.at("On-call load", "Return")
    robot.type_into("Minutes for it", "25")
    robot.press("Tab")
    robot.type_into("What to talk about", "The load at night")
    robot.press("Tab")
    assert said(robot) == "About 25 minutes left for “The load at night”"
    robot.type_into("Minutes for it", "0")
    robot.press("Tab")
    assert said(robot) == ""


def test_of_what_has_no_time_it_is_said_what_to_do_first(robot: MeetingRobot) -> None:
    robot.add("Pay")
    with hearing() as told:
        robot.at("Pay", "C")
    assert said(robot) == ""
    assert robot.word() == NO_TIME
    assert [one.words for one in told] == [NO_TIME]
    robot.at("On-call load", "C")
    assert robot.word() == ""
    robot.at("Pay", "C")
    assert (said(robot), robot.word()) == ("", NO_TIME)
    robot.at("Pay", "Return")
    robot.click("Talk about it now")
    assert robot.word() == NO_TIME
    robot.type_into("Minutes for it", "5")
    robot.click("Talk about it now")
    assert said(robot) == "About 5 minutes left for “Pay”"
    assert robot.word() == ""


def test_a_time_that_is_taken_away_while_it_runs_only_stops(robot: MeetingRobot) -> None:
    robot.at("On-call load", "C")
    robot.at("On-call load", "Return")
    robot.type_into("Minutes for it", "0")
    robot.press("Tab")
    assert (said(robot), robot.word()) == ("", "Saved")


@pytest.mark.parametrize("keys", ["Space", "X", "Del"])
def test_time_ends_with_its_item(robot: MeetingRobot, keys: str) -> None:
    robot.at("On-call load", "C")
    robot.at("On-call load", keys)
    assert said(robot) == ""


def test_time_for_what_only_the_manager_sees_is_not_shown_to_both(robot: MeetingRobot) -> None:
    robot.add_for_oneself("Ask about the reorg 5 min")
    robot.at("Ask about the reorg", "C", mine=True)
    assert said(robot) == "About 5 minutes left for “Ask about the reorg”"
    assert said(robot.together()) == ""


def test_what_is_spent_elsewhere_counts() -> None:
    now, kept = Clock(), TalkTime()
    ItemClock(Line(), now, kept).talk_about("a", "Pay", 10)
    now.now += 240
    line = Line()
    there = ItemClock(line, now, kept)
    there.look()
    assert line.words == ""
    there.stop()
    assert there.running == "a", "only what is shown here is stopped here"
    there.talk_about("a", "Pay", 10)
    assert (line.words, line.looking) == ("About 6 minutes left for “Pay”", True)
    now.now += 400
    there.look()
    assert len(line.over) == 1
    there.talk_about("a", "Pay", 20)
    assert line.words == "About 10 minutes left for “Pay”"
    now.now += 600
    there.look()
    assert len(line.over) == 2, "a longer time is over anew"
