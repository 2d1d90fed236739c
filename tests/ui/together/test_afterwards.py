"""Pausing, remarks on the wording, the end, and what comes before and after it."""

from datetime import date

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.domain.assessment import Side
from app.domain.growth import GrowthArea
from app.services.days import today
from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import PersonPlace, TogetherPlace
from app.wording.dates import long_date
from tests.robots.together import TogetherRobot, sit_together
from tests.ui.conftest import OPENED_BY
from tests.ui.prepared import Prepared, prepare_differences, prepare_revealed


@pytest.fixture
def prepared(team: Session) -> Prepared:
    """Return a revealed conversation with a few differences."""
    return prepare_revealed(team)


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, team: Session, prepared: Prepared) -> TogetherRobot:
    """Return a robot that sits in front of it."""
    return sit_together(window, qtbot, team, prepared.conversation.id)


def conclude(prepared: Prepared) -> None:
    """Write something down and let both agree to the end."""
    together = prepared.session.together(prepared.conversation.id)
    together.add_growth_area(GrowthArea("Share it", employee_does="a talk"))
    together.write_shared_notes("We spoke about the guild.")
    together.agree(Side.EMPLOYEE)
    together.agree(Side.MANAGER)


def test_a_pause_leads_out_and_back_to_the_same_behaviour(robot: TogetherRobot, prepared: Prepared) -> None:
    robot.next_difference()
    here = robot.sentence()
    robot.pause()
    robot.pass_the_gate(OPENED_BY)
    assert isinstance(robot.window.place, PersonPlace)
    robot.window.go(TogetherPlace(prepared.conversation.id))
    assert robot.sentence() == here
    assert robot.word() == f"You paused here on {long_date(today())}."


def test_a_pause_before_a_reveal_comes_back_to_that_reveal(
    window: MainWindow, qtbot: QtBot, team: Session
) -> None:
    made = prepare_differences(team)
    made.finished()
    robot = sit_together(window, qtbot, team, made.conversation.id)
    last = team.together(made.conversation.id).behaviours[-1]
    robot.screen.presenter.open_behaviour(last.id)
    title = robot.to_be_revealed()
    robot.pause()
    robot.pass_the_gate(OPENED_BY)
    robot.window.go(TogetherPlace(made.conversation.id))
    assert robot.at_reveal()
    assert robot.to_be_revealed() == title


def test_a_sentence_read_differently_goes_to_the_wording_list(
    robot: TogetherRobot, prepared: Prepared
) -> None:
    """From a sheet that says who sees it and what is refused."""
    robot.say_why("Read it differently")
    robot.press("Y")
    assert robot.sees("Names are refused")
    assert robot.sees("You both see this, and it may be shared")
    robot.type_into("How it can be read", "First: before one's own, or before anybody asks?")
    robot.click("Send it")
    assert robot.act("Ctrl+Z") == "Undo the remark for the wording list"
    robot.press("Alt+Left")
    robot.pass_the_gate(OPENED_BY)
    (kept,) = prepared.session.wording.of_framework(prepared.conversation.framework_id)
    assert kept.behaviour == prepared.ids[2]
    assert kept.remark.startswith("First: before")


def test_a_remark_with_a_name_is_refused_in_place(robot: TogetherRobot, prepared: Prepared) -> None:
    robot.say_why("Read it differently")
    robot.press("Y")
    robot.type_into("How it can be read", "Amira reads it as a duty")
    robot.click("Send it")
    assert robot.sees("this names somebody: Amira")
    assert robot.typed_in("How it can be read") == "Amira reads it as a duty"
    robot.write("!")
    assert not robot.sees("this names somebody"), "what was refused is being mended"
    robot.press("Esc")
    robot.click("Throw it away")
    assert robot.front is robot.window
    assert prepared.session.together(prepared.conversation.id).history.next_undo == "why we differ"


def test_a_remark_half_written_is_not_lost_by_escape(robot: TogetherRobot) -> None:
    robot.say_why("Read it differently")
    robot.press("Y")
    robot.type_into("How it can be read", "As a duty")
    robot.press("Esc")
    robot.click("Go on writing")
    assert robot.typed_in("How it can be read") == "As a duty"
    robot.click("Send it")
    assert robot.front is robot.window


def test_the_wording_list_is_offered_only_where_it_was_read_differently(robot: TogetherRobot) -> None:
    assert not robot.can_click("Send to the wording list")
    robot.press("Y")
    assert robot.front is robot.window
    assert robot.word().startswith("This is for sentences you read differently.")
    robot.say_why("Read it differently")
    assert robot.can_click("Send to the wording list")
    robot.next_difference()
    assert not robot.can_click("Send to the wording list")


def test_after_the_end_everything_can_be_read_and_nothing_changed(
    window: MainWindow, qtbot: QtBot, team: Session, prepared: Prepared
) -> None:
    conclude(prepared)
    robot = sit_together(window, qtbot, team, prepared.conversation.id)
    assert any(text.startswith("You both agreed on ") for text in robot.readable())
    for key in ("1", "D", "Alt+2", "G", "Shift+G", "Y"):
        robot.press(key)
        assert robot.front is robot.window, key
    together = team.together(prepared.conversation.id)
    assert all(together.agreement(one).is_empty for one in prepared.ids)
    fields = robot.screen.findChildren(QPlainTextEdit)
    assert fields
    assert all(one.isReadOnly() for one in fields)
    assert not robot.can_click("Add a growth area")
    robot.next_difference()
    robot.press("B")
    assert robot.screen.talk.closing.notes.box.isReadOnly()


