"""From a backup to a vault again. No vault needs to be open for it, and none is ever written over."""

from pathlib import Path

from app.domain.preview import PersonInBackup, Preview
from app.storage import restoring as kept
from app.storage.vault import DataKey

__all__ = [
    "DataKey",
    "PersonInBackup",
    "Preview",
    "check_is_backup",
    "key_from_passphrase",
    "key_from_recovery_code",
    "look",
    "restore",
]


def check_is_backup(file: Path) -> None:
    """Raise BackupDamagedError, BackupUnreadableError or NewerVaultError unless this looks like a backup."""
    kept.check_is_backup(file)


def key_from_passphrase(file: Path, passphrase: str) -> DataKey:
    """Return the key of a backup; slow on purpose, so call it off the GUI thread.

    Raises WrongBackupPassphraseError, BackupByCodeOnlyError, and what `check_is_backup` raises.
    """
    return kept.key_from_passphrase(file, passphrase)


def key_from_recovery_code(file: Path, code: str) -> DataKey:
    """Return the key of a backup. Raises what `check_is_backup` raises, and WrongBackupCodeError.

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
