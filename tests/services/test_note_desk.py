"""Whatever is done with actions, lessons and praise is taken back whole, and done again."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from app.domain.assessment import Side
from app.domain.errors import FikaError
from app.domain.lesson import Lesson
from app.domain.note_errors import (
    LessonMissingError,
    NothingToDoError,
    PraiseMissingError,
    ReasonMissingError,
)
from app.domain.person import Person
from app.domain.praise import Praise
from app.services.note_desk import NoteDesk
from app.services.session import Session
from app.services.undo import UndoStack
from tests.services.notes_made import add_person, plan
from tests.services.room_made import DAY


@dataclass(frozen=True, slots=True)
class Bench:
    """A desk, its history, and what lies on it: one of each."""

    session: Session
    person: Person
    meeting_id: int
    desk: NoteDesk
    history: UndoStack

    def all_there(self) -> object:
        """Return everything that is kept of the person, with its history."""
        actions = self.session.actions
        return (
            [actions.whole(one.id) for one in actions.of_person(self.person.id)],
            self.session.lessons.of_person(self.person.id),
            self.session.praise.of_person(self.person.id),
        )


@pytest.fixture
def bench(session: Session) -> Bench:
    """Return a desk with an open action, a done one it taught something, and praise."""
    person = add_person(session)
    meeting = plan(session, person)
    session.actions.take_on(person.id, Side.EMPLOYEE, "Write it", DAY, meeting.id)
    done = session.actions.take_on(person.id, Side.MANAGER, "Read it", None)
    session.actions.done(done.id, meeting.id)
    session.lessons.write(Lesson("Tried", "Happened", person_id=person.id, action_id=done.id))
    session.praise.write(Praise("Good", person_id=person.id))
    history = session.desks.of(person.id).history
    desk = NoteDesk(session.actions, session.lessons, session.praise, history)
    return Bench(session, person, meeting.id, desk, history)


ACTS: dict[str, Callable[[Bench], object]] = {
    "take on": lambda on: on.desk.take_on(on.person.id, Side.MANAGER, "Ask", None, on.meeting_id),
    "change": lambda on: on.desk.change(replace(on.session.actions.get(1), what="Better"), on.meeting_id),
    "done": lambda on: on.desk.done(1, on.meeting_id),
    "drop": lambda on: on.desk.drop(1, "No time.", on.meeting_id),
    "open again": lambda on: on.desk.open_again(2, on.meeting_id),
    "remove an action": lambda on: on.desk.remove_action(2),
    "write a lesson": lambda on: on.desk.write_lesson(Lesson("New", person_id=on.person.id)),
    "change a lesson": lambda on: on.desk.change_lesson(Lesson("Other", id=1)),
    "remove a lesson": lambda on: on.desk.remove_lesson(1),
    "write praise": lambda on: on.desk.write_praise(Praise("New", person_id=on.person.id)),
    "change praise": lambda on: on.desk.change_praise(Praise("Other", "For all", 1)),
    "remove praise": lambda on: on.desk.remove_praise(1),
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_each_act_is_taken_back_whole_and_done_again(bench: Bench, act: Callable[[Bench], object]) -> None:
    before = bench.all_there()
    act(bench)
    after = bench.all_there()
    assert after != before
    for _round in range(2):
        assert bench.history.next_undo
        bench.history.undo()
        assert bench.all_there() == before
        bench.history.redo()
    assert bench.session.actions.of_person(bench.person.id) == _without_times(after)
    bench.history.undo()
    assert bench.all_there() == before


def _without_times(after: object) -> tuple[object, ...]:
    assert isinstance(after, tuple)
    return tuple(one.action for one in after[0])


def test_all_of_them_are_taken_back_one_by_one(bench: Bench) -> None:
    stood = [bench.all_there()]
    for name, act in ACTS.items():
        if name != "open again":
            act(bench)
            stood.append(bench.all_there())
    while bench.history.next_undo:
        assert bench.all_there() == stood.pop()
        bench.history.undo()
    assert [bench.all_there()] == stood


@pytest.mark.parametrize(
    ("act", "error"),
    [
        (lambda on: on.desk.take_on(on.person.id, Side.MANAGER, " ", None, 0), NothingToDoError),
        (lambda on: on.desk.drop(1, " ", 0), ReasonMissingError),
        (lambda on: on.desk.write_lesson(Lesson(person_id=on.person.id)), LessonMissingError),
        (lambda on: on.desk.change_praise(Praise(" ", id=1)), PraiseMissingError),
    ],
)
def test_what_is_refused_leaves_nothing_to_take_back(
    bench: Bench, act: Callable[[Bench], object], error: type[FikaError]
) -> None:
    before = bench.all_there()
    with pytest.raises(error):
        act(bench)
    assert bench.history.next_undo == ""
    assert bench.all_there() == before


def test_what_changes_nothing_leaves_nothing_to_take_back(bench: Bench) -> None:
    session, desk = bench.session, bench.desk
    desk.change(session.actions.get(1), bench.meeting_id)
    desk.change_lesson(replace(session.lessons.get(1), tried=" Tried "))
    desk.change_praise(replace(session.praise.get(1), words=" Good "))
    assert bench.history.next_undo == ""
