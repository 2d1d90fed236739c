"""What the part for recognition shows, and what happens on each act."""

from typing import TYPE_CHECKING

from app.domain.draft import PRAISE_FORM, SHOUT_OUT_FORM
from app.domain.errors import FikaError
from app.domain.note_errors import StepNamedError
from app.domain.praise import Praise
from app.ui.screens.dated_notes import NotesPresenter
from app.ui.screens.praise.shown import PraiseView, praise_row
from app.wording import notes

if TYPE_CHECKING:
    from app.services.session import Session
    from app.ui.screens.part import About


class PraisePresenter(NotesPresenter[Praise]):
    """Someone's praise, in a meeting or on their page. What names a step never becomes words for everyone."""

    def __init__(self, view: PraiseView, session: "Session", about: "About") -> None:
        super().__init__(view, session, about, session.praise, praise_row)
        self._view = view

    def write(self, praise_id: int = 0) -> None:
        """Write new praise, or change what is there."""
        person_id = self._about.person_id
        new = Praise("", person_id=person_id, meeting_id=self._about.meeting_id or None)
        try:
            praise = self._session.praise.get(praise_id) if praise_id else new
            draft = self._session.drafts.here(self._form(PRAISE_FORM, praise_id), person_id)
            self._view.ask_praise(praise, draft)
        except FikaError as error:
            self._view.show_error(error)

    def shout_out(self, praise_id: int) -> None:
        """Write words for everyone, beginning with those that are kept, or with the praise itself."""
        try:
            praise = self._session.praise.get(praise_id)
            begins = praise.shout_out or notes.shout_out(praise.words, self._about.names.employee)
            form = self._form(SHOUT_OUT_FORM, praise_id)
            draft = self._session.drafts.here(form, self._about.person_id)
            self._view.ask_shout_out(praise, begins, draft)
        except FikaError as error:
            self._view.show_error(error)

    def reopen(self, form: str) -> bool:
        """Open a form again that was open when the vault was locked; tells whether it is one of these."""
        praise_id, for_everyone = self._note_of(PRAISE_FORM, form), self._note_of(SHOUT_OUT_FORM, form)
        if praise_id is not None:
            self.write(praise_id)
        elif for_everyone:
            self.shout_out(for_everyone)
        return praise_id is not None or bool(for_everyone)

    # What the sheets keep; each raises what the service raises

    def keep(self, praise: Praise) -> int:
        """Keep praise, new or changed, and return its id."""
        desk = self._desk()
        if praise.id:
            desk.change_praise(praise)
            self._changed()
            return praise.id
        made = desk.write_praise(praise)
        self._changed()
        self._go_to_new(made.id)
        return made.id

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
        self._remove(lambda desk: desk.remove_praise(praise_id))
