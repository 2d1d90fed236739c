"""The first part of the tour: a vault is made, filled with the first person, locked and unlocked."""

from pathlib import Path

from app.ui.jobs import at_work
from app.ui.tour.player import Player
from app.wording.translate import _

OPENS_WITH = "harbour lantern walnut orbit meadow"


def play(player: Player, place: Path) -> None:
    """From the welcome to the first person, and out again."""
    player.window.to_welcome()
    player.picture("Welcome")
    player.press(_("Create a vault"))
    player.type_into(_("Your name"), "Jonas Berg")
    player.picture("Create a vault")
    player.type_into(_("Where it lies"), str(place))
    player.press(_("Continue"))
    player.type_into(_("Passphrase"), OPENS_WITH)
    player.type_into(_("The same passphrase again"), OPENS_WITH)
    player.wait(lambda: not at_work())
    player.picture("Passphrase")
    player.press(_("Create the vault"))
    _keep_the_code(player)
    player.wait(lambda: player.window.session is not None)
    player.picture("Nobody here yet")
    player.press(_("Add somebody"))
    player.type_into(_("Name"), "Amira Haddad")
    player.picture("Add somebody")
    player.press(_("Add"))
    player.picture("A new person")
    player.window.lock()
    player.picture("Unlock")
    player.press(_("Use the recovery code"))
    player.picture("Recovery code instead")


def _keep_the_code(player: Player) -> None:
    player.wait(lambda: bool(player.read(_numbered(1))))
    player.picture("Recovery code")
    code = [player.read(_numbered(number))[0] for number in range(1, 9)]
    player.press(_("I have kept it"))
    for number, group in enumerate(code, start=1):
        title = _("Group {number}").format(number=number)
        if player.can_type_into(title):
            player.type_into(title, group)
    player.picture("Recovery code asked back")
    player.press(_("Go in"))


def _numbered(number: int) -> str:
    return _("Group {number}: {group}").format(number=number, group="")
