"""Any order of acts at the desk of two people, each of which can be taken back: for tests of undo."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

from app.domain.assessment import Side
from app.domain.check_in import CheckIn, Verdict
from app.domain.growth import GrowthArea
from app.domain.lesson import Lesson
from app.domain.meeting import Every, Meeting, Rhythm
from app.services.days import today
from app.services.growth_desk import GrowthDesk
from app.services.note_desk import NoteDesk
from app.services.session import Session
from tests.services.notes_made import all_priorities
from tests.services.test_together import reveal

T = TypeVar("T")


class AtTheDesk:
    """The manager, or both, over one person's one-on-ones. Each act takes numbers: any will do."""

    def __init__(self, session: Session, *, together: bool = False) -> None:
        self.session = session
        talk = reveal(session)
        self.person = talk.person
        for headline in ("Ask early", "Share it"):
            talk.add_growth_area(GrowthArea(headline))
        session.meetings.set_rhythm(self.person.id, Rhythm(Every.WEEK, today()))
        session.meetings.plan(self.person.id, today() - timedelta(days=7), "14:30")
        session.priorities.take_up(self.person.id, "Steady releases", today() - timedelta(days=40))
        session.enter_manager()
        if together:
            session.sit_one_on_one(self.person.id)
        self.alone = not together
        self.desk = session.desks.of(self.person.id)
        self.growth = GrowthDesk(session.check_ins, session.priorities, self.desk.history)
        self.notes = NoteDesk(session.actions, session.lessons, session.praise, self.desk.history)

    # The meeting

    def end(self, one: int, _other: int) -> None:
        """End a meeting, or open it again."""
        for meeting in self._pick(self.meetings, one):
            act = self.desk.meetings.go_on if meeting.is_over else self.desk.meetings.end
            act(meeting.id)

    def move(self, one: int, other: int) -> None:
        """Give a meeting another day, time or title."""
        for meeting in self._pick(self.meetings, one):
            on = meeting.held_on + timedelta(days=other % 5)
            self.desk.meetings.change(
                replace(meeting, held_on=on, starts_at=("", "09:00")[other % 2], title=f"Moved {other}")
            )

    # What stands on agendas

    def add(self, one: int, other: int) -> None:
        """Add an item, of both or of the manager's own."""
        for meeting in self._pick(self.meetings, one):
            mine = self.alone and other % 2 == 1
            self.desk.add(meeting.id, f"Item {other}", Side.MANAGER, mine=mine)

    def tick(self, one: int, other: int) -> None:
        """Tick an item off."""
        for meeting in self._pick(self.meetings, one):
            for line in self._pick(self.session.agendas.ours(meeting.id), other):
                if line.item.is_open:
                    self.desk.talked(line.item.id, meeting.id)

    def note_privately(self, one: int, other: int) -> None:
        """Note something on an item of both that only the manager sees."""
        for meeting in self._pick(self.meetings, one):
            for line in self._pick(self.session.agendas.ours(meeting.id) if self.alone else (), other):
                self.desk.write_private(line.item.id, f"Own note {other}" * (other % 3))

    def decide(self, one: int, other: int) -> None:
        """Decide something."""
        for meeting in self._pick(self.meetings, one):
            self.desk.decisions.decide(meeting.id, f"Decision {other}")

    def learn(self, one: int, other: int) -> None:
        """Write down what was learned."""
        for meeting in self._pick(self.meetings, one):
            self.notes.write_lesson(Lesson(f"Tried {other}", person_id=self.person.id, meeting_id=meeting.id))

    # Growth

    def check_in(self, one: int, other: int) -> None:
        """Look at a growth area again, in a meeting."""
        (meeting,), (area,) = self._pick(self.meetings, other), self._pick(self._areas, one)
        verdict = list(Verdict)[other % 4]
        said = CheckIn(area.id, today(), f"Said {other}", "", verdict, "Else", today(), meeting.id)
        self.growth.check_in(said)

    def change_check_in(self, one: int, other: int) -> None:
        """Say it otherwise."""
        for found in self._pick(self._check_ins, one):
            self.growth.change_check_in(replace(found, happened=f"Other {other}", verdict=Verdict.REACHED))

    def remove_check_in(self, one: int, _other: int) -> None:
        """Delete one."""
        for found in self._pick(self._check_ins, one):
            self.growth.remove_check_in(found.id)

    def take_up(self, _one: int, other: int) -> None:
        """Take up a priority."""
        self.growth.take_up(self.person.id, f"Priority {other}", today())

    def reword(self, one: int, other: int) -> None:
        """Say one in other words."""
        for found in self._pick(self._priorities, one):
            self.growth.reword(found, f"Words {other % 3}", today())

    def put_aside(self, one: int, _other: int) -> None:
        """Put one aside."""
        for found in self._pick(self.session.priorities.current(self.person.id), one):
            self.growth.put_aside(found.id, today())

    def take_up_again(self, one: int, _other: int) -> None:
        """Take one up again."""
        for found in self._pick(self.session.priorities.former(self.person.id), one):
            self.growth.take_up_again(found.id, today())

    def reorder(self, _one: int, _other: int) -> None:
        """Turn the current few upside down."""
        now = self.session.priorities.current(self.person.id)
        self.growth.reorder([one.id for one in reversed(now)])

    def remove_priority(self, one: int, _other: int) -> None:
        """Delete one."""
        for found in self._pick(self._priorities, one):
            self.growth.remove_priority(found)

    def point_at(self, one: int, other: int) -> None:
        """Let a growth area serve a priority, or none."""
        for area in self._pick(self._areas, one):
            self.growth.point_at(area.id, next(iter(self._pick([*self._priorities, None], other))))

    # How it all stands

    def all_there(self) -> object:
        """Return everything that is kept of the two, as it stands."""
        session, person = self.session, self.person.id
        return (
            self.meetings,
            [self._of_meeting(meeting) for meeting in self.meetings],
            session.agendas.waiting(person),
            session.lessons.of_person(person),
            session.check_ins.areas(person),
            all_priorities(session.priorities, person),
        )

    @property
    def meetings(self) -> tuple[Meeting, ...]:
        """All meetings, the newest first."""
        return self.session.meetings.of_person(self.person.id)

    def _of_meeting(self, meeting: Meeting) -> object:
        agendas = self.session.agendas
        ours = agendas.ours(meeting.id)
        own = None
        if self.alone:
            own = (agendas.only_mine(meeting.id), [agendas.private_notes_on(one.item.id) for one in ours])
        return ours, own, agendas.carried(meeting.id), self.session.meetings.decisions(meeting.id)

    @property
    def _areas(self) -> list[GrowthArea]:
        return [one.area for one in self.session.check_ins.areas(self.person.id)]

    @property
    def _check_ins(self) -> list[CheckIn]:
        return [said for one in self.session.check_ins.areas(self.person.id) for said in one.check_ins]

    @property
    def _priorities(self) -> list[int]:
        return [one.priority.id for one in all_priorities(self.session.priorities, self.person.id)]

    @staticmethod
    def _pick(some: Sequence[T], number: int) -> list[T]:
        return [some[number % len(some)]] if some else []
