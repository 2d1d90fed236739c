"""After locking, nothing that opens the vault or stands in it is anywhere in the memory of the program."""

import sys
from pathlib import Path

import pytest

from app.services import vaults
from app.storage.sqlcipher import read_as_it_lies
from app.system import X_WINDOW
from tests.end_to_end.laid_bare import DATABASE
from tests.end_to_end.machine import Machine
from tests.end_to_end.planted import OPENS_WITH, PHRASE, VAULT_NAME, Planted
from tests.end_to_end.real_display import Keyboard, display, fika
from tests.end_to_end.secrets_in_memory import (
    canaries_in,
    require_looking_into_others,
    secrets_in,
    secrets_of,
)
from tests.end_to_end.test_real_hand_over import changed
from tests.memory import forms_of_text
from tests.programs import require_library

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")

UNLOCK = f"Unlock {VAULT_NAME} — Fika"
PLACE = "zqvaultname"
"""What the way in shows itself."""
TYPED = "zqtypedhere and not a word more"
IN_THIS_PROCESS = """
import app.ui.restart
app.ui.restart.begin_again = lambda *_all: None
from app.__main__ import main
raise SystemExit(main())
"""
"""Fika as it would be if it locked without beginning anew."""


def test_locking_leaves_no_secret_in_memory(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    with display() as name, fika(tmp_path, name, "--vault", str(vault.folder)) as running:
        keyboard = Keyboard(name, running)
        keyboard.sit_at(UNLOCK)
        keyboard.type(OPENS_WITH)
        keyboard.wait_until(lambda: bool(secrets_in(running.pid, vault.passphrase)), "to find what is typed")
        vault.write_at(keyboard)
        keyboard.wait_until(lambda: bool(secrets_in(running.pid, vault.note)), "to find what is written")
        vault.come_back_at(keyboard)
        assert secrets_in(running.pid, vault.secrets) >= vault.open_holds
        assert canaries_in(running.pid, vault.canaries)

        keyboard.lock(UNLOCK)

        assert secrets_in(running.pid, vault.secrets) == set()
        assert canaries_in(running.pid, vault.canaries) <= {PLACE}
        told = [Path("/proc", str(running.pid), one).read_bytes() for one in ("cmdline", "environ")]
        assert not any(form in one for one in told for forms in vault.secrets.values() for form in forms)
        assert b"-m\0app\0" in told[0]

        keyboard.type(OPENS_WITH)
        keyboard.press("Return")
        keyboard.wait_for("Person — Fika")
        keyboard.press("ctrl+q")
        assert running.communicate() == ("", "")
    assert running.returncode == 0
    assert Machine(tmp_path / "machine").holds((TYPED, *vault.canaries - {PLACE})) == []


def test_a_program_that_only_closes_the_vault_would_leave_them(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    with (
        display() as name,
        fika(tmp_path, name, "--vault", str(vault.folder), begin=("-c", IN_THIS_PROCESS)) as running,
    ):
        keyboard = Keyboard(name, running)
        vault.write_at(keyboard)
        vault.come_back_at(keyboard)
        keyboard.press("ctrl+l")
        keyboard.wait_for(UNLOCK)
        assert secrets_in(running.pid, vault.secrets) | (canaries_in(running.pid, vault.canaries) - {PLACE})


class Vault:
    """A planted vault, locked, and what must not be found of it."""

    def __init__(self, folder: Path) -> None:
        require_looking_into_others()
        for library in X_WINDOW:
            require_library(library.name)
        planted = Planted(folder)
        self.folder = planted.session.folder
        self.canaries = set(planted.canaries)
        self._place = [one.id for one in planted.session.people.listed()].index(planted.person.id)
        planted.session.close()
        self._key = vaults.key_from_passphrase(self.folder, OPENS_WITH)
        self._conversation = planted.conversation.id
        self.passphrase = {"passphrase": forms_of_text(OPENS_WITH)}
        self.secrets = secrets_of(self._key, (OPENS_WITH, PHRASE), (TYPED,))
        self.note = {"note": forms_of_text(TYPED)}
        """Looked for while it stands in its field: once the employee has left, nothing has to hold it."""
        self.open_holds = {"data key", "key of the database"}
        """What an open vault can't do without; a search that doesn't find it is blind."""

    def write_at(self, keyboard: Keyboard) -> None:
        """Unlock, hand over, and write as the employee."""
        keyboard.sit_at(UNLOCK)
        keyboard.press("ctrl+a")
        keyboard.type(OPENS_WITH)
        keyboard.press("Return")
        keyboard.wait_for("Today — Fika")
        keyboard.press("ctrl+2")
        keyboard.wait_for("People — Fika")
        keyboard.press(*["Down"] * self._place, "Return")
        keyboard.wait_for("Person — Fika")
        keyboard.press("h")
        keyboard.wait_for("Assessment — Fika")
        keyboard.type(PHRASE)
        keyboard.press("Return")
        keyboard.press_until(changed(self._box), "1")
        keyboard.press("o", "ctrl+End")
        keyboard.type(f" {TYPED}")

    def come_back_at(self, keyboard: Keyboard) -> None:
        """Give the laptop back, and sit before the person's page."""
        keyboard.press("Escape", "alt+Left")
        keyboard.type(OPENS_WITH)
        keyboard.press("Return")
        keyboard.wait_for("Person — Fika")

    def _box(self) -> object:
        asked = f"SELECT nonce FROM self_seal WHERE conversation_id = {self._conversation}"
        return read_as_it_lies(self.folder / DATABASE, self._key, asked)
