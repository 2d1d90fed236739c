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

    def create(self, folder: Path, passphrase: str, manager_name: str) -> "Created":
        """Create the vault; slow."""
        from app.services import vaults

        return vaults.create(folder, passphrase, manager_name)
