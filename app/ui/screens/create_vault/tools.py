"""What making a vault takes from the floors below; imported when first needed."""

from pathlib import Path
from typing import TYPE_CHECKING

from app.services.vault_places import vault_folder
from app.ui.screens.recovery_code.tools import SheetMaking

if TYPE_CHECKING:
    from app.services.vaults import Created


class VaultMaking(SheetMaking):
    """Matches CreateTools."""

    def folder(self, place: Path, name: str) -> Path:
        """Return the vault's folder."""
        return vault_folder(place, name)

    def word_about_place(self, place: Path) -> str:
        """Return what should be known of a place; empty for nothing."""
        from app.services.where_it_lies import service_around
        from app.wording.synced_folder import synced

        service = service_around(place / "any.fika")
        return synced(service).one_line if service else ""

    def create(self, folder: Path, passphrase: str, manager_name: str) -> "Created":
        """Create the vault; slow."""
        from app.services import vaults

        return vaults.create(folder, passphrase, manager_name)
