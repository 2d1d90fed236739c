"""Searching: all words of all notes, by whoever may find them."""

from dataclasses import replace

from app.domain.agenda import stands_at
from app.domain.errors import NotFoundError, SealedError
from app.domain.found import Asked, Hit, Kind, Place, Target
from app.domain.person import Person
from app.domain.search_words import plain_word
from app.domain.visibility import Room
from app.services.rooms import Rooms
from app.storage import agenda_items as kept_items
from app.storage import meetings as kept_meetings
from app.storage import people as kept_people
from app.storage import search as kept
from app.storage import search_targets
from app.storage.vault import Vault

PAGE = 25
"""How many hits are read at once."""
MOST_PEOPLE = 8
"""How many people are named at most."""
_AGENDAS = {
    Kind.AGENDA: kept_items.OURS,
    Kind.ITEM_NOTES: kept_items.OURS,
    Kind.OWN_AGENDA: kept_items.ONLY_MINE,
}


class Search:
    """Searching in one vault. In the employee's turn there is none: all of it raises SealedError."""

    def __init__(self, vault: Vault, rooms: Rooms) -> None:
        self._vault = vault
        self._rooms = rooms

    def find(self, asked: Asked, after: Place | None = None, limit: int = PAGE) -> tuple[Hit, ...]:
        """Return what holds all the words, the newest first, from the beginning or after a place.

        Where both look, only what both may find of the person they talk about is looked through; no other
        person can be asked for. Raises SealedError.
        """
        self._check_room()
        if asked.person_id:
            self._rooms.check_person(asked.person_id)
        if not self.is_alone and not asked.person_id:
            raise SealedError
        return kept.hits(self._vault, asked, after, limit, with_own=self.is_alone)

    def people(self, words: str) -> tuple[Person, ...]:
        """Return those in whose names all the words begin a part, the archived last; the manager's alone.

        Raises SealedError where others look.
        """
        self._rooms.check_everything()
        wanted = [plain_word(one) for one in words.split()]
        if not wanted:
            return ()
        found = [one for one in kept_people.listed(self._vault) if _is_named(one, wanted)]
        return tuple(sorted(found, key=lambda one: one.archived_on is not None)[:MOST_PEOPLE])

    def leads_to(self, hit: Hit) -> Target:
        """Return where a hit is read: where it was written, or where an agenda item stands now.

        Raises NotFoundError, SealedError.
        """
        self._check_room()
        self._rooms.check_person(hit.person_id)
        found = search_targets.target_of(self._vault, hit)
        if found is None:
            raise NotFoundError(hit.kind.value, str(hit.source_id))
        table = _AGENDAS.get(hit.kind)
        return found if table is None else self._where_it_stands(found, table, hit.source_id)

    def _where_it_stands(self, target: Target, table: kept_items.Table, item_id: int) -> Target:
        """Lead to the agenda an open item has gone on to; one that waits for the next, to where it stood."""
        item = kept_items.get(self._vault, table, item_id)
        if item is None or not item.is_open:
            return target
        spoken_of = [at for at in (item.meeting_id, item.put_off_from) if at]
        meetings = kept_meetings.to_come_and_among(self._vault, item.person_id, spoken_of)
        standing = stands_at(item, meetings)
        stood = item.put_off_from or item.meeting_id
        return replace(target, meeting_id=standing.id if standing is not None else stood)

    def make_anew(self) -> None:
        """Make what finds notes, or tells what is open, anew from them, in one step; no note is touched.

        Raises SealedError where others look, and what a transaction raises.
        """
        self._rooms.check_everything()
        self._vault.make_finding_anew()

    @property
    def is_alone(self) -> bool:
        """Tell whether the manager is alone, and may find their own notes and everybody's."""
        return self._rooms.room in (None, Room.MANAGER)

    def _check_room(self) -> None:
        if self._rooms.room is Room.EMPLOYEE:
            raise SealedError


def _is_named(person: Person, wanted: list[str]) -> bool:
    parts = plain_word(person.name).split()
    return all(any(part.startswith(word) for part in parts) for word in wanted)
