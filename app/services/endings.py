"""Ending a one-on-one, so that it can be taken back with what it planned, and done again."""

from dataclasses import dataclass, replace

from app.domain.agenda import AgendaItem
from app.domain.draft import forms_of_meeting
from app.domain.meeting import Meeting
from app.domain.visibility import Room
from app.services.meetings import Meetings
from app.services.rooms import Rooms
from app.storage import agenda_items as kept_items
from app.storage import drafts as kept_drafts
from app.storage import meetings as kept
from app.storage import planned as kept_planned
from app.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Ending:
    """How a meeting stood before it was ended and after, and the next one, where the rhythm planned it then.

    `items` were written for that next one and taken back; they are held for when it comes again.
    """

    before: Meeting
    after: Meeting
    planned: Meeting | None
    items: tuple[tuple[kept_items.Table, AgendaItem], ...] = ()


class Endings:
    """Ends the meetings of one vault. Where others look, those of anybody else raise SealedError."""

    def __init__(self, vault: Vault, rooms: Rooms, meetings: Meetings) -> None:
        self._vault = vault
        self._rooms = rooms
        self._meetings = meetings

    def end(self, meeting_id: int) -> Ending:
        """End a meeting now. Raises NotFoundError."""
        before = self._meetings.get(meeting_id)
        with self._vault.transaction():
            had = kept.to_come_after(self._vault, before)
            to_come = self._meetings.end(meeting_id)
        after = self._meetings.get(meeting_id)
        return Ending(before, after, to_come if had is None else None)

    def take_back(self, ending: Ending) -> Ending:
        """Let the meeting go on; the one it planned goes, if nothing was put in it. Raises NotFoundError."""
        planned = ending.planned
        if planned is None:
            self._meetings.go_on(ending.before.id)
            return ending
        found = self._taken_off_again(planned)
        but = {table.name: [item.id for one, item in found if one is table] for table, _item in found}
        forms = forms_of_meeting(planned.id)
        with self._rooms.untold(), self._vault.transaction():
            self._meetings.go_on(ending.before.id)
            holds = kept_drafts.is_any(self._vault, planned.person_id, forms)
            gone = not holds and kept_planned.take_away(self._vault, planned, but)
        return replace(ending, items=found) if gone else ending

    def again(self, ending: Ending) -> None:
        """End it again, at the same moment; what it had planned is there again. Raises NotFoundError."""
        after, planned = self._meetings.get(ending.after.id), ending.planned
        with self._vault.transaction():
            kept.set_ended(self._vault, after.id, ending.after.ended_at)
            if planned is None or kept.to_come_after(self._vault, after) is not None:
                return
            kept.put_back(self._vault, planned)
            for table, item in ending.items:
                kept_items.put(self._vault, table, item)

    def _taken_off_again(self, meeting: Meeting) -> tuple[tuple[kept_items.Table, AgendaItem], ...]:
        """Return what was written for a meeting and taken back, as far as those who sit here may see it."""
        alone = self._rooms.room in (None, Room.MANAGER)
        tables = (kept_items.OURS, kept_items.ONLY_MINE) if alone else (kept_items.OURS,)
        return tuple(
            (table, item)
            for table in tables
            for item in kept_items.taken_off_again(self._vault, table, meeting.id)
        )
