"""Actions: taken on by either, remembered through every change, and found where they belong."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.action import Action, ActionState
from app.domain.assessment import Side
from app.domain.errors import NotFoundError, SealedError
from app.domain.lesson import Lesson
from app.domain.note_errors import NothingToDoError, ReasonMissingError
from app.domain.person import Person
from app.services import vaults
from app.services.session import Session
from tests.made import WORDS, open_again
from tests.services.notes_made import add_person, plan
from tests.services.room_made import DAY
from tests.storage.plain import plain_pages

EMPLOYEE, MANAGER = Side.EMPLOYEE, Side.MANAGER
OPEN, DONE, DROPPED = ActionState.OPEN, ActionState.DONE, ActionState.DROPPED
THEN = datetime(2026, 11, 22, 12, tzinfo=UTC)
CANARY = "zqpromised"


@pytest.fixture
def amira(session: Session) -> Person:
    """Return somebody with whom nothing was taken on yet."""
    return add_person(session)


def later(days: int) -> datetime:
    """Return that many days after the first."""
    return THEN + timedelta(days)


def test_what_is_taken_on_is_open_with_its_first_row(session: Session, amira: Person) -> None:
    meeting = plan(session, amira)
    action = session.actions.take_on(amira.id, EMPLOYEE, "  Write\n it down ", DAY, meeting.id, at=THEN)
    assert action == Action(EMPLOYEE, "Write it down", DAY, action.id, amira.id, meeting.id, DAY)
    assert session.actions.get(action.id) == action
    (first,) = session.actions.history(action.id)
    assert (first.changed_at, first.who, first.what, first.due_on) == (THEN, EMPLOYEE, "Write it down", DAY)
    assert (first.state, first.reason, first.meeting_id) == (OPEN, "", meeting.id)


def test_every_change_leaves_a_row_and_none_goes(session: Session, amira: Person) -> None:
    meeting, actions = plan(session, amira), session.actions
    action = actions.take_on(amira.id, EMPLOYEE, "Write it", None, at=THEN)
    action = actions.change(replace(action, who=MANAGER, what="Read it", due_on=DAY), at=later(1))
    assert (action.who, action.what, action.due_on, action.meeting_id) == (MANAGER, "Read it", DAY, None)
    action = actions.done(action.id, meeting.id, at=later(2))
    assert (action.state, action.closed_in, action.closed_on) == (DONE, meeting.id, later(2).date())
    action = actions.open_again(action.id, at=later(3))
    assert (action.state, action.closed_in, action.closed_on) == (OPEN, None, None)
    action = actions.drop(action.id, " Nobody needs it. ", meeting.id, at=later(4))
    assert (action.state, action.reason, action.closed_on) == (
        DROPPED,
        "Nobody needs it.",
        later(4).date(),
    )
    assert actions.get(action.id) == action
    assert [
        (one.changed_at, one.who, one.what, one.due_on, one.state, one.reason, one.meeting_id)
        for one in actions.history(action.id)
    ] == [
        (THEN, EMPLOYEE, "Write it", None, OPEN, "", None),
        (later(1), MANAGER, "Read it", DAY, OPEN, "", None),
        (later(2), MANAGER, "Read it", DAY, DONE, "", meeting.id),
        (later(3), MANAGER, "Read it", DAY, OPEN, "", None),
        (later(4), MANAGER, "Read it", DAY, DROPPED, "Nobody needs it.", meeting.id),
    ]


def test_why_it_was_dropped_stays_in_its_history(session: Session, amira: Person) -> None:
    action = session.actions.take_on(amira.id, MANAGER, "Ask for a room", None)
    session.actions.drop(action.id, "There is one.")
    assert session.actions.open_again(action.id).reason == ""
    assert [one.reason for one in session.actions.history(action.id)] == ["", "There is one.", ""]


def test_what_changes_nothing_leaves_no_row(session: Session, amira: Person) -> None:
    actions = session.actions
    action = actions.take_on(amira.id, EMPLOYEE, "Write it", DAY)
    actions.change(replace(action, what=" Write  it "))
    actions.open_again(action.id)
    assert len(actions.history(action.id)) == 1
    done = actions.done(action.id, at=THEN)
    assert actions.done(action.id, at=later(5)) == done
    assert len(actions.history(action.id)) == 2


def test_a_change_of_words_leaves_what_became_of_it(session: Session, amira: Person) -> None:
    action = session.actions.take_on(amira.id, EMPLOYEE, "Write it", None)
    session.actions.done(action.id, at=THEN)
    changed = session.actions.change(replace(action, what="Write it well"))
    assert (changed.what, changed.state, changed.closed_on) == ("Write it well", DONE, DAY)


def test_nothing_is_taken_on_without_words_and_nothing_dropped_without_a_reason(
    session: Session, amira: Person
) -> None:
    with pytest.raises(NothingToDoError):
        session.actions.take_on(amira.id, EMPLOYEE, " \n ", DAY)
    action = session.actions.take_on(amira.id, EMPLOYEE, "Write it", DAY)
    with pytest.raises(NothingToDoError):
        session.actions.change(replace(action, what=" "))
    with pytest.raises(ReasonMissingError):
        session.actions.drop(action.id, " \n ")
    assert session.actions.of_person(amira.id) == (action,)
    assert len(session.actions.history(action.id)) == 1


def test_open_ones_come_by_their_day_and_both_sides_alike(session: Session, amira: Person) -> None:
    actions = session.actions
    none = actions.take_on(amira.id, EMPLOYEE, "Some day", None)
    late = actions.take_on(amira.id, MANAGER, "Late", DAY + timedelta(9))
    soon = actions.take_on(amira.id, EMPLOYEE, "Soon", DAY)
    also = actions.take_on(amira.id, MANAGER, "Also soon", DAY)
    actions.done(actions.take_on(amira.id, EMPLOYEE, "Done", DAY).id)
    assert actions.open_of(amira.id) == (soon, also, late, none)


def test_closed_ones_come_page_by_page_and_none_twice(session: Session, amira: Person) -> None:
    actions, taken = session.actions, []
    for number in range(7):
        action = actions.take_on(amira.id, EMPLOYEE, f"Number {number}", None, at=later(number // 2))
        taken.append(actions.done(action.id) if number % 3 else actions.drop(action.id, "Reason"))
    actions.take_on(amira.id, EMPLOYEE, "Open", None)
    found: list[Action] = []
    while page := actions.closed_of(amira.id, 2, found[-1] if found else None):
        found += page
    assert found == taken[::-1]
    assert actions.closed_of(amira.id) == tuple(found)
    assert len(actions.of_person(amira.id)) == 8
    assert [one.what for one in actions.of_person(amira.id, 2)] == ["Open", "Number 6"]


def test_a_meeting_knows_what_was_taken_on_and_closed_there(session: Session, amira: Person) -> None:
    first, second, actions = plan(session, amira), plan(session, amira), session.actions
    here = actions.take_on(amira.id, EMPLOYEE, "Here", None, first.id)
    there = actions.take_on(amira.id, MANAGER, "There", None, second.id)
    elsewhere = actions.take_on(amira.id, MANAGER, "On the way", None)
    assert actions.of_meeting(first.id) == (here,)
    assert actions.of_meeting(second.id) == (there,)
    closed = (actions.done(here.id, second.id), actions.drop(elsewhere.id, "No", second.id))
    assert actions.closed_in(second.id) == closed
    assert actions.closed_in(first.id) == ()


def test_what_was_taken_on_stays_when_its_meeting_is_deleted(session: Session, amira: Person) -> None:
    meeting = plan(session, amira)
    action = session.actions.take_on(amira.id, EMPLOYEE, "Write it", DAY, meeting.id, at=THEN)
    session.actions.done(action.id, meeting.id, at=THEN)
    session.meetings.delete(meeting.id)
    kept = session.actions.get(action.id)
    assert (kept.meeting_id, kept.closed_in, kept.state, kept.closed_on) == (None, None, DONE, DAY)
    assert [one.meeting_id for one in session.actions.history(action.id)] == [None, None]


def test_overdue_is_what_is_open_and_past_its_day_with_anyone(session: Session, amira: Person) -> None:
    actions, bo, cleo = session.actions, add_person(session, "Bo Lindqvist"), add_person(session, "Cleo Roy")
    yesterday = DAY - timedelta(1)
    mine = actions.take_on(amira.id, MANAGER, "Ask", yesterday)
    hers = actions.take_on(bo.id, EMPLOYEE, "Tell", DAY - timedelta(9))
    actions.take_on(bo.id, EMPLOYEE, "Today", DAY)
    actions.take_on(bo.id, EMPLOYEE, "Some day", None)
    actions.done(actions.take_on(amira.id, EMPLOYEE, "Done", yesterday).id)
    actions.take_on(cleo.id, EMPLOYEE, "Of somebody who left", yesterday)
    session.people.archive(cleo.id, DAY)
    assert actions.overdue(DAY) == (hers, mine)


def test_what_is_removed_can_be_put_back_as_it_was(session: Session, amira: Person) -> None:
    action = session.actions.take_on(amira.id, EMPLOYEE, "Write it", DAY)
    action = session.actions.drop(action.id, "No time.")
    lesson = session.lessons.write(Lesson("a", "b", person_id=amira.id, action_id=action.id))
    history = session.actions.history(action.id)
    removed = session.actions.remove(action.id)
    assert session.actions.of_person(amira.id) == ()
    with pytest.raises(NotFoundError):
        session.actions.history(action.id)
    assert session.lessons.get(lesson.id).action_id is None
    session.actions.put_back(removed)
    assert session.actions.of_person(amira.id) == (action,)
    assert session.actions.history(action.id) == history
    assert session.lessons.get(lesson.id) == lesson


def test_what_was_changed_can_be_put_back_as_it_was(session: Session, amira: Person) -> None:
    action = session.actions.take_on(amira.id, EMPLOYEE, "Write it", DAY)
    before = session.actions.whole(action.id)
    session.actions.change(replace(action, who=MANAGER, what="Read it", due_on=None))
    session.actions.drop(action.id, "No time.")
    session.actions.put_back(before)
    assert session.actions.whole(action.id) == before


def test_what_was_dropped_or_missed_lately_is_worth_a_look(session: Session, amira: Person) -> None:
    actions, today = session.actions, DAY + timedelta(60)
    dropped = actions.take_on(amira.id, EMPLOYEE, "Dropped", None, at=THEN)
    dropped = actions.drop(dropped.id, "No time.", at=later(58))
    late = actions.take_on(amira.id, MANAGER, "Done late", DAY, at=THEN)
    late = actions.done(late.id, at=later(59))
    overdue = actions.take_on(amira.id, EMPLOYEE, "Overdue", DAY + timedelta(59), at=THEN)
    long_ago = actions.take_on(amira.id, EMPLOYEE, "Dropped long ago", None, at=THEN)
    actions.drop(long_ago.id, "No time.", at=later(20))
    in_time = actions.take_on(amira.id, EMPLOYEE, "Done in time", DAY + timedelta(59), at=THEN)
    actions.done(in_time.id, at=later(59))
    actions.take_on(amira.id, EMPLOYEE, "Due today", today, at=THEN)
    bo = add_person(session, "Bo Lindqvist")
    actions.drop(actions.take_on(bo.id, EMPLOYEE, "His", None).id, "No time.", at=later(59))
    assert actions.worth_a_look(amira.id, today) == (late, dropped, overdue)
    session.lessons.write(Lesson("Learned", person_id=amira.id, action_id=late.id))
    assert actions.worth_a_look(amira.id, today) == (dropped, overdue)


def test_what_is_removed_leaves_nothing_behind_once_anything_is_deleted_for_good(
    session: Session, amira: Person
) -> None:
    key = vaults.key_from_passphrase(session.folder, WORDS)
    action = session.actions.take_on(amira.id, EMPLOYEE, f"{CANARY} " * 500, DAY)
    session.actions.drop(action.id, f"{CANARY} " * 500)
    assert CANARY.encode() in plain_pages(session.folder / "notes-1.db", key)
    session.actions.remove(action.id)
    bo = add_person(session, "Bo Lindqvist")
    session.people.delete_for_good(bo.id, bo.name)
    assert CANARY.encode() not in plain_pages(session.folder / "notes-1.db", key)


def test_an_unknown_one_is_said_to_be_so(session: Session) -> None:
    for act in (session.actions.get, session.actions.done, session.actions.history, session.actions.remove):
        with pytest.raises(NotFoundError):
            act(404)


def test_all_of_it_outlives_the_vault_being_closed(session: Session, amira: Person) -> None:
    action = session.actions.take_on(amira.id, EMPLOYEE, "Write it", DAY, at=THEN)
    action = session.actions.drop(action.id, "No time.", at=later(1))
    history = session.actions.history(action.id)
    session.close()
    again = open_again(session.folder)
    found = again.actions.of_person(amira.id), again.actions.history(action.id)
    again.close()
    assert found == ((action,), history)


def test_where_both_look_they_do_all_of_it_and_nothing_with_others(session: Session, amira: Person) -> None:
    bo = add_person(session, "Bo Lindqvist")
    meeting, others = plan(session, amira), plan(session, bo)
    his = session.actions.take_on(bo.id, EMPLOYEE, "His", DAY, others.id)
    session.actions.done(his.id, others.id)
    session.enter_manager()
    session.sit_one_on_one(amira.id)

    hers = session.actions.take_on(amira.id, EMPLOYEE, "Hers", DAY, meeting.id)
    hers = session.actions.change(replace(hers, what="Hers, said better"))
    session.actions.done(hers.id, meeting.id)
    session.actions.open_again(hers.id)
    hers = session.actions.drop(hers.id, "No time.", meeting.id)
    assert session.actions.closed_of(amira.id) == session.actions.of_meeting(meeting.id) == (hers,)
    assert session.actions.open_of(amira.id) == ()
    assert len(session.actions.history(hers.id)) == 5
    session.actions.put_back(session.actions.remove(hers.id))

    removed = replace(session.actions.whole(hers.id), action=his)
    for ask in (
        lambda: session.actions.get(his.id),
        lambda: session.actions.open_of(bo.id),
        lambda: session.actions.of_person(bo.id),
        lambda: session.actions.closed_of(bo.id),
        lambda: session.actions.of_meeting(others.id),
        lambda: session.actions.closed_in(others.id),
        lambda: session.actions.history(his.id),
        lambda: session.actions.take_on(bo.id, EMPLOYEE, "More", None),
        lambda: session.actions.change(his),
        lambda: session.actions.done(his.id),
        lambda: session.actions.drop(his.id, "No"),
        lambda: session.actions.open_again(his.id),
        lambda: session.actions.remove(his.id),
        lambda: session.actions.whole(his.id),
        lambda: session.actions.worth_a_look(bo.id, DAY),
        lambda: session.actions.put_back(removed),
        lambda: session.actions.overdue(DAY),
    ):
        with pytest.raises(SealedError):
            ask()


_ACTS = st.lists(
    st.one_of(
        st.just(("done", "")),
        st.just(("open_again", "")),
        st.tuples(st.just("drop"), st.sampled_from(["No time.", "Nobody needs it."])),
        st.tuples(st.just("change"), st.sampled_from(["Write it", "Read it"])),
    ),
    max_size=8,
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=_ACTS)
def test_any_order_of_acts_is_remembered_whole(
    session: Session, amira: Person, acts: list[tuple[str, str]]
) -> None:
    actions, person = session.actions, amira
    action = actions.take_on(person.id, EMPLOYEE, "Write it", DAY)
    stood = [action]
    for name, words in acts:
        if name == "change":
            action = actions.change(replace(action, what=words))
        elif name == "drop":
            action = actions.drop(action.id, words)
        else:
            action = {"done": actions.done, "open_again": actions.open_again}[name](action.id)
        if (action.what, action.state, action.reason) != (stood[-1].what, stood[-1].state, stood[-1].reason):
            stood.append(action)
        assert actions.get(action.id) == action
        assert (action in actions.open_of(person.id)) is (action not in actions.closed_of(person.id))
        assert action.is_open is (action in actions.open_of(person.id))
    assert [(one.what, one.state, one.reason) for one in actions.history(action.id)] == [
        (one.what, one.state, one.reason) for one in stood
    ]
    actions.remove(action.id)
