"""In words: why a passphrase or a recovery code opens nothing, and why the key could not be changed."""

from collections.abc import Callable
from typing import Any

from app.domain import errors
from app.wording.error_words import ErrorWords
from app.wording.translate import _, ngettext


def _wrong_passphrase(_error: errors.FikaError) -> ErrorWords:
    return ErrorWords(
        _("That passphrase does not open this vault."),
        _("Your notes are safe and unchanged."),
        _("Check Caps Lock and the keyboard layout and try again, or open the vault with the recovery code."),
    )


def _memory_short(error: errors.MemoryShortError) -> ErrorWords:
    return ErrorWords(
        _(
            "Trying the passphrase takes {needed} MB of memory, and this computer has not so much left."
        ).format(needed=error.needed),
        _("Your notes are safe and unchanged."),
        _("Close other programs and try again, or open the vault with the recovery code."),
    )


def _wrong_code(error: errors.WrongRecoveryCodeError) -> ErrorWords:
    safe = _("Your notes are safe and unchanged.")
    if not error.groups:
        return ErrorWords(
            _("This recovery code is well typed, but it does not open this vault."),
            safe,
            _(
                "Look for the sheet that carries this vault's name, and the latest one: when the key of a "
                "vault is changed, only the new sheet opens it."
            ),
        )
    named = ", ".join(str(group) for group in error.groups)
    return ErrorWords(
        ngettext(
            "There is a typing mistake in group {groups} of the recovery code.",
            "There are typing mistakes in groups {groups} of the recovery code.",
            len(error.groups),
        ).format(groups=named),
        safe,
        _("Compare it with your sheet and correct it there."),
    )


def _code_length(error: errors.RecoveryCodeLengthError) -> ErrorWords:
    return ErrorWords(
        _("A recovery code has {expected} letters and digits; this one has {found}.").format(
            expected=error.expected, found=error.found
        ),
        _("Your notes are safe and unchanged."),
        _("Compare it with your sheet, group by group."),
    )


def _keys(error: errors.KeysDamagedError) -> ErrorWords:
    if error.reason:
        return ErrorWords(
            _("keys.json can't be read: {reason}.").format(reason=error.reason),
            _("Your notes are most likely well, and nothing was changed."),
            _("Check who may read this file, and try again; or open the vault with the recovery code."),
        )
    return ErrorWords(
        _("keys.json is missing from this vault.") if error.missing else _("keys.json is damaged."),
        _("Your notes are most likely well; only the way in by passphrase is lost."),
        _("Open the vault with the recovery code. Fika then offers to write a new keys.json."),
    )


def _new_notes_differ(error: errors.NewNotesDifferError) -> ErrorWords:
    return ErrorWords(
        _("The notes did not come out the same under the new key: {findings}.").format(
            findings="; ".join(error.findings)
        ),
        _("Nothing was changed: the passphrase and the recovery code you have still open the vault."),
        _("Try again. If it happens again, check the disk, and copy the whole folder somewhere safe first."),
    )


KEY_WORDS: dict[type[errors.FikaError], Callable[[Any], ErrorWords]] = {
    errors.WrongPassphraseError: _wrong_passphrase,
    errors.MemoryShortError: _memory_short,
    errors.WrongRecoveryCodeError: _wrong_code,
    errors.RecoveryCodeLengthError: _code_length,
    errors.KeysDamagedError: _keys,
    errors.NewNotesDifferError: _new_notes_differ,
}
