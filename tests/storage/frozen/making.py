"""Making a frozen vault that holds nothing but rows."""

from collections.abc import Callable
from pathlib import Path

from app.storage.keys import KdfParameters
from app.storage.vault import Transaction, create_vault

KDF = KdfParameters(memory_kib=1024, passes=1, lanes=1)


def make(folder: Path, words: str, populate: Callable[[Transaction], None]) -> None:
    """Make the vault and print its recovery code."""
    new = create_vault(folder, words, KDF)
    with new.vault.transaction() as transaction:
        populate(transaction)
    new.vault.close()
    print(new.recovery_code)
