"""What an employee wants to bring up and keeps to themselves: opened in their own turn, by their phrase."""

from collections.abc import Sequence

from app.domain.agenda import AgendaItem
from app.domain.assessment import Side
from app.domain.errors import NotFoundError, PhraseNeededError
from app.domain.own_agenda import OwnItem
from app.domain.visibility import Room
from app.services.agendas import Agendas
from app.services.rooms import Rooms
from app.storage import own_agendas as kept
from app.storage.keys import KdfParameters
from app.storage.seals import Seal, SealKey, new_seal
from app.storage.vault import Vault

__all__ = ["OwnAgendas", "Seal", "SealKey"]


class OwnAgendas:
    """The sealed agendas of one vault. All but `is_there` raises SealedError outside the employee's turn."""

    def __init__(self, vault: Vault, rooms: Rooms, agendas: Agendas, phrase_kdf: KdfParameters) -> None:
        self._vault = vault
        self._rooms = rooms
        self._agendas = agendas
        self._phrase_kdf = phrase_kdf

    def is_there(self, person_id: int) -> bool:
        """Tell whether someone keeps something to themselves; an empty box is one too."""
        self._rooms.check_person(person_id)
        return kept.is_there(self._vault, person_id)

    def new_seal(self) -> Seal:
        """Return a seal nobody has used; its key for a phrase is slow to make."""
        return new_seal(self._phrase_kdf)

    def seal_of(self, person_id: int) -> Seal | None:
        """Return what someone's phrase opens; None where nothing is sealed. Raises VaultDamagedError."""
        self._check(person_id)
        return kept.seal_of(self._vault, person_id)

    def begin(self, person_id: int, seal: Seal, key: SealKey) -> None:
        """Make an empty box under a phrase. Raises PhraseNeededError where there is one already."""
        self._check(person_id)
        if kept.is_there(self._vault, person_id):
            raise PhraseNeededError
        kept.put(self._vault, person_id, (), seal, key)

    def open(self, person_id: int, key: SealKey) -> tuple[OwnItem, ...]:
        """Return what someone keeps to themselves, in order. Raises WrongPhraseError, PhraseNeededError."""
        return kept.read(self._vault, person_id, self._seal(person_id), key)

    def keep(self, person_id: int, items: Sequence[OwnItem], key: SealKey) -> None:
        """Keep these items, in the place of all before; without words, none.

        Raises WrongPhraseError where the key does not open what is there: it would be lost.
        """
        self.open(person_id, key)
        said = [one for one in items if one.words.strip()]
        kept.put(self._vault, person_id, said, self._seal(person_id), key)

    def change_phrase(self, person_id: int, key: SealKey, seal: Seal, new_key: SealKey) -> None:
        """Put all under another phrase. Raises WrongPhraseError where `key` does not open what is there."""
        kept.put(self._vault, person_id, self.open(person_id, key), seal, new_key)

    def make_ours(self, person_id: int, index: int, meeting_id: int, key: SealKey) -> AgendaItem:
        """Put one of them, by its place, onto the agenda of both; it leaves the box, or nothing happens.

        Raises WrongPhraseError, and NotFoundError for a place where nothing is or a meeting that is no more.
        """
        items = list(self.open(person_id, key))
        if not 0 <= index < len(items):
            raise NotFoundError("agenda item", str(index))
        with self._vault.transaction():
            item = self._agendas.of_both.add(meeting_id, items.pop(index).words, Side.EMPLOYEE)
            self.keep(person_id, items, key)
        return item

    def start_again(self, person_id: int) -> None:
        """Let someone who forgot their phrase begin anew: what they sealed goes, unread by anybody."""
        self._check(person_id)
        kept.delete(self._vault, person_id)

    def _seal(self, person_id: int) -> Seal:
        seal = self.seal_of(person_id)
        if seal is None:
            raise PhraseNeededError
        return seal

    def _check(self, person_id: int) -> None:
        self._rooms.check_room_of_person(Room.EMPLOYEE, person_id)
