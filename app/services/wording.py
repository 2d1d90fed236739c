"""The wording list of a framework: sentences that two people read differently, for whoever edits it."""

from app.domain.wording_remark import WordingRemark
from app.services.rooms import Rooms
from app.storage import wording_remarks as kept
from app.storage.vault import Vault


class Wording:
    """The wording lists of one vault. It speaks of sentences, never of people."""

    def __init__(self, vault: Vault, rooms: Rooms) -> None:
        self._vault = vault
        self._rooms = rooms

    def of_framework(self, framework_id: int) -> tuple[WordingRemark, ...]:
        """Return the remarks on one framework version. Raises SealedError where others sit."""
        self._rooms.check_everything()
        return kept.of_framework(self._vault, framework_id)

    def remove(self, remark_id: int) -> None:
        """Take a remark away. Raises SealedError where others sit."""
        self._rooms.check_everything()
        kept.remove(self._vault, remark_id)
