"""Canaries: words that stand in one field of one conversation; and the moments in which each may be there."""

from dataclasses import dataclass
from enum import Enum

from app.domain.visibility import FIELDS, FROM_THE_REVEAL, Audience, Room, hidden_from

TYPED_BLIND = "a passphrase or a phrase"
PLACE = "the name of the vault"
"""What stands in no field of the vault, and has to be kept from rooms all the same."""


class Whose(Enum):
    """To which conversation a canary belongs."""

    HERE = "this conversation"
    EARLIER = "an earlier one of the same two"
    ELSEWHERE = "somebody else's"


@dataclass(frozen=True, slots=True)
class Canary:
    """A word that stands in one field of one conversation; views say of which characteristic."""

    word: str
    field: str
    whose: Whose
    characteristic: str = ""


_ALONE = {Audience.EMPLOYEE_ONLY: Room.EMPLOYEE, Audience.MANAGER_ONLY: Room.MANAGER}
_UNDER_THE_PHRASE = ("self_view.", "self_seal.", "own_agenda_seal.")


@dataclass(frozen=True, slots=True)
class Moment:
    """Who sits before the screen, what they have revealed by then, and whether the phrase is still needed.

    Over a person, and no conversation, both may come to all that belongs to the two of them.
    """

    name: str
    room: Room
    revealed: frozenset[str] = frozenset()
    sealed: bool = False
    over_person: bool = False

    def may_hold(self, canary: Canary) -> bool:
        """Tell whether these words may be anywhere in the window, by the list of who may see what."""
        if canary.field == TYPED_BLIND:
            return False
        if canary.field == PLACE:
            return self.room is Room.MANAGER
        audience = FIELDS[canary.field]
        if canary.field in hidden_from(self.room) or _ALONE.get(audience, self.room) is not self.room:
            return False
        if self.sealed and canary.field.startswith(_UNDER_THE_PHRASE):
            return False
        if self.room is Room.MANAGER:
            return True
        if canary.whose is Whose.EARLIER and self.over_person:
            return canary.field not in FROM_THE_REVEAL
        if canary.whose is Whose.EARLIER:
            return self.room is Room.TOGETHER and audience is Audience.MAY_BE_SHARED
        if self.room is Room.TOGETHER and canary.field in FROM_THE_REVEAL:
            return canary.whose is Whose.HERE and canary.characteristic in self.revealed
        return canary.whose is Whose.HERE
