"""The assessment's windows, by keyboard and mouse."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.assessment import Answer, Side
from app.services.session import Session
from app.ui import theme
from app.ui.main_window import MainWindow
from app.ui.places import PeoplePlace
from tests.robots.assessment import AssessmentRobot, place_of
from tests.robots.going_in import go_in
from tests.ui.prepared import Prepared, prepare

Begin = Callable[[Side], AssessmentRobot]


@pytest.fixture
def prepared(team: Session) -> Prepared:
    """Return a new conversation."""
    return prepare(team)


@pytest.fixture
def begin(window: MainWindow, qtbot: QtBot, team: Session, prepared: Prepared) -> Begin:
    """Return how to sit one side down at the keyboard."""
    go_in(window, team, PeoplePlace())

    def sit_down(side: Side) -> AssessmentRobot:
        window.go(place_of(side, prepared.conversation.id))
        with qtbot.waitActive(window):
            window.activateWindow()
        robot = AssessmentRobot(window, qtbot)
        if side is Side.EMPLOYEE:
            robot.click("Go on without a phrase")
        return robot

    return sit_down


def test_one_key_answers_and_goes_on(begin: Begin, prepared: Prepared) -> None:
    """From the first moment, without the mouse."""
    robot = begin(Side.EMPLOYEE)
    first = robot.sentence()
    robot.answer("Sometimes")
    assert robot.sentence() != first
    assert robot.chosen() is None
    assert robot.sees("Saved")
    assert prepared.employee().assessment().views[prepared.ids[0]].answer is Answer.SOMETIMES


def test_a_click_answers_and_stays(begin: Begin) -> None:
    """So that a note can follow."""
    robot = begin(Side.EMPLOYEE)
    first = robot.sentence()
    robot.click("Not yet")
    assert (robot.sentence(), robot.chosen()) == (first, "not_yet")
    robot.press("0")
    assert robot.chosen() is None


def test_letters_and_digits_typed_into_a_note_are_only_text(begin: Begin, prepared: Prepared) -> None:
    """No answer is given, and nobody is led away, while somebody writes."""
    robot = begin(Side.EMPLOYEE)
    first = robot.sentence()
    robot.note("1 jolly note, kept")
    assert robot.sentence() == first
    assert robot.chosen() is None
    assert prepared.employee().assessment().views[prepared.ids[0]].note == "1 jolly note, kept"


def test_arrows_move_in_a_note_and_between_behaviours_outside_of_it(begin: Begin) -> None:
    """The same key, where it is expected."""
    robot = begin(Side.EMPLOYEE)
    first = robot.sentence()
    robot.press("N")
    robot.press("Down")
    robot.press("PgDown")
    assert robot.sentence() == first
    robot.press("Esc")
    robot.press("Down")
    second = robot.sentence()
    assert second != first
    robot.press("K")
    assert robot.sentence() == first
    robot.press("J")
    assert robot.sentence() == second
    robot.press("Up")
    assert robot.sentence() == first


def test_a_click_in_the_outline_leads_there(begin: Begin, prepared: Prepared) -> None:
    """For those who use the mouse."""
    robot = begin(Side.EMPLOYEE)
    wanted = prepared.employee().framework.behaviour(prepared.ids[2]).text
    row = next(
        one
        for one in robot.window.findChildren(QWidget)
        if one.accessibleName().startswith(wanted) and one.property("kind") == "row"
    )
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert robot.sentence() == wanted


def test_the_employees_window_has_no_place_for_private_things(begin: Begin) -> None:
    """Not hidden: not there. And nobody else's name is anywhere on it."""
    robot = begin(Side.EMPLOYEE)
    assert robot.fields() == ["Your note"]
    assert not robot.sees("Only you see this")
    assert not robot.window.sidebar.isVisible()
    names = [name for name in ("Bo", "Chen", "Dina") if robot.sees(name)]
    assert names == []


def test_the_managers_window_says_what_only_the_manager_sees(begin: Begin, prepared: Prepared) -> None:
    """Both private fields carry the words, and are kept."""
    robot = begin(Side.MANAGER)
    assert robot.fields() == ["Your note", "What you have seen", "What peers said"]
    assert robot.sees("Only you see this")
    robot.type_into("What you have seen", "Review in October")
    robot.type_into("What peers said", "She asked first")
    robot.press("Esc")
    entry = prepared.manager().assessment().entries[prepared.ids[0]]
    assert (entry.evidence, entry.peers) == ("Review in October", "She asked first")


