"""The vault, as the services know it: a folder that holds the encrypted notes and keys.json."""

from app.storage.creation import NewVault, create_vault
from app.storage.data_key import DataKey
from app.storage.opened import Transaction, Vault
from app.storage.places import find_vaults, is_vault
from app.storage.unlocking import (
    data_key_from_passphrase,
    data_key_from_recovery_code,
    keys_are_well,
    open_vault,
    write_keys,
)

__all__ = [
    "DataKey",
    "NewVault",
    "Transaction",
    "Vault",
    "create_vault",
    "data_key_from_passphrase",
    "data_key_from_recovery_code",
    "find_vaults",
    "is_vault",
    "keys_are_well",
    "open_vault",
    "write_keys",
]
