"""The real keyring, and one that is only a dictionary."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.keychain.keyring import Keyring, running_keyring


@pytest.fixture
def keyring(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Keyring]:
    """Run a real keyring for this test alone."""

    def enter(address: str) -> None:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)

    with running_keyring(
        tmp_path / "keyring", enter, lambda there: qtbot.waitUntil(there, timeout=20_000)
    ) as found:
        yield found
