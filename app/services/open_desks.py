"""The desks at which agendas were worked on since the vault was unlocked, each with its undo history."""

from app.services.agenda_desk import AgendaDesk
from app.services.agendas import Agendas
from app.services.endings import Endings
from app.services.meetings import Meetings
from app.services.rooms import Rooms


class OpenDesks:
    """Holds one for each person, for as long as the same people sit before the screen.

    What the manager took back alone must not come back by undo where both look, and the reverse.
    """

    def __init__(self, rooms: Rooms, agendas: Agendas, meetings: Meetings, endings: Endings) -> None:
        self._rooms = rooms
        self._agendas = agendas
        self._meetings = meetings
        self._endings = endings
        self._visit = 0
        self._open: dict[int, AgendaDesk] = {}

    def of(self, person_id: int) -> AgendaDesk:
        """Return the desk for someone's agendas. Raises SealedError where others are spoken of."""
        self._rooms.check_person(person_id)
        self.look_who_sits()
        return self._open.setdefault(person_id, AgendaDesk(self._agendas, self._meetings, self._endings))

    def look_who_sits(self) -> None:
        """Let go of everything where others sit here now than before."""
        if self._rooms.visit != self._visit:
            self._visit = self._rooms.visit
            self._open.clear()

    def forget_person(self, person_id: int) -> None:
        """Let go of what belongs to someone who was deleted, or whose meeting was."""
        self._open.pop(person_id, None)

    def forget_all(self) -> None:
        """Let go of everything."""
        self._open.clear()
