"""The tour, where the manager looks around alone: the framework, a person's forms, the keys."""

from app.services.session import Session
from app.ui.places import FrameworkPlace, PeoplePlace, PersonPlace
from app.ui.tour.player import Player
from app.wording.translate import _


def play(player: Player, session: Session) -> None:
    """Through what else there is to see."""
    amira = session.people.named("Amira")
    player.window.go(FrameworkPlace(session.frameworks.built_in()))
    player.picture("Framework")
    player.window.go(PersonPlace(amira.id))
    player.picture("A person's page")
    player.press(_("Edit…"))
    player.picture("Edit a person")
    player.press(_("Cancel"))
    player.press(_("Delete…"))
    player.picture("Delete for good")
    player.press(_("Keep everything"))
    player.window.go(PersonPlace(amira.id))
    player.settle()
    player.key("Ctrl+T")
    player.picture("Timeline")
    player.window.go(PeoplePlace())
    player.window.menus.hide_from_sharing.trigger()
    player.picture("Screen sharing")
    player.press(_("Close"))
    player.window.menus.keys.trigger()
    player.picture("Keys")
    player.press(_("Close"))
