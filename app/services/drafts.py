"""Words that stand in a form and are not saved yet, kept encrypted: locking and a power cut lose none.

A draft belongs to a form and to what the form is about. Secrets are never drafts, and nothing the employee
types in their own turn is: what they write there is saved as theirs, and sealed, as they type.
"""

from collections.abc import Mapping
from typing import Protocol

from app.domain.draft import Draft
from app.domain.visibility import Room
from app.services.rooms import Rooms
from app.storage import drafts as kept
from app.storage.vault import Vault


class FormDraft(Protocol):
    """The draft of one form."""

    @property
    def form(self) -> str:
        """The form's name, by which it can be opened again."""

    def kept(self) -> Draft | None:
        """Return what is kept of it; None where nothing is. Raises SealedError in another room."""

    def keep(self, words: Mapping[str, str]) -> None:
        """Keep what stands in each field. Raises SealedError in another room, and what a full disk raises."""

    def drop(self) -> None:
        """Forget it: the form was saved, or given up. Raises what `keep` raises."""


class ManagersDraft:
    """A draft that only the manager sees; in other rooms the database refuses it."""

    def __init__(self, vault: Vault, rooms: Rooms, form: str, person_id: int | None) -> None:
        self._vault, self._rooms = vault, rooms
        self.form = form
        self._person_id = person_id

    def kept(self) -> Draft | None:
        """Return what is kept. Raises SealedError where somebody else than the manager may be looking."""
        self._rooms.check_everything()
        return kept.of_manager(self._vault, self.form, self._person_id)

    def keep(self, words: Mapping[str, str]) -> None:
        """Keep what stands in each field. Raises SealedError where somebody else may be looking."""
        self._rooms.check_everything()
        kept.put_of_manager(self._vault, self.form, self._person_id, words)

    def drop(self) -> None:
        """Forget it. Raises SealedError where somebody else than the manager may be looking."""
        self._rooms.check_everything()
        kept.drop_of_manager(self._vault, self.form, self._person_id)


class DraftOfBoth:
    """A draft of the two who sit over a conversation."""

    def __init__(self, vault: Vault, conversation_id: int, form: str) -> None:
        self._vault = vault
        self._conversation_id = conversation_id
        self.form = form

    def kept(self) -> Draft | None:
        """Return what is kept."""
        return kept.of_both(self._vault, self._conversation_id, self.form)

    def keep(self, words: Mapping[str, str]) -> None:
        """Keep what stands in each field."""
        kept.put_of_both(self._vault, self._conversation_id, self.form, words)

    def drop(self) -> None:
        """Forget it."""
        kept.drop_of_both(self._vault, self._conversation_id, self.form)


class DraftOfPerson:
    """A draft of the two who sit over their ordinary one-on-ones."""

    def __init__(self, vault: Vault, rooms: Rooms, person_id: int, form: str) -> None:
        self._vault, self._rooms = vault, rooms
        self._person_id = person_id
        self.form = form

    def kept(self) -> Draft | None:
        """Return what is kept. Raises SealedError where somebody else may be looking."""
        self._rooms.check_person(self._person_id)
        return kept.of_person(self._vault, self._person_id, self.form)

    def keep(self, words: Mapping[str, str]) -> None:
        """Keep what stands in each field. Raises SealedError where somebody else may be looking."""
        self._rooms.check_person(self._person_id)
        kept.put_of_person(self._vault, self._person_id, self.form, words)

    def drop(self) -> None:
        """Forget it. Raises SealedError where somebody else may be looking."""
        self._rooms.check_person(self._person_id)
        kept.drop_of_person(self._vault, self._person_id, self.form)


class Drafts:
    """The drafts of forms; those of a career conversation are reached from the time together over it."""

    def __init__(self, vault: Vault, rooms: Rooms) -> None:
        self._vault = vault
        self._rooms = rooms

    def of(self, form: str, person_id: int | None = None) -> FormDraft:
        """Return the draft of a form; about a person, it is deleted with them."""
        return ManagersDraft(self._vault, self._rooms, form, person_id)

    def here(self, form: str, person_id: int) -> FormDraft:
        """Return the draft of a form about a person that the manager fills in alone, or both together.

        What the manager leaves half typed alone is never shown where both look, and the reverse.
        """
        if self._rooms.room is Room.TOGETHER:
            return DraftOfPerson(self._vault, self._rooms, person_id, form)
        return self.of(form, person_id)
