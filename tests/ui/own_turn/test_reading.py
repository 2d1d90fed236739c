"""What a new manager would get, read by the employee: exactly that, and their yes or no."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from app.domain.errors import FikaError
from app.domain.handed_on import Consent
from app.ui.main_window import MainWindow
from app.ui.places import Errand, NewManagerPlace
from app.ui.screens.own_turn.reading import ReadingPresenter
from app.ui.screens.paper.shown import PagePicture, Warned
from tests.robots.own_turn import OwnTurnRobot
from tests.ui.conftest import OPENED_BY, settle
from tests.ui.own_turn.two import MANAGERS, Two

T = TypeVar("T")


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, two: Two) -> OwnTurnRobot:
    """Return a robot before the pages; they are still made."""
    return two.hand_over(window, qtbot, Errand.NEW_MANAGER)


def consent(two: Two) -> Consent:
    """Return how it stands."""
    return two.session.new_managers.consent(two.person).consent


def test_they_read_exactly_what_is_handed_on(robot: OwnTurnRobot) -> None:
    robot.wait_for_pages()
    read = robot.reading.pages.accessibleDescription()
    for words in ("Ask before it is due", "Write the talk", "The room is booked.", "has not agreed"):
        assert words in read
    settle()
    said = robot.says()
    assert [one for one in MANAGERS if one in said] == []
    assert robot.window.windowTitle() == "For a new manager — Fika"


class Unshown:
    """A page on which the pages never come. Matches ReadingView."""

    def __init__(self) -> None:
        self.may_agree = True

    def show_warning(self, warned: Warned) -> None:
        """Show nothing."""

    def show_at_work(self, *, at_work: bool) -> None:
        """Show nothing."""

    def show_pages(self, pages: tuple[PagePicture, ...], description: str, text: str) -> None:
        """Show nothing."""

    def show_standing(self, words: str, *, may_agree: bool, may_refuse: bool) -> None:
        """Remember."""
        del words, may_refuse
        self.may_agree = may_agree

    def show_error(self, error: FikaError) -> None:
        """Show nothing."""


def never(work: object, done: object, failed: object) -> None:
    """Do no work."""
    del work, done, failed


def test_nobody_agrees_to_pages_that_are_not_shown(two: Two) -> None:
    two.session.enter_manager()
    two.session.hand_over_to(two.person)
    view = Unshown()
    presenter = ReadingPresenter(view, two.session, two.person, never)
    presenter.begin()
    presenter.agree()
    assert not view.may_agree
    assert consent(two) is Consent.NONE


def test_pages_that_were_changed_meanwhile_are_shown_before_anybody_agrees_to_them(two: Two) -> None:
    two.session.enter_manager()
    two.session.hand_over_to(two.person)
    view, jobs = Unshown(), list[Callable[[], None]]()

    def later(work: Callable[[], T], done: Callable[[T], None], failed: object) -> None:
        del failed
        jobs.append(lambda: done(work()))

    presenter = ReadingPresenter(view, two.session, two.person, later)
    presenter.begin()
    jobs.pop()()
    assert view.may_agree
    two.session.meetings.write_notes(two.meeting, "Something else by now.")
    presenter.agree()
    presenter.agree()
    assert not view.may_agree
    assert consent(two) is Consent.NONE
    jobs.pop()()
    presenter.agree()
    assert consent(two) is Consent.GIVEN


def test_they_agree_and_the_pages_say_so(robot: OwnTurnRobot, two: Two) -> None:
    robot.wait_for_pages()
    assert robot.sees("You have not agreed to it.")
    robot.press("Ctrl+Return")
    robot.settle_jobs()
    assert consent(two) is Consent.GIVEN
    assert robot.sees("You agreed to these pages on")
    assert "agreed to this on" in robot.reading.pages.accessibleDescription()
    robot.press("Alt+Left")
    robot.give_back(OPENED_BY)
    assert robot.window.place == NewManagerPlace(two.person)
    robot.settle_jobs()


def test_they_take_it_back(robot: OwnTurnRobot, two: Two) -> None:
    robot.wait_for_pages()
    robot.click("I agree to this")
    robot.settle_jobs()
    robot.click("Take it back")
    robot.settle_jobs()
    assert consent(two) is Consent.NONE
    assert robot.can_click("I agree to this")


def test_tab_leads_on_and_leaves_the_pages_where_they_are(robot: OwnTurnRobot) -> None:
    robot.wait_for_pages()
    settle()
    page = robot.reading
    assert page.pages.hasFocus()
    around = page.pages.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    assert isinstance(around, QScrollArea)
    assert around.verticalScrollBar().maximum() > 0
    robot.press("Tab")
    assert page.agree.hasFocus()
    assert around.verticalScrollBar().value() == 0


def test_who_has_agreed_is_led_on_to_hand_the_laptop_back(robot: OwnTurnRobot, two: Two) -> None:
    robot.wait_for_pages()
    robot.reading.agree.setFocus()
    robot.press("Space")
    assert robot.reading.back.hasFocus()
    assert consent(two) is Consent.GIVEN


def test_who_does_not_agree_has_said_nothing(robot: OwnTurnRobot, two: Two) -> None:
    robot.wait_for_pages()
    robot.click("I don’t agree")
    robot.settle_jobs()
    assert consent(two) is Consent.NONE


def test_what_was_changed_since_is_read_again(window: MainWindow, qtbot: QtBot, two: Two) -> None:
    robot = two.hand_over(window, qtbot, Errand.NEW_MANAGER)
    robot.wait_for_pages()
    robot.click("I agree to this")
    robot.settle_jobs()
    two.session.meetings.write_notes(two.meeting, "Something else.")
    robot.press("Alt+Left")
    robot.press("Alt+Right")
    robot.wait_for_pages()
    assert robot.sees("Something was changed since: read them again.")
    assert robot.can_click("I agree to this")


def test_where_a_step_is_named_they_are_told(window: MainWindow, qtbot: QtBot, two: Two) -> None:
    two.session.meetings.write_notes(two.meeting, "Ready for Tribe/Guild.")
    robot = two.hand_over(window, qtbot, Errand.NEW_MANAGER)
    robot.wait_for_pages()
    assert robot.sees("A step is named in what you wrote.")
    assert robot.sees("“Tribe/Guild” in the notes of 1 November 2026")
