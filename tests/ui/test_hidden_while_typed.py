"""Enter in an empty line never uncovers what is typed into it next."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import HandOverPlace
from app.ui.screens.field import SecretField
from app.ui.sheet import Sheet
from tests.robots.going_in import go_in
from tests.robots.together import TogetherRobot, sit_together
from tests.ui.prepared import Prepared, prepare_differences, prepare_revealed


def enter_in_each(robot: TogetherRobot) -> list[QLineEdit.EchoMode]:
    """Press Enter in every empty secret line in front, and return how each shows what is typed."""
    lines = [one.edit for one in robot.front.findChildren(SecretField) if one.isVisible()]
    for line in lines:
        line.setFocus()
        QTest.keyClick(line, Qt.Key.Key_Return)
    return [one.echoMode() for one in lines]


HIDDEN = QLineEdit.EchoMode.Password


@pytest.fixture
def prepared(team: Session) -> Prepared:
    """Return a revealed conversation."""
    return prepare_revealed(team)


def test_in_any_sheet(window: MainWindow, qtbot: QtBot) -> None:
    sheet = Sheet(window, "A secret")
    sheet.add(SecretField("Passphrase"))
    sheet.open()
    assert enter_in_each(TogetherRobot(window, qtbot)) == [HIDDEN]
    sheet.reject()


def test_at_the_gate(window: MainWindow, qtbot: QtBot, team: Session, prepared: Prepared) -> None:
    robot = sit_together(window, qtbot, team, prepared.conversation.id)
    robot.press("Alt+Left")
    assert enter_in_each(robot) == [HIDDEN]
    robot.press("Esc")


def test_where_the_employees_phrase_is_asked_for(window: MainWindow, qtbot: QtBot, team: Session) -> None:
    made = prepare_differences(team)
    turn, seal = made.employee(), team.assessments.new_seal()
    turn.seal(seal, seal.key_for("four blue boats at noon"))
    turn.finish()
    made.manager().finish()
    robot = sit_together(window, qtbot, team, made.conversation.id)
    assert enter_in_each(robot) == [HIDDEN]


def test_at_the_threshold_of_a_sealed_turn(window: MainWindow, qtbot: QtBot, team: Session) -> None:
    made = prepare_differences(team)
    turn, seal = made.employee(), team.assessments.new_seal()
    turn.seal(seal, seal.key_for("four blue boats at noon"))
    go_in(window, team, HandOverPlace(made.conversation.id))
    with qtbot.waitActive(window):
        window.activateWindow()
    assert set(enter_in_each(TogetherRobot(window, qtbot))) == {HIDDEN}
