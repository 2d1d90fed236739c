"""Everything that is kept about somebody: what the page shows, and what deleting does."""

from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from app.domain.all_kept import KeptThing
from app.domain.errors import FikaError
from app.ui.places import Go, PeoplePlace, PersonPlace
from app.ui.screens.all_kept.rows import KeptRows
from app.ui.screens.all_kept.shown import AllKeptView
from app.ui.widgets.note_list.rows import NoteRow
from app.wording.all_kept import called, what_goes
from app.wording.translate import _, ngettext

if TYPE_CHECKING:
    from app.services.backups import Forgotten
    from app.services.session import Session
    from app.ui.work import RunJob

EVERYTHING = ""
"""The key that stands for all kinds."""
BATCH = 60
"""How many things are laid out at once; the next ones when somebody scrolls to them."""


class AllKeptPresenter:
    """The page, without its looks."""

    def __init__(
        self,
        view: AllKeptView,
        session: "Session",
        person_id: int,
        go: Go,
        run: "RunJob",
        run_deletion: "RunJob",
    ) -> None:
        """Show everything; `run` does slow work off the window's thread, `run_deletion` while people wait."""
        self._view = view
        self._session = session
        self._go = go
        self._run = run
        self._run_deletion = run_deletion
        self.person = session.people.get(person_id)
        self._rows = KeptRows(session, self.person)
        self._kind = EVERYTHING
        self._things: tuple[KeptThing, ...] = ()
        view.show_name(self.person.name)
        self._look()

    def choose(self, kind: str) -> None:
        """Show one kind only, or everything."""
        self._kind = kind
        self._show()

    def ask_delete(self, number: int) -> None:
        """Ask before the thing with this number goes for good."""
        thing = self._things[number]
        if not thing.can_go:
            self._view.show_word(
                _("This goes with what it belongs to, or with everything about {name}.").format(
                    name=self.person.first_name
                )
            )
            return
        name = self._rows.named(thing)
        self._view.ask_delete(f"{name}\n\n{what_goes(thing.kind)}", partial(self._delete, thing))

    def ask_forget_backups(self) -> None:
        """Ask before the backups made before now are deleted."""
        self._view.ask_forget_backups(self._forget_backups)

    def back(self) -> None:
        """Go back to the person's page."""
        self._go(PersonPlace(self.person.id))

    def archive(self, on: date) -> None:
        """Put them into the archive instead of deleting them, and go to the list of people."""
        try:
            self._session.people.archive(self.person.id, on)
        except FikaError as error:
            self._view.show_error(error)
            return
        self._go(PeoplePlace())

    def all_deleted(self) -> None:
        """Everything about them was deleted for good: go to the list of people."""
        self._go(PeoplePlace())

    def _delete(self, thing: KeptThing) -> None:
        delete = partial(self._session.all_kept.delete, self.person.id, thing)
        self._run_deletion(delete, partial(self._deleted, self._rows.without_words(thing)), self._failed)

    def _deleted(self, name: str, _nothing: None) -> None:
        self._view.forget_typing()
        self._look()
        self._view.show_word(_("Deleted for good: {what}").format(what=name))

    def _look(self) -> None:
        self._things = self._session.all_kept.about(self.person.id)
        kinds = list(dict.fromkeys(one.kind for one in self._things))
        if self._kind not in kinds:
            self._kind = EVERYTHING
        self._view.show_kinds([(EVERYTHING, _("Everything")), *((one, called(one)) for one in kinds)])
        self._show()

    def _show(self) -> None:
        chosen = [
            (number, thing)
            for number, thing in enumerate(self._things)
            if self._kind in (EVERYTHING, thing.kind)
        ]
        self._view.show_rows(_in_batches(self._rows, chosen))

    def _forget_backups(self) -> None:
        """Delete the backups made before now, once a fresh one was made and checked."""
        self._view.show_word("")
        self._view.show_busy(_("Making a fresh backup, and deleting the older ones…"))
        self._run(self._session.all_kept.forget_backups, self._forgotten, self._failed)

    def _forgotten(self, forgotten: "Forgotten") -> None:
        self._view.show_busy("")
        if not forgotten.left:
            self._view.show_word(_("There is one backup now, made after what you deleted."))
            return
        left = ngettext(
            "A fresh backup was made. One older file stays, since it was renamed: {names}.",
            "A fresh backup was made. {count} older files stay, since they were renamed: {names}.",
            len(forgotten.left),
        )
        names = ", ".join(one.name for one in forgotten.left)
        self._view.show_word(left.format(count=len(forgotten.left), names=names))

    def _failed(self, error: Exception) -> None:
        self._view.show_busy("")
        if not isinstance(error, FikaError):
            raise error
        self._view.show_error(error)


def _in_batches(rows: KeptRows, things: list[tuple[int, KeptThing]]) -> Callable[[], list[NoteRow]]:
    """Return what makes the next rows each time it is called, and none at the end."""
    rest = iter(things)

    def more() -> list[NoteRow]:
        return [rows.row(number, thing) for number, thing in islice(rest, BATCH)]

    return more
