"""Ending, opening again and moving a one-on-one is taken back, with what its end had planned."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest

from app.domain.agenda import AgendaItem
from app.domain.assessment import Side
from app.domain.check_in import Verdict
from app.domain.draft import agenda_form, move_form
from app.domain.errors import SealedError
from app.domain.growth import GrowthArea
from app.domain.lesson import Lesson
from app.domain.meeting import Every, Meeting, Rhythm
from app.domain.person import Person
from app.domain.praise import Praise
from app.services.agenda_desk import AgendaDesk
from app.services.days import today
from app.services.session import Session
from app.services.vaults import key_from_passphrase
from app.storage import agenda_items as kept_items
from app.storage import drafts as kept_drafts
from app.storage.planned import REFERENCES
from tests.made import WORDS
from tests.services.test_together import reveal

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Table:
    """Two people who meet every week, and the one-on-one they hold today."""

    session: Session
    person: Person
    meeting: Meeting

    @property
    def desk(self) -> AgendaDesk:
        """The desk for their one-on-ones."""
        return self.session.desks.of(self.person.id)

    @property
    def days(self) -> list[tuple[int, bool]]:
        """How many days away each meeting is, the next to come first; and whether it is over."""
        found = self.session.meetings.of_person(self.person.id)
        return [((one.held_on - today()).days, one.is_over) for one in found]

    @property
    def coming(self) -> Meeting:
        """The next one."""
        found = self.session.meetings.next_of(self.person.id)
        assert found is not None
        return found


@pytest.fixture
def table(session: Session) -> Table:
    """Return the two; the manager sits alone, and they agreed on a growth area."""
    talk = reveal(session)
    talk.add_growth_area(GrowthArea("Ask early"))
    session.meetings.set_rhythm(talk.person.id, Rhythm(Every.WEEK, today(), "14:30"))
    meeting = session.meetings.plan(talk.person.id, today())
    session.enter_manager()
    return Table(session, talk.person, meeting)


@pytest.mark.parametrize("together", [False, True], ids=["alone", "together"])
def test_ending_is_taken_back_with_what_it_planned_and_done_again(table: Table, *, together: bool) -> None:
    if together:
        table.session.sit_one_on_one(table.person.id)
    table.desk.meetings.end(table.meeting.id)
    ended, planned = table.session.meetings.get(table.meeting.id), table.coming
    assert table.days == [(7, False), (0, True)]
    for _round in range(2):
        table.desk.history.undo()
        assert table.days == [(0, False)]
        table.desk.history.redo()
        assert table.session.meetings.of_person(table.person.id) == (planned, ended)


def test_undo_names_the_act_and_its_day(table: Table) -> None:
    desk, on = table.desk, "28 November 2025"
    desk.meetings.change(replace(table.meeting, held_on=date(2025, 11, 28)))
    desk.meetings.end(table.meeting.id)
    assert desk.history.next_undo == f"ending the one of {on}"
    desk.meetings.go_on(table.meeting.id)
    assert desk.history.next_undo == f"opening the one of {on} again"
    desk.meetings.change(replace(table.coming, title="Weekly"))
    assert desk.history.next_undo == f"changing the one of {on}"


def test_what_was_planned_before_stays(table: Table) -> None:
    table.session.meetings.plan(table.person.id, today() + timedelta(days=3))
    table.desk.meetings.end(table.meeting.id)
    table.desk.history.undo()
    assert table.days == [(3, False), (0, False)]


def check_in(table: Table) -> None:
    """Look at the growth area in the next one."""
    (story,) = table.session.check_ins.areas(table.person.id)
    table.session.check_ins.write(story.area.id, "", "", Verdict.KEEP, meeting_id=table.coming.id)


PUT_IN: dict[str, Callable[[Table], object]] = {
    "notes": lambda at: at.session.meetings.write_notes(at.coming.id, "To ask"),
    "own notes": lambda at: at.session.meetings.write_private_notes(at.coming.id, "Careful"),
    "a decision": lambda at: at.session.meetings.decide(at.coming.id, "Ship"),
    "an item": lambda at: at.session.agendas.of_both.add(at.coming.id, "Roadmap"),
    "an own item": lambda at: at.session.agendas.of_mine.add(at.coming.id, "Pay"),
    "an action": lambda at: at.session.actions.take_on(at.person.id, Side.MANAGER, "Ask", None, at.coming.id),
    "a lesson": lambda at: at.session.lessons.write(
        Lesson("Tried", person_id=at.person.id, meeting_id=at.coming.id)
    ),
    "praise": lambda at: at.session.praise.write(
        Praise("Good", person_id=at.person.id, meeting_id=at.coming.id)
    ),
    "a check-in": check_in,
    "another day": lambda at: at.session.meetings.change(replace(at.coming, held_on=today() + 2 * WEEK)),
    "a time": lambda at: at.session.meetings.change(replace(at.coming, starts_at="09:00")),
    "a title": lambda at: at.session.meetings.change(replace(at.coming, title="Six months")),
    "its end": lambda at: at.session.meetings.end(at.coming.id),
    "half-typed words": lambda at: at.session.drafts.here(
        agenda_form(at.coming.id, mine=False), at.person.id
    ).keep({"words": "Road"}),
    "half-typed words of both": lambda at: kept_drafts.put_of_person(
        at.session._vault, at.person.id, move_form(at.coming.id), {"time": "9"}
    ),
}


@pytest.mark.parametrize("put_in", PUT_IN.values(), ids=PUT_IN)
def test_what_was_planned_stays_as_soon_as_anything_is_put_in_it(
    table: Table, put_in: Callable[[Table], object]
) -> None:
    table.desk.meetings.end(table.meeting.id)
    planned = table.coming
    put_in(table)
    as_it_stands = table.session.meetings.get(planned.id)

    table.desk.history.undo()
    assert not table.session.meetings.get(table.meeting.id).is_over
    assert table.session.meetings.get(planned.id) == as_it_stands
    table.desk.history.redo()
    assert table.session.meetings.get(table.meeting.id).is_over
    assert table.session.meetings.get(planned.id) == as_it_stands


def test_where_both_look_nothing_goes_along_that_only_the_manager_sees(table: Table) -> None:
    session = table.session
    session.sit_one_on_one(table.person.id)
    table.desk.meetings.end(table.meeting.id)
    with session._rooms.untold():  # as nobody can: they all sit here since before it was planned
        item = AgendaItem("Pay", Side.MANAGER, person_id=table.person.id, meeting_id=table.coming.id)
        kept_items.add(session._vault, kept_items.ONLY_MINE, replace(item, added_on=today()))
    table.desk.history.undo()
    assert table.days == [(7, False), (0, False)]
    with pytest.raises(SealedError):
        session._vault.read("SELECT words FROM own_agenda_item")


@pytest.mark.parametrize("mine", [False, True], ids=["of both", "own"])
def test_what_was_added_to_it_and_taken_back_comes_again_with_it(table: Table, *, mine: bool) -> None:
    table.desk.meetings.end(table.meeting.id)
    planned = table.coming
    table.desk.add(planned.id, "Roadmap", Side.MANAGER, mine=mine)
    for _act in range(2):
        table.desk.history.undo()
    assert table.days == [(0, False)]
    for _act in range(2):
        table.desk.history.redo()
    agendas = table.session.agendas
    (line,) = (agendas.only_mine if mine else agendas.ours)(planned.id)
    assert line.item.words == "Roadmap"


def test_what_another_item_left_there_is_something(table: Table) -> None:
    item = table.desk.add(table.meeting.id, "Roadmap", Side.MANAGER)
    table.desk.meetings.end(table.meeting.id)
    table.session.agendas.of_both.remove(item.id, table.coming.id)
    table.desk.history.undo()
    assert table.days == [(7, False), (0, False)]


def test_every_column_that_points_at_a_meeting_is_looked_at(session: Session) -> None:
    with session._vault.whole() as connection:
        schema = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        tables = [str(name) for (name,) in schema]
        found = {
            (str(table), str(row[3]))
            for table in tables
            for row in connection.execute(f"PRAGMA foreign_key_list({table})")
            if row[2] == "meeting"
        }
    assert set(REFERENCES) == found


def test_the_planned_one_is_not_planned_twice_by_doing_it_again(table: Table) -> None:
    table.desk.meetings.end(table.meeting.id)
    table.desk.history.undo()
    table.session.meetings.plan(table.person.id, today() + timedelta(days=3))
    table.desk.history.redo()
    assert table.days == [(3, False), (0, True)]


def test_opening_again_and_moving_are_taken_back(table: Table) -> None:
    meetings, desk = table.session.meetings, table.desk
    desk.meetings.end(table.meeting.id)
    ended = meetings.get(table.meeting.id)
    desk.meetings.go_on(ended.id)
    moved = replace(meetings.get(ended.id), held_on=today() - WEEK, starts_at="09:00", title="Late")
    desk.meetings.change(moved)
    assert meetings.get(ended.id) == moved
    desk.history.undo()
    assert meetings.get(ended.id) == replace(ended, ended_at=None)
    desk.history.undo()
    assert meetings.get(ended.id) == ended


def test_what_changes_nothing_leaves_nothing_to_take_back(table: Table) -> None:
    desk = table.desk
    desk.meetings.change(replace(table.meeting, title="  "))
    desk.meetings.go_on(table.meeting.id)
    assert desk.history.next_undo == ""
    desk.meetings.end(table.meeting.id)
    ended = desk.history.next_undo
    desk.meetings.end(table.meeting.id)
    desk.history.undo()
    assert ended
    assert desk.history.next_undo == ""


def test_history_begins_anew_for_two_who_sit_down_again(table: Table) -> None:
    session, person = table.session, table.person.id
    session.sit_one_on_one(person)
    table.desk.meetings.end(table.meeting.id)
    session.take_back(key_from_passphrase(session.folder, WORDS))
    session.sit_one_on_one(person)
    assert table.desk.history.next_undo == ""
