"""Every act on an agenda can be taken back and done again, in the room in which it was done."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.assessment import Side
from app.domain.errors import SealedError
from app.domain.meeting import Meeting
from app.domain.person import Person
from app.domain.template import TemplateItem
from app.services.agenda_desk import AgendaDesk
from app.services.session import Session
from app.services.vaults import key_from_passphrase
from tests.made import WORDS


@pytest.fixture
def person(session: Session) -> Person:
    """Return somebody who has two meetings to come; the manager sits before the screen."""
    session.enter_manager()
    made = session.people.add(Person("Amira Haddad", framework_id=session.frameworks.built_in()))
    for day in (3, 10):
        session.meetings.plan(made.id, date(2026, 3, day))
    return made


@pytest.fixture
def meeting(session: Session, person: Person) -> Meeting:
    """Return the first of the two."""
    return session.meetings.of_person(person.id)[-1]


@pytest.fixture
def desk(session: Session, person: Person) -> AgendaDesk:
    """Return the desk for their agendas."""
    return session.desks.of(person.id)


def ours(session: Session, meeting: Meeting) -> list[str]:
    """Return what stands on the agenda of both, ticked lines with a mark."""
    lines = session.agendas.ours(meeting.id)
    return [("" if one.item.is_open else "✓ ") + one.item.words + ("→" * one.moved_on) for one in lines]


def add(desk: AgendaDesk, meeting: Meeting, words: str, *, mine: bool = False) -> int:
    """Add an item of the manager's."""
    return desk.add(meeting.id, words, Side.MANAGER, mine=mine).id


def test_what_was_added_is_taken_back_and_comes_again(
    session: Session, meeting: Meeting, desk: AgendaDesk
) -> None:
    add(desk, meeting, "Roadmap")
    desk.history.undo()
    assert ours(session, meeting) == []
    desk.history.redo()
    assert ours(session, meeting) == ["Roadmap"]


def test_an_agenda_begun_from_a_template_is_one_act(
    session: Session, meeting: Meeting, desk: AgendaDesk
) -> None:
    add(desk, meeting, "Roadmap")
    items = (TemplateItem("What went well", 5), TemplateItem("What was hard"))
    put = session.templates.put_on_agenda
    desk.add_all(meeting.id, lambda: put(meeting.id, items, Side.MANAGER, "Weekly"))
    assert ours(session, meeting) == ["Roadmap", "What went well", "What was hard"]
    desk.history.undo()
    assert ours(session, meeting) == ["Roadmap"]
    assert session.meetings.get(meeting.id).title == ""
    desk.history.redo()
    assert ours(session, meeting) == ["Roadmap", "What went well", "What was hard"]
    assert session.meetings.get(meeting.id).title == "Weekly"


def test_a_tick_is_taken_back_either_way(session: Session, meeting: Meeting, desk: AgendaDesk) -> None:
    item = add(desk, meeting, "Roadmap")
    desk.talked(item, meeting.id)
    desk.open_again(item)
    assert ours(session, meeting) == ["Roadmap"]
    desk.history.undo()
    assert ours(session, meeting) == ["✓ Roadmap"]
    desk.history.undo()
    assert ours(session, meeting) == ["Roadmap"]


def test_what_was_taken_off_comes_back(session: Session, meeting: Meeting, desk: AgendaDesk) -> None:
    item = add(desk, meeting, "Roadmap")
    desk.remove(item, meeting.id)
    assert ours(session, meeting) == []
    desk.history.undo()
    assert ours(session, meeting) == ["Roadmap"]


def test_next_time_is_taken_back_either_way(session: Session, meeting: Meeting, desk: AgendaDesk) -> None:
    item = add(desk, meeting, "Roadmap")
    desk.put_off(item, meeting.id)
    assert ours(session, meeting) == ["Roadmap→"]
    desk.not_put_off(item)
    assert ours(session, meeting) == ["Roadmap"]
    desk.history.undo()
    assert ours(session, meeting) == ["Roadmap→"]
    desk.history.undo()
    assert ours(session, meeting) == ["Roadmap"]


def test_typing_on_is_one_act_and_nothing_changed_is_none(
    session: Session, meeting: Meeting, desk: AgendaDesk
) -> None:
    add(desk, meeting, "Road")
    for words in ("Roadm", "Roadmap", "Roadmap"):
        item = session.agendas.ours(meeting.id)[0].item
        desk.change(type(item)(words, item.by_whom, id=item.id))
    desk.history.undo()
    assert ours(session, meeting) == ["Road"]


def test_order_is_taken_back(session: Session, meeting: Meeting, desk: AgendaDesk) -> None:
    ids = [add(desk, meeting, words) for words in ("One", "Two", "Three")]
    desk.reorder(ids, [ids[2], ids[0], ids[1]])
    assert ours(session, meeting) == ["Three", "One", "Two"]
    desk.history.undo()
    assert ours(session, meeting) == ["One", "Two", "Three"]


def test_an_item_that_changed_hands_is_still_found_by_what_was_done_before(
    session: Session, meeting: Meeting, desk: AgendaDesk
) -> None:
    item = add(desk, meeting, "Roadmap")
    desk.talked(item, meeting.id)
    desk.history.undo()
    own = desk.make_only_mine(item)
    assert ours(session, meeting) == []
    desk.make_ours(own)
    assert ours(session, meeting) == ["Roadmap"]
    for _act in range(3):
        desk.history.undo()
    assert ours(session, meeting) == []
    for _act in range(3):
        desk.history.redo()
    assert ours(session, meeting) == ["Roadmap"]


