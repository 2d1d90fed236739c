"""What both sides' turns share: the framework to read, and saying 'finished'."""

from datetime import UTC, datetime

from app.domain.assessment import Side
from app.domain.conversation import Conversation, Stage
from app.domain.errors import FrozenError, NotFoundError
from app.domain.framework import Behaviour, Framework
from app.storage import conversations as kept_conversations
from app.storage.vault import Vault


class Turn:
    """One side at work on its own assessment."""

    def __init__(self, vault: Vault, conversation_id: int, framework: Framework, side: Side) -> None:
        self._vault = vault
        self._id = conversation_id
        self.framework = framework
        self.side = side

    @property
    def conversation(self) -> Conversation:
        """The conversation as it stands now."""
        found = kept_conversations.get(self._vault, self._id)
        if found is None:
            raise NotFoundError("conversation", str(self._id))
        return found

    @property
    def behaviours(self) -> tuple[Behaviour, ...]:
        """What this side reads, in the framework's order."""
        return self.framework.for_discipline(self.conversation.discipline)

    @property
    def is_finished(self) -> bool:
        """Tell whether this side has said 'finished'."""
        return self.conversation.finished(self.side)

    @property
    def is_frozen(self) -> bool:
        """Tell whether both have finished, so that this can never change again."""
        return self.conversation.stage is not Stage.PREPARING

    def finish(self, at: datetime | None = None) -> None:
        """Say 'finished', now or at a time in the past. The second of the two to say so reveals both."""
        if not self.is_finished:
            kept_conversations.set_finished(self._vault, self._id, self.side, at or datetime.now(UTC))

    def go_on(self) -> None:
        """Open one's own assessment again, as long as the other has not finished. Raises FrozenError."""
        if self.is_frozen:
            raise FrozenError
        kept_conversations.set_finished(self._vault, self._id, self.side, None)

    def _check_open(self, behaviour_id: str) -> None:
        conversation, framework = self.conversation, self.framework
        if conversation.finished(self.side):
            raise FrozenError
        # What is said of another discipline's behaviour would be kept, and never be seen again.
        if not framework.has_behaviour(behaviour_id) or not framework.behaviour(behaviour_id).holds_for(
            conversation.discipline
        ):
            raise NotFoundError("behaviour", behaviour_id)
