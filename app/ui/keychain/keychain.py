"""What is asked of a system's keychain."""

from typing import Protocol


class Keychain(Protocol):
    """One system's keychain. Each call may take as long as a person needs to answer: never in the GUI thread.

    Each raises KeychainMissingError where no keychain answers, and KeychainRefusedError where it stays locked
    or refuses.
    """

    def available(self) -> bool:
        """Tell whether a keychain answers here. Raises nothing and asks nobody."""

    def store(self, name: str, label: str, secret: bytes) -> None:
        """Keep a secret under a name, in the place of a former one; people see the label in the keychain."""

    def fetch(self, name: str) -> bytes:
        """Return the secret kept under a name. Raises KeychainSecretError where there is none."""

    def delete(self, name: str) -> None:
        """Let go of what is kept under a name; nothing kept there is fine too."""

    def give_up(self) -> None:
        """Wait for nobody any longer: whoever asked has left. Safe from any thread, and at any time."""


def label_of(name: str) -> str:
    """Return what people see in their keychain: no person, and not what the vault is called."""
    return f"Fika vault {name}"
