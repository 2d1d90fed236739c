"""Priorities: take up, reword, put aside, and point growth areas at them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from app.domain.errors import NotFoundError
from app.domain.growth_errors import PriorityWordsMissingError
from app.domain.priority import Change, Priority, PriorityChange, PriorityStory
from app.services.rooms import Rooms
from app.storage import check_ins as kept_check_ins
from app.storage import priorities as kept
from app.storage.vault import Vault


class Priorities:
    """The current few of each person, and those of before. All raise SealedError where others sit."""

    def __init__(self, vault: Vault, rooms: Rooms) -> None:
        self._vault = vault
        self._rooms = rooms

    def current(self, person_id: int) -> tuple[Priority, ...]:
        """Return someone's current few, in their order."""
        self._rooms.check_person(person_id)
        return kept.current(self._vault, person_id)

    def get(self, priority_id: int) -> Priority:
        """Return one priority. Raises NotFoundError."""
        found = kept.get(self._vault, priority_id)
        if found is None:
            raise NotFoundError("priority", str(priority_id))
        self._rooms.check_person(found.person_id)
        return found

    def former(self, person_id: int) -> tuple[Priority, ...]:
        """Return what someone put aside, the last one first."""
        self._rooms.check_person(person_id)
        return kept.former(self._vault, person_id)

    def has_former(self, person_id: int) -> bool:
        """Tell whether someone put any aside."""
        self._rooms.check_person(person_id)
        return bool(kept.former(self._vault, person_id, 1))

    def take_up(self, person_id: int, words: str, on: date) -> Priority:
        """Add a priority below the others. Raises PriorityWordsMissingError."""
        words = _tidy(words)
        position = self._next_position(person_id)
        priority = Priority(0, person_id, words, on, position=position)
        with self._vault.transaction():
            priority = replace(priority, id=kept.put(self._vault, priority))
            self._tell(priority, Change.TAKEN_UP, on)
        return priority

    def take_up_again(self, priority_id: int, on: date) -> None:
        """Make one that was put aside one of the current few again. Raises NotFoundError."""
        priority = self.get(priority_id)
        if not priority.is_current:
            position = self._next_position(priority.person_id)
            self._change(replace(priority, until_on=None, position=position), Change.TAKEN_UP, on)

    def reword(self, priority_id: int, words: str, on: date) -> None:
        """Say a priority in other words. Raises PriorityWordsMissingError and NotFoundError."""
        priority, words = self.get(priority_id), _tidy(words)
        if words != priority.words:
            self._change(replace(priority, words=words), Change.REWORDED, on)

    def put_aside(self, priority_id: int, on: date) -> None:
        """Make it one of the current few no longer; it stays to be read. Raises NotFoundError."""
        priority = self.get(priority_id)
        if priority.is_current:
            self._change(replace(priority, until_on=on), Change.PUT_ASIDE, on)

    def reorder(self, priority_ids: Sequence[int]) -> None:
        """Keep the order of someone's current few. Raises NotFoundError."""
        found = [self.get(one) for one in priority_ids]
        self.place(replace(one, position=place) for place, one in enumerate(found, start=1))

    def place(self, priorities: Iterable[Priority]) -> None:
        """Keep the places of priorities as they are here; all else stays as it is kept.

        Raises NotFoundError.
        """
        placed = [replace(self.get(one.id), position=one.position) for one in priorities]
        with self._vault.transaction():
            for one in placed:
                kept.put(self._vault, one)

    def whole(self, priority_id: int) -> PriorityStory:
        """Return a priority with all that belongs to it. Raises NotFoundError."""
        return kept.whole(self._vault, self.get(priority_id))

    def remove(self, priority_id: int) -> PriorityStory:
        """Delete a priority with all its changes, and return what `put_back` needs. Raises NotFoundError."""
        found = self.whole(priority_id)
        kept.remove(self._vault, priority_id)
        return found

    def put_back(self, whole: PriorityStory) -> None:
        """Let a priority be as it was: one that was removed, or changed since."""
        priority = whole.priority
        self._rooms.check_person(priority.person_id)
        with self._vault.transaction():
            kept.put(self._vault, priority)
            kept.forget_changes(self._vault, priority.id)
            for change in whole.changes:
                kept.add_change(self._vault, priority.id, change)
            for area_id in whole.area_ids:
                kept.point(self._vault, area_id, priority.id)

    def point_at(self, area_id: int, priority_id: int | None) -> None:
        """Let a growth area serve a priority of the same person, or none. Raises NotFoundError."""
        person_id = self._person_of(area_id)
        if priority_id is not None and self.get(priority_id).person_id != person_id:
            raise NotFoundError("priority", str(priority_id))
        kept.point(self._vault, area_id, priority_id)

    def pointed_at(self, area_id: int) -> Priority | None:
        """Return the priority a growth area serves; None where it serves none. Raises NotFoundError."""
        self._person_of(area_id)
        return kept.served_by(self._vault, area_id)

    def _person_of(self, area_id: int) -> int:
        story = kept_check_ins.story(self._vault, area_id)
        if story is None:
            raise NotFoundError("growth area", str(area_id))
        self._rooms.check_person(story.person_id)
        return story.person_id

    def _next_position(self, person_id: int) -> int:
        return max((one.position for one in self.current(person_id)), default=0) + 1

    def _change(self, priority: Priority, change: Change, on: date) -> None:
        with self._vault.transaction():
            kept.put(self._vault, priority)
            self._tell(priority, change, on)

    def _tell(self, priority: Priority, change: Change, on: date) -> None:
        kept.add_change(self._vault, priority.id, PriorityChange(on, change, priority.words))


def _tidy(words: str) -> str:
    words = " ".join(words.split())
    if not words:
        raise PriorityWordsMissingError
    return words
