"""What the part for what was learned shows, and what happens on each act."""

from typing import TYPE_CHECKING

from app.domain.errors import FikaError
from app.domain.lesson import Lesson
from app.services.note_desk import NoteDesk
from app.ui.screens.lessons.shown import LessonsView, lesson_row
from app.ui.screens.note_pages import NotePages

if TYPE_CHECKING:
    from app.services.session import Session
    from app.ui.screens.part import About

_FEW = 3
"""How many stand on a person's page before the rest is asked for."""


class LessonsPresenter:
    """What two people learned, in a meeting or on a person's page."""

    def __init__(self, view: LessonsView, session: "Session", about: "About") -> None:
        self._view = view
        self._session = session
        self._about = about
        self._shown: dict[int, Lesson] = {}
        self._older_is_shown = False

    def refresh(self) -> None:
        """Show what is kept now."""
        self._shown = {one.id: one for one in self._in_sight()}
        older = not self._older_is_shown and self._pages().there_is(besides=len(self._shown))
        self._view.show_rows([lesson_row(one) for one in self._shown.values()], older=older)
        if self._older_is_shown:
            self.show_older()

    def show_older(self) -> None:
        """Show what was learned before."""
        self._older_is_shown = True
        pages = self._pages()
        self._view.show_older(pages(), pages)

    def write(self, lesson_id: int = 0) -> None:
        """Write something new down, or change what is there."""
        new = Lesson(person_id=self._about.person_id, meeting_id=self._about.meeting_id or None)
        form = f"lesson:{lesson_id}" if lesson_id else f"lesson:new:{self._about.person_id}"
        try:
            lesson = self._session.lessons.get(lesson_id) if lesson_id else new
            self._view.ask_lesson(lesson, self._session.drafts.here(form, self._about.person_id))
        except FikaError as error:
            self._view.show_error(error)

    def reopen(self, form: str) -> bool:
        """Open a form again that was open when the vault was locked; tells whether it is one of these."""
        kind, _colon, about = form.partition(":")
        if kind == "lesson" and about == f"new:{self._about.person_id}":
            self.write()
        elif kind == "lesson" and about.isdecimal():
            self.write(int(about))
        else:
            return False
        return True

    # What the sheet keeps; each raises what the service raises

    def keep(self, lesson: Lesson) -> None:
        """Keep what was learned, new or changed."""
        if lesson.id:
            self._desk().change_lesson(lesson)
        else:
            self._desk().write_lesson(lesson)
        self._changed()

    def remove(self, lesson_id: int) -> None:
        """Take what was learned away."""
        try:
            self._desk().remove_lesson(lesson_id)
        except FikaError as error:
            self._view.show_error(error)
        self._changed()

    def _changed(self) -> None:
        self.refresh()
        self._view.tell_changed()

    def _desk(self) -> NoteDesk:
        session = self._session
        history = session.desks.of(self._about.person_id).history
        return NoteDesk(session.actions, session.lessons, session.praise, history)

    def _in_sight(self) -> tuple[Lesson, ...]:
        lessons = self._session.lessons
        if self._about.meeting_id:
            return lessons.of_meeting(self._about.meeting_id)
        return lessons.of_person(self._about.person_id, _FEW)

    def _pages(self) -> NotePages[Lesson]:
        person_id = self._about.person_id
        return NotePages(
            lambda limit, after: self._session.lessons.of_person(person_id, limit, after),
            lesson_row,
            left_out=lambda one: one.id in self._shown,
        )
