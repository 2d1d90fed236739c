"""Fika in a real window on a real display, worked by the keyboard alone, as a process of its own."""

import sys
from datetime import date
from pathlib import Path

import pytest

from app.domain.assessment import Side
from app.domain.errors import VaultInUseError
from app.domain.person import Person
from app.system import X_WINDOW
from tests.end_to_end.real_display import Keyboard, display, fika
from tests.made import WORDS, make_session, open_again
from tests.programs import require_library

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="X is Linux's")

UNLOCK = "Unlock Team — Fika"


@pytest.fixture
def vault(vault_folder: Path) -> Path:
    """Return a closed vault with two people."""
    session = make_session(vault_folder)
    framework_id = session.frameworks.built_in()
    for name in ("Amira Haddad", "Bo Lindqvist"):
        session.people.add(Person(name, framework_id=framework_id))
    session.close()
    return vault_folder


def test_a_vault_is_opened_read_locked_and_released(vault: Path, tmp_path: Path) -> None:
    for library in X_WINDOW:
        require_library(library.name)
    with display() as name, fika(tmp_path, name, "--vault", str(vault)) as running:
        keyboard = Keyboard(name, running)
        keyboard.sit_at(UNLOCK)
        keyboard.type(WORDS)
        keyboard.press("Return")
        keyboard.wait_for("Today — Fika")
        with pytest.raises(VaultInUseError):
            open_again(vault)

        keyboard.press("ctrl+2")
        keyboard.wait_for("People — Fika")
        keyboard.press("Return")
        keyboard.wait_for("Person — Fika")
        keyboard.press("ctrl+2")
        keyboard.wait_for("People — Fika")
        keyboard.press("Down", "Return")
        keyboard.wait_for("Person — Fika")
        keyboard.press("ctrl+3")
        keyboard.wait_for("Career steps — Fika")

        keyboard.lock(UNLOCK)
        open_again(vault).close()

        keyboard.type(WORDS)
        keyboard.press("Return")
        keyboard.wait_for("Career steps — Fika")
        keyboard.press("ctrl+q")
        said, complained = running.communicate()

    assert running.returncode == 0, complained
    assert said == ""
    assert complained == ""
    open_again(vault).close()


def test_words_typed_a_moment_before_quitting_are_kept(vault: Path, tmp_path: Path) -> None:
    for library in X_WINDOW:
        require_library(library.name)
    session = open_again(vault)
    conversation = session.conversations.start(session.people.named("Amira"), date(2026, 11, 22))
    session.close()
    with display() as name, fika(tmp_path, name, "--vault", str(vault)) as running:
        keyboard = Keyboard(name, running)
        keyboard.sit_at(UNLOCK)
        keyboard.type(WORDS)
        keyboard.press("Return")
        keyboard.wait_for("Today — Fika")
        keyboard.press("ctrl+2")
        keyboard.wait_for("People — Fika")
        keyboard.press("Return")
        keyboard.wait_for("Person — Fika")
        keyboard.press("h")
        keyboard.wait_for("Assessment — Fika")
        keyboard.press("ctrl+shift+Return", "alt+Right", "n")
        keyboard.type("Not a word is lost.")
        keyboard.press("ctrl+q")
        _said, complained = running.communicate()

    assert (running.returncode, complained) == (0, "")
    session = open_again(vault)
    turn = session.assessments.employee_turn(conversation.id, at_keyboard=Side.EMPLOYEE)
    assert [view.note for view in turn.assessment().views.values()] == ["Not a word is lost."]
    session.close()


def test_a_display_that_is_gone_is_said_in_one_line(tmp_path: Path) -> None:
    with fika(tmp_path, ":47110") as running:
        said, complained = running.communicate()

    assert running.returncode == 1
    assert said == ""
    assert complained.startswith("fika: There is no display here")
    assert complained.count("\n") == 1
