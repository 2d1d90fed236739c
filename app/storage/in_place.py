"""Whether the notes that are open are still those that lie in their place."""

import os
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import VaultGoneError, VaultReplacedError


@dataclass(frozen=True, slots=True)
class InPlace:
    """The notes as they lay there when they were opened, as the system tells one file from another.

    Once they are elsewhere, what is written goes into a file without a name, and SQLite would call it saved.
    """

    database: Path
    _device: int
    _number: int

    @classmethod
    def of(cls, database: Path) -> "InPlace":
        """Return how these notes lie there, just opened; where nobody can tell, every check fails."""
        try:
            found = database.stat()
        except OSError:
            return cls(database, -1, -1)
        return cls(database, found.st_dev, found.st_ino)

    def check(self) -> None:
        """Raise VaultGoneError where nothing lies there any more, VaultReplacedError for another file."""
        if not os.path.lexists(self.database):
            raise VaultGoneError(self.database.parent)
        found = self.database.stat()
        if (found.st_dev, found.st_ino) != (self._device, self._number):
            raise VaultReplacedError(self.database.parent)
