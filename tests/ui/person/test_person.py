"""Someone's page, as a person uses it."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from app.domain.assessment import Side
from app.domain.person import Person
from app.services.session import Session
from app.ui.appearance import Appearance
from app.ui.places import (
    AssessmentPlace,
    HandOverPlace,
    PeoplePlace,
    PersonPlace,
    SummaryPlace,
    TogetherPlace,
)
from app.ui.widgets.page import Page
from app.wording.dates import long_date
from tests.robots.assessment import place_of
from tests.robots.people import PeopleRobot
from tests.ui.prepared import take_back


def test_a_page_says_who_and_where_it_stands(robot: PeopleRobot) -> None:
    robot.open("Amira Haddad")

    assert robot.sees("Payments squad · since March 2024")
    assert robot.sees("Amira has finished")
    assert robot.sees("Jonas has finished")
    assert robot.sees("Ask for feedback before it is due")


def test_the_windows_title_names_no_one(robot: PeopleRobot) -> None:
    robot.open("Amira Haddad")

    assert robot.window.windowTitle() == "Person — Fika"


def test_nothing_of_what_was_said_is_shown(robot: PeopleRobot, team: Session) -> None:
    bo = team.people.named("Bo")
    latest = team.conversations.of_person(bo.id)[0]
    notes = employee_notes(team, latest.id)
    assert notes

    robot.open("Bo Lindqvist")

    shown = " ".join(robot.readable())
    assert not any(note in shown for note in notes)
    assert robot.sees("Neither of you sees the other's until both have finished.")


def employee_notes(team: Session, conversation_id: int) -> list[str]:
    """Return what the employee wrote, out of their own turn."""
    team.hand_over(conversation_id)
    views = team.assessments.employee_turn(conversation_id, at_keyboard=Side.EMPLOYEE).assessment().views
    take_back(team)
    return [view.note for view in views.values() if view.note]


@pytest.mark.parametrize(("who", "side"), [("Bo", Side.EMPLOYEE), ("Jonas", Side.MANAGER)])
def test_each_gets_their_own_side(robot: PeopleRobot, team: Session, who: str, side: Side) -> None:
    latest = team.conversations.of_person(team.people.named("Bo").id)[0]
    robot.open("Bo Lindqvist")

    robot.click(f"Hand over to {who}…" if side is Side.EMPLOYEE else "Fill in your side…")

    assert robot.window.place == place_of(side, latest.id)


def test_both_ways_are_there_by_key(robot: PeopleRobot, team: Session) -> None:
    latest = team.conversations.of_person(team.people.named("Bo").id)[0]
    robot.open("Bo Lindqvist")

    robot.press("Ctrl+Return")
    been = [robot.window.place]
    robot.window.go(PersonPlace(2))
    robot.press("H")
    been.append(robot.window.place)

    assert been == [AssessmentPlace(latest.id), HandOverPlace(latest.id)]


def test_whole_names_are_on_the_acts_when_the_first_are_alike(robot: PeopleRobot, team: Session) -> None:
    team.rename_manager("Bo Berg")
    robot.open("Bo Lindqvist")

    assert robot.can_click("Fill in your side, Bo Berg")
    assert robot.can_click("Hand over to Bo Lindqvist…")


def test_both_are_called_by_their_whole_names_when_the_first_are_alike(
    robot: PeopleRobot, team: Session
) -> None:
    """On the list, on the page, and in what each of them wants to do."""
    team.rename_manager("Bo Berg")
    robot.window.go(PeoplePlace())
    assert robot.sees("Bo Lindqvist has finished, Bo Berg is still preparing")

    robot.open("Bo Lindqvist")
    assert robot.sees("Bo Lindqvist has finished")
    assert robot.sees("Bo Berg is still preparing")

    team.rename_manager("Amira Berg")
    robot.go_to_list()
    robot.open("Amira Haddad")
    assert [text for text in robot.readable() if text.startswith("Amira Haddad: ")]
    assert [text for text in robot.readable() if text.startswith("Amira Berg: ")]


def test_together_opens_only_when_both_have_finished(robot: PeopleRobot, team: Session) -> None:
    latest = team.conversations.of_person(team.people.named("Amira").id)[0]
    robot.open("Bo Lindqvist")
    assert not robot.can_click("Look at it together")
    robot.press("T")
    assert robot.can_click("Edit…"), "still on the page"

    robot.go_to_list()
    robot.open("Amira Haddad")
    robot.press("T")

    assert robot.window.place == TogetherPlace(latest.id)


def test_the_summary_is_one_click_away(robot: PeopleRobot) -> None:
    robot.open("Amira Haddad")

    robot.click("Summary…")

    assert isinstance(robot.window.place, SummaryPlace)
    robot.settle_jobs()


def test_earlier_conversations_can_be_opened(robot: PeopleRobot, team: Session) -> None:
    robot.open("Amira Haddad")
    earlier = team.conversations.of_person(team.people.named("Amira").id)[1]

    robot.click("Open")

    assert robot.window.place == TogetherPlace(earlier.id)


@pytest.mark.parametrize("side", Side)
def test_what_was_left_open_before_a_finished_one_is_filled_in(
    robot: PeopleRobot, team: Session, side: Side
) -> None:
    """A clock may have been wrong: its words stay within reach, each side's for its own."""
    left_open = team.conversations.start(team.people.named("Amira"), date(2020, 1, 2))
    robot.open("Amira Haddad")
    assert robot.sees("Left open")

    act = "Hand over" if side is Side.EMPLOYEE else "Fill in your side of"
    robot.click(f"{act} the conversation of 2 January 2020")

    assert robot.window.place == place_of(side, left_open.id)


