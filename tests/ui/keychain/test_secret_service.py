"""Linux: a real keyring, over a real bus."""

import os
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtDBus import QDBusVariant
from pytestqt.qtbot import QtBot

from app.domain.errors import KeychainMissingError, KeychainRefusedError, KeychainSecretError
from app.ui.keychain import wire
from app.ui.keychain.bus import address_here, bus_of_this_user
from app.ui.keychain.here import keychain_here
from app.ui.keychain.keychain import label_of
from app.ui.keychain.secret_service import SecretService
from tests.ui.keychain.keyring import Keyring

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Secret Service is Linux's")
NAME, OTHER = "0123456789abcdef", "fedcba9876543210"
SECRET = bytes(range(224, 256))


def test_what_is_kept_is_there_again_and_gone_when_deleted(keyring: Keyring) -> None:
    del keyring
    keychain = SecretService()
    assert keychain.available()
    with pytest.raises(KeychainSecretError):
        keychain.fetch(NAME)
    keychain.store(NAME, label_of(NAME), SECRET)
    keychain.store(OTHER, label_of(OTHER), bytes(32))
    assert keychain.fetch(NAME) == SECRET
    assert keychain.fetch(OTHER) == bytes(32)
    keychain.delete(NAME)
    keychain.delete(NAME)
    with pytest.raises(KeychainSecretError):
        keychain.fetch(NAME)
    assert keychain.fetch(OTHER) == bytes(32)


def test_a_second_one_of_the_name_takes_the_place_of_the_first(keyring: Keyring) -> None:
    keychain = SecretService()
    keychain.store(NAME, label_of(NAME), bytes(32))
    keychain.store(NAME, label_of(NAME), SECRET)
    assert keychain.fetch(NAME) == SECRET
    assert keyring.listed_by_another_reader().count("label = ") == 1


def test_another_reader_finds_the_secret_and_nothing_about_anybody(keyring: Keyring) -> None:
    SecretService().store(NAME, label_of(NAME), SECRET)
    assert keyring.told_by_another_reader(NAME) == SECRET
    listed = keyring.listed_by_another_reader()
    assert f"label = Fika vault {NAME}" in listed
    assert "schema = fika.QuickUnlock" in listed


def test_a_locked_keyring_that_nobody_unlocks_refuses(keyring: Keyring) -> None:
    keychain = SecretService()
    keychain.store(NAME, label_of(NAME), SECRET)
    keyring.lock()
    # Nothing is there that could ask, so that the question comes back dismissed.
    for act in (lambda: keychain.fetch(NAME), lambda: keychain.delete(NAME)):
        with pytest.raises(KeychainRefusedError):
            act()
    with pytest.raises(KeychainRefusedError):
        keychain.store(OTHER, label_of(OTHER), SECRET)
    assert keychain.available()


def test_the_window_is_not_held_up_while_the_keyring_is_asked(keyring: Keyring, qtbot: QtBot) -> None:
    del keyring
    keychain = SecretService()
    found: list[bytes] = []

    def ask() -> None:
        keychain.store(NAME, label_of(NAME), SECRET)
        found.append(keychain.fetch(NAME))

    asking = threading.Thread(target=ask)
    asking.start()
    qtbot.waitUntil(lambda: found == [SECRET], timeout=20_000)
    asking.join()


def test_what_is_no_answer_of_a_keyring_is_refused() -> None:
    for read in (wire.read_secret, wire.read_paths):
        with pytest.raises(ValueError, match="not"):
            read("/no/structure")


def test_an_unknown_method_is_refused(keyring: Keyring) -> None:
    del keyring
    with bus_of_this_user() as bus, pytest.raises(KeychainRefusedError):
        bus.call("/org/freedesktop/secrets", "Service", "NoSuchMethod", QDBusVariant(""))


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere/at/all", "tcp:host=127.0.0.1,port=9"])
def test_without_a_bus_on_this_machine_there_is_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, address: str
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    keychain = SecretService()
    assert not keychain.available()
    with pytest.raises(KeychainMissingError):
        keychain.fetch(NAME)


def test_only_a_bus_that_needs_no_network_is_taken(tmp_path: Path) -> None:
    assert (
        address_here({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/bus,guid=1"}) == "unix:path=/run/bus,guid=1"
    )
    for reached in (
        "tcp:host=example.org",
        "unix:path=/run/bus;tcp:host=::1",
        "autolaunch:",
        "unixexec:path=nc",
    ):
        assert address_here({"DBUS_SESSION_BUS_ADDRESS": reached}) == ""
    assert address_here({}) == ""
    assert address_here({"XDG_RUNTIME_DIR": str(tmp_path)}) == ""
    (tmp_path / "bus").touch()
    assert address_here({"XDG_RUNTIME_DIR": os.fspath(tmp_path)}) == f"unix:path={tmp_path}/bus"


def test_linux_is_given_secret_service() -> None:
    assert isinstance(keychain_here("linux"), SecretService)
