"""The vault, as the services know it: a folder that holds the encrypted notes and keys.json.

What opens or creates one is imported when it is first asked for: the first window needs none of it.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from app.storage.data_key import DataKey
from app.storage.opened import Vault
from app.storage.places import find_vaults, is_vault
from app.storage.transaction import Transaction

if TYPE_CHECKING:
    from app.storage.creation import NewVault, create_vault
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

_CREATION = frozenset({"NewVault", "create_vault"})


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(name)
    return getattr(
        import_module("app.storage.creation" if name in _CREATION else "app.storage.unlocking"), name
    )
