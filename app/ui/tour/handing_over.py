"""The tour, where the laptop is handed over: a phrase, the employee's own side, a worksheet, and back."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from app.services.session import Session
from app.ui.jobs import at_work
from app.ui.places import AssessmentPlace, PersonPlace, TogetherPlace
from app.ui.tour.player import Player
from app.wording.translate import _

PHRASE = "pebble saffron thimble"


def play(player: Player, session: Session, opens_with: str, place: Path) -> None:
    """From the manager's own side of one conversation to another's reveal, and out again."""
    bo, chen = (session.people.named(name) for name in ("Bo", "Chen"))
    ours = session.conversations.of_person(chen.id)[0].id
    player.window.go(PersonPlace(bo.id))
    player.picture("A conversation under way")
    player.press(_("Fill in your side, {manager}").format(manager="Jonas"))
    player.picture("Manager's assessment")
    player.key("2")
    player.window.go(PersonPlace(chen.id))
    player.press(_("Hand over to {employee}").format(employee="Chen"))
    _choose_a_phrase(player)
    _write(player)
    _read_a_worksheet(player, place)
    _hand_back(player, opens_with)
    player.window.go(AssessmentPlace(ours))
    _finish(player)
    player.window.go(TogetherPlace(ours))
    _open_together(player)
    player.key("Alt+Left")
    player.picture("The way out")
    player.pass_gate(opens_with, _("Leave together"))


def _choose_a_phrase(player: Player) -> None:
    player.picture("Handed over")
    player.type_into(_("Your phrase"), PHRASE)
    player.type_into(_("The same phrase again"), PHRASE)
    player.wait(_rested)
    player.picture("A phrase of one's own")
    player.press(_("Seal it with this phrase"))
    player.wait(_rested)


def _write(player: Player) -> None:
    player.key("1")
    player.key("O")
    player.type_into(_("Your private notes"), "Ask how the two weeks with the other team went on.")
    player.picture("Self-assessment")


def _read_a_worksheet(player: Player, place: Path) -> None:
    from app.ui.tour.filling_in import filled_in

    player.key("Ctrl+Shift+S")
    player.press(_("A4"))
    blank = place / "Fika worksheet.pdf"
    player.choose_file(blank, QFileDialog.AcceptMode.AcceptSave)
    player.wait(_rested)
    blank.write_bytes(filled_in(blank.read_bytes()))
    player.key("Ctrl+Shift+R")
    player.choose_file(blank, QFileDialog.AcceptMode.AcceptOpen)
    player.wait(_rested)
    player.picture("A worksheet, read back")
    player.press(_("Take it in"))


def _hand_back(player: Player, opens_with: str) -> None:
    _finish(player)
    player.picture("Handing back")
    player.type_into(_("Passphrase"), "not the passphrase")
    player.press(_("Take the laptop back"))
    player.wait(_rested)
    player.picture("Not the manager's passphrase")
    player.pass_gate(opens_with, _("Take the laptop back"))
    player.picture("Waiting for the manager")


def _finish(player: Player) -> None:
    player.key("Ctrl+Shift+Return")
    player.press(_("I’m finished"))


def _open_together(player: Player) -> None:
    player.picture("Together, sealed")
    player.type_into(_("{name}’s phrase").format(name="Chen"), PHRASE)
    player.press(_("Open it for both of us"))
    player.wait(_rested)
    player.picture("Before the reveal")
    player.key("F")
    player.picture("One of the two is ready")
    player.key("J")
    player.picture("Revealed")


def _rested() -> bool:
    return not at_work()
