"""A whole session in a real window, by the keyboard: all that could leave a trace or go out, done once."""

from dataclasses import dataclass, field
from pathlib import Path

from app.services import vaults
from app.storage.sqlcipher import read_as_it_lies
from tests.end_to_end.laid_bare import DATABASE
from tests.end_to_end.machine import Machine
from tests.end_to_end.outwards import WRITES, watched
from tests.end_to_end.planted import OPENS_WITH, PHRASE, VAULT_NAME, Planted
from tests.end_to_end.real_display import Keyboard, display, fika

TYPED = "zqtypedhere"
THROWN = "zqthrownhere"
"""In the text of an error that nobody expected."""
UNLOCK = f"Unlock {VAULT_NAME} — Fika"
PLACE = "zqvaultname"
"""The name of the vault, which is what its folder is called."""
BEGIN = f"""
import app.ui.key_sheet
def fail(*_all):
    raise ValueError("{THROWN}")
app.ui.key_sheet.show_key_sheet = fail
from app.__main__ import main
raise SystemExit(main())
"""
"""Fika, but for a mistake in its list of keys."""


@dataclass(frozen=True, slots=True)
class Session:
    """What a session left, and what it had in hand."""

    vault: Path
    machine: Machine
    saved: Path
    """The folder into which people saved, on purpose, files that lie open."""
    log: Path
    """The calls, as strace saw them."""
    words: tuple[str, ...]
    """All that people wrote, and what opens the vault."""
    said: list[str] = field(default_factory=list)
    found_while_open: list[tuple[str, str]] = field(default_factory=list)

    def seen(self, command: list[str]) -> list[str]:
        """Return the command as one that is watched, and still is the process that is waited for."""
        return watched(command, self.log, "-D", calls=f"network,{WRITES}")


def play(folder: Path) -> Session:
    """Do it: unlock, back up, save a summary and a worksheet, hand over, meet an error, lock, and quit."""
    planted = Planted(folder)
    order = [one.id for one in planted.session.people.listed()]
    vault = planted.session.folder
    planted.session.close()
    words = (TYPED, THROWN, OPENS_WITH, PHRASE, *sorted(set(planted.canaries) - {PLACE}))
    session = Session(vault, Machine(folder / "machine"), folder / "saved", folder / "calls", words)
    session.saved.mkdir()
    with (
        display() as name,
        fika(folder, name, "--vault", str(vault), begin=("-c", BEGIN), seen_by=session.seen) as running,
    ):
        keyboard = Keyboard(name, running)
        keyboard.sit_at(UNLOCK)
        _unlock(keyboard, "Today — Fika")
        _back_up(keyboard, vault)
        mine = order.index(planted.person.id)
        _save_summary(keyboard, 1 - mine, session.saved / "summary.pdf")
        keyboard.press("ctrl+2")
        keyboard.wait_for("People — Fika")
        _hand_over(keyboard, mine, session.saved / "worksheet.pdf", planted)
        keyboard.press("F1")
        wrong = "Something went wrong — Fika"
        keyboard.sit_at(wrong)
        keyboard.press("Return")
        keyboard.wait_until(lambda: wrong not in keyboard.titles(), "for the sheet to close")
        keyboard.sit_at("Person — Fika")
        session.found_while_open.extend(session.machine.holds(words))
        keyboard.lock(UNLOCK)
        _unlock(keyboard, "Person — Fika")
        keyboard.press("ctrl+q")
        session.said.extend(running.communicate())
    return session


def _unlock(keyboard: Keyboard, then: str) -> None:
    keyboard.type(OPENS_WITH)
    keyboard.press("Return")
    keyboard.wait_for(then)


def _back_up(keyboard: Keyboard, vault: Path) -> None:
    keyboard.press("ctrl+5")
    keyboard.wait_for("This vault — Fika")
    keyboard.press("ctrl+b")
    keyboard.wait_until(lambda: any(vault.glob("backups/*.fikabackup")), "for the backup")
    keyboard.press("ctrl+2")
    keyboard.wait_for("People — Fika")


def _save_summary(keyboard: Keyboard, place: int, path: Path) -> None:
    keyboard.press("Home", *["Down"] * place, "Return")
    keyboard.wait_for("Person — Fika")
    keyboard.press("ctrl+p")
    keyboard.wait_for("Summary — Fika")
    asks = "Save the summary — Fika"
    keyboard.press_until(lambda: asks in keyboard.titles(), "ctrl+s")
    _save(keyboard, asks, path)
    keyboard.sit_at("Summary — Fika")


def _save(keyboard: Keyboard, title: str, path: Path) -> None:
    """Type into the window that asks where a file goes, and wait until it is there."""
    keyboard.sit_at(title)
    keyboard.press("ctrl+a")
    keyboard.type(str(path))
    keyboard.press("Return")
    keyboard.wait_until(path.exists, f"for {path.name}")


def _hand_over(keyboard: Keyboard, place: int, path: Path, planted: Planted) -> None:
    key = vaults.key_from_passphrase(planted.session.folder, OPENS_WITH)
    asked = f"SELECT nonce FROM self_seal WHERE conversation_id = {planted.conversation.id}"

    def box() -> object:
        return read_as_it_lies(planted.session.folder / DATABASE, key, asked)

    keyboard.press("Home", *["Down"] * place, "Return")
    keyboard.wait_for("Person — Fika")
    keyboard.press("h")
    keyboard.wait_for("Assessment — Fika")
    keyboard.type(PHRASE)
    keyboard.press("Return")
    before = box()
    keyboard.press_until(lambda: box() != before, "1")
    keyboard.press("o", "ctrl+End")
    keyboard.type(f" {TYPED}")
    keyboard.press("Escape", "ctrl+shift+s")
    keyboard.sit_at("Which paper? — Fika")
    keyboard.press("Return")
    _save(keyboard, "Save a blank worksheet — Fika", path)
    keyboard.sit_at("Assessment — Fika")
    keyboard.press("alt+Left")
    keyboard.type(OPENS_WITH)
    keyboard.press("Return")
    keyboard.wait_for("Person — Fika")