def test_the_latest_is_filled_in_beside_one_that_was_left_open(robot: PeopleRobot, team: Session) -> None:
    bo = team.people.named("Bo")
    latest = team.conversations.of_person(bo.id)[0]
    team.conversations.start(bo, date(2020, 1, 2))
    robot.open("Bo Lindqvist")
    assert robot.can_click("Hand over the conversation of 2 January 2020")

    robot.press("H")

    assert robot.window.place == HandOverPlace(latest.id)


def test_a_first_conversation_is_started_today(robot: PeopleRobot, team: Session) -> None:
    robot.open("Dina Okafor")

    robot.click("Start a conversation")

    started = team.conversations.of_person(team.people.named("Dina").id)
    assert [one.held_on for one in started] == [date.today()]  # noqa: DTZ011 - the day on the wall, as in the app
    assert robot.sees("Dina is still preparing")


def test_a_new_conversation_follows_a_finished_one(robot: PeopleRobot, team: Session) -> None:
    robot.open("Amira Haddad")

    robot.click("Start a new conversation…")
    robot.click("Start it")

    assert robot.sees("Amira is still preparing")
    assert not robot.can_click("Look at it together")
    assert len(team.conversations.of_person(team.people.named("Amira").id)) == 3


def test_a_new_conversation_is_not_started_by_accident(robot: PeopleRobot, team: Session) -> None:
    """Neither by a key that was pressed too soon, nor by one that closes the question."""
    robot.open("Amira Haddad")
    before = team.conversations.of_person(team.people.named("Amira").id)

    robot.press("Ctrl+N")
    assert robot.sees("Amira and Jonas each go through the framework alone again.")
    robot.click("Not now")
    robot.press("Ctrl+N")
    robot.press("Esc")

    assert team.conversations.of_person(team.people.named("Amira").id) == before
    assert robot.can_click("Look at it together")


def test_the_manager_reads_their_own_notes_again(robot: PeopleRobot, team: Session) -> None:
    """After the reveal too: they are read, never changed, and by nobody who looks on."""
    robot.open("Amira Haddad")
    latest = team.conversations.of_person(team.people.named("Amira").id)[0]

    robot.press("Ctrl+Shift+O")
    robot.click("Not now")
    assert robot.can_click("Edit…"), "still on the page"

    robot.click("Your own notes…")
    assert robot.sees("take care that nobody looks on")
    robot.click("Open my notes")

    assert robot.window.place == AssessmentPlace(latest.id)
    fields = robot.window.findChildren(QPlainTextEdit)
    assert [one.accessibleName() for one in fields] == ["Your note", "What you have seen", "What peers said"]
    assert all(one.isReadOnly() for one in fields)


def test_the_managers_own_notes_on_an_earlier_conversation(robot: PeopleRobot, team: Session) -> None:
    robot.open("Amira Haddad")
    earlier = team.conversations.of_person(team.people.named("Amira").id)[1]

    robot.click(f"Your own notes on the conversation of {long_date(earlier.held_on)}")
    robot.click("Open my notes")

    assert robot.window.place == AssessmentPlace(earlier.id)


def test_there_are_no_notes_to_go_back_to_before_both_have_finished(robot: PeopleRobot) -> None:
    robot.open("Bo Lindqvist")
    assert not robot.can_click("Your own notes…")

    robot.press("Ctrl+Shift+O")

    assert not robot.sees("Are you alone")
    assert isinstance(robot.window.place, PersonPlace)


def test_nothing_leads_from_together_to_private_notes(robot: PeopleRobot, team: Session) -> None:
    latest = team.conversations.of_person(team.people.named("Amira").id)[0]
    robot.open("Amira Haddad")
    robot.click("Your own notes…")
    robot.click("Open my notes")
    robot.click("Look at it together")

    assert robot.window.place == TogetherPlace(latest.id)
    assert not robot.can_click("Your own notes…")
    for keys in ("Ctrl+Shift+O", "Backspace", "Alt+Left"):
        robot.press(keys)
        assert not isinstance(robot.window.place, AssessmentPlace)
        assert not robot.sees("Are you alone")


def test_a_very_long_name_is_shown_to_its_end(robot: PeopleRobot, team: Session) -> None:
    """On the page, in the dialogs about them, and in front of an assessment."""
    long_name = "Zwid" * 52
    someone = team.people.add(Person(long_name, framework_id=team.frameworks.listed()[0].id))
    conversation = team.conversations.start(someone, date(2026, 11, 22))
    robot.window.go(PersonPlace(someone.id))
    robot.rest()
    assert too_narrow(robot) == []
    for asks in ("Edit…", "Delete…"):
        robot.click(asks)
        assert too_narrow(robot) == []
        robot.press("Esc")

    for side in (Side.MANAGER, Side.EMPLOYEE):
        robot.window.go(place_of(side, conversation.id))
        robot.rest()
        assert too_narrow(robot) == []


def too_narrow(robot: PeopleRobot) -> list[str]:
    """Return what is written in a place too narrow for its widest word."""
    labels = [one for one in robot.front.findChildren(QLabel) if one.isVisible()]
    return [one.text() for one in labels if one.width() < one.minimumSizeHint().width()]


def test_large_letters_in_a_small_window_ask_for_no_scrolling_sideways(
    robot: PeopleRobot, appearance: Appearance
) -> None:
    appearance.set_scale(2.0)
    robot.window.resize(1024, 700)
    robot.open("Amira Haddad")
    robot.rest()

    (page,) = [one for one in robot.window.findChildren(Page) if one.isVisible()]
    assert page.verticalScrollBar().maximum() > 0, "there is much to show"
    assert page.horizontalScrollBar().maximum() == 0
