"""What the part for what was learned shows, and what happens on each act."""

from typing import TYPE_CHECKING

from app.domain.draft import LESSON_FORM
from app.domain.errors import FikaError
from app.domain.lesson import Lesson
from app.ui.screens.dated_notes import NotesPresenter
from app.ui.screens.lessons.shown import LessonsView, lesson_row

if TYPE_CHECKING:
    from app.services.session import Session
    from app.ui.screens.part import About


class LessonsPresenter(NotesPresenter[Lesson]):
    """What two people learned, in a meeting or on a person's page."""

    def __init__(self, view: LessonsView, session: "Session", about: "About") -> None:
        super().__init__(view, session, about, session.lessons, lesson_row)
        self._view = view

    def write(self, lesson_id: int = 0) -> None:
        """Write something new down, or change what is there."""
        person_id = self._about.person_id
        new = Lesson(person_id=person_id, meeting_id=self._about.meeting_id or None)
        try:
            lesson = self._session.lessons.get(lesson_id) if lesson_id else new
            draft = self._session.drafts.here(self._form(LESSON_FORM, lesson_id), person_id)
            self._view.ask_lesson(lesson, draft)
        except FikaError as error:
            self._view.show_error(error)

    def reopen(self, form: str) -> bool:
        """Open a form again that was open when the vault was locked; tells whether it is one of these."""
        lesson_id = self._note_of(LESSON_FORM, form)
        if lesson_id is not None:
            self.write(lesson_id)
        return lesson_id is not None

    def keep(self, lesson: Lesson) -> None:
        """Keep what was learned, new or changed. Raises what the service raises."""
        desk = self._desk()
        if lesson.id:
            desk.change_lesson(lesson)
            self._changed()
        else:
            made = desk.write_lesson(lesson)
            self._changed()
            self._go_to_new(made.id)

    def remove(self, lesson_id: int) -> None:
        """Take what was learned away."""
        self._remove(lambda desk: desk.remove_lesson(lesson_id))
