"""Vaults for tests: real ones, with a key derivation that costs milliseconds."""

from datetime import UTC, datetime
from pathlib import Path

from app.storage.keys import KdfParameters
from app.storage.recovery_code import decode
from app.storage.vault import DataKey, NewVault, Transaction, Vault, create_vault, open_vault

WORDS = "kettle lantern orchard ribbon"
KDF = KdfParameters(memory_kib=64, passes=1, lanes=1)
MOMENT = datetime(2026, 11, 28, 22, 31, 7, tzinfo=UTC)
"""When backups are made."""


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


def fill(vault: Vault, key: str = "Å 漢字") -> None:
    """Keep a framework of this key."""
    with vault.transaction() as transaction:
        add_framework(transaction, key)


def framework_keys(vault: Vault) -> list[object]:
    """Return the keys of the frameworks kept, in the order they were added."""
    return [row[0] for row in vault.read("SELECT key FROM framework ORDER BY id")]


def key_of(code: str) -> DataKey:
    """Return the data key that a recovery code is."""
    return DataKey(decode(code))


def check_opens(folder: Path, key: DataKey) -> None:
    """Check that a key opens a vault with its one framework."""
    vault = open_vault(folder, key)
    assert framework_keys(vault) == ["steps"]
    vault.close()


def spoil(folder: Path, keys: str) -> None:
    """Leave keys.json well, or make it gone or damaged."""
    path = folder / "keys.json"
    if keys == "gone":
        path.unlink()
    elif keys == "damaged":
        path.write_bytes(path.read_bytes()[:-20])
