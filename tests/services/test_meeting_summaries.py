"""The summary of a one-on-one holds what came of it, and nothing that is only one's own."""

from dataclasses import fields, replace
from datetime import date, timedelta

import pytest

from app.domain.assessment import Side
from app.domain.check_in import Verdict
from app.domain.errors import SealedError
from app.domain.growth import GrowthArea
from app.domain.meeting import Meeting
from app.domain.meeting_summary import MeetingSummary, Standing, SummaryCheckIn
from app.domain.summary import Passage
from app.services.days import today
from app.services.meeting_summaries import meeting_summary_of, mentions_in
from app.services.session import Session
from app.services.vaults import key_from_passphrase
from tests.made import MANAGER, SMALL, WORDS
from tests.services.room_made import begin
from tests.services.test_together import reveal

PRIVATE = "Only for me"


@pytest.fixture
def meeting(session: Session) -> Meeting:
    """Return a one-on-one in which something came up."""
    person_id = session.conversations.get(begin(session)).person_id
    made = session.meetings.plan(person_id, today(), "10:00", "Weekly")
    session.meetings.write_notes(made.id, "We talked.")
    session.meetings.write_private_notes(made.id, PRIVATE)
    item = session.agendas.of_both.add(made.id, "The load test", Side.MANAGER)
    session.agendas.write_private_notes_on(item.id, PRIVATE)
    session.agendas.of_mine.add(made.id, PRIVATE)
    session.meetings.decide(made.id, "We wait for the guild.")
    return made


def test_it_holds_what_came_of_the_meeting(session: Session, meeting: Meeting) -> None:
    before = session.actions.take_on(meeting.person_id, Side.MANAGER, "Ask the guild", None)
    closed = session.actions.take_on(meeting.person_id, Side.EMPLOYEE, "Write it down", None)
    session.actions.drop(closed.id, "Nobody reads it", meeting.id)
    due = today() + timedelta(days=7)
    here = session.actions.take_on(meeting.person_id, Side.EMPLOYEE, "Try it", due, meeting.id)
    session.actions.done(here.id, meeting.id)

    summary = meeting_summary_of(session, meeting.id)
    assert (summary.employee_name, summary.manager_name) == ("Amira Haddad", MANAGER)
    assert (summary.held_on, summary.starts_at, summary.title) == (today(), "10:00", "Weekly")
    assert (summary.shared_notes, summary.decisions) == ("We talked.", ("We wait for the guild.",))
    (taken_on,) = summary.taken_on
    assert (taken_on.who, taken_on.what, taken_on.due_on) == ("Amira Haddad", "Try it", due)
    assert taken_on.standing is Standing.DONE
    (dropped,) = summary.closed
    assert (dropped.what, dropped.standing, dropped.reason) == (
        "Write it down",
        Standing.DROPPED,
        "Nobody reads it",
    )
    assert [(one.who, one.what) for one in summary.open] == [(MANAGER, before.what)]
    assert not summary.is_empty


def test_what_was_taken_on_after_a_meeting_is_not_on_its_summary(session: Session, meeting: Meeting) -> None:
    earlier = session.meetings.plan(meeting.person_id, date(2020, 1, 7))
    session.meetings.end(earlier.id)
    session.actions.take_on(meeting.person_id, Side.MANAGER, "Ask the guild", None)
    assert meeting_summary_of(session, earlier.id).open == ()
    assert len(meeting_summary_of(session, meeting.id).open) == 1


def test_nothing_of_ones_own_is_in_it(session: Session, meeting: Meeting) -> None:
    summary = meeting_summary_of(session, meeting.id)
    assert PRIVATE not in str([getattr(summary, one.name) for one in fields(MeetingSummary)])


def test_both_make_the_same_summary_and_nobody_else_gets_it(session: Session, meeting: Meeting) -> None:
    alone = meeting_summary_of(session, meeting.id)
    other = session.conversations.get(begin(session, "Bo Lindqvist")).person_id
    session.sit_one_on_one(meeting.person_id)
    assert meeting_summary_of(session, meeting.id) == alone
    assert mentions_in(session, meeting.id, alone) == ()
    session.take_back(key_from_passphrase(session.folder, WORDS))
    session.sit_one_on_one(other)
    with pytest.raises(SealedError):
        meeting_summary_of(session, meeting.id)


def test_a_step_that_is_named_is_found_before_saving(session: Session, meeting: Meeting) -> None:
    session.meetings.write_notes(meeting.id, "Amira works at Squad/Chapter.")
    session.actions.take_on(meeting.person_id, Side.MANAGER, "Talk of the Guild step", None, meeting.id)
    summary = meeting_summary_of(session, meeting.id)
    found = [(one.passage, one.words) for one in mentions_in(session, meeting.id, summary)]
    assert found == [(Passage.NOTES, "Squad/Chapter"), (Passage.ACTION, "Guild step")]


def test_a_step_of_another_version_of_their_framework_is_found_too(
    session: Session, meeting: Meeting
) -> None:
    first = session.frameworks.add(SMALL)
    session.frameworks.add(SMALL.replace('"1.0"', '"2.0"').replace("Far/Wide", "Round/Trip"))
    person = session.people.get(meeting.person_id)
    session.people.change(replace(person, framework_id=first))
    session.meetings.write_notes(meeting.id, "Amira works at Round/Trip.")
    found = mentions_in(session, meeting.id, meeting_summary_of(session, meeting.id))
    assert [one.words for one in found] == ["Round/Trip"]
    document = session.new_managers.of(person.id)
    assert [one.words for one in session.new_managers.named_steps(person.id, document)] == ["Round/Trip"]


def test_growth_areas_that_were_looked_at_stand_on_it(session: Session) -> None:
    together = reveal(session)
    area = together.add_growth_area(GrowthArea("Ask early"))
    other = together.add_growth_area(GrowthArea("Say no"))
    meeting = session.meetings.plan(together.person.id, today())
    again = today() + timedelta(days=30)
    session.check_ins.write(
        area.id, "Asked twice.", "The log.", Verdict.ADJUST, "Ask Ines.", again, meeting.id
    )
    session.check_ins.write(other.id, "Elsewhere.", "", Verdict.KEEP)
    (looked_at,) = meeting_summary_of(session, meeting.id).check_ins
    assert looked_at == SummaryCheckIn(
        "Ask early", Verdict.ADJUST, "Asked twice.", "The log.", "Ask Ines.", again
    )
