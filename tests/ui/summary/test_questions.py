"""At the end of a conversation, the two are offered to hand over for the two questions."""

from pytestqt.qtbot import QtBot

from app.domain.assessment import Side
from app.domain.pulse import Moment
from app.domain.visibility import Room
from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import Errand, OwnTurnPlace
from tests.robots.gate import GateRobot
from tests.robots.summary import look_at_summary
from tests.ui.conftest import OPENED_BY
from tests.ui.prepared import Prepared, prepare_revealed


def ended(team: Session) -> Prepared:
    """Let both agree to the end of a conversation."""
    prepared = prepare_revealed(team)
    together = team.together(prepared.conversation.id)
    for side in Side:
        together.agree(side)
    return prepared


def test_it_is_offered_once_both_have_agreed_and_not_before(
    window: MainWindow, qtbot: QtBot, team: Session
) -> None:
    prepared = prepare_revealed(team)
    robot = look_at_summary(window, qtbot, team, prepared.conversation.id, together=True)
    assert not robot.sees("Hand over for two short questions")
    assert "Q" not in robot.keys_here()
    robot.agree("F", "J")
    assert robot.sees("Amira may say now whether it helped")
    assert robot.keys_here()["Q"] == "Hand over for two short questions…"


def test_the_passphrase_leads_to_her_turn(window: MainWindow, qtbot: QtBot, team: Session) -> None:
    prepared = ended(team)
    robot = look_at_summary(window, qtbot, team, prepared.conversation.id, together=True)
    robot.wait_for_pages()
    robot.press("Q")
    gate = GateRobot(window, qtbot)
    assert gate.is_asked()
    assert gate.sees("Hand the laptop over")
    assert not gate.sees("other people's pages"), "none of them lies behind this"
    gate.type_passphrase(OPENED_BY)
    assert window.place == OwnTurnPlace(
        prepared.conversation.person_id, Errand.PULSE, prepared.conversation.id
    )
    assert team.room is Room.EMPLOYEE


def test_what_was_answered_is_not_offered_again(window: MainWindow, qtbot: QtBot, team: Session) -> None:
    prepared = ended(team)
    team.pulses.answer(prepared.conversation.id, Moment.AFTER, 3, 3)
    robot = look_at_summary(window, qtbot, team, prepared.conversation.id, together=True)
    robot.wait_for_pages()
    assert not robot.sees("Hand over for two short questions")
    robot.press("Q")
    assert robot.front is window
