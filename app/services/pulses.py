"""The two questions about the conversations: when they are asked, and the employee's answers."""

from datetime import date

from app.domain.assessment import Side
from app.domain.conversation import Conversation, Stage
from app.domain.errors import NotFoundError
from app.domain.pulse import ANSWERS, Moment, Pulse
from app.domain.turn_errors import AnsweredError
from app.domain.visibility import Room
from app.services.days import today
from app.services.rooms import Rooms
from app.storage import conversations as kept_conversations
from app.storage import pulses as kept
from app.storage.vault import Vault


class Pulses:
    """The answers of one vault. Only the employee gives them, in a turn of their own; both see them."""

    def __init__(self, vault: Vault, rooms: Rooms) -> None:
        self._vault = vault
        self._rooms = rooms
        self._given_in: dict[tuple[int, Moment], int] = {}
        """In which visit each answer was given that was given since the vault was opened."""

    def of_person(self, person_id: int, limit: int = -1) -> tuple[Pulse, ...]:
        """Return what someone answered, all or at most `limit` of the last, the oldest first.

        Raises SealedError where others sit.
        """
        self._rooms.check_person(person_id)
        return kept.of_person(self._vault, person_id, limit)

    def given(self, conversation_id: int, moment: Moment) -> Pulse | None:
        """Return what was answered at a moment of a conversation; None where nothing was.

        Raises NotFoundError, and SealedError where others sit.
        """
        self._conversation(conversation_id)
        return kept.get(self._vault, conversation_id, moment)

    def due(self, conversation: Conversation) -> Moment | None:
        """Return the moment at which the employee is to be asked now; None where there is nothing to ask.

        Before the first conversation, until they have finished their assessment for it; and after the end of
        each, until the next one is begun: asked later, nobody would know which of the two they speak of.
        """
        self._rooms.check_person(conversation.person_id)
        moment = self._moment_of(conversation)
        if moment is None or kept.get(self._vault, conversation.id, moment) is not None:
            return None
        return moment

    def can_change(self, conversation_id: int, moment: Moment) -> bool:
        """Tell whether what was answered may still be changed: in the turn in which it was given."""
        return self._given_in.get((conversation_id, moment)) == self._rooms.visit

    def answer(
        self, conversation_id: int, moment: Moment, clear: int, supported: int, on: date | None = None
    ) -> None:
        """Keep the employee's answers, given today or on a day in the past.

        Raises SealedError unless the employee is alone before the screen, AnsweredError where they have left
        the turn in which they answered, NotFoundError, and ValueError for what is no answer.
        """
        conversation = self._conversation(conversation_id)
        self._rooms.check_room_of_person(Room.EMPLOYEE, conversation.person_id)
        if not {clear, supported} <= set(ANSWERS):
            raise ValueError("no such answer")
        with self._vault.transaction():
            if self.given(conversation_id, moment) and not self.can_change(conversation_id, moment):
                raise AnsweredError
            pulse = Pulse(conversation_id, moment, on or today(), clear, supported)
            kept.put(self._vault, conversation.person_id, pulse)
        self._given_in[conversation_id, moment] = self._rooms.visit

    def _moment_of(self, conversation: Conversation) -> Moment | None:
        person_id, found = conversation.person_id, kept_conversations
        if conversation.stage is Stage.CONCLUDED:
            latest = found.latest_of(self._vault, person_id)
            return Moment.AFTER if latest is not None and latest.id == conversation.id else None
        if conversation.finished(Side.EMPLOYEE):
            return None
        first = found.first_of(self._vault, person_id)
        return Moment.BEFORE if first is not None and first.id == conversation.id else None

    def _conversation(self, conversation_id: int) -> Conversation:
        """Return a conversation by its id, also in a turn over a person, where none is open."""
        found = kept_conversations.get(self._vault, conversation_id)
        if found is None:
            raise NotFoundError("conversation", str(conversation_id))
        self._rooms.check_person(found.person_id)
        return found
