"""macOS: generic passwords of the keychain, which leave neither this device nor a locked session.

Written from Apple's description of SecItemAdd and its kin; the tests hold the questions against a stand-in,
but no test of ours has run on macOS. Without the entitlement of a signed application it is the login keychain
that answers, which passes over `kSecAttrAccessible` and guards its items by application instead.
"""

from typing import Protocol

from app.domain.errors import KeychainRefusedError, KeychainSecretError

SERVICE = "Fika"
WELL = 0
NOT_FOUND = -25300
"""errSecItemNotFound"""

Value = str | bytes
Query = dict[str, Value]
"""What is asked, by the name of Apple's constant; a value that begins with kSec or kCF is such a name too."""


class Items(Protocol):
    """The three calls, each answering an OSStatus."""

    def add(self, query: Query) -> int:
        """Ask SecItemAdd."""

    def copy_matching(self, query: Query) -> tuple[int, bytes]:
        """Ask SecItemCopyMatching for data."""

    def delete(self, query: Query) -> int:
        """Ask SecItemDelete."""


class MacKeychain:
    """Matches Keychain. macOS may ask by itself, and answers when it was answered."""

    def __init__(self, items: Items | None = None) -> None:
        """Speak to these: the system's own unless told otherwise."""
        if items is None:
            from app.ui.keychain.mac_items import MacItems

            items = MacItems()
        self._items = items

    def available(self) -> bool:
        """Say that there is one: every macOS has it."""
        return True

    def store(self, name: str, label: str, secret: bytes) -> None:
        """Keep a secret, in the place of a former one of this name."""
        self.delete(name)
        told: Query = {
            "kSecAttrLabel": label,
            "kSecAttrAccessible": "kSecAttrAccessibleWhenUnlockedThisDeviceOnly",
            "kSecAttrSynchronizable": "kCFBooleanFalse",
            "kSecValueData": secret,
        }
        if self._items.add(_named(name) | told) != WELL:
            raise KeychainRefusedError

    def fetch(self, name: str) -> bytes:
        """Return what is kept under this name."""
        asked: Query = {"kSecReturnData": "kCFBooleanTrue", "kSecMatchLimit": "kSecMatchLimitOne"}
        status, found = self._items.copy_matching(_named(name) | asked)
        if status == NOT_FOUND:
            raise KeychainSecretError
        if status != WELL:
            raise KeychainRefusedError
        return found

    def delete(self, name: str) -> None:
        """Delete what is kept under this name."""
        if self._items.delete(_named(name)) not in (WELL, NOT_FOUND):
            raise KeychainRefusedError

    def give_up(self) -> None:
        """Do nothing: the system's own question can't be taken back."""


def _named(name: str) -> Query:
    return {"kSecClass": "kSecClassGenericPassword", "kSecAttrService": SERVICE, "kSecAttrAccount": name}
