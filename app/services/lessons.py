"""Tried and learned: written down by two people, for what it teaches."""

from dataclasses import replace
from datetime import date

from app.domain.errors import NotFoundError
from app.domain.lesson import Lesson
from app.domain.note_errors import LessonMissingError
from app.services.days import today
from app.services.rooms import Rooms
from app.storage import lessons as kept
from app.storage.vault import Vault

NO_LIMIT = -1
"""As many as there are."""


class Lessons:
    """What was learned. All raise SealedError for somebody else than who may be spoken of here."""

    def __init__(self, vault: Vault, rooms: Rooms) -> None:
        self._vault = vault
        self._rooms = rooms

    def get(self, lesson_id: int) -> Lesson:
        """Return one note of what was learned. Raises NotFoundError."""
        found = kept.get(self._vault, lesson_id)
        if found is None:
            raise NotFoundError("lesson", str(lesson_id))
        self._rooms.check_person(found.person_id)
        return found

    def of_person(
        self, person_id: int, limit: int = NO_LIMIT, after: Lesson | None = None
    ) -> tuple[Lesson, ...]:
        """Return what was learned with someone, the newest first: the first ones, or those after one."""
        self._rooms.check_person(person_id)
        return kept.of_person(self._vault, person_id, limit, after)

    def of_meeting(self, meeting_id: int) -> tuple[Lesson, ...]:
        """Return what was written down in a meeting, in order."""
        return self._all_here(kept.of_meeting(self._vault, meeting_id))

    def of_action(self, action_id: int) -> tuple[Lesson, ...]:
        """Return what was learned from an action, in order."""
        return self._all_here(kept.of_action(self._vault, action_id))

    def write(self, lesson: Lesson, *, on: date | None = None) -> Lesson:
        """Keep a new note, of today or another day, and return it. Raises LessonMissingError."""
        self._rooms.check_person(lesson.person_id)
        new = replace(_tidy(lesson), id=0, written_on=on or today())
        return replace(new, id=kept.put(self._vault, new))

    def change(self, lesson: Lesson) -> Lesson:
        """Keep other words, and return it. Raises LessonMissingError and NotFoundError."""
        said = _tidy(lesson)
        after = replace(
            self.get(lesson.id),
            tried=said.tried,
            happened=said.happened,
            learned=said.learned,
            next_time=said.next_time,
        )
        kept.put(self._vault, after)
        return after

    def remove(self, lesson_id: int) -> Lesson:
        """Delete a note and return it, for `put_back`. Raises NotFoundError.

        Its words leave the search with it, and the file when anything is next deleted for good.
        """
        found = self.get(lesson_id)
        kept.remove(self._vault, lesson_id)
        return found

    def put_back(self, lesson: Lesson) -> None:
        """Put a note back as it was."""
        self._rooms.check_person(lesson.person_id)
        kept.put(self._vault, lesson)

    def _all_here(self, found: tuple[Lesson, ...]) -> tuple[Lesson, ...]:
        for person_id in {one.person_id for one in found}:
            self._rooms.check_person(person_id)
        return found


def _tidy(lesson: Lesson) -> Lesson:
    if lesson.is_empty:
        raise LessonMissingError
    return replace(
        lesson,
        tried=lesson.tried.strip(),
        happened=lesson.happened.strip(),
        learned=lesson.learned.strip(),
        next_time=lesson.next_time.strip(),
    )
