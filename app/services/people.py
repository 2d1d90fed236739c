"""People: add, edit, archive, and delete for good."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from app.domain.conversation import Conversation
from app.domain.errors import AmbiguousNameError, NameMismatchError, NameMissingError, NotFoundError
from app.domain.naming import is_same_name, plain_name
from app.domain.person import Person
from app.services.rooms import Rooms
from app.storage import conversations as kept_conversations
from app.storage import people as kept
from app.storage.vault import Vault

_LONGEST_TYPED = 1_000
"""How many letters a name may have by which somebody is looked for."""


@dataclass(frozen=True, slots=True)
class PersonOverview:
    """Someone in the list of people, with the conversation they had or prepare last."""

    person: Person
    latest: Conversation | None


class People:
    """The people of one vault. All but `get` is the manager's alone, and raises SealedError elsewhere."""

    def __init__(self, vault: Vault, rooms: Rooms, deleted: Callable[[int], None]) -> None:
        """Look after them; `deleted` is told the id of each who was deleted."""
        self._vault = vault
        self._rooms = rooms
        self._deleted = deleted

    def listed(self, *, archived: bool = False) -> tuple[Person, ...]:
        """Return everyone who is not archived, or with `archived` everyone who is, by name."""
        return tuple(one for one in self._everyone() if (one.archived_on is not None) == archived)

    def overview(self) -> tuple[PersonOverview, ...]:
        """Return everyone who is not archived, with their latest conversation."""
        return tuple(
            PersonOverview(one, kept_conversations.latest_of(self._vault, one.id)) for one in self.listed()
        )

    def get(self, person_id: int) -> Person:
        """Return one person. Raises NotFoundError for an unknown id, SealedError where others sit."""
        self._rooms.check_person(person_id)
        found = kept.get(self._vault, person_id)
        if found is None:
            raise NotFoundError("person", str(person_id))
        return found

    def named(self, name: str) -> Person:
        """Return the one person whose name is, or else begins with, what was typed; case makes no difference.

        Raises NotFoundError where there is nobody, and AmbiguousNameError where there are several.
        """
        if len(name) > _LONGEST_TYPED:  # slow to compare, and nobody's
            raise NotFoundError("person", name)
        wanted = plain_name(name)
        everyone = self._everyone()
        exact = [one for one in everyone if plain_name(one.name) == wanted]
        found = exact or [one for one in everyone if wanted and plain_name(one.name).startswith(wanted)]
        if not found:
            raise NotFoundError("person", name)
        if len(found) > 1:
            raise AmbiguousNameError(name, tuple(one.name for one in found))
        return found[0]

    def add(self, person: Person) -> Person:
        """Add someone and return them with their id. Raises NameMissingError."""
        self._rooms.check_everything()
        person = _tidy(person)
        return replace(person, id=kept.add(self._vault, person))

    def change(self, person: Person) -> None:
        """Keep what changed about someone. Raises NameMissingError."""
        self._rooms.check_everything()
        kept.change(self._vault, _tidy(person))

    def archive(self, person_id: int, on: date) -> None:
        """Put someone away; everything kept about them stays."""
        self.change(replace(self.get(person_id), archived_on=on))

    def bring_back(self, person_id: int) -> None:
        """Take someone out of the archive."""
        self.change(replace(self.get(person_id), archived_on=None))

    def is_called(self, person: Person, typed_name: str) -> bool:
        """Tell whether this is the person's whole name; case and spaces make no difference."""
        return is_same_name(typed_name, person.name)

    def delete_for_good(self, person_id: int, typed_name: str) -> None:
        """Delete someone and all that belongs to them. Raises NameMismatchError unless the name is typed."""
        self._rooms.check_everything()
        person = self.get(person_id)
        if not self.is_called(person, typed_name):
            raise NameMismatchError(person.name)
        kept.delete(self._vault, person_id)
        self._deleted(person_id)

    def _everyone(self) -> tuple[Person, ...]:
        self._rooms.check_everything()
        return kept.listed(self._vault)


def _tidy(person: Person) -> Person:
    name = " ".join(person.name.split())
    if not name:
        raise NameMissingError
    roles = tuple(role.strip() for role in person.roles if role.strip())
    return replace(person, name=name, roles=roles, team=person.team.strip())
