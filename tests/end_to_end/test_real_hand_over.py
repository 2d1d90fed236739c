"""The employee's turn in a real window, by the keyboard alone; afterwards the machine holds none of it."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.assessment import Side
from app.services import vaults
from app.storage.sqlcipher import read_as_it_lies
from app.system import X_WINDOW
from tests.end_to_end.laid_bare import DATABASE
from tests.end_to_end.machine import Machine
from tests.end_to_end.planted import OPENS_WITH, PHRASE, VAULT_NAME, Planted
from tests.end_to_end.real_display import Keyboard, display, fika
from tests.made import QUICK
from tests.programs import require_library

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="X is Linux's")

TYPED = "zqtypedhere"


def test_a_turn_begins_and_ends_by_the_keyboard(tmp_path: Path) -> None:
    for library in X_WINDOW:
        require_library(library.name)
    planted = Planted(tmp_path)
    folder, conversation_id = planted.session.folder, planted.conversation.id
    place = [one.id for one in planted.session.people.listed()].index(planted.person.id)
    planted.session.close()
    key = vaults.key_from_passphrase(folder, OPENS_WITH)

    def box() -> object:
        return read_as_it_lies(
            folder / DATABASE, key, f"SELECT nonce FROM self_seal WHERE conversation_id = {conversation_id}"
        )

    with display() as name, fika(tmp_path, name, "--vault", str(folder)) as running:
        keyboard = Keyboard(name, running)
        keyboard.sit_at(f"Unlock {VAULT_NAME} — Fika")
        keyboard.type(OPENS_WITH)
        keyboard.press("Return")
        keyboard.wait_for("Today — Fika")
        keyboard.press("ctrl+2")
        keyboard.wait_for("People — Fika")
        keyboard.press(*["Down"] * place, "Return")
        keyboard.wait_for("Person — Fika")
        keyboard.press("h")
        keyboard.wait_for("Assessment — Fika")
        keyboard.type(PHRASE)
        keyboard.press("Return")
        keyboard.press_until(changed(box), "1")
        keyboard.press("o", "ctrl+End")
        keyboard.type(f" {TYPED}")
        keyboard.press("Escape", "alt+Left")
        keyboard.type(OPENS_WITH)
        keyboard.press("Return")
        keyboard.wait_for("Person — Fika")
        keyboard.press("ctrl+q")
        said, complained = running.communicate()

    assert (running.returncode, said, complained) == (0, "", "")
    session = vaults.open_session(folder, key, QUICK)
    seal = session.assessments.seal_of(conversation_id)
    assert seal is not None
    turn = session.assessments.employee_turn(
        conversation_id, at_keyboard=Side.EMPLOYEE, key=seal.key_for(PHRASE)
    )
    assert turn.private_notes.endswith(f" {TYPED}")
    session.close()
    assert Machine(tmp_path / "machine").holds((TYPED, *planted.canaries)) == []


def changed(look: Callable[[], object]) -> Callable[[], bool]:
    """Return how to tell whether something is another than it is now."""
    before = look()

    def is_another() -> bool:
        return look() != before

    return is_another
