"""Her turn over a conversation that is open, ended, followed by another one, or whose seal is damaged."""

from datetime import date

from pytestqt.qtbot import QtBot

from app.domain.assessment import Side
from app.services.assessments import SealKey
from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import HandOverPlace, PeoplePlace, PersonPlace
from app.wording.dates import long_date
from tests.robots.going_in import go_in
from tests.robots.hand_over import HandOverRobot
from tests.ui.conftest import OPENED_BY
from tests.ui.hand_over.test_phrase import PHRASE
from tests.ui.prepared import Prepared


def sealed(prepared: Prepared, notes: str = "") -> SealKey:
    """Put Amira's words under a phrase, and let both finish."""
    turn, new = prepared.employee(), prepared.session.assessments.new_seal()
    key = new.key_for(PHRASE)
    turn.seal(new, key)
    turn.write_private_notes(notes)
    turn.finish()
    prepared.manager().finish()
    return key


def sit_at(window: MainWindow, qtbot: QtBot, team: Session) -> HandOverRobot:
    """Go in as the manager."""
    go_in(window, team, PeoplePlace())
    with qtbot.waitActive(window):
        window.activateWindow()
    return HandOverRobot(window, qtbot)


def test_private_notes_are_reached_after_the_next_conversation_has_begun(
    prepared: Prepared, team: Session, window: MainWindow, qtbot: QtBot
) -> None:
    key = sealed(prepared, "Still mine")
    together = team.together(prepared.conversation.id)
    together.open_sealed(key)
    together.reveal(one.id for one in together.unrevealed)
    for side in Side:
        together.agree(side)
    person = team.people.get(prepared.conversation.person_id)
    team.conversations.start(person, date(2027, 5, 1))
    robot = sit_at(window, qtbot, team)
    robot.window.go(PersonPlace(person.id))

    robot.click(f"Hand over the conversation of {long_date(prepared.conversation.held_on)}")

    assert robot.window.place == HandOverPlace(prepared.conversation.id)
    robot.type_phrase(PHRASE)
    assert robot.typed_in("Your private notes") == "Still mine"
    robot.stop()
    robot.give_back(OPENED_BY)
    earlier = team.conversations.of_person(person.id)[-1]
    assert not robot.can_click(f"Hand over the conversation of {long_date(earlier.held_on)}"), (
        "nothing is sealed"
    )


def test_a_damaged_seal_is_said_in_her_turn_and_keeps_nobody_from_the_page(
    prepared: Prepared, team: Session, window: MainWindow, qtbot: QtBot
) -> None:
    sealed(prepared)
    with team._vault.transaction() as transaction:
        transaction.write("UPDATE self_seal SET kdf = '{}'")
    robot = sit_at(window, qtbot, team)

    robot.window.go(PersonPlace(prepared.conversation.person_id))
    assert robot.window.place == PersonPlace(prepared.conversation.person_id)
    robot.window.go(HandOverPlace(prepared.conversation.id))
    robot.type_phrase(PHRASE)

    assert robot.sees("a seal is not what it should be")
    robot.press("Esc")
    assert robot.can_click("I forgot my phrase…")
