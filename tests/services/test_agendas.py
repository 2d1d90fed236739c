"""Agendas: what is of both and what is the manager's, in which order, and what comes by itself."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain.assessment import Side
from app.domain.carried import CarriedKind
from app.domain.check_in import Verdict
from app.domain.errors import NotFoundError, SealedError
from app.domain.growth import GrowthArea
from app.domain.one_on_one_errors import NotYoursToHideError, WordsMissingError
from app.domain.person import Person
from app.services.days import today
from app.services.session import Session
from tests.services.room_made import DAY, begin, both_finish

TUESDAY = date(2026, 3, 3)


@pytest.fixture
def meeting(session: Session) -> int:
    """Return the id of a meeting to come."""
    amira = session.people.add(Person("Amira Haddad", framework_id=session.frameworks.built_in()))
    return session.meetings.plan(amira.id, TUESDAY).id


def words(session: Session, meeting: int) -> list[str]:
    """Return the agenda of both, in words."""
    return [line.item.words for line in session.agendas.ours(meeting)]


def mine(session: Session, meeting: int) -> list[str]:
    """Return the manager's own agenda, in words."""
    return [line.item.words for line in session.agendas.only_mine(meeting)]


def test_items_stand_as_they_were_added_until_they_are_put_in_another_order(
    session: Session, meeting: int
) -> None:
    acts = session.agendas.of_both
    ids = [acts.add(meeting, f"  Item\n {name} ", Side.EMPLOYEE, 10).id for name in "abc"]
    assert words(session, meeting) == ["Item a", "Item b", "Item c"]

    acts.reorder([ids[2], ids[0], ids[1]])

    assert words(session, meeting) == ["Item c", "Item a", "Item b"]
    with pytest.raises(NotFoundError):
        acts.reorder([*ids, 99])
    with pytest.raises(WordsMissingError):
        acts.add(meeting, " ")


def test_an_item_is_changed_in_its_place(session: Session, meeting: int) -> None:
    acts = session.agendas.of_both
    first = acts.add(meeting, "First", Side.EMPLOYEE)
    acts.add(meeting, "Second")

    acts.change(
        replace(first, words="First of all", minutes=5, notes="*raw*", position=99, by_whom=Side.MANAGER)
    )

    kept = acts.get(first.id)
    assert (kept.words, kept.minutes, kept.notes) == ("First of all", 5, "*raw*")
    assert (kept.position, kept.by_whom) == (first.position, Side.EMPLOYEE)
    assert words(session, meeting) == ["First of all", "Second"]


def test_what_is_shown_to_both_leaves_the_notes_on_it_with_the_manager(
    session: Session, meeting: int
) -> None:
    own = session.agendas.of_mine.add(meeting, "How is the team")
    session.agendas.of_mine.change(replace(own, notes="they seem tired"))

    made = session.agendas.make_ours(own.id)

    assert (words(session, meeting), mine(session, meeting)) == (["How is the team"], [])
    assert made.notes == ""
    assert session.agendas.private_notes_on(made.id) == "they seem tired"
    with pytest.raises(NotFoundError):
        session.agendas.of_mine.get(own.id)


def test_what_is_taken_back_to_the_manager_keeps_all_notes_on_it(session: Session, meeting: int) -> None:
    item = session.agendas.of_both.add(meeting, "Pay round", minutes=10)
    session.agendas.of_both.change(replace(item, notes="for both"))
    session.agendas.write_private_notes_on(item.id, "first")
    session.agendas.write_private_notes_on(item.id, "for me")

    own = session.agendas.make_only_mine(item.id)

    assert (words(session, meeting), mine(session, meeting)) == ([], ["Pay round"])
    assert (own.notes, own.minutes) == ("for both\n\nfor me", 10)


def test_an_item_without_notes_of_the_managers_changes_sides_too(session: Session, meeting: int) -> None:
    own = session.agendas.of_mine.add(meeting, "Ask")

    back = session.agendas.make_only_mine(session.agendas.make_ours(own.id).id)

    assert back.notes == ""
    assert mine(session, meeting) == ["Ask"]


def test_what_went_on_of_the_managers_own_is_theirs_alone(session: Session, meeting: int) -> None:
    session.meetings.change(replace(session.meetings.get(meeting), held_on=today()))
    session.agendas.of_both.add(meeting, "Ask early")
    session.agendas.of_mine.add(meeting, "Their salary")
    session.meetings.end(meeting)
    assert [one.words for one in session.agendas.going_on(meeting)] == ["Ask early"]
    assert [one.words for one in session.agendas.only_mine_going_on(meeting)] == ["Their salary"]
    session.enter_manager()
    session.sit_one_on_one(session.meetings.get(meeting).person_id)
    assert [one.words for one in session.agendas.going_on(meeting)] == ["Ask early"]
    with pytest.raises(SealedError):
        session.agendas.only_mine_going_on(meeting)


def test_what_the_employee_brought_can_not_be_hidden_from_them(session: Session, meeting: int) -> None:
    item = session.agendas.of_both.add(meeting, "Hers", Side.EMPLOYEE)

    with pytest.raises(NotYoursToHideError):
        session.agendas.make_only_mine(item.id)
    assert words(session, meeting) == ["Hers"]


def test_nothing_is_ticked_off_in_somebody_elses_meeting(session: Session, meeting: int) -> None:
    bo = session.people.add(Person("Bo", framework_id=session.frameworks.built_in()))
    elsewhere = session.meetings.plan(bo.id, TUESDAY)
    item = session.agendas.of_both.add(meeting, "Ours")

    with pytest.raises(NotFoundError):
        session.agendas.of_both.talked(item.id, elsewhere.id)


def test_what_comes_by_itself_comes_to_the_next_meeting_and_to_no_other(
    session: Session, meeting: int
) -> None:
    amira = session.meetings.get(meeting).person_id
    later = session.meetings.plan(amira, TUESDAY + timedelta(days=7))
    session.actions.take_on(amira, Side.MANAGER, "Ask the board", today(), meeting_id=meeting)
    done = session.actions.take_on(amira, Side.EMPLOYEE, "Draft it", None, meeting_id=meeting)
    session.actions.done(done.id, meeting_id=meeting)

    found = session.agendas.carried(meeting)

    assert [(one.kind, one.words, one.who, one.due_on, one.from_meeting) for one in found] == [
        (CarriedKind.ACTION, "Ask the board", Side.MANAGER, today(), meeting)
    ]
    assert session.agendas.carried(later.id) == ()
    session.meetings.end(meeting)
    assert session.agendas.carried(meeting) == ()
    assert [one.words for one in session.agendas.carried(later.id)] == ["Ask the board"]


def test_a_growth_area_comes_on_the_day_it_is_due_and_goes_once_it_was_looked_at(session: Session) -> None:
    conversation = begin(session)
    both_finish(session, conversation)
    together = session.together(conversation)
    area = together.add_growth_area(GrowthArea("Say no sooner", look_again_on=TUESDAY))
    amira = session.conversations.get(conversation).person_id
    meeting = session.meetings.plan(amira, TUESDAY)

    found = session.agendas.carried(meeting.id)

    assert [(one.kind, one.about_id, one.words, one.from_on, one.due_on) for one in found] == [
        (CarriedKind.GROWTH, area.id, "Say no sooner", DAY, TUESDAY)
    ]
    session.check_ins.write(area.id, "Twice", "", Verdict.KEEP, look_again_on=date(2099, 1, 1))
    assert session.agendas.carried(meeting.id) == ()
