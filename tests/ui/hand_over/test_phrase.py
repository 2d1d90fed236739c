"""A phrase of one's own: chosen, typed, mistyped, forgotten, or gone without."""

import pytest

from app.domain.assessment import Answer, Side
from app.domain.errors import PhraseNeededError
from app.domain.visibility import Room
from app.services.session import Session
from app.ui.places import PersonPlace
from tests.robots.hand_over import HandOverRobot
from tests.ui.conftest import OPENED_BY
from tests.ui.hand_over.conftest import Restart
from tests.ui.prepared import Prepared, full_disk, take_back

PHRASE = "velvet harbour orbit"


def test_the_threshold_says_what_a_phrase_means(robot: HandOverRobot) -> None:
    assert robot.sees("Amira, this is yours now")
    assert robot.sees("nothing can recover what you said")
    assert robot.sees("whoever knows Jonas's passphrase could read it before")
    assert robot.focused_name() == "Your phrase"
    assert robot.window.windowTitle() == "Assessment — Fika"


def test_a_phrase_seals_what_is_said(robot: HandOverRobot, team: Session, prepared: Prepared) -> None:
    robot.choose_phrase(PHRASE)
    robot.note("Canary of hers")
    robot.answer("Sometimes")
    robot.write_private("Ask about the move")

    with pytest.raises(PhraseNeededError):
        team.assessments.employee_turn(prepared.conversation.id, at_keyboard=Side.EMPLOYEE)
    assert robot.sees("Only you see this")
    assert robot.sees("Jonas sees your answer and your note once you reveal them together")


@pytest.mark.parametrize(
    ("phrase", "again", "said"),
    [
        ("", "", "Choose a phrase"),
        ("amira", "amira", "too easy to guess"),
        ("jonas berg", "jonas berg", "too easy to guess"),
        (PHRASE, "velvet harbor orbit", "The two lines differ"),
    ],
)
def test_what_will_not_do_is_said_in_place(
    robot: HandOverRobot, team: Session, prepared: Prepared, phrase: str, again: str, said: str
) -> None:
    robot.choose_phrase(phrase, again)

    assert robot.sees(said)
    assert robot.sees("Amira, this is yours now")
    assert team.assessments.seal_of(prepared.conversation.id) is None


def test_a_suggestion_will_do(robot: HandOverRobot, team: Session, prepared: Prepared) -> None:
    robot.click("Suggest one")
    robot.press("Ctrl+Return")
    robot.settle_jobs()

    assert robot.fields() == ["Your note", "Your private notes"]
    assert team.assessments.seal_of(prepared.conversation.id) is not None


def test_going_on_another_day_needs_the_phrase(robot: HandOverRobot, restart: Restart) -> None:
    robot.choose_phrase(PHRASE)
    first = robot.sentence()
    robot.note("Canary of hers")
    robot.answer("Sometimes")
    robot.write_private("Ask about the move")

    again = restart()
    assert again.sees("What you said so far lies under your phrase.")
    assert not again.sees("Canary of hers")
    again.type_phrase("velvet harbour orbits")
    assert again.sees("That phrase does not open what was sealed.")
    assert not again.sees("Your note")
    again.type_phrase(PHRASE)

    assert again.typed_in("Your private notes") == "Ask about the move"
    again.press("Up")
    assert again.sentence() == first
    assert again.typed_in("Your note") == "Canary of hers"


def test_a_forgotten_phrase_is_begun_again_without(
    robot: HandOverRobot, team: Session, prepared: Prepared
) -> None:
    robot.choose_phrase(PHRASE)
    robot.answer("Sometimes")
    robot.stop()
    robot.click("Go on writing")
    robot.click("I forgot my phrase…")
    assert robot.sees("Nothing can recover what lies under a forgotten phrase")
    assert not robot.can_click("Start again")
    robot.press("Esc")
    assert team.assessments.seal_of(prepared.conversation.id) is not None

    robot.press("Ctrl+Shift+Return")
    robot.type_into("Type “Amira” to start again", "amira")
    robot.click("Start again")

    assert team.assessments.seal_of(prepared.conversation.id) is None
    robot.go_on_without()
    assert robot.chosen() is None
    assert (
        team.assessments.employee_turn(prepared.conversation.id, at_keyboard=Side.EMPLOYEE).assessment().views
        == {}
    )


def test_without_a_phrase_there_is_no_place_for_private_notes(
    robot: HandOverRobot, team: Session, prepared: Prepared
) -> None:
    robot.go_on_without()

    assert robot.fields() == ["Your note"]
    assert robot.sees("There is no phrase on this.")
    robot.answer("Sometimes")
    said = team.assessments.employee_turn(prepared.conversation.id, at_keyboard=Side.EMPLOYEE).assessment()
    assert said.views[prepared.ids[0]].answer is Answer.SOMETIMES


