"""The tour, where the two agree: the pages both see before they are saved, the end, and what comes after."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from app.ui.jobs import at_work
from app.ui.tour.player import Player
from app.wording.translate import _


def play(player: Player, opens_with: str, place: Path) -> Path:
    """From the talk to its end and out of the room; returns where the summary was saved."""
    player.key("S")
    player.wait(_rested)
    player.picture("Summary")
    player.key("F")
    player.picture("One of the two agrees")
    player.key("J")
    player.wait(_rested)
    player.picture("Agreed by both")
    player.key("A")
    player.type_into(_("What you want to add"), "The third night moved to January.")
    player.picture("An amendment")
    player.press(_("Add it"))
    player.wait(_rested)
    player.press(_("Save as PDF…"))
    saved = place / Path(player.dialog_for_files().selectedFiles()[0]).name
    player.choose_file(saved, QFileDialog.AcceptMode.AcceptSave)
    player.wait(_rested)
    player.picture("Summary saved")
    player.key("Alt+Left")
    player.picture("Together, at the end")
    player.key("Alt+Left")
    player.pass_gate(opens_with, _("Leave together"))
    player.picture("After the end")
    return saved


def _rested() -> bool:
    return not at_work()
