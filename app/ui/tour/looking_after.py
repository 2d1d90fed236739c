"""The tour, where the vault itself is looked after: what opens it, its backups, and a vault made of one."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from app.services.session import Session
from app.ui.jobs import at_work
from app.ui.places import CarePlace
from app.ui.screens.care.backups_card import BackupsCard
from app.ui.screens.scrolling import bring_into_sight
from app.ui.tour.player import Player
from app.wording.translate import _


def play(player: Player, session: Session, opens_with: str, place: Path) -> None:
    """Through the page about the vault and its sheets; at the end a backup becomes a vault."""
    player.window.go(CarePlace())
    player.wait(lambda: not at_work())
    player.picture("This vault")
    player.press(_("Change the passphrase…"))
    player.picture("Another passphrase")
    player.press(_("Cancel"))
    player.press(_("Change the key…"))
    player.picture("Another key")
    player.press(_("Cancel"))
    _show_code(player, opens_with)
    player.press(_("Back up now"))
    player.wait(lambda: not at_work())
    for card in player.window.findChildren(BackupsCard):
        bring_into_sight(card)
    player.picture("A backup")
    _crash(player)
    (backup,) = (session.folder / "backups").iterdir()
    _restore(player, backup, opens_with, place)


def _show_code(player: Player, opens_with: str) -> None:
    player.press(_("Show the recovery code…"))
    player.type_into(_("Present passphrase"), opens_with)
    player.press(_("Show the code"))
    player.wait(lambda: not at_work())
    player.picture("The recovery code again")
    player.press(_("Close"))


def _crash(player: Player) -> None:
    from app.services.crash_report import crash_report
    from app.ui.crash_sheet import show_crash

    try:
        [][0]
    except IndexError as error:
        sheet = show_crash(player.window, crash_report(error, "the window", "Qt"), None)
        player.picture("What nobody expected")
        sheet.accept()
        player.settle()


def _restore(player: Player, backup: Path, opens_with: str, place: Path) -> None:
    player.press(_("Restore a backup…"))
    player.wait(lambda: not at_work())
    player.picture("Restore a backup")
    player.press(_("Choose a backup…"))
    player.choose_file(backup, QFileDialog.AcceptMode.AcceptOpen)
    player.wait(lambda: not at_work())
    player.type_into(_("Passphrase"), opens_with)
    player.picture("What the backup opens with")
    player.press(_("Look into it"))
    player.wait(lambda: not at_work())
    player.picture("Looked into")
    player.press(_("Make a vault of it"))
    player.type_into(_("Where it lies"), str(place / "restored"))
    player.picture("Where the new vault lies")
    player.press(_("Restore"))
    player.wait(lambda: not at_work())
    player.picture("Restored")
