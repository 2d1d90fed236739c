"""One-on-ones: planned by the rhythm, ended, noted, decided, and kept from whoever has no part in them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from app.domain.draft import agenda_form, forms_of_meeting
from app.domain.errors import NotFoundError, SealedError
from app.domain.meeting import Every, Meeting, Rhythm
from app.domain.one_on_one_errors import WordsMissingError
from app.domain.person import Person
from app.services.days import today
from app.services.session import Session
from app.services.vaults import key_from_passphrase
from tests.made import WORDS

TUESDAY = date(2026, 3, 3)
RAW = "# Today\n\n- *raw*  \n\t- as typed \\* — Å 漢字 🌱\n\n\n"


@pytest.fixture
def amira(session: Session) -> int:
    """Return the id of somebody to meet with."""
    return add(session, "Amira Haddad")


def add(session: Session, name: str) -> int:
    """Add somebody and return their id."""
    return session.people.add(Person(name, framework_id=session.frameworks.built_in())).id


def noon(on: date) -> datetime:
    """Return the middle of a day."""
    return datetime(on.year, on.month, on.day, 12, tzinfo=UTC)


def on_the_wall(monkeypatch: pytest.MonkeyPatch, day: date) -> None:
    """Let it be another day."""
    monkeypatch.setattr("app.services.meetings.today", lambda: day)


def test_the_days_that_are_taken_are_those_of_the_two_alone(session: Session, amira: int) -> None:
    first = session.meetings.plan(amira, TUESDAY)
    for day in (TUESDAY, TUESDAY + timedelta(days=7)):
        session.meetings.plan(amira, day)
    session.meetings.plan(add(session, "Bo Lindqvist"), TUESDAY + timedelta(days=1))
    last = session.meetings.plan(amira, TUESDAY + timedelta(days=9))
    days = [TUESDAY + timedelta(days=one) for one in range(11)]

    def taken(but: int = 0) -> list[int]:
        return [one for one, day in enumerate(days) if session.meetings.is_any_on(amira, day, but)]

    assert taken() == taken(first.id) == [0, 7, 9]
    assert taken(last.id) == [0, 7]


def test_ending_a_meeting_plans_the_next_by_the_rhythm(
    session: Session, amira: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_the_wall(monkeypatch, TUESDAY)
    session.meetings.set_rhythm(amira, Rhythm(Every.TWO_WEEKS, TUESDAY, "10:00", 45))
    first = session.meetings.plan(amira, TUESDAY, "10:00", "  First   one-on-one ")
    assert first.title == "First one-on-one"

    following = session.meetings.end(first.id, noon(TUESDAY))

    assert following is not None
    assert (following.held_on, following.starts_at) == (date(2026, 3, 17), "10:00")
    assert session.meetings.next_of(amira) == following
    assert session.meetings.get(first.id).is_over
    assert session.meetings.rhythm(amira) == Rhythm(Every.TWO_WEEKS, TUESDAY, "10:00", 45)


def test_a_rhythm_that_is_chosen_plans_the_first_meeting_where_none_is_planned(
    session: Session, amira: int
) -> None:
    rhythm = Rhythm(Every.WEEK, today() - timedelta(days=14), "10:00")
    first = session.meetings.meet_by(amira, rhythm)
    assert first is not None
    assert (first.held_on, first.starts_at) == (today(), "10:00")
    later = Rhythm(Every.TWO_WEEKS, today() + timedelta(days=3), "11:00")
    assert session.meetings.meet_by(amira, later) is None
    assert session.meetings.rhythm(amira) == later
    assert session.meetings.of_person(amira) == (first,)
    session.meetings.delete(first.id)
    assert session.meetings.meet_by(amira, Rhythm(Every.FREE, today())) is None


@pytest.mark.parametrize(
    ("held_on", "ended_on", "next_on"),
    [
        (TUESDAY, TUESDAY, date(2026, 3, 17)),
        (TUESDAY, date(2026, 3, 12), date(2026, 3, 17)),
        (
            TUESDAY,
            date(2026, 3, 17),
            date(2026, 3, 17),
        ),  # today is a day of the rhythm: it is not passed over
        (TUESDAY, date(2026, 8, 5), date(2026, 8, 18)),
        (date(2026, 3, 17), TUESDAY, date(2026, 3, 31)),  # over before its day: the one after it is next
    ],
    ids=["on its day", "late", "on the day of the next", "long ago", "early"],
)
def test_the_next_comes_after_the_one_that_is_ended_and_is_not_past(
    session: Session,
    amira: int,
    monkeypatch: pytest.MonkeyPatch,
    held_on: date,
    ended_on: date,
    next_on: date,
) -> None:
    on_the_wall(monkeypatch, ended_on)
    session.meetings.set_rhythm(amira, Rhythm(Every.TWO_WEEKS, TUESDAY))
    meeting = session.meetings.plan(amira, held_on)

    following = session.meetings.end(meeting.id)

    assert following is not None
    assert following.held_on == next_on


def test_one_that_is_said_to_have_ended_long_ago_plans_no_day_that_is_past(
    session: Session, amira: int
) -> None:
    long_ago = today() - timedelta(weeks=20)
    session.meetings.set_rhythm(amira, Rhythm(Every.TWO_WEEKS, long_ago))
    meeting = session.meetings.plan(amira, long_ago)

    following = session.meetings.end(meeting.id, noon(long_ago))

    assert following is not None
    assert following.held_on == today()
    assert session.meetings.get(meeting.id).ended_at == noon(long_ago)


def test_ending_twice_plans_nothing_twice(session: Session, amira: int) -> None:
    session.meetings.set_rhythm(amira, Rhythm(Every.WEEK, TUESDAY))
    meeting = session.meetings.plan(amira, TUESDAY)
    first = session.meetings.end(meeting.id, noon(TUESDAY))

    assert session.meetings.end(meeting.id) == first
    assert len(session.meetings.of_person(amira)) == 2
    assert session.meetings.get(meeting.id).ended_at == noon(TUESDAY)


def test_one_that_nobody_ended_does_not_stand_in_the_way_of_the_next(
    session: Session, amira: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_the_wall(monkeypatch, date(2026, 3, 10))
    session.meetings.set_rhythm(amira, Rhythm(Every.WEEK, TUESDAY))
    forgotten = session.meetings.plan(amira, TUESDAY)
    meeting = session.meetings.plan(amira, date(2026, 3, 10))
    item = session.agendas.of_both.add(meeting.id, "Still open")

    following = session.meetings.end(meeting.id, noon(date(2026, 3, 10)))

    assert following is not None
    assert following.held_on == date(2026, 3, 17)
    assert [line.item.id for line in session.agendas.ours(following.id)] == [item.id]
    assert not session.meetings.get(forgotten.id).is_over


@pytest.mark.parametrize("rhythm", [None, Rhythm(Every.FREE, TUESDAY)])
def test_without_a_rhythm_nothing_is_planned(session: Session, amira: int, rhythm: Rhythm | None) -> None:
    if rhythm is not None:
        session.meetings.set_rhythm(amira, rhythm)
    meeting = session.meetings.plan(amira, TUESDAY)

    assert session.meetings.end(meeting.id) is None
    assert session.meetings.next_of(amira) is None


def test_an_ended_meeting_can_go_on(session: Session, amira: int) -> None:
    meeting = session.meetings.plan(amira, TUESDAY)
    session.meetings.end(meeting.id)

    session.meetings.go_on(meeting.id)

    assert session.meetings.next_of(amira) == meeting


def test_neighbours_follow_the_days(session: Session, amira: int) -> None:
    later, earlier = (session.meetings.plan(amira, day) for day in (date(2026, 3, 10), TUESDAY))
    same_day = session.meetings.plan(amira, TUESDAY)

    assert session.meetings.before(earlier) is None
    assert session.meetings.after(earlier) == same_day
    assert session.meetings.before(later) == same_day
    assert session.meetings.after(later) is None
    assert session.meetings.of_person(amira) == (later, same_day, earlier)

    session.meetings.change(replace(earlier, held_on=date(2026, 4, 1), starts_at="09:30", title=" Moved "))
    assert session.meetings.after(later) == Meeting(earlier.id, amira, date(2026, 4, 1), "09:30", "Moved")


def test_notes_are_kept_as_they_were_typed(session: Session, amira: int) -> None:
    meeting = session.meetings.plan(amira, TUESDAY)
    assert (session.meetings.notes(meeting.id), session.meetings.private_notes(meeting.id)) == ("", "")

    session.meetings.write_notes(meeting.id, RAW)
    for words in ("first", f"only mine\n{RAW}"):
        session.meetings.write_private_notes(meeting.id, words)

    assert session.meetings.notes(meeting.id) == RAW
    assert session.meetings.private_notes(meeting.id) == f"only mine\n{RAW}"


def test_decisions_keep_their_order_and_come_back_in_their_place(session: Session, amira: int) -> None:
    meeting = session.meetings.plan(amira, TUESDAY)
    first, second = (session.meetings.decide(meeting.id, words) for words in (" Ship  it ", "Ask Ops"))
    session.meetings.remove_decision(first.id)
    session.meetings.change_decision(replace(second, words="Ask Ops first"))
    session.meetings.change_decision(first)

    assert [one.words for one in session.meetings.decisions(meeting.id)] == ["Ship it", "Ask Ops first"]
    assert [one.id for one in session.meetings.decisions(meeting.id)] == [first.id, second.id]
    with pytest.raises(WordsMissingError):
        session.meetings.decide(meeting.id, " \n ")
    with pytest.raises(NotFoundError):
        session.meetings.remove_decision(99)


def test_a_meeting_deleted_for_good_takes_its_words_and_leaves_open_items(
    session: Session, amira: int
) -> None:
    meeting = session.meetings.plan(amira, TUESDAY)
    session.meetings.write_private_notes(meeting.id, "gone")
    item = session.agendas.of_both.add(meeting.id, "Still open")

    session.meetings.delete(meeting.id)

    with pytest.raises(NotFoundError):
        session.meetings.notes(meeting.id)
    assert [one.id for one in session.agendas.waiting(amira)] == [item.id]


def test_what_is_half_typed_of_a_meeting_goes_with_it_and_nothing_else(session: Session, amira: int) -> None:
    meeting, other = session.meetings.plan(amira, TUESDAY), session.meetings.plan(amira, TUESDAY)
    drafts = {
        (one.id, form): session.drafts.here(form, amira)
        for one in (meeting, other)
        for form in forms_of_meeting(one.id)
    }
    for draft in drafts.values():
        draft.keep({"words": "half"})
    session.sit_one_on_one(amira)
    together = session.drafts.here(agenda_form(meeting.id, mine=False), amira)
    together.keep({"words": "half, by both"})
    session.take_back(key_from_passphrase(session.folder, WORDS))

    session.meetings.delete(meeting.id)

    left = {key for key, draft in drafts.items() if draft.kept() is not None}
    assert left == {(other.id, form) for form in forms_of_meeting(other.id)}
    assert together.kept() is None


Act = Callable[[Session, int, int], object]
OF_SOMEBODY: dict[str, Act] = {
    "rhythm": lambda session, person, _meeting: session.meetings.rhythm(person),
    "set_rhythm": lambda session, person, _meeting: session.meetings.set_rhythm(
        person, Rhythm(Every.WEEK, TUESDAY)
    ),
    "of_person": lambda session, person, _meeting: session.meetings.of_person(person),
    "next_of": lambda session, person, _meeting: session.meetings.next_of(person),
    "plan": lambda session, person, _meeting: session.meetings.plan(person, TUESDAY),
    "before": lambda session, person, meeting: session.meetings.before(Meeting(meeting, person, TUESDAY)),
    "after": lambda session, person, meeting: session.meetings.after(Meeting(meeting, person, TUESDAY)),
    "get": lambda session, _person, meeting: session.meetings.get(meeting),
    "end": lambda session, _person, meeting: session.meetings.end(meeting),
    "go_on": lambda session, _person, meeting: session.meetings.go_on(meeting),
    "notes": lambda session, _person, meeting: session.meetings.notes(meeting),
    "write_notes": lambda session, _person, meeting: session.meetings.write_notes(meeting, "x"),
    "decisions": lambda session, _person, meeting: session.meetings.decisions(meeting),
    "decide": lambda session, _person, meeting: session.meetings.decide(meeting, "x"),
    "ours": lambda session, _person, meeting: session.agendas.ours(meeting),
    "carried": lambda session, _person, meeting: session.agendas.carried(meeting),
    "waiting": lambda session, person, _meeting: session.agendas.waiting(person),
    "add": lambda session, _person, meeting: session.agendas.of_both.add(meeting, "x"),
    "add_for_next": lambda session, person, _meeting: session.agendas.of_both.add_for_next(person, "x"),
}
THE_MANAGERS: dict[str, Act] = {
    "delete": lambda session, _person, meeting: session.meetings.delete(meeting),
    "private_notes": lambda session, _person, meeting: session.meetings.private_notes(meeting),
    "write_private_notes": lambda session, _person, meeting: session.meetings.write_private_notes(
        meeting, "x"
    ),
    "only_mine": lambda session, _person, meeting: session.agendas.only_mine(meeting),
    "only_mine_waiting": lambda session, person, _meeting: session.agendas.only_mine_waiting(person),
    "add_mine": lambda session, _person, meeting: session.agendas.of_mine.add(meeting, "x"),
    "make_ours": lambda session, _person, _meeting: session.agendas.make_ours(1),
    "make_only_mine": lambda session, _person, _meeting: session.agendas.make_only_mine(1),
    "private_notes_on": lambda session, _person, _meeting: session.agendas.private_notes_on(1),
    "write_private_notes_on": lambda session, _person, _meeting: session.agendas.write_private_notes_on(
        1, "x"
    ),
}


@pytest.mark.parametrize("act", OF_SOMEBODY.values(), ids=OF_SOMEBODY)
def test_where_two_sit_nobody_elses_one_on_ones_are_spoken_of(session: Session, amira: int, act: Act) -> None:
    bo = add(session, "Bo Lindqvist")
    theirs, hers = (session.meetings.plan(one, TUESDAY).id for one in (bo, amira))
    session.sit_one_on_one(amira)

    with pytest.raises(SealedError):
        act(session, bo, theirs)
    act(session, amira, hers)


@pytest.mark.parametrize("act", THE_MANAGERS.values(), ids=THE_MANAGERS)
def test_where_others_look_nothing_of_the_managers_own_is_spoken_of(
    session: Session, amira: int, act: Act
) -> None:
    meeting = session.meetings.plan(amira, TUESDAY)
    session.agendas.of_both.add(meeting.id, "Ours")
    session.agendas.of_mine.add(meeting.id, "Mine")
    session.sit_one_on_one(amira)

    with pytest.raises(SealedError):
        act(session, amira, meeting.id)


@pytest.mark.parametrize("act", ["get", "notes", "decisions"])
def test_a_meeting_that_is_not_there_is_said(session: Session, act: str) -> None:
    with pytest.raises(NotFoundError):
        getattr(session.meetings, act)(99)
