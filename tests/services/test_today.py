"""What a manager finds when they come in; real rows, and the database's own word on how it reads them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain.assessment import Side
from app.domain.errors import SealedError
from app.domain.meeting import Every, Rhythm
from app.domain.today import Due, Today, Unplanned, Waiting
from app.services.session import Session
from app.storage.rows import SqlValue
from tests.services.room_made import begin, both_finish
from tests.services.rows_put import (
    DAY,
    add,
    check_in,
    conclude,
    concluded,
    plan,
    put_action,
    put_area,
    put_item,
)


def look(session: Session, on: date = DAY) -> Today:
    """Look at what waits."""
    return session.today.look(on)


def test_a_new_vault_has_nothing(session: Session) -> None:
    assert look(session) == Today()


def test_the_next_meeting_of_each_comes_the_earliest_first(session: Session) -> None:
    amira, bo, chen = (add(session, name) for name in ("Amira", "Bo", "Chen"))
    plan(session, amira, DAY - timedelta(weeks=1), over=True)
    late = plan(session, amira, DAY + timedelta(days=2))
    plan(session, amira, DAY + timedelta(weeks=3))
    early = plan(session, bo, DAY)

    found = look(session)

    assert [(one.meeting.id, one.name) for one in found.coming] == [(early, "Bo"), (late, "Amira")]
    assert found.unplanned == (Unplanned(chen, "Chen"),)
    assert found.has_people


def test_what_waits_for_a_meeting_is_what_stands_on_its_agenda(session: Session) -> None:
    amira = add(session)
    over = plan(session, amira, DAY - timedelta(weeks=1), over=True)
    following = plan(session, amira)
    later = plan(session, amira, DAY + timedelta(weeks=1))
    put_item(session, amira, meeting_id=over)  # not talked about: carried over
    put_item(session, amira)  # for whichever comes next
    put_item(session, amira, meeting_id=later)
    put_item(session, amira, meeting_id=following, put_off_from=following)
    put_item(session, amira, meeting_id=over, outcome="talked", closed_in=over, closed_on="2026-11-15")
    put_item(session, amira, own=True, put_off_from=over)
    put_item(session, amira, own=True, put_off_from=later)  # waits for one to be planned
    put_action(session, amira, None)
    put_action(session, amira, "2026-12-24")
    put_action(session, amira, "2026-11-01", "done")

    (found,) = look(session).coming

    assert (found.meeting.id, found.waits) == (following, Waiting(items=2, own_items=1, actions=2))


@pytest.mark.parametrize("every", [None, Every.TWO_WEEKS, Every.FREE])
def test_where_none_is_planned_everything_open_waits_for_it(session: Session, every: Every | None) -> None:
    conversation_id = concluded(session)
    amira = session.conversations.get(conversation_id).person_id
    if every is not None:
        session.meetings.set_rhythm(amira, Rhythm(every, DAY))
    over = plan(session, amira, DAY - timedelta(weeks=1), over=True)
    put_area(session, conversation_id, "2026-11-20")
    put_area(session, conversation_id, "2026-12-24")
    put_item(session, amira, meeting_id=over)
    put_item(session, amira, put_off_from=over)
    put_item(session, amira, outcome="talked", closed_in=over, closed_on="2026-11-15")
    put_item(session, amira, own=True)
    put_action(session, amira, "2026-12-24")

    waits = Waiting(items=2, own_items=1, actions=1, growth_areas=1)
    assert look(session).unplanned == (Unplanned(amira, "Amira Haddad", every is not None, waits),)


def test_growth_areas_due_by_the_day_of_the_meeting_wait_for_it(session: Session) -> None:
    conversation_id = concluded(session)
    due, later = "2026-11-29", "2026-12-24"
    put_area(session, conversation_id, due)
    put_area(session, conversation_id, later)
    plan(session, session.conversations.get(conversation_id).person_id, date(2026, 11, 29))

    assert look(session).coming[0].waits.growth_areas == 1
    assert look(session).reviews == ()  # today it is not due yet


def test_a_meeting_whose_day_went_by_says_the_same_as_its_agenda(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    conversation_id = concluded(session)
    amira = session.conversations.get(conversation_id).person_id
    put_area(session, conversation_id, "2026-11-20")
    meeting = plan(session, amira, date(2026, 11, 17))
    monkeypatch.setattr("app.services.agendas.today", lambda: DAY)

    assert look(session).coming[0].waits.growth_areas == 1
    assert len(session.agendas.carried(meeting)) == 1


def test_overdue_actions_are_those_that_are_open_after_their_day(session: Session) -> None:
    amira = add(session)
    for due, state in (
        ("2026-11-21", "open"),
        ("2026-11-02", "open"),
        ("2026-11-22", "open"),
        (None, "open"),
    ):
        put_action(session, amira, due, state)
    put_action(session, amira, "2026-11-01", "dropped")

    assert [one.action.due_on for one in look(session).overdue] == [date(2026, 11, 2), date(2026, 11, 21)]
    assert look(session).overdue[0].action.who is Side.EMPLOYEE


def test_somebody_without_a_conversation_is_due_half_a_year_after_they_began(session: Session) -> None:
    add(session, "Amira", date(2026, 5, 22))
    add(session, "Bo", date(2026, 5, 23))
    add(session, "Chen")

    assert [(one.due, one.name, one.since) for one in look(session).reviews] == [
        (Due.FIRST_REVIEW, "Amira", DAY)
    ]


def test_a_conversation_under_way_is_no_review_yet_and_one_at_its_end_is(session: Session) -> None:
    conversation_id = begin(session)
    person = session.people.get(session.conversations.get(conversation_id).person_id)
    session.people.change(replace(person, started_on=date(2020, 1, 1)))
    both_finish(session, conversation_id)
    assert [one.due for one in look(session).reviews] == [Due.FIRST_REVIEW]

    conclude(session, conversation_id)

    assert look(session).reviews == ()


def test_the_day_to_look_at_a_conversation_again_comes_unless_another_has_begun(session: Session) -> None:
    conversation_id = concluded(session, "2026-11-20")
    person_id = session.conversations.get(conversation_id).person_id
    assert [(one.due, one.person_id, one.since) for one in look(session).reviews] == [
        (Due.CONVERSATION, person_id, date(2026, 11, 20))
    ]
    assert look(session, date(2026, 11, 19)).reviews == ()

    session.conversations.start(session.people.get(person_id), DAY)

    assert look(session).reviews == ()


def test_a_growth_area_is_due_on_the_day_its_last_check_in_set(session: Session) -> None:
    area = put_area(session, concluded(session), "2026-11-01")
    assert [(one.due, one.headline) for one in look(session).reviews] == [(Due.GROWTH_AREA, "Say no")]

    check_in(session, area, "2026-11-02", look_again="2026-11-20")
    assert [one.since for one in look(session).reviews] == [date(2026, 11, 20)]

    check_in(session, area, "2026-11-20", look_again=None)
    assert look(session).reviews == ()


def test_a_growth_area_of_a_conversation_under_way_does_not_count_yet(session: Session) -> None:
    put_area(session, begin(session), "2026-11-01")
    assert look(session).reviews == ()


@pytest.mark.parametrize("verdict", ["reached", "let_go"])
def test_a_growth_area_that_is_closed_never_comes_back(session: Session, verdict: str) -> None:
    area = put_area(session, concluded(session), "2026-11-01")
    check_in(session, area, "2026-11-02", verdict, look_again="2026-11-03")

    assert (look(session).reviews, look(session, date(2027, 11, 22)).forgotten) == ((), ())


def test_a_growth_area_nobody_looked_at_is_found_after_eight_weeks(session: Session) -> None:
    area = put_area(session, concluded(session), "2028-01-01")
    assert look(session, DAY + timedelta(days=55)).forgotten == ()
    assert [one.story.area.id for one in look(session, DAY + timedelta(days=56)).forgotten] == [area]

    check_in(session, area, "2026-12-01")

    assert look(session, DAY + timedelta(days=56)).forgotten == ()
    (found,) = look(session, date(2027, 6, 1)).forgotten
    assert found.story.looked_at_on == date(2026, 12, 1)


def test_nobody_in_the_archive_appears(session: Session) -> None:
    conversation_id = concluded(session, "2026-11-01")
    person_id = session.conversations.get(conversation_id).person_id
    other = add(session, "Bo", date(2020, 1, 1))
    put_area(session, conversation_id, "2026-11-01")
    for one in (person_id, other):
        plan(session, one)
        put_item(session, one)
        put_item(session, one, own=True)
        put_action(session, one, "2026-11-01")
        session.people.archive(one, DAY)

    assert look(session, date(2027, 6, 1)) == Today()


def test_it_is_the_managers_alone(session: Session) -> None:
    person_id = add(session)
    session.enter_manager()
    session.sit_one_on_one(person_id)
    with pytest.raises(SealedError):
        look(session)


def test_what_is_over_is_not_even_looked_at(session: Session) -> None:
    """Each look reads open rows by an index of open rows alone: years of closed ones make no difference."""
    asked: list[str] = []
    read = session._vault.read

    def reading(sql: str, parameters: tuple[SqlValue, ...] = ()) -> list[tuple[SqlValue, ...]]:
        asked.extend(str(row[3]) for row in read(f"EXPLAIN QUERY PLAN {sql}", parameters))
        return read(sql, parameters)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(session._vault, "read", reading)
        look(session)

    for index in ("meeting_to_come", "agenda_item_open", "own_agenda_item_open", "action_open"):
        assert any(index in step for step in asked), (index, asked)
    scanned = [step for step in asked if step.startswith("SCAN") and "USING" not in step]
    assert {step.split()[1] for step in scanned} <= {"person"}
