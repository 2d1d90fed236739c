"""One conversation with Secret Service, over a connection of its own that ends with it."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage

from app.domain.errors import KeychainMissingError, KeychainRefusedError

SERVICE = "org.freedesktop.secrets"
_TIMEOUT = 6_000
"""Milliseconds for an answer that needs nobody's help."""
_NOBODY_THERE = ("ServiceUnknown", "NameHasNoOwner", "Disconnected", "NoServer", ".Spawn.")
_numbers = count(1)


class Bus:
    """Calls methods of Secret Service."""

    def __init__(self, connection: QDBusConnection) -> None:
        self.connection = connection

    def call(self, path: str, interface: str, member: str, *arguments: object) -> list[object]:
        """Return what a method answers. Raises KeychainMissingError and KeychainRefusedError."""
        message = QDBusMessage.createMethodCall(SERVICE, path, f"org.freedesktop.Secret.{interface}", member)
        message.setArguments(list(arguments))
        answer = self.connection.call(message, QDBus.CallMode.Block, _TIMEOUT)
        if answer.type() is QDBusMessage.MessageType.ReplyMessage:
            return answer.arguments()
        nobody = any(word in answer.errorName() for word in _NOBODY_THERE)
        raise KeychainMissingError if nobody else KeychainRefusedError


def address_here(environment: Mapping[str, str]) -> str:
    """Return where the session's bus is reached; '' where it has no name, or lies behind a network.

    Without a name libdbus would start a bus of its own.
    """
    named = environment.get("DBUS_SESSION_BUS_ADDRESS", "")
    if named:
        here = all(address.startswith("unix:") for address in named.split(";") if address)
        return named if here else ""
    usual = Path(environment.get("XDG_RUNTIME_DIR") or "/nowhere") / "bus"
    return f"unix:path={usual}" if usual.exists() else ""


@contextmanager
def bus_of_this_user() -> Iterator[Bus]:
    """Connect to the session's bus and leave it afterwards, which ends what Secret Service holds for us.

    Raises KeychainMissingError where there is none, or none on this machine.
    """
    address = address_here(os.environ)
    if not address:
        raise KeychainMissingError
    name = f"fika-keychain-{next(_numbers)}"
    connection = QDBusConnection.connectToBus(address, name)
    try:
        if not connection.isConnected():
            raise KeychainMissingError
        yield Bus(connection)
    finally:
        QDBusConnection.disconnectFromBus(name)
