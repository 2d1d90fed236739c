"""In words: why the system's keychain does not open a vault."""

from collections.abc import Callable
from typing import Any

from app.domain import errors
from app.wording.error_words import ErrorWords
from app.wording.translate import _


def _secret(_error: errors.FikaError) -> ErrorWords:
    return ErrorWords(
        _("This computer’s keychain does not have it."),
        _("Your notes are safe and unchanged."),
        _("Use the passphrase. After that you can turn quick unlock off, or on anew, under “This vault”."),
    )


def _missing(_error: errors.FikaError) -> ErrorWords:
    return ErrorWords(
        _("No keychain answers on this computer."),
        _("Your notes are safe and unchanged."),
        _("Use the passphrase."),
    )


def _refused(_error: errors.FikaError) -> ErrorWords:
    return ErrorWords(
        _("This computer’s keychain stayed locked, or refused."),
        _("Your notes are safe and unchanged."),
        _("Try again and let the system unlock its keychain, or use the passphrase."),
    )


def _rests(_error: errors.FikaError) -> ErrorWords:
    return ErrorWords(
        _("The screen was handed over, so the keychain opens nothing for now."),
        _("Everything is saved."),
        _("Use the passphrase. From then on the keychain opens this vault again."),
    )


KEYCHAIN_WORDS: dict[type[errors.FikaError], Callable[[Any], ErrorWords]] = {
    errors.KeychainSecretError: _secret,
    errors.KeychainMissingError: _missing,
    errors.KeychainRefusedError: _refused,
    errors.KeychainRestsError: _rests,
}
"""How each error of a keychain is told."""
