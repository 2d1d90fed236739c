"""Who sits before the screen, and whom and what the services may speak of there."""

from collections.abc import Iterator
from contextlib import contextmanager

from app.domain.errors import PassphraseNeededError, SealedError, WrongPassphraseError
from app.domain.visibility import Room, hidden_from
from app.storage.passphrase_needed import need_passphrase, passphrase_was_given
from app.storage.vault import DataKey, Vault


class Rooms:
    """The room a session is in. Fields nobody there may see are refused by the database itself."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._room: Room | None = None
        self._conversation_id = 0
        self._person_id = 0
        self._visit = 0

    @property
    def room(self) -> Room | None:
        """The room; None while nobody sits before the screen, as when an example is put in."""
        return self._room

    @property
    def visit(self) -> int:
        """Which visit this is: another number each time others sit down, or the manager is back."""
        return self._visit

    def enter_manager(self) -> None:
        """Let the manager in, who has just unlocked the vault.

        Raises PassphraseNeededError where others look: there only `take_back` leads out.
        """
        if self._others_look:
            raise PassphraseNeededError
        self._enter(Room.MANAGER, 0, 0)

    def take_back(self, key: DataKey) -> None:
        """Let the manager back in. Raises WrongPassphraseError unless the key opens this vault."""
        if not self._vault.is_opened_by(key):
            raise WrongPassphraseError
        self._enter(Room.MANAGER, 0, 0)

    def enter(self, room: Room, conversation_id: int, person_id: int) -> None:
        """Let the employee, or both, in over one conversation. Raises what `check_way` raises."""
        self.check_way(room, conversation_id)
        self._enter(room, conversation_id, person_id)

    def enter_over_person(self, room: Room, person_id: int) -> None:
        """Let the employee, or both, in over their ordinary one-on-ones, where no conversation is open.

        Raises PassphraseNeededError where only the manager's passphrase leads from here to there.
        """
        self.check_way_over_person(room, person_id)
        self._enter(room, 0, person_id)

    @contextmanager
    def entering(self) -> Iterator[None]:
        """Enter a room and show it inside; where an error leaves the block, all sit again where they sat."""
        room, conversation_id, person_id = self._room, self._conversation_id, self._person_id
        try:
            yield
        except BaseException:
            self._enter(room, conversation_id, person_id)
            raise

    @contextmanager
    def untold(self) -> Iterator[None]:
        """Let something be written that nobody here may see, or that takes such along: no word is read."""
        self._vault.narrow(frozenset())
        try:
            yield
        finally:
            self._vault.narrow(_hidden(self._room))

    def check_way(self, room: Room, conversation_id: int) -> None:
        """Raise PassphraseNeededError where only the manager's passphrase leads from here to there."""
        if self._others_look and (room, conversation_id) != (self._room, self._conversation_id):
            raise PassphraseNeededError

    def check_way_over_person(self, room: Room, person_id: int) -> None:
        """Raise PassphraseNeededError where only the manager's passphrase leads to someone's one-on-ones."""
        here = (self._room, self._conversation_id, self._person_id)
        if self._others_look and (room, 0, person_id) != here:
            raise PassphraseNeededError

    def check_everything(self) -> None:
        """Raise SealedError where somebody else than the manager may be looking."""
        if self._others_look:
            raise SealedError

    def check_manager_sits_here(self) -> None:
        """Raise SealedError where the employee sits alone."""
        if self._room is Room.EMPLOYEE:
            raise SealedError

    def check_is_key(self, key: DataKey) -> None:
        """Raise SealedError where others may be looking, WrongPassphraseError for another vault's key."""
        self.check_everything()
        if not self._vault.is_opened_by(key):
            raise WrongPassphraseError

    def check_person(self, person_id: int) -> None:
        """Raise SealedError where only somebody else may be spoken of."""
        if self._others_look and person_id != self._person_id:
            raise SealedError

    def check_conversation(self, conversation_id: int) -> None:
        """Raise SealedError where the talk is of another conversation."""
        if self._others_look and conversation_id != self._conversation_id:
            raise SealedError

    def check_room_of_person(self, room: Room, person_id: int) -> None:
        """Raise SealedError unless it is this room, over this person's ordinary one-on-ones."""
        if self._room not in (None, room):
            raise SealedError
        self.check_person(person_id)

    def check_room(self, room: Room, conversation_id: int) -> None:
        """Raise SealedError unless it is this room, and the talk of this conversation."""
        if self._room not in (None, room):
            raise SealedError
        self.check_conversation(conversation_id)

    @property
    def _others_look(self) -> bool:
        return self._room not in (None, Room.MANAGER)

    def _enter(self, room: Room | None, conversation_id: int, person_id: int) -> None:
        if room not in (None, Room.MANAGER):
            need_passphrase(self._vault.folder)  # first: without the mark nobody else comes in
        self._vault.narrow(_hidden(room))
        if (room, conversation_id, person_id) != (self._room, self._conversation_id, self._person_id):
            self._visit += 1
        self._room, self._conversation_id, self._person_id = room, conversation_id, person_id
        if room is Room.MANAGER:
            passphrase_was_given(self._vault.folder)


def _hidden(room: Room | None) -> frozenset[str]:
    return hidden_from(room) if room is not None else frozenset()
