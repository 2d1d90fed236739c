"""What the way into a vault takes from the services; imported when first needed."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.services.session import Session
    from app.services.vaults import DataKey


class VaultTools:
    """Matches UnlockTools."""

    def key_from_passphrase(self, folder: Path, passphrase: str) -> "DataKey":
        """Return the key; slow."""
        from app.services import vaults

        return vaults.key_from_passphrase(folder, passphrase)

    def key_from_code(self, folder: Path, code: str) -> "DataKey":
        """Return the key."""
        from app.services import vaults

        return vaults.key_from_recovery_code(folder, code)

    def open_session(self, folder: Path, key: "DataKey") -> "Session":
        """Unlock."""
        from app.services import vaults

        return vaults.open_session(folder, key)

    def passphrase_opens_nothing(self, folder: Path) -> bool:
        """Tell whether new keys should be offered."""
        from app.services import vaults

        return vaults.passphrase_opens_nothing(folder)

    def write_new_keys(self, folder: Path, key: "DataKey", passphrase: str) -> None:
        """Write new keys; slow."""
        from app.services import vaults

        vaults.write_new_keys(folder, key, passphrase)

    def warm_up(self) -> None:
        """Load the key code and the first screen inside."""
        import app.services.vaults
        import app.ui.screens.people.view
        import app.ui.side  # noqa: F401 - all of these, so that they are there after unlocking
