"""Whether a keychain may be asked, told by what lies in the folder."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.domain.errors import VaultReadOnlyError, WriteFailedError
from app.storage.file_names import PASSPHRASE_MARK
from app.storage.keychain_slot import new_id, new_secret, put_slot
from app.storage.passphrase_needed import (
    has_keychain_slot,
    is_passphrase_needed,
    keychain_may_be_asked,
    need_passphrase,
    passphrase_was_given,
)
from tests.storage.limits import not_permitted
from tests.storage.made import key_of, make_closed


@pytest.fixture
def offered(vault_folder: Path) -> Path:
    """Make a vault, locked, that a keychain opens too."""
    put_slot(vault_folder, key_of(make_closed(vault_folder)), new_id(), new_secret())
    return vault_folder


def test_it_is_off_in_a_new_vault(vault_folder: Path) -> None:
    make_closed(vault_folder)
    assert not keychain_may_be_asked(vault_folder)
    need_passphrase(vault_folder)
    assert not (vault_folder / PASSPHRASE_MARK).exists()


def test_the_mark_takes_the_offer_away_until_the_passphrase_was_given(offered: Path) -> None:
    assert keychain_may_be_asked(offered)
    need_passphrase(offered)
    need_passphrase(offered)
    assert has_keychain_slot(offered)
    assert not keychain_may_be_asked(offered)
    passphrase_was_given(offered)
    assert keychain_may_be_asked(offered)


def test_what_cannot_be_looked_at_needs_the_passphrase(offered: Path) -> None:
    (offered / PASSPHRASE_MARK).symlink_to("nowhere")
    assert is_passphrase_needed(offered)
    assert is_passphrase_needed(offered / "keys.json")


def test_without_the_mark_nobody_goes_on(offered: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_anything: object) -> int:
        raise PermissionError(13, "refused")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises((VaultReadOnlyError, WriteFailedError)):
        need_passphrase(offered)


def test_keys_that_may_not_be_read_are_offered_to_no_keychain(offered: Path) -> None:
    with not_permitted(offered / "keys.json", 0):
        assert not has_keychain_slot(offered)
    assert has_keychain_slot(offered)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such pipes")
def test_a_pipe_in_the_place_of_the_keys_keeps_nobody_waiting(offered: Path) -> None:
    (offered / "keys.json").unlink()
    os.mkfifo(offered / "keys.json")
    assert not has_keychain_slot(offered)


def test_looking_loads_no_key_code(offered: Path) -> None:
    program = (
        "import sys; from pathlib import Path\n"
        "from app.services.keychain_offer import keychain_may_be_asked\n"
        "print(keychain_may_be_asked(Path(sys.argv[1])))\n"
        "heavy = ('app.storage.keys', 'app.domain.errors', 'cryptography')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program, str(offered)], capture_output=True, text=True, check=True
    )
    assert ended.stdout.split("\n")[:2] == ["True", "[]"]
