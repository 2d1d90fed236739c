"""The form takes the room it needs, and no more."""

import pytest
from PySide6.QtWidgets import QDialog, QScrollArea
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import PeoplePlace
from app.ui.screens.field import LineField
from app.ui.screens.person.form import PersonForm
from tests.robots.going_in import go_in
from tests.robots.people import PeopleRobot


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, team: Session) -> PeopleRobot:
    """Return a robot before an open form."""
    go_in(window, team, PeoplePlace())
    made = PeopleRobot(window, qtbot)
    made.open("Amira Haddad")
    made.click("Edit…")
    return made


def area(dialog: QDialog) -> QScrollArea:
    """Return what scrolls in a dialog."""
    found = dialog.findChild(QScrollArea)
    assert isinstance(found, QScrollArea)
    return found


def test_the_buttons_follow_what_there_is_to_fill_in(robot: PeopleRobot) -> None:
    form = robot.dialog()
    assert isinstance(form, PersonForm)

    last = form.framework.mapTo(form, form.framework.rect().bottomLeft()).y()
    first_act = form.save.mapTo(form, form.save.rect().topLeft()).y()

    assert 0 < first_act - last <= 2 * form.body.spacing() + form.body.contentsMargins().bottom()
    assert not area(form).verticalScrollBar().isVisible()
    robot.press("Esc")


def test_what_is_wrong_finds_room_without_scrolling(robot: PeopleRobot) -> None:
    robot.type_into("Name", "")
    robot.click("Keep")
    robot.rest()

    assert robot.sees("A name is needed.")
    assert not area(robot.dialog()).verticalScrollBar().isVisible()
    robot.type_into("Name", "Amira Haddad")
    robot.press("Esc")


def test_a_form_is_never_taller_than_its_window(robot: PeopleRobot) -> None:
    """Then it scrolls, and its buttons stay."""
    robot.press("Esc")
    robot.window.resize(1024, 700)
    robot.click("Edit…")
    form = robot.dialog()
    for field in form.findChildren(LineField):
        field.show_problem("Much is wrong with this. " * 12)
    robot.rest()

    assert form.height() <= robot.window.height()
    assert area(form).verticalScrollBar().isVisible()
    assert robot.can_click("Keep")
    robot.press("Esc")
