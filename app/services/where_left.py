"""Where people were when the vault was locked, so that they come back there."""

from app.services.rooms import Rooms
from app.storage import settings as kept
from app.storage.vault import Vault

_NAME = "place"


class WhereLeft:
    """One mark in the vault. It is written in any room, and read in the manager's only."""

    def __init__(self, vault: Vault, rooms: Rooms) -> None:
        self._vault = vault
        self._rooms = rooms

    def keep(self, mark: str) -> None:
        """Keep a mark, in the place of the one before; an empty one stands for nowhere."""
        with self._rooms.untold():  # the mark is the manager's, also where others leave
            kept.put(self._vault, {_NAME: mark})

    def read(self) -> str:
        """Return the mark that was kept last. Raises SealedError where somebody else may be looking."""
        self._rooms.check_everything()
        return kept.every(self._vault).get(_NAME, "")
