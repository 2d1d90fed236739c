"""An unlocked vault, and everything a person can do in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.domain.growth import GrowthArea
from app.services.assessments import Assessments
from app.services.conversations import Conversations
from app.services.frameworks import Frameworks
from app.services.people import People
from app.services.together import Together
from app.storage import growth, identity
from app.storage.vault import Vault


class Session:
    """Everything that is open while the vault is unlocked; closing it locks the vault."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self.people = People(vault)
        self.frameworks = Frameworks(vault)
        self.conversations = Conversations(vault)
        self.assessments = Assessments(vault, self.frameworks, self.conversations)

    @property
    def folder(self) -> Path:
        """The vault's folder."""
        return self._vault.folder

    @property
    def manager_name(self) -> str:
        """The name of the manager whose vault this is."""
        return identity.manager_name(self._vault)

    def rename_manager(self, name: str) -> None:
        """Keep another name for the manager."""
        identity.set_manager_name(self._vault, " ".join(name.split()))

    def together(self, conversation_id: int) -> Together:
        """Open a conversation side by side. Raises NotRevealedError before both have finished."""
        conversation = self.conversations.get(conversation_id)
        return Together(
            self._vault,
            conversation,
            self.people.get(conversation.person_id),
            self.manager_name,
            self.frameworks.get(conversation.framework_id),
        )

    def growth_areas_of(self, person_id: int) -> tuple[GrowthArea, ...]:
        """Return all growth areas of someone, the newest conversation's first."""
        return growth.of_person(self._vault, person_id)

    @contextmanager
    def all_at_once(self) -> Iterator[None]:
        """Keep everything done inside, or nothing of it when an error leaves the block."""
        with self._vault.transaction():
            yield

    def check(self) -> tuple[str, ...]:
        """Check the whole vault; returns what is wrong in technical words, nothing when all is well."""
        return self._vault.check()

    def close(self) -> None:
        """Lock the vault."""
        self._vault.close()
