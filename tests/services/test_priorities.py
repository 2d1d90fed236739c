"""Priorities on a real vault: the current few, the day of each change, and what serves them."""

from datetime import date, timedelta

import pytest

from app.domain.errors import NotFoundError, SealedError
from app.domain.growth import GrowthArea
from app.domain.growth_errors import PriorityWordsMissingError
from app.domain.person import Person
from app.domain.priority import Change
from app.services.priorities import Priorities
from app.services.session import Session
from tests.services.notes_made import all_priorities
from tests.services.test_together import reveal

MONDAY = date(2026, 11, 23)
LATER = MONDAY + timedelta(days=3)


@pytest.fixture
def person(session: Session) -> Person:
    """Return somebody with no priority yet."""
    return session.people.add(
        Person("Amira Haddad", discipline="software", framework_id=session.frameworks.built_in())
    )


@pytest.fixture
def priorities(session: Session) -> Priorities:
    """Return what looks after them."""
    return session.priorities


def words(priorities: Priorities, person_id: int) -> list[str]:
    """Return the current few, in their order."""
    return [one.words for one in priorities.current(person_id)]


def test_each_change_has_its_day(priorities: Priorities, person: Person) -> None:
    one = priorities.take_up(person.id, "  Steady   releases ", MONDAY)
    assert (one.words, one.from_on, one.is_current) == ("Steady releases", MONDAY, True)
    priorities.reword(one.id, "Releases every week", LATER)
    priorities.put_aside(one.id, LATER + timedelta(days=1))
    priorities.take_up_again(one.id, LATER + timedelta(days=2))
    (story,) = all_priorities(priorities, person.id)
    assert [(change.changed_on, change.change, change.words) for change in story.changes] == [
        (MONDAY, Change.TAKEN_UP, "Steady releases"),
        (LATER, Change.REWORDED, "Releases every week"),
        (LATER + timedelta(days=1), Change.PUT_ASIDE, "Releases every week"),
        (LATER + timedelta(days=2), Change.TAKEN_UP, "Releases every week"),
    ]
    assert words(priorities, person.id) == ["Releases every week"]
    assert (story.priority.from_on, story.worded_on) == (MONDAY, LATER)


def test_what_changes_nothing_is_no_change(priorities: Priorities, person: Person) -> None:
    one = priorities.take_up(person.id, "Steady releases", MONDAY)
    priorities.reword(one.id, "Steady releases ", LATER)
    priorities.take_up_again(one.id, LATER)
    priorities.put_aside(one.id, LATER)
    priorities.put_aside(one.id, LATER + timedelta(days=1))
    (story,) = all_priorities(priorities, person.id)
    assert [change.change for change in story.changes] == [Change.TAKEN_UP, Change.PUT_ASIDE]
    assert (story.priority.until_on, story.worded_on) == (LATER, MONDAY)


def test_what_was_put_aside_stays_to_be_read_below_the_current_few(
    priorities: Priorities, person: Person
) -> None:
    first, second, third = (priorities.take_up(person.id, name, MONDAY) for name in "ABC")
    priorities.put_aside(first.id, MONDAY)
    priorities.put_aside(second.id, LATER)
    assert [story.priority.words for story in all_priorities(priorities, person.id)] == ["C", "B", "A"]
    assert priorities.current(person.id) == (third,)
    assert priorities.has_former(person.id)


def test_they_keep_the_order_they_are_given(priorities: Priorities, person: Person) -> None:
    ids = [priorities.take_up(person.id, name, MONDAY).id for name in "ABC"]
    priorities.reorder((ids[2], ids[0], ids[1]))
    assert words(priorities, person.id) == ["C", "A", "B"]
    priorities.take_up(person.id, "D", LATER)
    assert words(priorities, person.id) == ["C", "A", "B", "D"]


