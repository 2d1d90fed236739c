"""What can go wrong with backups in a way that is known."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.domain.errors import FikaError


class BackupError(FikaError):
    """Something about a backup; the vault it is of is untouched."""


@dataclass(eq=False)
class BackupUnreadableError(BackupError):
    """The system does not let this file be read. `reason` is its own word for it."""

    path: Path
    reason: str


@dataclass(eq=False)
class BackupDamagedError(BackupError):
    """The file is no backup, or not all of it is as it was written. `detail` tells where, technically."""

    path: Path
    detail: str


@dataclass(eq=False)
class BackupFailedError(BackupError):
    """No backup came to be in this folder; `why` is what went wrong.

    `before_update`: the vault is not opened therefore, since it would have been brought to a newer form.
    """

    place: Path
    why: FikaError
    before_update: bool = False


class BackupStoppedError(BackupError):
    """A backup was given up half way, since the vault is locked."""


@dataclass(eq=False)
class WrongBackupPassphraseError(BackupError):
    """The passphrase does not open this backup; the one that the vault had on that day does."""

    made_on: date


@dataclass(eq=False)
class WrongBackupCodeError(BackupError):
    """The recovery code is well typed, but not the one that the vault had on that day."""

    made_on: date


@dataclass(eq=False)
class BackupByCodeOnlyError(BackupError):
    """The backup was made while the vault had lost its keys.json: only the recovery code opens it."""

    made_on: date
