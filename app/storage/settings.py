"""The table of settings: a name and a text each."""

from app.storage.rows import text
from app.storage.vault import Vault


def every(vault: Vault) -> dict[str, str]:
    """Return what is kept, by name; what was never chosen is not there."""
    return {text(name): text(value) for name, value in vault.read("SELECT name, value FROM setting")}


def put(vault: Vault, chosen: dict[str, str]) -> None:
    """Keep these, and leave the others as they are."""
    with vault.transaction() as transaction:
        transaction.write_many(
            "INSERT INTO setting (name, value) VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            chosen.items(),
        )
