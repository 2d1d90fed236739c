"""What the vault knows of itself and of the manager it belongs to."""

from app.storage.rows import text
from app.storage.vault import Vault


def manager_name(vault: Vault) -> str:
    """Return the name of the manager; empty until it is set."""
    return text(vault.read("SELECT manager_name FROM identity")[0][0])


def set_manager_name(vault: Vault, name: str) -> None:
    """Keep the manager's name."""
    with vault.transaction() as transaction:
        transaction.write("UPDATE identity SET manager_name = ?", (name,))
