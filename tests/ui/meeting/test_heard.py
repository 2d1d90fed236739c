"""Whoever listens is told what was done in a one-on-one, and taken back, as it stands on the page."""

from PySide6.QtWidgets import QApplication

from app.ui.main_window import MainWindow
from tests.robots.meeting import MeetingRobot
from tests.ui.hearing import hearing
from tests.ui.meeting.conftest import Pair


def test_what_was_done_and_taken_back_is_told(robot: MeetingRobot) -> None:
    robot.press("A")
    robot.write("Pay")
    with hearing() as told:
        robot.press("Return")
        robot.to_list()
        robot.press("Ctrl+Z")
        robot.press("Ctrl+Shift+Z")
    words = [one.words for one in told]
    assert [one.split(":")[0] for one in words[-2:]] == ["Taken back", "Done again"], words
    assert len(words) == len(set(words)), "each is told once"
    assert words[-1] == robot.word()
    assert not any(one.at_once for one in told)


def test_a_page_that_opens_tells_no_word_of_its_own(
    robot: MeetingRobot, window: MainWindow, pair: Pair
) -> None:
    with hearing() as told:
        window.go(pair.place(pair.last))
        QApplication.processEvents()
    assert told == []
    assert robot.word() == ""
