"""Actions as people work with them: by the keyboard, in a one-on-one and on a person's page."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtTest import QTest

from app.domain.action import ActionState
from app.domain.assessment import Side
from app.domain.meeting import Meeting
from app.domain.person import Person
from app.services.days import today
from app.services.session import Session
from app.ui.widgets.choices import Choices
from app.wording.dates import long_date
from tests.robots.notes import NotesRobot

TODAY = long_date(today())


def taken(team: Session, person: Person, what: str, days: int | None = None, ago: int = 10) -> int:
    """Let the employee take something on, some days ago, due in some days; return its id."""
    due = today() + timedelta(days) if days is not None else None
    at = datetime.now(UTC) - timedelta(ago)
    return team.actions.take_on(person.id, Side.EMPLOYEE, what, due, at=at).id


def test_both_take_something_on_and_it_stands_alike(
    in_meeting: NotesRobot, team: Session, amira: Person, meeting: Meeting
) -> None:
    assert in_meeting.sees("Nothing is open between you.")
    in_meeting.take_on("Amira", "Write it down", QDate.currentDate().addDays(7))
    in_meeting.take_on("Jonas", "Ask for a test account")
    day = long_date(today() + timedelta(7))
    assert in_meeting.rows("Actions") == [
        f"Write it down. Amira. by {day}. taken on here",
        "Ask for a test account. Jonas. taken on here",
    ]
    first, second = team.actions.open_of(amira.id)
    assert (first.who, first.meeting_id, first.due_on) == (
        Side.EMPLOYEE,
        meeting.id,
        today() + timedelta(7),
    )
    assert (second.who, second.meeting_id, second.due_on) == (Side.MANAGER, meeting.id, None)


def test_without_words_the_sheet_stays_and_says_so(in_meeting: NotesRobot, team: Session) -> None:
    in_meeting.press("Ctrl+Shift+T")
    in_meeting.press("Ctrl+Return")
    assert in_meeting.sees("It does not say yet what is to be done.")
    in_meeting.press("Esc")
    assert not in_meeting.has_sheet()
    assert team.actions.of_person(1) == ()


def test_what_was_wrong_is_taken_back_while_it_is_mended_and_the_fields_stay_in_their_place(
    in_meeting: NotesRobot,
) -> None:
    in_meeting.press("Ctrl+Shift+T")
    choices = next(one for one in in_meeting.front.findChildren(Choices))
    before = choices.mapTo(in_meeting.front, QPoint()).y()
    in_meeting.press("Ctrl+Return")
    in_meeting.type_into("What", "Ring")
    assert not in_meeting.sees("It does not say yet what is to be done.")
    assert choices.mapTo(in_meeting.front, QPoint()).y() == before
    in_meeting.press("Ctrl+Return")


def test_the_arrows_say_who_does_it(in_meeting: NotesRobot, team: Session) -> None:
    in_meeting.press("Ctrl+Shift+T")
    in_meeting.type_into("What", "Ring the vendor")
    in_meeting.press("Tab")
    in_meeting.press("Right")
    in_meeting.press("Ctrl+Return")
    assert [action.who for action in team.actions.of_person(1)] == [Side.MANAGER]


def test_enter_in_the_line_keeps_it(in_meeting: NotesRobot, team: Session) -> None:
    in_meeting.press("Ctrl+Shift+T")
    in_meeting.type_into("What", "Ring the vendor")
    in_meeting.press("Return")
    assert not in_meeting.has_sheet()
    assert [action.what for action in team.actions.of_person(1)] == ["Ring the vendor"]


def test_space_ticks_it_off_and_takes_the_tick_away(
    in_meeting: NotesRobot, team: Session, amira: Person, meeting: Meeting
) -> None:
    action_id = taken(team, amira, "Write it")
    in_meeting.look_anew()
    in_meeting.tick("Write it")
    assert in_meeting.rows("Actions") == [f"Write it. Amira. done on {TODAY}"]
    assert team.actions.get(action_id).closed_in == meeting.id
    in_meeting.tick("Write it")
    assert in_meeting.rows("Actions") == ["Write it. Amira"]
    assert team.actions.get(action_id).is_open


def test_what_was_ticked_off_stays_in_sight_on_a_persons_page(
    at_person: NotesRobot, team: Session, amira: Person
) -> None:
    taken(team, amira, "Write it")
    at_person.look_anew()
    at_person.tick("Write it")
    assert at_person.rows("Actions") == [f"Write it. Amira. done on {TODAY}"]
    assert not at_person.can_click("Done or dropped before"), "it is in sight already"
    at_person.tick("Write it")
    assert team.actions.open_of(amira.id)


def test_an_action_is_dropped_with_a_reason_and_never_without(
    in_meeting: NotesRobot, team: Session, amira: Person, meeting: Meeting
) -> None:
    action_id = taken(team, amira, "Write it")
    in_meeting.look_anew()
    in_meeting.drop("Write it", " ")
    assert in_meeting.sees("It does not say yet why this is dropped.")
    assert team.actions.get(action_id).is_open
    in_meeting.type_into("Why", "Nobody needs it.")
    in_meeting.click("Drop it")
    assert in_meeting.rows("Actions") == [f"Write it. Amira. dropped on {TODAY}: Nobody needs it."]
    action = team.actions.get(action_id)
    assert (action.state, action.reason, action.closed_in) == (
        ActionState.DROPPED,
        "Nobody needs it.",
        meeting.id,
    )


def test_what_is_closed_is_not_dropped_again(in_meeting: NotesRobot, team: Session, amira: Person) -> None:
    taken(team, amira, "Write it")
    in_meeting.look_anew()
    in_meeting.tick("Write it")
    in_meeting.go_to("Actions", "Write it")
    in_meeting.press("Delete")
    assert not in_meeting.has_sheet()


def test_it_is_changed_and_its_history_read(in_meeting: NotesRobot, team: Session, amira: Person) -> None:
    action_id = taken(team, amira, "Write it")
    in_meeting.look_anew()
    in_meeting.open_note("Actions", "Write it")
    assert in_meeting.sees("Amira takes it on: “Write it”")
    in_meeting.type_into("What", "Read it")
    in_meeting.click("Jonas")
    in_meeting.click("Keep it")
    assert in_meeting.rows("Actions") == ["Read it. Jonas"]
    in_meeting.tick("Read it")
    in_meeting.open_note("Actions", "Read it")
    assert in_meeting.sees(": Jonas takes it over, now reads “Read it”")
    assert in_meeting.sees(": done")
    in_meeting.click("Open it again")
    assert team.actions.get(action_id).is_open
    assert len(team.actions.history(action_id)) == 4


def test_the_sheet_ticks_drops_and_removes_too(in_meeting: NotesRobot, team: Session, amira: Person) -> None:
    ids = [taken(team, amira, what) for what in ("First", "Second", "Third")]
    in_meeting.look_anew()
    in_meeting.open_note("Actions", "First")
    in_meeting.type_into("What", "First, said better")
    in_meeting.click("It is done")
    in_meeting.open_note("Actions", "Second")
    in_meeting.click("Drop it…")
    in_meeting.type_into("Why", "No time.")
    in_meeting.click("Drop it")
    in_meeting.open_note("Actions", "Third")
    in_meeting.click("Remove")
    assert not in_meeting.has_sheet()
    first, second = (team.actions.get(one) for one in ids[:2])
    assert (first.what, first.state, second.state) == (
        "First, said better",
        ActionState.DONE,
        ActionState.DROPPED,
    )
    assert len(team.actions.of_person(amira.id)) == 2


def test_whatever_was_done_is_taken_back(in_meeting: NotesRobot, team: Session, amira: Person) -> None:
    in_meeting.take_on("Amira", "Write it")
    in_meeting.tick("Write it")
    history = team.desks.of(amira.id).history
    history.undo()
    in_meeting.look_anew()
    assert in_meeting.rows("Actions") == ["Write it. Amira. taken on here"]
    history.undo()
    in_meeting.look_anew()
    assert in_meeting.sees("Nothing is open between you.")
    history.redo()
    history.redo()
    in_meeting.look_anew()
    assert in_meeting.rows("Actions") == [f"Write it. Amira. done on {TODAY}. taken on here"]


def test_what_is_past_its_day_says_so(at_person: NotesRobot, team: Session, amira: Person) -> None:
    taken(team, amira, "Write it", days=-3)
    at_person.look_anew()
    assert at_person.rows("Actions") == [f"Write it. Amira. its day was {long_date(today() - timedelta(3))}"]


def test_older_ones_come_on_demand_and_load_as_somebody_scrolls(
    at_person: NotesRobot, team: Session, amira: Person
) -> None:
    for number in range(100):
        team.actions.done(taken(team, amira, f"Number {number:02}", ago=200 - number))
    at_person.look_anew()
    assert at_person.rows("Actions") == []
    at_person.click("Done or dropped before")
    loaded = at_person.rows("Done or dropped before")
    assert loaded[0].startswith("Number 99")
    assert len(loaded) < 100
    older = at_person.list_of("Done or dropped before")
    assert older.hasFocus()
    while older.lines.canFetchMore(older.rootIndex()):
        QTest.keyClick(older, Qt.Key.Key_End)
        at_person.rest()
    assert [one.split(".")[0] for one in at_person.rows("Done or dropped before")] == [
        f"Number {number:02}" for number in range(99, -1, -1)
    ]
    at_person.tick("Number 50", "Done or dropped before")
    assert at_person.rows("Actions") == ["Number 50. Amira"]
    assert len(at_person.rows("Done or dropped before")) < 100


def test_a_click_on_the_box_ticks_and_one_on_the_words_opens(
    in_meeting: NotesRobot, team: Session, amira: Person
) -> None:
    action_id = taken(team, amira, "Write it")
    in_meeting.look_anew()
    in_meeting.rest()
    shown = in_meeting.list_of("Actions")
    row = shown.visualRect(shown.lines.index(0, 0))
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(14, row.center().y()))
    assert not in_meeting.has_sheet()
    assert team.actions.get(action_id).state is ActionState.DONE
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(150, row.center().y()))
    assert in_meeting.has_sheet()
    in_meeting.press("Esc")


def test_both_take_on_tick_and_drop_where_both_look(
    together: NotesRobot, team: Session, amira: Person
) -> None:
    together.take_on("Jonas", "Ask for a test account")
    together.tick("Ask")
    together.take_on("Amira", "Write it")
    together.drop("Write it", "No time.")
    assert [one.state for one in team.actions.of_person(amira.id)] == [ActionState.DROPPED, ActionState.DONE]
