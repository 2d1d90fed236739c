"""When dialogs close, the keyboard is at the window again, and nowhere else."""

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import PeoplePlace
from tests.robots.going_in import go_in
from tests.robots.people import PeopleRobot, before_a_half_typed_form


def test_where_a_question_and_its_form_close_together_the_window_has_the_keyboard(
    window: MainWindow, qtbot: QtBot, session: Session
) -> None:
    robot = before_a_half_typed_form(window, qtbot, session)
    robot.press("Esc")
    robot.front.activateWindow()
    robot.rest()

    robot.click("Close without it")

    assert robot.front is window
    assert QApplication.activeWindow() is window


def test_who_is_at_another_program_is_not_called_back(
    window: MainWindow, qtbot: QtBot, session: Session
) -> None:
    go_in(window, session, PeoplePlace())
    robot = PeopleRobot(window, qtbot)
    robot.press("Ctrl+N")
    form = robot.dialog()
    other = QWidget()
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    other.close()
    assert QApplication.activeWindow() is None, "nothing of ours has the keyboard"

    form.reject()
    robot.rest()

    assert QApplication.activeWindow() is None
