"""The calendar file says when, and nothing of who, where or what."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from dateutil.rrule import rrulestr
from icalendar import Calendar, Event

from app.domain.assessment import Side
from app.domain.errors import SealedError
from app.domain.meeting import Every, Rhythm, next_day
from app.domain.person import Person
from app.services.days import today
from app.services.session import Session
from tests.made import MANAGER

CANARY = "Zqxwv Kanarie"
FIRST = today() - timedelta(days=100)


@pytest.fixture
def person_id(session: Session) -> int:
    """Return somebody whose every word is a canary."""
    added = session.people.add(
        Person(CANARY, ("Zqrole",), team="Zqteam", framework_id=session.frameworks.built_in())
    )
    return added.id


def plan(session: Session, person_id: int, on: date, starts_at: str = "10:00") -> int:
    """Plan a one-on-one full of canaries."""
    meeting = session.meetings.plan(person_id, on, starts_at, "Zqtitle")
    session.meetings.write_notes(meeting.id, "Zqnotes")
    session.meetings.write_private_notes(meeting.id, "Zqprivate")
    session.meetings.decide(meeting.id, "Zqdecision")
    session.agendas.of_both.add(meeting.id, "Zqitem", Side.MANAGER)
    return meeting.id


def events(session: Session, person_id: int, name: str = "") -> list[Event]:
    """Return the entries of the file, read back."""
    made = session.calendar_files.made(person_id, name)
    assert made is not None
    return [one for one in Calendar.from_ical(made).walk("VEVENT") if isinstance(one, Event)]


@pytest.mark.parametrize("every", [Every.WEEK, Every.TWO_WEEKS, Every.MONTH])
@pytest.mark.parametrize("first_on", [FIRST, date(2026, 1, 29), date(2026, 1, 31)])
def test_a_rhythm_is_read_back_on_the_days_fika_plans(
    session: Session, person_id: int, every: Every, first_on: date
) -> None:
    rhythm = Rhythm(every, first_on, "10:00", 45)
    session.meetings.set_rhythm(person_id, rhythm)
    (event,) = events(session, person_id)
    begins = event.decoded("dtstart")
    assert begins.tzinfo is None  # the clock on the wall, wherever that is
    assert event.decoded("dtend") - begins == timedelta(minutes=45)
    spelled = event["rrule"].to_ical()
    assert isinstance(spelled, bytes)
    rule = rrulestr(spelled.decode(), dtstart=begins)
    day = today() - timedelta(days=1)
    for found, _number in zip(rule, range(30), strict=False):
        planned = next_day(rhythm, day)
        assert planned is not None
        assert found == datetime.combine(planned, begins.time())
        day = planned


def test_nothing_but_days_and_times_leaves(session: Session, person_id: int) -> None:
    session.meetings.set_rhythm(person_id, Rhythm(Every.WEEK, FIRST, "10:00"))
    plan(session, person_id, today() + timedelta(days=3), "11:00")
    made = session.calendar_files.made(person_id)
    assert made is not None
    unfolded = made.replace(b"\r\n ", b"")
    for word in ("Zq", "Kanarie", MANAGER.split()[0], session.folder.stem):
        assert word.encode() not in unfolded
    told = {name for event in events(session, person_id) for name in event}
    assert told == {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "RRULE"}
    assert {str(event["summary"]) for event in events(session, person_id)} == {"1:1"}


def test_a_name_stands_in_it_where_that_is_wished_for(session: Session, person_id: int) -> None:
    session.meetings.set_rhythm(person_id, Rhythm(Every.WEEK, FIRST))
    (event,) = events(session, person_id, "Zqxwv, K.")
    assert event["summary"] == "1:1 Zqxwv, K."


def test_free_days_give_the_next_one_only(session: Session, person_id: int) -> None:
    session.meetings.set_rhythm(person_id, Rhythm(Every.FREE, FIRST, "", 60))
    assert session.calendar_files.made(person_id) is None
    later = today() + timedelta(days=20)
    plan(session, person_id, later + timedelta(days=3))
    plan(session, person_id, later)
    (event,) = events(session, person_id)
    assert event.decoded("dtstart") == datetime.combine(later, datetime.min.time()).replace(hour=10)
    assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(minutes=60)
    assert "RRULE" not in event


def test_a_meeting_that_was_moved_stands_beside_the_rhythm(session: Session, person_id: int) -> None:
    rhythm = Rhythm(Every.WEEK, FIRST, "10:00")
    session.meetings.set_rhythm(person_id, rhythm)
    day = next_day(rhythm, today())
    assert day is not None
    meeting_id = plan(session, person_id, day)
    assert len(events(session, person_id)) == 1  # it is on a day of the rhythm
    session.meetings.change(replace(session.meetings.get(meeting_id), held_on=day + timedelta(days=1)))
    moved, rest = events(session, person_id)
    assert moved.decoded("dtstart").date() == day + timedelta(days=1)
    assert rest.decoded("dtstart").date() == day + timedelta(days=7)
    assert moved["uid"] != rest["uid"]


def test_a_meeting_nobody_held_does_not_come_back(session: Session, person_id: int) -> None:
    plan(session, person_id, today() - timedelta(days=3))
    assert session.calendar_files.made(person_id) is None


def test_a_day_without_a_time_is_a_whole_day_that_stays_free(session: Session, person_id: int) -> None:
    plan(session, person_id, today(), "")
    (event,) = events(session, person_id)
    assert event.decoded("dtstart") == today()
    assert event["transp"] == "TRANSPARENT"


def test_the_next_file_changes_the_entries_of_the_one_before(session: Session, person_id: int) -> None:
    session.meetings.set_rhythm(person_id, Rhythm(Every.WEEK, FIRST, "10:00"))
    (before,) = events(session, person_id)
    session.meetings.set_rhythm(person_id, Rhythm(Every.MONTH, FIRST, "11:00"))
    (after,) = events(session, person_id)
    assert before["uid"] == after["uid"]
    other = session.people.add(Person("Bo", framework_id=session.frameworks.built_in()))
    session.meetings.set_rhythm(other.id, Rhythm(Every.WEEK, FIRST, "10:00"))
    (of_other,) = events(session, other.id)
    assert of_other["uid"] != after["uid"]


def test_only_the_manager_alone_saves_it(session: Session, person_id: int) -> None:
    plan(session, person_id, today())
    session.sit_one_on_one(person_id)
    with pytest.raises(SealedError):
        session.calendar_files.made(person_id)
