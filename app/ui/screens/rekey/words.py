"""What is said where the present passphrase is asked for, and of what the screens here do."""

from dataclasses import replace

from app.domain.errors import FikaError, WrongPassphraseError
from app.ui.screens.passphrase.presenter import FormWords, passphrase_words
from app.wording.errors import ErrorWords, explain
from app.wording.translate import _


def new_passphrase_words() -> FormWords:
    """Return what the form calls a passphrase that takes the place of another."""
    return replace(
        passphrase_words(), title=_("New passphrase"), again=_("The new passphrase again"), hint=""
    )


def missing_present() -> str:
    """Return what to say where the present passphrase is not typed yet."""
    return _("Type the passphrase that opens this vault now.")


def explained(error: FikaError) -> ErrorWords:
    """Say it as anywhere; only that the recovery code is asked for at the vault's door, not here."""
    words = explain(error)
    if not isinstance(error, WrongPassphraseError):
        return words
    next_up = _(
        "Check Caps Lock and the keyboard layout and try again. If you don’t know it any more, lock the "
        "vault and open it with the recovery code: there you can choose a new one."
    )
    return replace(words, next=next_up)
