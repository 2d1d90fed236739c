"""The names of steps that what is written of somebody is looked through for, before it goes anywhere."""

from app.services.frameworks import Frameworks
from app.services.rooms import Rooms
from app.storage import conversations as kept_conversations
from app.storage import people as kept_people
from app.storage.vault import Vault


class StepNames:
    """The steps of every framework somebody has or had, in any version that is here."""

    def __init__(self, vault: Vault, rooms: Rooms, frameworks: Frameworks) -> None:
        self._vault = vault
        self._rooms = rooms
        self._frameworks = frameworks

    def around(self, person_id: int) -> tuple[str, ...]:
        """Return their names, each once; none for somebody who isn't there. Raises SealedError."""
        self._rooms.check_person(person_id)
        names = dict.fromkeys(
            step.name
            for framework_id in self._framework_ids(person_id)
            for step in self._frameworks.get(framework_id).steps
        )
        return tuple(names)

    def _framework_ids(self, person_id: int) -> tuple[int, ...]:
        person = kept_people.get(self._vault, person_id)
        theirs = set(kept_conversations.frameworks_of(self._vault, person_id))
        if person is not None:
            theirs.add(person.framework_id)
        listed = self._frameworks.listed()
        keys = {one.key for one in listed if one.id in theirs}
        return tuple(one.id for one in listed if one.key in keys)
