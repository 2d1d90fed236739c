"""Linux: Secret Service, as GNOME Keyring, KWallet and KeePassXC offer it, over QtDBus alone.

A "plain" session: what is asked for crosses the user's own bus unencrypted. Only programs of the same user
listen there, and they could ask for it themselves.
"""

from threading import Event

from PySide6.QtDBus import QDBusObjectPath, QDBusVariant

from app.domain.errors import FikaError, KeychainMissingError, KeychainRefusedError, KeychainSecretError
from app.ui.keychain import wire
from app.ui.keychain.bus import Bus, bus_of_this_user
from app.ui.keychain.prompt import answered

_HOME = "/org/freedesktop/secrets"
_REPLACING = True


class SecretService:
    """Matches Keychain."""

    def __init__(self) -> None:
        self._given_up = Event()

    def available(self) -> bool:
        """Tell whether a service answers and has a collection to keep something in."""
        try:
            with bus_of_this_user() as bus:
                _collection(bus)
        except FikaError:
            return False
        return True

    def store(self, name: str, label: str, secret: bytes) -> None:
        """Keep a secret in the default collection."""
        with bus_of_this_user() as bus:
            session, collection = _session(bus), _collection(bus)
            self._unlock(bus, [collection])
            told = wire.properties(name, label), wire.secret(session, secret)
            answer = bus.call(collection.path(), "Collection", "CreateItem", *told, _REPLACING)
            answered(bus, answer[1], self._given_up)

    def fetch(self, name: str) -> bytes:
        """Return the secret; the system may ask to unlock the keychain first."""
        with bus_of_this_user() as bus:
            session, items = _session(bus), self._unlocked(bus, name)
            if not items:
                raise KeychainSecretError
            (answer,) = bus.call(items[0].path(), "Item", "GetSecret", session)
            try:
                return wire.read_secret(answer)
            except ValueError:
                raise KeychainSecretError from None

    def delete(self, name: str) -> None:
        """Delete every item of this name."""
        with bus_of_this_user() as bus:
            for item in self._unlocked(bus, name):
                (prompt,) = bus.call(item.path(), "Item", "Delete")
                answered(bus, prompt, self._given_up)

    def give_up(self) -> None:
        """Dismiss what the system asks."""
        self._given_up.set()

    def _unlocked(self, bus: Bus, name: str) -> list[QDBusObjectPath]:
        free, locked = map(wire.read_paths, bus.call(_HOME, "Service", "SearchItems", wire.attributes(name)))
        if free or not locked:
            return free
        self._unlock(bus, locked)
        return locked

    def _unlock(self, bus: Bus, objects: list[QDBusObjectPath]) -> None:
        _done, prompt = bus.call(_HOME, "Service", "Unlock", wire.paths(objects))
        answered(bus, prompt, self._given_up)


def _session(bus: Bus) -> QDBusObjectPath:
    _output, session = bus.call(_HOME, "Service", "OpenSession", "plain", QDBusVariant(""))
    if not isinstance(session, QDBusObjectPath):
        raise KeychainRefusedError
    return session


def _collection(bus: Bus) -> QDBusObjectPath:
    (found,) = bus.call(_HOME, "Service", "ReadAlias", "default")
    if not isinstance(found, QDBusObjectPath) or found.path() == wire.NO_PATH:
        raise KeychainMissingError
    return found
