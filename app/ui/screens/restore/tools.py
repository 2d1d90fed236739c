"""What restoring takes from the services; imported when first needed."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.services.vault_places import vault_folder
from app.ui.screens.restore.presenter import Opened

if TYPE_CHECKING:
    from app.services.restoring import DataKey


class Restoring:
    """Matches RestoreTools."""

    def made_at(self, file: Path) -> datetime:
        """Return when a backup was made."""
        from app.services import restoring

        return restoring.made_at(file)

    def open(self, file: Path, typed: str, *, by_code: bool) -> Opened:
        """Open a backup and check all of it; slow."""
        from app.services import restoring

        key_from = restoring.key_from_recovery_code if by_code else restoring.key_from_passphrase
        key = key_from(file, typed)
        return Opened(key, restoring.look(file, key))

    def folder(self, place: Path, name: str) -> Path:
        """Return the new vault's folder."""
        return vault_folder(place, name)

    def restore(self, file: Path, key: "DataKey", folder: Path) -> None:
        """Make the new vault; slow."""
        from app.services import restoring

        restoring.restore(file, key, folder)
