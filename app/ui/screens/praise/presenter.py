"""What the part for recognition shows, and what happens on each act."""

from typing import TYPE_CHECKING

from app.domain.errors import FikaError
from app.domain.note_errors import StepNamedError
from app.domain.praise import Praise
from app.services.note_desk import NoteDesk
from app.ui.screens.note_pages import NotePages
from app.ui.screens.praise.shown import PraiseView, praise_row
from app.wording import notes

if TYPE_CHECKING:
    from app.services.session import Session
    from app.ui.screens.part import About

_FEW = 3
"""How many stand on a person's page before the rest is asked for."""


class PraisePresenter:
    """Someone's praise, in a meeting or on their page. What names a step never becomes words for everyone."""

    def __init__(self, view: PraiseView, session: "Session", about: "About") -> None:
        self._view = view
        self._session = session
        self._about = about
        self._shown: dict[int, Praise] = {}
        self._older_is_shown = False

    def refresh(self) -> None:
        """Show what is kept now."""
        self._shown = {one.id: one for one in self._in_sight()}
        older = not self._older_is_shown and self._pages().there_is(besides=len(self._shown))
        self._view.show_rows([praise_row(one) for one in self._shown.values()], older=older)
        if self._older_is_shown:
            self.show_older()

    def show_older(self) -> None:
        """Show earlier praise."""
        self._older_is_shown = True
        pages = self._pages()
        self._view.show_older(pages(), pages)

    def write(self, praise_id: int = 0) -> None:
        """Write new praise, or change what is there."""
        person_id = self._about.person_id
        new = Praise("", person_id=person_id, meeting_id=self._about.meeting_id or None)
        form = f"praise:{praise_id}" if praise_id else f"praise:new:{person_id}"
        try:
            praise = self._session.praise.get(praise_id) if praise_id else new
            self._view.ask_praise(praise, self._session.drafts.here(form, person_id))
        except FikaError as error:
            self._view.show_error(error)

    def shout_out(self, praise_id: int) -> None:
        """Write words for everyone, beginning with those that are kept, or with the praise itself."""
        try:
            praise = self._session.praise.get(praise_id)
            begins = praise.shout_out or notes.shout_out(praise.words, self._about.names.employee)
            draft = self._session.drafts.here(f"shout-out:{praise_id}", self._about.person_id)
            self._view.ask_shout_out(praise, begins, draft)
        except FikaError as error:
            self._view.show_error(error)

    def reopen(self, form: str) -> bool:
        """Open a form again that was open when the vault was locked; tells whether it is one of these."""
        kind, _colon, about = form.partition(":")
        if kind == "praise" and about == f"new:{self._about.person_id}":
            self.write()
        elif kind == "praise" and about.isdecimal():
            self.write(int(about))
        elif kind == "shout-out" and about.isdecimal():
            self.shout_out(int(about))
        else:
            return False
        return True

    # What the sheets keep; each raises what the service raises

    def keep(self, praise: Praise) -> int:
        """Keep praise, new or changed, and return its id."""
        if praise.id:
            self._desk().change_praise(praise)
        else:
            praise = self._desk().write_praise(praise)
        self._changed()
        return praise.id

    def steps_named(self, words: str) -> tuple[str, ...]:
        """Return where words for everyone name a step."""
        return self._session.praise.steps_named(self._about.person_id, words)

    def check_for_everyone(self, words: str) -> None:
        """Raise StepNamedError for words that everyone may not read."""
        named = self.steps_named(words)
        if named:
            raise StepNamedError(named)

    def remove(self, praise_id: int) -> None:
        """Take praise away."""
        try:
            self._desk().remove_praise(praise_id)
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

    def _in_sight(self) -> tuple[Praise, ...]:
        praise = self._session.praise
        if self._about.meeting_id:
            return praise.of_meeting(self._about.meeting_id)
        return praise.of_person(self._about.person_id, _FEW)

    def _pages(self) -> NotePages[Praise]:
        person_id = self._about.person_id
        return NotePages(
            lambda limit, after: self._session.praise.of_person(person_id, limit, after),
            praise_row,
            left_out=lambda one: one.id in self._shown,
        )
