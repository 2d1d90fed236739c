"""Conversations that were looked at side by side since the vault was unlocked."""

from app.services.together import Together


class OpenTogethers:
    """Holds each with its undo history, so that acts can still be taken back after a look elsewhere."""

    def __init__(self) -> None:
        self._open: dict[int, Together] = {}

    def find(self, conversation_id: int) -> Together | None:
        """Return the one over this conversation; None where it was not looked at yet."""
        return self._open.get(conversation_id)

    def hold(self, together: Together) -> None:
        """Hold one until it is forgotten."""
        self._open[together.conversation.id] = together

    def forget(self, conversation_id: int) -> None:
        """Let go of a conversation that was deleted."""
        self._open.pop(conversation_id, None)

    def forget_person(self, person_id: int) -> None:
        """Let go of all conversations of someone who was deleted."""
        for together in tuple(self._open.values()):
            if together.conversation.person_id == person_id:
                self.forget(together.conversation.id)

    def keep_only_of(self, person_id: int) -> None:
        """Let go of all conversations of others: somebody may be sitting here now who never heard them."""
        for together in tuple(self._open.values()):
            if together.conversation.person_id != person_id:
                self.forget(together.conversation.id)

    def forget_all(self) -> None:
        """Let go of everything."""
        self._open.clear()
