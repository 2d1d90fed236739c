"""Who sits before the screen, and whom and what the services may speak of there."""

from app.domain.errors import PassphraseNeededError, SealedError
from app.domain.visibility import Room, hidden_from
from app.storage.vault import Vault


class Rooms:
    """The room a session is in. Fields nobody there may see are refused by the database itself."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._room: Room | None = None
        self._conversation_id = 0
        self._person_id = 0

    @property
    def room(self) -> Room | None:
        """The room; None while nobody sits before the screen, as when an example is put in."""
        return self._room

    def enter_manager(self) -> None:
        """Let the manager in, who has just given the passphrase."""
        self._enter(Room.MANAGER, 0, 0)

    def enter(self, room: Room, conversation_id: int, person_id: int) -> None:
        """Let the employee, or both, in over one conversation.

        Raises PassphraseNeededError from where only the manager's passphrase leads out.
        """
        if (room, conversation_id) == (self._room, self._conversation_id):
            return
        if self._room not in (None, Room.MANAGER):
            raise PassphraseNeededError
        self._enter(room, conversation_id, person_id)

    def check_everything(self) -> None:
        """Raise SealedError where somebody else than the manager may be looking."""
        if self._room not in (None, Room.MANAGER):
            raise SealedError

    def check_person(self, person_id: int) -> None:
        """Raise SealedError where only somebody else may be spoken of."""
        if self._room not in (None, Room.MANAGER) and person_id != self._person_id:
            raise SealedError

    def check_together(self, conversation_id: int) -> None:
        """Raise SealedError unless both sit over this conversation."""
        if self._room is not None and (self._room, self._conversation_id) != (Room.TOGETHER, conversation_id):
            raise SealedError

    def _enter(self, room: Room, conversation_id: int, person_id: int) -> None:
        self._vault.narrow(hidden_from(room))
        self._room, self._conversation_id, self._person_id = room, conversation_id, person_id
