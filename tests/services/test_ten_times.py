"""Ten times the years: how much SQLite does for an act, in its own steps, the same on any machine.

What searching does is FTS5's own, and no step of SQLite's: `make bench` tells its time.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from app.domain.assessment import Side
from app.domain.check_in import Verdict
from app.domain.lesson import Lesson
from app.domain.praise import Praise
from app.services import days
from app.services.example_years import Size, create_years
from app.services.meeting_summaries import meeting_summary_of
from app.services.session import Session
from tests.made import QUICK, WORDS

YEARS = (2, 20)
AT_MOST = 1.3
"""How many times as much an act may take."""


@pytest.fixture(scope="module")
def sessions(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Session]]:
    """Return the open vault of some years, and of ten times as many."""
    place = tmp_path_factory.mktemp("years")
    made = [create_years(place / f"{one}.fika", WORDS, Size(one, 3, 1), QUICK).session for one in YEARS]
    for session in made:
        session.enter_manager()
    yield made
    for session in made:
        session.close()


class Desk:
    """One vault, with the first person's next one-on-one before the manager."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._person = session.people.listed()[0].id
        upcoming = session.meetings.next_of(self._person)
        assert upcoming is not None
        self._next = upcoming
        self._item = session.agendas.of_both.add(self._next.id, "Ask early")
        self._action = session.actions.take_on(self._person, Side.EMPLOYEE, "Ask Ines", days.today())
        self._area = session.check_ins.open_areas(self._person)[0].area.id

    def add_an_item(self) -> None:
        """Write an item for the next one-on-one."""
        self._session.agendas.of_both.add(self._next.id, "Tell others")

    def tick_it_off(self) -> None:
        """Tick an item off."""
        self._session.agendas.of_both.talked(self._item.id, self._next.id)

    def put_it_off(self) -> None:
        """Leave an item for the next time."""
        self._session.agendas.of_both.put_off(self._item.id, self._next.id)

    def put_in_order(self) -> None:
        """Turn the agenda upside down."""
        ids = [one.item.id for one in self._session.agendas.ours(self._next.id)]
        self._session.agendas.of_both.reorder(ids[::-1])

    def take_an_action_on(self) -> None:
        """Take an action on."""
        self._session.actions.take_on(self._person, Side.MANAGER, "Ask Bo", None, self._next.id)

    def finish_an_action(self) -> None:
        """Finish an action."""
        self._session.actions.done(self._action.id, self._next.id)

    def check_in(self) -> None:
        """Look again at a growth area."""
        self._session.check_ins.write(self._area, "Asked.", "", Verdict.KEEP, meeting_id=self._next.id)

    def take_a_priority_up(self) -> None:
        """Take a priority up."""
        self._session.priorities.take_up(self._person, "Steady releases", days.today())

    def write_a_lesson(self) -> None:
        """Write down what was learned."""
        self._session.lessons.write(Lesson("Rye", learned="Order early.", person_id=self._person))

    def praise(self) -> None:
        """Write a note of praise."""
        self._session.praise.write(Praise("Calm.", person_id=self._person))

    def write_notes(self) -> None:
        """Save the notes of both and one's own."""
        self._session.meetings.write_notes(self._next.id, "We talked.")
        self._session.meetings.write_private_notes(self._next.id, "Tired.")

    def plan(self) -> None:
        """Plan a one-on-one on a day that is free."""
        if not self._session.meetings.is_any_on(self._person, days.today()):
            self._session.meetings.plan(self._person, days.today())

    def move(self) -> None:
        """Give the next one-on-one another day."""
        self._session.meetings.change(replace(self._next, held_on=days.today()))

    def end(self) -> None:
        """End the next one-on-one, which plans the one after it."""
        self._session.meetings.end(self._next.id)

    def summarise(self) -> None:
        """Put the summary of the next one-on-one together."""
        meeting_summary_of(self._session, self._next.id)


ACTS = [act for name, act in vars(Desk).items() if not name.startswith("_")]


@pytest.mark.parametrize("act", ACTS, ids=lambda act: str(act.__name__))
def test_an_act_takes_no_longer(sessions: list[Session], act: Callable[[Desk], None]) -> None:
    less, more = (steps_of(session, act) for session in sessions)
    assert less
    assert more <= less * AT_MOST


def steps_of(session: Session, act: Callable[[Desk], None]) -> int:
    """Return how many steps SQLite takes for an act."""
    taken = 0

    def step() -> bool:
        nonlocal taken
        taken += 1
        return False  # go on

    desk = Desk(session)
    count(session, step)
    act(desk)
    count(session, None)
    return taken


def count(session: Session, step: Callable[[], bool] | None) -> None:
    """Have each of SQLite's steps counted, or none any more."""
    connection = session._vault._connection
    assert connection is not None
    connection.set_progress_handler(step, 1)
