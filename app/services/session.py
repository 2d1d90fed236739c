"""An unlocked vault, and everything a person can do in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.domain.growth import GrowthArea
from app.services.assessments import Assessments
from app.services.conversations import Conversations
from app.services.frameworks import Frameworks
from app.services.open_togethers import OpenTogethers
from app.services.people import People
from app.services.together import Together
from app.storage import growth, identity
from app.storage.vault import Vault


class Session:
    """Everything that is open while the vault is unlocked; closing it locks the vault."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._togethers = OpenTogethers()
        self.people = People(vault, self._togethers.forget_person)
        self.frameworks = Frameworks(vault)
        self.conversations = Conversations(vault, self._togethers.forget)
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
        """Open a conversation side by side; its undo history lasts until the vault is locked.

        Raises NotRevealedError before both have finished.
        """
        conversation = self.conversations.get(conversation_id)
        person, manager_name = self.people.get(conversation.person_id), self.manager_name
        together = self._togethers.find(conversation_id)
        if together is None:
            framework = self.frameworks.get(conversation.framework_id)
            together = Together(self._vault, conversation, person, manager_name, framework)
            self._togethers.hold(together)
        else:
            together.look_anew(person, manager_name)
        return together

    def growth_areas_of(self, person_id: int) -> tuple[GrowthArea, ...]:
        """Return all growth areas of someone, the newest conversation's first."""
        return growth.of_person(self._vault, person_id)

    @contextmanager
    def all_at_once(self) -> Iterator[None]:
        """Keep everything done inside, or nothing of it when an error leaves the block.

        What was done inside can't be taken back one by one: no person did it one by one.
        """
        try:
            with self._vault.transaction():
                yield
        finally:
            self._togethers.forget_all()

    def check(self) -> tuple[str, ...]:
        """Check the whole vault; returns what is wrong in technical words, nothing when all is well."""
        return self._vault.check()

    def close(self) -> None:
        """Lock the vault; what could be taken back is forgotten."""
        self._togethers.forget_all()
        self._vault.close()