def test_after_the_end_nothing_invites_to_write_and_nobody_pauses(
    window: MainWindow, qtbot: QtBot, team: Session, prepared: Prepared
) -> None:
    conclude(prepared)
    robot = sit_together(window, qtbot, team, prepared.conversation.id)
    robot.press("B")
    assert robot.sees("As you parted")
    assert {one.placeholderText() for one in robot.screen.findChildren(QPlainTextEdit)} == {
        "You wrote nothing down here."
    }
    assert not robot.can_click("Pause for today…")
    assert not next(one for one in robot.screen.acts() if one.text() == "Pause for today…").isEnabled()
    assert robot.can_click("Add to what you agreed")


def test_after_the_end_a_growth_area_is_opened_to_be_read(
    window: MainWindow, qtbot: QtBot, team: Session, prepared: Prepared
) -> None:
    conclude(prepared)
    robot = sit_together(window, qtbot, team, prepared.conversation.id)
    robot.click("Growth area: Share it")
    assert robot.sees("a talk")
    assert not robot.can_click("Keep it")
    robot.press("Esc")
    robot.screen.strip.removal_requested.emit(team.together(prepared.conversation.id).growth_areas()[0].id)
    assert robot.growth_areas() == ["Share it"]


def test_an_amendment_is_added_with_its_day(
    window: MainWindow, qtbot: QtBot, team: Session, prepared: Prepared
) -> None:
    conclude(prepared)
    robot = sit_together(window, qtbot, team, prepared.conversation.id)
    robot.press("A")
    assert robot.sees(f"today’s date, {long_date(today())}")
    robot.click("Add it")
    assert robot.front is not robot.window, "an empty one is refused in place"
    robot.type_into("What you want to add", "The guild has met.")
    robot.press("Ctrl+Return")
    assert robot.word() == "Added"
    robot.press("B")
    assert robot.sees("Added later")
    assert robot.sees("The guild has met.")
    assert [one.words for one in team.together(prepared.conversation.id).amendments()] == [
        "The guild has met."
    ]


def test_an_amendment_that_names_a_step_is_read_again_before_it_is_kept(
    window: MainWindow, qtbot: QtBot, team: Session, prepared: Prepared
) -> None:
    """Wherever it is written: the summary holds it, and may travel."""
    conclude(prepared)
    robot = sit_together(window, qtbot, team, prepared.conversation.id)
    robot.press("A")
    robot.type_into("What you want to add", "Soon at Tribe/Guild.")
    robot.click("Add it")
    assert robot.sees("A step is named: “Tribe/Guild”")
    assert team.together(prepared.conversation.id).amendments() == ()


def test_a_remark_is_sent_by_key(robot: TogetherRobot) -> None:
    robot.say_why("Read it differently")
    robot.press("Y")
    robot.type_into("How it can be read", "As a duty")
    robot.press("Ctrl+Return")
    assert robot.front is robot.window
    assert robot.act("Ctrl+Z") == "Undo the remark for the wording list"


def test_before_the_end_nothing_is_amended(robot: TogetherRobot) -> None:
    robot.press("A")
    assert robot.front is robot.window
    assert not robot.can_click("Add to what you agreed")


def test_a_change_after_one_agreed_says_that_both_agree_anew(
    robot: TogetherRobot, prepared: Prepared
) -> None:
    prepared.session.together(prepared.conversation.id).agree(Side.MANAGER)
    robot.say_today("Sometimes")
    assert robot.word() == "Saved. Since this changed, both of you agree to the end anew."
    robot.say_today("Not yet")
    assert robot.word() == "Saved"


def test_what_was_agreed_before_is_read_on_a_sheet(robot: TogetherRobot, team: Session) -> None:
    """Growth areas and notes of earlier conversations of the same two, and nothing to change."""
    del team
    robot.press("E")
    assert robot.sees("What we agreed before")
    assert robot.sees("Share what we learn beyond the squad")
    assert robot.dialog().findChildren(QPlainTextEdit) == []
    robot.press("Esc")
    assert robot.front is robot.window


def test_a_first_conversation_has_nothing_before_it(window: MainWindow, qtbot: QtBot, team: Session) -> None:
    conversation = team.conversations.start(team.people.named("Dina"), date(2026, 11, 22))
    team.assessments.employee_turn(conversation.id, at_keyboard=Side.EMPLOYEE).finish()
    team.assessments.manager_turn(conversation.id, at_keyboard=Side.MANAGER).finish()
    robot = sit_together(window, qtbot, team, conversation.id)
    robot.press("E")
    assert robot.front is robot.window
    assert robot.word() == "This is the first conversation you look at together."
    robot.press("B")
    assert not robot.can_click("What we agreed before  E")


def test_what_changes_at_the_next_step_is_one_key_away(robot: TogetherRobot) -> None:
    sentence = robot.sentence()
    robot.press("X")
    assert robot.front is not robot.window
    assert any(sentence in text for text in robot.readable())
    robot.press("Esc")
    robot.press("Shift+X")
    assert robot.front is not robot.window
    robot.press("Esc")
    assert robot.front is robot.window


def test_a_time_is_set_by_key_and_shown_quietly(robot: TogetherRobot) -> None:
    """In words, and only once somebody asked for it."""
    assert not robot.sees("minutes left")
    robot.press("C")
    robot.click("10 minutes")
    assert robot.sees("10 minutes left")


def test_every_field_says_who_sees_it(robot: TogetherRobot) -> None:
    assert robot.sees("You both see all of this, and nobody else")
    robot.press("B")
    assert robot.sees("You both see all of this, and it may be shared")
    robot.press("Esc")
    robot.press("G")
    assert robot.sees("You both see all of this, and it may be shared")
    robot.press("Esc")