def test_an_open_draft_is_put_under_a_phrase_later(
    robot: HandOverRobot, team: Session, prepared: Prepared
) -> None:
    robot.go_on_without()
    robot.answer("Sometimes")
    second = robot.sentence()

    robot.press("Ctrl+Shift+P")
    robot.choose_phrase(PHRASE)

    assert team.assessments.seal_of(prepared.conversation.id) is not None
    assert robot.sentence() == second, "they go on where they were"
    assert robot.fields() == ["Your note", "Your private notes"]
    robot.press("Up")
    assert robot.chosen() == "sometimes"


def test_another_phrase_opens_and_the_first_no_more(robot: HandOverRobot, restart: Restart) -> None:
    robot.choose_phrase(PHRASE)
    robot.answer("Sometimes")
    robot.click("Change your phrase…")
    robot.choose_phrase("copper meadow lantern")

    again = restart()
    again.type_phrase(PHRASE)
    assert again.sees("That phrase does not open what was sealed.")
    again.type_phrase("copper meadow lantern")
    again.press("Up")
    assert again.chosen() == "sometimes"


def test_a_phrase_that_is_not_set_after_all_changes_nothing(
    robot: HandOverRobot, team: Session, prepared: Prepared
) -> None:
    robot.go_on_without()
    robot.press("Ctrl+Shift+P")
    robot.rest()
    robot.type_into("Your phrase", PHRASE)

    robot.press("Esc")

    assert team.assessments.seal_of(prepared.conversation.id) is None
    assert robot.fields() == ["Your note"]


def test_a_full_disk_is_said_and_seals_nothing(
    robot: HandOverRobot, team: Session, prepared: Prepared
) -> None:
    with full_disk(team):
        robot.choose_phrase(PHRASE)
        assert robot.sees("no room left")
    assert team.assessments.seal_of(prepared.conversation.id) is None

    robot.press("Ctrl+Return")
    robot.settle_jobs()

    assert robot.fields() == ["Your note", "Your private notes"]


def test_closing_in_her_turn_keeps_what_is_half_typed(robot: HandOverRobot, restart: Restart) -> None:
    robot.choose_phrase(PHRASE)
    robot.press("N")
    robot.write("Half a sent")

    again = restart()
    again.type_phrase(PHRASE)

    assert again.typed_in("Your note") == "Half a sent"


def test_private_notes_stay_within_reach_after_both_have_finished(
    robot: HandOverRobot, team: Session, prepared: Prepared
) -> None:
    robot.choose_phrase(PHRASE)
    robot.finish()
    robot.give_back(OPENED_BY)
    assert team.room is Room.MANAGER
    assert robot.window.place == PersonPlace(prepared.conversation.person_id)
    assert robot.sees("Amira has finished · sealed under their own phrase")
    prepared.manager().finish()

    robot.press("H")
    robot.type_phrase(PHRASE)
    robot.write_private("Still mine")
    assert not robot.can_click("Sometimes")
    robot.stop()
    robot.click("Go on writing")
    robot.type_phrase(PHRASE)

    assert robot.typed_in("Your private notes") == "Still mine"


def test_what_both_opened_can_be_read_without_the_phrase_but_not_the_private_notes(
    robot: HandOverRobot, team: Session, prepared: Prepared
) -> None:
    robot.choose_phrase(PHRASE)
    robot.note("Canary of hers")
    robot.write_private("Canary of hers alone")
    robot.finish()
    robot.give_back(OPENED_BY)
    prepared.manager().finish()
    open_together(team, prepared.conversation.id)

    robot.window.go(PersonPlace(prepared.conversation.person_id))
    robot.press("H")
    assert robot.sees("Your private notes lie under your phrase. Type it to read them.")
    robot.press("Ctrl+Shift+Return")

    assert robot.typed_in("Your note") == "Canary of hers"
    assert robot.fields() == ["Your note"]
    assert not robot.can_click("Set a phrase…"), "another phrase would lose what lies under the first"
    robot.stop()
    robot.click("Go on writing")
    robot.type_phrase(PHRASE)
    assert robot.typed_in("Your private notes") == "Canary of hers alone"


def open_together(team: Session, conversation_id: int) -> None:
    """Open what is sealed with both there, and leave it to the manager again."""
    team.sit_together(conversation_id)
    together = team.together(conversation_id)
    seal = together.seal
    assert seal is not None
    together.open_sealed(seal.key_for(PHRASE))
    take_back(team)
