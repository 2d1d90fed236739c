"""The one place that chooses by the system."""

import sys

from app.ui.keychain.keychain import Keychain


def keychain_here(system: str = sys.platform) -> Keychain:
    """Return this system's keychain; whether one answers is another question."""
    if system == "win32":
        from app.ui.keychain.windows import CredentialManager

        return CredentialManager()
    if system == "darwin":
        from app.ui.keychain.macos import MacKeychain

        return MacKeychain()
    from app.ui.keychain.secret_service import SecretService

    return SecretService()
