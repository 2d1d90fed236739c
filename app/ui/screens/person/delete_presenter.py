"""Deleting someone for good: the name has to be typed first."""

from functools import partial
from typing import TYPE_CHECKING, Protocol

from app.domain.errors import FikaError
from app.domain.person import Person
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session
    from app.ui.work import RunJob


class DeleteView(Protocol):
    """What the question shows."""

    def show_words(self, title: str, body: str, ask: str) -> None:
        """Say what will be deleted, and ask for the name."""

    def allow(self, allowed: bool) -> None:  # noqa: FBT001 - a setter of the view
        """Let the button be pressed, or not."""

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong; nothing was deleted."""

    def forget_typing(self) -> None:
        """Let nothing that was typed about them in this window come back by undo."""

    def deleted(self) -> None:
        """Close the question: it is done."""


class DeletePresenter:
    """The question, without its looks."""

    def __init__(self, view: DeleteView, session: "Session", person: Person, run: "RunJob") -> None:
        self._view = view
        self._run = run
        self._session = session
        self._person = person
        view.show_words(
            _("Delete {name} for good?").format(name=person.name),
            _(
                "Everything kept about {name} goes: who they are, every one-on-one, every career "
                "conversation with both assessments, your private notes and what peers said, what you "
                "agreed, growth areas, actions, recognition and what you learned. Nothing of it stays in "
                "this vault, and it can't be brought back. Backups made before still hold it, until you "
                "delete them.\n\n"
                "If you only want them out of the list, put them into the archive instead: there "
                "everything is kept."
            ).format(name=person.first_name),
            _("Type “{name}” to delete").format(name=person.name),
        )
        self.typed("")

    def typed(self, name: str) -> None:
        """Allow the act only once the name is there."""
        self._view.allow(self._session.people.is_called(self._person, name))

    def delete(self, name: str) -> None:
        """Delete, if the name is right."""
        delete = partial(self._session.people.delete_for_good, self._person.id, name)
        self._run(delete, self._deleted, self._failed)

    def _deleted(self, _nothing: None) -> None:
        self._view.forget_typing()
        self._view.deleted()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, FikaError):
            raise error
        self._view.show_error(error)
