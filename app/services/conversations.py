"""Conversations: start one, find one, delete one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from app.domain.conversation import Conversation, Stage
from app.domain.errors import NotFoundError, NothingToShowError
from app.domain.person import Person
from app.services.rooms import Rooms
from app.storage import conversations as kept
from app.storage.vault import Vault


class Conversations:
    """The conversations of one vault."""

    def __init__(self, vault: Vault, rooms: Rooms, deleted: Callable[[int], None] | None = None) -> None:
        """Look after them; `deleted` is told the id of each that was deleted."""
        self._vault = vault
        self._rooms = rooms
        self._deleted = deleted

    def start(self, person: Person, held_on: date) -> Conversation:
        """Start a conversation on the person's framework version and discipline of today."""
        self._rooms.check_everything()
        conversation = Conversation(
            id=0,
            person_id=person.id,
            framework_id=person.framework_id,
            discipline=person.discipline,
            held_on=held_on,
        )
        return replace(conversation, id=kept.add(self._vault, conversation))

    def get(self, conversation_id: int) -> Conversation:
        """Return one conversation. Raises NotFoundError for an unknown id, SealedError where others sit."""
        self._rooms.check_conversation(conversation_id)
        found = kept.get(self._vault, conversation_id)
        if found is None:
            raise NotFoundError("conversation", str(conversation_id))
        return found

    def of_person(self, person_id: int, first: int = 0, most: int = -1) -> tuple[Conversation, ...]:
        """Return someone's conversations, the newest at 0: from `first` on, all or at most so many.

        Raises SealedError where others sit.
        """
        self._rooms.check_person(person_id)
        return kept.of_person(self._vault, person_id, first, most)

    def number_of(self, person_id: int) -> int:
        """Return how many conversations there are with someone. Raises SealedError where others sit."""
        self._rooms.check_person(person_id)
        return kept.number_of(self._vault, person_id)

    def latest(self, person_id: int) -> Conversation | None:
        """Return someone's newest conversation; None before the first. Raises SealedError."""
        self._rooms.check_person(person_id)
        return kept.latest_of(self._vault, person_id)

    def latest_revealed(self, person: Person) -> Conversation:
        """Return the newest conversation in which both have finished. Raises NothingToShowError."""
        for conversation in self.of_person(person.id):
            if conversation.stage is not Stage.PREPARING:
                return conversation
        raise NothingToShowError(person.name)

    def delete(self, conversation_id: int) -> None:
        """Delete a conversation with everything said in it."""
        self._rooms.check_everything()
        kept.delete(self._vault, conversation_id)
        if self._deleted is not None:
            self._deleted(conversation_id)
