"""Whether a keychain may open a vault now, told by what lies in its folder, before any key code is loaded.

While somebody else than the manager may be looking, a file lies beside the notes that says so. It is put down
when the screen is handed over and not when the vault is locked: so it lies there too after the power went, or
after somebody ended Fika by force. Only the passphrase, or the recovery code, takes it away.
"""

import os
from contextlib import suppress
from pathlib import Path

from app.storage.file_names import KEYS, PASSPHRASE_MARK

_LARGEST_KEYS = 64 * 1024
_SLOT = b'"kind":"keychain"'  # canonical JSON spells it in no other way


def keychain_may_be_asked(folder: Path) -> bool:
    """Tell whether quick unlock is on and may be offered now. Reads two small files and asks no keychain."""
    return has_keychain_slot(folder) and not is_passphrase_needed(folder)


def has_keychain_slot(folder: Path) -> bool:
    """Tell whether keys.json speaks of a keychain; whether that one can open it is not asked."""
    keys = folder / KEYS
    try:
        if not keys.is_file():  # a pipe of this name would keep the first window waiting
            return False
        with keys.open("rb") as file:
            return _SLOT in file.read(_LARGEST_KEYS)
    except OSError:
        return False


def is_passphrase_needed(folder: Path) -> bool:
    """Tell whether the passphrase has to come first; also where nobody can tell."""
    try:
        (folder / PASSPHRASE_MARK).lstat()
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return True


def need_passphrase(folder: Path) -> None:
    """Let no keychain open this vault until its passphrase did, where one could.

    Raises DiskFullError, VaultReadOnlyError, WriteFailedError: then nobody may be handed the screen.
    """
    from app.storage.files import naming_os_errors, sync_folder

    if not has_keychain_slot(folder) or is_passphrase_needed(folder):
        return
    with naming_os_errors(folder / PASSPHRASE_MARK):
        os.close(os.open(folder / PASSPHRASE_MARK, os.O_CREAT | os.O_WRONLY, 0o600))
        sync_folder(folder)


def passphrase_was_given(folder: Path) -> None:
    """Let a keychain open this vault again, unless the mark can't be taken away."""
    from app.storage.files import sync_folder

    if is_passphrase_needed(folder):
        with suppress(OSError):
            (folder / PASSPHRASE_MARK).unlink(missing_ok=True)
            sync_folder(folder)
