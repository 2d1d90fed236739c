"""Timelines: what happened between the manager and each person."""

from collections.abc import Set as AbstractSet

from app.domain.timeline import EVERY_KIND, Entry, Kind, Place
from app.domain.visibility import Room
from app.services.rooms import Rooms
from app.storage import timelines as kept
from app.storage.vault import Vault

PAGE = 60
"""How many entries are read at once."""


class Timelines:
    """The timelines of one vault."""

    def __init__(self, vault: Vault, rooms: Rooms) -> None:
        self._vault = vault
        self._rooms = rooms

    def page(
        self,
        person_id: int,
        kinds: AbstractSet[Kind] = EVERY_KIND,
        before: Place | None = None,
        limit: int = PAGE,
    ) -> tuple[Entry, ...]:
        """Return what happened before a place in someone's timeline, or last, the newest first.

        Where others look, nothing of the manager's own notes is in it, not even that there are some.
        Raises SealedError for somebody else than who may be spoken of.
        """
        self._rooms.check_person(person_id)
        alone = self._rooms.room in (None, Room.MANAGER)
        return kept.page(self._vault, person_id, frozenset(kinds), before, limit, with_own=alone)
