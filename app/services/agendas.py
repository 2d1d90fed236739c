"""What two people want to talk about: items of both, and those that only the manager sees."""

from collections.abc import Iterable
from dataclasses import replace

from app.domain.action import Action
from app.domain.agenda import AgendaItem, AgendaLine, agenda_of, waiting
from app.domain.assessment import Side
from app.domain.carried import Carried, CarriedKind
from app.domain.check_in import GrowthStory
from app.domain.meeting import Meeting
from app.domain.one_on_one_errors import NotYoursToHideError
from app.services.actions import Actions
from app.services.agenda_acts import AgendaActs
from app.services.check_ins import CheckIns
from app.services.days import today
from app.services.meetings import Meetings
from app.services.rooms import Rooms
from app.storage import agenda_items as kept
from app.storage import meetings as kept_meetings
from app.storage.vault import Vault


class Agendas:
    """The agendas of one vault: what stands on each, and the acts on its items.

    Where others look, what is somebody else's raises SealedError, and so does what is only the manager's.
    """

    def __init__(
        self, vault: Vault, rooms: Rooms, meetings: Meetings, actions: Actions, check_ins: CheckIns
    ) -> None:
        """Look after them; open actions and growth areas due come to an agenda by themselves."""
        self._vault = vault
        self._rooms = rooms
        self._meetings = meetings
        self._actions = actions
        self._check_ins = check_ins
        self.of_both = AgendaActs(vault, kept.OURS, meetings, rooms.check_person)
        """The acts on items that both see."""
        self.of_mine = AgendaActs(vault, kept.ONLY_MINE, meetings, self._check_mine)
        """The acts on items that only the manager sees."""

    def ours(self, meeting_id: int) -> tuple[AgendaLine, ...]:
        """Return what stands on the agenda of both, in order. Raises NotFoundError."""
        return self._lines(self._meetings.get(meeting_id), kept.OURS)

    def only_mine(self, meeting_id: int) -> tuple[AgendaLine, ...]:
        """Return what stands on the manager's own agenda. Raises NotFoundError, and SealedError elsewhere."""
        self._rooms.check_everything()
        return self._lines(self._meetings.get(meeting_id), kept.ONLY_MINE)

    def carried(self, meeting_id: int) -> tuple[Carried, ...]:
        """Return what comes to a meeting by itself: growth areas due by its day, then open actions.

        Only to the next one that is not over: what is past keeps what was talked about there.
        Raises NotFoundError.
        """
        meeting = self._meetings.get(meeting_id)
        upcoming = kept_meetings.next_of(self._vault, meeting.person_id)
        if upcoming is None or upcoming.id != meeting.id:
            return ()
        due = self._check_ins.due(meeting.person_id, meeting.due_by(today()))
        return (
            *(_due(story) for story in due),
            *(_open(action) for action in self._actions.open_of(meeting.person_id)),
        )

    def going_on(self, meeting_id: int) -> tuple[AgendaItem, ...]:
        """Return the open items of both that were on a meeting's agenda and went on to a later one, in order.

        Raises NotFoundError.
        """
        return self._going_on(self._meetings.get(meeting_id), kept.OURS)

    def only_mine_going_on(self, meeting_id: int) -> tuple[AgendaItem, ...]:
        """Return the manager's own ones, likewise. Raises NotFoundError; SealedError where others look."""
        self._rooms.check_everything()
        return self._going_on(self._meetings.get(meeting_id), kept.ONLY_MINE)

    def waiting(self, person_id: int) -> tuple[AgendaItem, ...]:
        """Return the open items of both that wait for a meeting to be planned."""
        self._rooms.check_person(person_id)
        return self._waiting(person_id, kept.OURS)

    def only_mine_waiting(self, person_id: int) -> tuple[AgendaItem, ...]:
        """Return the manager's own open items that wait for one. Raises SealedError where others look."""
        self._rooms.check_everything()
        return self._waiting(person_id, kept.ONLY_MINE)

    def make_ours(self, own_item_id: int) -> AgendaItem:
        """Put an item of the manager's own before both, at the end; notes on it stay the manager's.

        Raises NotFoundError, and SealedError where others look.
        """
        own = self.of_mine.get(own_item_id)
        with self._vault.transaction():
            made = self.of_both.put_new(own, notes="")
            if own.notes.strip():
                kept.write_private_notes(self._vault, made.id, own.notes)
            kept.delete(self._vault, kept.ONLY_MINE, own.id)
        return made

    def make_only_mine(self, item_id: int) -> AgendaItem:
        """Take an item of the manager's from both and keep it as their own, with all notes on it.

        Raises NotFoundError, NotYoursToHideError for one that the employee brought, SealedError where others
        look.
        """
        self._rooms.check_everything()
        item = self.of_both.get(item_id)
        if item.by_whom is Side.EMPLOYEE:
            raise NotYoursToHideError
        private_notes = kept.private_notes(self._vault, item.id)
        with self._vault.transaction():
            made = self.of_mine.put_new(item, notes=_all_notes(item, private_notes))
            kept.delete(self._vault, kept.OURS, item.id)
        return made

    def make_ours_again(self, own_item_id: int, before: AgendaItem, private_notes: str) -> AgendaItem:
        """Take `make_only_mine` back: the item is before both at its place, and each note where it was.

        Where its notes are other ones by now, they stay the manager's. Raises what `make_ours` raises.
        """
        own = self.of_mine.get(own_item_id)
        if own.notes != _all_notes(before, private_notes):
            return self.make_ours(own_item_id)
        again = replace(own, id=before.id, position=before.position, notes=before.notes)
        with self._vault.transaction():
            kept.put(self._vault, kept.OURS, again)
            if private_notes:
                kept.write_private_notes(self._vault, again.id, private_notes)
            kept.delete(self._vault, kept.ONLY_MINE, own.id)
        return again

    def private_notes_on(self, item_id: int) -> str:
        """Return what the manager notes for themselves on an item of both.

        Raises NotFoundError, and SealedError where others look.
        """
        self._rooms.check_everything()
        return kept.private_notes(self._vault, self.of_both.get(item_id).id)

    def write_private_notes_on(self, item_id: int, words: str) -> None:
        """Keep what the manager notes for themselves on an item of both.

        Raises NotFoundError, and SealedError where others look.
        """
        self._rooms.check_everything()
        kept.write_private_notes(self._vault, self.of_both.get(item_id).id, words)

    def _lines(self, meeting: Meeting, table: kept.Table) -> tuple[AgendaLine, ...]:
        items = kept.around(self._vault, table, meeting)
        return agenda_of(meeting, self._meetings_of(meeting.person_id, items, meeting.id), items)

    def _going_on(self, meeting: Meeting, table: kept.Table) -> tuple[AgendaItem, ...]:
        items = kept.open_of(self._vault, table, meeting.person_id)
        lines = agenda_of(meeting, self._meetings_of(meeting.person_id, items, meeting.id), items)
        return tuple(one.item for one in lines if one.moved_on)

    def _waiting(self, person_id: int, table: kept.Table) -> tuple[AgendaItem, ...]:
        items = kept.open_of(self._vault, table, person_id)
        return waiting(self._meetings_of(person_id, items), items)

    def _meetings_of(self, person_id: int, items: Iterable[AgendaItem], *others: int) -> tuple[Meeting, ...]:
        """Return what tells where items stand: meetings to come, and those they speak of. Years have more."""
        spoken_of = (at for one in items for at in (one.meeting_id, one.put_off_from, one.closed_in) if at)
        return kept_meetings.to_come_and_among(self._vault, person_id, (*spoken_of, *others))

    def _check_mine(self, person_id: int) -> None:
        self._rooms.check_everything()
        self._rooms.check_person(person_id)


def _all_notes(item: AgendaItem, private_notes: str) -> str:
    """Return the notes of both on an item, and below them those of the manager alone."""
    return "\n\n".join(one for one in (item.notes, private_notes) if one.strip())


def _due(story: GrowthStory) -> Carried:
    return Carried(
        CarriedKind.GROWTH, story.area.id, story.area.headline, story.agreed_on, due_on=story.next_look
    )


def _open(action: Action) -> Carried:
    return Carried(
        CarriedKind.ACTION,
        action.id,
        action.what,
        action.taken_on,
        action.meeting_id,
        action.due_on,
        action.who,
    )
