"""What was tried and learned: offered quietly, written by two, blaming nobody."""

from datetime import timedelta

import pytest

from app.domain.assessment import Side
from app.domain.meeting import Meeting
from app.domain.person import Person
from app.services.days import today
from app.services.session import Session
from app.ui.screens.actions.part import ActionsPart
from app.ui.screens.lessons.offer_card import OfferCard
from app.ui.screens.lessons.shown import offer
from app.wording.dates import long_date
from tests.robots.notes import NotesRobot
from tests.ui.notes.conftest import At

TITLE = "Tried and learned"
TODAY = long_date(today())
SAID = {
    "What we tried": "Two days in one week",
    "What happened": "It took five.",
    "What we learned": "We guess too low.",
    "What we’ll do differently": "Ask somebody first.",
}


def test_what_was_learned_is_written_down_and_changed(
    in_meeting: NotesRobot, team: Session, amira: Person, meeting: Meeting
) -> None:
    in_meeting.press("Ctrl+Shift+L")
    in_meeting.learn(SAID)
    (row,) = in_meeting.rows(TITLE)
    assert row == f"{TODAY}. " + ". ".join(f"{title}: {words}" for title, words in SAID.items())
    (lesson,) = team.lessons.of_person(amira.id)
    assert (lesson.meeting_id, lesson.tried, lesson.next_time) == (
        meeting.id,
        "Two days in one week",
        "Ask somebody first.",
    )
    in_meeting.open_note(TITLE, TODAY)
    in_meeting.type_into("What happened", "")
    in_meeting.press("Ctrl+Return")
    assert "What happened" not in in_meeting.rows(TITLE)[0]
    in_meeting.open_note(TITLE, TODAY)
    in_meeting.click("Remove")
    assert team.lessons.of_person(amira.id) == ()
    team.desks.of(amira.id).history.undo()
    assert len(team.lessons.of_person(amira.id)) == 1


def test_nothing_is_kept_without_a_word(in_meeting: NotesRobot, team: Session, amira: Person) -> None:
    in_meeting.press("Ctrl+Shift+L")
    in_meeting.press("Ctrl+Return")
    assert in_meeting.sees("There are no words yet.")
    in_meeting.press("Esc")
    assert team.lessons.of_person(amira.id) == ()


def test_it_is_offered_when_an_action_was_dropped(
    in_meeting: NotesRobot, team: Session, amira: Person
) -> None:
    in_meeting.take_on("Amira", "Two days in one week")
    assert not in_meeting.can_click("Not now")
    in_meeting.drop("Two days", "The release came first.")
    assert in_meeting.sees("You let “Two days in one week” go. Is there something in it")
    assert not in_meeting.has_sheet(), "it is offered, and nothing opens by itself"
    (offered,) = in_meeting.window.findChildren(OfferCard)
    offered.take_up.setFocus()
    in_meeting.press("Space")
    assert in_meeting.typed_in("What we tried") == "Two days in one week"
    in_meeting.learn({"What we learned": "We guess too low."})
    assert not in_meeting.can_click("Not now"), "offered no more: it is written down"
    (part,) = in_meeting.window.findChildren(ActionsPart)
    assert in_meeting.window.focusWidget() is part.take_on, "the keyboard stays among the actions"
    (action,) = team.actions.of_person(amira.id)
    (lesson,) = team.lessons.of_action(action.id)
    assert (lesson.tried, lesson.learned) == ("Two days in one week", "We guess too low.")


def test_it_is_offered_when_an_action_missed_its_day_one_at_a_time(
    at_person: NotesRobot, team: Session, amira: Person
) -> None:
    for what in ("First", "Second"):
        team.actions.take_on(amira.id, Side.MANAGER, what, today() - timedelta(1))
    at_person.look_anew()
    assert at_person.sees("“First” took longer than you two thought.")
    assert not at_person.sees("“Second” took longer")
    at_person.click("Not now")
    assert at_person.sees("“Second” took longer than you two thought.")
    at_person.click("Not now")
    assert not at_person.can_click("Not now")
    at_person.look_anew()
    assert not at_person.can_click("Not now"), "once is enough, while this is looked at"


@pytest.mark.parametrize("dropped", [True, False])
def test_no_word_of_it_blames_anybody(team: Session, amira: Person, dropped: bool) -> None:  # noqa: FBT001 - a parameter of the test
    action = team.actions.take_on(amira.id, Side.EMPLOYEE, "Write it", today() - timedelta(1))
    if dropped:
        action = team.actions.drop(action.id, "No time.")
    words = [offer(action), *SAID, "What you tried, what happened, what you learned"]
    blaming = (
        "fail",
        "fault",
        "miss",
        "late",
        "overdue",
        "should",
        "wrong",
        "mistake",
        "blame",
        amira.first_name,
    )
    assert [(one, word) for one in words for word in blaming if word.casefold() in one.casefold()] == []


def test_earlier_ones_come_on_demand(
    at: At, team: Session, amira: Person, meeting: Meeting, at_person: NotesRobot
) -> None:
    from app.domain.lesson import Lesson

    for number in range(5):
        team.lessons.write(
            Lesson(f"Number {number}", person_id=amira.id, meeting_id=meeting.id if number == 2 else None),
            on=today() - timedelta(10 - number),
        )
    at_person.look_anew()
    assert [row[-1] for row in at_person.rows(TITLE)] == ["4", "3", "2"]
    at_person.click("What you learned before")
    assert [row[-1] for row in at_person.rows("What you learned before")] == ["1", "0"]

    from app.ui.places import MeetingPlace

    robot = at(MeetingPlace(amira.id, meeting.id))
    assert [row[-1] for row in robot.rows(TITLE)] == ["2"]
    robot.click("What you learned before")
    assert [row[-1] for row in robot.rows("What you learned before")] == ["4", "3", "1", "0"]


def test_both_write_it_where_both_look(together: NotesRobot, team: Session, amira: Person) -> None:
    together.press("Ctrl+Shift+L")
    together.learn({"What we learned": "Ask."})
    assert [one.learned for one in team.lessons.of_person(amira.id)] == ["Ask."]
