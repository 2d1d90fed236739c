"""Everyone: what the list shows and what each act does."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from app.domain.errors import FikaError
from app.domain.person import Person
from app.ui.places import CarePlace, Go, PersonPlace
from app.ui.screens.standing import described, standing

if TYPE_CHECKING:
    from app.services.session import Session


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One person in the list."""

    person_id: int
    name: str
    described: str
    standing: str
    archived: bool = False


class PeopleView(Protocol):
    """What the list of people shows."""

    def show_people(self, lines: Sequence[PersonLine]) -> None:
        """Show these people; none at all is the place to offer the first act."""

    def show_archived(self, lines: Sequence[PersonLine]) -> None:
        """Show these people from the archive; none hides it."""

    def offer_archive(self, offered: bool) -> None:  # noqa: FBT001 - a setter of the view
        """Offer to look into the archive, or don't, where it is empty."""

    def show_no_backup(self, why: FikaError) -> None:
        """Say quietly that the last backup could not be made, and where to see to it."""

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong."""


class PeoplePresenter:
    """The list of people, without its looks."""

    def __init__(self, view: PeopleView, session: "Session", go: Go) -> None:
        self._view = view
        self._session = session
        self._go = go
        self._archive_open = False
        if session.backups.trouble is not None:
            view.show_no_backup(session.backups.trouble)
        self._show()

    def open(self, person_id: int) -> None:
        """Go to someone's page."""
        self._go(PersonPlace(person_id))

    def added(self, person: Person) -> None:
        """Someone was added: go to their page."""
        self._go(PersonPlace(person.id))

    def see_to_backups(self) -> None:
        """Go where backups are looked after."""
        self._go(CarePlace())

    def toggle_archive(self) -> None:
        """Look into the archive, or close it again."""
        self._archive_open = not self._archive_open
        self._show()

    def bring_back(self, person_id: int) -> None:
        """Take someone out of the archive and go to their page."""
        try:
            self._session.people.bring_back(person_id)
        except FikaError as error:
            self._view.show_error(error)
            return
        self._go(PersonPlace(person_id))

    def _show(self) -> None:
        session, manager = self._session, self._session.manager_name
        self._view.show_people(
            [
                PersonLine(
                    one.person.id,
                    one.person.name,
                    described(one.person),
                    standing(one.latest, one.person, manager),
                )
                for one in session.people.overview()
            ]
        )
        archived = session.people.listed(archived=True)
        self._view.offer_archive(bool(archived))
        self._view.show_archived(
            [PersonLine(one.id, one.name, described(one), "", archived=True) for one in archived]
            if self._archive_open
            else []
        )
