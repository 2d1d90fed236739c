"""Whether a keychain may open a vault now. Apart from `quick_unlock`: a first window loads no key code."""

from app.storage.passphrase_needed import keychain_may_be_asked

__all__ = ["keychain_may_be_asked"]
