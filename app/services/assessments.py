"""Assessments: each side at work on its own, and the rule that keeps one from the other.

A turn is all that one side can reach while it is at the keyboard. The employee's turn has no way to
the manager's words, and the manager's none to the employee's, until both have finished.
"""

from datetime import UTC, datetime

from app.domain.assessment import ManagerAssessment, ManagerEntry, SelfAssessment, Side, View
from app.domain.conversation import Conversation, Stage
from app.domain.errors import FrozenError, NotFoundError, SealedError
from app.domain.framework import Behaviour, Framework
from app.services.conversations import Conversations
from app.services.frameworks import Frameworks
from app.storage import assessments as kept
from app.storage import conversations as kept_conversations
from app.storage.vault import Vault


class _Turn:
    """What both kinds of turn share: the framework to read, and saying 'finished'."""

    def __init__(self, vault: Vault, conversation_id: int, framework: Framework, side: Side) -> None:
        self._vault = vault
        self._id = conversation_id
        self.framework = framework
        self.side = side

    @property
    def conversation(self) -> Conversation:
        """The conversation as it stands now."""
        return Conversations(self._vault).get(self._id)

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
        return self.conversation.stage is Stage.REVEALED

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


class EmployeeTurn(_Turn):
    """The employee at the keyboard: their own assessment and nothing else."""

    def assessment(self) -> SelfAssessment:
        """Return what the employee has said so far."""
        return SelfAssessment(self._id, kept.self_views(self._vault, self._id))

    def say(self, behaviour_id: str, view: View) -> None:
        """Keep a view at once. Raises FrozenError after 'finished'."""
        self._check_open(behaviour_id)
        kept.say_self(self._vault, self._id, behaviour_id, view)


class ManagerTurn(_Turn):
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

    def __init__(self, vault: Vault, frameworks: Frameworks, conversations: Conversations) -> None:
        self._vault = vault
        self._frameworks = frameworks
        self._conversations = conversations

    def employee_turn(self, conversation_id: int, *, at_keyboard: Side) -> EmployeeTurn:
        """Open the employee's own turn. Raises SealedError unless the employee is at the keyboard."""
        if at_keyboard is not Side.EMPLOYEE:
            raise SealedError
        return EmployeeTurn(self._vault, conversation_id, self._framework(conversation_id), Side.EMPLOYEE)

    def manager_turn(self, conversation_id: int, *, at_keyboard: Side) -> ManagerTurn:
        """Open the manager's own turn. Raises SealedError unless the manager is at the keyboard."""
        if at_keyboard is not Side.MANAGER:
            raise SealedError
        return ManagerTurn(self._vault, conversation_id, self._framework(conversation_id), Side.MANAGER)

    def _framework(self, conversation_id: int) -> Framework:
        return self._frameworks.get(self._conversations.get(conversation_id).framework_id)
