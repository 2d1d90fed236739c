"""The employee's phrase: typed when both are there, and nothing of the talk before it opened."""

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.main_window import MainWindow
from tests.robots.together import TogetherRobot, sit_together
from tests.ui.prepared import Prepared, prepare_differences

PHRASE = "four blue boats at noon"


@pytest.fixture
def sealed(team: Session) -> Prepared:
    """Return a conversation both have finished, in which Amira sealed what she said."""
    made = prepare_differences(team)
    turn, seal = made.employee(), team.assessments.new_seal()
    turn.seal(seal, seal.key_for(PHRASE))
    turn.finish()
    made.manager().finish()
    return made


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, team: Session, sealed: Prepared) -> TogetherRobot:
    """Return a robot that sits in front of it."""
    return sit_together(window, qtbot, team, sealed.conversation.id)


def test_the_phrase_is_asked_for_with_the_keyboard_there(robot: TogetherRobot) -> None:
    assert robot.asks_for_the_phrase()
    assert robot.sees("Amira, type your phrase to open what you said")
    assert robot.focused_name() == "Amira’s phrase"
    assert robot.sees("Nothing can recover a phrase.")


def test_nothing_else_of_the_talk_is_offered(robot: TogetherRobot) -> None:
    """Neither by the mouse nor by a key; leaving and the keys are."""
    for words in ("Summary…", "Next difference", "Previous", "Add a growth area", "Show as a list"):
        assert not robot.can_click(words), words
    offered = [one.text() for one in robot.screen.acts() if one.isEnabled() and one.text()]
    assert offered == ["Pause for today…", "Leave together…"]
    assert robot.can_click("Leave together…")


def test_letters_of_the_phrase_are_only_text(robot: TogetherRobot) -> None:
    """Also those that are keys elsewhere."""
    robot.type_into("Amira’s phrase", "fjnpsg1234? T")
    assert robot.typed_in("Amira’s phrase") == "fjnpsg1234? T"
    assert robot.front is robot.window


def test_a_wrong_phrase_is_said_in_place_and_stays_typed(robot: TogetherRobot) -> None:
    robot.open_with("four blue boats at tea")
    assert robot.asks_for_the_phrase()
    assert robot.sees("That phrase does not open what was sealed.")
    assert robot.typed_in("Amira’s phrase") == "four blue boats at tea"
    robot.open_with(PHRASE)
    assert robot.at_reveal()


def test_the_right_phrase_leads_to_the_reveal_and_is_forgotten(
    robot: TogetherRobot, sealed: Prepared
) -> None:
    """What was sealed is still not revealed: both press for that."""
    robot.open_with(PHRASE)
    assert robot.at_reveal()
    assert robot.screen.talk.phrase is not None
    assert robot.screen.talk.phrase.field.text == ""
    together = sealed.session.together(sealed.conversation.id)
    assert not together.is_sealed
    assert together.revealed == frozenset()
    robot.reveal_together()
    assert robot.sees(f"“Amira about {sealed.ids[2]}”")


def test_a_phrase_half_typed_is_forgotten_on_leaving(robot: TogetherRobot) -> None:
    robot.type_into("Amira’s phrase", "four blue")
    screen = robot.screen
    assert screen.talk.phrase is not None
    screen.left()
    assert screen.talk.phrase.field.text == ""


def test_an_empty_phrase_tries_nothing(robot: TogetherRobot) -> None:
    robot.click("Open it for both of us")
    robot.settle_jobs()
    assert robot.asks_for_the_phrase()
    assert not robot.sees("That phrase does not open")


def test_a_phrase_is_tried_once_however_often_it_is_asked_for(robot: TogetherRobot) -> None:
    """A second press while it is tried begins nothing."""
    begun: list[object] = []
    unsealing = robot.screen.presenter.unsealing
    unsealing._run = lambda work, *_told: begun.append(work)
    unsealing.open(PHRASE)
    unsealing.open(PHRASE)
    assert len(begun) == 1


def test_who_leaves_finds_the_line_empty_and_its_eye_closed(robot: TogetherRobot) -> None:
    robot.type_into("Amira’s phrase", "four blue")
    phrase = robot.screen.talk.phrase
    assert phrase is not None
    phrase.field.reveal(shown=True)
    assert phrase.field.edit.echoMode() is QLineEdit.EchoMode.Normal
    robot.screen.forget_phrase()
    assert phrase.field.text == ""
    assert phrase.field.edit.echoMode() is QLineEdit.EchoMode.Password
