"""Vaults for tests: real ones, with a key derivation that costs milliseconds."""

from pathlib import Path

from app.storage.keys import KdfParameters
from app.storage.vault import NewVault, Transaction, Vault, create_vault

WORDS = "kettle lantern orchard ribbon"
KDF = KdfParameters(memory_kib=64, passes=1, lanes=1)


def names(folder: Path) -> list[str]:
    """Return what lies in a folder, by name."""
    return sorted(path.name for path in folder.iterdir())


def make(folder: Path, passphrase: str = WORDS) -> NewVault:
    """Create a vault and leave it open."""
    return create_vault(folder, passphrase, KDF)


def make_closed(folder: Path) -> str:
    """Create a vault, close it, and return its recovery code."""
    new = make(folder)
    new.vault.close()
    return new.recovery_code


def add_framework(transaction: Transaction, key: str = "steps") -> int:
    """Keep a framework, which people need."""
    return transaction.write(
        "INSERT INTO framework (key, version, name, source, model, added_at)"
        " VALUES (?, '1', 'Steps', '', '{}', '')",
        (key,),
    )


def framework_keys(vault: Vault) -> list[object]:
    """Return the keys of the frameworks kept, in the order they were added."""
    return [row[0] for row in vault.read("SELECT key FROM framework ORDER BY id")]
