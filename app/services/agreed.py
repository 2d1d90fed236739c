"""What two people agreed: the third record of a conversation, to be read."""

from dataclasses import dataclass
from datetime import date

from app.domain.agreement import Agreement
from app.domain.amendment import Amendment
from app.domain.conversation import Closing, Conversation, Stage
from app.domain.errors import NotFoundError, NotRevealedError
from app.domain.framework import Framework
from app.domain.growth import GrowthArea
from app.domain.person import Person
from app.storage import agreements as kept_agreements
from app.storage import amendments as kept_amendments
from app.storage import conversations as kept_conversations
from app.storage import growth as kept_growth
from app.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier conversation of the same two, as both remember it."""

    held_on: date
    growth_areas: tuple[GrowthArea, ...]
    shared_notes: str


class Agreed:
    """What was agreed in one conversation. It holds neither side's assessment."""

    def __init__(
        self,
        vault: Vault,
        conversation: Conversation,
        person: Person,
        manager_name: str,
        framework: Framework,
    ) -> None:
        """Open a conversation in which both have finished. Raises NotRevealedError before that."""
        self._vault = vault
        self.conversation = conversation
        self.framework = framework
        self._agreements: dict[str, Agreement]
        self.look_anew(person, manager_name)

    def look_anew(self, person: Person, manager_name: str) -> None:
        """Take the names of now, and read anew what is kept.

        Raises NotRevealedError where the employee has begun again since.
        """
        self.person, self.manager_name = person, manager_name
        self._refresh()

    @property
    def is_concluded(self) -> bool:
        """Tell whether both have agreed to the end."""
        return self.conversation.stage is Stage.CONCLUDED

    def agreement(self, behaviour_id: str) -> Agreement:
        """Return what was said together of one behaviour."""
        return self._agreements.get(behaviour_id, Agreement())

    def growth_areas(self) -> tuple[GrowthArea, ...]:
        """Return this conversation's growth areas in their order."""
        return kept_growth.of_conversation(self._vault, self.conversation.id)

    def closing(self) -> Closing:
        """Return what was said of the conversation as a whole."""
        return kept_conversations.closing(self._vault, self.conversation.id)

    def amendments(self) -> tuple[Amendment, ...]:
        """Return what was added after the end, the oldest first."""
        return kept_amendments.of_conversation(self._vault, self.conversation.id)

    def earlier(self) -> tuple[Earlier, ...]:
        """Return what the same two agreed in earlier conversations, the newest first."""
        mine = (self.conversation.held_on, self.conversation.id)
        return tuple(
            Earlier(
                one.held_on,
                kept_growth.of_conversation(self._vault, one.id),
                kept_conversations.closing(self._vault, one.id).shared_notes,
            )
            for one in kept_conversations.of_person(self._vault, self.conversation.person_id)
            if one.stage is not Stage.PREPARING and (one.held_on, one.id) < mine
        )

    def _refresh(self) -> None:
        found = kept_conversations.get(self._vault, self.conversation.id)
        if found is None:
            raise NotFoundError("conversation", str(self.conversation.id))
        if found.stage is Stage.PREPARING:
            raise NotRevealedError
        self.conversation = found
        self._agreements = kept_agreements.of_conversation(self._vault, found.id)
