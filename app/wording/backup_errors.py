"""In words: why no backup was made, and why one is refused."""

from collections.abc import Callable
from typing import Any

from app.domain import backup_errors as errors
from app.domain.errors import DiskFullError, FikaError, VaultReadOnlyError, WriteFailedError
from app.wording.dates import long_date
from app.wording.error_words import ErrorWords
from app.wording.translate import _


def _unreadable(error: errors.BackupUnreadableError) -> ErrorWords:
    return ErrorWords(
        _("{name} can't be read: {reason}.").format(name=error.path.name, reason=error.reason),
        _("Nothing was changed."),
        _("Check that the file is still there and that you may open it, then choose it again."),
    )


def _damaged(error: errors.BackupDamagedError) -> ErrorWords:
    return ErrorWords(
        _("{name} is not a backup of Fika's, or it is damaged ({detail}).").format(
            name=error.path.name, detail=error.detail
        ),
        _("Nothing was changed; the file lies as it was found."),
        _("Choose another backup, or another copy of this one."),
    )


def _failed(error: errors.BackupFailedError) -> ErrorWords:
    happened = _("No backup could be made in {place}: {why}.").format(place=error.place, why=_why(error.why))
    if error.before_update:
        return ErrorWords(
            happened,
            _("This Fika would bring the vault to a newer form, and does so only after a backup. ")
            + _("The vault was not opened, and nothing was changed."),
            _("Make room there, or check who may write to the folder. Then open the vault again."),
        )
    return ErrorWords(
        happened,
        _("Your notes are safe in the vault, and the backups made before are still there."),
        _("Make room there, or choose another folder for backups. Then back up again."),
    )


def _why(why: FikaError) -> str:
    if isinstance(why, DiskFullError):
        return _("there is no room left on that disk")
    if isinstance(why, VaultReadOnlyError):
        return _("nothing may be written there")
    if isinstance(why, WriteFailedError):
        return why.reason
    return _("what was written there could not be read back as it was")


def _stopped(_error: FikaError) -> ErrorWords:
    return ErrorWords(
        _("The backup was not finished, since the vault was locked."),
        _("Your notes are safe in the vault, and the backups made before are still there."),
        _("Back up again once the vault is open."),
    )


def _wrong_passphrase(error: errors.WrongBackupPassphraseError) -> ErrorWords:
    return ErrorWords(
        _("That passphrase does not open this backup."),
        _("Nothing was changed."),
        _(
            "A backup opens with the passphrase it had on that day, {date}. "
            "Try the one you had then, or the recovery code."
        ).format(date=long_date(error.made_on)),
    )


def _wrong_code(error: errors.WrongBackupCodeError) -> ErrorWords:
    return ErrorWords(
        _("This recovery code is well typed, but it does not open this backup."),
        _("Nothing was changed."),
        _("Look for the recovery sheet that the vault had on that day, {date}.").format(
            date=long_date(error.made_on)
        ),
    )


def _by_code_only(error: errors.BackupByCodeOnlyError) -> ErrorWords:
    return ErrorWords(
        _("No passphrase opens this backup: the vault had lost its keys.json on that day, {date}.").format(
            date=long_date(error.made_on)
        ),
        _("The notes in it are as they were."),
        _("Open it with the recovery code."),
    )


BACKUP_WORDS: dict[type[FikaError], Callable[[Any], ErrorWords]] = {
    errors.BackupUnreadableError: _unreadable,
    errors.BackupDamagedError: _damaged,
    errors.BackupFailedError: _failed,
    errors.BackupStoppedError: _stopped,
    errors.WrongBackupPassphraseError: _wrong_passphrase,
    errors.WrongBackupCodeError: _wrong_code,
    errors.BackupByCodeOnlyError: _by_code_only,
}
