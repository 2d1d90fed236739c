"""From a backup to a vault again. No vault needs to be open for it, and none is ever written over."""

from datetime import datetime
from pathlib import Path

from app.domain.preview import PersonInBackup, Preview
from app.storage import restoring as kept
from app.storage.vault import DataKey

__all__ = [
    "DataKey",
    "PersonInBackup",
    "Preview",
    "key_from_passphrase",
    "key_from_recovery_code",
    "look",
    "made_at",
    "restore",
]


def made_at(file: Path) -> datetime:
    """Return when a backup was made, in the time of this machine.

    Raises BackupDamagedError, BackupUnreadableError or NewerVaultError unless this looks like a backup.
    """
    return kept.made_at(file)


def key_from_passphrase(file: Path, passphrase: str) -> DataKey:
    """Return the key of a backup; slow on purpose, so call it off the GUI thread.

    Raises WrongBackupPassphraseError, BackupByCodeOnlyError, and what `made_at` raises.
    """
    return kept.key_from_passphrase(file, passphrase)


def key_from_recovery_code(file: Path, code: str) -> DataKey:
    """Return the key of a backup. Raises what `made_at` raises, and WrongBackupCodeError.

    Raises WrongRecoveryCodeError and RecoveryCodeLengthError for a code that is mistyped.
    """
    return kept.key_from_recovery_code(file, code)


def look(file: Path, key: DataKey) -> Preview:
    """Check all of a backup and return what is in it. Slow.

    Raises BackupDamagedError, BackupUnreadableError, NewerVaultError, DiskFullError, WriteFailedError.
    """
    return kept.look_into(file, key)


def restore(file: Path, key: DataKey, folder: Path) -> None:
    """Make a new vault of a backup where nothing lies yet; it opens as the backup did. Slow.

    Raises VaultExistsError, VaultReadOnlyError, and what `look` raises.
    """
    kept.restore(file, key, folder)