def test_a_priority_needs_words_and_must_be_there(priorities: Priorities, person: Person) -> None:
    one = priorities.take_up(person.id, "Steady releases", MONDAY)
    with pytest.raises(PriorityWordsMissingError):
        priorities.take_up(person.id, " \n", MONDAY)
    with pytest.raises(PriorityWordsMissingError):
        priorities.reword(one.id, "", LATER)
    for act in (priorities.remove, lambda gone: priorities.reorder((gone,))):
        with pytest.raises(NotFoundError):
            act(404)
    assert words(priorities, person.id) == ["Steady releases"]


def test_a_priority_is_deleted_with_its_changes(priorities: Priorities, person: Person) -> None:
    one = priorities.take_up(person.id, "Steady releases", MONDAY)
    priorities.remove(one.id)
    assert all_priorities(priorities, person.id) == ()


def test_a_growth_area_serves_one_priority(session: Session, priorities: Priorities) -> None:
    together = reveal(session)
    area = together.add_growth_area(GrowthArea("Ask early"))
    one, other = (priorities.take_up(together.person.id, name, MONDAY) for name in "AB")
    assert priorities.pointed_at(area.id) is None
    priorities.point_at(area.id, one.id)
    priorities.point_at(area.id, other.id)
    assert priorities.pointed_at(area.id) == other
    priorities.point_at(area.id, None)
    assert priorities.pointed_at(area.id) is None


def test_a_growth_area_serves_nobody_elses_priority(
    session: Session, priorities: Priorities, person: Person
) -> None:
    area = reveal(session).add_growth_area(GrowthArea("Ask early"))
    theirs = priorities.take_up(person.id, "Steady releases", MONDAY)
    for area_id, priority_id in ((area.id, theirs.id), (area.id, 404), (404, None)):
        with pytest.raises(NotFoundError):
            priorities.point_at(area_id, priority_id)
    with pytest.raises(NotFoundError):
        priorities.pointed_at(404)


@pytest.mark.parametrize("removing", [False, True])
def test_what_a_growth_area_serves_comes_back_with_it(
    session: Session, priorities: Priorities, *, removing: bool
) -> None:
    together = reveal(session)
    area = together.add_growth_area(GrowthArea("Ask early"))
    one = priorities.take_up(together.person.id, "Steady releases", MONDAY)
    priorities.point_at(area.id, one.id)
    if removing:
        together.remove_growth_area(area.id)
        together.undo()
    else:
        together.undo()
        together.redo()
    assert priorities.pointed_at(area.id) == one


def test_a_growth_area_comes_back_alone_where_its_priority_was_deleted(
    session: Session, priorities: Priorities
) -> None:
    together = reveal(session)
    area = together.add_growth_area(GrowthArea("Ask early"))
    one = priorities.take_up(together.person.id, "Steady releases", MONDAY)
    priorities.point_at(area.id, one.id)
    together.remove_growth_area(area.id)
    priorities.remove(one.id)
    together.undo()
    assert together.growth_areas() == (area,)
    assert priorities.pointed_at(area.id) is None


def test_nothing_of_somebody_else_is_read_or_changed_where_others_look(
    session: Session, priorities: Priorities, person: Person
) -> None:
    together = reveal(session)
    area = together.add_growth_area(GrowthArea("Ask early"))
    one = priorities.take_up(together.person.id, "Steady releases", MONDAY)
    session.enter_manager()
    session.sit_one_on_one(person.id)
    refused = (
        lambda: priorities.current(together.person.id),
        lambda: priorities.former(together.person.id),
        lambda: priorities.has_former(together.person.id),
        lambda: priorities.take_up(together.person.id, "B", MONDAY),
        lambda: priorities.take_up_again(one.id, MONDAY),
        lambda: priorities.reword(one.id, "B", MONDAY),
        lambda: priorities.put_aside(one.id, MONDAY),
        lambda: priorities.reorder((one.id,)),
        lambda: priorities.remove(one.id),
        lambda: priorities.point_at(area.id, one.id),
        lambda: priorities.pointed_at(area.id),
    )
    for act in refused:
        with pytest.raises(SealedError):
            act()
    priorities.take_up(person.id, "Their own", MONDAY)
    assert words(priorities, person.id) == ["Their own"]