def test_keeping_an_item_to_oneself_is_taken_back_with_each_note_where_it_was(
    session: Session, meeting: Meeting, desk: AgendaDesk
) -> None:
    item = add(desk, meeting, "Roadmap")
    add(desk, meeting, "Holidays")
    desk.change(replace(session.agendas.of_both.get(item), notes="Both wrote this."))
    session.agendas.write_private_notes_on(item, "Only I wrote this.")

    desk.make_only_mine(item)
    desk.history.undo()

    assert ours(session, meeting) == ["Roadmap", "Holidays"]
    first = session.agendas.ours(meeting.id)[0].item
    assert first.notes == "Both wrote this."
    assert session.agendas.private_notes_on(first.id) == "Only I wrote this."
    assert session.agendas.only_mine(meeting.id) == ()
    desk.history.redo()
    (own,) = session.agendas.only_mine(meeting.id)
    assert own.item.notes == "Both wrote this.\n\nOnly I wrote this."


def test_notes_written_by_oneself_meanwhile_are_neither_lost_nor_shown_by_taking_it_back(
    session: Session, meeting: Meeting, desk: AgendaDesk
) -> None:
    item = add(desk, meeting, "Roadmap")
    own = session.agendas.of_mine.get(desk.make_only_mine(item))
    session.agendas.of_mine.change(replace(own, notes="What I think by now."))

    desk.history.undo()

    (line,) = session.agendas.ours(meeting.id)
    assert line.item.notes == ""
    assert session.agendas.private_notes_on(line.item.id) == "What I think by now."


def test_own_notes_on_an_item_of_both_are_taken_back_and_leave_nothing(
    session: Session, meeting: Meeting, desk: AgendaDesk
) -> None:
    item = add(desk, meeting, "Roadmap")
    for words in ("Care", "Careful", "Careful"):
        desk.write_private(item, words)
    desk.history.undo()
    assert session.agendas.private_notes_on(item) == ""
    assert session._vault.read("SELECT * FROM agenda_item_private") == []
    desk.history.redo()
    assert session.agendas.private_notes_on(item) == "Careful"
    session.sit_one_on_one(meeting.person_id)
    with pytest.raises(SealedError):
        session.desks.of(meeting.person_id).write_private(item, "x")


def test_the_managers_own_list_has_the_same_acts(
    session: Session, meeting: Meeting, desk: AgendaDesk
) -> None:
    item = add(desk, meeting, "Salary round", mine=True)
    desk.talked(item, meeting.id, mine=True)
    desk.history.undo()
    (line,) = session.agendas.only_mine(meeting.id)
    assert line.item.is_open
    assert ours(session, meeting) == []


def test_history_lasts_while_the_same_people_sit_here_and_no_longer(
    session: Session, person: Person, meeting: Meeting, desk: AgendaDesk
) -> None:
    add(desk, meeting, "Salary round", mine=True)
    assert session.desks.of(person.id) is desk
    session.sit_one_on_one(person.id)
    together = session.desks.of(person.id)
    assert together.history.next_undo == ""
    add(together, meeting, "Roadmap")
    session.sit_one_on_one(person.id)
    assert session.desks.of(person.id) is together
    session.take_back(key_from_passphrase(session.folder, WORDS))
    assert session.desks.of(person.id).history.next_undo == ""


def test_where_others_look_there_is_no_desk_for_anybody_else(session: Session, person: Person) -> None:
    other = session.people.add(Person("Tomás Ribeiro", framework_id=person.framework_id))
    session.sit_one_on_one(person.id)
    with pytest.raises(SealedError):
        session.desks.of(other.id)


def test_a_person_who_is_deleted_leaves_no_desk(session: Session, person: Person, desk: AgendaDesk) -> None:
    session.people.delete_for_good(person.id, person.name)
    assert session.desks.of(person.id) is not desk


def decided(session: Session, meeting: Meeting) -> list[str]:
    """Return what was decided."""
    return [one.words for one in session.meetings.decisions(meeting.id)]


def test_what_was_decided_is_taken_back_changed_and_brought_back(
    session: Session, meeting: Meeting, desk: AgendaDesk
) -> None:
    first = desk.decisions.decide(meeting.id, "Ship on Friday")
    desk.decisions.decide(meeting.id, "Ask the guild")
    desk.decisions.reword(first, "Ship on Thu")
    desk.decisions.reword(session.meetings.decisions(meeting.id)[0], "Ship on Thursday")
    desk.decisions.remove(session.meetings.decisions(meeting.id)[0])
    assert decided(session, meeting) == ["Ask the guild"]
    desk.history.undo()
    assert decided(session, meeting) == ["Ship on Thursday", "Ask the guild"]
    desk.history.undo()
    assert decided(session, meeting) == ["Ship on Friday", "Ask the guild"]
    desk.history.undo()
    desk.history.undo()
    assert decided(session, meeting) == []
    desk.history.redo()
    assert decided(session, meeting) == ["Ship on Friday"]
