"""Notes with a day of their own (what was learned, recognition): what a part shows of them, and how."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from app.domain.draft import form_about, new_form, thing_of
from app.domain.errors import FikaError
from app.services.note_desk import NoteDesk
from app.ui.screens.note_pages import NotePages
from app.ui.widgets.note_list.rows import NoteRow

if TYPE_CHECKING:
    from app.services.session import Session
    from app.ui.screens.part import About

_FEW = 3
"""How many stand on a person's page before the rest is asked for."""


class DatedNote(Protocol):
    """A note that is kept."""

    @property
    def id(self) -> int:
        """What tells it from others; 0 until it is kept."""


N = TypeVar("N", bound=DatedNote)


class KeptNotes(Protocol[N]):
    """The service that keeps notes of one kind."""

    def of_meeting(self, meeting_id: int) -> tuple[N, ...]:
        """Return those written in a meeting."""

    def of_person(self, person_id: int, limit: int, after: N | None = None) -> tuple[N, ...]:
        """Return someone's, the newest first: the first ones, or those after one."""


class NotesView(Protocol):
    """A part with such notes, as its presenter sees it."""

    def show_rows(self, rows: Sequence[NoteRow], *, older: bool) -> None:
        """Show those of here or of last; `older` offers the rest."""

    def show_older(self, rows: Sequence[NoteRow], more: Callable[[], Sequence[NoteRow]]) -> None:
        """Show earlier ones; `more` loads the next ones."""

    def go_to(self, note_id: int) -> None:
        """Bring the keyboard to one of them, and it in sight."""

    def ask_removal(self, yes: Callable[[], None]) -> None:
        """Ask before one of them is taken away."""

    def tell_changed(self) -> None:
        """Tell the page that something was kept."""

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong."""


class NotesPresenter(Generic[N]):
    """Shows the notes of a meeting, or the last ones of a person, and earlier ones on demand."""

    def __init__(
        self,
        view: NotesView,
        session: "Session",
        about: "About",
        kept: KeptNotes[N],
        row: Callable[[N], NoteRow],
    ) -> None:
        """Present what `kept` keeps; `row` puts a note into words."""
        self._of_view = view
        self._session = session
        self._about = about
        self._kept = kept
        self._row = row
        self._shown: dict[int, N] = {}
        self._older_is_shown = False

    def refresh(self) -> None:
        """Show what is kept now."""
        self._shown = {one.id: one for one in self._in_sight()}
        older = not self._older_is_shown and self._pages().there_is(besides=len(self._shown))
        self._of_view.show_rows([self._row(one) for one in self._shown.values()], older=older)
        if self._older_is_shown:
            self.show_older()

    def show_older(self) -> None:
        """Show those of before."""
        self._older_is_shown = True
        pages = self._pages()
        self._of_view.show_older(pages(), pages)

    def _form(self, kind: str, note_id: int) -> str:
        """Return what the form of a note is called; a new one by whose it is."""
        return form_about(kind, note_id) if note_id else new_form(kind, self._about.person_id)

    def _note_of(self, kind: str, form: str) -> int | None:
        """Return the note a form is about, as `thing_of` tells it."""
        return thing_of(form, kind, self._about.person_id)

    def _go_to_new(self, note_id: int) -> None:
        """Lead to a new note on a person's page, where it may be far away; in a meeting the talk goes on."""
        if not self._about.meeting_id:
            self._of_view.go_to(note_id)

    def _remove(self, act: Callable[[NoteDesk], object]) -> None:
        """Take a note away; where there is no undo, ask first."""
        if self._about.meeting_id:
            self._try(act)
        else:
            self._of_view.ask_removal(lambda: self._try(act))

    def _try(self, act: Callable[[NoteDesk], object]) -> None:
        """Do something that can be taken back, or say what went wrong; it is shown how things stand then."""
        try:
            act(self._desk())
        except FikaError as error:
            self._of_view.show_error(error)
        self._changed()

    def _changed(self) -> None:
        self.refresh()
        self._of_view.tell_changed()

    def _desk(self) -> NoteDesk:
        return self._session.note_desk(self._about.person_id)

    def _in_sight(self) -> tuple[N, ...]:
        if self._about.meeting_id:
            return self._kept.of_meeting(self._about.meeting_id)
        return self._kept.of_person(self._about.person_id, _FEW)

    def _pages(self) -> NotePages[N]:
        person_id = self._about.person_id
        return NotePages(
            lambda limit, after: self._kept.of_person(person_id, limit, after),
            self._row,
            left_out=lambda one: one.id in self._shown,
        )