def test_finishing_and_going_on_after_all(begin: Begin, prepared: Prepared) -> None:
    """Between the two it can be read, not changed."""
    robot = begin(Side.EMPLOYEE)
    robot.finish()
    assert robot.sees("You have finished.")
    robot.click("Go on writing")
    assert robot.sees("You have finished.")
    assert not robot.can_click("Sometimes")
    robot.press("2")
    assert prepared.employee().assessment().views == {}
    robot.click("Go on after all")
    robot.press("2")
    assert prepared.employee().assessment().views[prepared.ids[0]].answer is Answer.SOMETIMES


def test_a_finished_assessment_speaks_of_no_key_that_would_change_it(begin: Begin) -> None:
    """Neither below the answers nor in the menu; going on after all brings them back."""
    robot = begin(Side.EMPLOYEE)
    assert robot.sees("1 to 4 answer")
    robot.finish()
    robot.click("Go on writing")
    assert not robot.sees("1 to 4 answer")
    assert changes_allowed(robot) == {False}
    robot.click("Go on after all")
    assert robot.sees("1 to 4 answer")
    assert changes_allowed(robot) == {True}


def test_after_the_reveal_nothing_is_said_to_come_later(begin: Begin, prepared: Prepared) -> None:
    """Both have finished: what is said now is said together."""
    prepared.manager().finish()
    robot = begin(Side.EMPLOYEE)
    robot.finish()
    assert robot.sees("Both of you have finished")
    robot.click("Go on writing")
    assert robot.sees("Both of you have finished.")
    assert not robot.sees("once Jonas has finished")
    assert not robot.sees("1 to 4 answer")


@pytest.mark.parametrize(("side", "own"), [(Side.EMPLOYEE, "self_soft"), (Side.MANAGER, "manager_soft")])
def test_an_answer_is_in_the_colour_of_who_gives_it(begin: Begin, side: Side, own: str) -> None:
    """Green is what both have agreed on, and nothing is agreed on here."""
    robot = begin(side)
    robot.click("Not yet")
    chosen = next(one for one in robot.window.findChildren(QPushButton) if one.isChecked())
    assert colour_at(chosen, QPoint(8, chosen.height() // 2)) == theme.current().colour(own)


def test_where_one_is_wears_no_sides_colour(begin: Begin) -> None:
    """In the manager's outline a mark of the employee's colour would say something."""
    robot = begin(Side.MANAGER)
    (row,) = [one for one in robot.window.findChildren(QWidget) if one.property("kind") == "row-current"]
    assert colour_at(row, QPoint(1, row.height() // 2)) == theme.current().colour("ink")


def colour_at(widget: QWidget, place: QPoint) -> QColor:
    """Return the colour that a widget shows at a place."""
    return widget.grab().toImage().pixelColor(place)


def changes_allowed(robot: AssessmentRobot) -> set[bool]:
    """Tell whether the menu offers to answer, to take an answer back and to finish."""
    screen = robot.window.screen_shown
    assert screen is not None
    changing = ("Sometimes", "Take the answer back", "I’m finished…")
    return {one.isEnabled() for one in screen.acts() if one.text() in changing}


def test_half_typed_words_survive_leaving(begin: Begin, prepared: Prepared) -> None:
    """Nobody has to wait for 'Saved'."""
    robot = begin(Side.EMPLOYEE)
    robot.press("N")
    robot.write("Half a sent")
    robot.press("Alt+Left")
    assert prepared.employee().assessment().views[prepared.ids[0]].note == "Half a sent"


def test_every_behaviour_can_be_answered_by_keyboard_alone(begin: Begin, prepared: Prepared) -> None:
    """From the first to the last, through all characteristics."""
    robot = begin(Side.EMPLOYEE)
    robot.answer_all("Consistently")
    assert set(prepared.employee().assessment().views) == set(prepared.ids)


def test_every_act_has_a_key_and_is_in_the_menu(begin: Begin) -> None:
    """What can be done can be found."""
    robot = begin(Side.MANAGER)
    screen = robot.window.screen_shown
    assert screen is not None
    acts = [one for one in screen.acts() if not one.isSeparator()]
    assert acts
    assert [one.text() for one in acts if one.shortcut().isEmpty()] == []
