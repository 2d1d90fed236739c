"""Assessments: each side at work on its own, and the rule that keeps one from the other.

A turn is all that one side can reach while it is at the keyboard. The employee's turn has no way to
the manager's words, and the manager's none to the employee's, until both have finished.
"""

from app.domain.assessment import ManagerAssessment, ManagerEntry, Side
from app.domain.conversation import Stage
from app.domain.errors import ConcludedError, FrozenError, PhraseNeededError, SealedError
from app.domain.framework import Framework
from app.domain.own_words import OwnWords
from app.domain.visibility import Room
from app.services.conversations import Conversations
from app.services.employee_turn import EmployeeTurn, are_for_both
from app.services.frameworks import Frameworks
from app.services.rooms import Rooms
from app.services.turns import Turn
from app.storage import assessments as kept
from app.storage import conversations as kept_conversations
from app.storage import sealed
from app.storage.keys import KdfParameters
from app.storage.seals import Seal, SealKey, new_seal
from app.storage.vault import Vault

__all__ = ["Assessments", "EmployeeTurn", "ManagerTurn", "Seal", "SealKey"]


class ManagerTurn(Turn):
    """The manager at the keyboard: their own assessment, private evidence and peers' words."""

    def assessment(self) -> ManagerAssessment:
        """Return what the manager has noted so far."""
        return ManagerAssessment(self._id, kept.manager_entries(self._vault, self._id))

    def say(self, behaviour_id: str, entry: ManagerEntry) -> None:
        """Keep an entry at once. Raises FrozenError after 'finished'."""
        self._check_open(behaviour_id)
        kept.say_manager(self._vault, self._id, behaviour_id, entry)


class Assessments:
    """The way to both kinds of turn, and the one place that says who may take which."""

    def __init__(
        self,
        vault: Vault,
        rooms: Rooms,
        frameworks: Frameworks,
        conversations: Conversations,
        phrase_kdf: KdfParameters,
    ) -> None:
        self._vault = vault
        self._rooms = rooms
        self._frameworks = frameworks
        self._conversations = conversations
        self._phrase_kdf = phrase_kdf

    def new_seal(self) -> Seal:
        """Return a seal nobody has used; its key for a phrase is slow to make."""
        return new_seal(self._phrase_kdf)

    def seal_of(self, conversation_id: int) -> Seal | None:
        """Return what the employee's phrase opens in a conversation; None where nothing is sealed.

        Raises VaultDamagedError where the seal can't be read as one.
        """
        self._conversations.get(conversation_id)
        return sealed.seal_of(self._vault, conversation_id)

    def needs_phrase(self, conversation_id: int) -> bool:
        """Tell whether the employee's answers can't be read without their phrase."""
        return self.own_words(conversation_id) is OwnWords.SEALED

    def own_words(self, conversation_id: int) -> OwnWords:
        """Return how what the employee said is kept, and what a phrase is on, or would be on."""
        conversation = self._conversations.get(conversation_id)
        if sealed.is_there(self._vault, conversation_id):
            opened = sealed.is_opened(self._vault, conversation_id)
            return OwnWords.NOTES_SEALED if opened else OwnWords.SEALED
        return OwnWords.SHARED if are_for_both(self._vault, conversation) else OwnWords.OPEN

    def can_start_again(self, conversation_id: int) -> bool:
        """Tell whether an employee who forgot their phrase may begin anew."""
        concluded = self._conversations.get(conversation_id).stage is Stage.CONCLUDED
        return self.needs_phrase(conversation_id) and not concluded

    def employee_turn(
        self, conversation_id: int, *, at_keyboard: Side, key: SealKey | None = None
    ) -> EmployeeTurn:
        """Open the employee's own turn; `key` opens what they sealed.

        Raises SealedError unless the employee is at the keyboard, PhraseNeededError where their answers
        are sealed and no key is given, and WrongPhraseError where the key is not theirs.
        """
        if at_keyboard is not Side.EMPLOYEE:
            raise SealedError
        self._rooms.check_room(Room.EMPLOYEE, conversation_id)
        if key is None and self.needs_phrase(conversation_id):
            raise PhraseNeededError
        seal = self.seal_of(conversation_id) if key is not None else None
        own = (seal, key) if seal is not None and key is not None else None
        return EmployeeTurn(self._vault, conversation_id, self._framework(conversation_id), own)

    def start_again(self, conversation_id: int) -> None:
        """Let an employee who forgot their phrase begin anew: what they sealed goes, unread by anybody.

        The manager's side stays. An agreement to the end, if one of the two has given it, is taken back.
        Raises FrozenError where nothing is sealed or both have opened it, ConcludedError after the end.
        """
        self._rooms.check_room(Room.EMPLOYEE, conversation_id)
        if self._conversations.get(conversation_id).stage is Stage.CONCLUDED:
            raise ConcludedError
        if not self.needs_phrase(conversation_id):
            raise FrozenError
        with self._vault.transaction():
            sealed.delete(self._vault, conversation_id)
            kept.delete_self(self._vault, conversation_id)
            kept_conversations.set_finished(self._vault, conversation_id, Side.EMPLOYEE, None)
            for side in Side:
                kept_conversations.set_agreed(self._vault, conversation_id, side, None)

    def manager_turn(self, conversation_id: int, *, at_keyboard: Side) -> ManagerTurn:
        """Open the manager's own turn. Raises SealedError unless the manager is at the keyboard, alone."""
        if at_keyboard is not Side.MANAGER:
            raise SealedError
        self._rooms.check_room(Room.MANAGER, conversation_id)
        return ManagerTurn(self._vault, conversation_id, self._framework(conversation_id), Side.MANAGER)

    def _framework(self, conversation_id: int) -> Framework:
        return self._frameworks.get(self._conversations.get(conversation_id).framework_id)
